/**
 * Runs every check of the project, one after the other, all of them even where one fails: types, types of the .astro
 * files, lint and format, then the tests (boundaries, unit, property, browser). Ends with one line:
 * `N passed, N failed` and, where something could not run here, `, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'));
const reportFile = join(folder, 'vitest.json');
let passed = 0;
let failed = 0;
let skipped = 0;

function run(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n> ${title}: ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

function check(title: string, command: string, ...args: string[]): void {
  if (run(title, command, ...args)) passed += 1;
  else {
    failed += 1;
    console.error(`${title} failed.`);
  }
}

check('types', 'tsc', '--noEmit');
check('types of pages', 'astro', 'check', '--minimumFailingSeverity', 'warning');
check('lint and format', 'biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.');
const green = run(
  'tests',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${reportFile}`,
);
if (existsSync(reportFile)) {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  passed += report.numPassedTests;
  skipped += report.numPendingTests;
  // A file that fails before its first test has no failed test to count.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  failed += report.numFailedTests + broken.length;
  if (!green && report.numFailedTests + broken.length === 0) failed += 1;
} else failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
