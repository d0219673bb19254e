import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawOffset, repairMojibake } from '../../src/sources/mojibake.ts';

/** UTF-8 read as Windows-1252. */
const broken = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

test.each([
  ['Createâ€¦', 'Create…'],
  ['â€œquotedâ€\u009d', '“quoted”'],
  ['MÃ¼nchen, 20Â°', 'München, 20°'],
  ['ðŸ˜€', '😀'],
  ['Ã¢â‚¬Â¦', '…'],
  ['ÃƒÂ©', 'é'],
  ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'привет'],
  ['æ—¥æœ¬', '日本'],
])('%s is %s', (text, meant) => {
  expect(repairMojibake(text).text).toBe(meant);
});

test.each([
  'Ã is a letter; so is Â.',
  '„MENÜ“, CAFÉ… and MANHÃ”',
  'déjà vu, “naïve” – 5 €',
  'São Paulo, GRÖSSE®',
  'Δοκιμή, проверка, 試験 😀',
  'â€',
  'plain',
])('%s is left', (text) => {
  expect(repairMojibake(text)).toEqual({ text, repairs: [] });
});

const meant = fc
  .string({ unit: 'grapheme-composite' })
  .filter((text) => repairMojibake(`${text}…`).repairs.length === 0);

test('law: what was broken wholly is repaired wholly, also twice', () => {
  fc.assert(
    fc.property(meant, (text) => {
      const whole = `${text}…`;
      expect(repairMojibake(broken(whole)).text).toBe(whole);
      expect(repairMojibake(broken(broken(whole))).text).toBe(whole);
    }),
  );
});

test('law: honest text is left', () => {
  const words = fc.constantFrom(
    'Größe',
    'É',
    'Ü',
    'À',
    'Ã',
    'naïve',
    '…',
    '“',
    '”',
    ' ',
    '«',
    '»',
    '™',
    '€',
    '12',
    'ok',
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      // Two words that only meet here may look like one broken letter; writers put a space there.
      const text = parts.join(' ');
      expect(repairMojibake(text).text).toBe(text);
    }),
  );
});

test('law: what is outside the repairs is the same in both, and spans map to whole stretches', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' b', '…', 'é', '😀', '日', '\n')), (parts) => {
      const raw = parts.map((part, index) => (index % 2 ? part : broken(part))).join('|');
      const { text, repairs } = repairMojibake(raw);
      let rebuilt = '';
      let at = 0;
      for (const { start, end, rawStart, rawEnd } of repairs) {
        expect(rawOffset(repairs, start)).toBe(rawStart);
        expect(rawOffset(repairs, end, 'end')).toBe(rawEnd);
        rebuilt += raw.slice(at, rawStart) + text.slice(start, end);
        at = rawEnd;
      }
      expect(rebuilt + raw.slice(at)).toBe(text);
      expect(rawOffset(repairs, text.length, 'end')).toBe(raw.length);
    }),
  );
});
