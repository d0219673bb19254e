/**
 * Which block is which, where the sections are known: first what stands there to the letter, then what is alike. A
 * block is paired with the block that it is most like, and only where no other comes near; what stays in doubt gets
 * no pair.
 */
import type { Bag, Vocabulary } from './likeness.ts';
import { type Pairing, pair } from './pairing.ts';

/** Between its matched neighbours a block may have changed this much and still be the same one. */
const LIKE = 0.5;
/** Where nothing else stands between the neighbours, on neither side. */
const LIKE_ALONE = 0.3;
/** Elsewhere in its section, or on the page: other places hold other blocks that begin with the same words. */
const LIKE_IN_SECTION = 0.7;
const LIKE_ELSEWHERE = 0.75;
const MARGIN = 0.1;
const MARGIN_ELSEWHERE = 0.15;
/** As many words as this make a text that stands once on the page tell where it went. */
const TELLING_WORDS = 4;
/** Of two gaps at most so many pairs are compared; of wider ones those near the diagonal. */
const MOST_PAIRS = 40_000;
const BAND = 40;
/** A word that so few of the unmatched blocks have leads from one to the other. */
const RARE = 8;

/** Pairs the blocks of both outlines; `matchSections` comes before. */
export function matchBlocks(pairing: Pairing): void {
  const pairsOf = (): [number, number][] =>
    [...pairing.toNew].flatMap((to, from) => (to >= 0 ? [[from, to] as [number, number]] : []));
  for (const [o, n] of pairsOf()) alignExact(pairing, o, n);
  matchExactElsewhere(pairing);
  for (const [o, n] of pairsOf()) alignSimilar(pairing, o, n);
  matchSimilarElsewhere(pairing);
  followInside(pairing);
}

/** Two nodes are one: so are the blocks in them that are the same to the letter. */
function alignExact(pairing: Pairing, o: number, n: number): void {
  const open = openIn(pairing, o, n);
  pairUnique(pairing, open, 'deepKeys');
  pairUnique(pairing, openIn(pairing, o, n), 'keys');
  for (const gap of gapsOf(pairing, o, n)) pairRepeated(pairing, gap);
  for (const block of pairing.old.blocks[o] ?? []) {
    const to = pairing.toNew[block] ?? -1;
    if (to >= 0 && pairing.new.nodes[to]?.parent === n) alignExact(pairing, block, to);
  }
}

interface Lists {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

function openIn(pairing: Pairing, o: number, n: number): Lists {
  return {
    old: (pairing.old.blocks[o] ?? []).filter((block) => pairing.toNew[block] === -1),
    new: (pairing.new.blocks[n] ?? []).filter((block) => pairing.toOld[block] === -1),
  };
}

/** Pairs what stands exactly once in both lists. */
function pairUnique(pairing: Pairing, lists: Lists, by: 'keys' | 'deepKeys'): void {
  const olds = once(lists.old, pairing.old[by]);
  for (const [key, n] of once(lists.new, pairing.new[by])) {
    const o = olds.get(key);
    if (o !== undefined && n !== undefined) pair(pairing, o, n);
  }
}

/** The one block of each key; `undefined` where several have it. */
function once(blocks: readonly number[], keys: readonly string[]): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const block of blocks) {
    const key = keys[block] ?? '';
    found.set(key, found.has(key) ? undefined : block);
  }
  return found;
}

/** The unmatched blocks between two neighbours that are matched in order, or at an end. */
type Gap = Lists;

/** The gaps between the blocks of two nodes, cut at the longest run of pairs that keep their order. */
function gapsOf(pairing: Pairing, o: number, n: number): Gap[] {
  const [olds, news] = [pairing.old.blocks[o] ?? [], pairing.new.blocks[n] ?? []];
  const placeInNew = new Map(news.map((block, index) => [block, index]));
  const anchors = olds.flatMap((block, i) => {
    const j = placeInNew.get(pairing.toNew[block] ?? -1);
    return j === undefined ? [] : [{ i, j }];
  });
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...longestRising(anchors), { i: olds.length, j: news.length }]) {
    const gap = {
      old: olds.slice(i, anchor.i).filter((block) => pairing.toNew[block] === -1),
      new: news.slice(j, anchor.j).filter((block) => pairing.toOld[block] === -1),
    };
    if (gap.old.length > 0 && gap.new.length > 0) gaps.push(gap);
    [i, j] = [anchor.i + 1, anchor.j + 1];
  }
  return gaps;
}

/** The longest subsequence whose `j` rises (patience sorting); `i` rises already. */
export function longestRising<T extends { readonly j: number }>(pairs: readonly T[]): T[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, { j }] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.j ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const each = pairs[at];
    if (each) run.push(each);
  }
  return run.reverse();
}

/**
 * Words that stand several times ("Click Next."): as many on both sides pair in order. Where one came or went, nobody
 * can tell which, unless it follows its neighbours from the front or from the end.
 */
function pairRepeated(pairing: Pairing, gap: Gap): void {
  const keyOf = (side: 'old' | 'new', block: number | undefined): string | undefined =>
    block === undefined ? undefined : pairing[side].keys[block];
  const groups = new Map<string, { old: number[]; new: number[] }>();
  for (const side of ['old', 'new'] as const) {
    for (const block of gap[side]) {
      const key = keyOf(side, block) ?? '';
      const group = groups.get(key) ?? { old: [], new: [] };
      group[side].push(block);
      groups.set(key, group);
    }
  }
  const front = new Map<number, number>();
  const back = new Map<number, number>();
  for (let k = 0; keyOf('old', gap.old[k]) !== undefined; k++) {
    if (keyOf('old', gap.old[k]) !== keyOf('new', gap.new[k])) break;
    front.set(gap.old[k] ?? -1, gap.new[k] ?? -1);
  }
  for (let k = 1; keyOf('old', gap.old.at(-k)) !== undefined; k++) {
    if (keyOf('old', gap.old.at(-k)) !== keyOf('new', gap.new.at(-k))) break;
    back.set(gap.old.at(-k) ?? -1, gap.new.at(-k) ?? -1);
  }
  for (const group of groups.values()) {
    if (group.new.length === 0 || group.old.length === 0) continue;
    if (group.old.length === group.new.length) {
      for (const [k, o] of group.old.entries()) pair(pairing, o, group.new[k] ?? -1);
      continue;
    }
    for (const way of [front, back]) {
      const other = way === front ? back : front;
      const taken = new Set(other.values());
      for (const o of group.old) {
        const n = way.get(o);
        if (n === undefined || pairing.toNew[o] !== -1 || pairing.toOld[n] !== -1) continue;
        const contradicts = other.has(o) ? other.get(o) !== n : taken.has(n);
        if (!contradicts) pair(pairing, o, n);
      }
    }
    const left = {
      old: group.old.filter((o) => pairing.toNew[o] === -1),
      new: group.new.filter((n) => pairing.toOld[n] === -1),
    };
    if (left.old.length > 0 && left.new.length > 0) pairing.doubts.push(left);
  }
}

/** Moved to the letter: stands once on the old page and once on the new one, and is more than a phrase. */
function matchExactElsewhere(pairing: Pairing): void {
  const { old, new: fresh } = pairing;
  const olds = once(
    old.nodes.flatMap(({ kind }, index) =>
      kind === 'section' || isPaired(pairing, 'old', index) ? [] : [index],
    ),
    old.keys,
  );
  for (const [n, node] of fresh.nodes.entries()) {
    if (node.kind === 'section' || isPaired(pairing, 'new', n)) continue;
    const key = fresh.keys[n] ?? '';
    const o = olds.get(key);
    if (o === undefined || isPaired(pairing, 'old', o)) continue;
    if (old.keyCounts.get(key) !== 1 || fresh.keyCounts.get(key) !== 1) continue;
    if ((old.bags[o]?.size ?? 0) < TELLING_WORDS && node.files.length === 0) continue;
    pair(pairing, o, n);
    alignExact(pairing, o, n);
  }
}

function isPaired(pairing: Pairing, side: 'old' | 'new', index: number): boolean {
  return (side === 'old' ? pairing.toNew : pairing.toOld)[index] !== -1;
}

/** Two nodes are one: so are the blocks in them that are alike, first between matched neighbours, then anywhere. */
function alignSimilar(pairing: Pairing, o: number, n: number): void {
  for (const gap of gapsOf(pairing, o, n)) {
    const alone = gap.old.length === 1 && gap.new.length === 1;
    pairAlike(pairing, pairsOf(pairing, gap), alone ? LIKE_ALONE : LIKE, MARGIN);
    pairSplit(pairing, gap);
    pairMerged(pairing, gap);
  }
  const left = openIn(pairing, o, n);
  if (left.old.length > 0 && left.new.length > 0) {
    const pairs = pairsOf(pairing, left).filter(({ size }) => size >= TELLING_WORDS);
    pairAlike(pairing, pairs, LIKE_IN_SECTION, MARGIN_ELSEWHERE);
  }
  for (const block of pairing.old.blocks[o] ?? []) {
    const to = pairing.toNew[block] ?? -1;
    if (to < 0) continue;
    alignExact(pairing, block, to);
    alignSimilar(pairing, block, to);
  }
}

interface Alike {
  readonly old: number;
  readonly new: number;
  readonly likeness: number;
  /** Words in the smaller one. */
  readonly size: number;
}

function pairsOf(pairing: Pairing, { old: olds, new: news }: Lists): Alike[] {
  return olds.flatMap((o, i) =>
    nearDiagonal(news, i, olds.length).flatMap((n) => alike(pairing, o, n) ?? []),
  );
}

const OWN_KEPT = 0.15;
const FEW_WORDS = 3;

/** Kinds that a writer turns into one another: a list into prose, prose into a notice. */
const PROSE: ReadonlySet<string> = new Set(['step', 'paragraph', 'notice', 'definition']);

function alike({ old, new: fresh, vocabulary }: Pairing, o: number, n: number): Alike | undefined {
  const [kind, other] = [old.nodes[o]?.kind ?? '', fresh.nodes[n]?.kind ?? ''];
  if (kind !== other && !(PROSE.has(kind) && PROSE.has(other))) return undefined;
  const [a, b, deepA, deepB] = [old.bags[o], fresh.bags[n], old.deepBags[o], fresh.deepBags[n]];
  if (!a || !b || !deepA || !deepB) return undefined;
  const own = vocabulary.likeness(a, b);
  // What a step holds speaks for it where its own words are few or partly kept, not where they are others.
  const heeds = own >= OWN_KEPT || Math.max(a.size, b.size) < FEW_WORDS;
  const deep = heeds && deepA !== a && deepB !== b ? 0.9 * vocabulary.likeness(deepA, deepB) : 0;
  const likeness = Math.max(own, deep) * (kind === other ? 1 : 0.85);
  return likeness === 0 ? undefined : { old: o, new: n, likeness, size: Math.min(a.size, b.size) };
}

/** Pairs the most alike first; a pair waits while another one of either side comes near it. */
function pairAlike(pairing: Pairing, pairs: readonly Alike[], least: number, margin: number): void {
  const isOpen = (each: Alike): boolean => pairing.toNew[each.old] === -1 && pairing.toOld[each.new] === -1;
  let open = pairs.filter(isOpen).sort((a, b) => b.likeness - a.likeness || a.old - b.old || a.new - b.new);
  for (;;) {
    const best = { old: new Map<number, number[]>(), new: new Map<number, number[]>() };
    for (const each of open) {
      for (const side of ['old', 'new'] as const) {
        const list = best[side].get(each[side]);
        if (!list) best[side].set(each[side], [each.likeness]);
        else if (list.length < 2) list.push(each.likeness);
      }
    }
    const stands = (side: 'old' | 'new', each: Alike): boolean => {
      const [first = 0, second = 0] = best[side].get(each[side]) ?? [];
      return each.likeness === first && first - second >= margin;
    };
    const sure = open.filter((each) => each.likeness >= least && stands('old', each) && stands('new', each));
    if (sure.length === 0) break;
    for (const { old: o, new: n } of sure) pair(pairing, o, n);
    open = open.filter(isOpen);
  }
  for (const each of open) {
    if (each.likeness >= least) pairing.doubts.push({ old: [each.old], new: [each.new] });
  }
}

/** Share of its words that a part has from the whole, and of the whole's words that all parts have together. */
const PART = 0.8;

/** One block became several, one after the other: the largest of them is it, of equals the first. */
function pairSplit(pairing: Pairing, gap: Gap): void {
  const { old, new: fresh, vocabulary } = pairing;
  for (const [i, o] of gap.old.entries()) {
    const whole = old.deepBags[o];
    if (!whole || whole.size < 2 || isPaired(pairing, 'old', o)) continue;
    for (const run of runsOf(nearDiagonal(gap.new, i, gap.old.length), (n) => {
      const bag = fresh.deepBags[n];
      return !isPaired(pairing, 'new', n) && bag !== undefined && vocabulary.share(bag, whole) >= PART;
    })) {
      const parts = vocabulary.sum(run.flatMap((n) => fresh.deepBags[n] ?? []));
      if (run.length > 1 && isWhole(vocabulary, parts, whole)) {
        pair(pairing, o, largest(run, fresh.deepBags));
        break;
      }
    }
  }
}

/** Several blocks became one: it is the largest of them, of equals the first. */
function pairMerged(pairing: Pairing, gap: Gap): void {
  const { old, new: fresh, vocabulary } = pairing;
  for (const [j, n] of gap.new.entries()) {
    const whole = fresh.deepBags[n];
    if (!whole || whole.size < 2 || isPaired(pairing, 'new', n)) continue;
    for (const run of runsOf(nearDiagonal(gap.old, j, gap.new.length), (o) => {
      const bag = old.deepBags[o];
      return !isPaired(pairing, 'old', o) && bag !== undefined && vocabulary.share(bag, whole) >= PART;
    })) {
      const parts = vocabulary.sum(run.flatMap((o) => old.deepBags[o] ?? []));
      if (run.length > 1 && isWhole(vocabulary, parts, whole)) {
        pair(pairing, largest(run, old.deepBags), n);
        break;
      }
    }
  }
}

/** All blocks of one side of a gap, or of very wide gaps those near the place that the `at`th of the other side has. */
function nearDiagonal(blocks: readonly number[], at: number, others: number): readonly number[] {
  if (blocks.length * others <= MOST_PAIRS) return blocks;
  const middle = Math.round((at * blocks.length) / others);
  return blocks.slice(Math.max(0, middle - BAND), middle + BAND + 1);
}

/** The parts make up the whole, and are not copies of it. */
function isWhole(vocabulary: Vocabulary, parts: Bag, whole: Bag): boolean {
  return vocabulary.share(whole, parts) >= PART && parts.weight <= whole.weight / PART;
}

/** Longest stretches of neighbours that all pass. */
function runsOf(blocks: readonly number[], passes: (block: number) => boolean): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const block of blocks) {
    if (passes(block)) run.push(block);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function largest(run: readonly number[], bags: Pairing['old']['bags']): number {
  return run.reduce((best, each) =>
    // Five in a hundred more are no more: then the first stays.
    (bags[each]?.weight ?? 0) > 1.05 * (bags[best]?.weight ?? 0) ? each : best,
  );
}

/** Moved and edited: alike, rare words lead there, and nothing else on the page comes near. */
function matchSimilarElsewhere(pairing: Pairing): void {
  const { old, new: fresh } = pairing;
  const openOf = (side: 'old' | 'new'): number[] =>
    pairing[side].nodes.flatMap(({ kind }, index) =>
      kind !== 'section' && !isPaired(pairing, side, index) && (pairing[side].bags[index]?.size ?? 0) >= 6
        ? [index]
        : [],
    );
  const byWord = new Map<number, number[]>();
  for (const n of openOf('new')) {
    for (const word of fresh.bags[n]?.words ?? []) {
      const blocks = byWord.get(word);
      if (blocks) blocks.push(n);
      else byWord.set(word, [n]);
    }
  }
  const pairs = openOf('old').flatMap((o) => {
    const near = new Set<number>();
    for (const word of old.bags[o]?.words ?? []) {
      const blocks = byWord.get(word) ?? [];
      if (blocks.length <= RARE) for (const n of blocks) near.add(n);
    }
    return [...near].sort((a, b) => a - b).flatMap((n) => alike(pairing, o, n) ?? []);
  });
  const before = pairing.toNew.slice();
  pairAlike(pairing, pairs, LIKE_ELSEWHERE, MARGIN_ELSEWHERE);
  for (const [o, n] of pairing.toNew.entries()) {
    if (n < 0 || before[o] !== -1) continue;
    alignExact(pairing, o, n);
    alignSimilar(pairing, o, n);
  }
}

/** A frame without words of its own, such as the indent around a picture, is where all that it held is now. */
function followInside(pairing: Pairing): void {
  const { old, new: fresh, toNew } = pairing;
  for (let o = old.nodes.length - 1; o > 0; o--) {
    const inside = old.blocks[o] ?? [];
    if (inside.length === 0 || isPaired(pairing, 'old', o) || (old.bags[o]?.size ?? 0) > 0) continue;
    const [n = -1, ...others] = new Set(inside.map((block) => fresh.nodes[toNew[block] ?? -1]?.parent ?? -1));
    if (others.length > 0 || n < 0 || isPaired(pairing, 'new', n)) continue;
    const isFrame = fresh.nodes[n]?.kind === old.nodes[o]?.kind && (fresh.bags[n]?.size ?? 0) === 0;
    if (isFrame) pair(pairing, o, n);
  }
}
