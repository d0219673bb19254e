/** The lockfile as a user meets it: ids stay through builds, and a broken one is never overwritten. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../src/commands/compile.ts';
import { lockOf, writeLockfile } from '../../src/commands/write-lockfile.ts';
import { LOCKFILE } from '../../src/sources/lockfile.ts';
import { root } from '../shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'vademecum-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lockIn = (dir: string): Promise<string> => compile(dir, ({ graph }) => lockOf(graph));

test('the bundled lockfile is the one that a build writes', async () => {
  const now = await lockIn(join(root, 'content'));
  // Where this fails, build the bundled content and commit content/blocks.lock.json.
  expect(readFileSync(join(root, 'content', LOCKFILE), 'utf8')).toBe(now);
});

test('the lockfile is written once, stays as it is, and a broken one is told', async () => {
  const dir = join(folder, 'content');
  cpSync(join(root, 'content'), dir, { recursive: true });
  rmSync(join(dir, LOCKFILE));
  const text = await lockIn(dir);
  expect(await writeLockfile(dir, text)).toMatchObject({ is: 'written', isNew: true });
  expect(await lockIn(dir)).toBe(text);
  expect(await writeLockfile(dir, text)).toEqual({ is: 'same' });
  writeFileSync(join(dir, LOCKFILE), `<<<<<<< ours\n${text}`);
  const rules = await compile(dir, ({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toContain('lock-unreadable');
});

test('where it cannot be written, that is an answer and not a crash', async () => {
  expect(await writeLockfile(join(folder, 'nowhere'), '{}')).toMatchObject({ is: 'failed' });
});
