/** What can be done with a structure diff: apply it to the old content, turn it round. */
import { invertText } from '../text/edits.ts';
import { isSame } from './content.ts';
import { applyEdits, invertEdits } from './node-edits.ts';
import type { ContentTree, Move, PlacedNode, StructureDiff, StructureEntry } from './types.ts';

/** The new content, from the old one; undefined where the diff is not one of this content. */
export function applyStructure({ entries, sizes }: StructureDiff, old: ContentTree): ContentTree | undefined {
  if (old.length !== sizes.old) return undefined;
  const made: PlacedNode[] = [];
  for (const entry of entries) {
    const gone = entry.kind === 'added' ? [] : [entry.old].flat();
    const before = gone.map(({ at }) => old[at]);
    if (gone.some(({ parent }, i) => before[i]?.parent !== parent)) return undefined;
    const nodes = newNodes(
      entry,
      before.flatMap((placed) => placed?.node ?? []),
    );
    if (!nodes) return undefined;
    const come = entry.kind === 'removed' ? [] : [entry.new].flat();
    for (const [i, { at, parent }] of come.entries()) {
      const node = nodes[i];
      if (!node) return undefined;
      made[at] = { parent, node };
    }
  }
  return made.length === sizes.new && !made.includes(undefined as never) ? made : undefined;
}

/** What an entry's old nodes become; undefined where they are others than the entry says. */
function newNodes(
  entry: StructureEntry,
  before: readonly PlacedNode['node'][],
): readonly PlacedNode['node'][] | undefined {
  switch (entry.kind) {
    case 'kept':
      return before;
    case 'added':
      return [entry.node];
    case 'removed':
      return isSame(before, [entry.node]) ? [] : undefined;
    case 'split':
    case 'merged':
      return isSame(before, entry.from) ? entry.to : undefined;
    default: {
      const node = before[0] && applyEdits(entry.edits, before[0]);
      return node && [node];
    }
  }
}

/** The diff from the new content to the old one. */
export function invertStructure({ from, to, sizes, entries, moves }: StructureDiff): StructureDiff {
  const order = [...moves.keys()].sort((a, b) => (moves[a]?.old ?? 0) - (moves[b]?.old ?? 0));
  const place = new Map(order.map((index, n) => [index, n]));
  return {
    from: to,
    to: from,
    sizes: { old: sizes.new, new: sizes.old },
    entries: inOldOrder(entries).map((entry) => invertEntry(entry, place)),
    moves: order.map((index) => invertMove(moves[index] as Move)),
  };
}

/** In the order of the old side; what was added stands after what it followed. */
function inOldOrder(entries: readonly StructureEntry[]): StructureEntry[] {
  const after = new Map<number, StructureEntry[]>();
  const olds: { readonly at: number; readonly entry: StructureEntry }[] = [];
  let anchor = -1;
  for (const entry of entries) {
    if (entry.kind === 'added') {
      const list = after.get(anchor);
      if (list) list.push(entry);
      else after.set(anchor, [entry]);
    } else {
      const at = [entry.old].flat()[0]?.at ?? 0;
      olds.push({ at, entry });
      if (entry.kind !== 'removed' && entry.move === undefined) anchor = at;
    }
  }
  olds.sort((a, b) => a.at - b.at);
  return [...(after.get(-1) ?? []), ...olds.flatMap(({ at, entry }) => [entry, ...(after.get(at) ?? [])])];
}

function invertEntry(entry: StructureEntry, place: ReadonlyMap<number, number>): StructureEntry {
  if (entry.kind === 'added') return { kind: 'removed', old: entry.new, node: entry.node };
  if (entry.kind === 'removed') return { kind: 'added', new: entry.old, node: entry.node };
  const move = entry.move === undefined ? {} : { move: place.get(entry.move) ?? 0 };
  switch (entry.kind) {
    case 'kept':
      return { kind: 'kept', old: entry.new, new: entry.old, ...move };
    case 'split':
    case 'merged':
      return {
        kind: entry.kind === 'split' ? 'merged' : 'split',
        old: entry.new,
        new: entry.old,
        heir: entry.heir,
        ...move,
        from: entry.to,
        to: entry.from,
        text: invertText(entry.text),
      };
    default:
      return { kind: entry.kind, old: entry.new, new: entry.old, ...move, edits: invertEdits(entry.edits) };
  }
}

function invertMove({ old, new: fresh, nodes, direction }: Move): Move {
  return { old: fresh, new: old, nodes, direction: direction === 'up' ? 'down' : 'up' };
}
