/**
 * The page as a row of events in reading order: what opens, what closes, what stands between. Each has its span in
 * the source. The paragraph pass writes it, the tree is built of it.
 */
import { MARK_CODE, type Rope } from './rope.ts';
import { type Call, type NodeInit, Token } from './token.ts';

export class EventList {
  readonly events: Token[] = [];

  open(name: string, node: NodeInit, start: number, end: number, call?: Call): void {
    this.events.push(new Token('open', 'structure', name, start, end, call, node));
  }

  close(name: string, start: number, end: number): void {
    this.events.push(new Token('close', 'structure', name, start, end, undefined));
  }

  leaf(name: string, node: NodeInit, start: number, end: number, call?: Call): void {
    this.events.push(new Token('void', 'structure', name, start, end, call, node));
  }

  /** Text before its entities are decoded. */
  text(text: string, start: number, end: number, call?: Call): void {
    this.events.push(new Token('text', 'tag', text, start, end, call));
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
      if (call) this.text(text.slice(at, end), at === begin ? source : call.end, call.end, call);
      else this.text(text.slice(at, end), source + at - begin, source + end - begin);
      at = end;
    }
  }

  token(token: Token): void {
    if (token.inner) {
      const { inner } = token;
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
