import type { VFileMessage } from 'vfile-message';

/** A place in an input file: line and column from 1, in characters (vfile's convention). */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a feed's entry holds of a revision. Only `full` carries wikitext. */
export type RevisionBody =
  | { readonly kind: 'full'; readonly wikitext: string }
  | { readonly kind: 'diff'; readonly html: string }
  | { readonly kind: 'link'; readonly href: string };

/** One saved version of one page (https://www.mediawiki.org/wiki/Manual:Revision_table). */
export interface Revision {
  readonly type: 'revision';
  /** MediaWiki's revision id. */
  readonly id: number;
  /** Full page name as the wiki prints it, spaces not underscores: `Template:SQLDeprecation`. */
  readonly page: string;
  /** UTC, ISO 8601 with seconds: `2026-04-09T10:19:19Z`. */
  readonly at: string;
  readonly author: string;
  /** The edit summary as wikitext; may be empty. */
  readonly comment: string;
  /** SHA-1 of the wikitext's UTF-8 bytes in lower-case hexadecimal, as MediaWiki's API prints it; of `''` where the body is not full. */
  readonly sha1: string;
  readonly body: RevisionBody;
  /** The revision that this one replaced; a contributions feed does not say, so mostly `unknown`. */
  readonly parent: number | 'unknown';
  readonly source: SourcePlace;
}

/** What a feed says about the wiki that it came from. */
export interface FeedInfo {
  readonly type: 'feed';
  readonly title: string;
  readonly generator?: string | undefined;
  /** When the wiki made the feed; decides which of two feeds knows a page's present name. */
  readonly updated?: string | undefined;
  /** e.g. `https://help.example.com/en/server/`, the part of entry addresses before `index.php` or the title. */
  readonly base?: string | undefined;
  /** Address of an article with `$1` for its name, from the feed's link to the user's contributions. */
  readonly articles?: string | undefined;
  readonly language?: string | undefined;
  readonly source: SourcePlace;
}

/** A support note: Markdown with YAML front matter. Internal unless `published` is true (DESIGN.md, rule 10). */
export interface Note {
  readonly type: 'note';
  /** Slug of the title; the same whatever the file is called. */
  readonly id: string;
  readonly title: string;
  readonly published: boolean;
  readonly audience: 'public' | 'internal';
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** The whole front matter as YAML gave it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The file's text, unchanged to the byte (as decoded UTF-8). */
  readonly raw: string;
  /** The body after the front matter with UTF-8-read-as-CP1252 sequences repaired, for display and matching. */
  readonly text: string;
  /** Offset in `raw` at which the body starts. */
  readonly bodyStart: number;
  /** Maps an offset in `text` to an offset in `raw`. */
  readonly repairs: readonly Repair[];
  readonly source: SourcePlace;
}

/** One repaired stretch: `raw.slice(rawStart, rawEnd)` was broken, `text.slice(start, end)` is what was meant. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** A page copied as rendered text, e.g. from a browser: an old revision without its wikitext. */
export interface Snapshot {
  readonly type: 'snapshot';
  /** Slug of title and date. */
  readonly id: string;
  readonly page: string;
  /** UTC, to the minute as printed by the wiki: `2020-07-09T17:03Z`; absent where the text does not say. */
  readonly at?: string | undefined;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
  readonly latest: boolean | 'unknown';
  /** The page's text below the furniture. */
  readonly text: string;
  readonly raw: string;
  readonly source: SourcePlace;
}

/** A template's wikitext from `content/templates/`, named as the file: `Some Preamble.wiki` is `Template:Some Preamble`. */
export interface Template {
  readonly type: 'template';
  readonly page: string;
  readonly wikitext: string;
  readonly sha1: string;
  readonly source: SourcePlace;
}

/** A scenario file as it stands; `src/runbook/` reads what is in it. */
export interface ScenarioFile {
  readonly type: 'scenario';
  /** Path below the content folder: `scenarios/moving-on.mdx`. */
  readonly path: string;
  readonly text: string;
  readonly source: SourcePlace;
}

/** An image or a download under `content/files/`; only listed, its bytes stay where they are. */
export interface Media {
  readonly type: 'media';
  /** As the wiki would name it: `File:Some dialog 01.png`. */
  readonly page: string;
  /** Path below the content folder: `files/Some_dialog_01.png`. */
  readonly path: string;
  readonly bytes: number;
  readonly source: SourcePlace;
}

/** An id that an earlier build gave to a section or block. */
export interface LockedBlock {
  readonly id: string;
  /** The revision in which `at` is its place. */
  readonly revision: number;
  /** Kind and place in the wikitext: `step 1204`. */
  readonly at: string;
  /** Hash of its words. */
  readonly words: string;
  readonly firstSeen: number;
  /** Of a section, newest first. */
  readonly formerTitles: readonly string[];
  readonly formerAnchors: readonly string[];
  readonly formerNumbers: readonly string[];
}

/** The ids of a page's blocks, from the lockfile. */
export interface LockedPage {
  readonly type: 'lock';
  readonly page: string;
  /** Titles that the page had before, sorted: they keep leading to it. */
  readonly titles: readonly string[];
  readonly revision: number;
  readonly blocks: readonly LockedBlock[];
  readonly source: SourcePlace;
}

export type SourceItem = Revision | FeedInfo | Note | Snapshot | Template | ScenarioFile | Media | LockedPage;

/** Takes a message as soon as it is known; the caller sorts and counts. */
export type Report = (message: VFileMessage) => void;

/** What reading gives. Nothing is lost because something else was bad. */
export interface ReadResult {
  /** Each revision once, sorted by page and then by id. */
  readonly revisions: readonly Revision[];
  readonly feeds: readonly FeedInfo[];
  /** Sorted by id. */
  readonly notes: readonly Note[];
  /** Sorted by id. */
  readonly snapshots: readonly Snapshot[];
  readonly messages: readonly VFileMessage[];
}
