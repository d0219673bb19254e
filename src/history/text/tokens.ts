/**
 * Cuts text into the pieces that the text diff compares: words, white space, line breaks, punctuation and, in wikitext,
 * markup. The pieces tile the text, and no piece ends inside a grapheme.
 */
import {
  classOf,
  EXTEND,
  FLAG,
  isBreak,
  isDigit,
  LINKER,
  MARK,
  PICTURE,
  PREPEND,
  SINGLE,
  SPACE,
  WORD,
} from './character.ts';
import { type Dictionary, wordWeight } from './dictionary.ts';
import { markupEnd } from './markup.ts';

/** Kinds of tokens. */
export const WORDS = 0;
export const BLANK = 1;
export const BREAK = 2;
export const PUNCTUATION = 3;
export const MARKUP = 4;

/** Whether a kind is white space of either sort. */
export function isBlank(kind: number): boolean {
  return kind === BLANK || kind === BREAK;
}

/** The tokens of one text; token i is `text.slice(starts[i], starts[i + 1])`. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** One more than there are tokens. UTF-16, in the whole text. */
  readonly starts: readonly number[];
  readonly kinds: readonly number[];
  /** Equal ids of one dictionary stand for equal text. */
  readonly ids: readonly number[];
  /** One more than there are tokens: what the words before each token weigh together. */
  readonly weights: readonly number[];
}

const LF = 0x0a;
const CR = 0x0d;
const SLASH = 0x2f;

/** The tokens of `text.slice(from, to)`; `from` and `to` are where lines or sentences begin, or the text's ends. */
export function tokensOf(
  text: string,
  dictionary: Dictionary,
  wikitext: boolean,
  from = 0,
  to = text.length,
): Tokens {
  const starts: number[] = [];
  const kinds: number[] = [];
  const ids: number[] = [];
  const weights: number[] = [];
  let weight = 0;
  /** Whether this is part of an address, whose many words say little: `://` begins it, white space or markup ends it. */
  let inAddress = false;
  for (let at = from; at < to; ) {
    const start = at;
    let kind = PUNCTUATION;
    const code = text.charCodeAt(at);
    const markup = wikitext && code < 128 ? markupEnd(text, at, to, code) : 0;
    if (markup > 0) {
      kind = MARKUP;
      at = pastExtends(text, markup, to);
    } else {
      const codePoint = code < 0xd800 ? code : (text.codePointAt(at) as number);
      const width = codePoint > 0xffff ? 2 : 1;
      switch (classOf(codePoint)) {
        case WORD:
        case SINGLE:
        case LINKER:
        case EXTEND:
        case PREPEND:
          kind = WORDS;
          at = wordEnd(text, at, to);
          break;
        case PICTURE:
          kind = WORDS;
          at = pastExtends(text, at + width, to);
          break;
        case FLAG:
          kind = WORDS;
          at += width;
          if (at < to && classAt(text, at) === FLAG) at += 2;
          at = pastExtends(text, at, to);
          break;
        case SPACE:
          if (isBreak(code)) {
            kind = BREAK;
            at += code === CR && at + 1 < to && text.charCodeAt(at + 1) === LF ? 2 : 1;
          } else {
            kind = BLANK;
            at = blankEnd(text, at, to);
          }
          break;
        default:
          at += width;
          while (at < to && text.charCodeAt(at) === code && width === 1 && code < 0xd800) at++;
          at = pastExtends(text, at, to);
      }
    }
    starts.push(start);
    kinds.push(kind);
    ids.push(dictionary.idOf(text, start, at));
    weights.push(weight);
    if (kind === WORDS) weight += inAddress ? 1 : wordWeight(text, start, at);
    else if (kind !== PUNCTUATION) inAddress = false;
    else if (code === SLASH && at - start === 2 && start > from && text[start - 1] === ':') inAddress = true;
  }
  const count = starts.length;
  starts.push(to);
  weights.push(weight);
  return { text, count, starts, kinds, ids, weights };
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classOf(code < 0xd800 ? code : (text.codePointAt(at) as number));
}

/**
 * After what belongs to the character that ends at `at`: marks, and what a joiner ties on.
 *
 *     👩‍🚀 lands
 *       ^  ^
 */
function pastExtends(text: string, at: number, to: number): number {
  let end = at;
  let joined = false;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code < 128) break;
    const codePoint = code < 0xd800 ? code : (text.codePointAt(end) as number);
    const found = classOf(codePoint);
    if (found !== EXTEND && found !== LINKER && !(joined && found === PICTURE)) break;
    joined = codePoint === 0x200d;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function blankEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code !== 0x20 && (classOf(code) !== SPACE || isBreak(code))) break;
    end = code === 0x20 && text.charCodeAt(end + 1) < 128 ? end + 1 : pastExtends(text, end + 1, to);
  }
  return end;
}

/**
 * The end of the word that begins at `at`. A script without spaces gives a word per grapheme.
 *
 *     IMAP.AccessAsApp, 26.2, don't, full_access_as_app.
 *                     ^    ^      ^                    ^
 */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  let before = -1;
  let alone = false;
  let linked = false;
  let joiner = false;
  while (end < to) {
    const code = text.charCodeAt(end);
    const codePoint = code < 0xd800 ? code : (text.codePointAt(end) as number);
    const found = classOf(codePoint);
    if (found === WORD) {
      if (alone && !linked && before !== PREPEND) break;
      alone = false;
      linked = false;
    } else if (found === SINGLE) {
      if (before >= 0 && !linked && before !== PREPEND) break;
      alone = true;
      linked = false;
    } else if (found === LINKER) linked = true;
    else if (found === PREPEND) {
      if (alone) break;
    } else if (found !== EXTEND) {
      if (before === PREPEND) {
        // Whatever a prepended mark stands before is one grapheme with it.
        if (isBreak(code)) break;
      } else if (found === PICTURE) {
        if (!joiner) break;
      } else if (found !== MARK || alone || !joins(text, end, to, code)) break;
    }
    joiner = codePoint === 0x200d;
    before = found;
    end += codePoint > 0xffff ? 2 : 1;
    if (found === FLAG && end < to && classAt(text, end) === FLAG) end += 2;
  }
  return end;
}

/** Whether the mark at `at`, inside a word, belongs to it: `26.2`, `don't`, `1,000`. */
function joins(text: string, at: number, to: number, code: number): boolean {
  if (at + 1 >= to) return false;
  if (code === 0x2e || code === 0x27 || code === 0x2019 || code === 0xb7) {
    return classAt(text, at + 1) === WORD;
  }
  return code === 0x2c && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
