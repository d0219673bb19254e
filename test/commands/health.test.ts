/** `check`, and the public and the internal site of content in which something has drifted. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthContent, SECRETS } from './health-content.ts';
import { vademecum } from './run.ts';

interface Message {
  readonly severity: string;
  readonly rule: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly reason: string;
  readonly note: string;
}

let content = '';
const site = (audience: string): string => `${content}-${audience}`;

beforeAll(async () => {
  content = healthContent();
  for (const audience of ['public', 'internal']) {
    const built = await vademecum(
      ...['build', '--content', content, '--out', site(audience), '--audience', audience],
    );
    expect(built.code, built.stderr).toBe(0);
  }
}, 120_000);
afterAll(() => {
  for (const folder of [content, site('public'), site('internal')])
    rmSync(folder, { recursive: true, force: true });
});

async function check(): Promise<Message[]> {
  const { code, stdout } = await vademecum('check', '--content', content, '--format', 'json');
  expect(code).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('check tells drift, references and contradictions with their places', async () => {
  const messages = await check();
  const found = messages.map(
    ({ severity, rule, file = '', line, column, reason }) =>
      `${severity} ${rule} ${file.split('/').at(-1)}:${line}:${column} ${reason}`,
  );
  const of = (rule: string): string[] => found.filter((each) => each.includes(` ${rule} `));
  expect(of('drift-stale')).toEqual([
    'warning drift-stale painted.mdx:13:11 "Registering a ship" has changed between the confirmed revision 11 and 12. New step in 2.2 “Painting the number”, which is skipped here: “Take a photograph of both numbers for the files.”.',
  ]);
  expect(of('drift-review')).toEqual([
    'warning drift-review painted.mdx:13:11 "Registering a ship" has changed between the confirmed revision 11 and 12. Other words in 2.1 “Opening the register”: “Write the name of the ship into the second free line.”.',
  ]);
  // The note of 5 March was written against revision 11.
  expect(of('note-drift-stale').map((each) => each.replace(/ "Reg.*?11\./u, ''))).toEqual([
    expect.stringMatching(/zanzibar\.md:\d+:\d+ New step in 2\.2/u),
  ]);
  expect(of('note-reference-lost')).toEqual([
    expect.stringMatching(/zanzibar\.md:10:\d+ 2\.4 "Drying the paint" .* is gone/u),
  ]);
  expect(of('source-unknown')).toEqual([expect.stringMatching(/painted\.mdx:9:5 .*"notes\/nowhere\.md"/u)]);
  // Both are named by the scenario, which skips 2.2 as one of them does, and performs 2.3 as one of them does.
  const conflicts = of('sources-conflict');
  expect(conflicts.length).toBeGreaterThanOrEqual(3);
  expect(conflicts.every((each) => each.startsWith('warning '))).toBe(true);
  expect(conflicts.filter((each) => each.includes('2.2 “Painting the number”')).length).toBe(2);
  for (const { reason, note } of messages) expect(`${reason} ${note}`).not.toMatch(/undefined|NaN|\[object/u);
});

test('a newer confirmed revision ends the warning', async () => {
  const file = join(content, 'scenarios', 'painted.mdx');
  const text = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, text.replace('seen: 11', 'seen: 12'));
    const rules = (await check()).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('drift'))).toEqual([]);
    writeFileSync(file, text.replace('seen: 11', 'seen: 7'));
    expect((await check()).map(({ rule }) => rule)).toContain('overlay-revision-unknown');
    writeFileSync(file, text.replace('    seen: 11\n', ''));
    expect((await check()).map(({ rule }) => rule)).toContain('drift-unconfirmed');
  } finally {
    writeFileSync(file, text);
  }
});

test('the guide warns its readers, in every form', async () => {
  for (const audience of ['public', 'internal']) {
    const html = readFileSync(join(site(audience), 'guides', 'painted', 'index.html'), 'utf8');
    expect(html).toMatch(/<h2 id="vm:changed">/u);
    expect(html).toMatch(/New step in <a href="\/articles\/registering-a-ship\/#Painting_the_number">2\.2/u);
    expect(html).toContain('Take a photograph of both numbers');
    expect(html.slice(0, html.indexOf('class="runbook"'))).not.toContain('second free line');
  }
  for (const format of ['markdown', 'text', 'html', 'json']) {
    const { stdout } = await vademecum('runbook', 'painted', '--content', content, '--format', format);
    expect(stdout).toContain('Take a photograph of both numbers');
    expect(stdout).toContain('New step in ');
  }
});

function* filesBelow(folder: string): Generator<[string, string]> {
  for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!each.isFile()) continue;
    const path = join(each.parentPath, each.name);
    const bytes = readFileSync(path);
    yield [
      path.slice(folder.length),
      (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
    ];
  }
}

test('a public site has no page of health and no word of an internal note; an internal one has', () => {
  const words = [...SECRETS, 'zanzibar', 'quartermaster', 'vm:contradictions'];
  for (const [path, text] of filesBelow(site('public'))) {
    expect(path).not.toMatch(/health/u);
    for (const word of words)
      expect(text.toLowerCase().includes(word.toLowerCase()), `${word} in ${path}`).toBe(false);
    expect(text.includes('/health/'), path).toBe(false);
  }
  const page = join(site('internal'), 'health', 'index.html');
  expect(existsSync(page)).toBe(true);
  const html = readFileSync(page, 'utf8');
  for (const word of [
    'The Zanzibar procedure',
    'notes/zanzibar.md',
    'Gone',
    'Drying the paint',
    'Closing the register',
  ])
    expect(html).toContain(word);
  // Pages do not depend on where the content lies, and search does not hold the page.
  expect(html).not.toContain(content);
  expect(html).not.toContain('data-pagefind-body');
});
