import { decodeEntities } from './entities.ts';
import type { Attributes } from './types.ts';

const ATTRIBUTE =
  /([:_\p{L}\p{N}][:_.\-\p{L}\p{N}]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|((?:(?![\t\n\f\r >]).)*)))?(?=[\t\n\f\r ]|$)/gsu;

/**
 * ```
 *  class="a b" id=c hidden
 * ^
 * ```
 * Attributes of a tag or a table, decoded; names in lower case. Of two with one name the later counts.
 */
export function parseAttributes(text: string): Attributes {
  const attributes: Record<string, string> = {};
  if (text.trim() === '') return attributes;
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [, name, double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    Object.defineProperty(attributes, (name as string).toLowerCase(), {
      value: decodeEntities(value.replace(/[\t\n\r ]+/g, ' ').trim()),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return attributes;
}
