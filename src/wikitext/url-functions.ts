/** Functions of addresses and names: `urlencode`, `anchorencode`, `localurl`, `fullurl`, `ns`, `filepath` … */
import { decodeEntities } from './entities.ts';
import { type FunctionCall, withoutMarks } from './expand.ts';
import type { ParserFunction } from './functions.ts';
import { MESSAGES } from './interface-messages.ts';
import { escapeWikitext } from './page-functions.ts';
import { anchorEncode, articleHref, namespaceId, namespaceName, parseTitle, urlTitle } from './title.ts';

/** Encodes as an address's query does: a space is `+`. */
function queryEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

const urlencode: ParserFunction = (call) => {
  const text = withoutMarks(call.arg(0)).replace(/\x7f[^\x7f]*\x7f/g, '');
  const style = call.arg(1).toUpperCase();
  if (style === 'WIKI') return urlTitle(text);
  if (style === 'PATH') return queryEncode(text).replaceAll('+', '%20').replaceAll('%7E', '~');
  return queryEncode(text);
};

/** Address of a page, with a query when the second argument gives one. */
function address(call: FunctionCall): string | undefined {
  const { site } = call.expander;
  const title = parseTitle(withoutMarks(call.arg(0)), site);
  if (!title) return undefined;
  const query = withoutMarks(call.arg(1));
  if (query === '' || title.interwiki !== undefined) {
    const base = articleHref(title, site, title.fragment ?? '');
    return query === '' ? base : `${base}${base.includes('?') ? '&' : '?'}${query}`;
  }
  return `${site.script ?? '/index.php'}?title=${urlTitle(title.full)}&${query}`;
}

const full = (call: FunctionCall): string | undefined => {
  const local = address(call);
  if (local === undefined) return undefined;
  return /^(?:[a-z]+:)?\/\//i.test(local) ? local : call.expander.site.server + local;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Name of the namespace with that number or name. */
function namespace(call: FunctionCall): string | undefined {
  const text = call.arg(0);
  const id = /^-?\d+$/.test(text) ? Number(text) : namespaceId(text, call.expander.site);
  return id === undefined ? undefined : namespaceName(id, call.expander.site);
}

export const urlFunctions: Readonly<Record<string, ParserFunction>> = {
  urlencode,
  anchorencode: (call) => {
    const text = decodeEntities(withoutMarks(call.arg(0)).replace(/<[^<>]*>/g, ''))
      .replace(/\[\[:?(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
      .replace(/'{2,}/g, '');
    return escapeWikitext(
      anchorEncode(text.replace(/[ _]+/g, ' ').trim()).replace(/%(?=[0-9A-Fa-f]{2})/g, '%25'),
    );
  },
  localurl: (call) => address(call),
  localurle: (call) => {
    const url = address(call);
    return url === undefined ? undefined : escaped(url);
  },
  fullurl: full,
  fullurle: (call) => {
    const url = full(call);
    return url === undefined ? undefined : escaped(url);
  },
  canonicalurl: full,
  canonicalurle: (call) => {
    const url = full(call);
    return url === undefined ? undefined : escaped(url);
  },
  ns: (call) => namespace(call),
  nse: (call) => {
    const name = namespace(call);
    return name === undefined ? undefined : urlTitle(name);
  },
  filepath: (call) => call.expander.options.fileUrl?.(call.arg(0)) ?? '',
  int: (call) => {
    const title = parseTitle(call.arg(0), call.expander.site, 8);
    const text = title ? call.expander.include(title.full, call.frame) : undefined;
    const message = text ?? MESSAGES[call.arg(0).toLowerCase()] ?? `⧼${call.arg(0)}⧽`;
    // Further arguments stand where the message says `$1`, `$2` …
    return message.replace(/\$([1-9])/g, (whole, n: string) =>
      Number(n) < call.count ? call.arg(Number(n)) : whole,
    );
  },
  '#special': (call) => `Special:${upperCase(call.arg(0))}`,
  '#speciale': (call) => urlTitle(`Special:${upperCase(call.arg(0))}`),
};

const upperCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
