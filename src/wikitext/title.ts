/**
 * Titles of pages: `help:some_page#Part` → namespace 12, `Help:Some page`, fragment `Part`.
 *
 * Follows MediaWiki's MediaWikiTitleCodec: underscores are spaces, the first letter is upper case, a namespace or an
 * interwiki prefix may lead, and some characters and shapes are no title at all.
 */
import { decodeEntities } from './entities.ts';
import { localNames } from './local-names.ts';
import type { SiteInfo } from './types.ts';

export const NAMESPACES: Readonly<Record<number, string>> = {
  [-2]: 'Media',
  [-1]: 'Special',
  0: '',
  1: 'Talk',
  2: 'User',
  3: 'User talk',
  4: 'Project',
  5: 'Project talk',
  6: 'File',
  7: 'File talk',
  8: 'MediaWiki',
  9: 'MediaWiki talk',
  10: 'Template',
  11: 'Template talk',
  12: 'Help',
  13: 'Help talk',
  14: 'Category',
  15: 'Category talk',
};

const ALIASES: Readonly<Record<string, number>> = { image: 6, 'image talk': 7 };

export const DEFAULT_SITE: SiteInfo = { articlePath: '/wiki/$1', server: '' };

export interface Title {
  /** Number of the namespace; 0 is the main one. Titles of other wikis have 0. */
  readonly namespace: number;
  /** Name without namespace, with spaces: `Some page`. */
  readonly name: string;
  /** Full title with spaces: `Help:Some page`, without fragment and interwiki prefix. */
  readonly full: string;
  /** Decoded text after `#`, without it; `undefined` where there is no `#`. */
  readonly fragment?: string | undefined;
  /** Lower-case prefix of another wiki or language. */
  readonly interwiki?: string | undefined;
  /** Whether the interwiki prefix is a language: such a link goes to the sidebar unless a colon leads. */
  readonly interlanguage: boolean;
  /** Whether a colon led: `[[:Category:A]]`. */
  readonly colon: boolean;
}

/** Name of a namespace on this site, as titles show it. */
export function namespaceName(id: number, site: SiteInfo): string | undefined {
  if (id === 4) return site.siteName ?? NAMESPACES[4];
  if (id === 5) return site.siteName ? `${site.siteName} talk` : NAMESPACES[5];
  return NAMESPACES[id] ?? Object.entries(site.namespaces ?? {}).find(([, n]) => n === id)?.[0];
}

const tables = new WeakMap<SiteInfo, Map<string, number>>();

/** Number of the namespace of that name, in any case, `undefined` where there is none. */
export function namespaceId(name: string, site: SiteInfo): number | undefined {
  let table = tables.get(site);
  if (!table) {
    table = new Map();
    for (const [id, canonical] of Object.entries(NAMESPACES)) table.set(canonical.toLowerCase(), Number(id));
    for (const [alias, id] of Object.entries(ALIASES)) table.set(alias, id);
    for (const [name, id] of Object.entries(localNames(site.language)?.namespaces ?? {}))
      table.set(name.toLowerCase(), id);
    if (site.siteName) {
      table.set(site.siteName.toLowerCase(), 4);
      table.set(`${site.siteName.toLowerCase()} talk`, 5);
    }
    for (const [alias, id] of Object.entries(site.namespaces ?? {}))
      table.set(alias.replaceAll('_', ' ').toLowerCase(), id);
    tables.set(site, table);
  }
  return table.get(name.replaceAll('_', ' ').trim().toLowerCase());
}

const INVALID =
  /[<>[\]{}|\u0000-\u001f\u007f\ufffd]|%[0-9A-Fa-f]{2}|&[A-Za-z0-9\u0080-\uffff]+;|&#[0-9]+;|&#x[0-9A-Fa-f]+;/;
const SPACES = /[ _\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const DIRECTION = /[\u200e\u200f\u202a-\u202e]+/g;

/**
 * Reads a title. Gives `undefined` for what cannot be one.
 *
 * @param defaultNamespace the namespace of a title that names none, 10 for the name in `{{name}}`
 */
export function parseTitle(
  text: string,
  site: SiteInfo = DEFAULT_SITE,
  defaultNamespace = 0,
): Title | undefined {
  let known = caches.get(site);
  if (!known || known.size > CACHE_SIZE) {
    known = new Map();
    caches.set(site, known);
  }
  const key = defaultNamespace === 0 ? text : `${defaultNamespace}\0${text}`;
  const cached = known.get(key);
  if (cached !== undefined || known.has(key)) return cached;
  const title = readTitle(text, site, defaultNamespace);
  known.set(key, title);
  return title;
}

/** Titles that were read for a site; pages repeat their links. */
const caches = new WeakMap<SiteInfo, Map<string, Title | undefined>>();
const CACHE_SIZE = 5000;

function readTitle(text: string, site: SiteInfo, defaultNamespace: number): Title | undefined {
  let rest = decodeEntities(text).normalize('NFC').replace(DIRECTION, '').replace(SPACES, ' ').trim();
  let namespace = defaultNamespace;
  let interwiki: string | undefined;
  let interlanguage = false;
  let colon = false;
  if (rest.startsWith(':')) {
    colon = true;
    namespace = 0;
    rest = rest.slice(1).trim();
  }
  while (true) {
    const match = /^([^:]+):(.*)$/s.exec(rest);
    if (!match) break;
    const prefix = (match[1] as string).trim();
    const tail = (match[2] as string).trim();
    const id = namespaceId(prefix, site);
    if (id !== undefined && prefix !== '') {
      namespace = id;
      rest = tail;
      // A namespace of talk pages may not hold a second namespace.
      if (id === 1) {
        const second = /^([^:]+):/.exec(rest);
        if (
          second &&
          (namespaceId(second[1] as string, site) !== undefined || interwikiOf(second[1] as string, site))
        )
          return undefined;
      }
      break;
    }
    const wiki = interwikiOf(prefix, site);
    if (!wiki) break;
    // A prefix of this very wiki: what follows is a local title.
    if (wiki.local) {
      rest = tail;
      if (rest === '') return undefined;
      if (rest.startsWith(':')) rest = rest.slice(1).trim();
      continue;
    }
    interwiki = prefix.toLowerCase();
    interlanguage = wiki.language;
    namespace = 0;
    rest = tail.startsWith(':') ? tail.slice(1).trim() : tail;
    break;
  }
  let fragment: string | undefined;
  const hash = rest.indexOf('#');
  if (hash >= 0) {
    fragment = rest.slice(hash + 1);
    rest = rest.slice(0, hash).replace(/ +$/, '');
  }
  if (INVALID.test(rest)) return undefined;
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(rest)) return undefined;
  if (rest.includes('~~~')) return undefined;
  if (rest.length > 80 && new TextEncoder().encode(rest).length > (namespace === -1 ? 512 : 255))
    return undefined;
  if (rest === '' && interwiki === undefined && (namespace !== 0 || fragment === undefined)) return undefined;
  if (rest.startsWith(':')) return undefined;
  const name = interwiki === undefined && site.capitalLinks !== false ? upperFirst(rest) : rest;
  const prefix = namespaceName(namespace, site);
  const full = namespace === 0 || prefix === undefined ? name : `${prefix}:${name}`;
  return { namespace, name, full, fragment, interwiki, interlanguage, colon };
}

function interwikiOf(prefix: string, site: SiteInfo): { language: boolean; local: boolean } | undefined {
  const key = prefix.trim().toLowerCase().replaceAll(' ', '_');
  if (site.interlanguage && Object.hasOwn(site.interlanguage, key))
    return { language: true, local: site.localInterwiki?.includes(key) === true };
  if (site.interwiki && Object.hasOwn(site.interwiki, key))
    return { language: false, local: site.localInterwiki?.includes(key) === true };
  return undefined;
}

/** Upper-cases the first character, but for the few letters whose upper case is two letters. */
export function upperFirst(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  const upper = letter.toUpperCase();
  return upper.length > letter.length ? text : upper + text.slice(letter.length);
}

/** The one spelling of a title, `help:some_page` → `Help:Some page`; the text itself where it is no title. */
export function normalizeTitle(text: string, site: SiteInfo = DEFAULT_SITE): string {
  return parseTitle(text, site)?.full ?? text.trim();
}

/** Percent-encodes a title for an address as MediaWiki's `wfUrlencode` does: spaces are underscores. */
export function urlTitle(title: string): string {
  // What neither is encoded below nor stays encoded.
  if (/^[\w .:/;@$,~()!*-]*$/.test(title)) return title.replaceAll(' ', '_');
  return encodeURIComponent(title.replaceAll(' ', '_').toWellFormed())
    .replace(/[!'()*]/g, (c) => (c === "'" ? '%27' : c))
    .replace(/%(?:3B|40|24|2C|2F|7E|3A)/gi, (code) => decodeURIComponent(code));
}

/** Address of an article. */
export function articleHref(
  title: Pick<Title, 'full' | 'interwiki'>,
  site: SiteInfo,
  fragment: string | undefined = '',
): string {
  const pattern =
    title.interwiki === undefined
      ? site.articlePath
      : (site.interlanguage?.[title.interwiki] ?? site.interwiki?.[title.interwiki] ?? site.articlePath);
  const at = pattern.indexOf('$1');
  let address = at < 0 ? pattern : `${pattern.slice(0, at)}${urlTitle(title.full)}${pattern.slice(at + 2)}`;
  if (title.full === '') address = address.replace(/\?$/, '');
  if (fragment === '') return address;
  // Other wikis may still have the older anchors.
  const away = title.interwiki !== undefined && title.full !== '';
  return `${address}#${away ? legacyAnchorEncode(fragment) : fragmentHref(fragment)}`;
}

/** Turns a heading's text into MediaWiki's html5 anchor: spaces are underscores, everything else stays. */
export function anchorEncode(text: string): string {
  return text.replace(/[\t\n\f\r ]/g, '_');
}

/** The anchor as it stands in an address: only a `%` that would decode is encoded. */
export function fragmentHref(fragment: string): string {
  return anchorEncode(fragment).replace(/%(?=[0-9A-Fa-f]{2})/g, '%25');
}

/** The older anchor: bytes outside letters, digits, `-`, `_`, `.` and `:` are `.XX`. */
export function legacyAnchorEncode(text: string): string {
  if (/^[\w .:-]*$/.test(text)) return text.replaceAll(' ', '_');
  const encoded = encodeURIComponent(text.replaceAll(' ', '_').toWellFormed());
  return encoded
    .replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')
    .replaceAll('%', '.');
}
