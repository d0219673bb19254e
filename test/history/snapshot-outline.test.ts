import { expect, test } from 'vitest';
import { diffRevisions } from '../../src/history/diff-revisions.ts';
import type { RevisionContent } from '../../src/history/meaning/types.ts';
import { snapshotOutline, visibleOutline } from '../../src/history/snapshot-outline.ts';
import { contentsOf } from './contents.ts';
import { expectStructureLaws } from './structure/structure-laws.ts';

const titles = new Map([
  ['Access', 2],
  ['Signing in!', 3],
]);

function lines(text: string): string[] {
  return snapshotOutline(text, titles)
    .nodes.slice(1)
    .map(({ kind, level, text: words, place = '', parent, files }) =>
      [`${parent}`, kind, level || '', place, words, ...files].filter((part) => part !== '').join(' '),
    );
}

test('known titles are headings of their level, other short lines that stand alone are headings, too', () => {
  expect(
    lines(
      'Introduction of the page.\n\nAccess\n\nSome words of it.\nSigning in!\nMore words.\n\nNobody knows this\n\nThe end.',
    ),
  ).toEqual([
    '0 paragraph Introduction of the page.',
    '0 section 2 Access',
    '2 paragraph Some words of it.',
    '2 section 3 Signing in!',
    '4 paragraph More words.',
    '0 section 2 Nobody knows this',
    '6 paragraph The end.',
  ]);
});

test('bullets nest by their indentation; what is indented below them belongs to them', () => {
  expect(
    lines(
      'Access\n\n  • Open it.\n  • Choose one:\n    and wait.\n    Dialog 01.png\n    • This one.\n    • That one.\n  • Close it.\n\nDone.',
    ),
  ).toEqual([
    '0 section 2 Access',
    '1 step 1 Open it.',
    '1 step 2 Choose one: and wait.',
    '3 image Dialog 01.png File:Dialog 01.png',
    '3 step 2.1 This one.',
    '3 step 2.2 That one.',
    '1 step 3 Close it.',
    '1 paragraph Done.',
  ]);
});

test('a snapshot and a revision of the same words differ in nothing that readers see', () => {
  const [revision] = contentsOf([
    "'''Read''' this first, {{Note|x}}please.\n== Access ==\nThere are [[Other page|two]] ways to sign in.\n* Open the portal.\n* Choose one.\n** This one.\n",
  ]) as [RevisionContent];
  const snapshot: RevisionContent = {
    id: 'page-2020-07-09',
    outline: snapshotOutline(
      'Read this first, {{Note}}please.\n\nAccess\n\nThere are two ways to sign in.\n\n  • Open the portal.\n  • Choose one.\n    • This one.\n',
      titles,
    ),
    statements: [],
  };
  const diff = diffRevisions(snapshot, revision);
  expect(diff.source).toBeUndefined();
  expect(diff.meaning.blocks.filter(({ new: at }) => at?.section)).toEqual([]);
  expectStructureLaws(diff.structure, visibleOutline(snapshot.outline), visibleOutline(revision.outline));
  expect(diffRevisions(snapshot, snapshot).meaning.verdict).toBe('same');
});

test('nothing and hostile text', () => {
  expect(snapshotOutline('', titles).nodes).toHaveLength(1);
  const start = performance.now();
  snapshotOutline(
    `${'  • '.repeat(20_000)}\n${'x'.repeat(200_000)}\n${' '.repeat(100_000)}y\n${'•\n'.repeat(20_000)}`,
    titles,
  );
  expect(performance.now() - start).toBeLessThan(5000);
});
