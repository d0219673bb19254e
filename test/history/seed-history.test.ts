/** Laws on real revisions and snapshots, and diffs that a person has read and found right. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/commands/compile.ts';
import { diffRevisions } from '../../src/history/diff-revisions.ts';
import type { RevisionContent, RevisionDiff, RevisionName } from '../../src/history/meaning/types.ts';
import { affectedBy } from '../../src/runbook/affected.ts';
import { dependentsOf } from '../../src/runbook/dependents.ts';
import { hasShared, needsShared, seedContent } from '../shared.ts';
import { expectMeaningLaws } from './meaning/meaning-laws.ts';

/** What happened, without words that are not ours. */
function shapeOf({ meaning, structure }: RevisionDiff): unknown {
  const { verdict, blocks, renumbered, statements, links, anchorsGone, source, words } = meaning;
  return {
    verdict,
    words,
    moves: structure.moves.length,
    blocks: blocks.map(({ kind, depth, move, old, new: fresh, values }) => {
      const place = fresh ?? old;
      const where = [place?.section?.number ?? '-', place?.kind, place?.place].filter(Boolean).join(' ');
      const told = values.map(({ from, to }) => `${from ?? ''} → ${to ?? ''}`).join(', ');
      return `${where} ${move === undefined ? '' : 'moved '}${kind} ${depth}${told === '' ? '' : ` (${told})`}`;
    }),
    renumbered: renumbered.map(
      ({ of, numbers }) => `${of} ${numbers.map(({ from, to }) => `${from} → ${to}`).join(', ')}`,
    ),
    statements: statements.map(({ about, kind, new: fresh, old }) => {
      const said = fresh ?? old;
      const name =
        said?.about === 'version'
          ? ` ${said.kind} ${said.version}`
          : said?.about === 'identifier'
            ? ` ${said.name}`
            : '';
      return `${about} ${kind}${name}`;
    }),
    links: links.length,
    anchorsGone: anchorsGone.length,
    source: source.map(({ depth, rows }) => `${depth} ${rows.map(({ kind }) => kind).join(' ')}`),
  };
}

describe.skipIf(!hasShared)(`the seed's revisions (${needsShared})`, () => {
  const contents = new Map<RevisionName, RevisionContent>();
  const diffs = new Map<string, RevisionDiff>();
  const concerns = new Map<
    string,
    { readonly scenarios: number; readonly notes: number; readonly sections: string[] }
  >();
  let neighbours = 0;

  beforeAll(async () => {
    const folder = seedContent();
    const read = ({ graph, scenarios }: Compiled): void => {
      // What notes mean is resolved elsewhere; here it is enough that scenarios are named.
      const dependents = dependentsOf(graph, scenarios, []);
      for (const { title } of graph.pages.values()) {
        const history = graph.historyOf(title);
        for (const { name, kind } of history?.entries ?? []) {
          const content = history?.content(name);
          if (content) contents.set(name, content);
          const before = history?.before(name);
          const diff = before === undefined ? undefined : history?.diff(before, name);
          if (!diff) continue;
          diffs.set(`${before}..${name}`, diff);
          if (kind === 'revision' && typeof before === 'number') neighbours++;
          const affected = affectedBy(diff, dependents);
          concerns.set(`${before}..${name}`, {
            scenarios: new Set(
              affected.flatMap((each) =>
                each.dependents.filter(({ kind: of }) => of === 'scenario').map(({ id }) => id),
              ),
            ).size,
            notes: 0,
            sections: affected.map(({ section }) => section?.number ?? '-'),
          });
        }
      }
    };
    try {
      await compile(folder, read);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  afterAll(() => diffs.clear());

  test('all neighbours keep the laws, snapshots among them', () => {
    expect([neighbours, diffs.size]).toEqual([29, 30]);
    for (const [name, diff] of diffs) {
      const [older, newer] = [contents.get(diff.from), contents.get(diff.to)] as [
        RevisionContent,
        RevisionContent,
      ];
      if (older.source !== undefined) expectMeaningLaws(diff, older, newer);
      expect([name, JSON.stringify(diffRevisions(older, newer))]).toEqual([name, JSON.stringify(diff)]);
    }
  });

  test.each(['7972..7974', '7970..8015', '8017..8018', '8012..8016', '7990..8007'])('%s as read', (name) => {
    expect(shapeOf(diffs.get(name) as RevisionDiff)).toMatchSnapshot();
  });

  test('a step that a revision adds concerns the scenarios that include its section', () => {
    expect(concerns.get('7990..8007')).toMatchObject({ sections: ['2.6'] });
    expect(concerns.get('7990..8007')?.scenarios).toBeGreaterThanOrEqual(2);
  });

  test('of any pair of a page the same code makes a diff, from JSON alone', () => {
    const [older, newer] = [contents.get(7937), contents.get(8023)] as [RevisionContent, RevisionContent];
    const diff = diffRevisions(older, newer);
    expectMeaningLaws(diff, older, newer);
    const copies = JSON.parse(JSON.stringify([older, newer])) as [RevisionContent, RevisionContent];
    expect(JSON.stringify(diffRevisions(...copies))).toBe(JSON.stringify(diff));
  });
});
