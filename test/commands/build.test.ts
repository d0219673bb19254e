/** What `build` promises about its output folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

let folder = '';
const out = (): string => join(folder, 'site');
const content = (): string => join(folder, 'content');
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum build '));
  cpSync(join(root, 'content'), content(), { recursive: true });
  const { code, stderr } = await vademecum('build', '--content', content(), '--out', out());
  expect(code, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a killed build leaves the previous site whole, and the next one sweeps up after it', async () => {
  writeFileSync(join(out(), 'mark.txt'), 'previous');
  let seen = false;
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'vademecum.js'), 'build', '--content', content(), '--out', out()],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 400 && !seen && child.exitCode === null; tries += 1) {
    await wait(20);
    seen = leftovers().length > 0;
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(seen).toBe(true);
  expect(readFileSync(join(out(), 'mark.txt'), 'utf8')).toBe('previous');
  expect(existsSync(join(out(), 'index.html'))).toBe(true);
  expect(leftovers()).not.toEqual([]);

  const { code } = await vademecum('build', '--content', content(), '--out', out());
  expect(code).toBe(0);
  expect(leftovers()).toEqual([]);
  expect(existsSync(join(out(), 'mark.txt'))).toBe(false);
});

test('two builds into one folder at once: one of them is there, whole', async () => {
  const both = await Promise.all(
    [1, 2].map(() => vademecum('build', '--content', content(), '--out', out())),
  );
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(existsSync(join(out(), 'index.html'))).toBe(true);
  expect(existsSync(join(out(), 'pagefind', 'pagefind.js'))).toBe(true);
});

test('below a base path every address carries it', async () => {
  const based = join(folder, 'based');
  const { code } = await vademecum('build', '--content', content(), '--out', based, '--base', '/help');
  expect(code).toBe(0);
  const html = readFileSync(join(based, 'index.html'), 'utf8');
  const rooted = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/gu)].map(([, address]) => address);
  expect(rooted.length).toBeGreaterThan(10);
  expect(rooted.filter((address) => !address?.startsWith('/help/'))).toEqual([]);
});

test('an internal scenario is in the internal site only', async () => {
  const file = join(content(), 'scenarios', 'hybrid-active-directory.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    join(content(), 'scenarios', 'inside.mdx'),
    text
      .replace('id: hybrid-active-directory', 'id: inside')
      .replace('audience: public', 'audience: internal')
      .replace(/^title: .*$/mu, 'title: Whispered words of the house'),
  );
  for (const [audience, there] of [
    ['public', false],
    ['internal', true],
  ] as const) {
    const site = join(folder, audience);
    const { code } = await vademecum('build', '--content', content(), '--out', site, '--audience', audience);
    expect(code).toBe(0);
    expect(existsSync(join(site, 'guides', 'inside', 'index.html'))).toBe(there);
    const texts = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|txt)$/u.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(texts.some((each) => each.includes('Whispered words'))).toBe(there);
  }
});

test('a bad hand-written page is a message, and the others are built', async () => {
  const pages = join(content(), 'pages');
  mkdirSync(join(pages, 'deep'), { recursive: true });
  writeFileSync(join(pages, 'good.mdx'), '---\ntitle: Good\n---\n\nFine.\n');
  writeFileSync(join(pages, 'bad.mdx'), '---\ntitle: Bad\n---\n\nA <br> and {foo\n');
  writeFileSync(join(pages, 'nameless.mdx'), 'Words.\n');
  writeFileSync(join(pages, 'search.mdx'), '---\ntitle: Mine\n---\n');
  mkdirSync(join(content(), 'files', 'a'), { recursive: true });
  writeFileSync(join(content(), 'files', 'a', 'x.png'), 'one');
  writeFileSync(join(content(), 'files', 'x.png'), 'two');
  const site = join(folder, 'pages');
  const { code, stderr } = await vademecum('build', '--content', content(), '--out', site);
  expect(code).toBe(1);
  expect(stderr).toMatch(/bad\.mdx:\d+:\d+: error: .*\[page-mdx\]/u);
  expect(stderr).toMatch(/nameless\.mdx:1:1: error: .*\[page-title\]/u);
  expect(stderr).toMatch(/search\.mdx: error: .*\[page-address\]/u);
  expect(stderr).toMatch(/deep: warning: .*\[page-folder\]/u);
  expect(existsSync(join(site, 'good', 'index.html'))).toBe(true);
  expect(existsSync(join(site, 'bad', 'index.html'))).toBe(false);
  expect(readFileSync(join(site, 'files', 'a', 'x.png'), 'utf8')).toBe('one');
  expect(readFileSync(join(site, 'files', 'x.png'), 'utf8')).toBe('two');
});

test('an output folder that is a file is an error in words', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, stderr } = await vademecum('build', '--content', content(), '--out', join(file, 'site'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/is not a folder/u);
  expect(stderr).not.toMatch(/\s+at /u);
});
