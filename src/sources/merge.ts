import { report } from './rules.ts';
import type { FeedInfo, Report, Revision } from './types.ts';

/** What deciding between two copies of a revision needs to know of each. */
export type RevisionCopy = Pick<Revision, 'id' | 'page' | 'at' | 'author' | 'comment' | 'sha1' | 'source'> & {
  readonly body: { readonly kind: Revision['body']['kind'] };
};

/** How much a body tells. */
const WORTH = { full: 2, diff: 1, link: 0 } as const;

/**
 * Decides which of two copies of one revision stays, whatever their order, and tells what is odd about them:
 * the fuller body; of two texts the one whose SHA-1 sorts first (an error); of two names the later feed's.
 *
 * @param updated When the feed of a file was made, where it says so.
 */
export function preferred<R extends RevisionCopy>(
  one: R,
  other: R,
  updated: (file: string) => string | undefined,
  tell: Report,
): R {
  const worth = WORTH[other.body.kind] - WORTH[one.body.kind];
  if (worth !== 0) return worth < 0 ? one : other;
  const [first, second] = [one, other].sort(
    (a, b) =>
      compare(a.sha1, b.sha1) ||
      compare(updated(b.source.file) ?? '', updated(a.source.file) ?? '') ||
      compare(key(a), key(b)) ||
      compare(a.source.file, b.source.file) ||
      a.source.line - b.source.line,
  ) as [R, R];
  const { id } = first;
  const where = { file: first.source.file, place: { line: first.source.line, column: first.source.column } };
  if (first.sha1 !== second.sha1) {
    tell(report('revision-conflict', { id, one: first.source, other: second.source }, where));
  } else if (first.page !== second.page) {
    const names = { page: first.page, was: second.page };
    tell(report('revision-renamed', { id, one: first.source, other: second.source, ...names }, where));
  }
  return first;
}

/** One message for each wiki beyond the first, by address. `http` and `https` are one wiki. */
export function checkOneWiki(feeds: readonly FeedInfo[], tell: Report): void {
  const bases = new Map<string, FeedInfo & { base: string }>();
  for (const feed of feeds) {
    if (feed.base === undefined) continue;
    const key = feed.base.replace(/^https?:/, '').toLowerCase();
    if (!bases.has(key)) bases.set(key, { ...feed, base: feed.base });
  }
  const [first, ...others] = [...bases].sort(([a], [b]) => compare(a, b)).map(([, feed]) => feed);
  for (const { base, source } of others) {
    const where = { file: source.file, place: { line: source.line, column: source.column } };
    tell(report('feed-other-wiki', { base, other: first?.base ?? '' }, where));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const key = ({ page, at, author, comment }: RevisionCopy): string => [page, at, author, comment].join('\n');
