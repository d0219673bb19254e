import { describe, expect, test } from 'vitest';
import { english } from '../../../src/runbook/note/english/english.ts';
import { printDirective } from '../../../src/runbook/note/print.ts';
import { read } from './score.ts';

/** As examples are written: `skip 2.4 because …; replace 2.4 but …`. */
function printed(text: string, reasons: boolean): string {
  return read(text)
    .directives.map((directive) => {
      const { reason, modification } = directive;
      const because = reasons && reason ? ` because ${reason.text}` : '';
      return `${printDirective(directive)}${because}${modification ? ` but ${modification.text}` : ''}`;
    })
    .join('; ');
}

describe('each rule gives what its examples say', () => {
  test.each(
    english.rules.flatMap(({ name, examples }) =>
      examples.map(([text, gives]) => [name, text, gives] as const),
    ),
  )('%s: %s', (_, text, gives) => {
    expect(printed(text, gives.includes(' because '))).toBe(gives);
  });
});

test('names are unique, and each rule finds one of its own examples', () => {
  const names = english.rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, kind, examples } of english.rules) {
    expect(examples.length, name).toBeGreaterThan(0);
    if (kind === 'none') continue;
    const found = examples.flatMap(([text]) => read(text).directives.map(({ rule }) => rule));
    expect(found, name).toContain(name);
  }
});

test.each(
  english.leads.flatMap(({ name, kind, examples }) => examples.map((text) => [name, kind, text] as const)),
)('%s (%s): %s', (name, kind, text) => {
  const { directives } = read(`${text}\n\n- 2.4\n- 2.5 Another One`);
  expect(directives.map((directive) => [directive.rule, printDirective(directive)])).toEqual([
    [name, `${kind} 2.4`],
    [name, `${kind} 2.5 "Another One"`],
  ]);
});

test.each(
  english.preconditions.flatMap(({ name, examples }) =>
    examples.map(([text, gives]) => [name, text, gives] as const),
  ),
)('%s: %s', (name, text, gives) => {
  const { preconditions } = read(gives === '' ? `${text}\n\n- one thing\n- another\n` : text);
  const expected = gives === '' ? ['one thing', 'another'] : [gives];
  expect(preconditions.map((each) => each.text)).toEqual(expected);
  expect(new Set(preconditions.map(({ rule }) => rule))).toEqual(new Set([name]));
});
