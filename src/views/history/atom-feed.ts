/**
 * Changes → an Atom feed (RFC 4287), one entry a revision with its meaning in words. A built site does not know its own
 * address, so links are relative to the feed, and ids come from what does not change: the wiki and the revision.
 */
import { createHash } from 'node:crypto';
import type { ChangeItem } from './types.ts';
import { historyWords as words } from './words.ts';

export interface AtomOptions {
  readonly title: string;
  readonly language: string;
  /** What tells this wiki from others: its address, else the site's title. */
  readonly wiki: string;
}

/** @param changes Newest first; not empty. */
export function atomFeed(changes: readonly ChangeItem[], { title, language, wiki }: AtomOptions): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${uuid(['changes', wiki])}</id>`,
    `<title>${escaped(`${words.changesTitle} · ${title}`)}</title>`,
    `<updated>${instant(changes[0]?.at)}</updated>`,
    ...(changes.some(({ gapBefore }) => gapBefore)
      ? [`<subtitle>${escaped(words.changesGaps)}</subtitle>`]
      : []),
    '<link rel="self" type="application/atom+xml" href="changes.atom"/>',
    '<link rel="alternate" type="text/html" href="changes/"/>',
    '<generator>Vademecum</generator>',
    ...changes.flatMap((change) => entry(change, wiki)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(change: ChangeItem, wiki: string): string[] {
  const { name, at, author, article, comment, section, summary, first, diff, history } = change;
  const edit = [section, comment].filter((part) => part !== undefined && part !== '').join(': ');
  const meaning = summary ?? (first ? `${words.newPage}.` : '');
  return [
    '<entry>',
    `<id>${uuid(['revision', wiki, String(name)])}</id>`,
    `<title>${escaped(`${article.title}: ${words.name(change)}`)}</title>`,
    `<updated>${instant(at)}</updated>`,
    `<author><name>${escaped(author || words.unknownAuthor)}</name></author>`,
    // Addresses of the site are absolute, without the base path below which the feed itself lies.
    `<link rel="alternate" type="text/html" href="${escaped((diff ?? history).slice(1))}"/>`,
    `<summary type="text">${escaped([meaning, edit === '' ? '' : words.editSummary(edit)].filter(Boolean).join(' ') || words.noSummary)}</summary>`,
    '</entry>',
  ];
}

/** RFC 3339, to the second; what is no date is the beginning of time. */
function instant(at: string | undefined): string {
  const date = new Date(at ?? '');
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** A name-based UUID (RFC 9562, version 8: SHA-256). */
function uuid(parts: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['vademecum', ...parts]))
    .digest('hex');
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4];
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not allow, lone surrogates among them, become U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
