/** Wikitext → Outline, as the graph makes it. */
import { sectionTree } from '../../src/blocks/cut-blocks.ts';
import { outlineOf } from '../../src/history/outline.ts';
import type { Outline } from '../../src/history/types.ts';
import { fromWikitext, sections, toHast } from '../../src/wikitext/index.ts';

export function outline(
  wikitext: string,
  revision = 1,
  getPage: (title: string) => string | undefined = () => undefined,
): Outline {
  const tree = fromWikitext(wikitext, { title: 'Page', getPage });
  const content = toHast(tree).children.filter((node) => node.type !== 'doctype');
  return outlineOf(
    sectionTree(content, { page: 'Page', revision, entries: sections(tree), idOf: (path) => path }),
    wikitext,
  );
}
