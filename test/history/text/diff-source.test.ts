import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffSource } from '../../../src/history/text/diff-source.ts';
import { applySource, invertSource } from '../../../src/history/text/source-edits.ts';
import type { SourceDiff } from '../../../src/history/text/types.ts';
import { pair } from './arbitrary-text.ts';
import { marked } from './marked.ts';
import { expectSourceLaws } from './text-laws.ts';

/** As `diff -u` shows it, with `~` before changed lines. */
function shown({ hunks }: SourceDiff): string {
  return hunks
    .flatMap(({ old, new: neu, rows }) => [
      `@@ -${old.start},${old.count} +${neu.start},${neu.count} @@`,
      ...rows.map((row) => {
        if (row.kind === 'changed') return `~${marked(row.diff, row.oldText)}`;
        return { context: ' ', removed: '-', added: '+' }[row.kind] + row.text;
      }),
    ])
    .join('\n');
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `Line number ${i + 1}`);

test('hunks with context and line numbers', () => {
  const old = numbered(20);
  const neu = [...old];
  neu[3] = 'Line number four';
  neu.splice(14, 2);
  neu.push('Last line');
  const diff = diffSource(old.join('\n'), neu.join('\n'));
  expectSourceLaws(diff, old.join('\n'), neu.join('\n'));
  expect(shown(diff)).toBe(`@@ -2,5 +2,5 @@
 Line number 2
 Line number 3
~Line number [-4-]{+four+}
 Line number 5
 Line number 6
@@ -13,8 +13,7 @@
 Line number 13
 Line number 14
-Line number 15
-Line number 16
 Line number 17
 Line number 18
 Line number 19
 Line number 20
+Last line`);
});

test('without context', () => {
  const [old, neu] = ['a\nb\nc', 'a\nnew\nb'];
  const diff = diffSource(old, neu, { context: 0 });
  expectSourceLaws(diff, old, neu);
  expect(shown(diff)).toBe('@@ -2,0 +2,1 @@\n+new\n@@ -3,1 +4,0 @@\n-c');
});

test.each([
  ['equal sources', 'a\nb', 'a\nb', ''],
  ['an empty source', '', 'a\nb', '@@ -1,1 +1,2 @@\n-\n+a\n+b'],
  ['a line break at the end', 'a', 'a\n', '@@ -1,1 +1,2 @@\n a\n+'],
  ['a carriage return', 'a\r\nb', 'a\nb', '@@ -1,2 +1,2 @@\n~a[-space:\r-]\n b'],
  [
    'an inserted item stands where it was written',
    '* one\n** deep\n* two\n** deep\n* three',
    '* one\n** deep\n* new\n** deep\n* two\n** deep\n* three',
    '@@ -1,4 +1,6 @@\n * one\n ** deep\n+* new\n+** deep\n * two\n ** deep',
  ],
  [
    'a section goes with its heading',
    '== A ==\nText of the first.\n\n== C ==\nText of the third.',
    '== A ==\nText of the first.\n\n== B ==\nText of the second.\n\n== C ==\nText of the third.',
    '@@ -2,4 +2,7 @@\n Text of the first.\n \n+== B ==\n+Text of the second.\n+\n == C ==\n Text of the third.',
  ],
  [
    'similar lines are paired, others are not, whatever blank lines stand between',
    'The first paragraph speaks of apples and pears.\n\nThe second one of roads.\n\nEnd.',
    'Nothing here was there before at all.\n\nThe first paragraph speaks of apples and plums.\n\nEnd.',
    '@@ -1,5 +1,5 @@\n+Nothing here was there before at all.\n+\n~The first paragraph speaks of apples and [-pears-]{+plums+}.\n-\n-The second one of roads.\n \n End.',
  ],
])('%s', (_, old, neu, expected) => {
  const diff = diffSource(old, neu);
  expectSourceLaws(diff, old, neu);
  expect(shown(diff)).toBe(expected);
});

test('a diff is not applied to another source', () => {
  const diff = diffSource('a\nb c d\ne', 'a\nb x d\ne');
  expect(applySource(diff, 'a\nb c d\ne')).toBe('a\nb x d\ne');
  expect(applySource(diff, 'a\nb y d\ne')).toBeUndefined();
  expect(applySource(diff, 'A\nb c d\ne')).toBeUndefined();
  expect(applySource(diff, 'a')).toBeUndefined();
});

test('applies, inverts, and is the same again', () => {
  fc.assert(
    fc.property(pair, fc.nat(3), ([old, neu], context) => {
      const diff = diffSource(old, neu, { context });
      expectSourceLaws(diff, old, neu);
      expect(diff.hunks.length === 0).toBe(old === neu);
      expect(JSON.stringify(diffSource(old, neu, { context }))).toBe(JSON.stringify(diff));
      expect(invertSource(invertSource(diff))).toEqual(diff);
    }),
    { numRuns: 1500 },
  );
});

test('many lines', () => {
  const line = fc.constantFrom(
    '',
    '* a',
    '* b',
    '|-',
    '| x || y',
    'Some words of a line',
    'Other words of a line',
    '== h ==',
  );
  const lines = fc.array(line, { maxLength: 300 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(lines, lines, (old, neu) => {
      expectSourceLaws(diffSource(old, neu), old, neu);
    }),
    { numRuns: 200 },
  );
});

test('hostile sources take time in proportion', () => {
  const lines = (seed: number): string =>
    Array.from({ length: 100_000 }, (_, i) => `w${(Math.imul(i + seed, 2_654_435_761) >>> 8) % 5000}`).join(
      '\n',
    );
  for (const [old, neu] of [
    [lines(1), lines(77)],
    ['x y z', lines(2)],
    ['a\n'.repeat(100_000), `b\n${'a\n'.repeat(90_000)}`],
    ['a\nb\n'.repeat(50_000), 'b\na\n'.repeat(50_000)],
  ] as const) {
    const start = performance.now();
    const diff = diffSource(old, neu);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(applySource(diff, old) === neu).toBe(true);
  }
});
