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

const MANY = 30_000;

/**
 * Microseconds of this thread's processor time per character, the best of a few rounds: what else the machine does is
 * not in it. The clock is coarse, so short texts are read as often as makes the same length.
 */
function pace(textOf: (count: number) => string, count: number): number {
  const source = textOf(count);
  const times = MANY / count;
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.threadCpuUsage();
    for (let i = 0; i < times; i++) toHtml(toHast(fromWikitext(source)));
    const { user, system } = process.threadCpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least / (source.length * times);
}

const repeated: [string, (count: number) => string][] = [
  ...HOSTILE.map((text): [string, (count: number) => string] => [text, (count) => text.repeat(count)]),
  ['a line of many terms and much text', (count) => `${';'.repeat(count)}${'a '.repeat(count)}`],
];

// Quadratic work would be thirty times slower per character; a full heap is a few times.
test.each(repeated)('%j takes the same time per character, however often it is repeated', (_, textOf) => {
  pace(textOf, 300);
  expect(pace(textOf, MANY)).toBeLessThan(pace(textOf, 1000) * 8 + 0.5);
});
