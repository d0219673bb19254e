/** A made-up product with its wiki, and the views of it. */
import { siteHtml } from '../../../src/views/site-hast.ts';
import { styleSheet } from '../../../src/views/style-sheet.ts';
import { deadlinesView } from '../../../src/views/versions/deadline-view.ts';
import { versionIndex } from '../../../src/views/versions/version-index.ts';
import { versionMarks } from '../../../src/views/versions/version-marks.ts';
import { versionViews } from '../../../src/views/versions/version-views.ts';
import { graphOf, type TinyRevision, wiki } from '../../graph/tiny-corpus.ts';

export const harbor = (releases: readonly { version: string; date?: string }[] = []) => [
  { id: 'harbor', name: 'Harbor Server', aliases: ['Harbor'], releases: [...releases] },
  { id: 'postgresql', name: 'PostgreSQL', aliases: [], releases: [] },
];

export function site(
  input: Readonly<Record<string, string>> | readonly TinyRevision[],
  products: ReturnType<typeof harbor> = harbor(),
  language = 'en',
) {
  const graph = graphOf(input, { products, site: { ...wiki, language } });
  const index = versionIndex(graph, { products, language });
  const context = {
    graph,
    wikiHref: (title: string): string => `https://wiki.example/${title.replaceAll(' ', '_')}`,
    styles: styleSheet(),
    versions: index && versionMarks(index),
  };
  const views = index && versionViews(graph, index, context);
  /** As the article shows it, or as a guide does. */
  const html = (title: string, own = true): string => {
    const page = graph.pages.get(title);
    if (!page) throw new Error(`no page ${title}`);
    return siteHtml(page.content, { page, own }, context);
  };
  const version = (name: string) => {
    const found = views?.each.find((view) => view.name === name);
    if (!found) throw new Error(`no version ${name} among ${views?.each.map((view) => view.name).join(' ')}`);
    return found;
  };
  /** `came: quote` of each statement. */
  const told = (name: string): string[] =>
    version(name).groups.flatMap((group) => group.statements.map(({ quote }) => `${group.name}: ${quote}`));
  const upgrade = (from: string, to: string) => {
    const found = views?.upgrades.find((view) => view.from.title === from && view.to.title === to);
    if (!found) throw new Error(`no way from ${from} to ${to}`);
    return found;
  };
  const deadlines = deadlinesView(graph, { title: 'Harbor Help', wikiHref: context.wikiHref });
  return { graph, index, views, html, version, told, upgrade, deadlines };
}
