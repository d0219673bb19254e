/** What changed in an article since a writer confirmed what is said about it. */
import type { Section } from '../../blocks/types.ts';
import type { OutlineNode } from '../../history/types.ts';

/**
 * What a runbook or a note does with a part of an article.
 *
 * `included`: shown · `replaced`: own words stand in its place · `left-out`: part of an included section that is folded
 * away · `skipped` · `after-stop`: stands after the end · `undecided`: nothing is said about it, which is an error.
 */
export type Role = 'included' | 'replaced' | 'left-out' | 'skipped' | 'after-stop' | 'undecided';

/** `note`: nobody needs to act · `review`: a writer should look · `stale`: readers are warned until a writer has. */
export type Severity = 'note' | 'review' | 'stale';

/**
 * What happened to a section or block.
 *
 * `spelling`: punctuation, markup, case or spelling · `words`: other words · `statement`: words enough for a statement
 * of its own came or went · `heading`: other words in a section's heading · `images` · `form`: a heading's level, or
 * the kind of block · `rewritten`: another block in the same place · `split`, `merged`: one block became several or
 * several one · `role`: it stayed, but is now used otherwise · `target`: what an operation or a reference names is now
 * something else.
 */
export type ChangeKind =
  | 'spelling'
  | 'words'
  | 'statement'
  | 'heading'
  | 'images'
  | 'form'
  | 'added'
  | 'removed'
  | 'moved'
  | 'rewritten'
  | 'split'
  | 'merged'
  | 'role'
  | 'target';

/** A section or block in one of the two revisions. */
export interface Side {
  readonly kind: OutlineNode['kind'];
  readonly role: Role | undefined;
  /** The section that it is or stands in. */
  readonly section: Section;
  /** Its words, as a reader reads them. */
  readonly text: string;
}

/** `was` is absent of what is new, `now` of what is gone. */
export interface Change {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly was?: Side | undefined;
  readonly now?: Side | undefined;
  /** Only of `target`: what the writer wrote, e.g. `section 2.4`. */
  readonly target?: string | undefined;
}

/** What is known of an article between two revisions. */
export type Drift =
  /** No revision was named as confirmed. */
  | { readonly is: 'unconfirmed' }
  /** The confirmed revision, or its text, is not in the content. */
  | { readonly is: 'unknown'; readonly seen: number; readonly because: 'no-revision' | 'no-text' }
  | {
      readonly is: 'known';
      readonly seen: number;
      /** Today's revision. */
      readonly current: number;
      /** The severest first, then in reading order. */
      readonly changes: readonly Change[];
    };
