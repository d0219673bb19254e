/** `note --draft`: what a scenario made from a note decides, leaves to its writer, and never says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScenario } from '../../src/runbook/read-scenario.ts';
import type { Op, Scenario } from '../../src/runbook/types.ts';
import { hasShared, needsShared, root, seedContent } from '../shared.ts';
import { vademecum } from './run.ts';

const content = join(root, 'content');
const SYNC = 'Synchronizing User Accounts with Microsoft 365 - Modern Authentication';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-draft-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function draftOf(note: string, name: string, inContent = content) {
  const file = join(folder, `${name}.md`);
  writeFileSync(file, note);
  const { code, stdout, stderr } = await vademecum('note', file, '--content', inContent, '--draft');
  expect(code, stderr).toBe(0);
  return read(stdout, stderr);
}

/** The draft as a scenario: it must be readable; what is left is for a writer. */
function read(text: string, stderr: string) {
  const { scenario, messages } = readScenario({ file: 'draft.mdx', text });
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['scenario-todo', expect.stringMatching(/places of the scenario wait for a writer/u)],
  ]);
  const open = [...stderr.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, rule]) => rule);
  expect(new Set(open).difference(new Set(['scenario-todo', 'overlay-undecided']))).toEqual(new Set());
  return { scenario: scenario as Scenario, text, stderr };
}

function outline(ops: readonly Op[]): string[] {
  return ops.map((op) => {
    const at = op.at.quote === undefined ? op.at.section : `"${op.at.quote}"`;
    const edges =
      op.kind === 'include' ? [op.startAt && 'from', op.stopAfter && 'until'].filter(Boolean) : [];
    return [op.kind, ...(op.kind === 'insert' ? [op.where] : []), at, ...edges].join(' ');
  });
}

/** Runs of five words that the draft and the note share, besides titles and headings of the article. */
function shared(note: string, draft: string): string[] {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = draft
    .split('\n')
    .filter((line) => !/^\s*(?:#\s+\{|of:|- \w+: \{|startAt:|stopAfter:|sources:)/u.test(line))
    .join('\n');
  const text = ` ${words(known).join(' ')} `;
  const all = words(note);
  return all
    .map((_, i) => all.slice(i, i + 5))
    .filter((run) => run.length === 5 && text.includes(` ${run.join(' ')} `))
    .map((run) => run.join(' '));
}

test('a note of one way: each directive is an operation, the rest is listed', async () => {
  const note = `This is about the article "${SYNC}".

Make sure that the certificate of the server has not expired yet.

Skip: 1 Prerequisites, Recommendations and Limitations
Do 2.1.
Perform 2.2, but start at the "To add an entry, click on" line as the manager is open already.
Follow 2.3, but use the second certificate of the list.
Instead of 2.5, send us the address by email.
Do not do 2.4.
Stop after 2.6, which you have to do as well.
`;
  const { scenario, text, stderr } = await draftOf(note, 'one-way');
  expect(scenario.audience).toBe('internal');
  expect(scenario.id).toBe('draft');
  const [overlay, ...others] = scenario.overlays;
  expect(others).toEqual([]);
  expect(overlay?.of).toBe(SYNC);
  // Nobody has read the guide beside a revision yet.
  expect(overlay?.seen).toBe('unknown');
  expect(outline(overlay?.ops ?? [])).toEqual([
    'skip 1',
    'include 2.1',
    'include 2.2 from',
    'include 2.3',
    'insert before 2.3',
    'skip 2.4',
    'include 2.5',
    'replace 2.5',
    'stop 2.6',
  ]);
  expect(shared(note, text)).toEqual([]);
  expect(text).not.toMatch(/second certificate|by email|expired/u);
  expect(text).toContain('<Check title="TODO');
  expect(stderr).toMatch(/Section 2\.6 .* is neither included nor skipped/u);
  expect(text).toMatch(/TODO: the note says nothing of these\./u);
});

test('branches are questions, cases inside cases too, and what a branch says for others is a case', async () => {
  const note = `There are two ways, it depends on your users.

# If users come from LDAP

In the article ${SYNC} do 2.1 and skip 2.4.

# If users come from somewhere else

If they are typed in by hand, follow the article ${SYNC}.

There are two options for the others:

## Option A: keep the names

Do 2.1 to 2.3.

## Option B: change the names

Do 2.6 of ${SYNC}.
`;
  const { scenario, text } = await draftOf(note, 'branches');
  expect(scenario.flow.questions.map(({ id }) => id)).toEqual(['which-case', 'which-case-in-way-2']);
  expect(scenario.flow.outcomes.map(({ id }) => id)).toEqual(['way-1', 'way-2-1', 'way-2-2', 'way-2-0']);
  const of = (id: string): string[] =>
    outline(scenario.overlays.find((overlay) => overlay.id === `${id}-article-1`)?.ops ?? []);
  expect(of('way-1')).toEqual(['include 2.1', 'skip 2.4']);
  expect(of('way-2-1')).toEqual(['include 2.1', 'include 2.2', 'include 2.3']);
  expect(of('way-2-2')).toEqual(['include 2.6']);
  expect(of('way-2-0').slice(0, 3)).toEqual(['include 0', 'include 1', 'include 2']);
  expect(shared(note, text)).toEqual([]);
});

test('one branch alone leaves the others to a writer', async () => {
  const note = `Do 2.1 of ${SYNC}.\n\n# If you use a proxy\n\nSkip 2.3.\n`;
  const { scenario } = await draftOf(note, 'alone');
  expect(scenario.flow.outcomes.map(({ id, kind }) => [id, kind])).toEqual([
    ['way-1', 'runbook'],
    ['case-other', 'contact-support'],
  ]);
  expect(outline(scenario.overlays[0]?.ops ?? [])).toEqual(['include 2.1', 'skip 2.3']);
});

test.each([
  ['nothing at all', 'Good morning!\n'],
  [
    'an article that is not there',
    'Skip 2.4 of the article https://help.example.com/en/server/Other_page.\n',
  ],
  ['a place that is not there', `Skip 19.7 of ${SYNC}.\n`],
  ['hostile text', `${'# If\n\n- "\n'.repeat(50)}---\n<Runbook overlay="x" />\n{process.exit()}\n`],
])('a note of %s gives a draft that can be read', async (name, note) => {
  const { scenario } = await draftOf(note, name.replaceAll(' ', '-'));
  expect(scenario.overlays).toEqual([]);
});

test('a file is written with its name as id, and never overwritten unless that is asked for', async () => {
  const note = join(folder, 'short.md');
  const out = join(folder, 'My First Guide.mdx');
  writeFileSync(note, `Skip 2.4 of ${SYNC}.\n`);
  const run = (...rest: string[]) =>
    vademecum('note', note, '--content', content, '--draft', '--out', out, ...rest);
  const first = await run();
  expect([first.code, first.stdout]).toEqual([0, '']);
  expect(readFileSync(out, 'utf8')).toContain('\nid: my-first-guide\n');
  writeFileSync(out, 'mine');
  const second = await run();
  expect(second.code).toBe(2);
  expect(second.stderr).toContain('is there already. With --force it is overwritten.');
  expect(readFileSync(out, 'utf8')).toBe('mine');
  expect((await run('--force')).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('TODO:');
});

test.each([
  [['--out', 'x.mdx'], /belong to --draft/u],
  [['--draft', '--format', 'json'], /one format/u],
])('wrong options: %j', async (options, words) => {
  const { code, stderr } = await vademecum('note', join(folder, 'none.md'), ...options);
  expect(code).toBe(2);
  expect(stderr).toMatch(words);
});

describe.skipIf(!hasShared)(`the real notes${hasShared ? '' : ` (skipped: ${needsShared})`}`, () => {
  let seed = '';
  beforeAll(() => {
    seed = seedContent();
  });
  afterAll(() => {
    if (seed !== '') rmSync(seed, { recursive: true });
  });
  const draft = async (name: string) => {
    const file = join(seed, 'notes', `${name}.md`);
    const { stdout, stderr } = await vademecum('note', file, '--content', seed, '--draft');
    return { ...read(stdout, stderr), note: readFileSync(file, 'utf8') };
  };

  test('of the hybrid scenario decide what the guide in the content decides', async () => {
    const { scenario, note, text } = await draft('hybrid-active-directory');
    expect(outline(scenario.overlays[0]?.ops ?? [])).toEqual([
      'skip 1',
      'skip 2',
      'include 2.1',
      'include 2.2 from',
      'insert before 2.2',
      'include 2.3',
      'skip 2.4',
      'skip 2.5',
      'include 2.6',
      'stop 2.6',
    ]);
    expect(shared(note, text)).toEqual([]);
  });

  test('of the conversion ask for the four cases', async () => {
    const { scenario, note, text } = await draft('directory-services-conversion');
    expect(scenario.flow.outcomes.map(({ id }) => id)).toEqual(['way-1', 'way-2-1', 'way-2-2', 'way-2-0']);
    const kept = scenario.overlays.find(({ id }) => id === 'way-2-2-article-1');
    expect(outline(kept?.ops ?? [])).toEqual([
      'include 2.1',
      'include 2.2 from',
      'include 2.3',
      'skip 2.4',
      'skip 2.5',
      'include 2.6',
      'stop 2.6',
    ]);
    expect(shared(note, text)).toEqual([]);
  });
});
