import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { Memo } from '../../src/graph/memo.ts';
import { graphNodes } from '../../src/graph/nodes.ts';
import type { Graph } from '../../src/graph/types.ts';
import { corpusOf, options, type Texts } from './corpus.ts';

function memory(): Memo {
  const entries = new Map<string, string>();
  return { get: (key) => entries.get(key), set: (key, entry) => void entries.set(key, entry) };
}

/** Everything that anybody can see of a graph, the hast behind its pages included. */
function all(graph: Graph): string {
  const { pages, names: _, compiledAnew: _1, backlinks, messages, ...rest } = graph;
  return JSON.stringify(
    [
      [...pages.values()].map(({ traced, ...page }) => [page, [...traced]]),
      [...backlinks],
      messages.map(String),
      rest,
      graphNodes(graph),
    ],
    inOrder,
  );
}

/** Fields by name: which one was set first is nobody's business. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const base: Texts = {
  Setup: ['== One ==\n* Open the portal.\n* Since 7.2 choose the role.\n[[Guide#Two]] {{Box}}'],
  Guide: [
    '== Two ==\nSee [[Setup]]. {{Box}}',
    '== Two ==\nSee [[Setup#One]]. {{Box}}\n{|\n! id !! text\n|-\n| a || b\n|}',
  ],
  Alone: ['<span id="here"></span>Nothing else here.'],
  'Template:Box': ['<div class="notice">Mind the gap.</div>'],
};

test('a second run compiles nothing and gives the same', () => {
  const memo = memory();
  const first = buildGraph(corpusOf(base), { ...options, memo });
  const second = buildGraph(corpusOf(base), { ...options, memo });
  expect([first.compiledAnew, second.compiledAnew]).toEqual([4, 0]);
  expect(all(second) === all(buildGraph(corpusOf(base), options))).toBe(true);
});

test.each([
  ['one page', { Alone: ['<span id="here"></span>Nothing else here.', 'Something new.'] }, 1],
  ['a template and the two pages that use it', { 'Template:Box': ['Mind.', 'Mind the step.'] }, 3],
  ['a page that others link to: only that one', { Guide: ['== Three =='] }, 1],
])('a new revision costs %s', (_, change, count) => {
  const memo = memory();
  buildGraph(corpusOf(base), { ...options, memo });
  const texts = { ...base, ...change };
  const after = buildGraph(corpusOf(texts), { ...options, memo });
  expect(after.compiledAnew).toBe(count);
  expect(all(after) === all(buildGraph(corpusOf(texts), options))).toBe(true);
});

test('a page that did not exist compiles those anew that asked for it', () => {
  const memo = memory();
  const before: Texts = { Setup: ['{{Box}} [[Guide]]'], Other: ['Nothing.'] };
  buildGraph(corpusOf(before), { ...options, memo });
  const texts = { ...before, 'Template:Box': ['Hello.'] };
  const after = buildGraph(corpusOf(texts), { ...options, memo });
  expect(after.compiledAnew).toBeLessThanOrEqual(3);
  expect(all(after) === all(buildGraph(corpusOf(texts), options))).toBe(true);
});

const line = fc.constantFrom(
  '== A ==',
  '=== B ===',
  '* Since 7.2 the role is needed.',
  '* Click Next.',
  '{{Box}}',
  '[[Page1#A]]',
  '[[Page2]]',
  '[[File:X.png]]',
  '#REDIRECT [[Page0]]',
  '{| class="wikitable"\n! Name !! Text\n|-\n| X.y || z\n|}',
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const corpus = fc.dictionary(
  fc.constantFrom('Page0', 'Page1', 'Page2', 'Template:Box'),
  fc.array(text, { minLength: 1, maxLength: 3 }),
  { minKeys: 1, noNullPrototype: true },
);

test('with a memo or without, whatever was compiled before: the same', () => {
  fc.assert(
    fc.property(fc.array(corpus, { minLength: 2, maxLength: 4 }), (runs) => {
      const memo = memory();
      for (const texts of runs) {
        const remembered = buildGraph(corpusOf(texts), { ...options, memo });
        expect(all(remembered) === all(buildGraph(corpusOf(texts), options))).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});
