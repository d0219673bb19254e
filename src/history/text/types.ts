/** What the text diff gives. All places are UTF-16 offsets; nothing ends inside a grapheme. */

/** `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a change is about: words; or, the words being the same, punctuation; or, that being the same too, wikitext
 * markup; or nothing but white space. `rewritten` are words that were not compared one by one, because both sides have
 * too little in common or are too long.
 */
export type Matter = 'words' | 'rewritten' | 'punctuation' | 'markup' | 'space';

/**
 * Edits stand in order and tile both texts. Two of kind `equal` are never neighbours; two changes are where sentences
 * that were compared on their own meet.
 */
export type TextEdit =
  | { readonly kind: 'equal'; readonly old: Span; readonly new: Span }
  | {
      readonly kind: 'insert';
      readonly matter: Matter;
      /** Empty: where it was inserted. */
      readonly old: Span;
      readonly new: Span;
      readonly inserted: string;
    }
  | {
      readonly kind: 'delete';
      readonly matter: Matter;
      readonly old: Span;
      /** Empty: where it stood. */
      readonly new: Span;
      readonly deleted: string;
    }
  | {
      readonly kind: 'replace';
      readonly matter: Matter;
      readonly old: Span;
      readonly new: Span;
      readonly deleted: string;
      readonly inserted: string;
    };

/** From one text to another. Plain data, the same after a round trip through JSON. */
export interface TextDiff {
  readonly edits: readonly TextEdit[];
}

export interface TextDiffOptions {
  /** Whether the texts are wikitext, whose markup is told apart from punctuation. Default: true. */
  readonly wikitext?: boolean;
}

/** One line of a diff of two sources. Line numbers begin at 1; `text` has no line break. */
export type SourceRow =
  | { readonly kind: 'context'; readonly oldLine: number; readonly newLine: number; readonly text: string }
  | { readonly kind: 'removed'; readonly oldLine: number; readonly text: string }
  | { readonly kind: 'added'; readonly newLine: number; readonly text: string }
  | {
      readonly kind: 'changed';
      readonly oldLine: number;
      readonly newLine: number;
      readonly oldText: string;
      readonly newText: string;
      /** From `oldText` to `newText`. */
      readonly diff: TextDiff;
    };

/** Lines from `start` (beginning at 1) on. With a `count` of 0, `start` is the line before which the other side's lines stand. */
export interface LineRange {
  readonly start: number;
  readonly count: number;
}

/** Neighbouring changed lines with the lines around them. */
export interface Hunk {
  readonly old: LineRange;
  readonly new: LineRange;
  readonly rows: readonly SourceRow[];
}

/** From one source to another; a source is its lines, joined by `\n`. Plain data. */
export interface SourceDiff {
  readonly hunks: readonly Hunk[];
}

export interface SourceDiffOptions {
  /** Unchanged lines shown before and after changed ones. Default: 2. */
  readonly context?: number;
}
