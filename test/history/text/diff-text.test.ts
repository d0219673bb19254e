import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../../../src/history/text/diff-text.ts';
import { applyText, invertText } from '../../../src/history/text/edits.ts';
import type { TextDiff } from '../../../src/history/text/types.ts';
import { graphemeEdges, pair, text } from './arbitrary-text.ts';
import { marked } from './marked.ts';
import { expectLaws } from './text-laws.ts';

describe('read by a person', () => {
  test.each([
    [
      'one word',
      "Click ''Save'' to store the profile.",
      "Click ''Apply'' to store the profile.",
      "Click ''[-Save-]{+Apply+}'' to store the profile.",
    ],
    [
      'an inserted sentence',
      'A cat sat. A cow sat.',
      'A cat sat. A dog sat. A cow sat.',
      'A cat sat. {+A dog sat. +}A cow sat.',
    ],
    [
      'sentences aligned, one of them edited and one new',
      'The backup runs at night. It keeps five copies on the share.',
      'The backup runs at night. Old copies are deleted first. It keeps seven copies on the share.',
      'The backup runs at night. {+Old copies are deleted first. +}It keeps [-five-]{+seven+} copies on the share.',
    ],
    [
      'a sentence rewritten, its words not mixed up',
      'Open the lid. Turn the red wheel twice to the left.',
      'Open the lid. A technician has to call our office beforehand.',
      'Open the lid. [-rewritten:Turn the red wheel twice to the left.-]{+rewritten:A technician has to call our office beforehand.+}',
    ],
    [
      'little words in common',
      'the quick brown fox of the north jumps over a lazy dog',
      'every slow red hen of the south crawls under one busy cat',
      '[-rewritten:the quick brown fox of the north jumps over a lazy dog-]{+rewritten:every slow red hen of the south crawls under one busy cat+}',
    ],
    [
      'a sentence split',
      'Stop the service and wait until the log shows the message, then delete the folder.',
      'Stop the service. Wait until the log shows the message, then delete the folder.',
      'Stop the service[- and wait-]{+. Wait+} until the log shows the message, then delete the folder.',
    ],
    [
      'a list turned into another',
      '* Install the agent\n* Restart the server',
      '# Install the agent\n# Restart the server',
      '[-markup:*-]{+markup:#+} Install the agent\n[-markup:*-]{+markup:#+} Restart the server',
    ],
    [
      'bold',
      'Select Web in the list.',
      "Select '''Web''' in the list.",
      "Select {+markup:'''+}Web{+markup:'''+} in the list.",
    ],
    [
      'the level of a heading',
      '== Installing ==',
      '=== Installing ===',
      '[-markup:==-]{+markup:===+} Installing [-markup:==-]{+markup:===+}',
    ],
    [
      'the case of a heading',
      '== Which Version? ==',
      '== Which version? ==',
      '== Which [-Version-]{+version+}? ==',
    ],
    [
      'punctuation only',
      'Open the menu, then select Save',
      'Open the menu; then select Save.',
      'Open the menu[-punctuation:,-]{+punctuation:;+} then select Save{+punctuation:.+}',
    ],
    [
      'white space only',
      'Open  the menu.\nSelect Save.',
      'Open the menu.\n\nSelect Save.',
      'Open[-space:  -]{+space: +}the menu.\n{+space:\n+}Select Save.',
    ],
    [
      'lines wrapped anew',
      'The server writes\na log.',
      'The server writes a\nlog.',
      'The server writes[-space:\n-]{+space: +}a[-space: -]{+space:\n+}log.',
    ],
    [
      'Japanese',
      '設定画面を開き、保存ボタンを押します。次に再起動します。',
      '設定画面を開き、適用ボタンを押します。次に再起動します。',
      '設定画面を開き、[-保存-]{+適用+}ボタンを押します。次に再起動します。',
    ],
    [
      'Chinese, a sentence inserted',
      '打开设置页面。点击保存按钮。',
      '打开设置页面。请稍候。点击保存按钮。',
      '打开设置页面。{+请稍候。+}点击保存按钮。',
    ],
    ['Thai', 'กดปุ่มบันทึกเพื่อจัดเก็บ', 'กดปุ่มใช้เพื่อจัดเก็บ', 'กดปุ่ม[-บันทึก-]{+ใช้+}เพื่อจัดเก็บ'],
    [
      'a German compound is one word',
      'Die Datensicherung läuft nachts.',
      'Die Datensicherungskonfiguration läuft nachts.',
      'Die [-Datensicherung-]{+Datensicherungskonfiguration+} läuft nachts.',
    ],
    ['from right to left', 'انقر على زر الحفظ.', 'انقر على زر التطبيق.', 'انقر على زر [-الحفظ-]{+التطبيق+}.'],
    [
      'emoji and flags stay whole',
      'The team 👩‍🚀 has landed in 🇩🇪 today',
      'The team 👨‍🚀 has landed in 🇩🇰 today',
      'The team [-👩‍🚀-]{+👨‍🚀+} has landed in [-🇩🇪-]{+🇩🇰+} today',
    ],
    [
      'combining marks stay with their letter',
      'The cafe\u0301 is open',
      'The cafe is open',
      'The [-cafe\u0301-]{+cafe+} is open',
    ],
    [
      'a part of an address',
      'See [https://example.org/docs/v1/setup.html the guide] first.',
      'See [https://example.org/docs/v2/setup.html the guide] first.',
      'See [https://example.org/docs/[-v1-]{+v2+}/setup.html the guide] first.',
    ],
    [
      'another address',
      'See [https://example.org/docs/v1/setup.html the guide] first.',
      'See [https://help.example.com/en/articles/10234-install the guide] first.',
      'See [https://[-example.org/docs/v1/setup.html-]{+help.example.com/en/articles/10234-install+} the guide] first.',
    ],
    [
      'lines of code',
      ' $timeout = 30;\n $retries = 3;\n connect($host);',
      ' $timeout = 60;\n $retries = 3;\n connect($host, $port);',
      ' $timeout = [-30-]{+60+};\n $retries = 3;\n connect($host{+, $port+});',
    ],
    [
      'an argument of a template',
      '{{Notice|type=info|text=Restart the server.}}',
      '{{Notice|type=warning|text=Restart the server.}}',
      '{{Notice|type=[-info-]{+warning+}|text=Restart the server.}}',
    ],
    [
      'an argument more',
      '{{Notice|Restart the server.}}',
      '{{Notice|Restart the server.|icon=gear}}',
      '{{Notice|Restart the server.{+|icon=gear+}}}',
    ],
    [
      'cells of a table',
      '| Exchange 2013 || yes || 15.0',
      '| Exchange 2016 || yes || 15.1',
      '| Exchange [-2013-]{+2016+} || yes || [-15.0-]{+15.1+}',
    ],
    [
      'an identifier put into an enumeration',
      "the ''read_all'' and ''Mail.Send'' permissions",
      "the ''read_all'', ''Mail.Send'' and ''Mail.Read'' permissions",
      "the ''read_all''[- and-]{+,+} ''Mail.Send'' {+and ''Mail.Read'' +}permissions",
    ],
  ])('%s', (_, old, neu, expected) => {
    const diff = diffText(old, neu);
    expectLaws(diff, old, neu);
    expect(marked(diff, old)).toBe(expected);
  });
});

test('equal texts, and empty ones', () => {
  expect(diffText('', '')).toEqual({ edits: [] });
  expect(diffText('a', 'a')).toEqual({
    edits: [{ kind: 'equal', old: { start: 0, end: 1 }, new: { start: 0, end: 1 } }],
  });
  expect(diffText('', 'a')).toEqual({
    edits: [
      {
        kind: 'insert',
        matter: 'words',
        old: { start: 0, end: 0 },
        new: { start: 0, end: 1 },
        inserted: 'a',
      },
    ],
  });
});

test('line breaks of two kinds after equal sentences', () => {
  const [old, neu] = ['It is so.\n\r\nYes.', 'It is so.\r\n\r\nYes.'];
  const diff = diffText(old, neu);
  expectLaws(diff, old, neu);
  expect(marked(diff, old)).toBe('It is so.[-space:\n-]{+space:\r\n+}\r\nYes.');
});

test('a diff is not applied to another text', () => {
  const diff = diffText('one two three', 'one 2 three');
  expect(applyText(diff, 'one two three')).toBe('one 2 three');
  expect(applyText(diff, 'one six three')).toBeUndefined();
  expect(applyText(diff, 'one two three four')).toBeUndefined();
  expect(applyText(diff, '')).toBeUndefined();
});

test('in text that is not wikitext, marks are punctuation', () => {
  expect(marked(diffText("a ''b''", 'a b', { wikitext: false }), "a ''b''")).toBe(
    "a [-punctuation:''-]b[-punctuation:''-]",
  );
});

test('applies, inverts, rebuilds both texts, splits no grapheme, and is the same again', () => {
  fc.assert(
    fc.property(pair, fc.boolean(), ([old, neu], wikitext) => {
      const diff = diffText(old, neu, { wikitext });
      expectLaws(diff, old, neu);
      const [oldEdges, newEdges] = [graphemeEdges(old), graphemeEdges(neu)];
      for (const edit of diff.edits) {
        expect([edit.old.start, edit.old.end].every((at) => oldEdges.has(at))).toBe(true);
        expect([edit.new.start, edit.new.end].every((at) => newEdges.has(at))).toBe(true);
      }
      expect(JSON.stringify(diffText(old, neu, { wikitext }))).toBe(JSON.stringify(diff));
    }),
    { numRuns: 1500 },
  );
});

test('the inverse of the inverse is the diff', () => {
  fc.assert(
    fc.property(pair, ([old, neu]) => {
      const diff = diffText(old, neu);
      expect(invertText(invertText(diff))).toEqual(diff);
    }),
  );
});

test('a text compared with itself has no change', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(diffText(source, `${source}`).edits.filter(({ kind }) => kind !== 'equal')).toEqual([]);
    }),
  );
});

describe('hostile texts take time in proportion', () => {
  const words = (count: number, seed: number, kinds: number): string[] => {
    let state = seed;
    return Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return `w${((state >>> 8) % kinds).toString(36)}`;
    });
  };
  /** Quadratic work on these sizes takes minutes; in proportion it is well below a second. */
  const LIMIT = 10_000;
  const cases: readonly (readonly [string, string, string])[] = [
    ['two unrelated texts', words(20_000, 1, 5000).join(' '), words(20_000, 2, 5000).join(' ')],
    ['two unrelated texts of two words', words(200_000, 1, 2).join(' '), words(200_000, 2, 2).join(' ')],
    ['a million equal tokens', 'a '.repeat(500_000), `b ${'a '.repeat(499_000)}`],
    ['many sentences', words(60_000, 1, 900).join('. W'), words(60_000, 2, 900).join('. W')],
    [
      'one long sentence for many short ones',
      words(200_000, 1, 900).join(' '),
      words(60_000, 2, 900).join('. W'),
    ],
    ['many blank lines', `${'\n'.repeat(300_000)}a`, `b${'\n'.repeat(200_000)}`],
    ['one letter with many marks', `e${'\u0301'.repeat(200_000)}`, `e${'\u0302'.repeat(200_000)}`],
    ['stops and brackets', `${'.['.repeat(200_000)}a`, `${'.]'.repeat(200_000)}b`],
    ['open tags', '<b '.repeat(100_000), '<!--'.repeat(100_000)],
    ['equals signs', `${'== '.repeat(100_000)}x`, `${'==  '.repeat(100_000)}y`],
  ];
  test.each(cases)('%s', (_, old, neu) => {
    const start = performance.now();
    const diff: TextDiff = diffText(old, neu);
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(applyText(diff, old) === neu).toBe(true);
  });
});
