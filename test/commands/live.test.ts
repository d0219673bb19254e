/** Live elements of a scenario: what an article says today, in the guide's own text. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScenario } from '../../src/runbook/read-scenario.ts';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

const SYNC = 'Synchronizing User Accounts with Microsoft 365 - Modern Authentication';
let content = '';
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'vademecum-live-'));
  cpSync(join(root, 'content'), content, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true }));

function write(body: string): void {
  const front = 'id: live\ntitle: Live\nsummary: Live.\naudience: public\n';
  writeFileSync(join(content, 'scenarios', 'live.mdx'), `---\n${front}---\n\n${body}\n`);
}

async function run(body: string, format: string) {
  write(body);
  return vademecum('runbook', 'live', '--content', content, '--format', format);
}

const BODY = `Before you begin:

<LiveStep of="${SYNC}" section="2.1" quote="Choose App registrations" />

<Step title="Publish the certificate">

1. Do what the article says.

<LiveSection of="${SYNC}" section="2.3" heading="Publishing Credentials in Microsoft Entra ID" />

</Step>`;

test('a section and a step, in the text and in a step, in all formats', async () => {
  const html = await run(BODY, 'html');
  expect(html.code, html.stderr).toBe(0);
  expect(html.stdout).toMatch(/<li>Choose <i>App registrations<\/i> below <i>Manage<\/i>\.<\/li>/u);
  expect(html.stdout).toMatch(/<i>Upload certificate<\/i>/u);
  expect(html.stdout).not.toMatch(/<live|LiveS/u);
  const text = await run(BODY, 'text');
  expect(text.stdout).toContain('- Choose App registrations below Manage.');
  expect(text.stdout).toContain(`From “${SYNC}”, 2.3 Publishing Credentials in Microsoft Entra ID`);
  // What it takes from an article is in the stamp.
  expect(text.stdout).toMatch(/revision 4236/u);
  const json = JSON.parse((await run(BODY, 'json')).stdout);
  expect(json.stamp.articles).toHaveLength(1);
  expect(json.parts[0].html).toContain('class="live-source"');
});

test('a deadline and a version, in a sentence', async () => {
  const { stdout } = await vademecum('graph', '--content', content);
  const nodes = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const blocks = new Map(nodes.map((node) => [node.id, node]));
  const about = (type: string) =>
    nodes
      .filter((node) => node.type === type && typeof blocks.get(node.about)?.text === 'string')
      .map((node) => ({ node, text: String(blocks.get(node.about)?.text).replace(/"/gu, ' ').slice(0, 90) }));
  const [deadline] = about('deadline').filter(({ text }) => !/[{<]/u.test(text) && text.length > 40);
  const [fact] = about('versionFact').filter(({ text }) => !/[{<]/u.test(text) && text.length > 40);
  expect([deadline, fact].every(Boolean)).toBe(true);
  const element = (name: string, each: typeof deadline): string =>
    `<${name} of="${each?.node.page}" quote="${each?.text}" />`;
  const {
    code,
    stdout: html,
    stderr,
  } = await run(
    `Be done by ${element('LiveDeadline', deadline)}, please; it holds ${element('LiveVersion', fact)}.`,
    'html',
  );
  expect(code, stderr).toBe(0);
  expect(html).toMatch(
    /Be done by <a href="[^"]*">(?:<time[^>]*>)?(?:\d+ )?\p{Lu}\p{L}+ \d{4}(?:<\/time>)?<\/a>, please; it holds/u,
  );
});

test.each<[string, string, RegExp]>([
  ['an article that is not there', '<LiveStep of="Nowhere" quote="x" />', /\[overlay-article-missing\]/u],
  [
    'no match',
    `<LiveSection of="${SYNC}" section="9.9" />`,
    /Section 9\.9 matches nothing .*\[overlay-target-missing\]/u,
  ],
  [
    'two matches',
    `<LiveStep of="${SYNC}" quote="the" />`,
    /matches more than one place .*\[overlay-target-twice\]/u,
  ],
  ['no date', `<LiveDeadline of="${SYNC}" section="2.1" />`, /names no date\. \[scenario-live-none\]/u],
])('%s is an error with its place', async (_, element, words) => {
  const { code, stderr } = await run(`Text.\n\n${element}`, 'text');
  expect(code).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).toMatch(/live\.mdx:\d+:\d+: error/u);
});

test.each<[string, string, RegExp]>([
  ['no article', '<LiveStep quote="x" />', /needs the article’s title/u],
  ['no quote', `<LiveStep of="${SYNC}" section="2" />`, /needs words of the step/u],
  [
    'a section in a sentence',
    `See <LiveSection of="${SYNC}" section="2" /> now.`,
    /\[scenario-element-inline\]/u,
  ],
  [
    'an attribute that is none',
    `<LiveStep of="${SYNC}" quote="x" onclick="y" />`,
    /has no attribute onclick/u,
  ],
  ['code', `<LiveStep of={process.env.HOME} quote="x" />`, /\[scenario-code\]/u],
  ['text inside', `<LiveStep of="${SYNC}" quote="x">\n\nhello\n\n</LiveStep>`, /holds text/u],
])('%s cannot be read', (_, element, words) => {
  const text = `---\nid: live\ntitle: Live\nsummary: Live.\n---\n\nText.\n\n${element}\n`;
  const { scenario, messages } = readScenario({ file: 'live.mdx', text });
  expect(scenario).toBeUndefined();
  const told = messages.map(({ reason, ruleId, line }) => `${line} ${reason} [${ruleId}]`);
  expect(told.filter((each) => words.test(each) && each.startsWith('9 '))).not.toEqual([]);
});

test('`runbook` says why a scenario of that name cannot be read', async () => {
  const { code, stderr } = await run('<LiveStep quote="x" />', 'text');
  expect(code).toBe(1);
  expect(stderr).toMatch(/live\.mdx:8:1: error: <LiveStep> needs the article’s title/u);
});
