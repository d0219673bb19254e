/**
 * The condition of a `<When>` element, as attributes:
 *
 *     <When directory="ldap, application">         one of these values
 *     <When version="from 26.1 before 26.2">       a range of versions
 *     <When directory="ldap" names-stay="yes">     both
 */
import type { Bounds } from './regions.ts';
import type { RawGuard } from './schema.ts';

const RANGE = /^(?:(from|after)\s+(\S.*?))?(?:\s*\b(to|before)\s+(\S.*))?$/u;

/** The guard, or in words what is wrong with it. */
export function whenGuard(attributes: ReadonlyMap<string, string>): RawGuard | string {
  const guards: RawGuard[] = [];
  for (const [fact, value] of attributes) {
    const range = RANGE.exec(value.trim());
    if (range && value.trim() !== '') {
      const [, lower, low, upper, high] = range;
      const bounds: Record<string, string> = {};
      if (lower !== undefined && low !== undefined) bounds[lower] = low;
      if (upper !== undefined && high !== undefined) bounds[upper] = high;
      guards.push({ range: { [fact]: bounds as Bounds } });
    } else {
      const values = value.split(',').map((each) => each.trim());
      if (values.includes('')) return `${fact}="${value}" holds no value`;
      guards.push({ in: { [fact]: values } });
    }
  }
  const [first] = guards;
  if (!first) return 'has no condition';
  return guards.length === 1 ? first : { and: guards };
}
