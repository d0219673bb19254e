/**
 * Values that readers fill in: the front matter's `values` and what they must look like.
 *
 *     values:
 *       - id: server
 *         label: Name of the computer
 *         type: fqdn
 *         replaces: ["<fqdn>", "server.example.com"]
 */
import type { Position } from 'unist';
import { z } from 'zod';

/** Something that only the reader knows and that stands in commands and addresses; it never leaves the browser. */
export interface Value {
  /** The same id in several guides is the same value: it is entered once. */
  readonly id: string;
  readonly label: string;
  /** Where a reader finds it; plain text. */
  readonly help?: string | undefined;
  readonly type: ValueType;
  /** What it must look like as a whole: a regular expression as HTML's `pattern` has it. */
  readonly pattern: string;
  readonly example: string;
  /** The words of the runbook that stand for it. */
  readonly replaces: readonly Placeholder[];
}

export interface Placeholder {
  readonly text: string;
  readonly place: Position | undefined;
}

export type ValueType = keyof typeof TYPES;

/** Longest value that is accepted, in UTF-16 units. */
export const VALUE_LENGTH = 200;

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,61}[\\p{L}\\p{N}])?';
const FQDN = `(?:${LABEL}\\.)+${LABEL}`;
/** Control characters, and the mark that ends code in Markdown, whatever else a pattern allows. */
const ANY = '[^\\p{C}\\p{Zl}\\p{Zp}`]+';

const TYPES = {
  text: { pattern: ANY, example: '' },
  guid: {
    pattern: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
    example: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  },
  fqdn: { pattern: FQDN, example: 'server.example.com' },
  email: {
    pattern: `[\\p{L}\\p{N}.!#$%&'*+\\/=?^_\\{\\|\\}~\\-]+@${FQDN}`,
    example: 'name@example.com',
  },
} as const;

const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text; put it in quotes') })
  .trim()
  .min(1, 'must not be empty');

const value = z
  .strictObject({
    id: text
      .max(60, 'must have at most 60 characters')
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'must be lower-case words of a to z joined by hyphens'),
    label: text,
    help: text.optional(),
    type: z
      .enum(Object.keys(TYPES) as ValueType[], `must be one of ${Object.keys(TYPES).join(', ')}`)
      .default('text'),
    pattern: text
      .refine((source) => compiled(source) !== undefined, {
        message: 'is no regular expression (JavaScript’s, as HTML’s pattern takes it)',
      })
      .optional(),
    example: text.optional(),
    replaces: z
      .array(text.min(2, 'must have at least two characters'), 'must be a list of the words it stands for')
      .min(1, 'must list at least one'),
  })
  .superRefine(({ type, pattern, example }, context) => {
    const issue = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (pattern !== undefined && type !== 'text') issue('pattern', 'belongs to type text only');
    if (pattern !== undefined && example === undefined) {
      issue('example', 'is missing; readers whose value does not fit the pattern are shown it');
    }
    if (example !== undefined && !fits(example, pattern ?? TYPES[type].pattern)) {
      issue('example', `does not fit ${pattern === undefined ? `the type ${type}` : 'the pattern'}`);
    }
  });

/** To be spread into the schema of the whole front matter. */
export const VALUE_FIELDS = {
  values: z
    .array(value, 'must be a list')
    .superRefine((values, context) => {
      const ids = new Set<string>();
      const taken = new Set<string>();
      const twice = (path: (string | number)[], message: string): void =>
        context.addIssue({ code: 'custom', path, message });
      values.forEach(({ id, replaces }, i) => {
        if (ids.has(id)) twice([i, 'id'], `is "${id}", as that of another value`);
        ids.add(id);
        replaces.forEach((words, j) => {
          if (taken.has(words)) twice([i, 'replaces', j], `"${words}" stands for another value already`);
          taken.add(words);
        });
      });
    })
    .default([]),
};

const fields = z.object(VALUE_FIELDS);

export function readValues(
  raw: z.infer<typeof fields>['values'],
  placeOf: (path: readonly PropertyKey[]) => Position | undefined,
): readonly Value[] {
  return raw.map(({ id, label, help, type, pattern, example, replaces }, i) => ({
    id,
    label,
    help,
    type,
    pattern: pattern ?? TYPES[type].pattern,
    example: example ?? TYPES[type].example,
    replaces: replaces.map((words, j) => ({ text: words, place: placeOf(['values', i, 'replaces', j]) })),
  }));
}

/** Whether a value is as the browser would accept it. */
export function fits(given: string, pattern: string): boolean {
  return given.length <= VALUE_LENGTH && [pattern, ANY].every((each) => compiled(each)?.test(given) === true);
}

/** As a browser compiles `pattern`: with the flag `v`, for the whole value. */
function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
}
