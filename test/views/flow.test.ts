import { expect, test } from 'vitest';
import { regionOf, regionOfVersion } from '../../src/runbook/flow/regions.ts';
import type { FactValue } from '../../src/runbook/flow/types.ts';
import { drawTree } from '../../src/views/flow/draw-tree.ts';
import type { TreeNode } from '../../src/views/flow/types.ts';
import { labelOf, labelOfAll } from '../../src/views/flow/words.ts';
import { belowGuides, statePath } from '../../src/views/paths.ts';

test.each<[FactValue, string]>([
  [{ id: 'yes' }, 'Yes'],
  [{ id: 'no', label: 'Not yet' }, 'Not yet'],
  [{ id: 'x', region: regionOf({ before: '26.1' }) }, 'Before 26.1'],
  [{ id: 'x', region: regionOf({ to: '25.4' }) }, '25.4 or earlier'],
  [{ id: 'x', region: regionOf({ from: '26.1', before: '26.2' }) }, 'From 26.1, before 26.2'],
  [{ id: 'x', region: regionOf({ after: '26.1', to: '26.2' }) }, 'After 26.1 up to 26.2'],
  [{ id: 'x', region: regionOf({ from: '26.2' }) }, '26.2 or later'],
  [{ id: 'x', region: regionOf({ after: '26.2' }) }, 'Later than 26.2'],
  [{ id: 'x', region: regionOfVersion('26.2') }, '26.2'],
  [{ id: 'any', region: {} }, 'Any version'],
])('answers in words: %j', (value, expected) => {
  expect(labelOf(value)).toBe(expected);
});

test('neighbouring versions with one target are one stretch, and all answers together are none', () => {
  const values: FactValue[] = [
    { id: 'a', region: regionOf({ before: '26.1' }) },
    { id: 'b', region: regionOf({ from: '26.1', before: '26.2' }) },
    { id: 'c', region: regionOf({ from: '26.2' }) },
  ];
  expect(labelOfAll(values.slice(1), values)).toBe('26.1 or later');
  expect(labelOfAll([values[0]!, values[2]!], values)).toBe('Before 26.1 · 26.2 or later');
  expect(labelOfAll(values, values)).toBeUndefined();
});

test('the address of a state', () => {
  expect(statePath('g', [])).toBe('/guides/g/');
  expect(statePath('g', ['a=1', 'b=2'])).toBe('/guides/g/a=1/b=2/');
  expect(belowGuides('/guides/g/a=1/')).toBe('g/a=1');
});

const nodes: TreeNode[] = [
  {
    no: 1,
    kind: 'question',
    text: 'A <script>alert(1)</script> & “quotes” that go on for more than one line of a box',
    href: '/guides/g/',
    branches: [
      {
        answers: '受信トレイの保存先をどこにしますか受信トレイの保存先をどこにしますか',
        to: 2,
        again: false,
      },
      { answers: 'x'.repeat(200), to: 3, again: false },
    ],
  },
  { no: 2, kind: 'runbook', text: 'Do it', href: '/guides/g/a=1/', branches: [] },
  { no: 3, kind: 'not-supported', text: '', href: '/guides/g/a=2/', branches: [] },
];

test('the drawing holds every box, is safe, has no style of its own, and is the same every time', () => {
  const svg = drawTree(nodes);
  expect(drawTree(nodes)).toBe(svg);
  expect(svg.match(/<a /gu)).toHaveLength(3);
  expect(svg.match(/class="arrow"/gu)).toHaveLength(2);
  expect(svg.replace(/"[^"]*"/gu, '""')).not.toContain('<script');
  expect(svg).not.toMatch(/style=|NaN|undefined/u);
  expect(svg).toContain('aria-label="Outcome: Do it"');
  const [, width = '0'] = /viewBox="0 0 (\d+) \d+"/u.exec(svg) ?? [];
  for (const [, x = '', w = ''] of svg.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)"/gu)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x) + Number(w)).toBeLessThanOrEqual(Number(width));
  }
  // Long words are broken: no line of text is much wider than a box.
  for (const [, line = ''] of svg.matchAll(/<tspan[^>]*>([^<]*)</gu)) expect(line.length).toBeLessThan(40);
});
