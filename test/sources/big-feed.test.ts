import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('a feed of 100 MB is read in a heap of 64 MB', { timeout: 60_000 }, async () => {
  const script = join(import.meta.dirname, 'big-feed.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=64', script, '100']);
  const result = JSON.parse(stdout);
  expect(result.bytes).toBeGreaterThan(100 * 1024 * 1024);
  expect(result.broken).toBeGreaterThan(0);
  expect(result.revisions).toBeGreaterThan(10_000);
  // Resident memory counts Node itself, about 60 MB.
  expect(result.megabytes).toBeLessThan(300);
});
