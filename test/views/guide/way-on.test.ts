import { expect, test } from 'vitest';
import { withWayOn } from '../../../src/views/guide/way-on.ts';
import type { GuidePart } from '../../../src/views/types.ts';

const stop: GuidePart = { kind: 'stop', because: 'Enough.', anchor: 'vm:stop' };
const prose: GuidePart = { kind: 'text', role: 'prose', html: '<p>x</p>' };
const check: GuidePart = { kind: 'text', role: 'check', title: 'On?', anchor: 'check-1', html: '<p>x</p>' };
const step: GuidePart = { ...check, role: 'step', step: 3, title: 'Close', anchor: 'step-3' };

test.each<[string, GuidePart[], object | undefined]>([
  ['nothing follows', [stop], undefined],
  ['only words follow', [step, stop, prose], undefined],
  ['a step follows', [stop, prose, step], { step: 3, title: 'Close', anchor: 'step-3' }],
  ['a check follows first', [stop, check, step], { step: undefined, title: 'On?', anchor: 'check-1' }],
])('a stop after which %s', (_, parts, next) => {
  const found = withWayOn(parts).find(({ kind }) => kind === 'stop');
  expect(found).toStrictEqual(next === undefined ? stop : { ...stop, next });
});
