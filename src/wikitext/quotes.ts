/**
 * Bold and italic: `''italic''`, `'''bold'''`, `'''''both'''''`.
 *
 * Follows MediaWiki's doQuotes: each line is on its own. Four apostrophes are one and bold, more than five are text
 * and both. Where a line has an odd count of both bold and italic, one bold is an apostrophe and italic: the first
 * behind a one-letter word, else behind a longer word, else behind a space.
 */
import { type Rope, RopeBuilder } from './rope.ts';
import { type NodeInit, Token } from './token.ts';

interface Run {
  /** Offset of the first apostrophe that is markup. */
  at: number;
  length: 2 | 3 | 5;
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
function runsOf(text: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; ) {
    if (text[at] !== "'") {
      const next = text.indexOf("''", at);
      if (next < 0 || next >= to) break;
      at = next;
    }
    let end = at;
    while (end < to && text[end] === "'") end++;
    const count = end - at;
    if (count === 2 || count === 3 || count === 5) runs.push({ at, length: count });
    else if (count === 4) runs.push({ at: at + 1, length: 3 });
    else if (count > 5) runs.push({ at: end - 5, length: 5 });
    at = end;
  }
  return runs;
}

function balance(text: string, lineStart: number, runs: readonly Run[]): void {
  let bold = 0;
  let italic = 0;
  for (const { length } of runs) {
    if (length !== 2) bold++;
    if (length !== 3) italic++;
  }
  if (bold % 2 === 0 || italic % 2 === 0) return;
  let single: Run | undefined;
  let multi: Run | undefined;
  let space: Run | undefined;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (run.length !== 3) continue;
    const previous = runs[i - 1];
    const begin = previous ? previous.at + previous.length : lineStart;
    const one = run.at - 1 >= begin ? text[run.at - 1] : '';
    const two = run.at - 2 >= begin ? text[run.at - 2] : '';
    if (one === ' ') space ??= run;
    else if (two === ' ') {
      single = run;
      break;
    } else multi ??= run;
  }
  const chosen = single ?? multi ?? space;
  if (chosen) {
    chosen.at += 1;
    chosen.length = 2;
  }
}

type Name = 'i' | 'b';
type State = '' | 'i' | 'b' | 'ib' | 'bi';

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
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    builder.copy(rope, done, run.at);
    done = run.at + run.length;
    if (run.length === 2) {
      if (state === 'i' || state === 'bi') {
        tags(rope, builder, run, ITALIC, 1);
        state = state === 'i' ? '' : 'b';
      } else if (state === 'ib') {
        tags(rope, builder, run, BIB, 2);
        state = 'b';
      } else {
        tags(rope, builder, run, ITALIC, 0);
        state = state === 'b' ? 'bi' : 'i';
      }
    } else if (run.length === 3) {
      if (state === 'b' || state === 'ib') {
        tags(rope, builder, run, BOLD, 1);
        state = state === 'b' ? '' : 'i';
      } else if (state === 'bi') {
        tags(rope, builder, run, IBI, 2);
        state = 'i';
      } else {
        tags(rope, builder, run, BOLD, 0);
        state = state === 'i' ? 'ib' : 'b';
      }
    } else if (state === 'b') {
      tags(rope, builder, run, BOLD_ITALIC, 1);
      state = 'i';
    } else if (state === 'i') {
      tags(rope, builder, run, ITALIC_BOLD, 1);
      state = 'b';
    } else if (state !== '') {
      tags(rope, builder, run, state === 'bi' ? ITALIC_BOLD : BOLD_ITALIC, 2);
      state = '';
    } else {
      // Which of the two is outside shows when one of them closes; marks that end a line are nothing.
      const follower = runs[index + 1];
      if (follower || done < lineEnd) {
        state = follower && follower.length !== 2 ? 'ib' : 'bi';
        tags(rope, builder, run, state === 'ib' ? ITALIC_BOLD : BOLD_ITALIC, 0);
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

/** Writes the tags of one run, of which the first `closing` close. Each has its apostrophes as its place. */
function tags(rope: Rope, builder: RopeBuilder, run: Run, names: readonly Name[], closing: number): void {
  const call = rope.callAt(run.at);
  const runEnd = run.at + run.length;
  // Tags beyond the marks have no place of their own.
  const short = names.length > 1 && run.length < 5;
  let at = run.at;
  for (let n = 0; n < names.length; n++) {
    const name = names[n] as Name;
    const size = short ? (n === names.length - 1 ? runEnd - at : 0) : name === 'i' ? 2 : 3;
    const start = rope.sourceStart(at);
    const end = size === 0 ? start : rope.sourceEnd(at + size);
    if (n < closing) builder.token(new Token('close', 'tag', name, start, end, call));
    else {
      const node: NodeInit = name === 'i' ? { type: 'emphasis' } : { type: 'strong' };
      builder.token(new Token('open', 'tag', name, start, end, call, node));
    }
    at += size;
  }
}
