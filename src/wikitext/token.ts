/** What the passes make of the source: a piece of markup that is understood, with its place. */
import type { Position } from 'unist';
import type { Rope } from './rope.ts';
import type { MissingCall, Origin, WikiNode } from './types.ts';

/** A call of a template, variable or function in the page's own source: what it gave has no other place. */
export interface Call {
  readonly start: number;
  readonly end: number;
  readonly origin?: Origin | undefined;
  readonly missing?: MissingCall | undefined;
}

/** How the paragraph pass has to take a token: bits, because one token may count as several. */
export const HtmlFlag = {
  /** Suppresses paragraphs after it (`<table`, `</td`). */
  opens: 1,
  /** Ends such a stretch, or leaves paragraphs on (`</table`, `<td`, `<div`). */
  closes: 2,
  preOpen: 4,
  preClose: 8,
  quoteOpen: 16,
  quoteClose: 32,
  /** Its content joins the text before paragraphs are made (MediaWiki's “general” strip markers). */
  splice: 64,
} as const;

/** A node before it has children or a place. */
export type NodeInit = WikiNode extends infer N
  ? N extends WikiNode
    ? Omit<N, 'children' | 'position'>
    : never
  : never;

/** Text that stands in the source as one piece. */
export interface Piece {
  readonly text: string;
  /** Offset in the source. */
  readonly at: number;
}

/** Stand for the children and the place of a node until it has them: made with them it keeps its shape. */
export const NO_CHILDREN: never[] = [];
export const NOWHERE: Position = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** `structure` closes whatever stands inside; `tag` may stay without a partner. */
export type Role = 'structure' | 'tag';

/** One shape for all, because every pass reads them. Only text that a call gave is a token. */
export class Token {
  readonly kind: 'open' | 'close' | 'void' | 'text';
  readonly role: Role;
  /** HTML tag that MediaWiki writes here, or the node's type where it writes none; of text the text, undecoded. */
  readonly name: string;
  /** Span in the source; an end before 0 is where the next thing begins. */
  readonly start: number;
  readonly end: number;
  readonly call: Call | undefined;
  /** The node that an opening or void token makes. */
  readonly node: NodeInit | undefined;
  readonly flags: number;
  /** Content that no later pass looks into. */
  readonly inner: Rope | Piece | undefined;

  constructor(
    kind: Token['kind'],
    role: Role,
    name: string,
    start: number,
    end: number,
    call: Call | undefined,
    node: NodeInit | undefined = undefined,
    flags = 0,
    inner: Rope | Piece | undefined = undefined,
  ) {
    this.kind = kind;
    this.role = role;
    this.name = name;
    this.start = start;
    this.end = end;
    this.call = call;
    this.node = node;
    this.flags = flags;
    this.inner = inner;
  }

  /** The same at another place. */
  at(start: number, end: number, call: Call | undefined): Token {
    const { kind, role, name, node, flags, inner } = this;
    return new Token(kind, role, name, start, end, call, node, flags, inner);
  }
}

export function isSpliced(token: Token): token is Token & { readonly inner: Rope } {
  return (token.flags & HtmlFlag.splice) !== 0;
}
