/** `runbook` with questions: what it prints is what the page of the state says; planted faults fail the build. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

const content = join(root, 'content');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-runbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (scenario: string, ...rest: string[]) =>
  vademecum('runbook', scenario, '--content', content, ...rest);
const EXPORT = ['--answer', 'version=26.2.1', '--answer', 'profile=export'];

describe('a question that is open', () => {
  test.each<[string, RegExp]>([
    ['markdown', /^## Which protocol does the summary of the profile name\?$/mu],
    ['text', /^Which protocol does the summary of the profile name\?$/mu],
    ['html', /<h2>Which protocol does the summary of the profile name\?<\/h2>/u],
  ])('is printed with its answers as %s', async (format, heading) => {
    const { code, stdout } = await run('ews-profiles', ...EXPORT, '--format', format);
    expect(code).toBe(0);
    expect(stdout).toMatch(heading);
    expect(stdout).toContain('EWS (protocol=ews)');
    expect(stdout).toContain('Question 3 of at most 4');
    expect(stdout).toContain('Which version of MailStore Server do you run? 26.2 or later');
  });

  test('is the page model as JSON', async () => {
    const { stdout } = await run('ews-profiles', ...EXPORT, '--format', 'json');
    const view = JSON.parse(stdout);
    expect(view).toMatchObject({
      kind: 'question',
      path: '/guides/ews-profiles/profile=export/version=from-26.2/',
      position: 3,
    });
    expect(view.answers.map(({ pair }: { pair: string }) => pair)).toEqual([
      'protocol=ews',
      'protocol=other',
    ]);
  });

  test('keeps answers to later questions', async () => {
    const { code, stdout } = await run('directory-services-microsoft-365', '--answer', 'way=keep');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /## Kept for later questions\n\n- How should your users sign in .*as they do today/u,
    );
  });
});

test('an outcome says the same in all formats', async () => {
  const answers = ['--answer', 'reminder=yes', '--answer', 'users-from=active-directory'];
  const print = async (format: string): Promise<string> => {
    const { code, stdout } = await run('certificate-renewal-hybrid', ...answers, '--format', format);
    expect(code).toBe(0);
    return stdout;
  };
  const view = JSON.parse(await print('json'));
  expect(await print('markdown')).toBe(view.reply.markdown);
  expect(await print('text')).toBe(view.reply.text);
  const html = await print('html');
  expect(html).not.toMatch(/data-|style=/u);
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const addresses = /\(?https?:[^\s)]*\)?/gu;
  expect(words(textOf(html).replace(addresses, ''))).toEqual(words(view.reply.text.replace(addresses, '')));
  expect(view.reply.text).toContain('Active Directory is chosen again');
  expect(view.flow.answers.map(({ answer }: { answer: string }) => answer)).toEqual([
    'Yes, or archiving from Microsoft 365 has stopped',
    'Active Directory',
  ]);
});

/** The text of HTML, with a space between elements. */
function textOf(html: string): string {
  const texts: string[] = [];
  const visit = (node: { value?: string; childNodes?: unknown[] }): void => {
    if (typeof node.value === 'string') texts.push(node.value);
    for (const child of node.childNodes ?? []) visit(child as { value?: string });
  };
  visit(parse(html) as { childNodes?: unknown[] });
  return texts.join(' ');
}

test.each<[string, string[], RegExp]>([
  [
    'a fact that is not there',
    ['profil=export'],
    /no fact "profil"; there are profile, version, protocol, licence/,
  ],
  [
    'a value that is not there',
    ['profile=mail'],
    /"mail" is no answer about "profile"; there are mailboxes, /,
  ],
  ['no pair', ['profile'], /"profile" is no answer; write FACT=VALUE/],
  ['a version that is none', ['version=new'], /there are before-26\.1, .*, and any version/],
  ['two answers', ['profile=export', 'profile=journal'], /two answers about "profile"/],
  ['an answer that nobody asks for', ['profile=journal', 'licence=other'], /nobody asks for licence=other/],
])('wrong answers are wrong usage: %s', async (_name, answers, words) => {
  const { code, stdout, stderr } = await run(
    'ews-profiles',
    ...answers.flatMap((each) => ['--answer', each]),
  );
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(words);
});

test('a scenario without questions takes no answers', async () => {
  const { code, stderr } = await run('hybrid-active-directory', '--answer', 'a=b');
  expect(code).toBe(2);
  expect(stderr).toMatch(/no question to answer/);
});

test.each<[string, string, string, string, RegExp]>([
  [
    'an outcome that nothing leads to',
    '  - id: not-due\n',
    '  - id: never\n    title: Never\n    when: { and: [{ eq: { reminder: false } }, { eq: { users-from: active-directory } }] }\n  - id: not-due\n',
    'flow-outcome-unreachable',
    /No answers lead to the outcome "never"/,
  ],
  [
    'two outcomes for one state',
    '    when: { eq: { reminder: false } }',
    '    when: { in: { reminder: [true, false] } }',
    'flow-overlap',
    /With reminder=yes, users-from=active-directory, the outcome "not-due" holds/,
  ],
  [
    'an overlay that leaves a section undecided',
    '      - skip: { section: "4", heading: Testing Authentication }\n        because: How users sign in does not change.\n',
    '',
    'overlay-undecided',
    /Section 4 "Testing Authentication"/,
  ],
])('a planted fault fails the build: %s', async (name, from, to, rule, words) => {
  const copy = join(folder, name.replaceAll(' ', '-'));
  cpSync(content, copy, { recursive: true });
  const file = join(copy, 'scenarios', 'certificate-renewal-hybrid.mdx');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
  const out = `${copy}-site`;
  const { code, stderr } = await vademecum('build', '--content', copy, '--out', out);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    new RegExp(`certificate-renewal-hybrid\\.mdx:\\d+:\\d+: error: .*\\[${rule}\\]`, 'u'),
  );
  expect(stderr).toMatch(words);
  expect(existsSync(join(out, 'guides', 'certificate-renewal-hybrid'))).toBe(false);
  expect(existsSync(join(out, 'guides', 'ews-profiles', 'index.html'))).toBe(true);
});
