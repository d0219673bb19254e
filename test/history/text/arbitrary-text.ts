/** Texts for properties: pairs that have something in common, with all that makes cutting text hard. */
import fc from 'fast-check';

const PIECES = [
  ...[
    'a',
    'the ',
    'word',
    'Word',
    "don't",
    '26.2',
    'x_y',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '. ',
    '! ',
    ', ',
  ],
  ...[
    "''",
    "'''",
    '[[',
    ']]',
    '{{',
    '}}',
    '|',
    '||',
    '== ',
    ' ==',
    '\n* ',
    '\n# ',
    '<b>',
    '</b>',
    '<br />',
    '<!--',
  ],
  ...[
    '&nbsp;',
    '__TOC__',
    'https://example.org/a/b-c',
    '\u00a0',
    '\u2028',
    '-----',
    '~~~~',
    '!',
    '!!',
    '{|',
    '|-',
  ],
  ...[
    '日本語',
    '。',
    'ไทย',
    'ကြ',
    'ក្ក',
    'क्ष',
    'é',
    'e\u0301',
    '\u0301',
    '\u200d',
    '👩‍🚀',
    '👍🏽',
    '🇩🇪',
    '🇩',
    '1️⃣',
  ],
  ...['\u0600', '각', '\u1100\u1161', '\ud83d', '\ude80', '\0', '©', 'ß', 'Ä', 'א', 'ع', '\u200b', '\u00ad'],
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

export const text: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Two texts, the second one made from the first by a few changes, or one with nothing to do with it. */
export const pair: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(text, text),
  fc
    .tuple(
      fc.array(piece, { maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(80), fc.nat(6), fc.array(piece, { maxLength: 5 })), { maxLength: 5 }),
    )
    .map(([pieces, changes]) => {
      const changed = [...pieces];
      for (const [at, count, instead] of changes) changed.splice(at, count, ...instead);
      return [pieces.join(''), changed.join('')] as const;
    }),
);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where graphemes begin, and the text's end. */
export function graphemeEdges(of: string): Set<number> {
  const edges = new Set([0, of.length]);
  for (const { index } of segmenter.segment(of)) edges.add(index);
  return edges;
}
