/** "From my version to that one": which pairs have a page, and what has to be installed on the way. */
import { compareVersions, coversVersion } from '../../graph/facts/version.ts';
import type { Link } from '../types.ts';
import type { KnownVersion } from './known-versions.ts';
import type { Notices } from './notices.ts';
import type { UpgradeView, Waypoint } from './types.ts';
import { type KnownFact, statementFor } from './version-groups.ts';
import type { VersionIndex } from './version-index.ts';

/** At most so many pages: every pair of the newest 28 versions. */
const PAIRS = 400;

/** The versions of which every pair has a page, newest first. */
export function pairedVersions(versions: readonly KnownVersion[]): readonly KnownVersion[] {
  let n = versions.length;
  while ((n * (n - 1)) / 2 > PAIRS) n -= 1;
  return versions.slice(0, n);
}

/** `/versions/25.4..26.2/` */
export function upgradePath(from: KnownVersion, to: KnownVersion): string {
  return `/versions/${from.slug}..${to.slug}/`;
}

/** A page for every pair, ordered by target and then by start, newest first. */
export function upgradeViews(
  index: VersionIndex,
  facts: readonly KnownFact[],
  notices: Notices,
): UpgradeView[] {
  const { list } = index.own.versions;
  const stops = stopsOf(facts, index);
  const paired = pairedVersions(list);
  const link = (version: KnownVersion): Link => ({
    title: version.name,
    href: index.href(index.own.id, version.name) ?? '',
  });
  return paired.flatMap((to, i) =>
    paired.slice(i + 1).map((from): UpgradeView => {
      const start = list.indexOf(from);
      // "Upgrading to 9.x" may mean versions after 9.3 too.
      const open = list.slice(start + 1).filter((version) => meansEvery(version, from, notices));
      const passed = [...list.slice(i, start), ...open].toReversed();
      return {
        kind: 'upgrade',
        path: upgradePath(from, to),
        product: index.own.name,
        from: link(from),
        to: link(to),
        waypoints: waypoints(stops, from, to, index),
        stages: passed.map((version) => link(version).href),
        general: notices.general,
      };
    }),
  );
}

/** Whether a notice of the version speaks of every version like it, and `from` is one of these. */
function meansEvery(version: KnownVersion, from: KnownVersion, { of }: Notices): boolean {
  const all = of.get(version.slug) ?? [];
  return all.some(({ every }) => every !== undefined && coversVersion(every, from.name));
}

/** A version that has to be installed first, and for whom. */
interface Stop {
  readonly known: KnownFact;
  /** What has to be installed: this version, or one from `lowest` on. */
  readonly at: KnownVersion;
  readonly lowest: string;
  /** Only from this version or an older one. */
  readonly upTo?: string | undefined;
  readonly below?: string | undefined;
  /** Only on the way to this version or a later one. */
  readonly towards?: KnownVersion | undefined;
}

/**
 * A sentence that requires a version of the wiki's product is about the way there where it also says from which versions
 * ("With 23.4 or older first update to 24.4"), or where it stands below a later version's heading. "This function
 * requires 24.4" is not.
 */
function stopsOf(facts: readonly KnownFact[], index: VersionIndex): Stop[] {
  return facts.flatMap((known): Stop[] => {
    const { fact, above, beside } = known;
    if (fact.kind !== 'requires' || !index.isOwn(fact)) return [];
    const highest = fact.range?.to ?? fact.version ?? '';
    const at = index.own.versions.find(highest);
    const bound = (kind: 'until' | 'before') =>
      beside.find((other) => other.kind === kind && index.isOwn(other))?.version;
    const [upTo, below] = [bound('until'), bound('before')];
    const later = above && compareVersions(above.name, highest) > 0 ? above : undefined;
    if (!at || (upTo === undefined && below === undefined && !later)) return [];
    return [{ known, at, lowest: fact.range?.from ?? highest, upTo, below, towards: later }];
  });
}

function waypoints(
  stops: readonly Stop[],
  from: KnownVersion,
  to: KnownVersion,
  index: VersionIndex,
): Waypoint[] {
  const needed = stops.filter(
    ({ at, lowest, upTo, below, towards }) =>
      compareVersions(from.name, lowest) < 0 &&
      compareVersions(at.name, to.name) < 0 &&
      (upTo === undefined || compareVersions(from.name, upTo) <= 0) &&
      (below === undefined || compareVersions(from.name, below) < 0) &&
      (towards === undefined || compareVersions(towards.name, to.name) <= 0),
  );
  const byVersion = new Map<KnownVersion, Stop[]>();
  for (const stop of needed) byVersion.set(stop.at, [...(byVersion.get(stop.at) ?? []), stop]);
  return [...byVersion]
    .sort(([a], [b]) => compareVersions(a.name, b.name))
    .map(([version, all]) => ({
      title: version.name,
      href: index.href(index.own.id, version.name) ?? '',
      statements: all.map(({ known }) => statementFor(known, index)),
    }));
}
