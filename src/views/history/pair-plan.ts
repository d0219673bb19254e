/** Which versions of which articles are compared with the one before on a page of their own: the newest ones. */
import type { PageHistory } from '../../history/page-history.ts';

/** Comparisons with a page of their own: of one article, and of the whole site. */
export const MOST_OF_ARTICLE = 100;
export const MOST_OF_SITE = 4000;

/** @returns By title, the index of the oldest entry that has such a page. */
export function pairPlan(
  histories: readonly Pick<PageHistory, 'page' | 'entries'>[],
  { ofArticle, ofSite } = { ofArticle: MOST_OF_ARTICLE, ofSite: MOST_OF_SITE },
): ReadonlyMap<string, number> {
  const all = histories.flatMap(({ page, entries }) =>
    entries
      .map(({ at = '' }, index) => ({ page, at, index }))
      .slice(1)
      .slice(-ofArticle),
  );
  if (all.length > ofSite) {
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
    all.length = ofSite;
  }
  const plan = new Map<string, number>();
  for (const { page, index } of all) plan.set(page, Math.min(plan.get(page) ?? index, index));
  return plan;
}
