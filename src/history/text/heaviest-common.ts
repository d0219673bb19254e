/** The common subsequence that weighs most, by the full table: for regions small enough. */
import type { Region } from './myers.ts';

/** Largest table that is worth filling. */
export const MAX_CELLS = 1 << 14;

/** What it is worth that two equal elements follow two equal elements: keeps what is together together. */
const TOGETHER = 1;

/** Row i, column j: the best of what stands from i and j on. Kept between calls, since it is all written before it is read. */
let best = new Int32Array(4096);

/**
 * Appends the heaviest common subsequence of a region to `runs`, as triples of place in a, place in b and length. The
 * region has at most MAX_CELLS cells.
 *
 * @param weights By element; positive.
 */
export function heaviestCommon(
  a: readonly number[],
  b: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Region,
  weights: ArrayLike<number>,
  runs: number[],
): void {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const stride = m + 1;
  if ((n + 1) * stride > best.length) best = new Int32Array((n + 1) * stride * 2);
  best.fill(0, n * stride, (n + 1) * stride);
  for (let i = n - 1; i >= 0; i--) {
    const element = a[aFrom + i] as number;
    const weight = weights[element] as number;
    const row = i * stride;
    const next = row + stride;
    const follower = i + 1 < n ? (a[aFrom + i + 1] as number) : -1;
    best[row + m] = 0;
    for (let j = m - 1; j >= 0; j--) {
      const below = best[next + j] as number;
      const right = best[row + j + 1] as number;
      let value = below > right ? below : right;
      if (b[bFrom + j] === element) {
        const together = j + 1 < m && b[bFrom + j + 1] === follower ? TOGETHER : 0;
        const taken = (best[next + j + 1] as number) + weight + together;
        if (taken > value) value = taken;
      }
      best[row + j] = value;
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    const value = best[i * stride + j] as number;
    if (value === best[(i + 1) * stride + j]) i++;
    else if (value === best[i * stride + j + 1]) j++;
    else {
      const start = i;
      do {
        i++;
        j++;
      } while (
        i < n &&
        j < m &&
        best[i * stride + j] !== best[(i + 1) * stride + j] &&
        best[i * stride + j] !== best[i * stride + j + 1]
      );
      runs.push(aFrom + start, bFrom + j - (i - start), i - start);
    }
  }
}
