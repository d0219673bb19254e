/** Graph and runbooks → all pages about what changed. */
import { findAnchor } from '../../graph/anchors.ts';
import type { Graph } from '../../graph/types.ts';
import { dependentsOf, type Source } from '../../runbook/dependents.ts';
import type { Scenario } from '../../runbook/types.ts';
import type { Site } from '../../sources/site.ts';
import type { ArticlePage } from '../article-page.ts';
import { articleHref } from '../block-anchor.ts';
import { articlePath, guidePath } from '../paths.ts';
import { changesView } from './changes-view.ts';
import { type HistoryViews, historyViews } from './history-views.ts';
import { pairPlan } from './pair-plan.ts';
import type { ChangesView } from './types.ts';

export interface AllHistoriesOptions {
  readonly graph: Graph;
  readonly site: Site;
  readonly wikiHref: (title: string, fragment?: string) => string | undefined;
  /** The wiki's address, where it is known. */
  readonly wiki: string | undefined;
  /** Those that the site shows. */
  readonly scenarios: readonly Scenario[];
  /** Notes that the site may name; none on a public one. */
  readonly sources: readonly Source[];
}

export interface AllHistories {
  readonly pages: readonly HistoryViews[];
  readonly changes: ChangesView | undefined;
}

export function allHistories(
  articles: readonly ArticlePage[],
  { graph, site, wikiHref, wiki, scenarios, sources }: AllHistoriesOptions,
): AllHistories {
  const products = Object.fromEntries(site.products.map(({ id, name }) => [id, name]));
  const slugs = new Map(articles.map(({ title, slug }) => [title, slug]));
  const context = {
    products,
    productName: (id: string): string => products[id] ?? id,
    dependents: dependentsOf(graph, scenarios, sources),
    wikiHref,
    hrefOf: ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined => {
      if (kind === 'scenario') return guidePath(id);
      const slug = kind === 'link' ? slugs.get(id) : undefined;
      return slug === undefined ? undefined : articlePath(slug);
    },
  };
  /** A link's target as `Page#Section` or `#Section` → its address on the site, or else on the wiki. */
  const linkHref = (to: string, own: string): string | undefined => {
    const [title = '', fragment] = to.split(/#(.*)/su);
    const named = graph.names.find(title === '' ? own : title);
    const page = named?.known ? graph.pages.get(named.title) : undefined;
    const slug = page && slugs.get(page.title);
    if (!page || slug === undefined) return wikiHref(named?.title ?? title, fragment);
    const anchor = fragment ?? named?.anchor;
    const place = anchor === undefined ? undefined : findAnchor(page, anchor);
    return articleHref(slug, place?.anchor ?? '');
  };
  const plan = pairPlan(
    articles.flatMap(({ title }) => graph.historyOf(title) ?? []),
    site.history,
  );
  const made = articles.flatMap((page) => {
    const history = graph.historyOf(page.title);
    return history
      ? [
          {
            page,
            views: historyViews(page, history, plan.get(page.title) ?? Infinity, {
              ...context,
              linkHref: (to) => linkHref(to, page.title),
            }),
          },
        ]
      : [];
  });
  return {
    pages: made.map(({ views }) => views),
    changes: changesView(
      made.map(({ page, views }) => ({ page, history: views.history })),
      { title: site.title, language: site.language, wiki: wiki ?? site.title },
      site.history,
    ),
  };
}
