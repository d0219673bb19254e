/**
 * Page models: what a page shows, complete and plain, so that templates only lay out.
 *
 * Every `html` field is sanitised, holds no `style` attribute and no inline script, and uses site-absolute links that
 * start with `/` and do not contain the base path; pages prefix the base path with `withBase`.
 * Every `path` is site-absolute and ends with `/`.
 */

import type { SectionNumber } from '../graph/types.ts';
import type { ValueType } from '../runbook/values.ts';
import type { GuideFlow, QuestionView, TreeView } from './flow/types.ts';
import type { VersionChoice } from './guide/version-choice.ts';
import type { ChangedArticle, HealthView } from './health/types.ts';
import type {
  BlameView,
  ChangesView,
  CompareView,
  DiffView,
  HistoryFileView,
  HistoryView,
} from './history/types.ts';
import type { IdentifiersView, ProblemsView } from './lookup/types.ts';
import type {
  DeadlineEntry,
  DeadlinesView,
  NewestVersion,
  ProductVersionsView,
  UpgradeView,
  VersionsView,
  VersionView,
} from './versions/types.ts';

export type { SectionNumber };

/** What all pages of one build share. */
export interface SiteView {
  readonly kind: 'site';
  readonly title: string;
  readonly tagline: string;
  readonly language: string;
  readonly audience: 'public' | 'internal';
  /** The address of the wiki that the articles come from, where known. */
  readonly wiki?: { readonly name: string; readonly href: string } | undefined;
  readonly footerLinks: readonly Link[];
  /** CSS rules for the harmless inline styles of wiki text: class name to declarations. */
  readonly wikiStyles: readonly { readonly className: string; readonly declarations: string }[];
  readonly counts: { readonly articles: number; readonly guides: number; readonly revisions: number };
  /** Names that a vendor changed: who searches for one is also shown the other. */
  readonly terms: readonly { readonly was: string; readonly is: string }[];
  /** Pages that only some sites have. */
  readonly has: {
    readonly versions: boolean;
    readonly deadlines: boolean;
    readonly problems: boolean;
    readonly identifiers: boolean;
    readonly changes: boolean;
  };
}

export interface Link {
  readonly title: string;
  readonly href: string;
}

export interface HomeView {
  readonly kind: 'home';
  readonly path: '/';
  readonly guides: readonly GuideCard[];
  /** All articles, grouped for scanning; groups sorted, items sorted in the site's language. */
  readonly articleGroups: readonly { readonly title: string; readonly items: readonly ArticleCard[] }[];
  readonly recentChanges: readonly RecentChange[];
  /** The newest version that an article says anything of. */
  readonly newest?: NewestVersion | undefined;
  /** The next ones after the date of the newest source. */
  readonly nextDeadlines: readonly DeadlineEntry[];
}

export interface GuideCard extends Link {
  readonly summary: string;
  /** How many questions are asked at most, where a guide begins with some. */
  readonly questions?: number | undefined;
  /** e.g. `9 steps`, counted from the rendered runbook. */
  readonly steps: number;
}

export interface ArticleCard extends Link {
  readonly summary: string;
  /** ISO date of the newest revision. */
  readonly at: string;
}

export interface RecentChange extends Link {
  readonly at: string;
  readonly revision: number;
  /** The edit summary as plain text; may be empty. */
  readonly comment: string;
  /** The section that the edit summary names, if any. */
  readonly section?: string | undefined;
}

export interface TocEntry {
  readonly number: SectionNumber;
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly TocEntry[];
}

/** One row of an article's revision list, newest first. */
export interface RevisionRow {
  readonly id: number;
  readonly at: string;
  readonly author: string;
  readonly comment: string;
  readonly section?: string | undefined;
  /** Size of the wikitext in bytes, and the difference to the next older row. */
  readonly bytes: number;
  readonly difference?: number | undefined;
  /** True where revisions by others may stand between this row and the next older one. */
  readonly gapBefore: boolean;
}

export interface ArticleView {
  readonly kind: 'article';
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  /** First sentence or two as plain text, for cards and meta description. */
  readonly summary: string;
  readonly html: string;
  /** Empty where the page says __NOTOC__ or has fewer than two sections. */
  readonly toc: readonly TocEntry[];
  readonly revision: { readonly id: number; readonly at: string; readonly author: string };
  readonly revisions: readonly RevisionRow[];
  /** The page on the wiki, where its address is known. */
  readonly sourceHref?: string | undefined;
  readonly missingTemplates: readonly { readonly title: string; readonly calls: number }[];
  readonly missingFiles: readonly string[];
  /** Guides that take steps from this article. */
  readonly guides: readonly Link[];
  readonly linkedFrom: readonly LinkingPage[];
  /** Titles that the article had or that lead to it. */
  readonly otherTitles: readonly string[];
  readonly languages: readonly { readonly language: string; readonly title: string; readonly href: string }[];
  readonly categories: readonly string[];
  /** Identifiers that other articles mention as well: their entries in the index. */
  readonly identifiers: readonly Link[];
}

/** A page that links to an article, with its link to the place where it does so. */
export interface LinkingPage extends Link {
  /** The sections that it leads to; empty where it means the article as a whole. */
  readonly to: readonly (Link & { readonly number: SectionNumber | undefined })[];
}

/** An address that leads on to another page. */
export interface RedirectView {
  readonly kind: 'redirect';
  readonly path: string;
  /** What the address stands for: a title or the identifier of a help topic. */
  readonly title: string;
  /** `renamed`: a title that a page had; `redirect`: a redirect of the wiki; `help`: a help topic; `version`: another spelling. */
  readonly because: 'renamed' | 'redirect' | 'help' | 'version';
  readonly target: Link;
  /** Heading of the section that it leads to. */
  readonly section?: string | undefined;
  /** False where the target is not part of the site: then readers are not sent on without asking. */
  readonly here: boolean;
}

/** Where a sentence of a runbook comes from. */
export type GuideOrigin =
  | { readonly from: 'article'; readonly title: string; readonly href: string }
  | { readonly from: 'guide' };

/** One stretch of a runbook, in reading order. */
export type GuidePart =
  | {
      /** Words of the scenario itself: introduction, checks, steps that no article holds. */
      readonly kind: 'text';
      /** `step` is numbered with the article's steps; `prose` is not. */
      readonly role: 'prose' | 'check' | 'step';
      readonly step?: number | undefined;
      readonly title?: string | undefined;
      readonly anchor?: string | undefined;
      readonly html: string;
      /** Of a step. */
      readonly tick?: Tick | undefined;
    }
  | {
      readonly kind: 'section';
      readonly step: number;
      readonly title: string;
      readonly anchor: string;
      readonly number: SectionNumber;
      readonly article: Link;
      /** Instructions in order: the article's own, and what the scenario put in or put instead. */
      readonly pieces: readonly GuidePiece[];
      readonly tick: Tick;
      /** Rank of the version from which on the section is there (`VersionChoice`). */
      readonly since?: number | undefined;
    }
  | {
      readonly kind: 'skipped';
      readonly number: SectionNumber;
      readonly title: string;
      readonly anchor: string;
      readonly article: Link;
      readonly because: string;
      /** True where the section lies after the stop. */
      readonly afterStop: boolean;
      readonly html: string;
    }
  | {
      /** The end of an overlay's part of the guide. */
      readonly kind: 'stop';
      readonly because: string;
      readonly anchor: string;
      /** The check or step with which the guide goes on; absent at its end. */
      readonly next?: { readonly step?: number | undefined; readonly title: string; readonly anchor: string };
    };

/** What a check mark is kept under: the step, through all changes of the article, and its words as they are today. */
export interface Tick {
  readonly block: string;
  readonly hash: string;
}

/** A value that the reader fills in. */
export interface GuideValue {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly type: ValueType;
  /** As HTML's `pattern` takes it. */
  readonly pattern: string;
  /** Empty where there is none. */
  readonly example: string;
}

export type GuidePiece =
  | { readonly kind: 'article'; readonly html: string }
  | {
      readonly kind: 'inserted' | 'replaced';
      readonly html: string;
      readonly because?: string | undefined;
      readonly replacedHtml?: string | undefined;
    }
  /** The section's own text that this scenario leaves out, folded with the reason. */
  | { readonly kind: 'left-out'; readonly html: string; readonly because: string; readonly count: number };

export interface GuideView {
  readonly kind: 'guide';
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: 'public' | 'internal';
  readonly parts: readonly GuidePart[];
  readonly steps: number;
  /** Problems that a reader must know of: numbers unknown, article changed since review. */
  readonly warnings: readonly string[];
  /** Articles that changed since a writer confirmed the guide, so that it may mislead. */
  readonly changed: readonly ChangedArticle[];
  readonly stamp: {
    readonly articles: readonly (Link & { readonly revision: number; readonly at: string })[];
    /** Revision against which a writer last confirmed the scenario, per article, where stated. */
    readonly reviewed: readonly (Link & { readonly revision: number })[];
    /** The newest date among the inputs: a build has no clock. */
    readonly date: string;
  };
  /** The runbook as Markdown and as plain text, for "Copy as reply"; both end with the stamp. */
  readonly reply: {
    readonly markdown: string;
    readonly text: string;
    /** The same with slots for values and versions (`reply-slots.ts`), where there are any. */
    readonly slots?: { readonly markdown: string; readonly text: string } | undefined;
  };
  /** Those that occur in the steps, in the order of the scenario. */
  readonly values: readonly GuideValue[];
  /** Where some steps are for later versions only. */
  readonly versions?: VersionChoice | undefined;
  /** Where questions lead here, or where it is no runbook. */
  readonly flow?: GuideFlow | undefined;
}

export type View =
  | SiteView
  | HomeView
  | ArticleView
  | GuideView
  | QuestionView
  | TreeView
  | RedirectView
  | VersionsView
  | VersionView
  | ProductVersionsView
  | UpgradeView
  | DeadlinesView
  | ProblemsView
  | HealthView
  | IdentifiersView
  | HistoryView
  | DiffView
  | CompareView
  | HistoryFileView
  | BlameView
  | ChangesView;
