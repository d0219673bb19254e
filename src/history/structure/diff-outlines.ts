/** (outline, outline) → StructureDiff: what became of every section and block between two revisions. */
import { matchOutlines } from '../match.ts';
import { diffText } from '../text/diff-text.ts';
import type { Matching, Outline } from '../types.ts';
import { contentOf, isUnchanged, textsOf } from './content.ts';
import { type Group, type Kin, kinOf } from './kin.ts';
import { type Moves, movesOf } from './moves.ts';
import { diffNodes } from './node-edits.ts';
import type { ContentTree, Place, StructureDiff, StructureEntry } from './types.ts';

/**
 * Compares two revisions of one page. Deterministic, and about linear in their size.
 *
 * @param matching Who is who, where more is known than the two revisions tell, such as the ids of `traceBlocks`.
 */
export function diffOutlines(
  older: Outline,
  newer: Outline,
  matching: Pick<Matching, 'toNew' | 'toOld'> = matchOutlines(older, newer),
): StructureDiff {
  const kin = kinOf(older, newer, matching);
  const moves = movesOf(older, newer, kin);
  const entries = entriesOf(contentOf(older), contentOf(newer), kin, moves);
  return {
    from: older.revision,
    to: newer.revision,
    sizes: { old: older.nodes.length, new: newer.nodes.length },
    entries,
    moves: moves.moves,
  };
}

function entriesOf(old: ContentTree, fresh: ContentTree, kin: Kin, moves: Moves): StructureEntry[] {
  const { toNew, toOld, rewritten } = kin;
  const groupOfOld = new Map(kin.groups.flatMap((group) => group.old.map((each) => [each, group] as const)));
  const groupOfNew = new Map(kin.groups.flatMap((group) => group.new.map((each) => [each, group] as const)));
  const entries: StructureEntry[] = [];
  const gone = goneAfter(old, kin, moves, groupOfOld);
  for (let n = 0; n < fresh.length; n++) {
    const o = toOld[n] ?? -1;
    const pair = o >= 0 && !moves.dissolved.has(o) ? o : -1;
    const group = groupOfNew.get(n);
    if (group) {
      if (group.new[0] === n) entries.push(groupEntry(group, old, fresh, kin, moves));
    } else if (pair >= 0)
      entries.push(pairEntry(pair, n, old, fresh, rewritten.has(pair), moves.moveOf.get(pair)));
    else entries.push({ kind: 'added', new: placeOf(fresh, n), node: nodeOf(fresh, n) });
    for (const each of moves.stayed.has(o) && toNew[o] === n ? (gone.get(o) ?? []) : []) {
      entries.push({ kind: 'removed', old: placeOf(old, each), node: nodeOf(old, each) });
    }
  }
  return entries;
}

/** Removed nodes by the node that stayed before them. */
function goneAfter(
  old: ContentTree,
  { toNew }: Kin,
  { dissolved, stayed }: Moves,
  groups: ReadonlyMap<number, Group>,
): Map<number, number[]> {
  const gone = new Map<number, number[]>();
  let anchor = 0;
  for (let o = 0; o < old.length; o++) {
    if (stayed.has(o)) anchor = o;
    if ((toNew[o] !== -1 && !dissolved.has(o)) || groups.has(o)) continue;
    const list = gone.get(anchor);
    if (list) list.push(o);
    else gone.set(anchor, [o]);
  }
  return gone;
}

function pairEntry(
  o: number,
  n: number,
  old: ContentTree,
  fresh: ContentTree,
  isRewritten: boolean,
  move: number | undefined,
): StructureEntry {
  const edits = diffNodes(nodeOf(old, o), nodeOf(fresh, n));
  const place = { old: placeOf(old, o), new: placeOf(fresh, n), ...(move !== undefined && { move }) };
  if (isUnchanged(edits)) return { kind: 'kept', ...place };
  const isRenamed = edits.text !== undefined && nodeOf(fresh, n).kind === 'section';
  return { kind: isRewritten ? 'rewritten' : isRenamed ? 'renamed' : 'edited', ...place, edits };
}

function groupEntry(
  { kind, old: olds, new: news }: Group,
  old: ContentTree,
  fresh: ContentTree,
  { toNew, toOld }: Kin,
  { moveOf }: Moves,
): StructureEntry {
  const heir = Math.max(
    0,
    kind === 'split' ? news.findIndex((n) => toOld[n] !== -1) : olds.findIndex((o) => toNew[o] !== -1),
  );
  const move = moveOf.get(olds[kind === 'merged' ? heir : 0] ?? -1);
  const [from, to] = [olds.map((o) => nodeOf(old, o)), news.map((n) => nodeOf(fresh, n))];
  const join = (nodes: typeof from): string => nodes.flatMap(textsOf).join('\n');
  return {
    kind,
    old: olds.map((o) => placeOf(old, o)),
    new: news.map((n) => placeOf(fresh, n)),
    heir,
    ...(move !== undefined && { move }),
    from,
    to,
    text: diffText(join(from), join(to), { wikitext: false }),
  };
}

function placeOf(tree: ContentTree, at: number): Place {
  return { at, parent: tree[at]?.parent ?? -1 };
}

function nodeOf(tree: ContentTree, at: number): ContentTree[number]['node'] {
  const placed = tree[at];
  if (!placed) throw new RangeError(`There is no node ${at} among ${tree.length}.`);
  return placed.node;
}
