/** The three kinds of input as one: a text to read, and the way from its offsets back to the file. */
import { rawOffset, repairMojibake } from '../../sources/mojibake.ts';
import type { Note, Repair, Snapshot } from '../../sources/types.ts';
import type { NoteSpan } from './types.ts';

export interface NoteText {
  /** Mojibake repaired. */
  readonly text: string;
  readonly format: 'markdown' | 'plain' | 'snapshot';
  readonly audience: 'public' | 'internal';
  /** Language tag, where the text says it itself: `language` in a note's front matter. */
  readonly language?: string | undefined;
  /** The place in the file of `text.slice(start, end)`. */
  spanOf(start: number, end: number): NoteSpan;
}

/** A note's body: Markdown. */
export function noteText(note: Note): NoteText {
  const { raw, text, repairs, bodyStart, audience, data } = note;
  const language = typeof data.language === 'string' ? data.language.trim() : undefined;
  const base = repairs.map((repair) => ({
    ...repair,
    rawStart: repair.rawStart - bodyStart,
    rawEnd: repair.rawEnd - bodyStart,
  }));
  return { text, format: 'markdown', audience, language, spanOf: spans(raw, base, bodyStart) };
}

/** A reply as it was pasted; internal, because nothing says otherwise. */
export function plainText(raw: string, format: 'markdown' | 'plain' = 'plain'): NoteText {
  const { text, repairs } = repairMojibake(raw);
  return { text, format, audience: 'internal', spanOf: spans(raw, repairs, 0) };
}

/** A copied page below its title and revision line. */
export function snapshotText({ raw, text: body }: Snapshot): NoteText {
  const at = Math.max(0, raw.lastIndexOf(body));
  const { text, repairs } = repairMojibake(body);
  return { text, format: 'snapshot', audience: 'public', spanOf: spans(raw, repairs, at) };
}

/** `repairs` and offsets count from `base`, where the text begins in `raw`. */
function spans(raw: string, repairs: readonly Repair[], base: number): NoteText['spanOf'] {
  const lines = [0];
  for (const { index, 0: end } of raw.matchAll(/\r\n|\n|\r/gu)) lines.push(index + end.length);
  return (from, to) => {
    const start = base + rawOffset(repairs, from);
    const end = base + rawOffset(repairs, to, 'end');
    const line = lastAtMost(lines, start);
    return { start, end, line: line + 1, column: start - (lines[line] ?? 0) + 1 };
  };
}

/** Index of the last entry that is not above the value; the list is sorted and begins with 0. */
export function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
