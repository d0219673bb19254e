/** The part of two sources in which their lines differ. */
import { commonEnd, commonStart } from './common-ends.ts';

/** Lines of one source. */
export interface Lines {
  /** How many lines stand before them. */
  readonly before: number;
  readonly texts: readonly string[];
}

/**
 * The lines from the first to the last that differs, with up to `around` equal ones on both sides; undefined where none
 * differs. Takes a small part of the time that cutting the sources into lines would.
 */
export function differingLines(a: string, b: string, around: number): readonly [Lines, Lines] | undefined {
  if (a === b) return undefined;
  let from = lineStart(a, commonStart(a, b));
  const same = commonEnd(a, b, from);
  let aTo = a.length - same;
  for (let i = 0; i <= around && aTo < a.length; i++) {
    const found = a.indexOf('\n', i === 0 ? aTo : aTo + 1);
    aTo = found < 0 ? a.length : found;
  }
  for (let i = 0; i < around && from > 0; i++) from = lineStart(a, from - 1);
  let before = 0;
  for (let at = a.indexOf('\n'); at >= 0 && at < from; at = a.indexOf('\n', at + 1)) before++;
  return [
    { before, texts: linesOf(a, from, aTo) },
    { before, texts: linesOf(b, from, b.length - (a.length - aTo)) },
  ];
}

/** Where the line of the character at `at` begins. */
function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function linesOf(text: string, from: number, to: number): string[] {
  const lines: string[] = [];
  let start = from;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end >= to) break;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  lines.push(text.slice(start, to));
  return lines;
}

/** How good a place the beginning of a line is for the edge of an insertion or deletion. */
export function lineEdge(texts: readonly string[], at: number): number {
  if (at === 0 || at === texts.length) return 0;
  const line = texts[at] as string;
  if (line.startsWith('=')) return 6;
  if (texts[at - 1] === '') return 5;
  if (line.startsWith('|-') || line.startsWith('{|')) return 4;
  if (line === '') return 3;
  // The deeper a list item stands, the more it belongs to the line before it.
  return /^[*#:;]{2}|^\s/u.test(line) ? 1 : 2;
}
