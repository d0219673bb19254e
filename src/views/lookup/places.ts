/** Where blocks and sections stand in the articles of a site. */
import type { Block, Graph, Page, Section } from '../../graph/types.ts';
import { hasArticle } from '../article-page.ts';
import { articleHref, blockAnchor } from '../block-anchor.ts';
import type { ArticlePlace } from './types.ts';

export interface Places {
  /** `undefined` where the page has no article. */
  of(page: string, about: string): ArticlePlace | undefined;
}

interface OnPage {
  readonly page: Page;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly sections: ReadonlyMap<string, Section>;
}

export function placesIn(graph: Graph): Places {
  const known = new Map<string, OnPage | undefined>();
  const pageAt = (title: string): OnPage | undefined => {
    if (!known.has(title)) {
      const page = graph.pages.get(title);
      const shown = page && hasArticle(page, graph);
      known.set(
        title,
        shown
          ? {
              page,
              blocks: new Map(page.blocks.map((block) => [block.id, block])),
              sections: new Map(page.sections.map((section) => [section.id, section])),
            }
          : undefined,
      );
    }
    return known.get(title);
  };
  return {
    of(title, about) {
      const found = pageAt(title);
      if (!found) return undefined;
      const { page, blocks, sections } = found;
      const block = blocks.get(about);
      const section = sections.get(block?.section ?? about);
      return {
        href: articleHref(page.slug, block ? blockAnchor(block) : (section?.anchor ?? '')),
        page: page.displayTitle,
        ...(section?.number ? { section: { number: section.number, title: section.title } } : {}),
      };
    },
  };
}
