/**
 * What two revisions mean for a reader, and what is needed to tell. Plain data, the same after a round trip through
 * JSON: a browser compares any two revisions from it.
 */
import type { BlockKind } from '../../blocks/types.ts';
import type { StructureDiff } from '../structure/types.ts';
import type { SourceDiff, SourceRow, TextDiff } from '../text/types.ts';
import type { Outline } from '../types.ts';

/** MediaWiki's id of a revision, or the id of a snapshot. */
export type RevisionName = number | string;

/** Something that a place of a page says and that readers look up or rely on. */
export type Said =
  | {
      readonly about: 'version';
      readonly product: string;
      /** As of version facts: `since`, `until`, … */
      readonly kind: string;
      /** `26.1`, or `26.1..26.3` with both ends in it. */
      readonly version: string;
      readonly scope?: string;
    }
  | { readonly about: 'deadline'; readonly date: string; readonly audience?: string }
  | {
      readonly about: 'link';
      /** `Page`, `Page#Section` or `#Section` of the page itself, as it is written. */
      readonly to: string;
      /** Whether the target is there today; to a section of the page itself, whether that revision had it. */
      readonly state: 'ok' | 'broken' | 'unknown';
    }
  | { readonly about: 'address'; readonly url: string }
  | { readonly about: 'identifier'; readonly name: string; readonly kind?: string }
  | { readonly about: 'path'; readonly parts: readonly string[] };

/** What is said, where, and in which words. */
export type Statement = Said & {
  /** Index of the outline's node. */
  readonly node: number;
  /** The sentence or the words; absent where they tell nothing more. */
  readonly quote?: string;
};

/** A revision, or a snapshot, as it is compared. */
export interface RevisionContent {
  readonly id: RevisionName;
  readonly outline: Outline;
  /** By node: who is who through the page's history (trace.ts); absent for snapshots. */
  readonly ids?: readonly string[];
  readonly statements: readonly Statement[];
  /** The wikitext; absent for snapshots, which have none. */
  readonly source?: string;
  /** The revision that this one replaced, where that is known; 0 for a page's first one. */
  readonly parent?: number;
}

/** Where something stands, in words that a reader of that revision would use. */
export interface PlaceName {
  /** Index of the outline's node. */
  readonly node: number;
  /** The block's id through the page's history, where it has one. */
  readonly id?: string;
  readonly kind: 'section' | BlockKind;
  /** Of the section that it stands in, or that it is; absent before the first heading. */
  readonly section?: {
    readonly title: string;
    readonly number?: string;
    readonly anchor?: string;
    readonly id?: string;
  };
  /** Of a step: its place in its list, `3.1`. */
  readonly place?: string;
}

/**
 * How far a change goes, from the least: white space · markup that does not change the words · punctuation · spelling or
 * case of a word · place (words stay as they are) · words · rewritten (too little is left to compare).
 */
export type Depth = 'space' | 'markup' | 'punctuation' | 'spelling' | 'place' | 'words' | 'rewritten';

/** Depths from the least to the greatest. */
export const DEPTHS: readonly Depth[] = [
  'space',
  'markup',
  'punctuation',
  'spelling',
  'place',
  'words',
  'rewritten',
];

/** What happened to a block: of several the first in this order that holds. Whether it also moved is said apart. */
export type BlockChangeKind =
  | 'added'
  | 'removed'
  | 'split'
  | 'merged'
  /** Another block in the same place, with too little of the old one to be it. */
  | 'rewritten'
  /** A section with another title. */
  | 'renamed'
  | 'edited'
  /** It became another kind of block, its words as they were: a list that became prose. */
  | 'turned'
  /** A section with the same title on another level. */
  | 'relevelled'
  /** Only files, fragments, or calls of templates changed. */
  | 'redone'
  | 'moved';

/** One entry of the structure diff that is not `kept` in its place. Every such entry is one change, and none is left out. */
export interface BlockChange {
  readonly kind: BlockChangeKind;
  readonly depth: Depth;
  /** Index in the structure diff's entries: text, cells, files and calls are there. */
  readonly entry: number;
  /** Index in the structure diff's moves, where it went elsewhere. */
  readonly move?: number;
  /** For split and merged blocks the part that goes on as the whole. */
  readonly old?: PlaceName;
  readonly new?: PlaceName;
  /** Of a list item that became another kind: what it was and is; else absent. */
  readonly turned?: { readonly from: PlaceName['kind']; readonly to: PlaceName['kind'] };
  /** Section levels. */
  readonly level?: { readonly from: number; readonly to: number };
  /** The words, where they are short enough to name: title of a section, first words of a block; old and new. */
  readonly words: { readonly old?: string; readonly new?: string };
  /** Numbers and values that changed inside the text: `143` became `993`. */
  readonly values: readonly ValueChange[];
}

/** A number, or a value in a command or configuration. `from` or `to` is absent where it came or went. */
export interface ValueChange {
  readonly from?: string;
  readonly to?: string;
  /** In code, or in prose. */
  readonly in: 'code' | 'text';
}

/** Numbers of sections, or of steps of one section, that changed because of what happened elsewhere. */
export interface Renumbering {
  readonly of: 'section' | 'step';
  /** Index of the section's node on the new side; of sections the lead. */
  readonly node: number;
  /** Of steps: the section that they stand in, on the new side; absent before the first heading. */
  readonly section?: NonNullable<PlaceName['section']>;
  readonly numbers: readonly { readonly from: string; readonly to: string; readonly node: number }[];
}

/**
 * What the page says that it did not say, or says no more. The same statement in another place is none, but a link that
 * a block gained or lost is one, though the page has it elsewhere: there it is something to click.
 */
export interface StatementChange {
  readonly about: Said['about'];
  readonly kind: 'came' | 'went' | 'changed';
  /** The page has it elsewhere, before and after. */
  readonly elsewhere?: true;
  readonly old?: Statement;
  readonly new?: Statement;
}

/** A link to a section of the page itself that the change broke or mended; others are told from today's graph. */
export interface LinkChange {
  readonly kind: 'broken' | 'mended';
  readonly link: Statement & { readonly about: 'link' };
}

/** Lines of the wikitext that changed and that no changed block holds: comments, categories, formatting, white space. */
export interface SourceChange {
  readonly depth: Depth;
  readonly rows: readonly Exclude<SourceRow, { readonly kind: 'context' }>[];
}

/**
 * What the change is as a whole: nothing · white space · markup · punctuation · spelling only · things moved or were
 * renumbered, all words being as they were · edited · rewritten (more than half of the words on both sides are others) ·
 * created or blanked (one side has no text).
 */
export type Verdict =
  | 'same'
  | 'space'
  | 'markup'
  | 'punctuation'
  | 'spelling'
  | 'place'
  | 'edited'
  | 'rewritten'
  | 'created'
  | 'blanked';

export interface MeaningDiff {
  readonly verdict: Verdict;
  /** In reading order of the new side; what was removed stands after what it followed. */
  readonly blocks: readonly BlockChange[];
  readonly renumbered: readonly Renumbering[];
  /** In reading order. */
  readonly statements: readonly StatementChange[];
  readonly links: readonly LinkChange[];
  /** Fragments that led to a section before and do not any more; links from elsewhere to them break unless they are kept. */
  readonly anchorsGone: readonly string[];
  /** What readers of the page do not see in its text. */
  readonly source: readonly SourceChange[];
  /** Words of the page: how many stayed, went and came. */
  readonly words: { readonly kept: number; readonly removed: number; readonly added: number };
}

/** Two revisions compared in every way. */
export interface RevisionDiff {
  readonly from: RevisionName;
  readonly to: RevisionName;
  /** False where revisions that are not at hand may stand between them: changes were made "at the latest in" the newer. */
  readonly neighbours: boolean;
  /** Line by line; absent where one of them is a snapshot. */
  readonly source?: SourceDiff;
  readonly structure: StructureDiff;
  readonly meaning: MeaningDiff;
}

/** Since when words stand on a page. */
export interface Age {
  /** The revision that brought them. */
  readonly brought: RevisionName;
  /** The last revision that changed them. */
  readonly changed: RevisionName;
  /** The revision that brought them back, where they were gone in between. */
  readonly restored?: RevisionName;
  /** False where revisions not at hand may have done it before: "at the latest in". */
  readonly broughtExactly: boolean;
  readonly changedExactly: boolean;
}

/** A sentence of a block: `text.slice(start, end)` of the node's own words. */
export interface SentenceAge extends Age {
  readonly start: number;
  readonly end: number;
}

/** Who wrote a section's heading or a block. */
export interface NodeAge extends Age {
  readonly node: number;
  readonly id: string;
  /** The words that are aged: a heading, a block's own words, or a row's cells joined by line breaks. */
  readonly text: string;
  readonly sentences: readonly SentenceAge[];
}

/** Blame of one revision: of each node of its outline, the lead left out. */
export interface Blame {
  readonly of: RevisionName;
  readonly nodes: readonly NodeAge[];
  /** Revisions behind which others may be missing, oldest first: the first one at hand among them, unless it made the page. */
  readonly gaps: readonly RevisionName[];
}

export type { SourceDiff, StructureDiff, TextDiff };
