import type { RevisionBody } from './types.ts';

/** What a summary holds, its layers undone. */
export interface Summary {
  readonly comment: string;
  readonly body: RevisionBody;
  /** False where the text is not exactly as MediaWiki escapes it, so that the wikitext may differ from the wiki's. */
  readonly exact: boolean;
}

/**
 * Reads an entry's `<summary>` after the XML parser has undone the XML layer. MediaWiki 1.19–1.44 writes
 *
 * ```
 * <p>Author: comment</p>\n<hr />\n<div>nl2br(htmlspecialchars(wikitext))</div>
 * ```
 *
 * (ApiFeedContributions::feedItemDesc), so exactly `htmlspecialchars` and `nl2br` are undone: `&amp;nbsp;` is the
 * wikitext `&nbsp;`, `<br />` with its newline is one newline, `&lt;br /&gt;` is a `<br />` that an author typed.
 * A body with other markup is a difference view (`diff`) or only a link to one (`link`), as history feeds carry
 * (FeedUtils::formatDiffRow). Gives nothing where the text has none of these shapes.
 */
export function readSummary(html: string, author: string): Summary | undefined {
  const text = /^\s*<p>(?<intro>[^<]*)<\/p>\s*<hr ?\/?>\s*<div>(?<body>.*)<\/div>\s*$/s.exec(html)?.groups;
  if (text) {
    const wikitext = undoLineBreaks(text.body ?? '');
    if (wikitext !== undefined) {
      const comment = withoutAuthor(text.intro ?? '', author);
      return {
        comment: unescapeHtml(comment),
        body: { kind: 'full', wikitext: unescapeHtml(wikitext.text) },
        exact: wikitext.exact && isEscaped(wikitext.text) && isEscaped(comment),
      };
    }
  }
  const intro = /^\s*<p>(.*?)<\/p>/s.exec(html)?.[1] ?? '';
  const comment = unescapeHtml(withoutAuthor(intro.replace(/<[^>]*>/g, ''), author));
  if (/<(?:table|tr|td)\b/i.test(html)) return { comment, body: { kind: 'diff', html }, exact: true };
  const href = /<a\b[^>]*?\shref="([^"]*)"/i.exec(html)?.[1];
  if (href !== undefined) return { comment, body: { kind: 'link', href: unescapeHtml(href) }, exact: true };
  return undefined;
}

/**
 * ```
 * one<br />␊two     `one␊two`
 *    ^~~~~~~~
 * ```
 * A newline without its `<br />` is kept, but then somebody else has touched the text. Other markup: nothing.
 */
function undoLineBreaks(body: string): { text: string; exact: boolean } | undefined {
  const text = body.replace(/<br ?\/?>\n/g, '\n');
  if (/[<>]/.test(text)) return undefined;
  return { text, exact: !/(?<!<br ?\/?>)\n/.test(body) };
}

/**
 * ```
 * Author: comment
 * ^~~~~~~~
 * ```
 * The separator is the message `colon-separator` of the wiki's language: `: `, ` : `, `：`. A hidden author is empty.
 */
function withoutAuthor(intro: string, author: string): string {
  const name = escapeHtml(author);
  const rest = intro.startsWith(name) ? intro.slice(name.length) : undefined;
  const separator = rest === undefined ? undefined : /^[ \u00a0\u202f]?(?:: ?|：)/.exec(rest)?.[0];
  return rest !== undefined && separator !== undefined ? rest.slice(separator.length) : intro;
}

const MEANINGS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&#39;': "'",
  '&apos;': "'",
};
const ESCAPES = /&(?:amp|lt|gt|quot|apos|#0?39);/g;

/** Undoes PHP's `htmlspecialchars` once and nothing else: `&amp;nbsp;` gives `&nbsp;`, `&nbsp;` stays. */
export function unescapeHtml(text: string): string {
  return text.replace(ESCAPES, (written) => MEANINGS[written] ?? written);
}

/** What PHP's `htmlspecialchars(…, ENT_COMPAT)` gives. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const isEscaped = (text: string): boolean => !text.replace(ESCAPES, '').includes('&');
