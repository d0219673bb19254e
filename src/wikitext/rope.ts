/**
 * The working text of a page between expansion and tree: a string in which every piece of markup that is already
 * understood is one character (`MARK`), beside the tokens that the marks stand for and a map back to the source.
 *
 * MediaWiki's parser is a chain of passes, each of which turns one construct into HTML that the later passes see as
 * opaque. A pass here reads a rope and writes the next one, so the order of the passes, and with it the meaning of
 * wikitext, is MediaWiki's, while no place in the source is ever lost.
 */
import { flat } from './flat.ts';
import type { Call, Piece, Token } from './token.ts';

/** Stands for one token. The source cannot hold it: it is replaced before parsing. */
export const MARK = '\x7f';
export const MARK_CODE = 0x7f;

export class Rope {
  text = '';
  readonly tokens: Token[] = [];
  /** Offset in `text` of each token's mark. */
  readonly tokenAt: number[] = [];
  /** The map of the text between tokens: segment `i` begins at `segAt[i]` here and at `segFrom[i]` in the source. */
  readonly segAt: number[] = [];
  readonly segFrom: number[] = [];
  readonly segCall: (Call | undefined)[] = [];
  private lastSegment = 0;
  private lastToken = 0;

  /** Index of the token whose mark stands at `at`, found by halving. */
  tokenIndex(at: number): number {
    const { tokenAt } = this;
    for (let i = this.lastToken; i < this.lastToken + 3 && i < tokenAt.length; i++) {
      if ((tokenAt[i] as number) >= at && (i === 0 || (tokenAt[i - 1] as number) < at)) {
        this.lastToken = i;
        return i;
      }
    }
    this.lastToken = lowerBound(tokenAt, at);
    return this.lastToken;
  }

  tokenOf(at: number): Token | undefined {
    const index = this.tokenIndex(at);
    return this.tokenAt[index] === at ? this.tokens[index] : undefined;
  }

  segment(at: number): number {
    const { segAt } = this;
    // Places are asked for from left to right: mostly it is the last segment or the next.
    for (let i = this.lastSegment; i < this.lastSegment + 3; i++) {
      if ((segAt[i] as number) <= at && (i + 1 >= segAt.length || (segAt[i + 1] as number) > at)) {
        this.lastSegment = i;
        return i;
      }
    }
    this.lastSegment = Math.max(0, lowerBound(segAt, at + 1) - 1);
    return this.lastSegment;
  }

  /** Source offset of the character at `at`. */
  sourceStart(at: number): number {
    if (this.text.charCodeAt(at) === MARK_CODE) {
      const token = this.tokenOf(at);
      if (token) return token.start;
    }
    if (this.segAt.length === 0) return 0;
    const i = this.segment(at);
    const call = this.segCall[i];
    const from = this.segFrom[i] as number;
    const delta = at - (this.segAt[i] as number);
    if (call) return delta === 0 ? from : call.end;
    return from + delta;
  }

  /** Source offset behind the character before `at`. */
  sourceEnd(at: number): number {
    if (at === 0) return this.sourceStart(0);
    if (this.text.charCodeAt(at - 1) === MARK_CODE) {
      const token = this.tokenOf(at - 1);
      if (token) return token.end;
    }
    if (this.segAt.length === 0) return 0;
    const i = this.segment(at - 1);
    const call = this.segCall[i];
    if (call) return call.end;
    return (this.segFrom[i] ?? 0) + (at - (this.segAt[i] ?? 0));
  }

  callAt(at: number): Call | undefined {
    if (this.text.charCodeAt(at) === MARK_CODE) return this.tokenOf(at)?.call;
    return this.segCall[this.segment(at)];
  }
}

/** Offset of `what` in `[from, to)` of a text, or `to`; never looks beyond. */
export function indexWithin(text: string, what: string, from: number, to: number): number {
  if (to - from < 4096) {
    const at = text.slice(from, to).indexOf(what);
    return at < 0 ? to : from + at;
  }
  const at = text.indexOf(what, from);
  return at < 0 || at + what.length > to ? to : at;
}

/** Index of the first element that is not less than `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes a rope from left to right. */
export class RopeBuilder {
  readonly rope = new Rope();
  private length = 0;
  private parts = '';
  private latest = '';
  private source: Rope | undefined;
  private tokenHint = 0;
  private segHint = 0;

  /** Text that stands in the page's source at `from`. */
  literal(text: string, from: number): void {
    if (text === '') return;
    this.segment(from, undefined);
    this.append(text);
  }

  /** Text that a call gave; `first` takes the call's whole span, what follows none. */
  called(text: string, call: Call, first: boolean): void {
    if (text === '') return;
    this.segment(first ? call.start : call.end, call);
    this.append(text);
  }

  /** Text that stands nowhere, between two places of the source. */
  invented(text: string, at: number): void {
    this.called(text, { start: at, end: at }, true);
  }

  token(token: Token): void {
    this.rope.tokens.push(token);
    this.rope.tokenAt.push(this.length);
    this.append(MARK);
  }

  /** Appends `[from, to)` of another rope. */
  copy(rope: Rope, from: number, to: number): void {
    if (to <= from) return;
    const reset =
      rope !== this.source || (this.tokenHint > 0 && (rope.tokenAt[this.tokenHint - 1] as number) >= from);
    if (reset) {
      this.source = rope;
      this.tokenHint = rope.tokenIndex(from);
      this.segHint = rope.segment(from);
    }
    const shift = this.length - from;
    const { tokenAt, segAt, segFrom, segCall } = rope;
    let token = this.tokenHint;
    while (token < tokenAt.length && (tokenAt[token] as number) < from) token++;
    while (token < tokenAt.length && (tokenAt[token] as number) < to) {
      this.rope.tokens.push(rope.tokens[token] as Token);
      this.rope.tokenAt.push((tokenAt[token] as number) + shift);
      token++;
    }
    this.tokenHint = token;
    let seg = this.segHint;
    if ((segAt[seg] ?? 0) > from) seg = rope.segment(from);
    while (seg + 1 < segAt.length && (segAt[seg + 1] as number) <= from) seg++;
    // Marks before the first text are in no segment.
    for (let at = Math.max(from, segAt[seg] ?? to); at < to; ) {
      const end = seg + 1 < segAt.length ? Math.min(to, segAt[seg + 1] as number) : to;
      const call = segCall[seg];
      const begin = segAt[seg] as number;
      const source = call
        ? at === begin
          ? (segFrom[seg] as number)
          : call.end
        : (segFrom[seg] as number) + at - begin;
      this.segment(source, call, at + shift);
      at = end;
      if (at < to) seg++;
    }
    this.segHint = seg;
    this.append(rope.text.slice(from, to));
  }

  done(): Rope {
    this.rope.text = this.parts + this.latest;
    return this.rope;
  }

  private append(text: string): void {
    this.length += text.length;
    this.latest += text;
    if (this.latest.length > 4096) {
      this.parts += flat(this.latest);
      this.latest = '';
    }
  }

  get size(): number {
    return this.length;
  }

  private segment(from: number, call: Call | undefined, at: number = this.length): void {
    const { segAt, segFrom, segCall } = this.rope;
    const last = segAt.length - 1;
    if (last >= 0) {
      if (segAt[last] === at) {
        segFrom[last] = from;
        segCall[last] = call;
        return;
      }
      const same = segCall[last] === call;
      if (same && !call && (segFrom[last] as number) + at - (segAt[last] as number) === from) return;
      if (same && call && from === call.end) return;
    }
    segAt.push(at);
    segFrom.push(from);
    segCall.push(call);
  }
}

/** A part of a rope where it is nothing but one piece of the source: most of what links show is. */
export function pieceOf(rope: Rope, from: number, to: number): Piece | undefined {
  const { segAt, segCall, tokenAt } = rope;
  if (from >= to || (tokenAt[rope.tokenIndex(from)] ?? to) < to) return undefined;
  const seg = rope.segment(from);
  if (segCall[seg] || (segAt[seg + 1] ?? to) < to) return undefined;
  return { text: rope.text.slice(from, to), at: rope.sourceStart(from) };
}

/** A part of a rope as a rope of its own. */
export function slice(rope: Rope, from: number, to: number): Rope {
  const builder = new RopeBuilder();
  builder.copy(rope, from, to);
  return builder.done();
}
