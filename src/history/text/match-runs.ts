/**
 * What two sequences of numbers have in common, in order: first what begins and ends alike, then anchors (numbers, or
 * runs of four, that stand once on both sides: Bram Cohen's patience diff), then Myers between the anchors. Never more
 * than linear-ish work: each bound below gives up common parts, not correctness.
 */
import { heaviestCommon, MAX_CELLS } from './heaviest-common.ts';
import { type Region, shortestEdit } from './myers.ts';

/** Regions up to this many elements are compared in full. */
const SMALL = 128;
/** The longest edit script tried in larger regions without anchors. */
const MAX_EDIT_LENGTH = 256;
/** How often regions between anchors are searched for anchors again. */
const MAX_DEPTH = 12;

/**
 * The longest runs found, as triples of place in a, place in b and length, ascending in both.
 *
 * @param size One more than the highest number in a and b.
 * @param weights By number, where some are worth more than others.
 */
export function matchRuns(
  a: readonly number[],
  b: readonly number[],
  region: Region,
  size: number,
  weights?: ArrayLike<number>,
): number[] {
  const search = new Search(a, b, size, weights);
  search.walk(region.aFrom, region.aTo, region.bFrom, region.bTo, 0);
  return search.runs;
}

class Search {
  readonly runs: number[] = [];
  readonly #a: readonly number[];
  readonly #b: readonly number[];
  readonly #size: number;
  readonly #weights: ArrayLike<number> | undefined;
  /** How often each number stands in the region of a, and where last; the same of b. */
  #counts: [Int32Array, Int32Array] | undefined;

  constructor(a: readonly number[], b: readonly number[], size: number, weights?: ArrayLike<number>) {
    this.#a = a;
    this.#b = b;
    this.#size = size;
    this.#weights = weights;
  }

  walk(aFrom: number, aTo: number, bFrom: number, bTo: number, depth: number): void {
    const a = this.#a;
    const b = this.#b;
    let aLow = aFrom;
    let bLow = bFrom;
    while (aLow < aTo && bLow < bTo && a[aLow] === b[bLow]) {
      aLow++;
      bLow++;
    }
    if (aLow > aFrom) this.#push(aFrom, bFrom, aLow - aFrom);
    let aHigh = aTo;
    let bHigh = bTo;
    while (aHigh > aLow && bHigh > bLow && a[aHigh - 1] === b[bHigh - 1]) {
      aHigh--;
      bHigh--;
    }
    if (aLow < aHigh && bLow < bHigh) this.#middle(aLow, aHigh, bLow, bHigh, depth);
    if (aHigh < aTo) this.#push(aHigh, bHigh, aTo - aHigh);
  }

  #middle(aFrom: number, aTo: number, bFrom: number, bTo: number, depth: number): void {
    const length = aTo - aFrom + bTo - bFrom;
    const region = { aFrom, aTo, bFrom, bTo };
    if (this.#weights && (aTo - aFrom) * (bTo - bFrom) <= MAX_CELLS) {
      heaviestCommon(this.#a, this.#b, region, this.#weights, this.runs);
      return;
    }
    if (length > SMALL && depth < MAX_DEPTH) {
      const anchors = this.#anchors(region) ?? this.#longAnchors(region);
      if (anchors) {
        let aLow = aFrom;
        let bLow = bFrom;
        for (let i = 0; i < anchors.length; i += 2) {
          const aAt = anchors[i] as number;
          const bAt = anchors[i + 1] as number;
          if (aAt < aLow || bAt < bLow) continue;
          // Forwards from the anchor here; the region before it takes what is equal backwards.
          let end = 1;
          while (aAt + end < aTo && bAt + end < bTo && this.#a[aAt + end] === this.#b[bAt + end]) end++;
          this.walk(aLow, aAt, bLow, bAt, depth + 1);
          this.#push(aAt, bAt, end);
          aLow = aAt + end;
          bLow = bAt + end;
        }
        this.walk(aLow, aTo, bLow, bTo, depth + 1);
        return;
      }
    }
    shortestEdit(this.#a, this.#b, region, length > SMALL ? MAX_EDIT_LENGTH : SMALL, this.runs);
  }

  #push(aAt: number, bAt: number, length: number): void {
    const { runs } = this;
    const last = runs.length - 3;
    if (
      last >= 0 &&
      (runs[last] as number) + (runs[last + 2] as number) === aAt &&
      (runs[last + 1] as number) + (runs[last + 2] as number) === bAt
    ) {
      runs[last + 2] = (runs[last + 2] as number) + length;
    } else runs.push(aAt, bAt, length);
  }

  /** Pairs of places of numbers that stand exactly once in each side of the region, ascending in both. */
  #anchors({ aFrom, aTo, bFrom, bTo }: Region): number[] | undefined {
    this.#counts ??= [new Int32Array(this.#size), new Int32Array(this.#size)];
    const [inA, inB] = this.#counts;
    return uniqueInBoth(this.#a, this.#b, aFrom, aTo, bFrom, bTo, inA, inB);
  }

  /** The same for runs of four numbers. */
  #longAnchors({ aFrom, aTo, bFrom, bTo }: Region): number[] | undefined {
    if (aTo - aFrom < 4 || bTo - bFrom < 4) return undefined;
    const pairs = new Map<number, number>();
    const [a2, b2] = [
      pairsOf(this.#a, aFrom, aTo, 1, this.#size, pairs),
      pairsOf(this.#b, bFrom, bTo, 1, this.#size, pairs),
    ];
    const fours = new Map<number, number>();
    const a4 = pairsOf(a2, 0, a2.length, 2, pairs.size, fours);
    const b4 = pairsOf(b2, 0, b2.length, 2, pairs.size, fours);
    const [inA, inB] = [new Int32Array(fours.size), new Int32Array(fours.size)];
    const found = uniqueInBoth(a4, b4, 0, a4.length, 0, b4.length, inA, inB);
    return found?.map((place, i) => place + (i % 2 === 0 ? aFrom : bFrom));
  }
}

/** A number for each pair of elements that stand `apart` places from one another. */
function pairsOf(
  of: readonly number[],
  from: number,
  to: number,
  apart: number,
  size: number,
  known: Map<number, number>,
): number[] {
  const pairs: number[] = [];
  for (let i = from; i + apart < to; i++) {
    const key = (of[i] as number) * size + (of[i + apart] as number);
    let id = known.get(key);
    if (id === undefined) {
      id = known.size;
      known.set(key, id);
    }
    pairs.push(id);
  }
  return pairs;
}

/** `inA` and `inB` hold zeros before and after: for each number 0, its place plus 1, or -1 where it stands repeatedly. */
function uniqueInBoth(
  a: readonly number[],
  b: readonly number[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  inA: Int32Array,
  inB: Int32Array,
): number[] | undefined {
  for (let i = aFrom; i < aTo; i++) inA[a[i] as number] = inA[a[i] as number] === 0 ? i + 1 : -1;
  for (let i = bFrom; i < bTo; i++) inB[b[i] as number] = inB[b[i] as number] === 0 ? i + 1 : -1;
  const places: number[] = [];
  const others: number[] = [];
  for (let i = aFrom; i < aTo; i++) {
    const id = a[i] as number;
    if ((inA[id] as number) > 0 && (inB[id] as number) > 0) {
      places.push(i);
      others.push((inB[id] as number) - 1);
    }
  }
  for (let i = aFrom; i < aTo; i++) inA[a[i] as number] = 0;
  for (let i = bFrom; i < bTo; i++) inB[b[i] as number] = 0;
  if (places.length === 0) return undefined;
  return longestAscending(others).flatMap((i) => [places[i] as number, others[i] as number]);
}

/** Indices of a longest ascending subsequence of numbers that are all different. */
export function longestAscending(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  }
  const found: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) found.push(i);
  return found.reverse();
}
