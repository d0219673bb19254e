/** Every rule's own examples, each read as a page of its own. */
import { expect, test } from 'vitest';
import { english } from '../../../src/graph/facts/english.ts';
import { pageOf, sites } from './score.ts';

const site = sites.harbor!;

const cases = english.cues.flatMap(({ name, examples }) =>
  examples.map(([sentence, fact]) => [name, sentence, fact] as const),
);
test.each(cases)('%s: %s', (_, sentence, expected) => {
  const facts = pageOf([sentence], site).facts.map(
    ({ product, kind, version, range }) =>
      `${product === 'harbor' ? '' : `${product} `}${kind} ${version ?? `${range?.from}..${range?.to}`}`,
  );
  expect(facts).toEqual(expected === '' ? [] : [expected]);
});

const below = english.headingCues.flatMap(({ name, examples }) =>
  examples.map(([sentence, kind]) => [name, sentence, kind] as const),
);
test.each(below)('below a heading, %s: %s', (_, sentence, kind) => {
  const { facts } = pageOf([`== Upgrading to 7.2.0 ==\n${sentence}`], site);
  expect(facts.map((fact) => `${fact.kind} ${fact.version}`)).toEqual([`${kind} 7.2.0`]);
  // Without a version above, the same words say nothing about one.
  expect(pageOf([`== Upgrading ==\n${sentence}`], site).facts).toEqual([]);
});

const dates = english.deadlines.flatMap(({ name, examples }) =>
  examples.map(([sentence, date]) => [name, sentence, date] as const),
);
test.each(dates)('deadline, %s: %s', (_, sentence, date) => {
  expect(pageOf([sentence], site).deadlines.map((deadline) => deadline.date)).toEqual([date]);
});

test('every rule has an example and a name of its own', () => {
  const rules = [...english.cues, ...english.headingCues, ...english.deadlines];
  expect(rules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  for (const table of [english.cues, english.headingCues, english.deadlines]) {
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
  }
});
