/** `#if`, `#ifeq`, `#iferror`, `#ifexist`, `#ifexpr`, `#switch`, `#expr`. */

import { decodeEntities } from './entities.ts';
import { type FunctionCall, withoutMarks } from './expand.ts';
import { ExpressionError, evaluate, formatNumber } from './expression.ts';
import type { ParserFunction } from './functions.ts';
import { parseTitle } from './title.ts';

/** Runs an expression; gives its value or the text of the error that MediaWiki shows. */
function calculate(text: string): number | string | undefined {
  try {
    return evaluate(decodeEntities(text));
  } catch (error) {
    if (error instanceof ExpressionError)
      return `<strong class="error">Expression error: ${error.message}</strong>`;
    throw error;
  }
}

/** Whether two texts are equal as numbers or as text. */
function equal(a: string, b: string): boolean {
  if (a === b) return true;
  return isNumeric(a) && isNumeric(b) && Number(a) === Number(b);
}

function isNumeric(text: string): boolean {
  return /^[ \t\n\r\v\f]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\r\v\f]*$/.test(text);
}

/**
 * ```
 * {{#switch:b|a=1|b|c=2|#default=3}}
 *             ^
 * ```
 * A case without a value falls through to the next; the last one without a name is the default.
 */
function choose(call: FunctionCall): string {
  const subject = decodeEntities(withoutMarks(call.arg(0)));
  let found = false;
  let fallbackFound = false;
  let fallback: (() => string) | undefined;
  let last: string | undefined;
  for (let i = 1; i < call.count; i++) {
    const { name, value } = call.pair(i);
    if (name === undefined) {
      last = value();
      const text = decodeEntities(withoutMarks(last));
      if (equal(text, subject)) found = true;
      else if (last.toLowerCase().startsWith('#default')) fallbackFound = true;
      continue;
    }
    last = undefined;
    if (found) return value();
    const text = decodeEntities(withoutMarks(name));
    if (equal(text, subject)) return value();
    if (fallbackFound || text.toLowerCase().startsWith('#default')) {
      fallback = value;
      fallbackFound = false;
    }
  }
  if (last !== undefined) return last.replace(/^#default/i, '');
  return fallback ? fallback() : '';
}

export const conditionFunctions: Readonly<Record<string, ParserFunction>> = {
  '#if': (call) => (withoutMarks(call.arg(0)) !== '' ? call.arg(1) : call.arg(2)),
  '#ifeq': (call) =>
    equal(decodeEntities(withoutMarks(call.arg(0))), decodeEntities(withoutMarks(call.arg(1))))
      ? call.arg(2)
      : call.arg(3),
  '#iferror': (call) => {
    const failed = /<(?:strong|span|p|div)\s(?:[^\s>]*\s+)*?class="(?:[^"\s>]*\s+)*?error(?:\s[^">]*)?"/.test(
      call.arg(0),
    );
    if (failed) return call.arg(1);
    return call.count > 2 ? call.arg(2) : call.arg(0);
  },
  '#ifexist': (call) => {
    const title = parseTitle(withoutMarks(call.arg(0)), call.expander.site);
    const { pageExists, getPage } = call.expander.options;
    const exists = title && (pageExists ? pageExists(title.full) : getPage?.(title.full) !== undefined);
    return exists ? call.arg(1) : call.arg(2);
  },
  '#ifexpr': (call) => {
    const value = calculate(call.arg(0));
    if (typeof value === 'string') return value;
    return value ? call.arg(1) : call.arg(2);
  },
  '#switch': choose,
  '#expr': (call) => {
    const value = calculate(call.arg(0));
    return typeof value === 'number' ? formatNumber(value) : (value ?? '');
  },
};
