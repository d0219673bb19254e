import type { Page } from './types.ts';

/**
 * The page that a title means, redirects followed (once around a loop at the most).
 *
 * Titles are compared as MediaWiki stores them; the parser has already normalised the case of the first letter,
 * underscores and percent-encoding.
 */
export function pageNamed(title: string, pages: ReadonlyMap<string, Page>): Page | undefined {
  const seen = new Set<string>();
  let page = pages.get(title);
  while (page?.redirect !== undefined && !seen.has(page.title)) {
    seen.add(page.title);
    const target = pages.get(page.redirect.split('#')[0] ?? '');
    if (!target) break;
    page = target;
  }
  return page;
}
