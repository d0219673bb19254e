/** Page models of what changed: an article's history, two revisions compared, who wrote what, and all recent changes. */
import type { RevisionName } from '../../history/meaning/types.ts';
import type { Dependent } from '../../runbook/affected.ts';
import type { Link } from '../types.ts';

/** A revision or a snapshot, as pages name it. */
export interface EntryView {
  readonly name: RevisionName;
  readonly kind: 'revision' | 'snapshot';
  /** What addresses call it: a revision's id; of snapshots short, and theirs alone within the page. */
  readonly slug: string;
  /** UTC, ISO 8601; absent where a snapshot does not say. */
  readonly at?: string | undefined;
  readonly author?: string | undefined;
  /** The edit summary as plain text; may be empty. */
  readonly comment: string;
  /** The section that the edit summary names. */
  readonly section?: string | undefined;
  /** Size of the wikitext; absent where it is not at hand. */
  readonly bytes?: number | undefined;
}

export interface HistoryRow extends EntryView {
  /** To the revision before with text, in bytes. */
  readonly difference?: number | undefined;
  /** What the change means, in words; absent where nothing before is there to compare with, or too far back. */
  readonly summary?: string | undefined;
  /** The page that compares it with the entry before. */
  readonly diff?: string | undefined;
  /** What addresses call the entry before it whose text is at hand. */
  readonly before?: string | undefined;
  /** Revisions by others may stand between this one and the older row. */
  readonly gapBefore: boolean;
  readonly hasText: boolean;
}

/** What all pages below `/articles/SLUG/history/` say of their article. */
interface OfArticle {
  readonly title: string;
  readonly slug: string;
  readonly article: Link;
}

export interface HistoryView extends OfArticle {
  readonly kind: 'history';
  readonly path: string;
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
  /** Rows that have no comparison of their own because there are too many. */
  readonly uncompared: number;
  /** Absent where one revision says nothing about ages. */
  readonly blame?: string | undefined;
  /** The page on which browsers compare any two; absent where no pair is left for it. */
  readonly compare?: string | undefined;
  /** The page on the wiki. */
  readonly sourceHref?: string | undefined;
}

export interface DiffView extends OfArticle {
  readonly kind: 'diff';
  readonly path: string;
  readonly from: EntryView;
  readonly to: EntryView;
  /** One line: what the change means. */
  readonly summary: string;
  /** The comparison, from `diffBody`. */
  readonly html: string;
  readonly older?: Link | undefined;
  readonly newer?: Link | undefined;
}

/** Where a browser compares any two; the texts lie in files beside it. */
export interface CompareView extends OfArticle {
  readonly kind: 'compare';
  readonly path: string;
  /** Newest first; those with text. */
  readonly entries: readonly (EntryView & {
    /** The file that holds its text. */
    readonly file: string;
  })[];
  /** `FROM..TO` of the pairs that have a page. */
  readonly pages: readonly string[];
  /** Names of the products by their ids. */
  readonly products: Readonly<Record<string, string>>;
  readonly relied: Relied;
  /** Addresses of the links in the texts, by what they lead to: `Page#Section`. */
  readonly links: Readonly<Record<string, string>>;
}

/** Who relies on the sections and blocks that an article has or had (runbook/dependents.ts), as plain data. */
export interface Relied {
  /** By the id of a section or block. */
  readonly on: Readonly<Record<string, readonly (Dependent & { readonly href?: string | undefined })[]>>;
  /** By the id of a scenario the blocks that it leaves out. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
}

/** A file of `PackedHistory` as JSON, for `CompareView`. */
export interface HistoryFileView {
  readonly kind: 'history-file';
  readonly path: string;
  readonly slug: string;
  readonly name: string;
  readonly json: string;
}

export interface BlameView extends OfArticle {
  readonly kind: 'blame';
  readonly path: string;
  readonly of: EntryView;
  /** The article's words, each with its age, from `blameBody`. */
  readonly html: string;
  /** Revisions behind which others may be missing. */
  readonly gaps: number;
  /** The revisions that are still to be seen in it, newest first, and how many sentences each left. */
  readonly scale: readonly {
    readonly entry: EntryView;
    readonly href?: string | undefined;
    readonly age: number;
    readonly sentences: number;
  }[];
}

export interface ChangeItem extends EntryView {
  /** To the revision before with text, in bytes. */
  readonly difference?: number | undefined;
  /** Revisions by others may stand between this one and the one before. */
  readonly gapBefore: boolean;
  readonly article: Link;
  readonly history: string;
  readonly diff?: string | undefined;
  readonly summary?: string | undefined;
  /** The first revision of the page that is at hand. */
  readonly first: boolean;
}

export interface ChangesView {
  readonly kind: 'changes';
  readonly path: '/changes/';
  /** Newest first; `day` is an ISO date in UTC. */
  readonly days: readonly { readonly day: string; readonly changes: readonly ChangeItem[] }[];
  /** Older changes, which only the histories of the articles list. */
  readonly left: number;
  /** `changes.atom` */
  readonly feed: string;
}
