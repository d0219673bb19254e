/** What a character is to the text diff. Own table instead of `\p{…}` and Intl.Segmenter: see docs/adr/0008. */
import { TABLE } from './unicode-table.ts';

/** Letters, digits and `_`, of scripts that put spaces between words. */
export const WORD = 0;
export const SPACE = 1;
/** Punctuation, symbols, controls. */
export const MARK = 2;
/** Belongs to the character before it: combining marks, joiners, skin tones, tags. */
export const EXTEND = 3;
/** A letter of a script without spaces between words: Han, Kana, Thai … */
export const SINGLE = 4;
/** Emoji and the like, which a joiner can tie together. */
export const PICTURE = 5;
/** Half a flag. */
export const FLAG = 6;
/** Belongs to the character after it. */
export const PREPEND = 7;
/** An EXTEND that ties the letters on both its sides together (virama). */
export const LINKER = 8;

const bmp = new Uint8Array(0x10000);
/** Beyond the BMP: where a class begins, ascending, and the class. */
const starts: number[] = [];
const classes: number[] = [];

let place = 0;
let current = WORD;
for (const step of TABLE.split(' ')) {
  const next = place + Number.parseInt(step.slice(1), 36);
  if (place < 0x10000) bmp.fill(current, place, Math.min(next, 0x10000));
  if (next > 0x10000 && starts.length === 0) {
    starts.push(0x10000);
    classes.push(current);
  }
  place = next;
  current = Number(step[0]);
  if (place >= 0x10000) {
    starts.push(place);
    classes.push(current);
  }
}

/** The class of a code point; of a lone surrogate, MARK. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return bmp[codePoint] as number;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= codePoint) low = middle;
    else high = middle;
  }
  return classes[low] as number;
}

/** Whether a code unit ends a line. */
export function isBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Whether a code unit is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
