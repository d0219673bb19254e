/** What holds for every structure diff. */
import { expect } from 'vitest';
import { applyStructure, invertStructure } from '../../../src/history/structure/apply-structure.ts';
import { contentOf } from '../../../src/history/structure/content.ts';
import type { StructureDiff } from '../../../src/history/structure/types.ts';
import type { Outline } from '../../../src/history/types.ts';

export function expectStructureLaws(diff: StructureDiff, older: Outline, newer: Outline): void {
  const [old, fresh] = [contentOf(older), contentOf(newer)];
  expect(applyStructure(diff, old)).toEqual(fresh);
  const inverse = invertStructure(diff);
  expect(applyStructure(inverse, fresh)).toEqual(old);
  expect(applyStructure(invertStructure(inverse), old)).toEqual(fresh);
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  const olds = diff.entries.flatMap((entry) => (entry.kind === 'added' ? [] : [entry.old].flat()));
  const news = diff.entries.flatMap((entry) => (entry.kind === 'removed' ? [] : [entry.new].flat()));
  for (const [places, tree] of [
    [olds, old],
    [news, fresh],
  ] as const) {
    expect(places.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual([...tree.keys()]);
    for (const { at, parent } of places) expect(parent).toBe(tree[at]?.parent);
  }
  expect(news.map(({ at }) => at)).toEqual([...fresh.keys()]);
  const moved = diff.entries.flatMap((entry) =>
    'move' in entry && entry.move !== undefined ? [entry.move] : [],
  );
  expect(new Set(moved)).toEqual(new Set(diff.moves.keys()));
  const isEmpty = diff.moves.length === 0 && diff.entries.every((entry) => entry.kind === 'kept');
  expect(isEmpty).toBe(JSON.stringify(old) === JSON.stringify(fresh));
}
