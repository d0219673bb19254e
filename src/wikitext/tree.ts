/**
 * Builds the tree from the events: pairs what opens with what closes, gives every node its place, and fills what no
 * event covers with leaves, so that the leaves tile the source byte for byte.
 */
import type { Point, Position } from 'unist';
import { Children } from './children.ts';
import { decodeEntities } from './entities.ts';
import type { Event, EventList } from './events.ts';
import { switchName } from './line-markup.ts';
import { type Call, NO_CHILDREN, NOWHERE, type NodeInit, type Piece, type Token } from './token.ts';
import type { Heading, HtmlElement, NodeData, WikiNode, WikiParent } from './types.ts';

/** A node that shows nothing, at its place in the source. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly node: NodeInit;
}

/** Numbers of tags and of structures by name; few names are known. */
const keys = new Map<string, number>();

function keyOf({ name, role }: Token): number {
  let key = keys.get(name);
  if (key === undefined) {
    key = keys.size * 2;
    keys.set(name, key);
  }
  return role === 'structure' ? key + 1 : key;
}

/**
 * For each event the index of its partner; -1 for one without. Openings beyond the depth limit have none; a token with
 * a piece of text in it is its own partner.
 */
function pair(events: readonly Event[], limit: number): { partner: Int32Array; tooDeep: boolean } {
  const partner = new Int32Array(events.length).fill(-1);
  // The open tokens: index, key, whether beyond the limit, and the height at which the structure around begins.
  const indexes: number[] = [];
  const open: number[] = [];
  const deep: boolean[] = [];
  const frames: number[] = [];
  /** For each key the heights at which it is open. */
  const heights: number[][] = [];
  let frame = 0;
  let depth = 0;
  let tooDeep = false;
  const popTo = (height: number, index: number): void => {
    while (indexes.length > height) {
      const at = indexes.pop() as number;
      const key = open.pop() as number;
      (heights[key] as number[]).pop();
      if (!deep.pop()) {
        depth--;
        // What a structure's end leaves open inside it is a structure cut short, or a tag without its partner.
        if ((key & 1) === 1) partner[at] = index;
      }
      frame = frames.pop() as number;
    }
  };
  for (let index = 0; index < events.length; index++) {
    const token = events[index] as Event;
    if (typeof token === 'string') continue;
    if (token.kind === 'open') {
      const key = keyOf(token);
      const isDeep = depth >= limit;
      if (isDeep) tooDeep = true;
      else depth++;
      let list = heights[key];
      if (!list) {
        list = [];
        heights[key] = list;
      }
      list.push(indexes.length);
      indexes.push(index);
      open.push(key);
      deep.push(isDeep);
      frames.push(frame);
      if ((key & 1) === 1) frame = indexes.length;
    } else if (token.kind === 'void') {
      if (!token.inner) continue;
      if (depth >= limit) tooDeep = true;
      else partner[index] = index;
    } else if (token.kind === 'close') {
      const key = keyOf(token);
      const list = heights[key];
      if (!list || list.length === 0) continue;
      const height = list[list.length - 1] as number;
      // A tag does not close one outside of the innermost structure.
      if ((key & 1) === 0 && height < frame) continue;
      popTo(height + 1, index);
      const at = indexes[height] as number;
      const isDeep = deep[height] as boolean;
      popTo(height, index);
      partner[at] = isDeep ? -1 : index;
      if (!isDeep) partner[index] = at;
    }
  }
  popTo(0, events.length);
  return { partner, tooDeep };
}

/** Offsets to unist points; asked for in rising order it takes constant time. */
export class Places {
  private readonly starts: number[] = [0];
  private line = 0;
  /** The last point that was asked for: one leaf's end is the next one's start. */
  private last: Point = { line: 1, column: 1, offset: 0 };

  constructor(source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.starts.push(i + 1);
  }

  point(offset: number): Point {
    if (this.last.offset === offset) return this.last;
    const { starts } = this;
    let { line } = this;
    if ((starts[line] as number) > offset) {
      let low = 0;
      let high = line;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
    } else while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
    this.line = line;
    this.last = { line: line + 1, column: offset - (starts[line] as number) + 1, offset };
    return this.last;
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
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
