/**
 * The packed product, as a user gets it: `npm pack`, installed into an empty folder that has only a `content/`, builds
 * that folder's site with `npx vademecum build`, and its parser can be imported on its own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

/** Runs without this checkout's own tools on the PATH, as a stranger's shell would. */
function run(command: string, args: readonly string[], cwd: string) {
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((part) => !part.startsWith(root))
    .join(':');
  const clean = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$|^VITEST/u.test(name));
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(clean), PATH: path },
    timeout: 280_000,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}`, stdout: result.stdout };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-pack-'));
  const packed = run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  expect(packed.status, packed.output).toBe(0);
  const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
  mkdirSync(join(folder, 'site'));
  cpSync(join(root, 'content'), join(folder, 'site', 'content'), { recursive: true });
  writeFileSync(join(folder, 'site', 'package.json'), '{ "private": true, "type": "module" }\n');
  const installed = run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)],
    join(folder, 'site'),
  );
  expect(installed.status, installed.output).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('npx vademecum build builds the folder’s site', () => {
  const built = run('npx', ['vademecum', 'build'], join(folder, 'site'));
  expect(built.status, built.output).toBe(0);
  const page = join(folder, 'site', 'dist', 'guides', 'hybrid-active-directory', 'index.html');
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('IMAP.AccessAsApp');
  expect(existsSync(join(folder, 'site', 'dist', 'pagefind', 'pagefind.js'))).toBe(true);
});

test('the parser can be used on its own', () => {
  const script = `
    import { fromWikitext, toHast, sections } from 'vademecum/mediawiki-parser';
    const tree = fromWikitext('== A ==\\n* one');
    console.log(JSON.stringify([sections(tree)[0].number, toHast(tree).children.length > 0]));`;
  writeFileSync(join(folder, 'site', 'use.mjs'), script);
  const used = run('node', ['use.mjs'], join(folder, 'site'));
  expect(used.output.trim()).toBe('["1",true]');
});
