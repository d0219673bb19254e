import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareVersions,
  coversVersion,
  parseVersion,
  sameVersion,
} from '../../../src/graph/facts/version.ts';

const version = fc
  .tuple(
    fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '.x', ' SP1', ' SP2', ' R2', ' beta 1', ' RC2'),
  )
  .map(([numbers, end]) => numbers.join('.') + end);

test.each([
  ['26.10', '26.2', 1],
  ['26.2', '26.10', -1],
  ['25.3', '25.3.0', 0],
  ['25.3.1', '25.3', 1],
  ['10', '9.6', 1],
  ['4.5.1 SP2', '4.5.1', 1],
  ['2012 R2', '2012', 1],
  ['8.0 beta 2', '8.0', -1],
  ['v7.2', '7.2', 0],
])('%s and %s compare as %i', (a, b, sign) => {
  expect(compareVersions(a, b)).toBe(sign);
});

test('an open version covers what begins with it, and is no other', () => {
  expect(coversVersion('22.2.x', '22.2')).toBe(true);
  expect(coversVersion('22.2.x', '22.2.7')).toBe(true);
  expect(coversVersion('22.2.x', '22.20')).toBe(false);
  expect(coversVersion('22.2', '22.2.1')).toBe(false);
});

test('what is no version is none', () => {
  for (const text of ['', 'x', '7.', '7..2', 'seven', '7.2-rc.1.2'])
    expect(parseVersion(text)).toBeUndefined();
});

test('a total order: reflexive, antisymmetric, transitive', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(compareVersions(a, a)).toBe(0);
      expect(compareVersions(a, b)).toBe(-compareVersions(b, a) || 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('a further .0 changes nothing, a further number makes it later', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 60 }),
      (numbers, more) => {
        const plain = numbers.join('.');
        expect(sameVersion(plain, `${plain}.0`)).toBe(true);
        expect(compareVersions(`${plain}.${more}`, plain)).toBe(1);
      },
    ),
  );
});

test('sorting does not depend on the order that it starts from', () => {
  fc.assert(
    fc.property(fc.uniqueArray(version, { comparator: sameVersion, maxLength: 12 }), (versions) => {
      const sorted = versions.toSorted(compareVersions);
      expect(versions.toReversed().toSorted(compareVersions)).toEqual(sorted);
    }),
  );
});
