/** Every rule's own examples, each read as a page of its own. */
import { expect, test } from 'vitest';
import { english } from '../../../src/graph/identifiers/english.ts';
import { german } from '../../../src/graph/identifiers/german.ts';
import { SHAPES } from '../../../src/graph/identifiers/shapes.ts';
import { identifiersOf } from './score.ts';

const shapes = SHAPES.flatMap(({ name, kind, examples }) =>
  examples.map(([wikitext, names]) => [name, wikitext, kind, names] as const),
);
test.each(shapes)('%s: %s', (_, wikitext, kind, names) => {
  expect(identifiersOf(wikitext)).toMatchObject(names.map((name) => ({ kind, name })));
});

const cues = [
  ['en', english],
  ['de', german],
] as const;
const beside = cues.flatMap(([language, { cues, numbers }]) =>
  [...cues, ...numbers].flatMap(({ name, kind, examples }) =>
    examples.map(([wikitext, names]) => [language, name, wikitext, kind, names] as const),
  ),
);
test.each(beside)('%s, %s: %s', (language, _, wikitext, kind, names) => {
  const found = identifiersOf(wikitext, language);
  expect(found.map((each) => each.kind)).toEqual(names.map(() => kind));
  expect(found.map((each) => each.name).sort()).toEqual([...names].sort());
});

test('every rule has an example and a name of its own', () => {
  for (const table of [SHAPES, english.cues, english.numbers, german.cues, german.numbers]) {
    expect(table.filter(({ examples }) => examples.length === 0)).toEqual([]);
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
  }
});
