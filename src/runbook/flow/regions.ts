/**
 * Versions are without number, but guards compare them with a few bounds only: between two neighbouring bounds no guard
 * can tell one version from another. Those stretches are the values of a version fact.
 *
 *     from "26.1" … before "26.2"   →   before-26.1 · from-26.1-before-26.2 · from-26.2
 */
import { compareVersions, parseVersion } from '../../graph/facts/version.ts';

/** A place between versions: directly before a version, or directly after it. */
export interface Cut {
  readonly version: string;
  readonly side: 'before' | 'after';
}

/** The versions from one cut to the next; without a cut, from the first or to the last one that there will ever be. */
export interface Region {
  readonly low?: Cut | undefined;
  readonly high?: Cut | undefined;
}

/** The bounds of a `range` guard, as a writer gives them: at most one lower and one upper. */
export interface Bounds {
  /** This version or a later one. */
  readonly from?: string | undefined;
  /** A later version than this one. */
  readonly after?: string | undefined;
  /** This version or an earlier one. */
  readonly to?: string | undefined;
  /** An earlier version than this one. */
  readonly before?: string | undefined;
}

export function regionOf({ from, after, to, before }: Bounds): Region {
  const low: Cut | undefined =
    from !== undefined
      ? { version: from, side: 'before' }
      : after !== undefined
        ? { version: after, side: 'after' }
        : undefined;
  const high: Cut | undefined =
    before !== undefined
      ? { version: before, side: 'before' }
      : to !== undefined
        ? { version: to, side: 'after' }
        : undefined;
  return { low, high };
}

/** Whether a text names one version, and no series such as `26.x`. */
export function isOneVersion(text: string): boolean {
  const version = parseVersion(text);
  return version !== undefined && !version.open;
}

/** One version alone, with every way to write it. */
export function regionOfVersion(version: string): Region {
  return regionOf({ from: version, to: version });
}

/** Negative where `a` comes first. */
export function compareCuts(a: Cut, b: Cut): number {
  return compareVersions(a.version, b.version) || Number(a.side === 'after') - Number(b.side === 'after');
}

/** Whether a region holds at least one version. */
export function isSomewhere({ low, high }: Region): boolean {
  return low === undefined || high === undefined || compareCuts(low, high) < 0;
}

/** Whether every version of `inner` is one of `outer`. */
export function holdsRegion(outer: Region, inner: Region): boolean {
  const low = outer.low === undefined || (inner.low !== undefined && compareCuts(outer.low, inner.low) <= 0);
  const high =
    outer.high === undefined || (inner.high !== undefined && compareCuts(inner.high, outer.high) <= 0);
  return low && high;
}

/** All versions, cut at the bounds of some regions: in order, without a gap, none empty. */
export function partition(regions: readonly Region[]): Region[] {
  const cuts = regions
    .flatMap(({ low, high }) => [low, high])
    .filter((cut) => cut !== undefined)
    // Of several spellings of one version (25.3, 25.3.0) the shortest names the regions.
    .sort(
      (a, b) =>
        compareCuts(a, b) ||
        a.version.length - b.version.length ||
        (a.version < b.version ? -1 : a.version > b.version ? 1 : 0),
    )
    .filter((cut, i, all) => i === 0 || compareCuts(all[i - 1] as Cut, cut) !== 0);
  return [undefined, ...cuts].map((low, i) => ({ low, high: cuts[i] }));
}

/** A region as part of an address: `before-26.1`, `from-26.1-before-26.2`, `26.2` for that version alone, `any`. */
export function regionId({ low, high }: Region): string {
  const name = ({ version }: Cut): string => version.trim().toLowerCase().replace(/\s+/gu, '-');
  if (low && high && compareVersions(low.version, high.version) === 0) return name(low);
  const from = low && `${low.side === 'before' ? 'from' : 'after'}-${name(low)}`;
  const to = high && `${high.side === 'before' ? 'before' : 'to'}-${name(high)}`;
  return [from, to].filter((part) => part !== undefined).join('-') || 'any';
}
