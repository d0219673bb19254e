import { expect, test } from 'vitest';
import { lockOf } from '../../src/commands/write-lockfile.ts';
import { readMoveComment } from '../../src/graph/move-comment.ts';
import type { Graph } from '../../src/graph/types.ts';
import { graphOf, rulesOf, type TinyRevision } from './tiny-corpus.ts';

const names = ({ pages }: Graph, title: string): string[] =>
  (pages.get(title)?.aliases ?? []).map(({ because, title: name }) => `${because} ${name}`);
const ids = ({ pages }: Graph, title: string): number[] =>
  (pages.get(title)?.revisions ?? []).map(({ id }) => id);

test.each([
  ['Ada moved page [[Old one]] to [[New one]]', 'Old one', 'New one'],
  ['Ada moved page Old one to New one', 'Old one', 'New one'],
  ['Ada verschob die Seite [[Alt]] nach [[Neu]]: Grund', 'Alt', 'Neu'],
  ['Ada a déplacé la page Vieux vers Neuf', 'Vieux', 'Neuf'],
  ['Ada がページ「[[古い]]」を「[[新しい]]」に移動しました', '古い', '新しい'],
  ['Ada がページ「古い」を「新しい」に移動しました', '古い', '新しい'],
  ['Ada移动页面旧至新', '旧', '新'],
  ['Ada님이 [[옛]] 문서를 [[새]] 문서로 이동했습니다', '옛', '새'],
  ['Ada переименовала страницу [[Старая]] в [[Новая]]', 'Старая', 'Новая'],
  ['moved [[Old]] to [[New]] over redirect', 'Old', 'New'],
])('%s', (comment, from, to) => {
  expect(readMoveComment(comment, 'Ada').readings).toMatchObject([{ from, to }]);
});

test.each([
  'Moved the second step up',
  'Ada moved page',
  'moved step 3 to the end'.replace('moved', 'Moved'),
  'Bob moved page [[A]] to [[B]]',
  'see [[A]] and [[B]]',
  '',
])('“%s” tells of no move', (comment) => {
  expect(readMoveComment(comment, 'Ada').readings).toEqual([]);
});

test('the entry that a move leaves in the page’s history gives the former title', () => {
  const graph = graphOf([
    { id: 1, page: 'New title', text: 'Text.' },
    { id: 2, page: 'New title', text: 'Text.', comment: 'Ada moved page Old title to New title: clearer' },
  ]);
  expect(names(graph, 'New title')).toEqual(['move Old title']);
  expect(graph.pages.get('New title')?.aliases).toMatchObject([{ slug: 'old-title' }]);
});

test('titles that hold the word between them are told apart by what is known', () => {
  const moved = (comment: string): string[] =>
    names(graphOf([{ id: 2, page: 'To be or not to be', comment, text: 'T' }]), 'To be or not to be');
  expect(moved('Ada moved page How to ask to To be or not to be')).toEqual(['move How to ask']);
  expect(moved('Ada moved page How to ask to To be or not to be without leaving a redirect')).toEqual([
    'move How to ask',
  ]);
  // The page was moved again by somebody else: nobody can tell where the one title ends.
  expect(moved('Ada moved page A to B to C')).toEqual([]);
  // But of a single reading the old title is plain.
  expect(moved('Ada moved page A to B')).toEqual(['move A']);
});

test('a page that was moved twice has two former titles', () => {
  const graph = graphOf([
    { id: 1, page: 'C', text: 'Text.', comment: 'Ada moved page A to B' },
    { id: 2, page: 'C', text: 'Text.', comment: 'Ada moved page B to C' },
  ]);
  expect(names(graph, 'C')).toEqual(['move A', 'move B']);
});

test('an edit whose summary speaks of moving text is no move', () => {
  const edit: TinyRevision = { id: 2, page: 'B', text: 'More.', comment: 'moved [[A]] to [[B]]' };
  expect(names(graphOf([{ id: 1, page: 'B', text: 'Text.' }, edit]), 'B')).toEqual([]);
  expect(names(graphOf([{ id: 1, page: 'B', text: 'More.' }, edit]), 'B')).toEqual(['move A']);
});

test('the redirect that is left behind is the other name, not the other way round', () => {
  const comment = 'Ada moved page Old to New';
  const graph = graphOf([
    { id: 1, page: 'New', text: 'Text.' },
    { id: 2, page: 'New', text: 'Text.', comment },
    { id: 3, page: 'Old', text: '#REDIRECT [[New]]', comment },
  ]);
  expect(names(graph, 'New')).toEqual(['redirect Old']);
  expect(names(graph, 'Old')).toEqual([]);
  expect(rulesOf(graph)).toEqual([]);
});

const feeds = { 'before.atom': '2026-02-01T00:00:00Z', 'after.atom': '2026-04-01T00:00:00Z' };

test('revisions of a feed from before the move and one from after it are one history', () => {
  const comment = 'Ada moved page Old to New';
  const at = '2026-03-01T00:00:00Z';
  const input: TinyRevision[] = [
    { id: 1, page: 'Old', text: 'One.', file: 'before.atom', at: '2026-01-01T00:00:00Z' },
    { id: 2, page: 'Old', text: 'Two.', file: 'before.atom', at: '2026-01-02T00:00:00Z' },
    { id: 3, page: 'New', text: 'Two.', file: 'after.atom', at, comment },
    { id: 4, page: 'Old', text: '#REDIRECT [[New]]', file: 'after.atom', at, comment },
    { id: 5, page: 'New', text: 'Three.', file: 'after.atom', at: '2026-03-02T00:00:00Z' },
  ];
  const graph = graphOf(input, { feeds });
  expect(ids(graph, 'New')).toEqual([5, 3, 2, 1]);
  expect(ids(graph, 'Old')).toEqual([4]);
  expect(graph.pages.get('New')?.revisions.every(({ page }) => page === 'New')).toBe(true);
  expect(graph.pages.get('Old')?.slug).toBe('old');
});

test('only the redirect tells of the move: the page is there under its new title', () => {
  const graph = graphOf(
    [
      { id: 1, page: 'Old', text: 'One.', file: 'before.atom', at: '2026-01-01T00:00:00Z' },
      {
        id: 4,
        page: 'Old',
        text: '#REDIRECT [[New]]',
        file: 'after.atom',
        at: '2026-03-01T00:00:00Z',
        comment: 'Ada moved page Old to New',
      },
    ],
    { feeds },
  );
  expect([...graph.pages.keys()]).toEqual(['New', 'Old']);
  expect(ids(graph, 'New')).toEqual([1]);
});

test('two pages that swapped their titles keep their own revisions', () => {
  const at = (day: number): string => `2026-03-0${day}T00:00:00Z`;
  const early = '2026-01-01T00:00:00Z';
  const graph = graphOf(
    [
      { id: 1, page: 'A', text: 'was A', file: 'before.atom', at: early },
      { id: 2, page: 'B', text: 'was B', file: 'before.atom', at: early },
      { id: 3, page: 'A', text: 'was B', file: 'after.atom', at: early },
      { id: 10, page: 'B', text: 'was A', file: 'after.atom', at: at(1), comment: 'Ada moved page A to X' },
      { id: 11, page: 'A', text: 'was B', file: 'after.atom', at: at(2), comment: 'Ada moved page B to A' },
      { id: 12, page: 'B', text: 'was A', file: 'after.atom', at: at(3), comment: 'Ada moved page X to B' },
    ],
    { feeds },
  );
  expect(ids(graph, 'A')).toEqual([11, 3, 2]);
  expect(ids(graph, 'B')).toEqual([12, 10, 1]);
});

test('a revision that two feeds call differently tells of a move without a summary', () => {
  const graph = graphOf(
    [
      { id: 1, page: 'Old', text: 'One.', file: 'before.atom' },
      { id: 2, page: 'New', text: 'Two.', file: 'after.atom' },
    ],
    {
      feeds,
      titlesSeen: [
        { revision: 2, page: 'Old', file: 'before.atom' },
        { revision: 2, page: 'New', file: 'after.atom' },
      ],
    },
  );
  expect(names(graph, 'New')).toEqual(['move Old']);
  expect(ids(graph, 'New')).toEqual([2, 1]);
  expect(graph.pages.has('Old')).toBe(false);
});

test('a page that an earlier build knew by another title keeps leading there, build by build', () => {
  const built = graphOf([{ id: 5, page: 'New', text: 'Text.' }], { locks: [['Old', ['Oldest'], 5]] });
  expect(built.pages.get('New')?.aliases).toMatchObject([
    { title: 'Old', because: 'move', slug: 'old' },
    { title: 'Oldest', because: 'move', slug: 'oldest' },
  ]);
  expect(JSON.parse(lockOf(built)).pages.New).toMatchObject({ titles: ['Old', 'Oldest'], revision: 5 });
  // The revision of then has left the feed; the title tells.
  const later = graphOf([{ id: 9, page: 'New', text: 'Text.' }], { locks: [['New', ['Old'], 5]] });
  expect(names(later, 'New')).toEqual(['move Old']);
  // A page that is gone tells nothing.
  expect(
    names(graphOf([{ id: 9, page: 'Other', text: 'Text.' }], { locks: [['New', ['Old'], 5]] }), 'Other'),
  ).toEqual([]);
});

test('a former title that is another page now is said, and means that page', () => {
  const graph = graphOf([
    { id: 1, page: 'New', text: 'Text.', comment: 'Ada moved page Old to New' },
    { id: 9, page: 'Old', text: 'A page of its own.' },
  ]);
  expect(names(graph, 'New')).toEqual([]);
  expect(graph.names.find('Old')?.title).toBe('Old');
  expect(rulesOf(graph)).toEqual(['alias-is-page']);
});

test('a page that was moved away and back is called as before', () => {
  const graph = graphOf([
    { id: 1, page: 'A', text: 'Text.', comment: 'Ada moved page A to B' },
    { id: 2, page: 'A', text: 'Text.', comment: 'Ada moved page B to A over redirect' },
  ]);
  expect(names(graph, 'A')).toEqual(['move B']);
  expect(graph.pages.get('A')?.slug).toBe('a');
});

test('neither a new page nor a moved one takes an address away', () => {
  const slugs = ({ pages }: Graph): string[] =>
    [...pages.values()].flatMap(({ title, slug, aliases }) => [
      `${title}: ${slug}`,
      ...aliases.map((alias) => `${alias.title}: ${alias.slug}`),
    ]);
  const before: TinyRevision[] = [
    { id: 1, page: 'Setup', text: 'One.' },
    { id: 2, page: 'Mail!', text: 'Two.' },
  ];
  expect(slugs(graphOf(before))).toEqual(['Mail!: mail', 'Setup: setup']);
  const moved: TinyRevision[] = [
    { id: 1, page: 'Mail', text: 'One.' },
    { id: 2, page: 'Mail!', text: 'Two.' },
    { id: 5, page: 'Mail', text: 'One.', comment: 'Ada moved page Setup to Mail' },
    { id: 6, page: 'Setup?', text: 'A new one.' },
  ];
  expect(slugs(graphOf(moved))).toEqual(['Mail: mail-2', 'Setup: setup', 'Mail!: mail', 'Setup?: setup-2']);
});

test('a title that differs only in its signs keeps the address', () => {
  const comment = 'Ada moved page Setup (mail) to Setup - mail';
  const graph = graphOf([
    { id: 1, page: 'Setup - mail', text: 'Text.' },
    { id: 2, page: 'Setup - mail', text: 'Text.', comment },
    { id: 3, page: 'Setup (mail)', text: '#REDIRECT [[Setup - mail]]', comment },
  ]);
  expect(graph.pages.get('Setup - mail')).toMatchObject({
    slug: 'setup-mail',
    aliases: [{ title: 'Setup (mail)', because: 'redirect' }],
  });
  expect(graph.pages.get('Setup - mail')?.aliases[0]?.slug).toBeUndefined();
});
