import { expect, test } from 'vitest';
import { labelled, measure, precision, recall } from './score.ts';

const cases = labelled();

test('the set is large enough, half of it are traps, and no text stands in it twice', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(cases.filter(({ trap }) => trap).length / cases.length).toBeGreaterThan(0.48);
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test('precision and recall on the labelled texts', () => {
  const score = measure(cases);
  expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall(score), score.missed.join('\n')).toBeGreaterThanOrEqual(0.92);
  expect(score.saidRight / score.said, score.saidWrong.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test.each([...new Set(cases.map(({ set }) => set))])('precision on the set %s', (set) => {
  const score = measure(cases.filter((each) => each.set === set));
  expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.96);
});
