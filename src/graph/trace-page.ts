/** A page's revisions → what the graph says of its blocks' identity: ids, pasts, and what the lockfile keeps. */
import type { Past } from '../blocks/types.ts';
import { LEAD, placeKeys, type TracedBlock, traceBlocks, wordsHash } from '../history/trace.ts';
import type { Outline } from '../history/types.ts';
import type { LockedBlock } from '../sources/types.ts';
import { outlineOfReading, type PageReading } from './build-page.ts';

export interface PageTrace {
  /** Of the newest revision, by path. The lead goes by the page's slug. */
  idOf(path: string): string;
  pastOf(path: string): Past | undefined;
  /** All blocks that the page ever had, by id. */
  readonly blocks: ReadonlyMap<string, TracedBlock>;
  /** By revision: the id of each node, in the order of its outline. */
  readonly ids: ReadonlyMap<number, readonly string[]>;
  /** What the next build has to know to give the same ids. */
  readonly locked: readonly LockedBlock[];
}

/** @param outlines Oldest first; the last one is the page as it stands. */
export function tracePage(
  outlines: readonly Outline[],
  locked: readonly LockedBlock[],
  slug: string,
): PageTrace {
  const { ids, blocks } = traceBlocks(outlines, locked);
  const newest = outlines.at(-1);
  const current = (newest && ids.get(newest.revision)) ?? [];
  const byPath = new Map(newest?.nodes.map(({ path }, n) => [path, current[n] ?? LEAD]));
  const keys = newest ? placeKeys(newest) : [];
  return {
    idOf: (path) => byPath.get(path) || slug,
    pastOf: (path) => blocks.get(byPath.get(path) ?? LEAD),
    blocks,
    ids,
    locked: (newest?.nodes ?? []).flatMap((node, n) => {
      const block = blocks.get(current[n] ?? LEAD);
      if (!block || !newest) return [];
      const { id, firstSeen, formerTitles, formerAnchors, formerNumbers } = block;
      const at = keys[n] ?? '';
      const { revision } = newest;
      const words = wordsHash(node);
      return [{ id, revision, at, words, firstSeen, formerTitles, formerAnchors, formerNumbers }];
    }),
  };
}

/** The ids of a page's newest revision by path, from what was locked of it. */
export function tracedPaths(
  reading: PageReading,
  locked: readonly LockedBlock[],
  slug: string,
): (path: string) => string {
  const outline = outlineOfReading(reading);
  const byPlace = new Map(locked.map(({ at, id }) => [at, id]));
  const keys = placeKeys(outline);
  const byPath = new Map(outline.nodes.map(({ path }, n) => [path, byPlace.get(keys[n] ?? '')]));
  return (path) => byPath.get(path) ?? slug;
}
