import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyStructure } from '../../../src/history/structure/apply-structure.ts';
import { contentOf } from '../../../src/history/structure/content.ts';
import { diffOutlines } from '../../../src/history/structure/diff-outlines.ts';
import { pages } from '../arbitrary-page.ts';
import { outline } from '../page-outline.ts';
import { expectStructureLaws } from './structure-laws.ts';

/** What became of each block that is not as it was, in words. */
function changes(before: string, after: string): string[] {
  const [older, newer] = [outline(before, 1), outline(after, 2)];
  const diff = diffOutlines(older, newer);
  expectStructureLaws(diff, older, newer);
  const [old, fresh] = [contentOf(older), contentOf(newer)];
  return diff.entries.flatMap((entry) => {
    const moved =
      'move' in entry && entry.move !== undefined ? `moved ${diff.moves[entry.move]?.direction} ` : '';
    if (entry.kind === 'kept') return moved === '' ? [] : [`${moved}${fresh[entry.new.at]?.node.text}`];
    if (entry.kind === 'added' || entry.kind === 'removed') return [`${entry.kind} ${entry.node.text}`];
    if ('text' in entry) return [`${moved}${entry.kind} ${entry.old.length} → ${entry.new.length}`];
    return [
      `${moved}${entry.kind} ${old[entry.old.at]?.node.text} → ${fresh[entry.new.at]?.node.text}${Object.keys(
        entry.edits,
      )
        .filter((key) => key !== 'text' && key !== 'anchors')
        .map((key) => ` (${key})`)
        .join('')}`,
    ];
  });
}

const steps = [
  '* Open the portal and sign in as an administrator.',
  '* Choose the app registration of the server.',
  '* Copy the application id into the notes.',
  '* Restart the archive service when all is done.',
];
const prose =
  'The first sentence tells what this is all about. The second sentence names the server and its port.';

describe('what became of blocks', () => {
  test('nothing', () => {
    expect(changes(steps.join('\n'), steps.join('\n'))).toEqual([]);
  });
  test('a heading that is renamed is not removed and added', () => {
    expect(
      changes(`== Azure AD ==\n${steps.join('\n')}`, `== Microsoft Entra ID ==\n${steps.join('\n')}`),
    ).toEqual(['renamed Azure AD → Microsoft Entra ID']);
  });
  test('a heading on another level', () => {
    expect(
      changes(
        `== One ==\n${prose}\n== Two ==\n${steps.join('\n')}`,
        `== One ==\n${prose}\n=== Two ===\n${steps.join('\n')}`,
      ),
    ).toEqual(['edited Two → Two (level)']);
  });
  test('a step that moved, and one that moved and was edited', () => {
    const [a, b, c, d] = steps;
    expect(changes([a, b, c, d].join('\n'), [b, c, d, a].join('\n'))).toEqual([
      'moved down Open the portal and sign in as an administrator.',
    ]);
    expect(changes([a, b, c, d].join('\n'), [b, c, d, a?.replace('sign in', 'log on')].join('\n'))).toEqual([
      'moved down edited Open the portal and sign in as an administrator. → Open the portal and log on as an administrator.',
    ]);
  });
  test('phrases that stand everywhere never move', () => {
    const next = '* Click on Next.';
    const [a, b, c] = steps;
    const found = changes([next, a, b, c].join('\n'), [a, b, c, next].join('\n'));
    expect(found.filter((each) => each.startsWith('moved'))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(['added Click on Next.', 'removed Click on Next.']));
  });
  test('a paragraph that was split, and two that were merged', () => {
    const parted = prose.replace('about. ', 'about.\n\n');
    expect(changes(prose, parted)).toEqual(['split 1 → 2']);
    expect(changes(parted, prose)).toEqual(['merged 2 → 1']);
  });
  test('a list that became prose', () => {
    const list = `${steps[0]}\n${steps[1]}`;
    const found = changes(`${prose}\n${list}`, `${prose}\n\n${list.replaceAll('* ', '')}`);
    expect(found.join('\n')).not.toContain('rewritten');
    expect(found.length).toBeLessThanOrEqual(2);
  });
  test('rows and their cells', () => {
    const table = (rows: string): string => `{|\n! Name !! Port\n|-\n${rows}\n|}`;
    expect(
      changes(
        table('| IMAP || 143\n|-\n| POP3 || 110'),
        table('| IMAP || 993\n|-\n| POP3 || 110\n|-\n| SMTP || 25'),
      ),
    ).toEqual(['edited  →  (cells)', 'added ']);
  });
  test('files and arguments of templates', () => {
    expect(changes('[[File:A.png]]', '[[File:B.png]]')).toEqual([expect.stringContaining('(files)')]);
    expect(changes(`${prose} {{Note|a|kind=tip}}`, `${prose} {{Note|b|kind=tip}}`)).toEqual([
      expect.stringContaining('(calls)'),
    ]);
  });
});

test('laws on generated pages', () => {
  fc.assert(
    fc.property(pages, ([before, after]) => {
      const [older, newer] = [outline(before, 1), outline(after, 2)];
      const diff = diffOutlines(older, newer);
      expectStructureLaws(diff, older, newer);
      expect(JSON.stringify(diffOutlines(outline(before, 1), outline(after, 2)))).toBe(JSON.stringify(diff));
    }),
    { numRuns: 400 },
  );
});

test('a diff is not applied to another page', () => {
  const diff = diffOutlines(outline(steps.join('\n')), outline(prose));
  expect(applyStructure(diff, contentOf(outline('Something else.')))).toBeUndefined();
  expect(applyStructure(diff, contentOf(outline(steps.toReversed().join('\n'))))).toBeUndefined();
});

test('very many blocks that all changed take no more than their share of time', () => {
  const page = (word: string, n: number): string =>
    Array.from({ length: n }, (_, i) => `* ${word}${i} ${word} and ${word}${i * 7} again`).join('\n');
  const time = (n: number): number => {
    const [older, newer] = [outline(page('old', n), 1), outline(page('new', n), 2)];
    const start = performance.now();
    diffOutlines(older, newer);
    return performance.now() - start;
  };
  time(200);
  const [small, large] = [Math.max(time(500), 5), time(4000)];
  expect(large / small).toBeLessThan(40);
});

test('thousands of short items that all changed are not compared each with each', () => {
  const page = (item: string): string => `* ${item}\n`.repeat(15_000);
  const [older, newer] = [outline(page('a b'), 1), outline(page('b c'), 2)];
  const start = performance.now();
  diffOutlines(older, newer);
  expect(performance.now() - start).toBeLessThan(15_000);
});
