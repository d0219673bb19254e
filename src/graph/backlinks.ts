/** What points at a page, and at each of its sections. */
import type { Backlink, Page } from './types.ts';

/**
 * Links to each page from the others, by the page's title: by the linking page's title, then in reading order. Those of
 * redirects are left out, because whoever links to a redirect links to the page behind it.
 */
export function backlinksOf(pages: ReadonlyMap<string, Page>): ReadonlyMap<string, readonly Backlink[]> {
  const found = new Map<string, Backlink[]>();
  for (const page of pages.values()) {
    if (page.redirect) continue;
    for (const { from, to, section } of page.links) {
      if (to.page === page.title || !pages.has(to.page)) continue;
      const list = found.get(to.page) ?? [];
      list.push({ page: page.title, from, ...(section === undefined ? {} : { section }) });
      found.set(to.page, list);
    }
  }
  return found;
}
