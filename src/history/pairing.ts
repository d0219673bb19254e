/** The state of a comparison: two outlines, who is paired with whom so far, and what was left in doubt. */
import { type Bag, type Vocabulary, vocabularyOf } from './likeness.ts';
import type { Doubt, Matching, Outline, OutlineNode } from './types.ts';

/** One of the two outlines, with what the comparison asks of its nodes; all by index. */
export interface Side {
  readonly nodes: readonly OutlineNode[];
  /** Blocks directly in a node, in document order. */
  readonly blocks: readonly (readonly number[])[];
  /** Sections directly in a section. */
  readonly sections: readonly (readonly number[])[];
  /** Equal for nodes of the same kind with the same words and files. */
  readonly keys: readonly string[];
  /** Equal for nodes that are alike with all blocks in them. */
  readonly deepKeys: readonly string[];
  /** How often a key stands in the outline. */
  readonly keyCounts: ReadonlyMap<string, number>;
  /** A node's own words. */
  readonly bags: readonly Bag[];
  /** Its words with those of the blocks in it; for a section its content without the title and without subsections. */
  readonly deepBags: readonly Bag[];
}

export interface Pairing {
  readonly old: Side;
  readonly new: Side;
  readonly vocabulary: Vocabulary;
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  readonly doubts: Doubt[];
}

export function pairingOf(older: Outline, newer: Outline): Pairing {
  const vocabulary = vocabularyOf(older, newer);
  return {
    old: sideOf(older, vocabulary),
    new: sideOf(newer, vocabulary),
    vocabulary,
    toNew: new Int32Array(older.nodes.length).fill(-1),
    toOld: new Int32Array(newer.nodes.length).fill(-1),
    doubts: [],
  };
}

export function pair({ toNew, toOld }: Pairing, older: number, newer: number): void {
  toNew[older] = newer;
  toOld[newer] = older;
}

export function matchingOf({ toNew, toOld, doubts }: Pairing): Matching {
  return {
    toNew,
    toOld,
    // What was decided in the end is no doubt any more.
    doubts: doubts.flatMap((doubt) => {
      const left = {
        old: doubt.old.filter((node) => toNew[node] === -1),
        new: doubt.new.filter((node) => toOld[node] === -1),
      };
      return left.old.length > 0 && left.new.length > 0 ? [left] : [];
    }),
  };
}

function sideOf({ nodes }: Outline, vocabulary: Vocabulary): Side {
  const blocks: number[][] = nodes.map(() => []);
  const sections: number[][] = nodes.map(() => []);
  const keyCounts = new Map<string, number>();
  const keys = nodes.map((node, index) => {
    if (node.parent >= 0) (node.kind === 'section' ? sections : blocks)[node.parent]?.push(index);
    const key = `${node.kind}\u0000${node.text}\u0000${node.files.join('\u0000')}`;
    keyCounts.set(key, (keyCounts.get(key) ?? 0) + 1);
    return key;
  });
  const bags = nodes.map((node) => vocabulary.bagOf(node));
  const deepKeys = [...keys];
  const deepBags = [...bags];
  // Children stand after their parents.
  for (let index = nodes.length - 1; index >= 0; index--) {
    const inside = blocks[index] ?? [];
    const isSection = nodes[index]?.kind === 'section';
    if (inside.length === 0 && !isSection) continue;
    const own = isSection ? [] : bags.slice(index, index + 1);
    deepKeys[index] = [isSection ? '' : keys[index], ...inside.map((block) => deepKeys[block])].join(
      '\u0001',
    );
    deepBags[index] = vocabulary.sum([...own, ...inside.flatMap((block) => deepBags[block] ?? [])]);
  }
  return { nodes, blocks, sections, keys, deepKeys, keyCounts, bags, deepBags };
}
