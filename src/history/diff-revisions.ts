/** (revision, revision) → RevisionDiff: line by line, block by block, and what it means for a reader. */
import { matchOutlines } from './match.ts';
import { meaningOf } from './meaning/meaning-of.ts';
import type { RevisionContent, RevisionDiff } from './meaning/types.ts';
import { visibleOutline } from './snapshot-outline.ts';
import { diffOutlines } from './structure/diff-outlines.ts';
import { diffSource } from './text/diff-source.ts';
import type { Matching } from './types.ts';

/**
 * Compares any two revisions or snapshots of one page. Pure and deterministic; made of plain data alone. With a
 * snapshot only what readers see is compared: the structure diff is one of `visibleOutline`s.
 */
export function diffRevisions(before: RevisionContent, after: RevisionContent): RevisionDiff {
  const isVisibleOnly = before.source === undefined || after.source === undefined;
  const [older, newer] = isVisibleOnly ? [visible(before), visible(after)] : [before, after];
  const structure = diffOutlines(older.outline, newer.outline, matchingOf(older, newer));
  const source =
    older.source === undefined || newer.source === undefined
      ? undefined
      : diffSource(older.source, newer.source);
  return {
    from: older.id,
    to: newer.id,
    neighbours: newer.parent !== undefined && newer.parent === older.id,
    ...(source && { source }),
    structure,
    meaning: meaningOf(older, newer, structure, source),
  };
}

function visible(content: RevisionContent): RevisionContent {
  return { ...content, outline: visibleOutline(content.outline) };
}

/** The page's history knows who is who, revision by revision; without it the two texts have to tell. */
function matchingOf(older: RevisionContent, newer: RevisionContent): Pick<Matching, 'toNew' | 'toOld'> {
  const { ids } = older;
  if (!ids || !newer.ids) return matchOutlines(older.outline, newer.outline);
  const place = new Map(newer.ids.map((id, n) => [id, n]));
  const toNew = new Int32Array(older.outline.nodes.length).fill(-1);
  const toOld = new Int32Array(newer.outline.nodes.length).fill(-1);
  for (const [o, id] of ids.entries()) {
    const n = place.get(id) ?? -1;
    const isSection = older.outline.nodes[o]?.kind === 'section';
    if (n < 0 || isSection !== (newer.outline.nodes[n]?.kind === 'section')) continue;
    toNew[o] = n;
    toOld[n] = o;
  }
  return { toNew, toOld };
}
