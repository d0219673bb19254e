import type { VFileMessage } from 'vfile-message';
import { readFeed } from '../../src/sources/atom.ts';
import { escapeHtml } from '../../src/sources/summary.ts';
import type { FeedInfo, Revision } from '../../src/sources/types.ts';

export interface EntryOptions {
  readonly id?: number;
  readonly page?: string;
  readonly at?: string;
  readonly author?: string;
  readonly comment?: string;
  readonly text?: string;
}

/** PHP's `nl2br(htmlspecialchars(text))`. */
export const asHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br />\n');

/** An entry exactly as MediaWiki's ApiFeedContributions and AtomFeed write it. */
export function entry(options: EntryOptions = {}): string {
  const { id = 1, page = 'Some page', at = '2026-04-09T10:19:19Z', author = 'Ada' } = options;
  const { comment = '', text = '' } = options;
  const address = escapeHtml(`https://help.example.com/w/index.php?title=${encodeURI(page)}&diff=${id}`);
  const html = `<p>${escapeHtml(author)}: ${escapeHtml(comment)}</p>\n<hr />\n<div>${asHtml(text)}</div>`;
  return `	<entry>
		<id>${address}</id>
		<title>${escapeHtml(page)}</title>
		<link rel="alternate" type="text/html" href="${address}"/>
		<updated>${at}</updated>

		<summary type="html">${escapeHtml(html)}</summary>
		<author><name>${escapeHtml(author)}</name></author>
	</entry>
`;
}

export const HEAD = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
	<id>https://help.example.com/w/api.php?action=feedcontributions&amp;feedformat=atom&amp;user=Ada</id>
	<title>Help - User contributions [en]</title>
	<updated>2026-04-09T12:30:10Z</updated>
	<generator>MediaWiki 1.39.1</generator>
`;

export const feed = (...entries: string[]): string => `${HEAD}${entries.join('')}</feed>`;

export interface Read {
  readonly revisions: Revision[];
  readonly feeds: FeedInfo[];
  readonly messages: VFileMessage[];
  readonly rules: string[];
}

/** Reads a feed; strings are encoded as UTF-8. */
export async function read(...pieces: (string | Uint8Array)[]): Promise<Read> {
  const messages: VFileMessage[] = [];
  const out: Read = { revisions: [], feeds: [], messages, rules: [] };
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  for await (const item of readFeed(bytes, 'wiki/feed.atom', (message) => void messages.push(message))) {
    if (item.type === 'feed') out.feeds.push(item);
    else out.revisions.push(item);
  }
  out.rules.push(...messages.map((message) => message.ruleId ?? ''));
  return out;
}

export const wikitextOf = (revision: Revision | undefined): string | undefined =>
  revision?.body.kind === 'full' ? revision.body.wikitext : undefined;
