/** The histories of all articles → recent changes by day, and their feed. */
import type { Site } from '../../sources/site.ts';
import type { ArticlePage } from '../article-page.ts';
import { articlePath } from '../paths.ts';
import { type AtomOptions, atomFeed } from './atom-feed.ts';
import type { ChangeItem, ChangesView, HistoryView } from './types.ts';

/** Nothing where no article has a revision. Copied pages are not changes: nobody knows when what they show came. */
export function changesView(
  histories: readonly { readonly page: ArticlePage; readonly history: HistoryView }[],
  options: AtomOptions,
  { recentChanges, feedEntries }: Pick<Site['history'], 'recentChanges' | 'feedEntries'>,
): ChangesView | undefined {
  const all = histories.flatMap(({ page, history }) =>
    history.rows
      .filter(({ kind }) => kind === 'revision')
      .map(
        ({ hasText: _text, before, ...row }): ChangeItem => ({
          ...row,
          article: { title: page.displayTitle, href: articlePath(page.slug) },
          history: history.path,
          first: before === undefined,
        }),
      ),
  );
  all.sort(newestFirst);
  const days = Map.groupBy(all.slice(0, recentChanges), ({ at = '' }) => at.slice(0, 10));
  return all.length === 0
    ? undefined
    : {
        kind: 'changes',
        path: '/changes/',
        days: [...days].map(([day, changes]) => ({ day, changes })),
        left: Math.max(0, all.length - recentChanges),
        feed: atomFeed(all.slice(0, feedEntries), options),
      };
}

function newestFirst(a: ChangeItem, b: ChangeItem): number {
  const [one, other] = [a.at ?? '', b.at ?? ''];
  return one === other ? Number(b.name) - Number(a.name) : one < other ? 1 : -1;
}
