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
  if (text === '' || text.trim() === '') return attributes;
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const name = (match[1] as string).toLowerCase();
    const raw = match[2] ?? match[3] ?? match[4] ?? '';
    const value = decodeEntities(
      /[\t\n\r]| {2}|^\s|\s$/.test(raw) ? raw.replace(/[\t\n\r ]+/g, ' ').trim() : raw,
    );
    if (name !== '__proto__') attributes[name] = value;
    else
      Object.defineProperty(attributes, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return attributes;
}
