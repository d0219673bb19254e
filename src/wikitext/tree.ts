/**
 * Builds the tree from the events: pairs what opens with what closes, gives every node its place, and fills what no
 * event covers with leaves, so that the leaves tile the source byte for byte.
 */
import type { Point, Position } from 'unist';
import { decodeEntities } from './entities.ts';
import type { Event } from './events.ts';
import { switchName } from './line-markup.ts';
import type { Call, NodeInit } from './rope.ts';
import type { Heading, HtmlElement, NodeData, WikiNode, WikiParent } from './types.ts';

/** A node that shows nothing, at its place in the source. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly node: NodeInit;
}

/** For each event the index of its partner; -1 for one without. Openings beyond the depth limit have none. */
function pair(events: readonly Event[], limit: number): { partner: Int32Array; tooDeep: boolean } {
  const partner = new Int32Array(events.length).fill(-1);
  const stack: {
    index: number;
    name: string;
    structure: boolean;
    deep: boolean;
    counts: Map<string, number> | undefined;
  }[] = [];
  const open = new Map<string, number>();
  // Tags that are open in the innermost structure, by name; made when the first opens.
  let frame: Map<string, number> | undefined;
  let depth = 0;
  let tooDeep = false;
  const add = (map: Map<string, number>, name: string, by: number): void =>
    void map.set(name, (map.get(name) ?? 0) + by);
  const pop = (): (typeof stack)[number] => {
    const top = stack.pop() as (typeof stack)[number];
    if (top.structure) {
      add(open, top.name, -1);
      frame = top.counts;
    } else if (frame) add(frame, top.name, -1);
    if (!top.deep) depth--;
    return top;
  };
  events.forEach((event, index) => {
    if (event.kind === 'open') {
      const deep = depth >= limit;
      if (deep) tooDeep = true;
      else depth++;
      const structure = event.role === 'structure';
      stack.push({ index, name: event.name, structure, deep, counts: frame });
      if (structure) {
        add(open, event.name, 1);
        frame = undefined;
      } else {
        frame ??= new Map();
        add(frame, event.name, 1);
      }
    } else if (event.kind === 'close') {
      const structure = event.role === 'structure';
      if (((structure ? open : frame)?.get(event.name) ?? 0) <= 0) return;
      while (true) {
        const top = pop();
        // What a structure's end leaves open inside it is a structure cut short, or a tag without its partner.
        if (top.name === event.name && top.structure === structure) {
          if (!top.deep) {
            partner[top.index] = index;
            partner[index] = top.index;
          }
          break;
        }
        if (top.structure && !top.deep) partner[top.index] = index;
      }
    }
  });
  while (stack.length > 0) {
    const top = pop();
    if (top.structure && !top.deep) partner[top.index] = events.length;
  }
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
  readonly node: WikiParent;
  readonly start: number;
  /** Index of the event that closes it. */
  readonly until: number;
}

const HOLE = /<!--[\s\S]*?(?:-->|$)|__[A-Z]+__/gi;
const TABLE_PARTS = new Set(['table', 'tableRow', 'list']);

export class TreeBuilder {
  private readonly source: string;
  readonly places: Places;
  private readonly asides: readonly Aside[];
  private readonly root: WikiNode[] = [];
  private readonly stack: Open[] = [];
  private children: WikiNode[] = this.root;
  private readonly calls = new Map<Call, NodeData>();
  private cursor = 0;
  private aside = 0;
  tooDeep = false;
  /** Headings in document order, those written in HTML included. */
  readonly headings: (Heading | HtmlElement)[] = [];

  constructor(source: string, asides: readonly Aside[]) {
    this.source = source;
    this.places = new Places(source);
    this.asides = [...asides].sort((a, b) => a.start - b.start);
  }

  build(events: readonly Event[], limit: number): WikiNode[] {
    const { partner, tooDeep } = pair(events, limit);
    this.tooDeep = tooDeep;
    events.forEach((event, index) => {
      const start = event.start < 0 ? this.cursor : Math.max(event.start, this.cursor);
      const end = event.end < 0 ? this.cursor : Math.max(event.end, start);
      const other = partner[index] as number;
      if (event.kind === 'text') this.text(event, start, end);
      else if (event.kind === 'void') {
        if (event.node) this.add(this.make(event), start, end);
      } else if (event.kind === 'open') {
        if (other > index) this.open(event, start, end, other);
        else if (event.role === 'tag') this.add(this.lone(event, 'open'), start, end);
        else this.markup(end);
      } else {
        while (this.stack.length > 0 && (this.stack[this.stack.length - 1] as Open).until === index) {
          const top = this.stack[this.stack.length - 1] as Open;
          if (other < 0 || (events[other] as Event).node === undefined || !this.isLast(index))
            this.closeTop(this.cursor);
          else {
            this.fill(start);
            this.markup(end);
            this.closeTop(Math.max(end, top.start));
          }
        }
        if (other < 0) {
          if (event.role === 'tag') this.add(this.lone(event, 'close'), start, end);
          else this.markup(end);
        }
      }
    });
    while (this.stack.length > 0) this.closeTop(this.cursor);
    this.fill(this.source.length);
    return this.root;
  }

  /** Whether the top is the last open node that this event closes: its own partner. */
  private isLast(index: number): boolean {
    const next = this.stack[this.stack.length - 2];
    return !next || next.until !== index;
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

  private make(event: Event): WikiNode {
    const node = event.node as WikiNode;
    if (event.call) node.data = this.dataOf(event.call);
    return node;
  }

  /** A tag without its partner, as a leaf. */
  private lone(event: Event, kind: 'open' | 'close'): WikiNode {
    const node = event.node;
    const attributes = node && 'attributes' in node ? node.attributes : {};
    const leaf: WikiNode =
      node?.type === 'externalLink' && kind === 'open'
        ? { type: 'htmlTag', name: 'a', kind, attributes: { href: node.url } }
        : { type: 'htmlTag', name: event.name, kind, attributes };
    if (event.call) leaf.data = this.dataOf(event.call);
    return leaf;
  }

  private open(event: Event, start: number, end: number, until: number): void {
    this.fill(start);
    const init = event.node as NodeInit;
    const made =
      init.type === 'htmlTag' ? { type: 'htmlElement', name: init.name, attributes: init.attributes } : init;
    const node = made as unknown as WikiParent & WikiNode;
    node.children = [];
    if (event.call) node.data = this.dataOf(event.call);
    this.children.push(node);
    if (isHeading(node)) {
      if (!this.stack.some(({ node: outer }) => isHeading(outer as WikiNode)))
        this.headings.push(node as Heading);
    }
    this.stack.push({ node, start, until });
    this.children = node.children;
    this.markup(end);
  }

  private closeTop(end: number): void {
    const top = this.stack.pop() as Open;
    top.node.position = this.places.position(top.start, Math.max(end, top.start));
    // What a call began but the page went on with is the page's.
    if (top.node.data?.call && end > (top.node.data.call.end.offset ?? 0)) delete top.node.data;
    const parent = this.stack[this.stack.length - 1];
    this.children = parent ? parent.node.children : this.root;
  }

  private add(node: WikiNode, start: number, end: number): void {
    this.fill(start);
    node.position = this.places.position(start, end);
    if ('children' in node === false && BRANCHES.has(node.type)) (node as WikiParent).children = [];
    this.children.push(node);
    this.cursor = end;
  }

  private text(event: Event, start: number, end: number): void {
    const raw = event.text as string;
    const parent = this.stack[this.stack.length - 1]?.node.type ?? 'root';
    // White space between rows and items is not read.
    if (TABLE_PARTS.has(parent) && /^[\t\n\r ]*$/.test(raw)) {
      this.markup(end);
      return;
    }
    const node: WikiNode = { type: 'text', value: decodeEntities(raw) };
    if (event.call) node.data = this.dataOf(event.call);
    this.add(node, start, end);
  }

  /** Source up to `end` that is not read. */
  private markup(end: number): void {
    if (end > this.cursor) this.fill(end);
  }

  /** Leaves for the source between the last leaf and `to`: comments, switches, categories, and markup. */
  private fill(to: number): void {
    while (this.cursor < to) {
      while (this.aside < this.asides.length && (this.asides[this.aside] as Aside).start < this.cursor)
        this.aside++;
      const next = this.asides[this.aside];
      if (next && next.start < to) {
        this.plain(next.start);
        const end = Math.min(next.end, to);
        const node = { ...next.node } as WikiNode;
        node.position = this.places.position(next.start, end);
        this.children.push(node);
        this.cursor = end;
        this.aside++;
      } else this.plain(to);
    }
  }

  private plain(to: number): void {
    if (this.cursor >= to) return;
    const base = this.cursor;
    const text = this.source.slice(base, to);
    const leaf = (node: WikiNode, end: number): void => {
      node.position = this.places.position(this.cursor, end);
      this.children.push(node);
      this.cursor = end;
    };
    const plain = text.length < 4 || (!text.includes('<!--') && !text.includes('__'));
    for (const match of plain ? [] : text.matchAll(HOLE)) {
      const name = match[0].startsWith('<') ? undefined : switchName(match[0]);
      if (!match[0].startsWith('<') && name === undefined) continue;
      const at = base + match.index;
      if (at > this.cursor) leaf({ type: 'markup', value: this.source.slice(this.cursor, at) }, at);
      const end = at + match[0].length;
      leaf(
        name === undefined ? { type: 'comment', value: match[0] } : { type: 'behaviourSwitch', name },
        end,
      );
    }
    if (this.cursor < to) leaf({ type: 'markup', value: this.source.slice(this.cursor, to) }, to);
  }
}

function isHeading(node: WikiNode): boolean {
  return node.type === 'heading' || (node.type === 'htmlElement' && /^h[1-6]$/.test(node.name));
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
