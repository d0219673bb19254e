/**
 * Builds the tree from the events: pairs what opens with what closes, gives every node its place, and fills what no
 * event covers with leaves, so that the leaves tile the source byte for byte.
 */
import type { Point } from 'unist';
import { Children } from './children.ts';
import { decodeEntities } from './entities.ts';
import type { Event, EventList } from './events.ts';
import { switchName } from './line-markup.ts';
import { pair } from './pair.ts';
import { Places } from './places.ts';
import { type Call, NO_CHILDREN, NOWHERE, type NodeInit, type Piece, type Token } from './token.ts';
import type { Heading, HtmlElement, NodeData, WikiNode, WikiParent } from './types.ts';

/** A node that shows nothing, at its place in the source. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly node: NodeInit;
}

interface Open {
  readonly node: WikiParent & WikiNode;
  readonly start: Point;
  /** Index of the token that closes it. */
  readonly until: number;
  /** Whether white space in it is not read: it stands between rows and items. */
  readonly sparse: boolean;
}

const HOLE = /<!--[\s\S]*?(?:-->|$)|__[A-Z]+__/gi;
const BLANK = /^[\t\n\r ]*$/;

export class TreeBuilder {
  private readonly source: string;
  readonly places: Places;
  private readonly asides: readonly Aside[];
  private readonly stack: Open[] = [];
  private top: Open | undefined;
  private readonly children = new Children<WikiNode>();
  private readonly calls = new Map<Call, NodeData>();
  private cursor = 0;
  private aside = 0;
  /** Next places where a comment or a switch may begin. */
  private commentAt = -1;
  private switchAt = -1;
  /** The same markup follows itself often: one string is enough. */
  private lastMarkup = '';
  tooDeep = false;
  /** Headings in document order, those written in HTML included. */
  readonly headings: (Heading | HtmlElement)[] = [];
  private headingDepth = 0;

  constructor(source: string, asides: readonly Aside[]) {
    this.source = source;
    this.places = new Places(source);
    this.asides = [...asides].sort((a, b) => a.start - b.start);
  }

  build(list: EventList, limit: number): WikiNode[] {
    const { events, textAt } = list;
    const { partner, tooDeep } = pair(events, limit);
    this.tooDeep = tooDeep;
    let texts = 0;
    for (let index = 0; index < events.length; index++) {
      const token = events[index] as Event;
      if (typeof token === 'string') {
        const at = textAt[texts++] as number;
        const from = Math.max(at, this.cursor);
        this.text(token, from, Math.max(at + token.length, from));
        continue;
      }
      const { cursor } = this;
      const start = token.start < cursor ? cursor : token.start;
      const end = token.end < start ? start : token.end;
      const { kind } = token;
      if (kind === 'text') this.text(token.name, start, end, token.call);
      else if (kind === 'void') {
        // Content that is more than one piece has events of its own.
        if (token.inner) this.around(token, token.inner as Piece, start, end, partner[index] === index);
        else if (token.node) this.leaf(token, start, end);
      } else if (kind === 'open') {
        const other = partner[index] as number;
        if (other > index) this.open(token, start, end, other);
        else if (token.role === 'tag') this.add(this.lone(token, 'open'), start, end);
        else this.fill(end);
      } else this.close(token, start, end, index, partner[index] as number);
    }
    while (this.top) this.closeTop(this.cursor);
    this.fill(this.source.length);
    return this.children.all();
  }

  /** Data of a node that a call gave; one object for all of one call. */
  private dataOf(call: Call): NodeData {
    let data = this.calls.get(call);
    if (!data) {
      const span = this.places.position(call.start, call.end);
      data = call.origin ? { origin: call.origin, call: span } : { call: span };
      this.calls.set(call, data);
    }
    return data;
  }

  /** A tag without its partner, as a leaf. */
  private lone(token: Token, kind: 'open' | 'close'): WikiNode {
    const { node } = token;
    const attributes = node && 'attributes' in node ? node.attributes : {};
    const leaf: WikiNode =
      node?.type === 'externalLink' && kind === 'open'
        ? { type: 'htmlTag', name: 'a', kind, attributes: { href: node.url } }
        : { type: 'htmlTag', name: token.name, kind, attributes };
    if (token.call) leaf.data = this.dataOf(token.call);
    return leaf;
  }

  private open(token: Token, start: number, end: number, until: number): void {
    this.fill(start);
    const node = branch(token.node as NodeInit);
    const { type } = node;
    if (token.call) node.data = this.dataOf(token.call);
    this.children.push(node);
    if (isHeading(node)) {
      if (this.headingDepth === 0) this.headings.push(node as Heading);
      this.headingDepth++;
    }
    this.top = {
      node,
      start: this.places.point(start),
      until,
      sparse: type === 'table' || type === 'tableRow' || type === 'list',
    };
    this.stack.push(this.top);
    this.children.enter();
    this.fill(end);
  }

  /** A node around one piece of text; beyond the depth limit only what it is made of. */
  private around(token: Token, piece: Piece, start: number, end: number, whole: boolean): void {
    const from = Math.min(Math.max(start, piece.at), end);
    const to = Math.min(Math.max(from, piece.at + piece.text.length), end);
    const tag = token.role === 'tag';
    if (whole) this.open(token, start, from, -1);
    else if (tag) this.add(this.lone(token, 'open'), start, start);
    this.fill(from);
    this.text(piece.text, from, to);
    if (!whole && tag) this.add(this.lone(token, 'close'), to, to);
    this.fill(end);
    if (whole) this.closeTop(end);
  }

  /** Closes all that ends with a token; what it opened with has the closing mark as its last leaf. */
  private close(token: Token, start: number, end: number, index: number, other: number): void {
    const { stack } = this;
    while (this.top && this.top.until === index) {
      const own = other >= 0 && stack[stack.length - 2]?.until !== index;
      if (own) {
        this.fill(start);
        this.fill(end);
        this.closeTop(end);
      } else this.closeTop(this.cursor);
    }
    if (other >= 0) return;
    if (token.role === 'tag') this.add(this.lone(token, 'close'), start, end);
    else this.fill(end);
  }

  private closeTop(end: number): void {
    const { node, start } = this.stack.pop() as Open;
    node.children = this.children.leave();
    node.position = { start, end: this.places.point(Math.max(end, start.offset as number)) };
    // What a call began but the page went on with is the page's.
    if (node.data?.call && end > (node.data.call.end.offset ?? 0)) delete node.data;
    if (this.headingDepth > 0 && isHeading(node)) this.headingDepth--;
    this.top = this.stack[this.stack.length - 1];
  }

  private leaf(token: Token, start: number, end: number): void {
    const node = token.node as WikiNode;
    if (token.call) node.data = this.dataOf(token.call);
    if (BRANCHES.has(node.type) && !('children' in node)) (node as WikiParent).children = [];
    this.add(node, start, end);
  }

  private add(node: WikiNode, start: number, end: number): void {
    this.fill(start);
    node.position = this.places.position(start, end);
    this.children.push(node);
    this.cursor = end;
  }

  private text(raw: string, start: number, end: number, call?: Call): void {
    if (this.top?.sparse && BLANK.test(raw)) {
      this.fill(end);
      return;
    }
    this.fill(start);
    const value = decodeEntities(raw);
    const position = this.places.position(start, end);
    this.children.push(
      call ? { type: 'text', value, data: this.dataOf(call), position } : { type: 'text', value, position },
    );
    this.cursor = end;
  }

  /** Leaves for the source between the last leaf and `to`: comments, switches, categories, and markup. */
  private fill(to: number): void {
    const { asides } = this;
    while (this.cursor < to) {
      while (this.aside < asides.length && (asides[this.aside] as Aside).start < this.cursor) this.aside++;
      const next = asides[this.aside];
      if (!next || next.start >= to) {
        this.plain(to);
        return;
      }
      this.plain(next.start);
      const end = Math.min(next.end, to);
      const node = { ...next.node } as WikiNode;
      node.position = this.places.position(next.start, end);
      this.children.push(node);
      this.cursor = end;
      this.aside++;
    }
  }

  private plain(to: number): void {
    const { cursor, source } = this;
    if (cursor >= to) return;
    if (this.commentAt < cursor) this.commentAt = nextOf('<!--', source, cursor);
    if (this.switchAt < cursor) this.switchAt = nextOf('__', source, cursor);
    if (this.commentAt < to || this.switchAt < to) this.holes(to);
    this.markup(to);
  }

  /** Source that is not read, up to `to`. */
  private markup(to: number): void {
    const { cursor } = this;
    if (cursor >= to) return;
    const { length } = this.lastMarkup;
    if (length !== to - cursor || !this.source.startsWith(this.lastMarkup, cursor))
      this.lastMarkup = this.source.slice(cursor, to);
    this.children.push({
      type: 'markup',
      value: this.lastMarkup,
      position: this.places.position(cursor, to),
    });
    this.cursor = to;
  }

  /** Comments and switches in source that is not read. */
  private holes(to: number): void {
    const base = this.cursor;
    for (const match of this.source.slice(base, to).matchAll(HOLE)) {
      const name = match[0].startsWith('<') ? undefined : switchName(match[0]);
      if (!match[0].startsWith('<') && name === undefined) continue;
      const at = base + match.index;
      const end = at + match[0].length;
      this.markup(at);
      const position = this.places.position(at, end);
      this.children.push(
        name === undefined
          ? { type: 'comment', value: match[0], position }
          : { type: 'behaviourSwitch', name, position },
      );
      this.cursor = end;
    }
  }
}

/** Offset of the next occurrence; the end of the text where there is none. */
function nextOf(what: string, text: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** A node that gets children. Those that are nothing else are made at once in the shape that they keep. */
function branch(init: NodeInit): WikiParent & WikiNode {
  switch (init.type) {
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'listItem':
      return { type: init.type, children: NO_CHILDREN, position: NOWHERE };
    case 'htmlTag':
      return {
        type: 'htmlElement',
        name: init.name,
        attributes: init.attributes,
        children: NO_CHILDREN,
        position: NOWHERE,
      };
    default: {
      const node = init as WikiParent & WikiNode;
      node.children = NO_CHILDREN;
      return node;
    }
  }
}

function isHeading(node: WikiNode): boolean {
  if (node.type === 'heading') return true;
  return node.type === 'htmlElement' && node.name.length === 2 && /^h[1-6]$/.test(node.name);
}

/** Nodes that have children even where they stand without content. */
const BRANCHES: ReadonlySet<string> = new Set([
  'file',
  'internalLink',
  'missingTemplate',
  'reference',
  'gallery',
  'poem',
  'redirect',
]);
