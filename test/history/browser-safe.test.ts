/** A reader's browser compares any two revisions: what it loads for that must not need Node, a parser or the graph. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shared.ts';

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gmu;

test('comparing two revisions imports nothing but src/history', () => {
  const seen = new Set<string>();
  const outside: string[] = [];
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = specifier.startsWith('.') ? resolve(dirname(file), specifier) : specifier;
      const path = relative(join(root, 'src', 'history'), target);
      if (!specifier.startsWith('.') || path.startsWith('..'))
        outside.push(`${relative(root, file)}: ${specifier}`);
      else visit(target);
    }
  };
  visit(join(root, 'src', 'history', 'diff-revisions.ts'));
  expect(outside).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
});
