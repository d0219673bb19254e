/** Which node is which, as a structure diff says it; of groups the part that goes on as the whole. */
import type { StructureDiff, StructureEntry } from '../structure/types.ts';

export interface NodePair {
  readonly old: number;
  readonly new: number;
  readonly entry: StructureEntry;
}

/** In the order of the new side. */
export function nodePairs({ entries }: StructureDiff): NodePair[] {
  return entries.flatMap((entry): NodePair[] => {
    switch (entry.kind) {
      case 'added':
      case 'removed':
        return [];
      case 'split':
      case 'merged': {
        const [old, fresh] = [entry.old, entry.new].map((side) => side[side.length > 1 ? entry.heir : 0]);
        return old && fresh ? [{ old: old.at, new: fresh.at, entry }] : [];
      }
      default:
        return [{ old: entry.old.at, new: entry.new.at, entry }];
    }
  });
}
