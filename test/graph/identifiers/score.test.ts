import { expect, test } from 'vitest';
import { labelled, measure, precision, recall } from './score.ts';

const cases = labelled();

test('the set is large enough, and nearly half of it are traps', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(cases.filter(({ trap }) => trap).length / cases.length).toBeGreaterThan(0.45);
  expect(cases.every(({ trap, names }) => trap === (names.length === 0))).toBe(true);
  expect(new Set(cases.map(({ wikitext }) => wikitext)).size).toBe(cases.length);
});

const scores = measure(cases);

test.each([...scores.keys()])('precision and recall: %s', (kind) => {
  const score = scores.get(kind);
  if (!score) throw new Error(kind);
  expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall(score), score.missed.join('\n')).toBeGreaterThanOrEqual(0.92);
});

test('every kind is measured', () => {
  expect([...scores.keys()].sort()).toEqual([
    'all',
    'command',
    'error',
    'function',
    'path',
    'permission',
    'port',
    'property',
    'registry-key',
    'ui-path',
  ]);
});
