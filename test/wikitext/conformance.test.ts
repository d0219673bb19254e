import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needsShared, root, shared } from '../shared.ts';

const RENDER = ['--', process.execPath, join(root, 'bin', 'vademecum.js'), 'render', '--jsonl'];

function run(script: string): string {
  return execFileSync(process.execPath, [script, ...RENDER], { cwd: root, encoding: 'utf8' });
}

/** `core structural 904/974 92.8%` → 92.8 */
function share(report: string, what: RegExp): number {
  return Number(what.exec(report)?.[1] ?? Number.NaN);
}

const score = join(shared, 'wikitext-conformance', 'score.mjs');
test.skipIf(!existsSync(score))(`MediaWiki's parser tests (${needsShared} otherwise)`, () => {
  const report = run(score);
  expect(share(report, /core structural \d+\/\d+ ([\d.]+)%/)).toBeGreaterThanOrEqual(93);
  expect(share(report, /core structural .* text \d+\/\d+ ([\d.]+)%/)).toBeGreaterThanOrEqual(97);
  expect(share(report, /all {2}structural \d+\/\d+ ([\d.]+)%/)).toBeGreaterThanOrEqual(80);
});

const compare = join(shared, 'mediawiki-html', 'compare.mjs');
test.skipIf(!existsSync(compare))(`MediaWiki's own HTML of real pages (${needsShared} otherwise)`, () => {
  expect(run(compare)).toContain('structure 16/16  text 16/16  sections 16/16');
});
