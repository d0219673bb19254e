/** What points at an article and at its sections, as the article's page lists it. */
import type { Graph, Page, Section } from '../graph/types.ts';
import { articleHref, encodeFragment } from './block-anchor.ts';
import type { LinkingPage } from './types.ts';

/** The linking pages by title, each with the sections of the article that it leads to, in the article's order. */
export function linkedFrom(
  article: Page,
  { pages, backlinks }: Pick<Graph, 'pages' | 'backlinks'>,
): LinkingPage[] {
  const order = new Map(article.sections.map((section, index) => [section.id, { section, index }]));
  const byPage = Map.groupBy(backlinks.get(article.title) ?? [], ({ page }) => page);
  return [...byPage].flatMap(([title, links]) => {
    const page = pages.get(title);
    const [first] = links;
    if (!page || !first) return [];
    const targets = new Map(
      links.flatMap(({ section }) => {
        const target = section === undefined ? undefined : order.get(section);
        return target ? [[target.index, target.section] as const] : [];
      }),
    );
    return {
      title: page.displayTitle,
      href: articleHref(page.slug, sectionAround(page, first.from)?.anchor ?? ''),
      to: [...targets]
        .sort(([a], [b]) => a - b)
        .map(([, { title: heading, number, anchor }]) => ({
          title: heading,
          number,
          href: `#${encodeFragment(anchor)}`,
        })),
    };
  });
}

/** The section that a block stands in; a link in a heading's own words stands in its section. */
function sectionAround(page: Page, from: string): Section | undefined {
  const section = page.blocks.find(({ id }) => id === from)?.section ?? from;
  return page.sections.find(({ id }) => id === section);
}
