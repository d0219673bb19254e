/** Lists that are too long for one page. */
import { createHash } from 'node:crypto';

/** Entries of a page; more of them go to pages of their own. */
export const MOST_ENTRIES = 500;

/** Pieces of at most `MOST_ENTRIES`; none for an empty list. */
export function chunks<T>(entries: readonly T[]): (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let at = 0; at < entries.length; at += MOST_ENTRIES) pieces.push(entries.slice(at, at + MOST_ENTRIES));
  return pieces;
}

/** `/errors/setup/`, `/errors/setup/2/` */
export function piecePath(base: string, slug: string, index: number): string {
  return `${base}${slug}/${index === 0 ? '' : `${index + 1}/`}`;
}

/** The id of an entry's element, which lasts as long as the entry's id in the graph. */
export function entryAnchor(id: string): string {
  return `vm:${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}

/** By code units of the small letters, then of the letters as they are: the same on every machine. */
export function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
