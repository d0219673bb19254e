/** What a file is, by what is in it. */
export type Format =
  | { readonly is: 'feed' | 'note' | 'snapshot' | 'text' | 'export' | 'utf-16' | 'empty' }
  | { readonly is: 'unknown'; readonly what: string };

/** How many bytes from the start are enough to tell. */
export const HEAD = 16 * 1024;

const REVISION_LINE =
  /^(?:\S+ )?(?:Latest revision|Revision|Version vom|Aktuelle Version) (?:as of )?.*\d|^This is (?:an old|the current) revision of this page|^\(diff\) ← Older revision/;

/**
 * Tells what a file is from its first bytes; its name and folder play no part.
 *
 * - `feed`: XML whose root is `<feed>`, or XML too short to show its root
 * - `export`: XML whose root is `<mediawiki>`
 * - `note`: text that begins with a line `---`
 * - `snapshot`: text with a line such as `Revision as of 17:03, 9 July 2020 by …` among its first twelve
 * - `utf-16`: text with the byte order mark of UTF-16
 * - `text`: any other text; the folder decides what it is good for
 */
export function detect(head: Uint8Array): Format {
  if (head.length === 0) return { is: 'empty' };
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return { is: 'utf-16' };
  }
  if (head[0] === 0x1f && head[1] === 0x8b) return { is: 'unknown', what: 'compressed (unpack it)' };
  if (head.includes(0)) return { is: 'unknown', what: 'not text' };
  const text = new TextDecoder('utf-8').decode(head);
  if (text.trim() === '') return { is: 'empty' };
  if (/^---[ \t]*(?:\r|\n|$)/.test(text)) return { is: 'note' };
  const xml = rootOf(text.trimStart());
  if (xml !== undefined) return xml;
  const lines = text.split(/\r\n|\n|\r/, 12);
  return { is: lines.some((line) => REVISION_LINE.test(line.trim())) ? 'snapshot' : 'text' };
}

/**
 * ```
 * <?xml version="1.0"?><!-- a comment --><feed xmlns="http://www.w3.org/2005/Atom">
 *                                         ^~~~
 * ```
 */
function rootOf(text: string): Format | undefined {
  const declared = text.startsWith('<?xml');
  const inner = text.replace(/^(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>)+/is, '');
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(inner)?.[1]?.toLowerCase();
  const html = /<!doctype html/i.test(text.slice(0, 200)) || root === 'html';
  if (html)
    return { is: 'unknown', what: 'a saved web page (copy the page’s text into a .txt file instead)' };
  if (root === 'feed') return { is: 'feed' };
  if (root === 'mediawiki') return { is: 'export' };
  if (root === 'rss' || root === 'rdf') return { is: 'unknown', what: 'an RSS feed (use feedformat=atom)' };
  // Cut before its root, or too long before it: the feed reader can say where and why.
  if (declared)
    return root === undefined ? { is: 'feed' } : { is: 'unknown', what: `XML with the root <${root}>` };
  if (inner.startsWith('<!DOCTYPE')) return { is: 'feed' };
  return undefined;
}
