/** Everything that a site of one audience shows: the page models of all its pages. */
import type { VFileMessage } from 'vfile-message';
import type { Graph, Page } from '../graph/types.ts';
import type { Scenario } from '../runbook/types.ts';
import type { Site } from '../sources/site.ts';
import { articleView, backlinks, hasText } from './article-view.ts';
import { guideView } from './guide-view.ts';
import { homeView } from './home-view.ts';
import { articlePath } from './paths.ts';
import { styleSheet } from './style-sheet.ts';
import type { ArticleView, GuideView, Link, SiteView, View } from './types.ts';

export interface ViewOptions {
  readonly site: Site;
  readonly audience: 'public' | 'internal';
  /** The address of a page on the wiki. */
  readonly wikiHref: (title: string, fragment?: string) => string | undefined;
  /** Name and address of the wiki itself, where known. */
  readonly wiki?: SiteView['wiki'];
}

/**
 * The page models, and the problems of the scenarios' overlays. An internal scenario is not in a public site, and a
 * scenario with errors is in none.
 */
export function allViews(
  graph: Graph,
  scenarios: readonly Scenario[],
  { site, audience, wikiHref, wiki }: ViewOptions,
): { readonly views: readonly View[]; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const styles = styleSheet();
  const context = { graph, wikiHref, styles };
  const guides: GuideView[] = [];
  for (const scenario of scenarios) {
    const found: VFileMessage[] = [];
    const view = guideView(scenario, context, found);
    messages.push(...found);
    // A runbook with an error in it could show the wrong steps: better none.
    const sound = !found.some(({ fatal }) => fatal);
    if (sound && (scenario.audience === 'public' || audience === 'internal')) guides.push(view);
  }
  const articles: ArticleView[] = [];
  const pages = [...graph.pages.values()].filter(hasText);
  const linked = backlinks(graph);
  for (const page of pages) {
    const around = { guides: guidesOf(page, guides), linkedFrom: linked.get(page.title) ?? [] };
    articles.push(articleView(page, around, context));
  }
  const siteView: SiteView = {
    kind: 'site',
    title: site.title,
    tagline: site.tagline ?? '',
    language: site.language,
    audience,
    wiki,
    footerLinks: site.links.map(({ text, href }) => ({ title: text, href })),
    wikiStyles: styles.rules(),
    counts: {
      articles: articles.length,
      guides: guides.length,
      revisions: [...graph.pages.values()].reduce((sum, { revisions }) => sum + revisions.length, 0),
    },
  };
  const home = homeView(pages, articles, guides, site.language);
  return { views: [siteView, home, ...articles, ...guides], messages };
}

function guidesOf({ slug }: Page, guides: readonly GuideView[]): Link[] {
  const path = articlePath(slug);
  return guides
    .filter(({ stamp }) => stamp.articles.some(({ href }) => href === path))
    .map(({ title, path: href }) => ({ title, href }));
}
