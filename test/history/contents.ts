/** Wikitexts → the contents of a page's revisions, as the graph makes them, without statements. */
import type { RevisionContent } from '../../src/history/meaning/types.ts';
import { traceBlocks } from '../../src/history/trace.ts';
import { outline } from './page-outline.ts';

/** Revision ids from 1; each follows the one before, the first one made the page. */
export function contentsOf(
  texts: readonly string[],
  { from = 1, gaps = [] as readonly number[] } = {},
): RevisionContent[] {
  const outlines = texts.map((text, i) => outline(text, i + from));
  const { ids } = traceBlocks(outlines);
  return texts.map((source, i) => ({
    id: i + from,
    outline: outlines[i] as RevisionContent['outline'],
    ids: ids.get(i + from) ?? [],
    statements: [],
    source,
    ...(gaps.includes(i + from) ? {} : { parent: i === 0 ? 0 : i + from - 1 }),
  }));
}
