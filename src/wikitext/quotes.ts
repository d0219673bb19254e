/**
 * Bold and italic: `''italic''`, `'''bold'''`, `'''''both'''''`.
 *
 * Follows MediaWiki's doQuotes: each line is on its own. Four apostrophes are one and bold, more than five are text
 * and both. Where a line has an odd count of both bold and italic, one bold is an apostrophe and italic: the first
 * behind a one-letter word, else behind a longer word, else behind a space.
 */
import { type NodeInit, type Rope, RopeBuilder } from './rope.ts';

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

type State = '' | 'i' | 'b' | 'ib' | 'bi';

function line(rope: Rope, builder: RopeBuilder, lineStart: number, from: number, lineEnd: number): void {
  const runs = runsOf(rope.text, from, lineEnd);
  balance(rope.text, lineStart, runs);
  let state = '' as State;
  let done = lineStart;
  const tag = (kind: 'open' | 'close', name: 'i' | 'b', start: number, end: number, at: number): void => {
    const node: NodeInit = name === 'i' ? { type: 'emphasis' } : { type: 'strong' };
    builder.token({ kind, name, node, flags: 0, role: 'tag', start, end, call: rope.callAt(at) });
  };
  const spread = (run: Run, tags: readonly ('i' | 'b')[], kind: (n: number) => 'open' | 'close'): void => {
    let at = run.at;
    const sizes = tags.map((name) => (name === 'i' ? 2 : 3));
    const total = sizes.reduce((a, b) => a + b, 0);
    tags.forEach((name, n) => {
      const last = n === tags.length - 1;
      // Tags beyond the marks have no place of their own.
      const size = total > run.length ? (last ? run.at + run.length - at : 0) : (sizes[n] as number);
      tag(
        kind(n),
        name,
        rope.sourceStart(at),
        size === 0 ? rope.sourceStart(at) : rope.sourceEnd(at + size),
        run.at,
      );
      at += size;
    });
  };
  const open = (run: Run, tags: readonly ('i' | 'b')[]): void => spread(run, tags, () => 'open');

  runs.forEach((run, index) => {
    builder.copy(rope, done, run.at);
    done = run.at + run.length;
    const close = (...tags: ('i' | 'b')[]): void => spread(run, tags, () => 'close');
    if (run.length === 2) {
      if (state === 'i') {
        close('i');
        state = '';
      } else if (state === 'bi') {
        close('i');
        state = 'b';
      } else if (state === 'ib') {
        spread(run, ['b', 'i', 'b'], (n) => (n < 2 ? 'close' : 'open'));
        state = 'b';
      } else {
        open(run, ['i']);
        state = state === 'b' ? 'bi' : 'i';
      }
    } else if (run.length === 3) {
      if (state === 'b') {
        close('b');
        state = '';
      } else if (state === 'bi') {
        spread(run, ['i', 'b', 'i'], (n) => (n < 2 ? 'close' : 'open'));
        state = 'i';
      } else if (state === 'ib') {
        close('b');
        state = 'i';
      } else {
        open(run, ['b']);
        state = state === 'i' ? 'ib' : 'b';
      }
    } else if (state === 'b') {
      spread(run, ['b', 'i'], (n) => (n === 0 ? 'close' : 'open'));
      state = 'i';
    } else if (state === 'i') {
      spread(run, ['i', 'b'], (n) => (n === 0 ? 'close' : 'open'));
      state = 'b';
    } else if (state === 'bi') {
      close('i', 'b');
      state = '';
    } else if (state === 'ib') {
      close('b', 'i');
      state = '';
    } else {
      // Which of the two is outside shows when one of them closes; marks that end a line are nothing.
      const follower = runs[index + 1];
      if (follower || done < lineEnd) {
        state = follower && follower.length !== 2 ? 'ib' : 'bi';
        open(run, state === 'ib' ? ['i', 'b'] : ['b', 'i']);
      }
    }
  });
  builder.copy(rope, done, lineEnd);
  const end = rope.sourceEnd(lineEnd);
  const last = state as State;
  const finish = (name: 'i' | 'b'): void => tag('close', name, end, end, lineEnd);
  // What is still open closes with the line.
  if (last === 'b' || last === 'ib') finish('b');
  if (last === 'i' || last === 'bi' || last === 'ib') finish('i');
  if (last === 'bi') finish('b');
}
