/** The pages of versions: the list, one for each version, one for each other product, one for each pair. */
import type { Graph } from '../../graph/types.ts';
import type { SiteContext } from '../site-hast.ts';
import type { Link, RedirectView } from '../types.ts';
import { type KnownVersion, slugOf } from './known-versions.ts';
import { noticesOf } from './notices.ts';
import {
  broughtGroups,
  type GroupName,
  type NewestVersion,
  type ProductVersionsView,
  type UpgradeView,
  type VersionRow,
  type VersionsView,
  type VersionView,
} from './types.ts';
import { pairedVersions, upgradePath, upgradeViews } from './upgrades.ts';
import { knownFacts, productVersions, versionGroups } from './version-groups.ts';
import { anchorOf, type VersionIndex } from './version-index.ts';

export interface VersionViews {
  readonly versions: VersionsView;
  /** The newest one that the articles say anything of. */
  readonly newest?: NewestVersion | undefined;
  /** Newest first. */
  readonly each: readonly VersionView[];
  readonly products: readonly ProductVersionsView[];
  readonly upgrades: readonly UpgradeView[];
  /** `/versions/26.1.0/` leads to `/versions/26.1/`. */
  readonly redirects: readonly RedirectView[];
}

export function versionViews(graph: Graph, index: VersionIndex, context: SiteContext): VersionViews {
  const facts = knownFacts(graph, index);
  const groups = versionGroups(facts, index);
  const notices = noticesOf(graph, index, context);
  const { own } = index;
  const { list } = own.versions;
  const paired = pairedVersions(list);
  const link = (version: KnownVersion | undefined): Link | undefined =>
    version && { title: version.name, href: index.href(own.id, version.name) ?? '' };
  const each = list.map(
    (version, i): VersionView => ({
      kind: 'version',
      path: index.href(own.id, version.name) ?? '',
      product: own.name,
      name: version.name,
      release: version.release,
      groups: groups.get(version.slug) ?? [],
      notices: notices.of.get(version.slug) ?? [],
      newer: link(list[i - 1]),
      older: link(list[i + 1]),
      upgrades: paired.includes(version)
        ? paired.slice(i + 1).map((from) => ({ title: from.name, href: upgradePath(from, version) }))
        : [],
    }),
  );
  const products = index.others.map(
    (line): ProductVersionsView => ({
      kind: 'product-versions',
      path: line.path,
      product: line.name,
      versions: productVersions(line, facts, index).map(({ version, statements }) => ({
        name: version.name,
        anchor: anchorOf(version),
        statements,
      })),
    }),
  );
  const versions: VersionsView = {
    kind: 'versions',
    path: '/versions/',
    product: own.name,
    versions: each.map((view, i) => rowOf(view, list[i]?.spellings ?? [])),
    upgrades: {
      versions: paired.map(({ name, slug }) => ({ name, slug })),
      left: list.length - paired.length,
    },
    others: products.map(({ product, path, versions: theirs }) => ({
      title: product,
      href: path,
      versions: theirs.map(({ name, anchor }) => ({ title: name, href: `${path}#${anchor}` })),
      statements: theirs.reduce((sum, { statements }) => sum + statements.length, 0),
    })),
  };
  return {
    versions,
    newest: newestOf(each, own.name),
    each,
    products,
    upgrades: upgradeViews(index, facts, notices),
    redirects: redirectsOf(index),
  };
}

const broughtNames: ReadonlySet<GroupName> = new Set(broughtGroups);

/** Sentences of it on the home page. */
const FEW = 3;

function newestOf(each: readonly VersionView[], product: string): NewestVersion | undefined {
  const version = each.find(({ groups, notices }) => groups.length > 0 || notices.length > 0);
  if (!version) return undefined;
  const sentences = version.groups
    .filter(({ name }) => broughtNames.has(name))
    .flatMap(({ statements }) => statements)
    .slice(0, FEW)
    .map(({ quote, places }) => ({ quote, href: places[0]?.href ?? version.path }));
  return { ...rowOf(version, []), product, sentences };
}

/** Other ways of writing a version, as far as they are other addresses. */
function redirectsOf({ own, href }: VersionIndex): RedirectView[] {
  const taken = new Set(own.versions.list.map(({ slug }) => slug));
  return own.versions.list.flatMap(({ name, spellings }) =>
    spellings.flatMap((spelling): RedirectView[] => {
      const slug = slugOf(spelling);
      if (taken.has(slug)) return [];
      taken.add(slug);
      const target = { title: `${own.name} ${name}`, href: href(own.id, name) ?? '' };
      const path = `${own.path}${slug}/`;
      return [{ kind: 'redirect', path, title: spelling, because: 'version', target, here: true }];
    }),
  );
}

function rowOf(
  { name, path, release, groups, notices }: VersionView,
  spellings: readonly string[],
): VersionRow {
  const counts = new Map(groups.map((group) => [group.name, group.statements.length]));
  const mentions = [...counts].reduce(
    (sum, [group, count]) => sum + (broughtNames.has(group) ? 0 : count),
    0,
  );
  return {
    title: name,
    href: path,
    spellings: [...new Set([name, ...spellings])],
    released: release?.date,
    counts: broughtGroups.flatMap((group) => {
      const count = counts.get(group);
      return count === undefined ? [] : [{ name: group, count }];
    }),
    mentions,
    notices: notices.length,
  };
}
