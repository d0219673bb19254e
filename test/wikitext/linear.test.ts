import { expect, test } from 'vitest';
import { fromWikitext, toHast, toHtml } from '../../src/wikitext/index.ts';

const HOSTILE = [
  '[[',
  '{{',
  "'''a ",
  '{|\n',
  '<div>',
  '*',
  'http://a ',
  '&nbsp;',
  '<!--',
  '== a ==\n',
  '[http://a ',
  '{{{a|',
  '[[a|',
  '[[File:a|',
  '{|\n|a\n',
  '<b>',
  '<font color=1>',
  '<p><i>',
  '<table><tr>',
  '<nowiki>',
  '-{',
  '<ref>',
  '<!-- -->',
  ';a:b\n',
  '{{#if:a|',
];

/** Microseconds per character, the best of a few runs. */
function pace(text: string, count: number): number {
  const source = text.repeat(count);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    toHtml(toHast(fromWikitext(source)));
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1000) / source.length;
}

// Quadratic work would be thirty times slower per character; a busy machine with a full heap is several times.
test.each(HOSTILE)('%j takes the same time per character, however often it is repeated', (text) => {
  pace(text, 300);
  expect(pace(text, 30_000)).toBeLessThan(pace(text, 1000) * 15 + 1);
});
