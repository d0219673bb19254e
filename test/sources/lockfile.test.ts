import { expect, test } from 'vitest';
import { printLockfile, readLockfile } from '../../src/sources/lockfile.ts';

const blocks = [
  {
    id: 'a1',
    revision: 7,
    at: 'section 0',
    words: 'abcd',
    firstSeen: 3,
    formerTitles: ['Old'],
    formerAnchors: ['Old'],
    formerNumbers: [],
  },
  {
    id: 'b2',
    revision: 7,
    at: 'step 20',
    words: 'efgh',
    firstSeen: 7,
    formerTitles: [],
    formerAnchors: [],
    formerNumbers: [],
  },
];

test('what is printed is read again, whatever the order of the pages', () => {
  const pages = [
    { page: 'Zebra', titles: ['Horse', 'Okapi'], revision: 7, blocks },
    { page: 'Ant "x"', titles: [], revision: 9, blocks: [] },
  ];
  const text = printLockfile(pages);
  expect(printLockfile([...pages].reverse())).toBe(text);
  const read = readLockfile(text, 'blocks.lock.json');
  expect(read.messages).toEqual([]);
  expect(read.pages.map(({ page, revision }) => `${page} ${revision}`)).toEqual(['Ant "x" 9', 'Zebra 7']);
  expect(read.pages.map(({ titles }) => titles)).toEqual([[], ['Horse', 'Okapi']]);
  expect(read.pages[1]?.blocks).toEqual(blocks);
  expect(text).toContain('\n   "b2": ["step 20","efgh",7]\n');
});

test.each([
  ['not JSON', '<<<<<<< HEAD'],
  ['another version', '{"version": 2, "pages": {}}'],
  ['a block without its place', '{"version": 1, "pages": {"A": {"revision": 1, "blocks": {"a": []}}}}'],
  [
    'an id that is none',
    '{"version": 1, "pages": {"A": {"revision": 1, "blocks": {"<b>": ["step 1", "x", 1]}}}}',
  ],
])('%s is an error and locks nothing', (_, text) => {
  const { pages, messages } = readLockfile(text, 'c/blocks.lock.json');
  expect(pages).toEqual([]);
  expect(messages.map(({ ruleId, fatal, file }) => [ruleId, fatal, file])).toEqual([
    ['lock-unreadable', true, 'c/blocks.lock.json'],
  ]);
});
