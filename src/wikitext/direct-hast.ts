/**
 * Writes well-nested parts of a page straight as hast, which is what most of a page is.
 *
 * It takes the same tags as `Tidy` and knows only where HTML5's tree construction does nothing but put a tag's element
 * into the open one. At the first tag or text that would need more (a block in a paragraph, a link in a link, text
 * between rows) it gives up; the part is then written through `Tidy` instead. A property test holds both to each other.
 */
import type { Element, ElementContent, Properties, Text } from 'hast';
import type { Position } from 'unist';
import { Children } from './children.ts';
import { admit, type HeadingId, isBlank, SCHEMA } from './sanitise.ts';

// What an element is to the one around it, and what an element takes: bits.
const PHRASE = 1;
const LINK = 2;
/** Text that is not blank. */
const WORDS = 4;
const BLOCK = 8;
const ITEM = 16;
const CAPTION = 32;
const ROW = 64;
const CELL = 128;
/** An element without content. */
const VOID = 256;

const INLINE = PHRASE | LINK | WORDS;
const FLOW = INLINE | BLOCK;

interface Kind {
  readonly is: number;
  readonly takes: number;
}

const KINDS = new Map<string, Kind>();
function define(names: string, is: number, takes: number): void {
  for (const name of names.split(' ')) if (SCHEMA.tagNames?.includes(name)) KINDS.set(name, { is, takes });
}
define(
  'b i u s em strong code span small big font strike tt sub sup abbr bdi bdo cite data del dfn ins kbd mark q samp time var',
  PHRASE,
  INLINE,
);
define('a', LINK, INLINE & ~LINK);
define('br img wbr meta link', PHRASE | VOID, 0);
define('hr', BLOCK | VOID, 0);
define('p h1 h2 h3 h4 h5 h6 pre', BLOCK, INLINE);
define('div center figure figcaption', BLOCK, FLOW);
define('ul ol dl', BLOCK, ITEM);
define('li dd dt', ITEM, FLOW);
define('table', BLOCK, CAPTION | ROW);
define('caption', CAPTION, FLOW);
define('tr', ROW, CELL);
define('td th', CELL, FLOW);
const TBODY = ROW;

/** Elements deeper than this are Tidy's, which bounds formatting. */
const MAX_DEPTH = 24;

export class DirectHast {
  failed = false;
  private readonly headingId: HeadingId;
  private outside = 0;
  /** The open elements, and for each what the one around it takes. */
  private readonly open: Element[] = [];
  private readonly around: number[] = [];
  private readonly children = new Children<ElementContent>();
  private takes = BLOCK;
  /** Text that further text joins. */
  private last: Text | undefined;
  private skipNewline = false;

  constructor(headingId: HeadingId) {
    this.headingId = headingId;
  }

  /** Begins a part that stands `depth` elements deep in the page. */
  begin(depth: number): void {
    this.failed = depth > MAX_DEPTH;
    this.outside = depth;
    this.open.length = 0;
    this.around.length = 0;
    this.children.clear();
    this.takes = BLOCK;
    this.last = undefined;
    this.skipNewline = false;
  }

  /** What was written since `begin`, or nothing where Tidy has to write it. */
  done(): ElementContent[] | undefined {
    return this.failed || this.open.length > 0 ? undefined : this.children.all();
  }

  /** Leaves the part to Tidy. */
  fail(): void {
    this.failed = true;
  }

  startTag(
    name: string,
    properties: Properties,
    position?: Position | undefined,
    data?: Readonly<Record<string, unknown>>,
  ): void {
    if (this.failed) return;
    const kind = KINDS.get(name);
    if (!kind || (kind.is & this.takes) === 0) {
      this.failed = true;
      return;
    }
    // A table's first row opens its body.
    if (name === 'tr' && this.takes !== TBODY) this.enter(admit('tbody', {}), TBODY);
    const element = admit(name, properties, position, data, this.headingId);
    if ((kind.is & VOID) === 0) this.enter(element, kind.takes);
    else this.children.push(element);
    this.last = undefined;
    this.skipNewline = name === 'pre';
  }

  endTag(name: string): void {
    if (this.failed) return;
    if (name === 'table' && this.takes === TBODY) this.leave();
    const element = this.open[this.open.length - 1];
    if (element?.tagName !== name) {
      this.failed = true;
      return;
    }
    this.leave();
    this.skipNewline = false;
    if (name === 'p' && isBlank(element)) {
      this.children.pop();
      for (const child of element.children) this.children.push(child);
    }
  }

  text(value: string, position?: Position | undefined): void {
    if (this.failed) return;
    let shown = value;
    if (this.skipNewline) {
      this.skipNewline = false;
      if (shown.charCodeAt(0) === 0x0a) shown = shown.slice(1);
    }
    if (shown === '') return;
    if ((this.takes & WORDS) === 0 && !/^[\t\n\f\r ]*$/.test(shown)) {
      this.failed = true;
      return;
    }
    const { last } = this;
    if (last) {
      last.value += shown;
      if (last.position && position) last.position = { start: last.position.start, end: position.end };
      return;
    }
    this.last = position ? { type: 'text', value: shown, position } : { type: 'text', value: shown };
    this.children.push(this.last);
  }

  private enter(element: Element, takes: number): void {
    const { open } = this;
    if (open.length + this.outside >= MAX_DEPTH) this.failed = true;
    this.children.push(element);
    this.around.push(this.takes);
    open.push(element);
    // What stands in a link takes none.
    this.takes = (this.takes & INLINE) === INLINE - LINK ? takes & ~LINK : takes;
    this.children.enter();
  }

  private leave(): void {
    const element = this.open.pop() as Element;
    element.children = this.children.leave();
    this.takes = this.around.pop() as number;
    this.last = undefined;
  }
}
