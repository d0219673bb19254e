import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';

/** `error` fails `check` and `build`; `warning` and `info` are counted and shown. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One kind of problem, written once: every message of that kind is made from it.
 *
 * `what` says what happened (with the values at hand), `why` why it matters, `remedy` what to do next.
 */
export interface Rule<P> {
  readonly severity: Severity;
  readonly what: (values: P) => string;
  readonly why: string;
  readonly remedy: string;
}

/** Where a problem stands: a file as the user named it, and a place in it (lines and columns from 1). */
export interface Where {
  readonly file?: string | undefined;
  readonly place?: Point | Position | undefined;
}

/**
 * Makes the vfile message of a rule: `reason` is what happened, `note` why it matters and what to do,
 * `fatal` is true for errors, false for warnings, undefined for information (vfile's convention).
 */
export function messageOf<P>(id: string, rule: Rule<P>, values: P, where: Where = {}): VFileMessage {
  const reason = rule.what(values);
  // A message is about a text, not about the code that found it: without a stack it is made several times faster.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const message = new VFileMessage(reason, {
    place: where.place ?? null,
    ruleId: id,
    source: 'vademecum',
  });
  Error.stackTraceLimit = stackTraceLimit;
  if (rule.severity === 'info') message.fatal = undefined;
  else message.fatal = rule.severity === 'error';
  if (where.file !== undefined) message.file = where.file;
  message.note = `${rule.why} ${rule.remedy}`;
  return message;
}

/**
 * Binds a table of rules: `report('rule-id', values, where)`, typed by the table.
 *
 * @example
 * const report = reporter({ 'feed-empty': { severity: 'warning', what: () => '…', why: '…', remedy: '…' } });
 * messages.push(report('feed-empty', {}, { file }));
 */
// biome-ignore lint/suspicious/noExplicitAny: the parameter type of each rule is recovered below
export function reporter<T extends Record<string, Rule<any>>>(rules: T) {
  return <K extends keyof T & string>(
    id: K,
    values: Parameters<T[K]['what']>[0],
    where: Where = {},
  ): VFileMessage => messageOf(id, rules[id] as Rule<unknown>, values, where);
}

/** The severity that a vfile message carries in its `fatal` field. */
export function severityOf(message: VFileMessage): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by file, place, rule and text, so that output never depends on the order of the work. */
export function sortMessages(messages: Iterable<VFileMessage>): VFileMessage[] {
  return [...messages].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.ruleId ?? '', b.ruleId ?? '') ||
      compare(a.reason, b.reason),
  );
}
