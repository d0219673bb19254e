/** Lines → passages: a heading, an item, a paragraph or a table's row, each as one text with its inner line breaks. */
import { type InlineText, inlineText, type LinkedWords } from './inline.ts';
import type { Language } from './language.ts';
import { type Line, linesOf } from './lines.ts';
import { lastAtMost, type NoteText } from './note-text.ts';

export interface Passage extends InlineText {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row';
  /** Of a heading 1 to 6, of an item its indentation. */
  readonly level: number;
  /** Offsets at which a new line says something new; line breaks inside a sentence are none. */
  readonly breaks: readonly number[];
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** Every word of it is bold. */
  readonly strong: boolean;
  /** Stretch of the source that `text.slice(start, end)` comes from. */
  sourceOf(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Shorter lines are no wrapped text: their writer broke them on purpose. */
const NARROWEST_WRAP = 50;
const ENDS = /[.!?:;]["')\]”’»]*$/u;

/** Code and what is quoted from somebody else are left out. */
export function passagesOf(note: NoteText, { lineStart, openEnd }: Language): Passage[] {
  const passages: Passage[] = [];
  const lines = linesOf(note);
  let apart = true;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const first = at++;
    if (line.kind === 'blank' || line.kind === 'silent' || line.kind === 'quoted') {
      apart = true;
      continue;
    }
    if (line.kind === 'item' || line.kind === 'text') while (lines[at]?.kind === 'text') at++;
    const passage = passageOf(note, lines.slice(first, at), apart, goesOn);
    if (passage.text !== '') passages.push(passage);
    apart = false;
  }
  return passages;

  /** Whether a line goes on with the sentence of the line before: open end, small letter, or wrapped at the width. */
  function goesOn(before: string, line: string, width: number): boolean {
    const end = before.trimEnd();
    if (ENDS.test(end)) return false;
    if (openEnd.test(end.slice(-40))) return true;
    if (lineStart.test(line.slice(0, 40))) return false;
    if (/^\p{Ll}/u.test(line)) return true;
    const word = /^\S+/u.exec(line)?.[0] ?? '';
    return width >= NARROWEST_WRAP && end.length + 1 + word.length > width && !/^[\p{L}-]+:/u.test(word);
  }
}

function passageOf(
  { text: source, format }: NoteText,
  lines: readonly Line[],
  apart: boolean,
  goesOn: (before: string, line: string, width: number) => boolean,
): Passage {
  const kind = lines[0]?.kind === 'text' ? 'paragraph' : (lines[0]?.kind as Passage['kind']);
  const texts = lines.map(({ start, end }) => inlineText(source, start, end, format === 'markdown'));
  const width = texts.reduce((most, { text }) => Math.max(most, text.length), 0);
  const parts: string[] = [];
  const runs: { at: number; from: number }[] = [];
  const links: LinkedWords[] = [];
  const emphasised: { start: number; end: number }[] = [];
  const breaks: number[] = [];
  let length = 0;
  for (const [i, part] of texts.entries()) {
    const before = texts[i - 1]?.text;
    if (before !== undefined) {
      if (!goesOn(before, part.text, width)) breaks.push(length);
      runs.push({ at: length, from: lines[i - 1]?.end ?? 0 });
      parts.push(' ');
      length += 1;
    }
    const shift = length;
    for (const { at, from } of part.runs) runs.push({ at: at + shift, from });
    for (const { start, end, url } of part.links) links.push({ start: start + shift, end: end + shift, url });
    for (const { start, end } of part.emphasised) emphasised.push({ start: start + shift, end: end + shift });
    parts.push(part.text);
    length += part.text.length;
  }
  const text = parts.join('').trimEnd();
  const begins = runs.map(({ at }) => at);
  const sourceAt = (offset: number): number => {
    const run = runs[lastAtMost(begins, offset)];
    return run ? run.from + offset - run.at : (lines[0]?.start ?? 0);
  };
  return {
    kind,
    level: lines[0]?.level ?? 0,
    text,
    runs,
    links,
    emphasised,
    breaks,
    apart,
    strong: emphasised.some(({ start, end }) => start === 0 && end >= text.replace(/[\s:.]+$/u, '').length),
    sourceOf: (start, end) => ({
      start: sourceAt(start),
      end: end > start ? sourceAt(end - 1) + 1 : sourceAt(start),
    }),
  };
}
