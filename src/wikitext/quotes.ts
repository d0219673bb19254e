/**
 * Bold and italic: `''italic''`, `'''bold'''`, `'''''both'''''`.
 *
 * Follows MediaWiki's doQuotes: each line is on its own. Four apostrophes are one and bold, more than five are text
 * and both. Where a line has an odd count of both bold and italic, one bold is an apostrophe and italic: the first
 * behind a one-letter word, else behind a longer word, else behind a space.
 */
import { type Rope, RopeBuilder } from './rope.ts';
import { type NodeInit, Token } from './token.ts';

/** The runs of apostrophes of a line, by index: a line may be all of a page. */
interface Runs {
  /** Offset of the first apostrophe that is markup. */
  readonly at: number[];
  /** 2, 3 or 5. */
  readonly length: number[];
}

export function quotes(rope: Rope): Rope {
  const { text } = rope;
  if (!text.includes("''")) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  for (let at = text.indexOf("''"); at >= 0; ) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = text.length;
    builder.copy(rope, done, lineStart);
    line(rope, builder, lineStart, at, lineEnd);
    done = lineEnd;
    at = text.indexOf("''", lineEnd);
  }
  builder.copy(rope, done, text.length);
  return builder.done();
}

/** The runs of apostrophes of one line, each cut to what is markup. */
function runsOf(text: string, from: number, to: number): Runs {
  const runs: Runs = { at: [], length: [] };
  const add = (at: number, length: 2 | 3 | 5): void => {
    runs.at.push(at);
    runs.length.push(length);
  };
  for (let at = from; at < to; ) {
    if (text[at] !== "'") {
      const next = text.indexOf("''", at);
      if (next < 0 || next >= to) break;
      at = next;
    }
    let end = at;
    while (end < to && text[end] === "'") end++;
    const count = end - at;
    if (count === 2 || count === 3 || count === 5) add(at, count);
    else if (count === 4) add(at + 1, 3);
    else if (count > 5) add(end - 5, 5);
    at = end;
  }
  return runs;
}

function balance(text: string, lineStart: number, { at, length }: Runs): void {
  let bold = 0;
  let italic = 0;
  for (const size of length) {
    if (size !== 2) bold++;
    if (size !== 3) italic++;
  }
  if (bold % 2 === 0 || italic % 2 === 0) return;
  let single: number | undefined;
  let multi: number | undefined;
  let space: number | undefined;
  for (let i = 0; i < at.length; i++) {
    if (length[i] !== 3) continue;
    const start = at[i] as number;
    const begin = i === 0 ? lineStart : (at[i - 1] as number) + (length[i - 1] as number);
    const one = start - 1 >= begin ? text[start - 1] : '';
    const two = start - 2 >= begin ? text[start - 2] : '';
    if (one === ' ') space ??= i;
    else if (two === ' ') {
      single = i;
      break;
    } else multi ??= i;
  }
  const chosen = single ?? multi ?? space;
  if (chosen !== undefined) {
    at[chosen] = (at[chosen] as number) + 1;
    length[chosen] = 2;
  }
}

type Name = 'i' | 'b';
type State = '' | 'i' | 'b' | 'ib' | 'bi';

const EMPHASIS: NodeInit = { type: 'emphasis' };
const STRONG: NodeInit = { type: 'strong' };
const ITALIC: readonly Name[] = ['i'];
const BOLD: readonly Name[] = ['b'];
const ITALIC_BOLD: readonly Name[] = ['i', 'b'];
const BOLD_ITALIC: readonly Name[] = ['b', 'i'];
const BIB: readonly Name[] = ['b', 'i', 'b'];
const IBI: readonly Name[] = ['i', 'b', 'i'];

function line(rope: Rope, builder: RopeBuilder, lineStart: number, from: number, lineEnd: number): void {
  const runs = runsOf(rope.text, from, lineEnd);
  balance(rope.text, lineStart, runs);
  let state = '' as State;
  let done = lineStart;
  for (let index = 0; index < runs.at.length; index++) {
    const at = runs.at[index] as number;
    const length = runs.length[index] as number;
    builder.copy(rope, done, at);
    done = at + length;
    if (length === 2) {
      if (state === 'i' || state === 'bi') {
        tags(rope, builder, at, length, ITALIC, 1);
        state = state === 'i' ? '' : 'b';
      } else if (state === 'ib') {
        tags(rope, builder, at, length, BIB, 2);
        state = 'b';
      } else {
        tags(rope, builder, at, length, ITALIC, 0);
        state = state === 'b' ? 'bi' : 'i';
      }
    } else if (length === 3) {
      if (state === 'b' || state === 'ib') {
        tags(rope, builder, at, length, BOLD, 1);
        state = state === 'b' ? '' : 'i';
      } else if (state === 'bi') {
        tags(rope, builder, at, length, IBI, 2);
        state = 'i';
      } else {
        tags(rope, builder, at, length, BOLD, 0);
        state = state === 'i' ? 'ib' : 'b';
      }
    } else if (state === 'b') {
      tags(rope, builder, at, length, BOLD_ITALIC, 1);
      state = 'i';
    } else if (state === 'i') {
      tags(rope, builder, at, length, ITALIC_BOLD, 1);
      state = 'b';
    } else if (state !== '') {
      tags(rope, builder, at, length, state === 'bi' ? ITALIC_BOLD : BOLD_ITALIC, 2);
      state = '';
    } else {
      // Which of the two is outside shows when one of them closes; marks that end a line are nothing.
      const next = runs.length[index + 1];
      if (next !== undefined || done < lineEnd) {
        state = next !== undefined && next !== 2 ? 'ib' : 'bi';
        tags(rope, builder, at, length, state === 'ib' ? ITALIC_BOLD : BOLD_ITALIC, 0);
      }
    }
  }
  builder.copy(rope, done, lineEnd);
  if (state === '') return;
  // What is still open closes with the line.
  const end = rope.sourceEnd(lineEnd);
  const call = rope.callAt(lineEnd);
  if (state === 'b' || state === 'ib') builder.token(new Token('close', 'tag', 'b', end, end, call));
  if (state !== 'b') builder.token(new Token('close', 'tag', 'i', end, end, call));
  if (state === 'bi') builder.token(new Token('close', 'tag', 'b', end, end, call));
}

/** Writes the tags of one run of apostrophes, of which the first `closing` close. Each has its apostrophes as its place. */
function tags(
  rope: Rope,
  builder: RopeBuilder,
  from: number,
  length: number,
  names: readonly Name[],
  closing: number,
): void {
  const call = rope.callAt(from);
  const runEnd = from + length;
  // Tags beyond the marks have no place of their own.
  const short = names.length > 1 && length < 5;
  let at = from;
  for (let n = 0; n < names.length; n++) {
    const name = names[n] as Name;
    const size = short ? (n === names.length - 1 ? runEnd - at : 0) : name === 'i' ? 2 : 3;
    const start = rope.sourceStart(at);
    const end = size === 0 ? start : rope.sourceEnd(at + size);
    if (n < closing) builder.token(new Token('close', 'tag', name, start, end, call));
    else {
      builder.token(new Token('open', 'tag', name, start, end, call, name === 'i' ? EMPHASIS : STRONG));
    }
    at += size;
  }
}
