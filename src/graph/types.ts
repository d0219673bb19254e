import type { ElementContent } from 'hast';
import type { VFileMessage } from 'vfile-message';
import type { Block, Section, Span } from '../blocks/types.ts';
import type { Blame } from '../history/meaning/types.ts';
import type { PageHistory } from '../history/page-history.ts';
import type { TracedBlock } from '../history/trace.ts';
import type {
  FeedInfo,
  LockedBlock,
  LockedPage,
  Note,
  RevisionBody,
  Snapshot,
  SourcePlace,
} from '../sources/types.ts';
import type { Identifier } from './identifiers/types.ts';
import type { PageNames } from './page-name.ts';
import type { Problem } from './problems/types.ts';
import type { UiPath } from './ui-paths/types.ts';

export type { Block, BlockKind, Origin, Section, SectionNumber, Span } from '../blocks/types.ts';

/** A revision without its text: what lists and timelines need, small enough to hold for every revision. */
export interface RevisionInfo {
  readonly id: number;
  readonly page: string;
  readonly at: string;
  readonly author: string;
  readonly comment: string;
  readonly sha1: string;
  readonly body: RevisionBody['kind'];
  /** Size of the wikitext in bytes of UTF-8; 0 where the body is not full. */
  readonly bytes: number;
  readonly parent: number | 'unknown';
}

/** Everything that was read, as pure look-ups; `commands` backs it with the store, tests with maps. */
export interface Corpus {
  /** Full page names that have at least one revision, sorted. */
  readonly pages: readonly string[];
  readonly feeds: readonly FeedInfo[];
  readonly notes: readonly Note[];
  readonly snapshots: readonly Snapshot[];
  /** Bodies from `content/templates/` by full title (`Template:Product Name`). */
  readonly templates: ReadonlyMap<string, string>;
  /** Oldest first: by time, then by id. */
  revisionsOf(page: string): readonly RevisionInfo[];
  /** Where a revision stands in the input. */
  placeOf?(id: number): SourcePlace | undefined;
  /** The titles under which each feed file lists a revision, of those that feeds call differently. */
  readonly titlesSeen?: readonly {
    readonly revision: number;
    readonly page: string;
    readonly file: string;
  }[];
  /** What the lockfile keeps. */
  readonly locks?: readonly LockedPage[] | undefined;
  /** The wikitext of a revision whose body is full. */
  wikitext(id: number): string | undefined;
}

export type LinkState = 'ok' | 'broken' | 'unknown';

/** Another name of a page. */
export interface Alias {
  /** The one spelling of the name. */
  readonly title: string;
  /**
   * `redirect`: a page of that title leads here. `move`: the page had that title. `language-link`: the page gives itself
   * that title in the wiki's own language.
   */
  readonly because: 'redirect' | 'move' | 'language-link';
  /** Of a redirect: the page had that title before, and left the redirect behind. */
  readonly leftBehind?: true;
  /** The section that a redirect leads to, as it is written. */
  readonly anchor?: string | undefined;
  /** Slug of the name's own address, where it has one. */
  readonly slug?: string | undefined;
}

/** An internal link. `broken`: the page is here but the anchor is not; `unknown`: the page is not in the corpus. */
export interface Link {
  /** Block or section that the link stands in. */
  readonly from: string;
  readonly page: string;
  /** The page by its present title; the fragment as it is written, or a redirect's. */
  readonly to: { readonly page: string; readonly anchor?: string | undefined };
  /** The title that is written, where it is another name of the page. */
  readonly via?: string | undefined;
  /** Id of the section that it leads to; absent where it leads to the page as a whole. */
  readonly section?: string | undefined;
  readonly state: LinkState;
  /** Where the target stands today, if only earlier revisions had the fragment. */
  readonly becameOf?: { readonly page: string; readonly anchor: string } | undefined;
  readonly span: Span;
}

/** A link out of the wiki, links to other wikis included. */
export interface ExternalLink {
  readonly url: string;
  /** Block or section that the link stands in. */
  readonly from: string;
  readonly page: string;
  readonly span: Span;
}

/** A link to a page, seen from its target. */
export interface Backlink {
  /** Title of the linking page. */
  readonly page: string;
  /** Block or section that the link stands in. */
  readonly from: string;
  /** The section that it leads to; absent where it leads to the page as a whole. */
  readonly section?: string | undefined;
}

/** An identifier under which a product asks for help, and where it leads. */
export interface HelpTopic {
  readonly id: string;
  /** The page that says so, and the block in it. */
  readonly page: string;
  readonly from: string;
  readonly to: { readonly page: string; readonly anchor?: string | undefined };
  readonly state: LinkState;
  readonly span: Span;
}

export type VersionFactKind =
  | 'since'
  | 'until'
  | 'before'
  | 'changed'
  | 'deprecated'
  | 'removed'
  | 'fixed'
  | 'requires';

/** A statement about a product's version, as a page makes it (docs/adr on how facts are found). */
export interface VersionFact {
  readonly id: string;
  /** The block, or the section by its heading, that makes the statement. */
  readonly about: string;
  readonly page: string;
  /** Id from `site.yaml`; of a product that it does not list, the name as written; `unknown` where it lists none. */
  readonly product: string;
  /** `until` includes the version, `before` does not. */
  readonly kind: VersionFactKind;
  /** As written: `26.1`, `22.2.x`. Either this or `range`. */
  readonly version?: string | undefined;
  /** Both ends belong to it. */
  readonly range?: { readonly from: string; readonly to: string } | undefined;
  /** What it is limited to, as written: `only new profiles`. */
  readonly scope?: string | undefined;
  /** The sentence as the reader sees it; part of the block's text. */
  readonly quote: string;
  readonly span: Span;
  /** The oldest revision at hand that says the same; because feeds have gaps, it was said there at the latest. */
  readonly firstSeenRevision: number;
  /** Later steps of the section that only confirm this one: they hold where it holds. */
  readonly followers: readonly string[];
}

/** A date by which something ends or has to be done. Dates that only tell history are none. */
export interface Deadline {
  readonly id: string;
  readonly about: string;
  readonly page: string;
  /** `2026-10-01` or `2026-10`. */
  readonly date: string;
  readonly precision: 'day' | 'month';
  /** Whom it concerns, as written. */
  readonly audience?: string | undefined;
  readonly quote: string;
  readonly span: Span;
  readonly firstSeenRevision: number;
}

export interface MissingTemplate {
  readonly title: string;
  readonly calls: number;
}

/** A page as its newest full revision stands. */
export interface Page {
  readonly title: string;
  readonly displayTitle: string;
  readonly slug: string;
  /** Newest first. */
  readonly revisions: readonly RevisionInfo[];
  /** The newest revision whose body is full and not empty; absent for pages without text. */
  readonly current?: RevisionInfo | undefined;
  /** The lead (level 0) with the page's sections below it, as one tree; absent for pages without text. */
  readonly lead?: Section | undefined;
  /** Sections in document order, the lead first. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly externalLinks: readonly ExternalLink[];
  /** Other names, sorted. */
  readonly aliases: readonly Alias[];
  /** In reading order. */
  readonly facts: readonly VersionFact[];
  readonly deadlines: readonly Deadline[];
  readonly problems: readonly Problem[];
  readonly uiPaths: readonly UiPath[];
  /** Where the page leads, as it is written, if it is a redirect. */
  readonly redirect?: { readonly page: string; readonly anchor?: string | undefined } | undefined;
  readonly missingTemplates: readonly MissingTemplate[];
  readonly templates: readonly string[];
  /** Names of files that the page shows or links, and those among them that the content does not bring along. */
  readonly files: readonly string[];
  readonly missingFiles: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly { readonly language: string; readonly title: string; readonly href: string }[];
  readonly showToc: boolean;
  /** All sections and blocks that the page ever had, by id, those that are gone among them. */
  readonly traced: ReadonlyMap<string, TracedBlock>;
  /** Since when each block and sentence of the newest revision stands there; absent for pages without text. */
  readonly blame?: Blame | undefined;
  /** What the lockfile has to keep of the page, so that its ids stay. */
  readonly locked: readonly LockedBlock[];
  /** Fragments that elements in the text answer to, headings aside, each with the id of its section; in document order. */
  readonly ids: readonly { readonly id: string; readonly section: string }[];
  readonly content: readonly ElementContent[];
}

export interface Graph {
  /** Sorted by title. */
  readonly pages: ReadonlyMap<string, Page>;
  /** The look-up of pages by name. */
  readonly names: PageNames;
  /** By the title of the page that is linked to. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  /** Sorted by id. */
  readonly helpTopics: readonly HelpTopic[];
  /** Sorted by id. */
  readonly identifiers: readonly Identifier[];
  readonly notes: readonly Note[];
  readonly snapshots: readonly Snapshot[];
  readonly feeds: readonly FeedInfo[];
  readonly templates: ReadonlyMap<string, string>;
  /**
   * A page as it stood in one of its revisions, its sections and blocks with the ids that they have today; `undefined`
   * where there is no such revision, or one without text. Parsed when it is asked for, once. Templates stand as they are
   * today; what only the newest revision is searched for (facts, problems, other names) is empty.
   */
  readonly pageAt: (title: string, revision: number) => Page | undefined;
  /** A page's revisions and snapshots, read when they are asked for; nothing for a title that the corpus does not have. */
  readonly historyOf: (title: string) => PageHistory | undefined;
  /** How many pages were compiled anew, and not taken from the memo. */
  readonly compiledAnew: number;
  readonly messages: readonly VFileMessage[];
}
