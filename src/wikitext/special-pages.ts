/** Special pages that can stand in a page. MediaWiki links to those that cannot, and so do we to all others. */
import { redirectTarget } from './redirect.ts';
import { DEFAULT_SITE, namespaceId, namespaceName, parseTitle } from './title.ts';
import type { SiteInfo, WikitextOptions } from './types.ts';

/** MediaWiki lists no more pages than this in one place. */
const MOST = 200;

/**
 * ```
 * {{Special:PrefixIndex/Help:Backup/|stripprefix=1|hideredirects=1}}
 * ^
 * ```
 * The pages whose full titles begin as the name says, as wikitext; `undefined` for another special page, and where
 * nobody says which pages there are.
 *
 * @param name title without its namespace: `PrefixIndex/Help:Backup/`
 * @param args arguments of the call by name
 */
export function specialPage(
  name: string,
  args: ReadonlyMap<string, string>,
  options: WikitextOptions,
): string | undefined {
  const prefix = /^prefixindex\/(.+)$/is.exec(name)?.[1];
  const { pagesWithPrefix, getPage } = options;
  const start = prefix === undefined ? undefined : fullPrefix(prefix, options.site);
  if (!pagesWithPrefix || start === undefined) return undefined;
  const shorten = isOn(args.get('stripprefix'));
  const hideRedirects = isOn(args.get('hideredirects'));
  let out = '';
  let count = 0;
  for (const page of pagesWithPrefix(start)) {
    if (hideRedirects && redirectTarget(getPage?.(page) ?? '', options.site)) continue;
    if (++count > MOST) break;
    // Names in other namespaces are shown without it, as everywhere on a special page.
    const own = parseTitle(page, options.site)?.name ?? page;
    const shown = shorten && page.length > start.length ? page.slice(start.length) : own;
    out += `<li>[[:${page}|${shown}]]</li>`;
  }
  return out === '' ? '' : `<ul class="mw-prefixindex-list">${out}</ul>\n`;
}

/** `help:back` → `Help:Back`, `help:` → `Help:`; nothing for what no title begins with. */
function fullPrefix(text: string, site?: SiteInfo): string | undefined {
  const namespace = /^([^:]+):\s*$/.exec(text)?.[1];
  const id = namespace === undefined ? undefined : namespaceId(namespace, site ?? DEFAULT_SITE);
  if (id !== undefined) return `${namespaceName(id, site ?? DEFAULT_SITE)}:`;
  const title = parseTitle(text, site);
  return title?.interwiki === undefined ? title?.full : undefined;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}
