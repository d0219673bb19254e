import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWikitext, toHast } from '../../src/wikitext/index.ts';
import { HastWriter } from '../../src/wikitext/to-hast.ts';
import { OPTIONS, PIECES } from './laws.ts';
import { seedTexts } from './seed.ts';

/** The same page written twice: directly where that is possible, and through Tidy in all. */
function both(source: string): [direct: unknown, tidied: unknown] {
  const tree = fromWikitext(source, OPTIONS);
  return [toHast(tree), new HastWriter(tree, {}, false).run()].map((hast) =>
    JSON.parse(JSON.stringify(hast)),
  ) as [unknown, unknown];
}

const NESTED = [
  '* a\n** b\n*# <div>c</div>\n* d',
  "* ''a <div>b</div> c''\n* d",
  '<b>\n* a\n* b\n</b>\n* c',
  '{|\n|+ caption\n| a\n* b\n|-\n! c\n{|\n| d\n|}\n|}',
  '{|\nfostered\n|-\n| a\n|}',
  '* [[a|[https://a.example b]]]',
  '* a<ref name="x">b</ref>\n* <p>c</p><ref name="x" />\n<references />\n* <div>d<ref>e</ref></div>',
  '<p>\n* a\n</p>',
  ' pre\n <div>a</div>',
  '<pre>\n\na</pre>',
  '<h2>a\n* b\n</h2>',
  ': <blockquote>a\n: b</blockquote>',
  '*'.repeat(60),
  '<gallery>\nA.png|b\n</gallery>',
  "[[File:A.png|thumb|b ''c'' [[d]]]]",
  '<poem>a\n<div>b</div></poem>',
];

test.each(NESTED)('%j is the same directly and through Tidy', (source) => {
  const [direct, tidied] = both(source);
  expect(direct).toEqual(tidied);
});

test('any text is the same directly and through Tidy', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES, ...NESTED), { maxLength: 30 }), (pieces) => {
      const [direct, tidied] = both(pieces.join(''));
      expect(direct).toEqual(tidied);
    }),
    { numRuns: 1500 },
  );
});

test('the revisions of a feed are the same directly and through Tidy', () => {
  for (const source of seedTexts().filter((_, i) => i % 5 === 0)) {
    const [direct, tidied] = both(source);
    expect(direct).toEqual(tidied);
  }
});
