/** Everything that a site of one audience shows: the page models of all its pages. */
import type { VFileMessage } from 'vfile-message';
import type { Graph, Page } from '../graph/types.ts';
import { healthOf } from '../runbook/health/health.ts';
import type { SourceReading } from '../runbook/health/types.ts';
import type { Scenario } from '../runbook/types.ts';
import type { Site } from '../sources/site.ts';
import { type ArticlePage, hasArticle } from './article-page.ts';
import { articleView } from './article-view.ts';
import { type GuideState, healthView } from './health/health-view.ts';
import { allHistories } from './history/all-histories.ts';
import { homeView } from './home-view.ts';
import { identifierViews } from './lookup/identifier-views.ts';
import { problemViews } from './lookup/problem-views.ts';
import { articlePath } from './paths.ts';
import { redirectViews } from './redirect-view.ts';
import { type ScenarioViews, scenarioViews } from './scenario-views.ts';
import { styleSheet } from './style-sheet.ts';
import type { ArticleView, Link, SiteView, View } from './types.ts';
import { deadlinesView } from './versions/deadline-view.ts';
import { versionIndex } from './versions/version-index.ts';
import { versionMarks } from './versions/version-marks.ts';
import { versionViews } from './versions/version-views.ts';

export interface ViewOptions {
  readonly site: Site;
  readonly audience: 'public' | 'internal';
  /** The address of a page on the wiki. */
  readonly wikiHref: (title: string, fragment?: string) => string | undefined;
  /** Name and address of the wiki itself, where known. */
  readonly wiki?: SiteView['wiki'];
  /** Notes and copied pages; only for an internal site, which says how they fare. */
  readonly sources?: readonly SourceReading[] | undefined;
  /** A file's path below the content folder, so that the same content gives the same pages wherever it lies. */
  readonly fileName?: ((file: string) => string) | undefined;
}

/**
 * The page models, and the problems of the scenarios' overlays. An internal scenario is not in a public site, and a
 * scenario with errors is in none.
 */
export function allViews(
  graph: Graph,
  scenarios: readonly Scenario[],
  { site, audience, wikiHref, wiki, sources, fileName }: ViewOptions,
): { readonly views: readonly View[]; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const styles = styleSheet();
  const index = versionIndex(graph, site);
  const context = {
    graph,
    language: site.language,
    wikiHref,
    styles,
    versions: index && versionMarks(index),
    versionIndex: index,
  };
  const guides: ScenarioViews[] = [];
  const states: GuideState[] = [];
  for (const scenario of scenarios) {
    const found: VFileMessage[] = [];
    const made = scenarioViews(scenario, context, found);
    messages.push(...found);
    // A runbook with an error in it could show the wrong steps: better none.
    const sound = !found.some(({ fatal }) => fatal);
    if (sound && isFor(audience, scenario)) guides.push(made);
    states.push({
      scenario,
      overlays: [...made.applied.values()],
      ...(sound ? { href: made.card.href } : {}),
      errors: found.filter(({ fatal }) => fatal).map(({ reason }) => reason),
    });
  }
  const health = audience === 'internal' && sources ? healthOf(states, sources, graph) : undefined;
  messages.push(...(health?.messages ?? []));
  const articles: ArticleView[] = [];
  const pages = [...graph.pages.values()].filter((page): page is ArticlePage => hasArticle(page, graph));
  const identifiers = identifierViews(graph);
  const problems = problemViews(graph);
  for (const page of pages) {
    const around = { guides: guidesOf(page, guides), identifiers: identifiers.linksOf(page) };
    articles.push(articleView(page, around, context));
  }
  const versions = index && versionViews(graph, index, context);
  const deadlines = deadlinesView(graph, { title: site.title, wikiHref });
  const shown = states.filter(({ href, scenario }) => href !== undefined && isFor(audience, scenario));
  const histories = allHistories(pages, {
    graph,
    site,
    wikiHref,
    wiki: wiki?.href,
    scenarios: shown.map(({ scenario }) => scenario),
    sources: audience === 'internal' ? (sources ?? []) : [],
  });
  const siteView: SiteView = {
    kind: 'site',
    title: site.title,
    tagline: site.tagline ?? '',
    language: site.language,
    audience,
    wiki,
    footerLinks: site.links.map(({ text, href }) => ({ title: text, href })),
    terms: site.terms.map(({ was, is }) => ({ was, is })),
    wikiStyles: styles.rules(),
    counts: {
      articles: articles.length,
      guides: guides.length,
      revisions: [...graph.pages.values()].reduce((sum, { revisions }) => sum + revisions.length, 0),
    },
    has: {
      versions: versions !== undefined,
      deadlines: deadlines !== undefined,
      problems: problems.length > 0,
      identifiers: identifiers.views.length > 0,
      changes: histories.changes !== undefined,
    },
  };
  const cards = guides.map(({ card }) => card);
  const home = homeView(pages, articles, cards, site.language, {
    newest: versions?.newest,
    deadlines,
  });
  return {
    views: [
      siteView,
      home,
      ...articles,
      ...guides.flatMap((guide) => guide.views),
      ...redirectViews(context, histories.pages),
      ...(versions
        ? [
            versions.versions,
            ...versions.each,
            ...versions.products,
            ...versions.upgrades,
            ...versions.redirects,
          ]
        : []),
      ...(deadlines ? [deadlines] : []),
      ...problems,
      ...identifiers.views,
      ...histories.pages.flatMap(({ history, diffs, compare, files, blame }) => [
        history,
        ...diffs,
        ...(compare ? [compare] : []),
        ...files,
        ...(blame ? [blame] : []),
      ]),
      ...(histories.changes ? [histories.changes] : []),
      ...(health ? [healthView(states, health, { graph, fileName: fileName ?? ((file) => file) })] : []),
    ],
    messages,
  };
}

function isFor(audience: ViewOptions['audience'], scenario: Scenario): boolean {
  return scenario.audience === 'public' || audience === 'internal';
}

function guidesOf({ slug }: Page, guides: readonly ScenarioViews[]): Link[] {
  const path = articlePath(slug);
  return guides
    .filter(({ articles }) => articles.includes(path))
    .map(({ card: { title, href } }) => ({ title, href }));
}
