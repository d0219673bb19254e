/** The fields of a scenario's front matter that make its decision tree: facts, questions, outcomes and their guards. */
import { z } from 'zod';
import { type Bounds, isOneVersion, isSomewhere, regionOf } from './regions.ts';

const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
  .trim()
  .min(1, 'must not be empty');

/** Part of an address, so that the page of a state can be named by its answers. */
const id = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text; put it in quotes') })
  .max(60, 'must have at most 60 characters')
  .regex(
    /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u,
    'must be lower-case words joined by hyphens, as in an address',
  );

/** Also the name of an attribute of `<When>`. */
const factId = id.regex(/^\p{L}/u, 'must begin with a letter');

/** A value as a guard names it: a choice's id, `true` or `yes`, a version in quotes. */
const value = z
  .union([z.string(), z.boolean(), z.number()], 'must be one value')
  .refine((raw) => typeof raw !== 'number', 'must be in quotes: "26.10" without them is the number 26.1')
  .transform((raw) => (raw === true ? 'yes' : raw === false ? 'no' : String(raw).trim()));

const bound = value.refine(isOneVersion, 'must be one version, such as "26.2"');

const bounds = z
  .strictObject(
    {
      from: bound.optional(),
      after: bound.optional(),
      to: bound.optional(),
      before: bound.optional(),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'must be bounds, as in { from: "26.1", before: "26.2" }' : undefined,
    },
  )
  .refine(({ from, after, to, before }) => [from, after, to, before].some((each) => each !== undefined), {
    message: 'must have a bound: from, after, to or before',
  })
  .refine(({ from, after }) => from === undefined || after === undefined, {
    message: 'has two lower bounds: from and after',
  })
  .refine(({ to, before }) => to === undefined || before === undefined, {
    message: 'has two upper bounds: to and before',
  });

/** `{ FACT: … }` with one fact. */
const about = <T extends z.ZodType>(what: T) =>
  z
    .record(z.string(), what, 'must name a fact, as in { version: … }')
    .refine((raw) => Object.keys(raw).length === 1, {
      message: 'must name one fact; join several guards with and, or',
    });

/** A guard as it is written: one operator, and what it is about. */
export type RawGuard =
  | { readonly and: readonly RawGuard[] }
  | { readonly or: readonly RawGuard[] }
  | { readonly not: RawGuard }
  | { readonly eq: Readonly<Record<string, string>> }
  | { readonly in: Readonly<Record<string, readonly string[]>> }
  | { readonly range: Readonly<Record<string, Bounds>> };

const guard: z.ZodType<RawGuard> = z.lazy(() =>
  z.record(z.string(), z.unknown(), `must be a guard: ${OPERATORS.join(', ')}`).transform((raw, context) => {
    const [name, ...others] = Object.keys(raw);
    const operator = OPERATORS.find((known) => known === name);
    if (operator === undefined || others.length > 0) {
      const has = Object.keys(raw).join(', ') || 'nothing';
      context.addIssue({
        code: 'custom',
        message: `must have exactly one of ${OPERATORS.join(', ')}, but has ${has}`,
      });
      return z.NEVER;
    }
    const result = GUARDS[operator].safeParse(raw[operator]);
    if (result.success) return { [operator]: result.data } as RawGuard;
    for (const { path, message } of result.error.issues) {
      context.addIssue({ code: 'custom', path: [operator, ...path], message });
    }
    return z.NEVER;
  }),
);

const several = z.array(guard, 'must be a list of guards').min(1, 'must list at least one guard');
const GUARDS = {
  and: several,
  or: several,
  not: guard,
  eq: about(value),
  in: about(z.array(value, 'must be a list of values').min(1, 'must list at least one value')),
  range: about(bounds),
};
const OPERATORS = Object.keys(GUARDS) as (keyof typeof GUARDS)[];

const fact = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      id: factId,
      type: z.literal('choice'),
      values: z
        .array(
          z.strictObject({ id, label: text, help: text.optional() }),
          'must be a list of values, each with id and label',
        )
        .min(1, 'must list at least one value'),
    }),
    z.strictObject({ id: factId, type: z.literal('boolean'), yes: text.optional(), no: text.optional() }),
    z.strictObject({ id: factId, type: z.literal('version'), product: text }),
  ],
  'must have a type: choice, boolean or version',
);

/** To be spread into the schema of the whole front matter. */
export const FLOW_FIELDS = {
  facts: z.array(fact, 'must be a list').default([]),
  questions: z
    .array(
      z.strictObject({ id, fact: text, text, help: text.optional(), when: guard.optional() }),
      'must be a list',
    )
    .default([]),
  outcomes: z
    .array(
      z.strictObject({
        id,
        title: text,
        kind: z
          .enum(
            ['runbook', 'not-supported', 'contact-support', 'nothing-to-do'],
            'must be runbook, not-supported, contact-support or nothing-to-do',
          )
          .default('runbook'),
        when: guard.optional(),
        version: bounds
          .refine((raw) => isSomewhere(regionOf(raw)), 'is a range that no version lies in')
          .optional(),
        overlays: z.array(text, 'must be a list of overlays').default([]),
      }),
      'must be a list',
    )
    .min(1, 'must list at least one outcome')
    .optional(),
};

const fields = z.object(FLOW_FIELDS);
export type RawFlow = z.infer<typeof fields>;
export type RawFact = RawFlow['facts'][number];
