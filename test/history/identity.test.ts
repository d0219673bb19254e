import { expect, test } from 'vitest';
import { identityPages } from './identity-pages.ts';
import { scoreIdentity, type Tally } from './identity-score.ts';

test('through hundreds of generated edits no block is ever taken for another, and nearly all are recognised', async () => {
  const { pages, getPage } = await identityPages();
  const { byKind, wrong } = scoreIdentity(pages, getPage, 2);
  const sum = (field: keyof Tally): number =>
    [...byKind.values()].reduce((all, tally) => all + tally[field], 0);
  expect(sum('mutations')).toBeGreaterThanOrEqual(300);
  expect([...byKind.values()].every(({ mutations }) => mutations >= 10)).toBe(true);
  expect(wrong).toEqual([]);
  expect(sum('touched')).toBeGreaterThan(1000);
  expect(sum('found') / sum('touched')).toBeGreaterThanOrEqual(0.95);
}, 120_000);
