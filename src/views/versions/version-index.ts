/** Products and versions that the graph speaks of, with their names and addresses. */
import { parseVersion } from '../../graph/facts/version.ts';
import { type VersionSections, versionSectionsOf } from '../../graph/facts/version-sections.ts';
import type { Graph, Page, VersionFact } from '../../graph/types.ts';
import type { Site } from '../../sources/site.ts';
import { encodeFragment } from '../block-anchor.ts';
import { marks } from '../marks.ts';
import { type KnownVersion, type KnownVersions, knownVersions, slugOf } from './known-versions.ts';

export interface ProductVersions {
  readonly id: string;
  readonly name: string;
  /** `/versions/` of the wiki's own product, `/versions/products/NAME/` of another. */
  readonly path: string;
  readonly versions: KnownVersions;
}

export interface VersionIndex {
  /** The wiki's own product. */
  readonly own: ProductVersions;
  /** Other products that a fact names, by name. */
  readonly others: readonly ProductVersions[];
  readonly sections: (page: Page) => VersionSections;
  readonly isOwn: (fact: VersionFact) => boolean;
  /** Where all about that version of that product stands. */
  readonly href: (product: string, version: string) => string | undefined;
  /** `since 26.1`, `requires PostgreSQL 10` */
  readonly label: (fact: VersionFact) => string;
}

/** `undefined` where nobody said what the wiki's product is, or no version of it is known. */
export function versionIndex(
  graph: Graph,
  site: Pick<Site, 'products' | 'language'>,
): VersionIndex | undefined {
  const { products, language } = site;
  const [first] = products;
  if (!first) return undefined;
  const spellings = new Map<string, string[]>([[first.id, []]]);
  const add = (product: string, version: string): void => {
    const known = spellings.get(product) ?? [];
    spellings.set(product, known);
    known.push(version);
  };
  const sections = new Map<string, VersionSections>();
  for (const page of graph.pages.values()) {
    if (!page.current) continue;
    const found = versionSectionsOf(page, { products, language });
    sections.set(page.title, found);
    for (const version of found.named.values()) add(first.id, version);
    for (const fact of page.facts) for (const version of boundsOf(fact)) add(fact.product, version);
  }
  const lines = new Map<string, ProductVersions>();
  const taken = new Set<string>();
  for (const [id, all] of [...spellings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const listed = products.find((product) => product.id === id);
    const name = listed?.name ?? id;
    lines.set(id, {
      id,
      name,
      path: id === first.id ? '/versions/' : `/versions/products/${unique(slugOf(id), taken)}/`,
      versions: knownVersions(all, listed?.releases ?? []),
    });
  }
  const own = lines.get(first.id);
  if (!own || own.versions.list.length === 0) return undefined;
  const others = [...lines.values()]
    .filter((line) => line !== own)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  /** An open version keeps its `x`. */
  const short = ({ product }: VersionFact, version: string): string =>
    (parseVersion(version)?.open ? undefined : lines.get(product)?.versions.find(version)?.name) ?? version;
  const long = (fact: VersionFact, version: string): string =>
    fact.product === own.id
      ? short(fact, version)
      : `${lines.get(fact.product)?.name ?? fact.product} ${short(fact, version)}`;
  return {
    own,
    others,
    sections: (page) => sections.get(page.title) ?? { named: new Map(), above: () => undefined },
    isOwn: ({ product }) => product === own.id,
    href: (product, version) => {
      const line = lines.get(product);
      const known = line?.versions.find(version);
      return line && known && hrefOf(line, known, line === own);
    },
    label: (fact) =>
      fact.range
        ? marks.versionRange(fact.kind, long(fact, fact.range.from), short(fact, fact.range.to))
        : marks.version(fact.kind, long(fact, fact.version ?? '')),
  };
}

/** The version of a fact, or both ends of its range. */
export function boundsOf({ version, range }: Pick<VersionFact, 'version' | 'range'>): string[] {
  return range ? [range.from, range.to] : version === undefined ? [] : [version];
}

/** How many known versions of a product are older than that one. */
export function rankOf({ versions: { list } }: ProductVersions, version: string): number {
  return list.length - 1 - list.findIndex(({ name }) => name === version);
}

/** A version's own page, or its part of the other product's page. */
function hrefOf({ path }: ProductVersions, version: KnownVersion, isOwn: boolean): string {
  return isOwn ? `${path}${version.slug}/` : `${path}#${encodeFragment(anchorOf(version))}`;
}

/** Where a version stands on the page of its product. */
export function anchorOf({ slug }: KnownVersion): string {
  return `v${slug}`;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}`;
  taken.add(free);
  return free;
}
