/**
 * Makes a tree of tags in any order, as HTML5's tree construction does: implied ends, misnested formatting (the
 * adoption agency), content that does not belong into tables (foster parenting).
 *
 * https://html.spec.whatwg.org/multipage/parsing.html#tree-construction, for the elements that wikitext can make,
 * inside `<body>`. Depth is limited, as in browsers: an element that would lie deeper is left out, its content stays.
 */
import type { ElementContent } from 'hast';
import type { Position } from 'unist';
import {
  adoptChildren,
  createNode,
  detach,
  insertNode,
  insertText,
  NO_SOURCE,
  type Node,
  type Placement,
  type Source,
} from './tidy-nodes.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const CLOSES_P = words(
  'address article aside blockquote center details div dl fieldset figcaption figure footer header main nav ol p ' +
    'section summary ul pre h1 h2 h3 h4 h5 h6 hr table li dd dt',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const FORMATTING = words('a b big code em font i s small strike strong tt u');
const VOID = words('br hr img wbr meta link');
const SPECIAL = words(
  '#root address article aside blockquote br caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 ' +
    'h5 h6 header hr img li link main meta nav ol p pre section summary table tbody td tfoot th thead tr ul wbr',
);
const BLOCK_ENDS = words(
  'address article aside blockquote center details div dl fieldset figcaption figure footer header main nav ol pre section summary ul',
);
const IMPLIED = words('dd dt li p rb rp rt rtc');
const SCOPE = words('#root caption table td th');
const TABLE_PARTS = words('caption col colgroup tbody td tfoot th thead tr');
const FOSTER = words('table tbody tfoot thead tr');

const MAX_DEPTH = 256;
/** Formatting inside formatting: each block inside it repeats all of it, so more would multiply the page. */
const MAX_FORMATTING = 24;

type Mode = 'body' | 'table' | 'caption' | 'tbody' | 'row' | 'cell';

export class Tidy {
  readonly root: Node = createNode('#root', NO_SOURCE);
  private readonly stack: Node[] = [this.root];
  /** Active formatting elements; `undefined` is a marker. */
  private active: (Node | undefined)[] = [];
  private mode: Mode = 'body';
  private fostering = false;
  private skipNewline = false;
  private tableText: { text: string; position: Position | undefined }[] = [];

  startTag(
    name: string,
    properties: Source['properties'],
    position?: Position | undefined,
    data?: Source['data'],
  ): void {
    this.flush();
    this.skipNewline = false;
    this.start(name, { properties, position, data });
  }

  endTag(name: string): void {
    this.flush();
    this.skipNewline = false;
    this.end(name);
  }

  text(text: string, position?: Position): void {
    let value = text;
    if (this.skipNewline) {
      this.skipNewline = false;
      if (value.startsWith('\n')) value = value.slice(1);
    }
    if (value === '') return;
    if (FOSTER.has(this.current.name)) this.tableText.push({ text: value, position });
    else this.inBodyText(value, position);
  }

  /**
   * Count of the open elements where a block without faults would just be put into the innermost one: no paragraph
   * and no formatting would have to end or to be repeated.
   */
  get calm(): number | undefined {
    const { active, mode } = this;
    if (mode !== 'body' && mode !== 'cell' && mode !== 'caption') return undefined;
    if (active.length > 0 && active[active.length - 1] !== undefined) return undefined;
    if (HEADINGS.has(this.current.name) || this.inScope('p')) return undefined;
    return this.stack.length;
  }

  /** A block that is written already, at a place where `calm` says so. */
  block(ready: readonly ElementContent[]): void {
    this.flush();
    this.skipNewline = false;
    const node = createNode('div', NO_SOURCE);
    node.ready = ready;
    insertNode(this.place(), node);
  }

  done(): Node {
    this.flush();
    return this.root;
  }

  private get current(): Node {
    return this.stack[this.stack.length - 1] as Node;
  }

  /** Text inside a table waits until it is known to be white space only. */
  private flush(): void {
    if (this.tableText.length === 0) return;
    const pending = this.tableText;
    this.tableText = [];
    const blank = pending.every(({ text }) => /^[\t\n\f\r ]*$/.test(text));
    for (const { text, position } of pending) {
      if (blank) insertText(this.current, text, position);
      else {
        this.fostering = true;
        this.inBodyText(text, position);
        this.fostering = false;
      }
    }
  }

  private inBodyText(text: string, position: Position | undefined): void {
    this.reconstruct();
    insertText(this.place(), text, position);
  }

  private place(): Placement {
    const target = this.current;
    if (this.fostering && FOSTER.has(target.name)) {
      for (let i = this.stack.length - 1; i > 0; i--) {
        const element = this.stack[i] as Node;
        if (element.name === 'table') {
          return element.parent ? { before: element } : (this.stack[i - 1] as Node);
        }
      }
      return this.root;
    }
    return target;
  }

  private insert(name: string, source: Source, isVoid = false): Node | undefined {
    if (!isVoid && this.tooDeep(name)) return undefined;
    const element = createNode(name, source);
    insertNode(this.place(), element, source.data?.toc === true);
    if (!isVoid) this.stack.push(element);
    return element;
  }

  private tooDeep(name: string): boolean {
    const { length } = this.stack;
    if (length > MAX_DEPTH) return true;
    if (length <= MAX_FORMATTING || !FORMATTING.has(name)) return false;
    let count = 0;
    for (const element of this.stack) if (FORMATTING.has(element.name)) count++;
    return count >= MAX_FORMATTING;
  }

  private pop(): Node {
    const element = this.stack.pop() as Node;
    element.openWrap = undefined;
    return element;
  }

  private popUntil(test: (name: string) => boolean): void {
    while (this.stack.length > 1 && !test(this.pop().name));
  }

  /** Whether an element of that name is open, up to what bounds a scope. */
  private inScope(
    name: string,
    bounds: ReadonlySet<string> = SCOPE,
    more?: (name: string) => boolean,
  ): boolean {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const at = (this.stack[i] as Node).name;
      if (at === name) return true;
      if (bounds.has(at) || more?.(at)) return false;
    }
    return false;
  }

  private inTableScope(name: string): boolean {
    return this.inScope(name, TABLE_SCOPE);
  }

  private impliedEnds(except?: string): void {
    while (IMPLIED.has(this.current.name) && this.current.name !== except) this.pop();
  }

  private closeParagraph(): void {
    if (!this.inScope('p')) return;
    this.impliedEnds('p');
    this.popUntil((name) => name === 'p');
  }

  private start(name: string, source: Source): void {
    if (this.mode === 'body') this.inBodyStart(name, source);
    else if (this.mode === 'cell') {
      if (TABLE_PARTS.has(name)) {
        this.closeCell();
        this.start(name, source);
      } else this.inBodyStart(name, source);
    } else if (this.mode === 'caption') {
      if (TABLE_PARTS.has(name)) {
        this.closeCaption();
        this.start(name, source);
      } else this.inBodyStart(name, source);
    } else if (this.mode === 'row') this.inRowStart(name, source);
    else if (this.mode === 'tbody') this.inTableBodyStart(name, source);
    else this.inTableStart(name, source);
  }

  private inTableStart(name: string, source: Source): void {
    if (name === 'caption') {
      this.clearTo('table');
      this.active.push(undefined);
      this.insert(name, source);
      this.mode = 'caption';
    } else if (name === 'tr' || name === 'td' || name === 'th') {
      this.clearTo('table');
      this.insert('tbody', NO_SOURCE);
      this.mode = 'tbody';
      this.start(name, source);
    } else if (name === 'table') {
      if (!this.inTableScope('table')) return;
      this.popUntil((n) => n === 'table');
      this.resetMode();
      this.start(name, source);
    } else if (name === 'meta' || name === 'link') this.insert(name, source, true);
    else {
      this.fostering = true;
      this.inBodyStart(name, source);
      this.fostering = false;
    }
  }

  private inTableBodyStart(name: string, source: Source): void {
    if (name === 'tr') {
      this.clearTo('tbody');
      this.insert(name, source);
      this.mode = 'row';
    } else if (name === 'td' || name === 'th') {
      this.clearTo('tbody');
      this.insert('tr', NO_SOURCE);
      this.mode = 'row';
      this.start(name, source);
    } else if (name === 'caption') {
      this.clearTo('tbody');
      this.pop();
      this.mode = 'table';
      this.start(name, source);
    } else this.inTableStart(name, source);
  }

  private inRowStart(name: string, source: Source): void {
    if (name === 'td' || name === 'th') {
      this.clearTo('tr');
      this.insert(name, source);
      this.mode = 'cell';
      this.active.push(undefined);
    } else if (name === 'tr' || name === 'caption') {
      this.closeRow();
      this.start(name, source);
    } else this.inTableStart(name, source);
  }

  private closeRow(): void {
    this.clearTo('tr');
    this.pop();
    this.mode = 'tbody';
  }

  private clearTo(name: string): void {
    while (this.current.name !== name && this.stack.length > 1) this.pop();
  }

  private closeCell(): void {
    this.impliedEnds();
    this.popUntil((name) => name === 'td' || name === 'th');
    this.clearActive();
    this.mode = 'row';
  }

  private closeCaption(): void {
    this.impliedEnds();
    this.popUntil((name) => name === 'caption');
    this.clearActive();
    this.mode = 'table';
  }

  private clearActive(): void {
    while (this.active.length > 0 && this.active.pop() !== undefined);
  }

  private resetMode(): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const { name } = this.stack[i] as Node;
      if (name === 'td' || name === 'th') this.mode = 'cell';
      else if (name === 'tr') this.mode = 'row';
      else if (name === 'tbody') this.mode = 'tbody';
      else if (name === 'caption') this.mode = 'caption';
      else if (name === 'table') this.mode = 'table';
      else continue;
      return;
    }
    this.mode = 'body';
  }

  private inBodyStart(name: string, source: Source): void {
    if (TABLE_PARTS.has(name)) return;
    if (name === 'li') this.closeItem((n) => n === 'li');
    else if (name === 'dd' || name === 'dt') this.closeItem((n) => n === 'dd' || n === 'dt');
    if (CLOSES_P.has(name)) {
      this.closeParagraph();
      if (HEADINGS.has(name) && HEADINGS.has(this.current.name)) this.pop();
      this.insert(name, source, VOID.has(name));
      if (name === 'pre') this.skipNewline = true;
      if (name === 'table' && this.current.name === 'table') this.mode = 'table';
    } else if (FORMATTING.has(name)) {
      if (name === 'a') this.closeLink();
      this.reconstruct();
      const element = this.insert(name, source);
      if (element) this.activate(element);
    } else if (name === 'meta' || name === 'link') this.insert(name, source, true);
    else if (name === 'rb' || name === 'rtc') {
      if (this.inScope('ruby')) this.impliedEnds();
      this.insert(name, source);
    } else if (name === 'rp' || name === 'rt') {
      if (this.inScope('ruby')) this.impliedEnds('rtc');
      this.insert(name, source);
    } else {
      this.reconstruct();
      this.insert(name, source, VOID.has(name));
    }
  }

  private closeItem(test: (name: string) => boolean): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const { name } = this.stack[i] as Node;
      if (test(name)) {
        this.impliedEnds(name);
        this.popUntil((n) => n === name);
        return;
      }
      if (SPECIAL.has(name) && name !== 'div' && name !== 'p' && name !== 'address') return;
    }
  }

  private closeLink(): void {
    for (let i = this.active.length - 1; i >= 0 && this.active[i]; i--) {
      const element = this.active[i] as Node;
      if (element.name !== 'a') continue;
      this.adoption('a');
      this.forget(element);
      const at = this.stack.indexOf(element);
      if (at > 0) this.stack.splice(at, 1);
      return;
    }
  }

  private end(name: string): void {
    if (this.mode === 'body') this.inBodyEnd(name);
    else if (this.mode === 'cell') {
      if (name === 'td' || name === 'th') {
        if (!this.inTableScope(name)) return;
        this.impliedEnds();
        this.popUntil((n) => n === name);
        this.clearActive();
        this.mode = 'row';
      } else if (name === 'table' || name === 'tr' || name === 'tbody') {
        if (!this.inTableScope(name)) return;
        this.closeCell();
        this.end(name);
      } else if (name !== 'caption') this.inBodyEnd(name);
    } else if (this.mode === 'caption') {
      if (name === 'caption') this.closeCaption();
      else if (name === 'table') {
        this.closeCaption();
        this.end(name);
      } else if (!TABLE_PARTS.has(name)) this.inBodyEnd(name);
    } else if (this.mode === 'row' && (name === 'tr' || name === 'table' || name === 'tbody')) {
      if (name === 'tbody' && !this.inTableScope('tbody')) return;
      this.closeRow();
      if (name !== 'tr') this.end(name);
    } else if (this.mode === 'tbody' && (name === 'tbody' || name === 'table')) {
      this.clearTo('tbody');
      this.pop();
      this.mode = 'table';
      if (name === 'table') this.end(name);
    } else if (name === 'table') {
      if (!this.inTableScope('table')) return;
      this.popUntil((n) => n === 'table');
      this.resetMode();
    } else if (!TABLE_PARTS.has(name)) {
      this.fostering = true;
      this.inBodyEnd(name);
      this.fostering = false;
    }
  }

  private inBodyEnd(name: string): void {
    if (name === 'br') {
      this.inBodyStart('br', NO_SOURCE);
    } else if (name === 'p') {
      if (!this.inScope('p')) this.insert('p', NO_SOURCE);
      this.closeParagraph();
    } else if (name === 'li') {
      if (!this.inScope('li', SCOPE, (n) => n === 'ol' || n === 'ul')) return;
      this.impliedEnds('li');
      this.popUntil((n) => n === 'li');
    } else if (name === 'dd' || name === 'dt') {
      if (!this.inScope(name)) return;
      this.impliedEnds(name);
      this.popUntil((n) => n === name);
    } else if (HEADINGS.has(name)) {
      if (![...HEADINGS].some((h) => this.inScope(h))) return;
      this.impliedEnds();
      this.popUntil((n) => HEADINGS.has(n));
    } else if (BLOCK_ENDS.has(name)) {
      if (!this.inScope(name)) return;
      this.impliedEnds();
      this.popUntil((n) => n === name);
    } else if (FORMATTING.has(name)) this.adoption(name);
    else this.otherEnd(name);
  }

  private otherEnd(name: string): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const element = this.stack[i] as Node;
      if (element.name === name) {
        this.impliedEnds(name);
        while (this.stack.length > i) this.pop();
        return;
      }
      if (SPECIAL.has(element.name)) return;
    }
  }

  private activate(element: Node): void {
    // Of equal elements three stay, and of all a bounded number.
    let equal = 0;
    let count = 0;
    for (let i = this.active.length - 1; i >= 0 && this.active[i]; i--) {
      const at = this.active[i] as Node;
      count++;
      if (at.name === element.name && sameProperties(at.source, element.source) && ++equal === 3) {
        this.active.splice(i, 1);
        break;
      }
      if (count >= MAX_FORMATTING) {
        this.active.splice(i, 1);
        break;
      }
    }
    this.active.push(element);
  }

  private forget(element: Node): void {
    const at = this.active.lastIndexOf(element);
    if (at >= 0) this.active.splice(at, 1);
  }

  private reconstruct(): void {
    const { active, stack } = this;
    let i = active.length - 1;
    const last = active[i];
    if (!last || stack.includes(last)) return;
    while (i > 0) {
      const before = active[i - 1];
      if (!before || stack.includes(before)) break;
      i--;
    }
    for (; i < active.length; i++) {
      const old = active[i] as Node;
      const element = this.insert(old.name, old.source);
      if (!element) return;
      active[i] = element;
    }
  }

  /** https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm */
  private adoption(subject: string): void {
    const { stack } = this;
    if (this.current.name === subject && !this.active.includes(this.current)) {
      this.pop();
      return;
    }
    for (let outer = 0; outer < 8; outer++) {
      let at = this.active.length - 1;
      while (at >= 0 && this.active[at] && (this.active[at] as Node).name !== subject) at--;
      const formatting = this.active[at];
      if (!formatting) {
        this.otherEnd(subject);
        return;
      }
      const index = stack.indexOf(formatting);
      if (index < 0) {
        this.forget(formatting);
        return;
      }
      if (!this.elementInScope(formatting)) return;
      let furthest = -1;
      for (let i = index + 1; i < stack.length; i++) {
        if (SPECIAL.has((stack[i] as Node).name)) {
          furthest = i;
          break;
        }
      }
      if (furthest < 0) {
        while (stack.length > index) this.pop();
        this.forget(formatting);
        return;
      }
      this.adopt(formatting, index, furthest);
    }
  }

  private elementInScope(element: Node): boolean {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const at = this.stack[i] as Node;
      if (at === element) return true;
      if (SCOPE.has(at.name)) return false;
    }
    return false;
  }

  private adopt(formatting: Node, index: number, furthestAt: number): void {
    const { stack } = this;
    const ancestor = stack[index - 1] as Node;
    const furthest = stack[furthestAt] as Node;
    let bookmark = this.active.indexOf(formatting);
    let lastNode = furthest;
    let inner = 0;
    for (let i = furthestAt - 1; i > index; i--) {
      inner++;
      const node = stack[i] as Node;
      let inActive = this.active.indexOf(node);
      if (inner > 3 && inActive >= 0) {
        this.active.splice(inActive, 1);
        if (inActive < bookmark) bookmark--;
        inActive = -1;
      }
      if (inActive < 0) {
        stack.splice(i, 1);
        continue;
      }
      const copy = createNode(node.name, node.source);
      this.active[inActive] = copy;
      stack[i] = copy;
      if (lastNode === furthest) bookmark = inActive + 1;
      detach(lastNode);
      insertNode(copy, lastNode);
      lastNode = copy;
    }
    detach(lastNode);
    const foster = FOSTER.has(ancestor.name);
    const table = foster ? stack.findLast((element) => element.name === 'table') : undefined;
    if (table?.parent) insertNode({ before: table }, lastNode);
    else insertNode(ancestor, lastNode);
    const copy = createNode(formatting.name, formatting.source);
    adoptChildren(furthest, copy);
    const old = this.active.indexOf(formatting);
    if (old >= 0) {
      this.active.splice(old, 1);
      if (old < bookmark) bookmark--;
    }
    this.active.splice(bookmark, 0, copy);
    const stackAt = stack.indexOf(formatting);
    if (stackAt >= 0) stack.splice(stackAt, 1);
    stack.splice(stack.indexOf(furthest) + 1, 0, copy);
  }
}

const TABLE_SCOPE = words('#root table');

function sameProperties(a: Source, b: Source): boolean {
  if (a.properties === b.properties) return true;
  const left = Object.entries(a.properties);
  return (
    left.length === Object.keys(b.properties).length &&
    left.every(([key, value]) => String(b.properties[key]) === String(value))
  );
}
