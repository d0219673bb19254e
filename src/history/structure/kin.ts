/**
 * Which nodes of two outlines belong together for a reader: those that are the same block (match.ts), the parts of split
 * and merged ones, and what was rewritten in its place.
 */
import { type Vocabulary, vocabularyOf } from '../likeness.ts';
import type { Matching, Outline, OutlineNode } from '../types.ts';
import { alignTexts } from './align-texts.ts';

/** One node that became several neighbours, or several that became one; indexes in document order. */
export interface Group {
  readonly kind: 'split' | 'merged';
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export interface Kin {
  /** For each old node the new one that stands for it, or -1; of a group the heirs. */
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** Old nodes whose pair is another block in the same place. */
  readonly rewritten: Set<number>;
  readonly groups: readonly Group[];
}

export function kinOf(older: Outline, newer: Outline, matching: Pick<Matching, 'toNew' | 'toOld'>): Kin {
  const kin = {
    toNew: matching.toNew.slice(),
    toOld: matching.toOld.slice(),
    rewritten: new Set<number>(),
    groups: [] as Group[],
  };
  const [old, fresh] = [blocksIn(older), blocksIn(newer)];
  let known: Vocabulary | undefined;
  const vocabulary = (): Vocabulary => {
    known ??= vocabularyOf(older, newer);
    return known;
  };
  const taken = { old: new Set<number>(), new: new Set<number>() };
  for (const [o, n] of kin.toNew.entries()) {
    if (n < 0 || taken.old.has(o) || taken.new.has(n)) continue;
    const [before, after] = [older.nodes[o], newer.nodes[n]];
    if (!before || !after || before.kind === 'section' || before.text === after.text) continue;
    const split = partsOf(
      older,
      o,
      newer,
      n,
      fresh,
      (each) => kin.toOld[each] !== -1 || taken.new.has(each),
      vocabulary,
    );
    if (split.length > 1) {
      kin.groups.push({ kind: 'split', old: [o], new: split });
      for (const each of split) taken.new.add(each);
      taken.old.add(o);
      continue;
    }
    const merged = partsOf(
      newer,
      n,
      older,
      o,
      old,
      (each) => kin.toNew[each] !== -1 || taken.old.has(each),
      vocabulary,
    );
    if (merged.length > 1) {
      kin.groups.push({ kind: 'merged', old: merged, new: [n] });
      for (const each of merged) taken.old.add(each);
      taken.new.add(n);
    }
  }
  return kin;
}

/** Blocks directly in each node. */
function blocksIn({ nodes }: Outline): number[][] {
  const blocks: number[][] = nodes.map(() => []);
  for (const [index, { kind, parent }] of nodes.entries())
    if (kind !== 'section') blocks[parent]?.push(index);
  return blocks;
}

/** Kinds that a writer turns into one another: a list into prose, prose into a notice. */
const PROSE: ReadonlySet<string> = new Set(['step', 'paragraph', 'notice', 'definition']);

function classOf({ kind }: OutlineNode): string {
  return PROSE.has(kind) ? 'prose' : kind;
}

/** Fewer words than this are a phrase that may come from anywhere. */
const TELLING_WORDS = 4;
/** Share of its words that a part has from the whole, and of the whole's words that all parts have together. */
const PART = 0.8;

/**
 * The neighbours of the heir that together with it hold the words of the whole, the heir among them; nothing but the
 * heir where there are none.
 */
function partsOf(
  side: Outline,
  whole: number,
  other: Outline,
  heir: number,
  inside: readonly (readonly number[])[],
  isTaken: (index: number) => boolean,
  words: () => Vocabulary,
): number[] {
  const node = side.nodes[whole];
  const heirNode = other.nodes[heir];
  if (!node || !heirNode || classOf(node) !== classOf(heirNode)) return [heir];
  const siblings = inside[heirNode.parent] ?? [];
  const at = siblings.indexOf(heir);
  if ([siblings[at - 1], siblings[at + 1]].every((index) => index === undefined || isTaken(index)))
    return [heir];
  const vocabulary = words();
  const bag = vocabulary.bagOf(node);
  const isPart = (index: number | undefined): boolean => {
    const part = index === undefined ? undefined : other.nodes[index];
    if (index === undefined || !part || isTaken(index) || classOf(part) !== classOf(node)) return false;
    const own = vocabulary.bagOf(part);
    return own.size >= TELLING_WORDS && vocabulary.share(own, bag) >= PART;
  };
  let [from, to] = [at, at + 1];
  while (isPart(siblings[from - 1])) from--;
  while (isPart(siblings[to])) to++;
  const parts = siblings.slice(from, to);
  const sum = vocabulary.sum(
    parts.flatMap((index) => (other.nodes[index] ? [vocabulary.bagOf(other.nodes[index])] : [])),
  );
  const isWhole = vocabulary.share(bag, sum) >= PART && sum.weight <= bag.weight / PART;
  return isWhole ? parts : [heir];
}

/**
 * Between nodes that belong together and stayed: what is similar in the same place, though too little for the same
 * block. Headings are compared by their words alone.
 */
export function pairRewritten(
  older: Outline,
  newer: Outline,
  { toNew, toOld, groups, rewritten }: Kin,
  stayed: readonly { readonly old: number; readonly new: number }[],
): void {
  const taken = {
    old: new Set(groups.flatMap((group) => group.old)),
    new: new Set(groups.flatMap((group) => group.new)),
  };
  let [i, j] = [0, 0];
  for (const anchor of [...stayed, { old: older.nodes.length, new: newer.nodes.length }]) {
    const olds = rangeOf(i, anchor.old).filter((o) => toNew[o] === -1 && !taken.old.has(o));
    const news = rangeOf(j, anchor.new).filter((n) => toOld[n] === -1 && !taken.new.has(n));
    for (const [o, n] of similarIn(older, olds, newer, news)) {
      toNew[o] = n;
      toOld[n] = o;
      rewritten.add(o);
    }
    [i, j] = [anchor.old + 1, anchor.new + 1];
  }
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

function similarIn(
  older: Outline,
  olds: readonly number[],
  newer: Outline,
  news: readonly number[],
): [number, number][] {
  if (olds.length === 0 || news.length === 0) return [];
  const byClass = (side: Outline, list: readonly number[]): Map<string, number[]> =>
    Map.groupBy(list, (index) => classOf(side.nodes[index] as OutlineNode));
  const textsOf = ({ nodes }: Outline, list: readonly number[]): string[] =>
    list.map((index) => nodes[index]?.text ?? '');
  const others = byClass(newer, news);
  return [...byClass(older, olds)].flatMap(([kind, group]) => {
    const rest = others.get(kind) ?? [];
    // A picture that another one replaced: they have no words to compare.
    const inOrder = kind === 'image' && group.length === rest.length;
    const pairs = inOrder
      ? group.map((_, k) => ({ old: k, new: k }))
      : alignTexts(textsOf(older, group), textsOf(newer, rest));
    return pairs.map((pair): [number, number] => [group[pair.old] ?? 0, rest[pair.new] ?? 0]);
  });
}
