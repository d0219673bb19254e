/**
 * Which nodes of two outlines belong together for a reader: those that are the same block (match.ts), the parts of split
 * and merged ones, and what was rewritten in its place.
 */
import { type Vocabulary, vocabularyOf } from '../likeness.ts';
import { longestRising } from '../match-blocks.ts';
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

/** Nodes directly in each node: blocks and sections apart. */
export interface Inside {
  readonly blocks: readonly (readonly number[])[];
  readonly sections: readonly (readonly number[])[];
}

export function kinOf(older: Outline, newer: Outline, matching: Pick<Matching, 'toNew' | 'toOld'>): Kin {
  const kin = {
    toNew: matching.toNew.slice(),
    toOld: matching.toOld.slice(),
    rewritten: new Set<number>(),
    groups: [] as Group[],
  };
  const [old, fresh] = [insideOf(older), insideOf(newer)];
  const vocabulary = vocabularyOf(older, newer);
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
  pairRewritten(older, newer, old, fresh, kin, taken);
  return kin;
}

function insideOf({ nodes }: Outline): Inside {
  const blocks: number[][] = nodes.map(() => []);
  const sections: number[][] = nodes.map(() => []);
  for (const [index, { kind, parent }] of nodes.entries()) {
    if (parent >= 0) (kind === 'section' ? sections : blocks)[parent]?.push(index);
  }
  return { blocks, sections };
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
  inside: Inside,
  isTaken: (index: number) => boolean,
  vocabulary: Vocabulary,
): number[] {
  const node = side.nodes[whole];
  const heirNode = other.nodes[heir];
  if (!node || !heirNode || classOf(node) !== classOf(heirNode)) return [heir];
  const siblings = inside.blocks[heirNode.parent] ?? [];
  const at = siblings.indexOf(heir);
  const bag = vocabulary.bagOf(node);
  const isPart = (index: number | undefined): boolean => {
    const part = index === undefined ? undefined : other.nodes[index];
    if (index === undefined || !part || isTaken(index) || classOf(part) !== classOf(node)) return false;
    const words = vocabulary.bagOf(part);
    return words.size >= TELLING_WORDS && vocabulary.share(words, bag) >= PART;
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

/** In nodes that belong together, between children that do: what is similar in the same place, and what holds it. */
function pairRewritten(
  older: Outline,
  newer: Outline,
  old: Inside,
  fresh: Inside,
  { toNew, toOld, rewritten }: Pick<Kin, 'toNew' | 'toOld' | 'rewritten'>,
  taken: { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> },
): void {
  const queue = [...toNew.entries()].filter(([, n]) => n >= 0);
  for (const [o, n] of queue) {
    for (const kind of ['blocks', 'sections'] as const) {
      for (const gap of gapsBetween(old[kind][o] ?? [], fresh[kind][n] ?? [], toNew)) {
        const olds = gap.old.filter((each) => toNew[each] === -1 && !taken.old.has(each));
        const news = gap.new.filter((each) => toOld[each] === -1 && !taken.new.has(each));
        for (const [a, b] of similarIn(
          older,
          olds,
          newer,
          news,
          kind === 'sections' ? { old, fresh } : undefined,
        )) {
          toNew[a] = b;
          toOld[b] = a;
          rewritten.add(a);
          queue.push([a, b]);
        }
      }
    }
  }
}

interface Gap {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** What stands between children that belong together and keep their order. */
function gapsBetween(olds: readonly number[], news: readonly number[], toNew: Int32Array): Gap[] {
  if (olds.length === 0 || news.length === 0) return [];
  const places = new Map(news.map((each, index) => [each, index]));
  const anchors = olds.flatMap((each, i) => {
    const j = places.get(toNew[each] ?? -1);
    return j === undefined ? [] : [{ i, j }];
  });
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...longestRising(anchors), { i: olds.length, j: news.length }]) {
    gaps.push({ old: olds.slice(i, anchor.i), new: news.slice(j, anchor.j) });
    [i, j] = [anchor.i + 1, anchor.j + 1];
  }
  return gaps;
}

function similarIn(
  older: Outline,
  olds: readonly number[],
  newer: Outline,
  news: readonly number[],
  insides: { readonly old: Inside; readonly fresh: Inside } | undefined,
): [number, number][] {
  if (olds.length === 0 || news.length === 0) return [];
  const byClass = (side: Outline, list: readonly number[]): Map<string, number[]> =>
    Map.groupBy(list, (index) => classOf(side.nodes[index] as OutlineNode));
  const others = byClass(newer, news);
  return [...byClass(older, olds)].flatMap(([kind, group]) => {
    const rest = others.get(kind) ?? [];
    // A picture that another one replaced: they have no words to compare.
    const inOrder = kind === 'image' && group.length === rest.length;
    const pairs = inOrder
      ? group.map((_, i) => ({ old: i, new: i }))
      : alignTexts(textsOf(older, group, insides?.old), textsOf(newer, rest, insides?.fresh));
    return pairs.map((pair): [number, number] => [group[pair.old] ?? 0, rest[pair.new] ?? 0]);
  });
}

/** A section's text is its title and its own blocks. */
function textsOf({ nodes }: Outline, list: readonly number[], inside: Inside | undefined): string[] {
  return list.map((index) =>
    [index, ...(inside?.blocks[index] ?? [])].map((each) => nodes[each]?.text ?? '').join('\n'),
  );
}
