/**
 * Names of pages: every way in which a text can call a page, and the page that it means.
 *
 * Names are read as MediaWiki reads titles (src/wikitext/title.ts): underscores, every kind of space, `&nbsp;`, a
 * leading colon, percent-encoding, the case of the first letter and of the namespace, and the namespace's other names
 * make no difference. Redirects, former titles and the title that a page gives itself in its own language lead to the
 * page (src/graph/aliases.ts).
 */
import { parseTitle, type Title } from '../wikitext/title.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import type { Graph, Page } from './types.ts';

/** Where a name leads. */
export interface Named {
  /** The page's title as the corpus has it; for a page that is not in the corpus, the one spelling of the name. */
  readonly title: string;
  /** Whether the corpus has the page. */
  readonly known: boolean;
  /** The name's own fragment, or else the section that a redirect leads to. */
  readonly anchor?: string | undefined;
  /** The title that was asked for, where it is another one than the page's. */
  readonly via?: string | undefined;
}

/** The one look-up of pages by name. */
export interface PageNames {
  /** `Some_page`, `:en:Some page#Part`; nothing for what cannot be the name of a page of this wiki. */
  find(name: string): Named | undefined;
  /** The page behind an address of this wiki: `https://help.example.com/wiki/Some_page#Part`, `…/index.php?title=…`. */
  findAddress(address: string): Named | undefined;
}

/** The page of the corpus that a name means. */
export function pageNamed(name: string, { pages, names }: Pick<Graph, 'pages' | 'names'>): Page | undefined {
  const named = names.find(name);
  return named && pages.get(named.title);
}

/** Where a known name leads. */
export interface Destination {
  readonly title: string;
  readonly known: boolean;
  readonly anchor?: string | undefined;
}

/**
 * @param destinations By canonical name (`canonicalName`): pages, redirects and other names alike.
 * @param own Prefixes of links that mean this very wiki (`ownPrefixes`).
 */
export function pageNames(
  destinations: ReadonlyMap<string, Destination>,
  site: SiteInfo,
  own: ReadonlySet<string>,
): PageNames {
  const addresses = ownAddresses(site, own);
  const find = (name: string): Named | undefined => {
    const title = localTitle(name, site, own);
    if (!title) return undefined;
    const { full } = title;
    const at = destinations.get(full) ?? { title: full, known: false };
    const anchor = title.fragment === undefined || title.fragment === '' ? at.anchor : title.fragment;
    return {
      title: at.title,
      known: at.known,
      ...(anchor === undefined ? {} : { anchor }),
      ...(canonicalName(at.title, site) === full ? {} : { via: full }),
    };
  };
  return {
    find,
    findAddress(address) {
      const name = nameIn(address, addresses);
      return name === undefined ? undefined : find(name);
    },
  };
}

/** The one spelling of a page's name, `help:some_page` → `Help:Some page`; the text itself where it is no title. */
export function canonicalName(name: string, site: SiteInfo): string {
  return parseTitle(name, site)?.full ?? name.trim();
}

/** A name as a title of this wiki; nothing for other wikis' titles, bare fragments and what is no title. */
function localTitle(name: string, site: SiteInfo, own: ReadonlySet<string>): Title | undefined {
  let title = parseTitle(percentDecoded(name), site);
  if (title?.interwiki !== undefined) {
    if (!own.has(title.interwiki)) return undefined;
    const fragment = title.fragment === undefined ? '' : `#${title.fragment}`;
    title = parseTitle(title.full + fragment, site);
  }
  return title?.full === '' || title?.interwiki !== undefined ? undefined : title;
}

/** Percent-encoding undone where it encodes text. */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/gu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/**
 * Prefixes that mean this very wiki: those that the site says are local, those whose address is the wiki's own, and the
 * prefix of the wiki's language.
 *
 * @param languages Language tags that the feeds give; without one, the site's.
 */
export function ownPrefixes(site: SiteInfo, languages: readonly (string | undefined)[]): ReadonlySet<string> {
  const said = languages.filter((language) => language !== undefined);
  const spoken = new Set((said.length > 0 ? said : [site.language ?? 'en']).map((tag) => tag.toLowerCase()));
  const home = site.server === '' ? undefined : withoutScheme(site.server + site.articlePath);
  const own = new Set(site.localInterwiki ?? []);
  for (const [prefix, pattern] of Object.entries({ ...site.interwiki, ...site.interlanguage })) {
    const isLanguage = Object.hasOwn(site.interlanguage ?? {}, prefix);
    if (withoutScheme(pattern) === home || (isLanguage && spoken.has(prefix.toLowerCase()))) own.add(prefix);
  }
  return own;
}

const withoutScheme = (address: string): string => address.replace(/^(?:https?:)?\/\//iu, '');
const hostOf = (address: string): string => address.split('/')[0]?.toLowerCase() ?? '';

/** The wiki's article addresses, cut at the place of the title, without scheme. */
interface OwnAddress {
  readonly host: string;
  readonly before: string;
  readonly after: string;
}

function ownAddresses(site: SiteInfo, own: ReadonlySet<string>): OwnAddress[] {
  const patterns = new Set(site.server === '' ? [] : [withoutScheme(site.server + site.articlePath)]);
  for (const prefix of own) {
    const pattern = site.interlanguage?.[prefix] ?? site.interwiki?.[prefix];
    if (pattern !== undefined) patterns.add(withoutScheme(pattern));
  }
  return [...patterns].map((pattern) => {
    const host = hostOf(pattern);
    const [before = '', after = ''] = pattern.slice(host.length).split('$1');
    return { host, before, after };
  });
}

/** The name of a page in an address of the wiki; addresses of edits, histories and old revisions name none. */
function nameIn(address: string, own: readonly OwnAddress[]): string | undefined {
  let url: URL;
  try {
    url = new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch {
    return undefined;
  }
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  const hash = url.hash === '' ? '' : `#${percentDecoded(url.hash.slice(1))}`;
  const asked = [...url.searchParams.keys()];
  const here = own.filter(({ host }) => host === url.host.toLowerCase());
  if (/\/index\.php$/u.test(url.pathname)) {
    const title = url.searchParams.get('title');
    return here.length > 0 && title !== null && asked.length === 1 ? title + hash : undefined;
  }
  const path = url.pathname + url.search;
  for (const { before, after } of here) {
    const inQuery = before.includes('?');
    if (asked.length > 0 && !inQuery) continue;
    if (path.length <= before.length + after.length) continue;
    if (!path.startsWith(before) || !path.endsWith(after)) continue;
    const name = path.slice(before.length, path.length - after.length);
    return percentDecoded(name) + hash;
  }
  return undefined;
}
