/**
 * Matches similar sentences or lines in order: of all ways that keep the order, one that keeps the most words. The work
 * is bounded by looking only near the diagonal where there are many.
 */
import type { Dictionary } from './dictionary.ts';
import { type Tokens, WORDS } from './tokens.ts';

/** The words of a sentence or line. */
export interface Bag {
  /** Of the words in small letters, ascending; an id stands as often as the word does. */
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
}

/** `[oldFrom, oldTo)` of the old bags is similar to `[newFrom, newTo)` of the new ones. */
export interface SimilarPair {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

export interface AlignOptions {
  /** Whether two neighbours may be matched with one: a sentence that was split or joined. */
  readonly joins: boolean;
}

/** Cells of the table that are filled at most. */
const MAX_CELLS = 1 << 14;

/** The words of tokens `[from, to)`. */
export function bagOf(tokens: Tokens, dictionary: Dictionary, from = 0, to = tokens.count): Bag {
  const { kinds, ids: tokenIds, weights: before } = tokens;
  const words: number[] = [];
  for (let i = from; i < to; i++) {
    if (kinds[i] !== WORDS) continue;
    const weight = (before[i + 1] as number) - (before[i] as number);
    words.push(dictionary.foldedOf(tokenIds[i] as number) * WEIGHTS + weight);
  }
  words.sort((x, y) => x - y);
  return {
    ids: words.map((word) => Math.floor(word / WEIGHTS)),
    weights: words.map((word) => word % WEIGHTS),
    weight: (before[to] as number) - (before[from] as number),
  };
}

/** More than any word weighs. */
const WEIGHTS = 16;

/** Two bags as one. */
function join(one: Bag, other: Bag): Bag {
  const ids: number[] = [];
  const weights: number[] = [];
  let i = 0;
  let j = 0;
  while (i < one.ids.length || j < other.ids.length) {
    const fromOne =
      j >= other.ids.length || (i < one.ids.length && (one.ids[i] as number) <= (other.ids[j] as number));
    ids.push((fromOne ? one.ids[i] : other.ids[j]) as number);
    weights.push((fromOne ? one.weights[i++] : other.weights[j++]) as number);
  }
  return { ids, weights, weight: one.weight + other.weight };
}

/** The weight of the words that stand in both. */
export function sharedWeight(one: Bag, other: Bag): number {
  if (one.ids.length > other.ids.length) return sharedWeight(other, one);
  if (one.ids.length * MUCH_LONGER < other.ids.length) return sharedWithLong(one, other);
  let shared = 0;
  for (let i = 0, j = 0; i < one.ids.length && j < other.ids.length; ) {
    const difference = (one.ids[i] as number) - (other.ids[j] as number);
    if (difference === 0) shared += one.weights[i] as number;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** How much longer a bag is where its words are searched for instead of gone through. */
const MUCH_LONGER = 16;

/** The same where the other bag is so long that going through it for each short one would not be bounded. */
function sharedWithLong(one: Bag, other: Bag): number {
  let shared = 0;
  let from = 0;
  for (let i = 0; i < one.ids.length; i++) {
    const id = one.ids[i] as number;
    let high = other.ids.length;
    while (from < high) {
      const middle = (from + high) >> 1;
      if ((other.ids[middle] as number) < id) from = middle + 1;
      else high = middle;
    }
    if (other.ids[from] === id) {
      shared += one.weights[i] as number;
      from++;
    }
  }
  return shared;
}

/**
 * Whether so much is shared that the one can be read as the other, edited: two fifths of all words, or nearly all words
 * of the shorter one where that is not too short to tell.
 */
export function isSimilar(shared: number, one: number, other: number): boolean {
  const smaller = Math.min(one, other);
  return 5 * shared >= one + other || (smaller >= 12 && 4 * shared >= 3 * smaller);
}

/** What matching two bags keeps; -1 where they are not similar. */
function gain(one: Bag, other: Bag): number {
  const shared = sharedWeight(one, other);
  return shared > 0 && isSimilar(shared, one.weight, other.weight) ? shared : -1;
}

/** The same for two neighbours with one; each of them must bring much of its own, or it is no part of the one. */
function joinGain(joined?: Bag, first?: Bag, second?: Bag, one?: Bag): number {
  if (!joined || !first || !second || !one) return -1;
  const shared = gain(joined, one);
  if (shared <= 0) return -1;
  const byFirst = shared - sharedWeight(second, one);
  const bySecond = shared - sharedWeight(first, one);
  return 5 * byFirst >= 2 * first.weight && 5 * bySecond >= 2 * second.weight ? shared - 1 : -1;
}

/** Similar bags, in order. */
export function alignSimilar(
  olds: readonly Bag[],
  news: readonly Bag[],
  { joins }: AlignOptions,
): SimilarPair[] {
  const rows = olds.length;
  const columns = news.length;
  if (rows === 0 || columns === 0) return [];
  const width = bandWidth(rows, columns);
  const oldJoined = joins ? olds.slice(1).map((bag, i) => join(olds[i] as Bag, bag)) : [];
  const newJoined = joins ? news.slice(1).map((bag, j) => join(news[j] as Bag, bag)) : [];
  // Cell (i, j) is about the first i old and the first j new bags; its column in the band is j - low(i).
  const stride = 2 * width + 1;
  const low = (i: number): number => Math.round((i * columns) / rows) - width;
  const score = new Float64Array((rows + 1) * stride).fill(-1);
  const steps = new Uint8Array((rows + 1) * stride);
  const at = (i: number, j: number): number => {
    const column = j - low(i);
    return i < 0 || j < 0 || column < 0 || column >= stride ? -1 : i * stride + column;
  };
  const scoreAt = (i: number, j: number): number => {
    const cell = at(i, j);
    return cell < 0 ? -1 : (score[cell] as number);
  };
  for (let i = 0; i <= rows; i++) {
    for (let j = Math.max(0, low(i)); j <= Math.min(columns, low(i) + stride - 1); j++) {
      let best = i === 0 && j === 0 ? 0 : -1;
      let step = 0;
      const consider = (from: number, gained: number, by: number): void => {
        if (from >= 0 && gained >= 0 && from + gained > best) {
          best = from + gained;
          step = by;
        }
      };
      if (i > 0 && j > 0) {
        const from = scoreAt(i - 1, j - 1);
        if (from >= 0) consider(from, gain(olds[i - 1] as Bag, news[j - 1] as Bag), ONE_TO_ONE);
      }
      consider(scoreAt(i - 1, j), 0, OLD_ALONE);
      consider(scoreAt(i, j - 1), 0, NEW_ALONE);
      if (joins && i > 1 && j > 0) {
        const from = scoreAt(i - 2, j - 1);
        if (from >= 0)
          consider(from, joinGain(oldJoined[i - 2], olds[i - 2], olds[i - 1], news[j - 1]), TWO_TO_ONE);
      }
      if (joins && i > 0 && j > 1) {
        const from = scoreAt(i - 1, j - 2);
        if (from >= 0)
          consider(from, joinGain(newJoined[j - 2], news[j - 2], news[j - 1], olds[i - 1]), ONE_TO_TWO);
      }
      const cell = at(i, j);
      score[cell] = best;
      steps[cell] = step;
    }
  }
  const pairs: SimilarPair[] = [];
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const step = steps[at(i, j)] as number;
    const oldFrom = i - (step === TWO_TO_ONE ? 2 : step === NEW_ALONE ? 0 : 1);
    const newFrom = j - (step === ONE_TO_TWO ? 2 : step === OLD_ALONE ? 0 : 1);
    if (step !== OLD_ALONE && step !== NEW_ALONE) pairs.push({ oldFrom, oldTo: i, newFrom, newTo: j });
    i = oldFrom;
    j = newFrom;
  }
  return pairs.reverse();
}

const ONE_TO_ONE = 1;
const OLD_ALONE = 2;
const NEW_ALONE = 3;
const TWO_TO_ONE = 4;
const ONE_TO_TWO = 5;

/** How far from the diagonal is looked: everywhere where the table is small. */
function bandWidth(rows: number, columns: number): number {
  const needed = Math.ceil(columns / rows) + 1;
  const affordable = Math.floor(MAX_CELLS / (2 * (rows + 1)));
  return Math.min(columns, Math.max(needed, affordable));
}
