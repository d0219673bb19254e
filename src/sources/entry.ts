import type { Point } from 'unist';
import { sha1 } from './hash.ts';
import { report } from './rules.ts';
import { readSummary } from './summary.ts';
import type { Report, Revision } from './types.ts';

/** The texts of one Atom entry, XML undone, not yet judged. */
export interface EntryFields {
  id?: string;
  title?: string;
  updated?: string;
  summary?: string;
  author?: string;
  /** `href` of the alternate link. */
  link?: string;
}

/**
 * One entry of a MediaWiki feed as a revision. What cannot be one is a message, and nothing is returned.
 * A missing author is not an error: MediaWiki hides the names of some.
 */
export function readEntry(
  fields: EntryFields,
  file: string,
  place: Point,
  tell: Report,
): Revision | undefined {
  const where = { file, place };
  const ids = idsIn(fields.id ?? '') ?? idsIn(fields.link ?? '');
  const page = fields.title?.replaceAll('_', ' ').trim() ?? '';
  const entry = page === '' ? (fields.id ?? 'without an id') : page;
  const at = instant(fields.updated ?? '');
  const author = fields.author?.trim() ?? '';
  const summary = fields.summary === undefined ? undefined : readSummary(fields.summary, author);

  if (ids === undefined) tell(report('entry-id', { entry }, where));
  if (page === '') tell(report('entry-title', { entry }, where));
  if (at === undefined) tell(report('entry-date', { entry, date: fields.updated ?? '' }, where));
  if (fields.summary === undefined) tell(report('entry-summary', { entry }, where));
  else if (summary === undefined) tell(report('entry-shape', { entry }, where));
  if (ids === undefined || page === '' || at === undefined || summary === undefined) return undefined;

  if (!summary.exact) tell(report('entry-escaping', { entry, id: ids.id }, where));
  const body = summary.body;
  return {
    type: 'revision',
    id: ids.id,
    page,
    at,
    author,
    comment: summary.comment,
    sha1: sha1(body.kind === 'full' ? body.wikitext : ''),
    body,
    parent: ids.parent,
    source: { file, line: place.line, column: place.column },
  };
}

/**
 * ```
 * …/index.php?title=Some_page&diff=8023               revision 8023
 * …/index.php?title=Some_page&diff=8023&oldid=8021    revision 8023, made from 8021
 * …/index.php?title=Some_page&diff=prev&oldid=8023    revision 8023
 * …/index.php?title=Some_page&oldid=8023              revision 8023
 * ```
 */
function idsIn(address: string): { id: number; parent: number | 'unknown' } | undefined {
  const of = (name: string): string | undefined =>
    new RegExp(`[?&;]${name}=([^&#;]*)`).exec(address)?.[1] ?? undefined;
  const diff = number(of('diff'));
  const old = number(of('oldid'));
  if (diff !== undefined) return { id: diff, parent: old !== undefined && old < diff ? old : 'unknown' };
  // `diff=next` and `diff=cur` compare `oldid` with a revision that is not named.
  if (old === undefined || !['prev', '', undefined].includes(of('diff'))) return undefined;
  return { id: old, parent: 'unknown' };
}

function number(text: string | undefined): number | undefined {
  const value = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

/** RFC 3339 as UTC to the second: `2026-04-09T12:19:19+02:00` is `2026-04-09T10:19:19Z`. */
export function instant(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  // The date parser takes 30 February for 2 March.
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  const time = Date.parse(text.trim());
  if (Number.isNaN(time) || (day ?? 0) > last) return undefined;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
