/** The versions of a product that anything is known of: its releases, those that headings name, those of facts. */
import { compareVersions, coversVersion, parseVersion } from '../../graph/facts/version.ts';
import { slug } from '../../sources/slug.ts';

/** One version under all the ways of writing it: 26.1 and 26.1.0 are one, and `22.2.x` stands with 22.2. */
export interface KnownVersion {
  /** As pages call it: `26.1`. */
  readonly name: string;
  /** As addresses call it; no other version of the product has the same. */
  readonly slug: string;
  /** As texts and site.yaml write it, sorted. */
  readonly spellings: readonly string[];
  /** Where site.yaml lists it. */
  readonly release?: Release | undefined;
}

export interface Release {
  readonly version: string;
  /** `2026-04-09` or `2026-04`. */
  readonly date?: string | undefined;
}

export interface KnownVersions {
  /** Newest first. */
  readonly list: readonly KnownVersion[];
  /** The version that a text writes so. */
  find(spelling: string): KnownVersion | undefined;
  /** Those of a range, both ends included, newest first. */
  between(from: string, to: string): readonly KnownVersion[];
}

/** `spellings` may repeat. */
export function knownVersions(spellings: Iterable<string>, releases: readonly Release[]): KnownVersions {
  const written = new Map<string, Set<string>>();
  const released = new Map<string, Release>();
  for (const release of releases) {
    const key = keyOf(release.version);
    const other = released.get(key);
    if (!other || (release.date ?? '') > (other.date ?? '')) released.set(key, release);
  }
  for (const spelling of [...spellings, ...releases.map(({ version }) => version)]) {
    const key = keyOf(spelling);
    const known = written.get(key) ?? new Set();
    written.set(key, known.add(spelling));
  }
  const byKey = new Map<string, KnownVersion>();
  const taken = new Set<string>();
  for (const [key, all] of [...written].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = [...all].sort();
    const name = shortened(nameOf(sorted, released.get(key)));
    const base = slugOf(name);
    let free = base;
    for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}`;
    taken.add(free);
    byKey.set(key, { name, slug: free, spellings: sorted, release: released.get(key) });
  }
  const list = [...byKey.values()].sort(
    (a, b) => compareVersions(b.name, a.name) || (a.name < b.name ? -1 : 1),
  );
  return {
    list,
    find: (spelling) => byKey.get(keyOf(spelling)),
    between: (from, to) =>
      list.filter(
        ({ name }) =>
          (compareVersions(name, from) >= 0 || coversVersion(from, name)) &&
          (compareVersions(name, to) <= 0 || coversVersion(to, name)),
      ),
  };
}

/** The same for all ways of writing one version. */
function keyOf(spelling: string): string {
  const version = parseVersion(spelling);
  if (!version) return spelling;
  const last = version.numbers.findLastIndex((number) => number !== 0);
  return `${version.numbers.slice(0, last + 1).join('.')} ${version.stage} ${version.step}`;
}

/** site.yaml's spelling, else the shortest that means one version. */
function nameOf(spellings: readonly string[], release: Release | undefined): string {
  if (release) return release.version;
  const closed = spellings.filter((spelling) => !parseVersion(spelling)?.open);
  return (closed.length > 0 ? closed : spellings).reduce((a, b) => (b.length < a.length ? b : a));
}

/** `26.1.0` is called 26.1; `10.0` stays. */
function shortened(name: string): string {
  return name.replace(/^(v?\d+\.\d+)(?:\.0)+$/iu, '$1');
}

/** Dots stay: `25.3.1`, `4.5.1-sp2`. */
export function slugOf(name: string): string {
  return name
    .split('.')
    .map((part) => slug(part, 'x'))
    .join('.');
}
