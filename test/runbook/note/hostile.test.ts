import { expect, test } from 'vitest';
import { read } from './score.ts';

const FEW = 12_500;
const MANY = 100_000;
/** Whatever the machine does beside, in ms. */
const SLACK = 3000;

/** Words that rules, lists, clauses and structure look for, repeated without an end. */
test.each([
  'skip ',
  '2.2 ',
  'do not ',
  '2.4 is not and, ',
  'everything after ',
  'if you ',
  'step 5 of ',
  '"',
  '(',
  '# If\n\n',
  '[a](',
])('%j, 100,000 times, takes eight times as long as an eighth of it', { timeout: 120_000 }, (word) => {
  const few = timeOf(word, FEW);
  const many = timeOf(word, MANY);
  expect(many).toBeLessThan(2 * (MANY / FEW) * few + SLACK);
});

function timeOf(word: string, times: number): number {
  const text = word.repeat(times);
  const start = performance.now();
  const { references, directives } = read(text);
  expect(references.length + directives.length).toBeLessThanOrEqual(2 * times);
  return performance.now() - start;
}
