/** Page models of versions and deadlines. */
import type { VersionFactKind } from '../../graph/types.ts';
import type { Link, SectionNumber } from '../types.ts';

/** Where a sentence stands. */
export interface Place {
  /** To the step, paragraph or heading itself. */
  readonly href: string;
  /** Title of the page. */
  readonly page: string;
  /** Absent for what stands before the first heading. */
  readonly section?: { readonly number: SectionNumber; readonly title: string } | undefined;
  readonly firstSaid: FirstSaid;
}

export interface FirstSaid {
  readonly revision: number;
  readonly at: string;
  /** True where the revision before is at hand and does not say it; else it was said here at the latest. */
  readonly exact: boolean;
}

/** What the articles say of a version: a sentence with all places where it stands. */
export interface Statement {
  readonly kind: VersionFactKind;
  /** `since 26.1`, `requires PostgreSQL 10` */
  readonly label: string;
  readonly scope?: string | undefined;
  readonly quote: string;
  /** What the sentence speaks of, where it does not say so itself: "This was fixed in 25.3.1." */
  readonly context?: string | undefined;
  /** At least one. */
  readonly places: readonly Place[];
  /** The page of the version below whose headings all the places lie. */
  readonly noticesOf?: string | undefined;
}

/** What a statement is to the version whose page shows it. */
export const groupNames = [
  'came',
  'changed',
  'required',
  'deprecated',
  'removed',
  'fixed',
  'ended',
  'needed',
  'until',
  'within',
] as const;
export type GroupName = (typeof groupNames)[number];

/** Those that say what a version brought. */
export const broughtGroups = [
  'came',
  'changed',
  'required',
  'deprecated',
  'removed',
  'fixed',
] as const satisfies readonly GroupName[];
export type BroughtName = (typeof broughtGroups)[number];

export interface StatementGroup {
  readonly name: GroupName;
  readonly statements: readonly Statement[];
}

/** A section whose heading names the version, with its subsections. */
export interface Notice {
  readonly title: string;
  readonly page: string;
  readonly number: SectionNumber;
  readonly href: string;
  readonly html: string;
  /** `22.2.x`: the notice speaks of every such version. */
  readonly every?: string | undefined;
}

export interface VersionRow extends Link {
  /** All ways of writing it. */
  readonly spellings: readonly string[];
  readonly released?: string | undefined;
  /** In the order of `broughtGroups`; none that is empty. */
  readonly counts: readonly { readonly name: BroughtName; readonly count: number }[];
  /** Sentences that only mention it: "before 26.1", "up to 26.1". */
  readonly mentions: number;
  readonly notices: number;
}

/** Which pages "from my version to that one" there are. */
export interface UpgradeChoice {
  /** Newest first; every pair of them has a page. */
  readonly versions: readonly { readonly name: string; readonly slug: string }[];
  /** Known versions that are older than those. */
  readonly left: number;
}

/** What the home page says of the newest version. */
export interface NewestVersion extends VersionRow {
  readonly product: string;
  /** A few of the sentences that say what came with it. */
  readonly sentences: readonly { readonly quote: string; readonly href: string }[];
}

export interface VersionsView {
  readonly kind: 'versions';
  readonly path: '/versions/';
  /** Name of the wiki's product. */
  readonly product: string;
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  readonly upgrades: UpgradeChoice;
  readonly others: readonly (Link & { readonly versions: readonly Link[]; readonly statements: number })[];
}

export interface VersionView {
  readonly kind: 'version';
  readonly path: string;
  readonly product: string;
  readonly name: string;
  readonly release?: { readonly version: string; readonly date?: string | undefined } | undefined;
  readonly groups: readonly StatementGroup[];
  readonly notices: readonly Notice[];
  readonly newer?: Link | undefined;
  readonly older?: Link | undefined;
  /** Pages from an older version to this one, nearest first. */
  readonly upgrades: readonly Link[];
}

/** The versions of a product that is not the wiki's. */
export interface ProductVersionsView {
  readonly kind: 'product-versions';
  readonly path: string;
  readonly product: string;
  readonly versions: readonly {
    readonly name: string;
    readonly anchor: string;
    readonly statements: readonly Statement[];
  }[];
}

/** A version that has to be installed on the way. */
export interface Waypoint extends Link {
  readonly statements: readonly Statement[];
}

/** From one version to a later one. */
export interface UpgradeView {
  readonly kind: 'upgrade';
  readonly path: string;
  readonly product: string;
  readonly from: Link;
  readonly to: Link;
  /** Oldest first. */
  readonly waypoints: readonly Waypoint[];
  /** Paths of the version pages that are passed through, oldest first, the target last. */
  readonly stages: readonly string[];
  /** What the pages with the notices say for every version. */
  readonly general: readonly Link[];
}

export interface DeadlineEntry {
  /** The same in every build for the same statement. */
  readonly uid: string;
  /** `2026-10-01` or `2026-10`. */
  readonly date: string;
  readonly precision: 'day' | 'month';
  readonly audience?: string | undefined;
  readonly quote: string;
  readonly context?: string | undefined;
  readonly places: readonly Place[];
  /** True where the date had passed when the newest source was written. */
  readonly past: boolean;
}

export interface DeadlinesView {
  readonly kind: 'deadlines';
  readonly path: '/deadlines/';
  /** Date of the newest source: a build has no clock. */
  readonly asOf: string;
  /** Earliest first. */
  readonly deadlines: readonly DeadlineEntry[];
  /** The same as iCalendar (RFC 5545). */
  readonly calendar: string;
}
