/** The pages about changes of a small wiki: timelines, pairs, ages, recent changes and their feed. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/runbook/dependents.ts';
import { defaultSite, type Site } from '../../../src/sources/site.ts';
import type { ArticlePage } from '../../../src/views/article-page.ts';
import { type AllHistories, allHistories } from '../../../src/views/history/all-histories.ts';
import { atomFeed } from '../../../src/views/history/atom-feed.ts';
import { entryViews } from '../../../src/views/history/entries.ts';
import { pairPlan } from '../../../src/views/history/pair-plan.ts';
import type { ChangeItem } from '../../../src/views/history/types.ts';
import { graphOf, type TinyRevision } from '../../graph/tiny-corpus.ts';

const steps = (n: number, last = 'the end'): string =>
  `== Setup ==\n${Array.from({ length: n }, (_, i) => `* Open settings number ${i + 1} of the archive server.`).join('\n')}\n* Finish at ${last}.`;

const day = (n: number): string => new Date(Date.UTC(2026, 0, n, 10, 5)).toISOString().replace('.000', '');

const MOST_OF_ARTICLE = defaultSite().history.pagesOfArticle;

function made(
  revisions: readonly TinyRevision[],
  sources: readonly Source[] = [],
  limits: Partial<Site['history']> = {},
): AllHistories {
  const graph = graphOf(revisions);
  const articles = [...graph.pages.values()].filter((page): page is ArticlePage => page.lead !== undefined);
  const site: Site = { ...defaultSite(), title: 'Help', history: { ...defaultSite().history, ...limits } };
  const wiki = 'https://help.example.com/wiki/';
  return allHistories(articles, { graph, site, wikiHref: () => undefined, wiki, scenarios: [], sources });
}

const three: readonly TinyRevision[] = [
  { id: 11, page: 'Setup', text: steps(3), at: day(1), comment: '/* Setup */ first' },
  { id: 14, page: 'Setup', text: steps(3, 'last'), at: day(2), author: '<Mallory & "Co">' },
  { id: 12, page: 'Other', text: 'One paragraph of words.', at: day(2) },
  { id: 19, page: 'Setup', text: steps(4, 'last'), at: day(5) },
];

test('neighbours have a page, any two others are for the browser, and every one is listed with what it means', () => {
  const setup = made(three).pages.find(({ history }) => history.slug === 'setup');
  expect(
    setup?.history.rows.map(({ name, before, gapBefore, diff }) => [name, before, gapBefore, diff]),
  ).toEqual([
    [19, '14', true, '/articles/setup/history/14..19/'],
    [14, '11', true, '/articles/setup/history/11..14/'],
    [11, undefined, false, undefined],
  ]);
  expect(setup?.history.rows[0]?.summary).toMatch(/1 step added/u);
  expect(setup?.history.rows[1]?.summary).toMatch(/1 step edited/u);
  expect(setup?.history.rows[2]).toMatchObject({ section: 'Setup', comment: 'first', hasText: true });
  expect(setup?.diffs.map(({ older, newer }) => [older?.href, newer?.href])).toEqual([
    [undefined, '/articles/setup/history/14..19/'],
    ['/articles/setup/history/11..14/', undefined],
  ]);
  expect(setup?.compare?.pages).toEqual(['11..14', '14..19']);
  expect(setup?.files.map(({ path }) => path)).toEqual(['/articles/setup/history/text-1.json']);
  expect(setup?.blame?.html).toContain('changed in revision 14 at the latest (2 January 2026)');
  const other = made(three).pages.find(({ history }) => history.slug === 'other');
  expect([other?.compare, other?.blame, other?.diffs]).toEqual([undefined, undefined, []]);
});

test('two versions have one pair, and no page to choose from', () => {
  const [setup] = made(three.filter(({ id }) => id === 11 || id === 14)).pages;
  expect(setup?.diffs.length).toBe(1);
  expect([setup?.compare, setup?.files]).toEqual([undefined, []]);
});

test('changes stand by day, the newest first', () => {
  const { changes } = made(three);
  expect(changes?.days.map(({ day: date, changes: all }) => [date, all.map(({ name }) => name)])).toEqual([
    ['2026-01-05', [19]],
    ['2026-01-02', [14, 12]],
    ['2026-01-01', [11]],
  ]);
  expect(changes?.left).toBe(0);
  const none = made([{ id: 1, page: 'Empty', text: '' }]);
  expect([none.pages, none.changes]).toEqual([[], undefined]);
});

interface Entry {
  [name: string]: string;
}

/** Well-formed or it throws: the texts of each entry's elements, and of the feed's own. */
function readAtom(xml: string): { readonly feed: Entry; readonly entries: readonly Entry[] } {
  const parser = new SaxesParser({ xmlns: true });
  const feed: Entry = {};
  const entries: Entry[] = [];
  const open: string[] = [];
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    if (local === 'entry') entries.push({});
    const href = attributes.href?.value;
    if (href !== undefined) Object.assign(entries.at(-1) ?? feed, { [attributes.rel?.value ?? '']: href });
    open.push(local);
  });
  parser.on('text', (text) => {
    const into = open.includes('entry') ? (entries.at(-1) as Entry) : feed;
    const name = open.at(-1) ?? '';
    if (text.trim() !== '') into[name] = (into[name] ?? '') + text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { feed, entries };
}

test('the feed is Atom: ids that stay, dates of the data, links below any base path', () => {
  const { feed, entries } = readAtom(made(three).changes?.feed ?? '');
  expect(feed.updated).toBe(day(5));
  expect(feed).toMatchObject({ self: 'changes.atom', alternate: 'changes/' });
  expect(entries.map(({ updated }) => updated)).toEqual([day(5), day(2), day(2), day(1)]);
  expect(entries.map(({ alternate }) => alternate)).toEqual([
    'articles/setup/history/14..19/',
    'articles/setup/history/11..14/',
    'articles/other/history/',
    'articles/setup/history/',
  ]);
  expect(feed.subtitle).toContain('may be missing');
  expect(entries[1]?.name).toBe('<Mallory & "Co">');
  expect(entries[0]?.summary).toContain('1 step added');
  expect(entries[3]?.summary).toContain('Edit summary: Setup: first');
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  for (const id of [feed.id, ...ids])
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  // Another edit later changes no id.
  const later = made([...three, { id: 23, page: 'Other', text: 'New words here.', at: day(9) }]);
  const again = readAtom(later.changes?.feed ?? '');
  expect([again.feed.id, ...again.entries.slice(1).map(({ id }) => id)]).toEqual([feed.id, ...ids]);
});

test('the feed stands whatever the words are', () => {
  const change: ChangeItem = {
    name: 1,
    kind: 'revision',
    slug: '1',
    at: 'yesterday',
    author: '',
    comment: '\u0000\u0007 ]]> \uD800 <b>&amp;\uFFFE',
    article: { title: '"<>&\'', href: '/articles/x/' },
    history: '/articles/"&<x/history/',
    first: true,
    gapBefore: false,
  };
  const { entries } = readAtom(atomFeed([change], { title: '<&>', language: 'en"', wiki: '' }));
  expect(entries[0]).toMatchObject({
    updated: '1970-01-01T00:00:00Z',
    alternate: 'articles/"&<x/history/',
    name: 'unknown',
  });
  expect(entries[0]?.summary).toContain(']]> \uFFFD <b>&amp;\uFFFD');
});

test('a site has so many pages of comparisons and no more, and the newest changes have them', () => {
  const entries = (n: number, year: number) =>
    Array.from({ length: n }, (_, i) => ({
      name: i,
      kind: 'revision' as const,
      at: `${year}-01-01T00:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}Z`,
      followsBefore: true,
    }));
  const histories = [
    { page: 'Old', entries: entries(30, 2001) },
    { page: 'New', entries: entries(1000, 2020) },
    { page: 'One', entries: entries(1, 2021) },
  ];
  expect([...pairPlan(histories, defaultSite().history)].sort()).toEqual([
    ['New', 1000 - MOST_OF_ARTICLE],
    ['Old', 1],
  ]);
  const few = pairPlan(histories, { pagesOfArticle: 20, pagesOfSite: 25 });
  expect([...few].sort()).toEqual([
    ['New', 980],
    ['Old', 25],
  ]);
});

test('a long history says how much of it has no page of its own', () => {
  const many = Array.from({ length: MOST_OF_ARTICLE + 12 }, (_, i) => ({
    id: i + 1,
    page: 'Long',
    text: `Words of the article, edition ${i}.`,
    at: day(i + 1),
  }));
  const [long] = made(many).pages;
  expect(long?.diffs.length).toBe(MOST_OF_ARTICLE);
  expect(long?.history.uncompared).toBe(11);
  expect(long?.history.rows.at(-3)).toMatchObject({ before: '2', diff: undefined, summary: undefined });
  expect(long?.compare?.entries.length).toBe(many.length);
  expect(long?.files.length).toBe(5);
});

test('copied pages are called by their time, each by its own name', () => {
  const copy = (at?: string) => ({
    name: `a-very-long-title-${at}`,
    kind: 'snapshot' as const,
    at,
    followsBefore: false,
  });
  const names = entryViews([copy('2020-07-09T17:03Z'), copy('2020-07-09T17:03Z'), copy()]);
  expect(names.map(({ slug }) => slug)).toEqual(['copy-20200709T1703', 'copy-20200709T1703-2', 'copy']);
});

test('site.yaml says how much is shown', () => {
  const few = { pagesOfArticle: 1, pagesOfSite: 10, recentChanges: 2, feedEntries: 1 };
  const { pages, changes } = made(three, [], few);
  const setup = pages.find(({ history }) => history.slug === 'setup');
  expect(setup?.diffs.map(({ path }) => path)).toEqual(['/articles/setup/history/14..19/']);
  expect(setup?.history.uncompared).toBe(1);
  expect(changes?.days.flatMap(({ changes: all }) => all.map(({ name }) => name))).toEqual([19, 14]);
  expect(changes?.left).toBe(2);
  expect(changes?.feed.match(/<entry>/gu)).toHaveLength(1);
  const none = made(three, [], { pagesOfArticle: 0 }).pages.flatMap(({ diffs }) => diffs);
  expect(none).toEqual([]);
});

test('a page that was emptied and filled again is not called new, and a text that came back is', () => {
  const text = 'One paragraph. With two sentences.';
  const texts = [text, '', text, `${text} And three.`, text];
  const [page] = made(
    texts.map((each, i) => ({ id: i + 1, page: 'Phoenix', text: each, at: day(i + 1) })),
  ).pages;
  expect(page?.history.rows.map(({ summary }) => summary).reverse()).toEqual([
    undefined,
    'The page was emptied.',
    'The page had no text before: 5 words were added. The text is again that of revision 1.',
    'Before the first heading: 1 paragraph edited.',
    'Before the first heading: 1 paragraph edited. The text is again that of revision 1.',
  ]);
});
