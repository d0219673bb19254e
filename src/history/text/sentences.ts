/** Cuts tokens into sentences, for all scripts and without a list of words. */
import { BLANK, BREAK, MARKUP, PUNCTUATION, type Tokens, WORDS } from './tokens.ts';

const FULL_STOPS = '.!?…';
/** After these a sentence ends without white space. */
const WIDE_FULL_STOPS = '。！？｡।۔؟።';
/** How many closing marks are looked over. */
const MAX_CLOSERS = 16;
const CLOSERS = ')]}"\'”’»›」』）】';

/**
 * The first token of each sentence, and the number of tokens at the end. A sentence ends with its white space, at a full
 * stop before white space (but not before a small letter, nor after a number or initial that stands first: `2. See`), and
 * at line breaks; a heading is one. In wikitext a line break between two words, outside of lists and headings, is mere white space.
 */
export function sentencesOf(tokens: Tokens, wikitext: boolean): number[] {
  const { count, kinds, text } = tokens;
  const starts: number[] = [];
  let start = 0;
  const inHeading = (): boolean => kinds[start] === MARKUP && text[tokens.starts[start] as number] === '=';
  for (let i = 0; i < count; ) {
    const kind = kinds[i];
    let end = 0;
    if (kind === BREAK) end = isSoft(tokens, start, i, wikitext) ? 0 : i + 1;
    else if (kind === PUNCTUATION && !inHeading()) end = stopEnd(tokens, start, i);
    if (end === 0) {
      i++;
      continue;
    }
    while (end < count && (kinds[end] === BREAK || (kinds[end] === BLANK && kinds[end - 1] !== BREAK))) end++;
    starts.push(start);
    start = end;
    i = end;
  }
  if (start < count) starts.push(start);
  starts.push(count);
  return starts;
}

function isSoft({ kinds, count }: Tokens, start: number, at: number, wikitext: boolean): boolean {
  if (!wikitext || at === start || at + 1 >= count) return false;
  return kinds[start] === WORDS && kinds[at - 1] !== MARKUP && kinds[at + 1] === WORDS;
}

/** The token after the sentence that ends at the punctuation `at`, or 0 where none does. */
function stopEnd({ text, count, starts, kinds }: Tokens, start: number, at: number): number {
  const sign = text[starts[at] as number] as string;
  const wide = WIDE_FULL_STOPS.includes(sign);
  if (!wide && !FULL_STOPS.includes(sign)) return 0;
  let end = at + 1;
  const furthest = Math.min(count, end + MAX_CLOSERS);
  while (
    end < furthest &&
    (kinds[end] === MARKUP ||
      (kinds[end] === PUNCTUATION && (CLOSERS + FULL_STOPS).includes(text[starts[end] as number] as string)))
  ) {
    end++;
  }
  if (wide || end === count) return end;
  if (kinds[end] === BREAK) return end;
  if (kinds[end] !== BLANK) return 0;
  if (end + 1 < count && isSmallLetter(text.charCodeAt(starts[end + 1] as number))) return 0;
  const short = sign === '.' && (starts[at] as number) - (starts[start] as number) <= 3;
  return short && at === start + 1 ? 0 : end;
}

/** Of Latin, Greek, Cyrillic and Armenian, whose letters have had their cases for long in every Unicode version. */
function isSmallLetter(code: number): boolean {
  if (code < 128) return code >= 0x61 && code <= 0x7a;
  if (code >= 0x590) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() === letter && letter.toUpperCase() !== letter;
}
