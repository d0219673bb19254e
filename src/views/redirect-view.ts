/** Addresses that lead on: of other names of pages, of the wiki's redirects, of help topics. */
import { findAnchor } from '../graph/anchors.ts';
import type { Graph, Page } from '../graph/types.ts';
import { articleHref } from './block-anchor.ts';
import type { HistoryViews } from './history/history-views.ts';
import { historyWords } from './history/words.ts';
import { articlePath, helpPath, historyPath } from './paths.ts';
import type { SiteContext } from './site-hast.ts';
import type { RedirectView } from './types.ts';

/**
 * Every such address once, by path. Where a page is not in the content the address points to the wiki.
 *
 * @param histories What the site has about the past of its articles.
 */
export function redirectViews(
  { graph, wikiHref }: Pick<SiteContext, 'graph' | 'wikiHref'>,
  histories: readonly HistoryViews[] = [],
): RedirectView[] {
  const bySlug = new Map(histories.map((each) => [each.history.slug, each]));
  const views: RedirectView[] = [];
  const lead = (path: string, title: string, because: RedirectView['because'], to: Target): void => {
    const target = articleAt(graph, to);
    if (target) views.push({ kind: 'redirect', path, title, because, ...target, here: true });
    else {
      const href = wikiHref(to.page, to.anchor);
      if (href !== undefined)
        views.push({ kind: 'redirect', path, title, because, target: { title: to.page, href }, here: false });
    }
  };
  for (const page of graph.pages.values()) {
    for (const { title, slug, anchor, because, leftBehind } of page.aliases) {
      if (slug === undefined) continue;
      const reason = because === 'redirect' ? 'redirect' : 'renamed';
      lead(articlePath(slug), title, reason, { page: page.title, anchor });
      if (because === 'move' || leftBehind)
        views.push(...historyRedirects(slug, title, bySlug.get(page.slug)));
    }
    const named = page.redirect && graph.names.find(page.title);
    if (named && !named.known)
      lead(articlePath(page.slug), page.title, 'redirect', { page: named.title, anchor: named.anchor });
  }
  for (const { id, to } of graph.helpTopics) lead(helpPath(id), id, 'help', to);
  return views.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The history of a page that was moved is all of it, under each of its titles, and so are the pages below it. */
function historyRedirects(slug: string, title: string, views: HistoryViews | undefined): RedirectView[] {
  if (!views) return [];
  const { history, diffs, compare, blame } = views;
  const name = history.title;
  const targets = [
    { title: historyWords.historyOf(name), href: history.path },
    ...diffs.map(({ path, from, to }) => ({ title: historyWords.diffTitle(name, from, to), href: path })),
    ...(compare ? [{ title: historyWords.compareTitle(name), href: compare.path }] : []),
    ...(blame ? [{ title: historyWords.blameTitle(name), href: blame.path }] : []),
  ];
  return targets.map((target) => {
    const path = historyPath(slug) + target.href.slice(history.path.length);
    return { kind: 'redirect', path, title, because: 'renamed', target, here: true };
  });
}

interface Target {
  readonly page: string;
  readonly anchor?: string | undefined;
}

function articleAt(
  graph: Graph,
  { page: title, anchor }: Target,
): Pick<RedirectView, 'target' | 'section'> | undefined {
  const page: Page | undefined = graph.pages.get(title);
  if (!page?.current) return undefined;
  const place = anchor === undefined ? undefined : findAnchor(page, anchor);
  const heading = place && place.section.level > 0 ? place.section.title : undefined;
  return {
    target: { title: page.displayTitle, href: articleHref(page.slug, place?.anchor ?? '') },
    ...(heading === undefined ? {} : { section: heading }),
  };
}
