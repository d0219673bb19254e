/**
 * Makes a list of common runs readable: takes out the small ones that are equal by chance, and moves the edges of
 * insertions and deletions to where words, sentences and lines begin.
 *
 * After Neil Fraser, Writing: Diff Strategies (semantic clean-up), on words instead of characters.
 */
import type { Region } from './myers.ts';
import { BLANK, BREAK, isBlank, MARKUP, PUNCTUATION, type Tokens, WORDS } from './tokens.ts';

/** How often the list is gone through for islands; each time makes changes wider, and the next islands smaller in comparison. */
const MAX_ROUNDS = 6;
/** A run of more characters is never equal by chance, little as its words may weigh: an address. */
const LONG = 40;
/** What a piece of markup in a run weighs. */
const MARKUP_WEIGHT = 2;
/** How far an edge is moved at most. */
const MAX_SLIDE = 256;

/**
 * The runs of a region without islands: a run between two changes goes where both of them weigh at least as much as it
 * does. Markup in a run weighs too, lest changes in cells of a table or arguments of a template run together. Runs are
 * triples of place in a, place in b and length.
 */
export function dissolveIslands(
  runs: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Region,
  a: Tokens,
  b: Tokens,
): number[] {
  let current = runs as number[];
  for (let round = 0; round < MAX_ROUNDS && current.length > 0; round++) {
    const kept: number[] = [];
    let aEnd = aFrom;
    let bEnd = bFrom;
    for (let i = 0; i < current.length; i += 3) {
      const aAt = current[i] as number;
      const bAt = current[i + 1] as number;
      const length = current[i + 2] as number;
      const aNext = (i + 3 < current.length ? current[i + 3] : aTo) as number;
      const bNext = (i + 3 < current.length ? current[i + 4] : bTo) as number;
      const before = Math.max(between(a.weights, aEnd, aAt), between(b.weights, bEnd, bAt));
      const after = Math.max(
        between(a.weights, aAt + length, aNext),
        between(b.weights, bAt + length, bNext),
      );
      const small = Math.min(before, after) - between(a.weights, aAt, aAt + length);
      const long = (a.starts[aAt + length] as number) - (a.starts[aAt] as number) > LONG;
      if (before > 0 && after > 0 && small >= 0 && !long) {
        if (small >= MARKUP_WEIGHT * countOf(a.kinds, MARKUP, aAt, aAt + length)) continue;
      }
      kept.push(aAt, bAt, length);
      aEnd = aAt + length;
      bEnd = bAt + length;
    }
    if (kept.length === current.length) break;
    current = kept;
  }
  return current;
}

function between(weights: readonly number[], from: number, to: number): number {
  return (weights[to] as number) - (weights[from] as number);
}

function countOf(kinds: readonly number[], kind: number, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (kinds[i] === kind) count++;
  return count;
}

/** Runs that follow one another on both sides, as one. */
export function joinRuns(runs: readonly number[]): number[] {
  const joined: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const [aAt, bAt, length] = [runs[i] as number, runs[i + 1] as number, runs[i + 2] as number];
    const last = joined.length - 3;
    if (
      last >= 0 &&
      (joined[last] as number) + (joined[last + 2] as number) === aAt &&
      (joined[last + 1] as number) + (joined[last + 2] as number) === bAt
    ) {
      joined[last + 2] = (joined[last + 2] as number) + length;
    } else joined.push(aAt, bAt, length);
  }
  return joined;
}

/** Leaves out of changes the markup and white space that both sides begin and end with: list markers, marks of headings. */
export function trimChanges(runs: readonly number[], a: Tokens, b: Tokens): number[] {
  const trimmed: number[] = [];
  let aDone = 0;
  let bDone = 0;
  for (let i = 0; i <= runs.length; i += 3) {
    const last = i === runs.length;
    const aNext = last ? a.count : (runs[i] as number);
    const bNext = last ? b.count : (runs[i + 1] as number);
    let head = 0;
    while (
      aDone + head < aNext &&
      bDone + head < bNext &&
      a.ids[aDone + head] === b.ids[bDone + head] &&
      a.kinds[aDone + head] !== WORDS &&
      a.kinds[aDone + head] !== PUNCTUATION
    ) {
      head++;
    }
    let aAt = aNext;
    let bAt = bNext;
    while (
      aAt > aDone + head &&
      bAt > bDone + head &&
      a.ids[aAt - 1] === b.ids[bAt - 1] &&
      (isBlank(a.kinds[aAt - 1] as number) || (head > 0 && a.kinds[aAt - 1] === MARKUP))
    ) {
      aAt--;
      bAt--;
    }
    if (head > 0) trimmed.push(aDone, bDone, head);
    if (aNext > aAt) trimmed.push(aAt, bAt, aNext - aAt);
    if (last) break;
    const length = runs[i + 2] as number;
    trimmed.push(aNext, bNext, length);
    aDone = aNext + length;
    bDone = bNext + length;
  }
  return joinRuns(trimmed);
}

/** One side of what edges are moved in. */
export interface Sliding {
  readonly ids: readonly number[];
  /** How good a place the beginning of an element is for an edge. */
  edge(this: void, at: number): number;
}

/**
 * Moves what was only inserted, or only deleted, to the best edges that give the same texts.
 *
 *     A cat sat. A dog sat. A cow sat.
 *       |----------|          not this
 *                |----------| but that
 */
export function slideEdges(runs: number[], a: Sliding, b: Sliding): number[] {
  for (let i = 0; i + 3 < runs.length; i += 3) {
    const length = runs[i + 2] as number;
    const aEnd = (runs[i] as number) + length;
    const bEnd = (runs[i + 1] as number) + length;
    const aNext = runs[i + 3] as number;
    const bNext = runs[i + 4] as number;
    const inserts = aEnd === aNext;
    if (!inserts && bEnd !== bNext) continue;
    const by = inserts
      ? bestSlide(b, bEnd, bNext, length, runs[i + 5] as number)
      : bestSlide(a, aEnd, aNext, length, runs[i + 5] as number);
    if (by === 0) continue;
    runs[i + 2] = length + by;
    runs[i + 3] = aNext + by;
    runs[i + 4] = bNext + by;
    runs[i + 5] = (runs[i + 5] as number) - by;
  }
  return joinRuns(runs.filter((_, i) => (runs[i - (i % 3) + 2] as number) > 0));
}

/** By how many elements `[from, to)` is best moved, between `-back` and `ahead`. */
function bestSlide({ ids, edge }: Sliding, from: number, to: number, back: number, ahead: number): number {
  if (ids[from - 1] !== ids[to - 1] && ids[from] !== ids[to]) return 0;
  let best = 0;
  let bestScore = edge(from) + edge(to);
  const look = (by: number): void => {
    const score = edge(from + by) + edge(to + by);
    if (score > bestScore) {
      best = by;
      bestScore = score;
    }
  };
  for (let by = -1; -by <= Math.min(back, MAX_SLIDE) && ids[from + by] === ids[to + by]; by--) look(by);
  for (let by = 0; by < Math.min(ahead, MAX_SLIDE) && ids[from + by] === ids[to + by]; by++) look(by + 1);
  return best;
}

/** How good a place the beginning of token `at` is for an edge. */
export function tokenEdge({ kinds, count, text, starts }: Tokens, at: number): number {
  if (at === 0 || at === count) return 10;
  const before = kinds[at - 1];
  const after = kinds[at];
  if (before === BREAK) return 9;
  if (after === BREAK) return 8;
  if (before === BLANK) {
    if (at < 2 || kinds[at - 2] !== PUNCTUATION) return 5;
    return '.!?'.includes(text[(starts[at - 1] as number) - 1] as string) ? 7 : 6;
  }
  if (after === BLANK) return before === PUNCTUATION ? 3 : 4;
  if (before === WORDS && after === WORDS) return 0;
  const closed = ')]}>”»』」、。，'.includes(text[(starts[at] as number) - 1] as string);
  return (before === MARKUP || before === PUNCTUATION) && closed ? 3 : 1;
}
