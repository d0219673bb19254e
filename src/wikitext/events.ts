/**
 * The page as a row of events in reading order: what opens, what closes, what stands between. Each has its span in
 * the source. The paragraph pass writes it, the tree is built of it.
 */
import { MARK_CODE, Rope } from './rope.ts';
import { type Call, isSpliced, type NodeInit, Token } from './token.ts';

/** Text of the page's own source is a bare string, its entities as they are written: half of all events are text. */
export type Event = Token | string;

export class EventList {
  readonly events: Event[] = [];
  /** Offset in the source of each bare text, in their order; it is as long there. */
  readonly textAt: number[] = [];

  open(name: string, node: NodeInit, start: number, end: number, call?: Call): void {
    this.events.push(new Token('open', 'structure', name, start, end, call, node));
  }

  close(name: string, start: number, end: number): void {
    this.events.push(new Token('close', 'structure', name, start, end, undefined));
  }

  leaf(name: string, node: NodeInit, start: number, end: number, call?: Call): void {
    this.events.push(new Token('void', 'structure', name, start, end, call, node));
  }

  /** A part of a rope: its text, cut where its source changes, and its tokens. */
  rope(rope: Rope, from: number, to: number): void {
    if (to <= from) return;
    const { text, segAt, segFrom, segCall, tokens } = rope;
    let token = rope.tokenIndex(from);
    let seg = rope.segment(from);
    for (let at = from; at < to; ) {
      while (seg + 1 < segAt.length && (segAt[seg + 1] as number) <= at) seg++;
      if (text.charCodeAt(at) === MARK_CODE) {
        this.token(tokens[token] as Token);
        token++;
        at++;
        continue;
      }
      let end = token < tokens.length ? Math.min(to, rope.tokenAt[token] as number) : to;
      if (seg + 1 < segAt.length) end = Math.min(end, segAt[seg + 1] as number);
      const call = segCall[seg];
      const begin = segAt[seg] ?? 0;
      const source = segFrom[seg] ?? 0;
      if (call) {
        const start = at === begin ? source : call.end;
        this.events.push(new Token('text', 'tag', text.slice(at, end), start, call.end, call));
      } else {
        this.events.push(text.slice(at, end));
        this.textAt.push(source + at - begin);
      }
      at = end;
    }
  }

  token(token: Token): void {
    const { inner } = token;
    if (isSpliced(token)) this.rope(token.inner, 0, token.inner.text.length);
    else if (inner instanceof Rope) {
      const begin = inner.text === '' ? token.end : Math.max(token.start, inner.sourceStart(0));
      const end = inner.text === '' ? token.end : Math.max(begin, inner.sourceEnd(inner.text.length));
      this.open(
        `${token.name}*`,
        token.node as NodeInit,
        token.start,
        Math.min(begin, token.end),
        token.call,
      );
      this.rope(inner, 0, inner.text.length);
      this.close(`${token.name}*`, Math.min(end, token.end), token.end);
    } else this.events.push(token);
  }
}
