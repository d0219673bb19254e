/**
 * Letters with marks as one character each. Wikis hold both `ä` and `a` with U+0308 behind it, and no rule knows the
 * second; quotes and spans keep what the page has.
 */
import { MASK } from './words.ts';

const MARKS = /\P{M}\p{M}+/gu;

export function composed(text: string): string {
  return text.normalize('NFC');
}

/**
 * The same of a sentence as the reader sees it and with code masked, which are as long as each other before and after.
 */
export function composedPair(shown: string, open: string): readonly [shown: string, open: string] {
  const whole = composed(shown);
  if (whole === shown) return [shown, open];
  let [seen, masked, at] = ['', '', 0];
  for (const { index, 0: letter } of shown.matchAll(MARKS)) {
    const one = composed(letter);
    const end = index + letter.length;
    seen += shown.slice(at, index) + one;
    masked += open.slice(at, index);
    masked += open.slice(index, end) === letter ? one : MASK.repeat(one.length);
    at = end;
  }
  return [seen + shown.slice(at), masked + open.slice(at)];
}
