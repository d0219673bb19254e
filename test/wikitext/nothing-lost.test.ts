import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWikitext, toHast, toHtml, toText } from '../../src/wikitext/index.ts';

/** Where a word stands in the patterns below. */
const WORD = '@';

const around = (arbitrary: fc.Arbitrary<string>, ...patterns: string[]): fc.Arbitrary<string> =>
  fc.tuple(arbitrary, fc.constantFrom(...patterns)).map(([inner, pattern]) => pattern.replace('…', inner));
const joined = (arbitrary: fc.Arbitrary<string>, by: string): fc.Arbitrary<string> =>
  fc.array(arbitrary, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(by));

/** Pages of well-formed wikitext, each construct in each other where both may stand. */
const page = (notes: boolean): fc.Arbitrary<string> =>
  fc
    .letrec<{ caption: string; inline: string; block: string }>((tie) => ({
      caption: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(WORD, '<nowiki>@</nowiki>', '<pre>@</pre>', '<code>@</code>'),
        around(tie('caption'), "''…''", '<b>…</b>'),
        joined(tie('caption'), ' '),
      ),
      inline: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          WORD,
          '&amp;@',
          '<!-- c -->@',
          '<nowiki>@</nowiki>',
          '<pre>@</pre>',
          '<syntaxhighlight lang="js" inline>@</syntaxhighlight>',
          '<syntaxhighlight lang="js">@</syntaxhighlight>',
          'https://a.example/@',
        ),
        around(tie('inline'), "'''…'''", "''…''", '<b>…</b>', '<span class="x">…</span>', '<code>…</code>'),
        around(tie('inline'), '{{T|1=…}}', notes ? '<ref>…</ref>' : '…'),
        around(tie('caption'), '[[A|…]]', '[[A|…]]s', '[https://a.example …]'),
        joined(tie('inline'), ' '),
      ),
      block: fc.oneof(
        { maxDepth: 3 },
        around(
          tie('inline'),
          '\n\n…\n',
          '\n == …\n',
          '\n== … ==\n',
          '\n* …\n',
          '\n*# …\n',
          '\n: …\n',
          '\n …\n',
        ),
        around(tie('inline'), '\n; … : @\n', '\n[[File:A.png|thumb|…]]\n', '\n{|\n| … || @\n|}\n'),
        around(tie('caption'), '\n<gallery>\nFile:A.png|…\n</gallery>\n'),
        around(
          joined(tie('block'), ''),
          '\n<div>…</div>\n',
          '\n<poem>…</poem>\n',
          '\n<blockquote>…</blockquote>\n',
          '\n{|\n|+ @\n|-\n! @\n|\n…\n|}\n',
        ),
      ),
    }))
    .block.map((text) => {
      let count = 0;
      return text.replaceAll(WORD, () => `w${count++}w`);
    });

const parse = (source: string): ReturnType<typeof fromWikitext> =>
  fromWikitext(source, {
    title: 'P',
    getPage: (title) => (title === 'Template:T' ? '{{{1}}}' : undefined),
  });
const missing = (source: string, shown: string): string[] =>
  (source.match(/w\d+w/g) ?? []).filter((word) => !shown.includes(word));

test('every word of a page is in its HTML', () => {
  fc.assert(
    fc.property(page(true), (source) => {
      expect(missing(source, toHtml(toHast(parse(source))))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('every word of a page but those of its notes is in its text', () => {
  fc.assert(
    fc.property(page(false), (source) => {
      const tree = parse(source);
      expect(missing(source, toText(tree))).toEqual([]);
      expect(missing(source, toText(toHast(tree)))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
