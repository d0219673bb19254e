/** Where the sentences of a text that readers see begin and end; white space around them belongs to none. */
import { Dictionary } from './dictionary.ts';
import { sentencesOf } from './sentences.ts';
import { isBlank, tokensOf } from './tokens.ts';
import type { Span } from './types.ts';

export function sentenceSpans(text: string): Span[] {
  const tokens = tokensOf(text, new Dictionary(), false);
  const firsts = sentencesOf(tokens, false);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < firsts.length; i++) {
    let [from, to] = [firsts[i] ?? 0, firsts[i + 1] ?? 0];
    while (to > from && isBlank(tokens.kinds[to - 1] ?? 0)) to--;
    while (from < to && isBlank(tokens.kinds[from] ?? 0)) from++;
    if (from < to) spans.push({ start: tokens.starts[from] ?? 0, end: tokens.starts[to] ?? text.length });
  }
  return spans;
}
