/** Cuts text into sentences, and knows which full stops do not end one. */
import type { Language } from './language.ts';

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences end at `.`, `!` or `?` before white space. Every character but the white space between sentences belongs
 * to exactly one. `breaks` are further ends, in ascending order.
 *
 *     Fixed in 7.2.1. See 2.4, e.g. the list.
 *                   ^                       ^
 */
export function sentencesOf(text: string, language: Language, breaks: readonly number[] = []): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let nextBreak = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?]+["')\]”’“‘»«]*(?=\s|$)/gu)) {
    toBreaks(index);
    // A sentence does not begin with a small letter: "Yahoo! has already …".
    if (/^\s+\p{Ll}/u.test(text.slice(index + end.length, index + end.length + 8))) continue;
    const head = text.slice(Math.max(start, index - 12), index + 1);
    if (language.shortMonth.test(head) && /^ ?\d/u.test(text.slice(index + 1, index + 3))) continue;
    const { number, next } = language.ordinal;
    if (number.test(head) && next.test(text.slice(index + 1, index + 16))) continue;
    if (end.startsWith('.') && language.shortening.test(head)) {
      // "etc." and "Inc." may end a sentence; a capital letter decides.
      if (!language.lastWord.test(head) || !/^\s+\p{Lu}/u.test(text.slice(index + end.length))) continue;
    }
    push(start, index + end.length);
    start = index + end.length;
  }
  toBreaks(text.length);
  push(start, text.length);
  return sentences;

  function toBreaks(end: number): void {
    for (; (breaks[nextBreak] ?? Number.POSITIVE_INFINITY) <= end; nextBreak++) {
      const at = breaks[nextBreak] ?? 0;
      if (at <= start) continue;
      push(start, at);
      start = at;
    }
  }

  function push(from: number, to: number): void {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (lead < piece.length) sentences.push({ start: from + lead, end: from + piece.trimEnd().length });
  }
}
