/** What a note says about articles: references, directives, conditions, branches and preconditions. */

/** A stretch of the input as it stands in the file: UTF-16 offsets, and the line and column (from 1) of its start. */
export interface NoteSpan {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** An article as a note names it. `title` is missing where only a description is given: "the guide of your server". */
export interface ArticleMention {
  readonly by: 'address' | 'title' | 'name' | 'description';
  /** Full page title, where the address or a known title says it. */
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** Decoded fragment of the address. */
  readonly anchor?: string | undefined;
  /** `oldid` of the address. */
  readonly revision?: number | undefined;
  /** The note's own words for it. */
  readonly name: string;
  readonly span: NoteSpan;
}

/**
 * What a reference takes besides the place that it names.
 *
 * `following`: that place and all after it · `after`: all after it · `before`: all before it · `upTo`: all before it,
 * and whether it is taken too is not said · `upToIncluding`: all before it and itself.
 * Without a place: `rest`: what comes after the steps named so far · `all`: the whole article.
 */
export type Reach = 'following' | 'after' | 'before' | 'upTo' | 'upToIncluding' | 'rest' | 'all';

/** A place in an article, by the witnesses that the note gives (DESIGN.md, rule 6). */
export interface Reference {
  /** `r1`, `r2` … in reading order. */
  readonly id: string;
  /** The article that it belongs to; missing where the note names none. */
  readonly article?: ArticleMention | undefined;
  /** Whether the sentence itself names the article, or the nearest text before or, failing that, after it. */
  readonly articleFrom?: 'sentence' | 'before' | 'after' | undefined;
  /** The note calls it a step, a section or a line. Writers are not strict about it. */
  readonly called?: 'section' | 'step' | 'line' | undefined;
  readonly number?: string | undefined;
  /** Last number of a range; the range holds both its ends. */
  readonly to?: string | undefined;
  readonly heading?: string | undefined;
  /** Words of a step or paragraph. */
  readonly quote?: string | undefined;
  readonly anchor?: string | undefined;
  /** Counted from 1, or -1 for the last: "the last step", in the section that `number` or `heading` names. */
  readonly ordinal?: number | undefined;
  /** Of the section, where it is counted as well: "the last step of the first section". */
  readonly sectionOrdinal?: number | undefined;
  readonly reach?: Reach | undefined;
  /** As the note has it, mojibake repaired. */
  readonly text: string;
  readonly span: NoteSpan;
}

/**
 * `perform` and `skip` take or leave what they name · `start`: what stands before it is left out · `continue`: go on at
 * it, whatever lies between · `stop`: what stands after it is left out · `replace`: do something else in its place.
 */
export type DirectiveKind = 'perform' | 'skip' | 'start' | 'continue' | 'stop' | 'replace';

export interface Condition {
  readonly kind: 'if' | 'unless' | 'when' | 'for' | 'otherwise' | 'same';
  /** With its conjunction: "If your users come from LDAP". */
  readonly text: string;
  readonly span: NoteSpan;
}

export interface Said {
  readonly text: string;
  readonly span: NoteSpan;
}

/** What a note tells its reader to do with a place of an article. */
export interface Directive {
  /** `d1`, `d2` … in reading order. */
  readonly id: string;
  readonly kind: DirectiveKind;
  /** Name of the rule that found it (english/rules.ts). */
  readonly rule: string;
  /** What it is about; empty for "stop here". */
  readonly references: readonly Reference[];
  /** The section in which a line or step is to be found, where the note says or implies one. */
  readonly within?: Reference | undefined;
  /** Only for `stop`: where it ends, relative to its reference; `here` without one. */
  readonly edge?: 'after' | 'before' | 'at' | 'here' | undefined;
  /** "Only 2.1": all else is left out. */
  readonly only?: true | undefined;
  readonly condition?: Condition | undefined;
  readonly reason?: Said | undefined;
  /** How it is to be done otherwise than the article says; what to do instead, for `replace`. */
  readonly modification?: Said | undefined;
  /** Id of the innermost branch. */
  readonly branch?: string | undefined;
  readonly audience: 'public' | 'internal';
  /** The sentence, and where it stands. */
  readonly quote: string;
  readonly span: NoteSpan;
}

/** One of several ways through the note; one level of them excludes the others. */
export interface Branch {
  /** `b1`, `b1.2` … by nesting. */
  readonly id: string;
  readonly parent?: string | undefined;
  readonly title: string;
  /** The first condition that it states: "If you are using LDAP". */
  readonly condition?: Condition | undefined;
  readonly span: NoteSpan;
}

/** Something that has to be true before the first step. */
export interface Precondition {
  readonly text: string;
  readonly rule: string;
  readonly branch?: string | undefined;
  readonly span: NoteSpan;
}

/** A note, read. All lists are in reading order. */
export interface NoteReading {
  readonly audience: 'public' | 'internal';
  readonly articles: readonly ArticleMention[];
  readonly references: readonly Reference[];
  readonly directives: readonly Directive[];
  readonly branches: readonly Branch[];
  readonly preconditions: readonly Precondition[];
}

/** What a reference means today (DESIGN.md, Data). */
export interface Resolved {
  readonly as:
    | 'same'
    | 'edited'
    | 'renamed'
    | 'renumbered'
    | 'moved'
    | 'split'
    | 'merged'
    | 'gone'
    | 'ambiguous'
    | 'conflict'
    | 'unknowable';
  /** Where it leads today: a block's id and what readers know it by. */
  readonly to: readonly {
    readonly id: string;
    readonly number?: string | undefined;
    readonly title: string;
  }[];
  /** One sentence each: what speaks for the verdict. */
  readonly evidence: readonly string[];
}

/** Looks a reference up in the articles; `undefined` where nothing can be said about it. */
export type Resolve = (reference: Reference) => Resolved | undefined;
