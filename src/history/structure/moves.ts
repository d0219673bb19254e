/**
 * What moved: as few words as possible. Of all nodes that belong together those stay that keep their order in the
 * document and weigh most; the others went elsewhere. A heading put in between or a step that became a sub-step moves
 * nothing.
 */
import type { Outline } from '../types.ts';
import { type Kin, pairRewritten } from './kin.ts';
import type { Move } from './types.ts';

export interface Moves {
  readonly moves: readonly Move[];
  /** By old index: index into `moves`. */
  readonly moveOf: ReadonlyMap<number, number>;
  /** Old nodes whose pair does not hold: a phrase that stands elsewhere is another one. */
  readonly dissolved: ReadonlySet<number>;
  /** Old nodes that stayed. */
  readonly stayed: ReadonlySet<number>;
}

interface Pair {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/** Adds to `kin` what was rewritten in its place: what stands where is known only when it is known what stayed. */
export function movesOf(older: Outline, newer: Outline, kin: Kin): Moves {
  const { toNew, rewritten } = kin;
  const tells = tellingIn(older, newer);
  const fixed = heaviestRising(weighed(older, newer, kin, tells), newer.nodes.length);
  pairRewritten(older, newer, kin, fixed);
  const firm = new Map(fixed.map((pair) => [pair.old, { ...pair, weight: toNew.length + 1 }]));
  const pairs = [...toNew].flatMap((n, o): Pair[] =>
    n < 0 ? [] : [firm.get(o) ?? { old: o, new: n, weight: 1 }],
  );
  const staying = pairs.filter((pair) => firm.has(pair.old) || rewritten.has(pair.old));
  const stayed = new Set(heaviestRising(staying, newer.nodes.length).map((pair) => pair.old));
  const gone = slotsOf(pairs, stayed);
  const dissolved = new Set<number>();
  const found: { readonly move: Move; readonly members: readonly Pair[] }[] = [];
  for (const { members, down } of gone) {
    const here = new Set(members.map((pair) => pair.old));
    const isInside = (pair: Pair): boolean => {
      const [parent, other] = [older.nodes[pair.old]?.parent ?? -1, newer.nodes[pair.new]?.parent ?? -1];
      return here.has(parent) && toNew[parent] === other;
    };
    const isMove = members.some((pair) => !rewritten.has(pair.old) && tells(pair.old, pair.new));
    const kept = members.filter((pair) => isMove && (!rewritten.has(pair.old) || isInside(pair)));
    const held = new Set(kept);
    for (const pair of members) if (!held.has(pair)) dissolved.add(pair.old);
    const [first] = kept;
    if (!first) continue;
    const move: Move = {
      old: Math.min(...kept.map((pair) => pair.old)),
      new: first.new,
      nodes: kept.length,
      direction: down ? 'down' : 'up',
    };
    found.push({ move, members: kept });
  }
  found.sort((a, b) => a.move.new - b.move.new);
  return {
    moves: found.map(({ move }) => move),
    moveOf: new Map(found.flatMap(({ members }, index) => members.map((pair) => [pair.old, index] as const))),
    dissolved,
    stayed,
  };
}

/** All pairs with the words that count for their staying; what tells nothing weighs less than one word of what does. */
function weighed(older: Outline, newer: Outline, { toNew, toOld }: Kin, tells: Telling): Pair[] {
  const [left, come] = [unpairedIn(older, toNew), unpairedIn(newer, toOld)];
  return [...toNew].flatMap((n, o): Pair[] => {
    if (n < 0) return [];
    const words = tells(o, n) ? wordsIn(newer, n) + Math.min(left[o] ?? 0, come[n] ?? 0) : 0;
    return [{ old: o, new: n, weight: words * toNew.length + 1 }];
  });
}

/** Fewer words than this are a phrase that may come from anywhere. */
const TELLING_WORDS = 4;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function wordsIn({ nodes }: Outline, index: number): number {
  const node = nodes[index];
  return node ? (node.text.match(WORD)?.length ?? 0) + TELLING_WORDS * node.files.length : 0;
}

/** By node: the words of what stands directly in it and has no pair. A heading stands for its text even where all of it is new. */
function unpairedIn(side: Outline, to: Int32Array): number[] {
  const words = side.nodes.map(() => 0);
  for (const [index, { parent }] of side.nodes.entries()) {
    if (parent >= 0 && to[index] === -1) words[parent] = (words[parent] ?? 0) + wordsIn(side, index);
  }
  return words;
}

/** Whether a pair tells that something moved: it has words enough, or a picture, and stands once on both sides. */
type Telling = (old: number, fresh: number) => boolean;

function tellingIn(older: Outline, newer: Outline): Telling {
  const sides = [older, newer].map((side) => {
    const keys = side.nodes.map(({ kind, text, files }) => [kind, text, ...files].join('\u0000'));
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return (index: number): boolean => {
      const isSection = side.nodes[index]?.kind === 'section';
      return counts.get(keys[index] ?? '') === 1 && (isSection || wordsIn(side, index) >= TELLING_WORDS);
    };
  });
  return (old, fresh) => sides[0]?.(old) === true && sides[1]?.(fresh) === true;
}

/** Of pairs whose `old` rises, those with the greatest weight whose `new` rises as well (a Fenwick tree of maxima). */
function heaviestRising(pairs: readonly Pair[], size: number): Pair[] {
  const best = new Array<number>(size + 1).fill(-1);
  const total: number[] = [];
  const before: number[] = [];
  const isBetter = (a: number, b: number): boolean => b < 0 || (total[a] ?? 0) > (total[b] ?? 0);
  let last = -1;
  for (const [index, pair] of pairs.entries()) {
    let previous = -1;
    for (let at = pair.new; at > 0; at -= at & -at) {
      const other = best[at] ?? -1;
      if (other >= 0 && isBetter(other, previous)) previous = other;
    }
    total[index] = pair.weight + (previous < 0 ? 0 : (total[previous] ?? 0));
    before[index] = previous;
    for (let at = pair.new + 1; at <= size; at += at & -at) {
      if (isBetter(index, best[at] ?? -1)) best[at] = index;
    }
    if (isBetter(index, last)) last = index;
  }
  const run: Pair[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) run.push(pairs[at] as Pair);
  return run.reverse();
}

interface Slot {
  readonly members: readonly Pair[];
  readonly down: boolean;
}

/** What did not stay, by the neighbours that it left and those that it came to; members by their new place. */
function slotsOf(pairs: readonly Pair[], stayed: ReadonlySet<number>): Slot[] {
  const slots = new Map<string, { members: Pair[]; down: boolean }>();
  const rank = new Map<number, number>();
  const byNew = pairs.toSorted((a, b) => a.new - b.new);
  let count = 0;
  for (const pair of pairs) {
    if (stayed.has(pair.old)) count++;
    else rank.set(pair.old, count);
  }
  count = 0;
  for (const pair of byNew) {
    if (stayed.has(pair.old)) {
      count++;
      continue;
    }
    const from = rank.get(pair.old) ?? 0;
    const key = `${from} ${count}`;
    const slot = slots.get(key) ?? { members: [], down: count > from };
    slot.members.push(pair);
    slots.set(key, slot);
  }
  return [...slots.values()];
}
