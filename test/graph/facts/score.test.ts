import { expect, test } from 'vitest';
import { labelled, measure, precision, recall } from './score.ts';

const cases = labelled();

test('the set is large enough, and nearly half of it are traps', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(cases.filter(({ set }) => set === 'first').length).toBeGreaterThanOrEqual(60);
  expect(cases.filter(({ trap }) => trap).length / cases.length).toBeGreaterThan(0.45);
  expect(new Set(cases.map(({ wikitext }) => wikitext)).size).toBe(cases.length);
});

test('precision and recall on the labelled sentences', () => {
  const score = measure(cases);
  expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall(score), score.missed.join('\n')).toBeGreaterThanOrEqual(0.92);
});
