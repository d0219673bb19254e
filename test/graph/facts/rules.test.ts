/** Every rule's own examples, each read as a page of its own. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/graph/facts/english.ts';
import { german } from '../../../src/graph/facts/german.ts';
import { pageOf, sites } from './score.ts';

/** `above` is a heading that names the version, `plain` the same without it. */
const languages = [
  { language: english, id: 'harbor', above: 'Upgrading to 7.2.0', version: '7.2.0', plain: 'Upgrading' },
  {
    language: german,
    id: 'nordlicht',
    above: 'Aktualisierung auf 25.3.0',
    version: '25.3.0',
    plain: 'Aktualisierung',
  },
] as const;

describe.each(languages)('$id', ({ language, id, above, version: named, plain }) => {
  const site = sites[id]!;

  const cases = language.cues.flatMap(({ name, examples }) =>
    examples.map(([sentence, fact]) => [name, sentence, fact] as const),
  );
  test.each(cases)('%s: %s', (_, sentence, expected) => {
    const facts = pageOf([sentence], site).facts.map(
      ({ product, kind, version, range }) =>
        `${product === id ? '' : `${product} `}${kind} ${version ?? `${range?.from}..${range?.to}`}`,
    );
    expect(facts).toEqual(expected === '' ? [] : [expected]);
  });

  const below = language.headingCues.flatMap(({ name, examples }) =>
    examples.map(([sentence, kind]) => [name, sentence, kind] as const),
  );
  test.each(below)('below a heading, %s: %s', (_, sentence, kind) => {
    const { facts } = pageOf([`== ${above} ==\n${sentence}`], site);
    expect(facts.map((fact) => `${fact.kind} ${fact.version}`)).toEqual(
      kind === '' ? [] : [`${kind} ${named}`],
    );
    // Without a version above, the same words say nothing about one.
    expect(pageOf([`== ${plain} ==\n${sentence}`], site).facts).toEqual([]);
  });

  const dates = language.deadlines.flatMap(({ name, examples }) =>
    examples.map(([sentence, date]) => [name, sentence, date] as const),
  );
  test.each(dates)('deadline, %s: %s', (_, sentence, date) => {
    const found = pageOf([sentence], site).deadlines.map((deadline) => deadline.date);
    expect(found).toEqual(date === '' ? [] : [date]);
  });

  test('every rule has an example and a name of its own', () => {
    const rules = [...language.cues, ...language.headingCues, ...language.deadlines];
    expect(rules.filter(({ examples }) => examples.length === 0)).toEqual([]);
    for (const table of [language.cues, language.headingCues, language.deadlines]) {
      expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
    }
  });
});
