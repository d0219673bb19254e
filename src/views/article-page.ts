/** Which pages of the wiki have an article page. */
import type { Graph, Page, RevisionInfo, Section } from '../graph/types.ts';

/** A page that has an article page: there is text to show. */
export type ArticlePage = Page & { readonly lead: Section; readonly current: RevisionInfo };

/** A redirect has none, unless it leads in a circle and there is nothing else to show. */
export function hasArticle(page: Page, { names }: Pick<Graph, 'names'>): page is ArticlePage {
  if (page.current === undefined || page.lead === undefined) return false;
  return page.redirect === undefined || names.find(page.title)?.title === page.title;
}
