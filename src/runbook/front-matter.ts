/** The front matter of a scenario: YAML → validated fields, with the line and column of everything that is wrong. */
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { FLOW_FIELDS, type RawFlow } from './flow/schema.ts';
import { ACCEPTABLE } from './needs/rules.ts';
import { report } from './rules.ts';
import type { Op, Overlay, ScenarioSource, SourceName, Target } from './types.ts';
import { readValues, VALUE_FIELDS, type Value } from './values.ts';

const MISSING = 'is missing';

/** zod's word for a field that is not there at all, else ours for one of the wrong kind. */
const missingOr = (wrong: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? MISSING : wrong;

const text = z
  .string({ error: missingOr('must be text') })
  .trim()
  .min(1, 'must not be empty');

const witnesses = z
  .strictObject(
    {
      section: z
        .union([text, z.number()], 'must be a section number in quotes, such as "2.2"')
        .refine(
          (value) => typeof value === 'string',
          'must be in quotes: "2.10" without them is the number 2.1',
        )
        .transform(String)
        .optional(),
      heading: text.optional(),
      quote: text.optional(),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'must say where, as in { section: "2.4", heading: … }' : undefined,
    },
  )
  .refine((value) => Object.values(value).some((witness) => witness !== undefined), {
    message: 'must give a section, a heading or a quote',
  });

/** A whole section; `section: "0"` is the part before the first heading, as in MediaWiki. */
const section = witnesses.refine(({ quote }) => quote === undefined, {
  message: 'must name a section; to leave out one step of an included section use suppress',
});
/** One step or other block. */
const block = witnesses.refine(({ quote }) => quote !== undefined, {
  message: 'must quote the step it means',
});

const because = text;
/** By the key that names the operation. `include` comes first, because its `stopAfter` is a field. */
const OPERATIONS = {
  include: z
    .strictObject({
      include: section,
      startAt: block.optional(),
      stopAfter: block.optional(),
      because: because.optional(),
    })
    .refine((raw) => (raw.startAt ?? raw.stopAfter) === undefined || raw.because !== undefined, {
      message: 'leaves something out, so it needs "because"',
    }),
  skip: z.strictObject({ skip: section, because }),
  replace: z.strictObject({ replace: witnesses, with: text, because }),
  suppress: z.strictObject({ suppress: block, because }),
  insertBefore: z.strictObject({ insertBefore: witnesses, text, because: because.optional() }),
  insertAfter: z.strictObject({ insertAfter: witnesses, text, because: because.optional() }),
  stopAfter: z.strictObject({ stopAfter: section, because }),
};
type OperationName = keyof typeof OPERATIONS;
type RawOp = { [K in OperationName]: z.infer<(typeof OPERATIONS)[K]> }[OperationName];
const NAMES = Object.keys(OPERATIONS) as OperationName[];

const op = z.record(z.string(), z.unknown(), 'must be an operation').transform((raw, context): RawOp => {
  const name = NAMES.find((known) => Object.hasOwn(raw, known));
  if (name === undefined) {
    const message = `is no operation: it has ${Object.keys(raw).join(', ')}, but none of ${NAMES.join(', ')}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  const result = OPERATIONS[name].safeParse(raw);
  if (result.success) return result.data;
  for (const { path, message, ...issue } of result.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
    context.addIssue({
      code: 'custom',
      path,
      message: unknown === undefined ? message : `has a key that does not belong to "${name}": ${unknown}`,
    });
  }
  return z.NEVER;
});

const schema = z.strictObject({
  id: z
    .string({ error: missingOr('must be text') })
    .regex(
      /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u,
      'must be lower-case words joined by hyphens, as in an address',
    ),
  title: text,
  summary: text,
  audience: z.enum(['public', 'internal'], 'must be public or internal').default('internal'),
  overlays: z
    .array(
      z.strictObject({
        id: text,
        of: text,
        seen: z.number('must be a revision number').int().positive().optional(),
        operations: z.array(op).min(1, 'must list at least one operation'),
        accept: z
          .array(
            z.strictObject({
              warning: z.enum(ACCEPTABLE, `must be one of ${ACCEPTABLE.join(', ')}`),
              at: witnesses,
              because,
            }),
            'must be a list, each with warning, at and because',
          )
          .default([]),
      }),
    )
    .default([]),
  sources: z.array(text, 'must be a list of notes and copied pages').default([]),
  ...FLOW_FIELDS,
  ...VALUE_FIELDS,
});

export interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: 'public' | 'internal';
  readonly overlays: readonly Overlay[];
  readonly sources: readonly SourceName[];
  readonly values: readonly Value[];
  /** The decision tree as it is written. */
  readonly flow: RawFlow;
  /** The place of a field, by its path from the top. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position | undefined;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** Splits a scenario file; `undefined` where it does not begin with front matter. */
export function splitFrontMatter(
  source: string,
): { yaml: string; yamlStart: number; bodyStart: number } | undefined {
  const match = FENCE.exec(source);
  if (match?.index !== 0) return undefined;
  const yaml = match[1] ?? '';
  return { yaml, yamlStart: match[0].indexOf('\n') + 1, bodyStart: match[0].length };
}

/** Reads and validates; every problem is a message, and `undefined` is returned where one is an error. */
export function readFrontMatter(
  source: ScenarioSource,
  yaml: string,
  messages: VFileMessage[],
): FrontMatter | undefined {
  const { file } = source;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  // The YAML begins on the file's second line, below the opening "---".
  const position = ([start, end]: readonly [number, number]): Position => {
    const point = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { line: line + 1, column: col };
    };
    return { start: point(start), end: point(end) };
  };
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      messages.push(
        report('scenario-yaml', { problem: error.message }, { file, place: position(error.pos) }),
      );
    }
    return undefined;
  }
  const placeOf = (path: readonly PropertyKey[]): Position | undefined => placeIn(document, path, position);
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues) {
      const values = { path: issue.path.join('.'), problem: issue.message.replace(/\.$/u, '') };
      messages.push(report('scenario-field', values, { file, place: placeOf(issue.path) }));
    }
    return undefined;
  }
  const { overlays, sources, facts, questions, outcomes, values, ...fields } = result.data;
  return {
    ...fields,
    flow: { facts, questions, outcomes },
    values: readValues(values, placeOf),
    placeOf,
    sources: sources.map((name, index) => ({ name, place: placeOf(['sources', index]) })),
    overlays: overlays.map((overlay, index) => ({
      id: overlay.id,
      of: overlay.of,
      seen: overlay.seen ?? 'unknown',
      place: placeOf(['overlays', index]),
      seenPlace: placeOf(['overlays', index, 'seen']),
      ops: overlay.operations.map((raw, at) => readOp(raw, placeOf(['overlays', index, 'operations', at]))),
      ...(overlay.accept.length === 0
        ? {}
        : {
            accept: overlay.accept.map(({ warning, at: target, because: reason }, at) => ({
              rule: warning,
              at: { ...target, place: placeOf(['overlays', index, 'accept', at]) },
              because: reason,
            })),
          }),
    })),
  };
}

function readOp(raw: RawOp, place: Position | undefined): Op {
  const at = (found: z.infer<typeof witnesses>): Target => ({ ...found, place });
  if ('include' in raw) {
    return {
      kind: 'include',
      at: at(raw.include),
      startAt: raw.startAt && at(raw.startAt),
      stopAfter: raw.stopAfter && at(raw.stopAfter),
      because: raw.because,
    };
  }
  if ('skip' in raw) return { kind: 'skip', at: at(raw.skip), because: raw.because };
  if ('replace' in raw) return { kind: 'replace', at: at(raw.replace), with: raw.with, because: raw.because };
  if ('suppress' in raw) return { kind: 'suppress', at: at(raw.suppress), because: raw.because };
  if ('insertBefore' in raw) {
    return {
      kind: 'insert',
      where: 'before',
      at: at(raw.insertBefore),
      text: raw.text,
      because: raw.because,
    };
  }
  if ('insertAfter' in raw) {
    return { kind: 'insert', where: 'after', at: at(raw.insertAfter), text: raw.text, because: raw.because };
  }
  return { kind: 'stop', at: at(raw.stopAfter), because: raw.because };
}

/** The place of a field, or of the nearest thing around it that is there. */
function placeIn(
  document: Document,
  path: readonly PropertyKey[],
  position: (range: readonly [number, number]) => Position,
): Position | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return position([node.range[0], node.range[1]]);
  }
  return undefined;
}
