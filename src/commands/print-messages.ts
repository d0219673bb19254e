import { relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { severityOf, sortMessages } from '../message.ts';
import type { Io } from './types.ts';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

export function countMessages(messages: readonly VFileMessage[]): Counts {
  const of = (severity: string): number =>
    messages.filter((message) => severityOf(message) === severity).length;
  return { errors: of('error'), warnings: of('warning'), notices: of('info') };
}

const LABEL = { error: 'error', warning: 'warning', info: 'note' } as const;
const COLOUR = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' } as const;

/**
 * Prints messages for people: place, severity, what happened, the rule, and below it why and what to do. A sentence
 * that several messages of one rule share is printed with the first of them only.
 */
export function printMessages(messages: readonly VFileMessage[], stream: Io['stderr']): void {
  const colour = stream.isTTY === true && process.env.NO_COLOR === undefined;
  const explained = new Set<string>();
  for (const message of sortMessages(messages)) {
    const severity = severityOf(message);
    const label = colour ? `${COLOUR[severity]}${LABEL[severity]}\u001b[0m` : LABEL[severity];
    stream.write(`${placeOf(message)}${label}: ${message.reason} [${message.ruleId ?? ''}]\n`);
    const note = message.note ?? '';
    const key = `${message.ruleId} ${note}`;
    if (note !== '' && !explained.has(key)) stream.write(`  ${note}\n`);
    explained.add(key);
  }
}

/** `3 errors, 1 warning, 2 notes` */
export function summary({ errors, warnings, notices }: Counts): string {
  return [plural(errors, 'error'), plural(warnings, 'warning'), plural(notices, 'note')].join(', ');
}

/** `1 guide`, `2 guides` */
export function plural(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

function placeOf(message: VFileMessage): string {
  if (!message.file) return '';
  const place = message.line ? `:${message.line}:${message.column ?? 1}` : '';
  const file = message.file.startsWith('/') ? relative(process.cwd(), message.file) || '.' : message.file;
  return `${file}${place}: `;
}
