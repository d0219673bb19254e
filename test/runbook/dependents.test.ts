/** Whom a change concerns: guides, notes and links of generated pages. */
import { expect, test } from 'vitest';
import type { RevisionDiff } from '../../src/history/meaning/types.ts';
import { affectedBy, type Dependent } from '../../src/runbook/affected.ts';
import { dependentsOf, type Source } from '../../src/runbook/dependents.ts';
import type { Resolved } from '../../src/runbook/note/types.ts';
import type { Overlay, Scenario, Target } from '../../src/runbook/types.ts';
import { graphOf } from '../graph/tiny-corpus.ts';

const BEFORE = `== Access ==
* Open the portal and sign in.
* Choose the app registration.
* Restart the archive service.
== Limits ==
Nothing is limited before ten thousand messages.
`;
const AFTER = BEFORE.replace('sign in', 'log on')
  .replace('Restart the', 'Start the')
  .replace('ten thousand', 'twenty thousand')
  .replace('== Limits ==', '== Quotas ==');

const graph = graphOf([
  { id: 1, page: 'Setup', text: BEFORE },
  { id: 2, page: 'Setup', text: AFTER },
  { id: 3, page: 'Other', text: 'See [[Setup#Limits]] and [[Setup]].' },
]);
const page = graph.pages.get('Setup');
const idOf = (text: string): string =>
  [...(page?.sections ?? []).map(({ id, title }) => ({ id, text: title })), ...(page?.blocks ?? [])].find(
    (each) => each.text === text,
  )?.id ?? '';
const diff = graph.historyOf('Setup')?.diff(1, 2) as RevisionDiff;

const target = (section: string): Target => ({ section, place: undefined });
function scenario(id: string, ops: Overlay['ops']): Scenario {
  const overlay = { id, of: 'Setup', seen: 2, ops, place: undefined };
  return {
    id,
    title: id,
    summary: '',
    audience: 'public',
    overlays: [overlay],
    file: `${id}.mdx`,
  } as unknown as Scenario;
}
function note(id: string, to: readonly string[], as: Resolved['as'] = 'same'): Source {
  const resolved: Resolved = { as, to: to.map((each) => ({ id: each, title: '' })), evidence: [] };
  return { kind: 'note', id, title: id, audience: 'internal', resolved: new Map([[{}, resolved]]) };
}
function concerns(scenarios: readonly Scenario[], sources: readonly Source[]): Record<string, string[]> {
  const named = ({ kind, id }: Dependent): string => `${kind} ${id}`;
  return Object.fromEntries(
    affectedBy(diff, dependentsOf(graph, scenarios, sources)).map(({ section, dependents }) => [
      section?.title ?? '',
      dependents.map(named),
    ]),
  );
}

test('a guide that includes the section, not one that skips it', () => {
  const takes = scenario('takes', [
    { kind: 'include', at: target('1') },
    { kind: 'skip', at: target('2'), because: 'no limits' },
  ]);
  expect(concerns([takes], [])).toEqual({ Access: ['scenario takes'], Quotas: ['link Other'] });
});

test('a step that a guide leaves out does not concern it', () => {
  const only = scenario('only', [
    {
      kind: 'include',
      at: target('1'),
      startAt: { quote: 'Choose the app registration.', place: undefined },
      stopAfter: { quote: 'Choose the app registration.', place: undefined },
    },
    { kind: 'skip', at: target('2'), because: 'no limits' },
  ]);
  expect(concerns([only], [])).toEqual({ Quotas: ['link Other'] });
});

test('notes that cite the section or one of its blocks; a doubtful citation is none', () => {
  const notes = [
    note('a', [idOf('Open the portal and log on.')]),
    note('b', [idOf('Access')]),
    note('c', [idOf('Quotas')], 'ambiguous'),
  ];
  expect(concerns([], notes)).toEqual({ Access: ['note a', 'note b'], Quotas: ['link Other'] });
});

test('a note on a step that did not change is not concerned', () => {
  expect(concerns([], [note('a', [idOf('Choose the app registration.')])])).toEqual({
    Quotas: ['link Other'],
  });
});
