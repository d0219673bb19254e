import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, EXTEND, LINKER, MARK, SINGLE, SPACE, WORD } from '../../../src/history/text/character.ts';
import { Dictionary } from '../../../src/history/text/dictionary.ts';
import { sentencesOf } from '../../../src/history/text/sentences.ts';
import { tokensOf } from '../../../src/history/text/tokens.ts';
import { UNICODE } from '../../../src/history/text/unicode-table.ts';
import { graphemeEdges, text } from './arbitrary-text.ts';

const KINDS = ['w', 's', 'n', 'p', 'm'];

function shown(source: string, wikitext = true): string {
  const { count, kinds, starts } = tokensOf(source, new Dictionary(), wikitext);
  return Array.from(
    { length: count },
    (_, i) =>
      `${KINDS[kinds[i] as number]}${JSON.stringify(source.slice(starts[i], starts[i + 1])).slice(1, -1)}`,
  ).join(' ');
}

test.each([
  ['a word', 'wa s  wword'],
  ["don't l''x''", "wdon't s  wl m'' wx m''"],
  ['26.2, 1,000 and IMAP.AccessAsApp.', 'w26.2 p, s  w1,000 s  wand s  wIMAP.AccessAsApp p.'],
  ['full_access third-party', 'wfull_access s  wthird p- wparty'],
  ['== A ==\n* b\n', 'm== s  wA s  m== n\\n m* s  wb n\\n'],
  ['a * b == c', 'wa s  p* s  wb s  p== s  wc'],
  ['[[A|b]] {{C|d=e}}', 'm[[ wA m| wb m]] s  m{{ wC m| wd p= we m}}'],
  ['{|\n|-\n| a || b\n|}', 'm{| n\\n m|- n\\n m| s  wa s  m|| s  wb n\\n m|}'],
  ['<b>x</b><br /><!-- y -->', 'm<b> wx m</b> m<br s  m/> m<!-- s  wy s  m-->'],
  ['a&nbsp;b & c', 'wa m&nbsp; wb s  p& s  wc'],
  ['__NOTOC__ __x', 'm__NOTOC__ s  w__x'],
  ['日本語です。', 'w日 w本 w語 wで wす p。'],
  ['กำ', 'wกำ'],
  ['👩‍🚀🇩🇪🇫🇷 👍🏽1️⃣', 'w👩‍🚀 w🇩🇪 w🇫🇷 s  w👍🏽 w1️⃣'],
  ['e\u0301a \u0301', 'we\u0301a s \u0301'],
  ['a\r\nb', 'wa n\\r\\n wb'],
])('%j', (source, tokens) => {
  expect(shown(source)).toBe(tokens);
});

test('without wikitext, markup is punctuation', () => {
  expect(shown("''a'' [[b]]", false)).toBe("p'' wa p'' s  p[[ wb p]]");
});

test('tokens tile the text, end with graphemes, and have equal ids where they are equal', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (source, wikitext) => {
      const { count, starts, ids, weights } = tokensOf(source, new Dictionary(), wikitext);
      expect(starts[0]).toBe(0);
      expect(starts[count]).toBe(source.length);
      const edges = graphemeEdges(source);
      const byId = new Map<number, string>();
      for (let i = 0; i < count; i++) {
        const piece = source.slice(starts[i], starts[i + 1]);
        expect(piece).not.toBe('');
        expect(edges.has(starts[i] as number)).toBe(true);
        expect(byId.get(ids[i] as number) ?? piece).toBe(piece);
        byId.set(ids[i] as number, piece);
        expect(weights[i + 1]).toBeGreaterThanOrEqual(weights[i] as number);
      }
      expect(new Set(byId.values()).size).toBe(byId.size);
    }),
    { numRuns: 2000 },
  );
});

test('pieces whose hashes are all the same still have numbers of their own', () => {
  const dictionary = new Dictionary();
  const pieces = Array.from({ length: 5000 }, (_, i) =>
    i.toString(2).padStart(13, '0').replace(/0/gu, 'Aa').replace(/1/gu, 'BB'),
  );
  const ids = pieces.map((piece) => dictionary.idOf(piece, 0, piece.length));
  expect(new Set(ids).size).toBe(pieces.length);
  expect(pieces.map((piece) => dictionary.idOf(`(${piece})`, 1, piece.length + 1))).toEqual(ids);
});

const sameUnicode = process.versions.unicode === UNICODE;
test.skipIf(!sameUnicode)(
  `the table says what this Node's Unicode ${process.versions.unicode} says (skipped where it is not ${UNICODE})`,
  () => {
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const char = String.fromCodePoint(codePoint);
      if (/[\p{Cn}\p{Co}\p{Cs}]/u.test(char)) continue;
      const found = classOf(codePoint);
      const right = /\p{M}/u.test(char)
        ? found === EXTEND || found === LINKER
        : /\p{White_Space}/u.test(char)
          ? found === SPACE
          : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(char) && /\p{L}/u.test(char)
            ? found === SINGLE || found === EXTEND
            : /[\p{L}\p{N}\p{Pc}]/u.test(char)
              ? found !== MARK && found !== SPACE
              : found !== WORD && found !== SINGLE;
      if (!right) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  },
);

function sentences(source: string, wikitext = true): string[] {
  const tokens = tokensOf(source, new Dictionary(), wikitext);
  const starts = sentencesOf(tokens, wikitext);
  return starts
    .slice(1)
    .map((end, i) => source.slice(tokens.starts[starts[i] as number], tokens.starts[end]));
}

test.each([
  ['First. Two! Three?', ['First. ', 'Two! ', 'Three?']],
  ['Dr. Who came.', ['Dr. Who came.']],
  ['Use e.g. the tool. Then go.', ['Use e.g. the tool. ', 'Then go.']],
  ["He said ''go.'' Then (see [[A]].) B", ["He said ''go.'' ", 'Then (see [[A]].) ', 'B']],
  ['2. See 26.2. Done', ['2. See 26.2. ', 'Done']],
  ['一つ。二つ！三つ', ['一つ。', '二つ！', '三つ']],
  ['* a\n* b\n\nc', ['* a\n', '* b\n\n', 'c']],
  ['wrapped\nline', ['wrapped\nline']],
  ['== Why? And how? ==\nSo.', ['== Why? And how? ==\n', 'So.']],
])('sentences of %j', (source, expected) => {
  expect(sentences(source)).toEqual(expected);
});

test('without wikitext, each line is for itself', () => {
  expect(sentences('wrapped\nline', false)).toEqual(['wrapped\n', 'line']);
});
