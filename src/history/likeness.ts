/**
 * How alike two stretches of text are, by their words: the share of words that they have in common, where a rare word
 * counts more than one that stands everywhere on the page (inverse document frequency; Dice's coefficient).
 */
import type { Outline, OutlineNode } from './types.ts';

/** Weighted words of a text; sorted by word, so that two of them are compared in one walk. */
export interface Bag {
  readonly words: readonly number[];
  readonly counts: readonly number[];
  /** Sum of the weights of all words. */
  readonly weight: number;
  /** How many words. */
  readonly size: number;
}

const EMPTY: Bag = { words: [], counts: [], weight: 0, size: 0 };

/** Scripts without spaces between words go by the character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of two outlines with their weights. */
export interface Vocabulary {
  bagOf(node: OutlineNode): Bag;
  /** The words of several bags as one. */
  sum(bags: readonly Bag[]): Bag;
  /** 0 for nothing in common to 1 for the same words. */
  likeness(a: Bag, b: Bag): number;
  /** The share of the words of `part` that `whole` has as well. */
  share(part: Bag, whole: Bag): number;
  weightOf(word: number): number;
}

export function vocabularyOf(...outlines: readonly Outline[]): Vocabulary {
  const ids = new Map<string, number>();
  const frequency: number[] = [];
  const counted = new Map<OutlineNode, Map<number, number>>();
  let texts = 0;
  for (const { nodes } of outlines) {
    for (const node of nodes) {
      const counts = new Map<number, number>();
      for (const word of wordsOf(node)) {
        let id = ids.get(word);
        if (id === undefined) {
          id = frequency.length;
          ids.set(word, id);
          frequency.push(0);
        }
        const before = counts.get(id) ?? 0;
        if (before === 0) frequency[id] = (frequency[id] ?? 0) + 1;
        counts.set(id, before + 1);
      }
      if (counts.size > 0) texts += 1;
      counted.set(node, counts);
    }
  }
  const weights = frequency.map((count) => Math.log(1 + texts / count));
  const weightOf = (word: number): number => weights[word] ?? 0;
  const bag = (counts: ReadonlyMap<number, number>): Bag => {
    if (counts.size === 0) return EMPTY;
    const words = Int32Array.from(counts.keys()).sort();
    let weight = 0;
    let size = 0;
    const numbers = Array.from(words, (word) => {
      const count = counts.get(word) ?? 0;
      weight += count * weightOf(word);
      size += count;
      return count;
    });
    return { words: Array.from(words), counts: numbers, weight, size };
  };
  const common = (a: Bag, b: Bag): number => {
    let weight = 0;
    for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
      const [left, right] = [a.words[i] ?? 0, b.words[j] ?? 0];
      if (left === right) weight += Math.min(a.counts[i] ?? 0, b.counts[j] ?? 0) * weightOf(left);
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
    return weight;
  };
  return {
    bagOf: (node) => bag(counted.get(node) ?? new Map()),
    sum: (bags) => {
      const counts = new Map<number, number>();
      for (const { words, counts: numbers } of bags) {
        for (const [i, word] of words.entries())
          counts.set(word, (counts.get(word) ?? 0) + (numbers[i] ?? 0));
      }
      return bag(counts);
    },
    likeness: (a, b) => (a.weight + b.weight === 0 ? 0 : (2 * common(a, b)) / (a.weight + b.weight)),
    share: (part, whole) => (part.weight === 0 ? 0 : common(part, whole) / part.weight),
    weightOf,
  };
}

function* wordsOf({ text, files }: OutlineNode): Generator<string> {
  for (const [word] of text.toLowerCase().matchAll(WORD)) yield word;
  // A file's name is one word: `Ad_01.png` and `Ad_02.png` are two pictures.
  for (const file of files) yield `\u0000${file}`;
}
