/** Myers' greedy shortest edit script on numbers, with a bound on its length and on its work. */

/** Between `[aFrom, aTo)` of a and `[bFrom, bTo)` of b. */
export interface Region {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Steps along diagonals allowed for each element; what needs more is hostile. */
const STEPS_PER_ELEMENT = 64;

/** Row d holds, for each of its d + 1 diagonals, how far into a it got. Kept between calls, since it is all written before it is read. */
let furthest = new Int32Array(4096);

/**
 * Appends what a and b have in common in a region to `runs`, as triples of place in a, place in b and length, in order.
 * Adds nothing and returns false where more than `maxEditLength` insertions and deletions would be needed, or more
 * work than is linear in the region.
 *
 * E. W. Myers, An O(ND) difference algorithm and its variations (1986).
 */
export function shortestEdit(
  a: readonly number[],
  b: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Region,
  maxEditLength: number,
  runs: number[],
): boolean {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const most = Math.min(maxEditLength, n + m);
  let steps = STEPS_PER_ELEMENT * (n + m) + 16_384;
  for (let d = 0, row = 0, before = 0; d <= most; before = row, row += d + 1, d++) {
    if (row + d + 1 > furthest.length) {
      const wider = new Int32Array(furthest.length * 2 + d);
      wider.set(furthest);
      furthest = wider;
    }
    for (let i = 0; i <= d; i++) {
      const k = 2 * i - d;
      let x = d === 0 ? 0 : entry(before, d, i, k, n, m);
      if (x >= 0) {
        let y = x - k;
        const start = x;
        while (x < n && y < m && a[aFrom + x] === b[bFrom + y]) {
          x++;
          y++;
        }
        steps -= x - start + 1;
        if (x === n && y === m) {
          furthest[row + i] = x;
          trace(d, i, row, aFrom, bFrom, n, m, runs);
          return true;
        }
      }
      furthest[row + i] = x;
    }
    if (steps < 0) return false;
  }
  return false;
}

/** Where diagonal k of row d begins in a, by one step from the row before; -1 where it cannot be reached. */
function entry(before: number, d: number, i: number, k: number, n: number, m: number): number {
  const left = i > 0 ? (furthest[before + i - 1] as number) : -1;
  const above = i < d ? (furthest[before + i] as number) : -1;
  const right = left >= 0 && left < n ? left + 1 : -1;
  const down = above >= 0 && above - k <= m ? above : -1;
  return right > down ? right : down;
}

function trace(
  d: number,
  i: number,
  row: number,
  aFrom: number,
  bFrom: number,
  n: number,
  m: number,
  runs: number[],
): void {
  const found: number[] = [];
  for (let step = d, at = i, place = row; ; step--) {
    const k = 2 * at - step;
    const x = furthest[place + at] as number;
    const before = place - step;
    const start = step === 0 ? 0 : entry(before, step, at, k, n, m);
    if (x > start) found.push(start, x - start, start - k);
    if (step === 0) break;
    // The step that led here went right where the place left of it is one smaller.
    const left = at > 0 ? (furthest[before + at - 1] as number) : -1;
    if (left >= 0 && left < n && left + 1 === start) at--;
    place = before;
  }
  for (let j = found.length - 3; j >= 0; j -= 3) {
    runs.push(aFrom + (found[j] as number), bFrom + (found[j + 2] as number), found[j + 1] as number);
  }
}
