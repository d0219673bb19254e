/** Pieces of wikitext markup, told from punctuation by their signs and by where in the line they stand. */
import { isBreak, isDigit } from './character.ts';

/** The end of the piece of wikitext markup that begins at `at`, or 0 where none does. */
export function markupEnd(text: string, at: number, to: number, code: number): number {
  switch (code) {
    case 0x27: // '' and '''
      return runOf(text, at, to, code, 2);
    case 0x5b: // [[ and [
    case 0x5d: // ]] and ]
      return runOf(text, at, to, code, 1);
    case 0x7b: // {{, {{{ and {|
      return text.charCodeAt(at + 1) === 0x7c && at + 1 < to ? at + 2 : runOf(text, at, to, code, 2);
    case 0x7d: // }} and }}}
      return runOf(text, at, to, code, 2);
    case 0x7c: {
      // | and ||, and at the beginning of a line |-, |+ and |}
      const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
      if (next === 0x7c) return at + 2;
      return (next === 0x2d || next === 0x2b || next === 0x7d) && beginsLine(text, at)
        ? runOf(text, at + 1, to, next, 1)
        : at + 1;
    }
    case 0x21: // ! at the beginning of a line, and !!
      return beginsLine(text, at) ? at + 1 : text.charCodeAt(at + 1) === code && at + 1 < to ? at + 2 : 0;
    case 0x3d: {
      // = around a heading
      const end = runOf(text, at, to, code, 1);
      return beginsLine(text, at) || (end - at > 1 && endsLine(text, end)) ? end : 0;
    }
    case 0x2a: // list markers, and ---- as a line of its own
    case 0x23:
    case 0x3a:
    case 0x3b:
      return beginsLine(text, at) ? listEnd(text, at, to) : 0;
    case 0x2d:
      if (text.startsWith('-->', at) && at + 3 <= to) return at + 3;
      return beginsLine(text, at) ? runOf(text, at, to, code, 4) : 0;
    case 0x3c:
      return tagEnd(text, at, to);
    case 0x2f: // the end of <br />
      return text.charCodeAt(at + 1) === 0x3e && at + 1 < to ? at + 2 : 0;
    case 0x5f:
      return switchEnd(text, at, to);
    case 0x7e: // ~~~~
      return runOf(text, at, to, code, 3);
    case 0x26:
      return entityEnd(text, at, to);
    default:
      return 0;
  }
}

/** The end of the run of `code` at `at`, or 0 where it is shorter than `least`. */
function runOf(text: string, at: number, to: number, code: number, least: number): number {
  let end = at;
  while (end < to && text.charCodeAt(end) === code) end++;
  return end - at >= least ? end : 0;
}

function beginsLine(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === 0x0a;
}

function endsLine(text: string, at: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === 0x20) end++;
  return end >= text.length || isBreak(text.charCodeAt(end));
}

function listEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code !== 0x2a && code !== 0x23 && code !== 0x3a && code !== 0x3b) break;
    end++;
  }
  return end;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/**
 * `<b>`, `</b>`, `<!--`; of a tag with attributes or white space only its head, the rest are tokens of their own.
 *
 *     <span class="a"><br />
 *          ^             ^
 */
function tagEnd(text: string, at: number, to: number): number {
  if (text.startsWith('<!--', at) && at + 4 <= to) return at + 4;
  let end = at + (text.charCodeAt(at + 1) === 0x2f ? 2 : 1);
  if (end >= to || !isLetter(text.charCodeAt(end))) return 0;
  while (end < to && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  if (end < to && text.charCodeAt(end) === 0x3e) return end + 1;
  return end;
}

/** `__TOC__` and its kind: two underscores around capital letters. */
function switchEnd(text: string, at: number, to: number): number {
  let end = at + 2;
  if (end >= to || text.charCodeAt(at + 1) !== 0x5f) return 0;
  while (end < to && isLetter(text.charCodeAt(end)) && text.charCodeAt(end) < 0x61) end++;
  const closed = text.charCodeAt(end) === 0x5f && text.charCodeAt(end + 1) === 0x5f && end + 2 <= to;
  return closed && end > at + 2 ? end + 2 : 0;
}

/** `&nbsp;`, `&#160;`: at most 32 characters are looked at. */
function entityEnd(text: string, at: number, to: number): number {
  const last = Math.min(to, at + 32);
  let end = at + 1;
  if (text.charCodeAt(end) === 0x23) end++;
  const name = end;
  while (end < last && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return end < last && end > name && text.charCodeAt(end) === 0x3b ? end + 1 : 0;
}
