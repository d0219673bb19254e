import { expect, test } from 'vitest';
import { FACT_LANGUAGES } from '../../../src/graph/facts/language.ts';
import { LABELLED_LANGUAGES, labelled, measure, precision, recall } from './score.ts';

test('every language with a table has labelled sentences', () => {
  expect(LABELLED_LANGUAGES).toEqual([...FACT_LANGUAGES.keys()]);
});

test.each(LABELLED_LANGUAGES)(
  'the set of %s is large enough, and nearly half of it are traps',
  (language) => {
    const cases = labelled(language);
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(({ set }) => set === 'first').length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ trap }) => trap).length / cases.length).toBeGreaterThan(0.45);
    expect(new Set(cases.map(({ wikitext }) => wikitext)).size).toBe(cases.length);
  },
);

test.each(LABELLED_LANGUAGES)('precision and recall on the labelled sentences of %s', (language) => {
  const score = measure(labelled(language));
  expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall(score), score.missed.join('\n')).toBeGreaterThanOrEqual(0.92);
});
