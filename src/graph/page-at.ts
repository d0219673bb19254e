/** A page as it stood in an earlier revision, with the ids that its sections and blocks have today. */
import { traceBlocks } from '../history/trace.ts';
import type { Outline } from '../history/types.ts';
import { buildPage, outlineOfReading } from './build-page.ts';
import { type Reading, readRevision } from './compile-page.ts';
import { hasText } from './lookups.ts';
import type { Graph, Page, RevisionInfo } from './types.ts';

/** Reads older revisions of compiled pages; what was read is kept, so that each revision is parsed once. */
export function pageReader(pages: ReadonlyMap<string, Page>, reading: Reading): Graph['pageAt'] {
  const known = new Map<number, Page | undefined>();
  const outlines = new Map<number, Outline>();
  const outlineOf = (page: string, revision: RevisionInfo): Outline => {
    const outline = outlines.get(revision.id) ?? outlineOfReading(readRevision(page, revision, reading));
    outlines.set(revision.id, outline);
    return outline;
  };
  return (title, revision) => {
    const page = pages.get(title);
    if (!page?.revisions.some(({ id }) => id === revision)) return undefined;
    if (page.current?.id === revision) return page;
    if (!known.has(revision)) known.set(revision, readPage(page, revision, reading, outlineOf));
    return known.get(revision);
  };
}

/**
 * The blocks are followed from the wanted revision to the newest one, whose ids are those of the page: older revisions
 * need not be parsed for that.
 */
function readPage(
  page: Page,
  revision: number,
  reading: Reading,
  outlineOf: (page: string, revision: RevisionInfo) => Outline,
): Page | undefined {
  const wanted = page.revisions.findIndex(({ id }) => id === revision);
  const newer = page.revisions.slice(0, wanted + 1).filter(hasText);
  const oldest = newer.at(-1);
  if (oldest?.id !== revision) return undefined;
  const outlines = newer.toReversed().map((one) => outlineOf(page.title, one));
  const given = traceBlocks(outlines, page.locked).ids.get(revision) ?? [];
  const byPath = new Map(outlines[0]?.nodes.map(({ path }, n) => [path, given[n]]));
  return buildPage(page.title, page.slug, page.revisions, readRevision(page.title, oldest, reading, true), {
    idOf: (path) => byPath.get(path) || page.slug,
    pastOf: () => undefined,
    blocks: page.traced,
    locked: [],
  });
}
