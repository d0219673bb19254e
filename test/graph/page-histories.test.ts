/** Histories of generated pages: what each revision holds and says, and what that means between two of them. */
import { expect, test } from 'vitest';
import type { Product } from '../../src/graph/facts/product.ts';
import type { Memo } from '../../src/graph/memo.ts';
import type { MeaningDiff, RevisionDiff } from '../../src/history/meaning/types.ts';
import { graphOf, type TinyRevision } from './tiny-corpus.ts';

const products: readonly Product[] = [
  { id: 'server', name: 'Archive Server', aliases: [], releases: [{ version: '26.1' }, { version: '26.2' }] },
];

function revisions(...texts: string[]): TinyRevision[] {
  return texts.map((text, i) => ({ id: i + 1, page: 'Setup', text }));
}

function between(before: string, after: string, others: readonly TinyRevision[] = []): MeaningDiff {
  const graph = graphOf([...revisions(before, after), ...others], { products });
  const diff = graph.historyOf('Setup')?.diff(1, 2) as RevisionDiff;
  return diff.meaning;
}

test('links to a section break when it is renamed and are mended when it is back', () => {
  const good = '== Access ==\nHow to sign in to the server at all.\n== More ==\nAs [[#Access]] says.\n';
  const bad = good.replace('== Access ==', '== Signing in ==');
  expect(between(good, bad).links).toMatchObject([
    { kind: 'broken', link: { to: '#Access', state: 'broken' } },
  ]);
  expect(between(good, bad).anchorsGone).toEqual(['Access']);
  expect(between(bad, good).links).toMatchObject([{ kind: 'mended', link: { to: '#Access', state: 'ok' } }]);
});

test('links to other pages lead where they lead today', () => {
  const before = '* See [[Other#Part]].';
  const other = { id: 9, page: 'Other', text: '== Part ==\nWords.' };
  expect(between(before, `${before}\n* And [[Other#Nowhere]], [[Unknown page]].`, [other])).toMatchObject({
    statements: [
      { kind: 'came', new: { to: 'Other#Nowhere', state: 'broken' } },
      { kind: 'came', new: { to: 'Unknown page', state: 'unknown' } },
    ],
    links: [{ kind: 'broken', link: { to: 'Other#Nowhere' } }],
  });
});

test('version facts, deadlines, identifiers, addresses and ways through menus', () => {
  const before = '* Open the portal of the archive and sign in there.\n';
  const after = `${before}* New in 26.2: Also enable the permission Mail.ReadWrite there.
* Go to ''Manage > API permissions > Add'' by October 2026; see [https://example.org/x the list].
* Support for this profile ends on 1 October 2026.
`;
  const said = between(before, after).statements.map(({ about, kind }) => `${about} ${kind}`);
  expect(said).toEqual(
    expect.arrayContaining(['version came', 'identifier came', 'path came', 'address came', 'deadline came']),
  );
  const back = between(after, before).statements;
  expect(back.every(({ kind }) => kind === 'went')).toBe(true);
  expect(back).toHaveLength(said.length);
});

test('entries are in order of time, and none is called a neighbour that does not say so', () => {
  const graph = graphOf(revisions('One.', 'Two.', 'Three.'));
  const history = graph.historyOf('Setup');
  expect(history?.entries.map(({ name, kind, followsBefore }) => [name, kind, followsBefore])).toEqual([
    [1, 'revision', false],
    [2, 'revision', false],
    [3, 'revision', false],
  ]);
  expect([history?.before(3), history?.before(1)]).toEqual([2, undefined]);
  expect(history?.diff(1, 3)?.neighbours).toBe(false);
  expect(history?.content(7)).toBeUndefined();
  expect(graph.historyOf('Nothing')).toBeUndefined();
});

test('a page that was emptied and came back', () => {
  const text = '== Access ==\nHow to sign in to the server at all.';
  const graph = graphOf(revisions(text, '', text));
  const history = graph.historyOf('Setup');
  expect(history?.diff(1, 2)?.meaning.verdict).toBe('blanked');
  expect(history?.diff(2, 3)?.meaning.verdict).toBe('created');
  expect(history?.diff(1, 3)?.meaning.verdict).toBe('same');
});

test('with a memo or without: the same', () => {
  const entries = new Map<string, string>();
  const memo: Memo = { get: (key) => entries.get(key), set: (key, entry) => void entries.set(key, entry) };
  const input = revisions(
    '* See [[#A]], [[Other]] and {{T}} since 26.1.',
    '== A ==\n* See [[#A]] since 26.2.',
  );
  const all = [undefined, memo, memo].map((each) => {
    const graph = graphOf(input, { memo: each, products });
    const history = graph.historyOf('Setup');
    return JSON.stringify([history?.content(1), history?.content(2), history?.diff(1, 2), history?.blame()]);
  });
  expect(new Set(all).size).toBe(1);
});
