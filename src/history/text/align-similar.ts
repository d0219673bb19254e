/**
 * Matches similar sentences or lines in order: of all ways that keep the order, one that keeps the most words. The work
 * is bounded by looking only near the diagonal where there are many.
 */
import type { Dictionary } from './dictionary.ts';
import { type Tokens, WORDS } from './tokens.ts';

/** The words of a sentence or line. */
export interface Bag {
  /** Ascending: the number of a word in small letters, and in the last WEIGHT_BITS bits its weight; as often as it stands there. */
  readonly words: Int32Array;
  readonly weight: number;
}

const WEIGHT_BITS = 4;
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

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
  const { kinds, ids, weights } = tokens;
  const words: number[] = [];
  for (let i = from; i < to; i++) {
    if (kinds[i] !== WORDS) continue;
    const weight = (weights[i + 1] as number) - (weights[i] as number);
    words.push((dictionary.foldedOf(ids[i] as number) << WEIGHT_BITS) | weight);
  }
  return {
    words: Int32Array.from(words).sort(),
    weight: (weights[to] as number) - (weights[from] as number),
  };
}

/** Two bags as one. */
function join(one: Bag, other: Bag): Bag {
  const words = new Int32Array(one.words.length + other.words.length);
  words.set(one.words);
  words.set(other.words, one.words.length);
  return { words: words.sort(), weight: one.weight + other.weight };
}

/** The weight of the words that stand in both. */
export function sharedWeight(one: Bag, other: Bag): number {
  const [few, many] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (few.length * MUCH_LONGER < many.length) return sharedWithLong(few, many);
  let shared = 0;
  for (let i = 0, j = 0; i < few.length && j < many.length; ) {
    const word = few[i] as number;
    const difference = (word >> WEIGHT_BITS) - ((many[j] as number) >> WEIGHT_BITS);
    if (difference === 0) shared += word & WEIGHT_MASK;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** How much longer a bag is where its words are searched for instead of gone through. */
const MUCH_LONGER = 16;

/** The same where going through the long bag for each short one would not be bounded. */
function sharedWithLong(few: Int32Array, many: Int32Array): number {
  let shared = 0;
  let from = 0;
  for (const word of few) {
    const id = word >> WEIGHT_BITS;
    let high = many.length;
    while (from < high) {
      const middle = (from + high) >> 1;
      if ((many[middle] as number) >> WEIGHT_BITS < id) from = middle + 1;
      else high = middle;
    }
    if (from < many.length && (many[from] as number) >> WEIGHT_BITS === id) {
      shared += word & WEIGHT_MASK;
      from++;
    }
  }
  return shared;
}

/**
 * Whether so much is shared that the one can be read as the other, edited: two fifths of all words, or nearly all words
 * of the shorter one where that is not too short to tell.
 */
function isSimilar(shared: number, one: number, other: number): boolean {
  const smaller = Math.min(one, other);
  return 5 * shared >= one + other || (smaller >= 12 && 4 * shared >= 3 * smaller);
}

const ONE_TO_ONE = 1;
const OLD_ALONE = 2;
const NEW_ALONE = 3;
const TWO_TO_ONE = 4;
const ONE_TO_TWO = 5;

/** Similar bags, in order. */
export function alignSimilar(
  olds: readonly Bag[],
  news: readonly Bag[],
  options: AlignOptions,
): SimilarPair[] {
  return olds.length === 0 || news.length === 0 ? [] : new Table(olds, news, options.joins).pairs();
}

/** Cell (i, j) is about the first i old and the first j new bags. Only cells near the diagonal exist. */
class Table {
  readonly #olds: readonly Bag[];
  readonly #news: readonly Bag[];
  readonly #joins: boolean;
  readonly #width: number;
  readonly #stride: number;
  /** The most weight that can be kept, or -1 where a cell cannot be reached. */
  readonly #scores: Int32Array;
  readonly #steps: Uint8Array;
  /** What the last old and the last new bag of a cell share. */
  readonly #shared: Int32Array;

  constructor(olds: readonly Bag[], news: readonly Bag[], joins: boolean) {
    this.#olds = olds;
    this.#news = news;
    this.#joins = joins;
    const [rows, columns] = [olds.length, news.length];
    const needed = Math.ceil(columns / rows) + 1;
    const affordable = Math.floor(MAX_CELLS / (2 * (rows + 1)));
    this.#width = Math.min(columns, Math.max(needed, affordable));
    this.#stride = 2 * this.#width + 1;
    const cells = (rows + 1) * this.#stride;
    this.#scores = new Int32Array(cells).fill(-1);
    this.#steps = new Uint8Array(cells);
    this.#shared = new Int32Array(cells);
  }

  pairs(): SimilarPair[] {
    const [rows, columns] = [this.#olds.length, this.#news.length];
    for (let i = 0; i <= rows; i++) {
      const low = this.#low(i);
      const last = Math.min(columns, low + this.#stride - 1);
      for (let j = Math.max(0, low); j <= last; j++) this.#fill(i, j);
    }
    const pairs: SimilarPair[] = [];
    for (let i = rows, j = columns; i > 0 && j > 0; ) {
      const step = this.#steps[this.#cell(i, j)] as number;
      const oldFrom = i - (step === TWO_TO_ONE ? 2 : step === NEW_ALONE ? 0 : 1);
      const newFrom = j - (step === ONE_TO_TWO ? 2 : step === OLD_ALONE ? 0 : 1);
      if (step !== OLD_ALONE && step !== NEW_ALONE) pairs.push({ oldFrom, oldTo: i, newFrom, newTo: j });
      i = oldFrom;
      j = newFrom;
    }
    return pairs.reverse();
  }

  #fill(i: number, j: number): void {
    const cell = this.#cell(i, j);
    let best = i === 0 && j === 0 ? 0 : -1;
    let step = 0;
    if (i > 0 && this.#scoreOf(i - 1, j) > best) {
      best = this.#scoreOf(i - 1, j);
      step = OLD_ALONE;
    }
    if (j > 0 && this.#scoreOf(i, j - 1) > best) {
      best = this.#scoreOf(i, j - 1);
      step = NEW_ALONE;
    }
    if (i > 0 && j > 0) {
      const [old, neu] = [this.#olds[i - 1] as Bag, this.#news[j - 1] as Bag];
      const shared = sharedWeight(old, neu);
      this.#shared[cell] = shared;
      const from = this.#scoreOf(i - 1, j - 1);
      if (shared > 0 && from >= 0 && from + shared >= best && isSimilar(shared, old.weight, neu.weight)) {
        best = from + shared;
        step = ONE_TO_ONE;
      }
      if (this.#joins && shared > 0) {
        if (i > 1) {
          const kept = joinedWeight(this.#olds[i - 2] as Bag, old, neu, this.#sharedOf(i - 1, j), shared);
          const before = this.#scoreOf(i - 2, j - 1);
          if (kept > 0 && before >= 0 && before + kept > best) {
            best = before + kept;
            step = TWO_TO_ONE;
          }
        }
        if (j > 1) {
          const kept = joinedWeight(this.#news[j - 2] as Bag, neu, old, this.#sharedOf(i, j - 1), shared);
          const before = this.#scoreOf(i - 1, j - 2);
          if (kept > 0 && before >= 0 && before + kept > best) {
            best = before + kept;
            step = ONE_TO_TWO;
          }
        }
      }
    }
    this.#scores[cell] = best;
    this.#steps[cell] = step;
  }

  /** The first column of row i, which may lie outside. */
  #low(i: number): number {
    return Math.round((i * this.#news.length) / this.#olds.length) - this.#width;
  }

  #cell(i: number, j: number): number {
    const column = j - this.#low(i);
    return column < 0 || column >= this.#stride ? -1 : i * this.#stride + column;
  }

  #scoreOf(i: number, j: number): number {
    const cell = this.#cell(i, j);
    return cell < 0 ? -1 : (this.#scores[cell] as number);
  }

  #sharedOf(i: number, j: number): number {
    const cell = this.#cell(i, j);
    return cell < 0 ? 0 : (this.#shared[cell] as number);
  }
}

/**
 * What matching two neighbours with one keeps, a little less than what it shares, so that one to one comes first; 0
 * where they are not similar. Each of the two must bring much of its own, or it is no part of the one.
 */
function joinedWeight(first: Bag, second: Bag, one: Bag, byFirst: number, bySecond: number): number {
  const isPart = (share: number, { weight }: Bag): boolean => 5 * share >= 2 * weight;
  if (!isPart(byFirst, first) || !isPart(bySecond, second)) return 0;
  const shared = sharedWeight(join(first, second), one);
  if (!isPart(shared - bySecond, first) || !isPart(shared - byFirst, second)) return 0;
  return isSimilar(shared, first.weight + second.weight, one.weight) ? shared - 1 : 0;
}
