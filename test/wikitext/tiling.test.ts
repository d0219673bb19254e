import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWikitext, sections, toHast, toHtml, toText } from '../../src/wikitext/index.ts';
import { needsShared, shared } from '../shared.ts';
import { leavesOf, OPTIONS, PIECES, tilingFault } from './laws.ts';
import { seedTexts } from './seed.ts';

const wikitext = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('the leaves tile the source', () => {
  test('random wikitext', () => {
    fc.assert(
      fc.property(wikitext, (source) => {
        expect(tilingFault(source, OPTIONS)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        expect(tilingFault(source, OPTIONS)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  const cases = join(shared, 'wikitext-conformance', 'cases.jsonl');
  test.skipIf(!existsSync(cases))(`MediaWiki's own cases (${needsShared} otherwise)`, () => {
    const pages = JSON.parse(
      readFileSync(join(shared, 'wikitext-conformance', 'pages.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    for (const line of readFileSync(cases, 'utf8').trim().split('\n')) {
      const {
        id,
        file,
        title,
        wikitext: source,
      } = JSON.parse(line) as Record<'id' | 'file' | 'title' | 'wikitext', string>;
      const known = { ...pages.parserTests, ...pages[file] };
      expect(
        tilingFault(source, { title, getPage: (name) => known[name], now: '2026-01-02' }),
        id,
      ).toBeUndefined();
    }
  });

  test('every revision of the bundled feed, and of the real one where it is there', () => {
    const texts = seedTexts();
    expect(texts.length).toBeGreaterThan(20);
    for (const source of texts) expect(tilingFault(source)).toBeUndefined();
  });
});

test('nothing throws, and the same text gives the same HTML', () => {
  fc.assert(
    fc.property(wikitext, (source) => {
      const html = (): string => {
        const tree = fromWikitext(source, OPTIONS);
        sections(tree);
        toText(tree);
        return toHtml(toHast(tree));
      };
      expect(html()).toBe(html());
    }),
    { numRuns: 1000 },
  );
});

test('every element has its place and says what it is', () => {
  fc.assert(
    fc.property(wikitext, (source) => {
      const walk = (
        nodes: readonly { type: string; position?: unknown; data?: unknown; children?: readonly never[] }[],
      ): void => {
        for (const node of nodes) {
          if (node.type === 'element' && node.data !== undefined) {
            expect(node.position).toBeDefined();
            expect(node.data).toHaveProperty('wikitext');
          }
          walk(node.children ?? []);
        }
      };
      walk(toHast(fromWikitext(source, OPTIONS)).children as never[]);
    }),
    { numRuns: 500 },
  );
});

/** What stands in the source under each leaf, with the leaf's type. */
function leaves(source: string): string[] {
  return leavesOf(fromWikitext(source, { ...OPTIONS, getPage: () => 'x', limits: { nesting: 2 } })).map(
    ({ type, position }) => `${type} ${source.slice(position?.start.offset, position?.end.offset)}`,
  );
}

test.each([
  ['[[A]]{{T}}', ['markup [[', 'text A', 'markup ]]', 'text {{T}}']],
  ['[http://a.b c]{{T}}d', ['markup [http://a.b ', 'text c', 'markup ]', 'text {{T}}', 'text d']],
  ['http://a.b{{T}}', ['text http://a.b', 'text {{T}}']],
])('what a call gives stands in the place of the call: %s', (source, expected) => {
  expect(leaves(source)).toEqual(expected);
});

test('links deeper than the limit fall apart into what they are made of', () => {
  expect(leaves('<b>[[A|c]][http://a.b <!-- d -->e]</b>')).toEqual([
    'markup <b>',
    'markup [[A|',
    'text c',
    'markup ]]',
    'htmlTag ',
    'markup [http://a.b ',
    'comment <!-- d -->',
    'text e',
    'htmlTag ',
    'markup ]',
    'markup </b>',
  ]);
});
