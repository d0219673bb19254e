/** Addresses in a note: which of them are articles of the wiki. */

export interface ArticleAddress {
  /** Path of a page with `$1` for its name, as in `site.yaml`. */
  readonly articlePath: string;
  /** The wiki's address without a path; empty or missing where it is not known. */
  readonly server?: string | undefined;
}

export interface AddressedArticle {
  readonly title: string;
  readonly anchor?: string | undefined;
  readonly revision?: number | undefined;
}

/**
 * The article that an address leads to, by MediaWiki's article path or by `index.php?title=…`; `undefined` for any other
 * address.
 *
 *     https://wiki.example.com/en/Some_page#Second_part   Some page, Second part
 */
export function articleAt(
  url: string,
  { articlePath, server }: ArticleAddress,
): AddressedArticle | undefined {
  const parsed = URL.parse(/^www\./iu.test(url) ? `https://${url}` : url);
  if (!parsed || !/^https?:$/u.test(parsed.protocol)) return undefined;
  const host = server ? URL.parse(server.startsWith('//') ? `https:${server}` : server)?.host : undefined;
  if (host !== undefined && host !== parsed.host) return undefined;
  const [before = '', after = ''] = articlePath.split('$1', 2);
  const { pathname, searchParams, hash } = parsed;
  const isScript = /\/index\.php$/u.test(pathname);
  const asked = searchParams.get('title');
  const name =
    isScript && asked !== null
      ? asked
      : before !== '' && pathname.startsWith(before) && pathname.endsWith(after)
        ? decoded(pathname.slice(before.length, pathname.length - after.length))
        : '';
  const title = titleOf(name);
  if (title === '') return undefined;
  const revision = Number(searchParams.get('oldid') ?? Number.NaN);
  const anchor = decoded(hash.slice(1)).replaceAll('_', ' ').trim();
  return {
    title,
    ...(anchor === '' ? {} : { anchor }),
    ...(Number.isSafeInteger(revision) && revision > 0 ? { revision } : {}),
  };
}

/** As MediaWiki stores it: spaces, the first letter upper case. */
function titleOf(name: string): string {
  const title = name.replace(/[_\s]+/gu, ' ').trim();
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
