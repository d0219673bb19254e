/** A page as it stood in an earlier revision, with the ids that its sections and blocks have today. */
import { traceBlocks } from '../history/trace.ts';
import { buildPage, outlineOfReading } from './build-page.ts';
import { type Reading, readRevision } from './compile-page.ts';
import { hasText } from './lookups.ts';
import type { Graph, Page } from './types.ts';

/** Reads older revisions of compiled pages; what was read is kept. */
export function pageReader(pages: ReadonlyMap<string, Page>, reading: Reading): Graph['pageAt'] {
  const known = new Map<number, Page | undefined>();
  return (title, revision) => {
    const page = pages.get(title);
    if (!page?.revisions.some(({ id }) => id === revision)) return undefined;
    if (page.current?.id === revision) return page;
    if (!known.has(revision)) known.set(revision, readPage(page, revision, reading));
    return known.get(revision);
  };
}

/**
 * The blocks are followed from the wanted revision to the newest one, whose ids are those of the page: older revisions
 * need not be parsed for that.
 */
function readPage(page: Page, revision: number, reading: Reading): Page | undefined {
  const wanted = page.revisions.findIndex(({ id }) => id === revision);
  const since = page.revisions
    .slice(0, wanted + 1)
    .filter(hasText)
    .toReversed();
  const [oldest, ...later] = since;
  if (oldest?.id !== revision) return undefined;
  const then = readRevision(page.title, oldest, reading, true);
  const outline = outlineOfReading(then);
  const outlines = later.map((one) => outlineOfReading(readRevision(page.title, one, reading)));
  const { ids } = traceBlocks([outline, ...outlines], page.locked);
  const given = ids.get(revision) ?? [];
  const byPath = new Map(outline.nodes.map(({ path }, n) => [path, given[n]]));
  return buildPage(page.title, page.slug, page.revisions, then, {
    idOf: (path) => byPath.get(path) || page.slug,
    pastOf: () => undefined,
    blocks: page.traced,
    locked: [],
  });
}
