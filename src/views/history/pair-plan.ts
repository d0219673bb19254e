/** Which versions of which articles are compared with the one before on a page of their own: the newest ones. */
import type { PageHistory } from '../../history/page-history.ts';
import type { Site } from '../../sources/site.ts';

/**
 * @param limits How many such pages an article has at most, and the whole site.
 * @returns By title, the index of the oldest entry that has such a page.
 */
export function pairPlan(
  histories: readonly Pick<PageHistory, 'page' | 'entries'>[],
  { pagesOfArticle, pagesOfSite }: Pick<Site['history'], 'pagesOfArticle' | 'pagesOfSite'>,
): ReadonlyMap<string, number> {
  const all = histories.flatMap(({ page, entries }) =>
    entries
      .map(({ at = '' }, index) => ({ page, at, index }))
      .slice(1)
      .slice(pagesOfArticle === 0 ? Infinity : -pagesOfArticle),
  );
  if (all.length > pagesOfSite) {
    all.sort((a, b) =>
      a.at !== b.at
        ? a.at < b.at
          ? 1
          : -1
        : a.page !== b.page
          ? a.page < b.page
            ? -1
            : 1
          : b.index - a.index,
    );
    all.length = pagesOfSite;
  }
  const plan = new Map<string, number>();
  for (const { page, index } of all) plan.set(page, Math.min(plan.get(page) ?? index, index));
  return plan;
}
