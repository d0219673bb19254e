/** Faults planted in scenarios and articles: `check` fails, and each message says where and what to do. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

const SYNC = 'Synchronizing User Accounts with Microsoft 365 - Modern Authentication';
let content = '';
let stderr = '';
let code = 0;

/** One scenario for each fault: a copy of a sound one with a change. */
const FAULTS: Readonly<Record<string, { readonly of: string; readonly from: string; readonly to: string }>> =
  {
    'matches-nothing': {
      of: 'certificate-renewal-hybrid',
      from: '- include: { section: "5.2", heading: Updating credentials in Microsoft Entra ID }',
      to: '- include: { section: "5.7", heading: Updating everything }',
    },
    'matches-twice': {
      of: 'certificate-renewal-hybrid',
      from: '{ section: "5.1", quote: "Integration […] type […] Microsoft 365 (Modern Authentication)" }',
      to: '{ section: "5.1", quote: "the" }',
    },
    'starts-twice': {
      of: 'hybrid-active-directory',
      from: 'startAt: { quote: "Credential Manager […] click on Create…" }',
      to: 'startAt: { quote: "Credential" }',
    },
    'uses-what-is-skipped': {
      of: 'hybrid-active-directory',
      from: '- skip: { section: "2.5", heading: Configuring the Redirect URI in MailStore Server }\n        because: Without logins through Microsoft 365 there is no redirect URI to enter.',
      to: '- include: { section: "2.5", heading: Configuring the Redirect URI in MailStore Server }',
    },
  };

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'vademecum-faults-'));
  cpSync(join(root, 'content'), content, { recursive: true });
  for (const [id, { of, from, to }] of Object.entries(FAULTS)) {
    const text = readFileSync(join(content, 'scenarios', `${of}.mdx`), 'utf8');
    expect(text, id).toContain(from);
    const changed = text.replace(`id: ${of}\n`, `id: ${id}\n`).replace(from, () => to);
    writeFileSync(join(content, 'scenarios', `${id}.mdx`), changed);
  }
  writeFileSync(join(content, 'scenarios', 'too-many-states.mdx'), tooManyStates());
  ({ code, stderr } = await vademecum('check', '--content', content));
}, 120_000);
afterAll(() => rmSync(content, { recursive: true }));

function tooManyStates(): string {
  const facts = Array.from({ length: 4 }, (_, i) => i + 1);
  const values = (count: number): string =>
    Array.from({ length: count }, (_, i) => `{ id: v${i + 1}, label: "${i + 1}" }`).join(', ');
  return [
    '---\nid: too-many-states\ntitle: Many\nsummary: Many.\nfacts:',
    ...facts.map((n) => `  - { id: fact-${n}, type: choice, values: [${values(n === 3 ? 40 : 8)}] }`),
    'questions:',
    ...facts.map((n) => `  - { id: question-${n}, fact: fact-${n}, text: "${n}?" }`),
    'outcomes:',
    '  - { id: all, title: All, kind: nothing-to-do }',
    '---\n\n<Outcome id="all">\n\nNothing.\n\n</Outcome>\n',
  ].join('\n');
}

const messageOf = (file: string, rule: string, text = stderr): string =>
  text.split('\n').find((line) => line.includes(`${file}.mdx:`) && line.endsWith(`[${rule}]`)) ?? '';

test('the content fails', () => {
  expect(code).toBe(1);
});

test.each<[string, string, RegExp]>([
  ['matches-nothing', 'overlay-target-missing', /Section 5\.7 "Updating everything" matches nothing/u],
  ['matches-nothing', 'overlay-undecided', /Section 5\.2 .* is neither included nor skipped/u],
  ['matches-twice', 'overlay-target-twice', /"the" in section 5\.1 .* matches more than one place/u],
  ['starts-twice', 'overlay-target-twice', /"Credential" in section 2\.2 .* matches more than one place/u],
  [
    'too-many-states',
    'flow-too-large',
    /more than 5000 states; the fact "fact-3" \(40 values\) multiplies them most/u,
  ],
])('%s: %s', (file, rule, words) => {
  const message = messageOf(file, rule);
  expect(message).toMatch(new RegExp(`${file}\\.mdx:\\d+:\\d+: error: `, 'u'));
  expect(message).toMatch(words);
});

test('what to do stands below', () => {
  for (const remedy of [
    /correct the operation/u,
    /Add an include or a skip for it/u,
    /more words of the quote/u,
    /merge values that are treated alike, or split the scenario/u,
  ])
    expect(stderr).toMatch(remedy);
});

test('an included step that uses what only a skipped one sets is a warning', () => {
  const message = messageOf('uses-what-is-skipped', 'overlay-value-skipped');
  expect(message).toMatch(/mdx:\d+:\d+: warning: Section 2\.5 .* uses "redirect uri"/u);
  expect(message).toMatch(/only section 2\.4/u);
});

test('a new section between 2.5 and 2.6 of the article is undecided', async () => {
  const feed = join(content, 'wiki', 'contributions.atom');
  const text = readFileSync(feed, 'utf8');
  const heading = '=== Configuring API Permissions in Microsoft Entra ID ===&lt;br /&gt;';
  expect(text).toContain(heading);
  const added = '=== Naming an owner ===&lt;br /&gt;\n* Choose somebody.&lt;br /&gt;\n';
  writeFileSync(feed, text.replaceAll(heading, added + heading));
  const checked = await vademecum('check', '--content', content);
  expect(checked.code).toBe(1);
  const message = messageOf('hybrid-active-directory', 'overlay-undecided', checked.stderr);
  expect(message).toMatch(/hybrid-active-directory\.mdx:\d+:\d+: error: Section 2\.6 "Naming an owner"/u);
  expect(message).toContain(SYNC);
  writeFileSync(feed, text);
});
