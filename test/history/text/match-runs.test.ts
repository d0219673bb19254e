import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestCommon } from '../../../src/history/text/heaviest-common.ts';
import { longestAscending, matchRuns } from '../../../src/history/text/match-runs.ts';
import { shortestEdit } from '../../../src/history/text/myers.ts';

const sequence = (below: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(below - 1), { maxLength });
const whole = (a: readonly number[], b: readonly number[]) => ({
  aFrom: 0,
  aTo: a.length,
  bFrom: 0,
  bTo: b.length,
});

/** The common part; fails where the runs are not one. */
function commonOf(a: readonly number[], b: readonly number[], runs: readonly number[]): number[] {
  const common: number[] = [];
  let aDone = 0;
  let bDone = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const [aAt, bAt, length] = runs.slice(i, i + 3) as [number, number, number];
    expect(aAt).toBeGreaterThanOrEqual(aDone);
    expect(bAt).toBeGreaterThanOrEqual(bDone);
    expect(length).toBeGreaterThan(0);
    expect(a.slice(aAt, aAt + length)).toEqual(b.slice(bAt, bAt + length));
    common.push(...a.slice(aAt, aAt + length));
    aDone = aAt + length;
    bDone = bAt + length;
  }
  expect(aDone).toBeLessThanOrEqual(a.length);
  expect(bDone).toBeLessThanOrEqual(b.length);
  return common;
}

test('the shortest edit is as short as that of the package diff', () => {
  fc.assert(
    fc.property(sequence(4, 40), sequence(4, 40), (a, b) => {
      const runs: number[] = [];
      expect(shortestEdit(a, b, whole(a, b), 80, runs)).toBe(true);
      const kept = diffArrays(a, b).reduce(
        (sum, { added, removed, count }) => sum + (added || removed ? 0 : count),
        0,
      );
      expect(commonOf(a, b, runs)).toHaveLength(kept);
    }),
    { numRuns: 1000 },
  );
});

test('the shortest edit is given up where it is longer than allowed', () => {
  const runs: number[] = [];
  const [a, b] = [
    [1, 2, 3, 9],
    [4, 5, 6, 9],
  ];
  expect(shortestEdit(a, b, whole(a, b), 5, runs)).toBe(false);
  expect(runs).toEqual([]);
  expect(shortestEdit(a, b, whole(a, b), 6, runs)).toBe(true);
  expect(runs).toEqual([3, 3, 1]);
});

test('with equal weights the heaviest common part is a longest one', () => {
  fc.assert(
    fc.property(sequence(4, 40), sequence(4, 40), (a, b) => {
      const [heavy, short]: [number[], number[]] = [[], []];
      heaviestCommon(a, b, whole(a, b), [100, 100, 100, 100], heavy);
      shortestEdit(a, b, whole(a, b), 80, short);
      expect(commonOf(a, b, heavy)).toHaveLength(commonOf(a, b, short).length);
    }),
    { numRuns: 1000 },
  );
});

test('one heavy element is kept instead of two light ones', () => {
  const [a, b] = [
    [7, 1, 2],
    [1, 2, 7],
  ];
  const runs: number[] = [];
  heaviestCommon(a, b, whole(a, b), [0, 1, 1, 0, 0, 0, 0, 9], runs);
  expect(runs).toEqual([0, 2, 1]);
});

test('runs are common parts in order, of sequences of any size', () => {
  const large = fc.oneof(sequence(3, 600), sequence(2000, 600));
  fc.assert(
    fc.property(large, large, fc.boolean(), (a, b, weighed) => {
      commonOf(a, b, matchRuns(a, b, whole(a, b), 2000, weighed ? new Array(2000).fill(1) : undefined));
    }),
    { numRuns: 300 },
  );
});

test('a few changes in a long sequence leave the rest alone', () => {
  fc.assert(
    fc.property(sequence(3000, 3000), fc.array(fc.nat(3000), { maxLength: 8 }), (a, places) => {
      const b = [...a];
      for (const place of places) b.splice(place, 1, 3000, 3001);
      const kept = commonOf(a, b, matchRuns(a, b, whole(a, b), 3002)).length;
      expect(kept).toBeGreaterThanOrEqual(a.length - places.length);
    }),
    { numRuns: 100 },
  );
});

test('where nothing stands once, runs of four are anchors', () => {
  const a = Array.from({ length: 4000 }, (_, i) => (i * i * 7919 + i) % 13);
  const b = a.filter((_, i) => i % 97 !== 0);
  expect(commonOf(a, b, matchRuns(a, b, whole(a, b), 13)).length).toBeGreaterThan(3800);
});

test('a longest ascending subsequence', () => {
  const values = [5, 1, 4, 2, 3, 0];
  expect(longestAscending(values).map((i) => values[i])).toEqual([1, 2, 3]);
  expect(longestAscending([])).toEqual([]);
});
