/**
 * Tables: `{|`, `|-`, `|`, `!`, `|+`, `|}`, with attributes before a single `|`, and tables inside cells.
 *
 * Follows MediaWiki's handleTables line by line. Nothing inside a cell closes a cell but a line that begins with a
 * table mark, and what is open at the end of the page is closed there.
 */
import { parseAttributes } from './attributes.ts';
import { isTrimmed } from './block.ts';
import { flagsOf, unmark } from './html-tag.ts';
import { indexWithin, type Rope, RopeBuilder } from './rope.ts';
import { type NodeInit, Token } from './token.ts';
import type { Attributes } from './types.ts';

/** What is open at one level of nesting. */
interface OpenTable {
  cell: 'td' | 'th' | 'caption' | undefined;
  rowOpen: boolean;
  /** Attributes of a `|-` whose row has not begun, and the span of that line. */
  row: { attributes: Attributes; start: number; end: number } | undefined;
  hadRow: boolean;
}

/** Tables inside more than `nesting` others have no part in the tree, and write nothing but their text. */
export function tables(rope: Rope, nesting: number): Rope {
  if (!rope.text.includes('{|')) return rope;
  // A page that is nothing but the start of a table is empty.
  if (/^:*\{\|[^\w\n]*$/.test(rope.text)) return new RopeBuilder().done();
  return new TablePass(rope, nesting).run();
}

class TablePass {
  private readonly rope: Rope;
  private readonly nesting: number;
  private readonly builder = new RopeBuilder();
  private readonly open: OpenTable[] = [];
  private indent = 0;
  /** Everything before it is in the builder; what follows is copied with the next mark. */
  private done = 0;

  constructor(rope: Rope, nesting: number) {
    this.rope = rope;
    this.nesting = nesting;
  }

  run(): Rope {
    const { text } = this.rope;
    for (let start = 0; start <= text.length; ) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      this.line(start, end);
      start = end + 1;
    }
    this.copyTo(text.length);
    while (this.open.length > 0) this.closeTable(this.rope.sourceEnd(text.length), true);
    return this.builder.done();
  }

  private copyTo(to: number): void {
    this.builder.copy(this.rope, this.done, to);
    this.done = to;
  }

  private line(lineStart: number, lineEnd: number): void {
    const { text } = this.rope;
    let start = lineStart;
    while (start < lineEnd && isTrimmed(text.charCodeAt(start))) start++;
    const code = text.charCodeAt(start);
    const table = this.open[this.open.length - 1];
    // `:` and `{` may begin a table, `|` and `!` are marks in one.
    if (code !== 0x3a && code !== 0x7b && (!table || (code !== 0x7c && code !== 0x21))) return;
    let end = lineEnd;
    while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
    const begin = this.tableStart(start, end);
    if (begin < 0 && (!table || start === end || (code !== 0x7c && code !== 0x21))) return;
    this.copyTo(lineStart);
    this.done = lineEnd;
    if (begin >= 0) this.openTable(start, begin, end);
    else if (text.startsWith('|}', start)) this.endTable(start, end);
    else if (text.startsWith('|-', start)) this.row(table as OpenTable, start, end);
    else this.cells(table as OpenTable, start, end);
  }

  /** Offset behind `{|`, or -1. Colons may lead: they indent the table. */
  private tableStart(start: number, end: number): number {
    const { text } = this.rope;
    let i = start;
    while (text.charCodeAt(i) === 0x3a) i++;
    const colons = i - start;
    while (i < end && isTrimmed(text.charCodeAt(i))) i++;
    if (i + 1 >= end || text[i] !== '{' || text[i + 1] !== '|') return -1;
    this.indent = colons;
    return i + 2;
  }

  /** The first table beyond the limit is written, so that the tree can say that something lies beyond it. */
  private get isTooDeep(): boolean {
    return this.open.length > this.nesting + 1;
  }

  private push(kind: 'open' | 'close', name: string, start: number, end: number, node?: NodeInit): void {
    if (this.isTooDeep) return;
    const flags = flagsOf(name, kind === 'close');
    this.builder.token(new Token(kind, 'structure', name, start, end, this.callHere, node, flags));
  }

  private get callHere() {
    return this.here === undefined ? undefined : this.rope.callAt(this.here);
  }
  private here: number | undefined;

  private attributes(from: number, to: number): Attributes {
    return from === to ? {} : parseAttributes(unmark(this.rope, from, to));
  }

  /**
   * ```
   * :{| class="wikitable"
   * ^
   * ```
   */
  private openTable(start: number, behind: number, end: number): void {
    const { rope } = this;
    this.here = start;
    this.open.push({ cell: undefined, rowOpen: false, row: undefined, hadRow: false });
    if (this.isTooDeep) return;
    const at = rope.sourceStart(start);
    for (let i = 0; i < this.indent; i++) {
      this.push('open', 'dl', at, at, { type: 'list', kind: 'definition' });
      this.push('open', 'dd', at, at, { type: 'definitionDescription' });
    }
    this.push('open', 'table', at, rope.sourceEnd(end), {
      type: 'table',
      attributes: this.attributes(behind, end),
    });
  }

  /**
   * ```
   * |} text behind
   * ^
   * ```
   */
  private endTable(start: number, end: number): void {
    const { rope, builder } = this;
    this.here = start;
    const isShown = !this.isTooDeep;
    const at = rope.sourceStart(start);
    this.closeTable(at, false, rope.sourceEnd(start + 2));
    builder.copy(rope, start + 2, end);
    if (!isShown) return;
    const close = rope.sourceEnd(end);
    for (let i = 0; i < this.indent; i++) {
      this.push('close', 'dd', close, close);
      this.push('close', 'dl', close, close);
    }
  }

  private closeTable(at: number, lines: boolean, end: number = at): void {
    const table = this.open[this.open.length - 1] as OpenTable;
    if (this.isTooDeep) {
      this.open.pop();
      return;
    }
    const newline = (): void => {
      if (lines) this.builder.invented('\n', at);
    };
    if (lines) {
      this.here = undefined;
      newline();
    }
    if (table.cell) {
      this.push('close', table.cell, at, at);
      newline();
    }
    if (table.rowOpen) {
      this.push('close', 'tr', at, at);
      newline();
    }
    if (!table.hadRow) {
      this.push('open', 'tr', at, at, { type: 'tableRow', attributes: {} });
      this.push('open', 'td', at, at, { type: 'tableCell', header: false, attributes: {} });
      this.push('close', 'td', at, at);
      this.push('close', 'tr', at, at);
      newline();
    }
    this.push('close', 'table', at, end);
    this.open.pop();
  }

  /**
   * ```
   * |- class="x"
   * ^
   * ```
   */
  private row(table: OpenTable, start: number, end: number): void {
    const { rope } = this;
    this.here = start;
    const at = rope.sourceStart(start);
    let i = start + 1;
    while (i < end && rope.text[i] === '-') i++;
    if (table.cell) this.push('close', table.cell, at, at);
    if (table.rowOpen) this.push('close', 'tr', at, at);
    table.cell = undefined;
    table.rowOpen = false;
    table.hadRow = true;
    table.row = { attributes: this.attributes(i, end), start: at, end: rope.sourceEnd(end) };
  }

  /**
   * ```
   * | class="x" | one || two
   * ^
   * ```
   */
  private cells(table: OpenTable, start: number, end: number): void {
    const { text } = this.rope;
    this.here = start;
    const caption = text.startsWith('|+', start);
    const header = text[start] === '!';
    const name = caption ? 'caption' : header ? 'th' : 'td';
    let from = start + (caption ? 2 : 1);
    let markStart = start;
    while (true) {
      let to = indexWithin(text, '||', from, end);
      if (header) to = indexWithin(text, '!!', from, to);
      this.cell(table, name, markStart, from, to);
      if (to >= end) break;
      markStart = to;
      from = to + 2;
      this.here = to;
    }
  }

  private cell(
    table: OpenTable,
    name: 'td' | 'th' | 'caption',
    markStart: number,
    from: number,
    to: number,
  ): void {
    const { rope, builder } = this;
    const { text } = rope;
    const at = rope.sourceStart(markStart);
    if (table.cell) {
      this.push('close', table.cell, at, at);
      builder.invented('\n', at);
    }
    if (name !== 'caption') {
      if (!table.rowOpen) {
        const row = table.row;
        const node: NodeInit = { type: 'tableRow', attributes: row?.attributes ?? {} };
        this.push('open', 'tr', row?.start ?? at, row?.end ?? at, node);
        builder.invented('\n', at);
      }
      table.rowOpen = true;
      table.row = undefined;
      table.hadRow = true;
    }
    let attributes: Attributes = {};
    let content = from;
    const pipe = indexWithin(text, '|', from, to);
    if (pipe < to) {
      const before = text.slice(from, pipe);
      if (!before.includes('[[') && !before.includes('-{')) {
        attributes = this.attributes(from, pipe);
        content = pipe + 1;
      }
    }
    let end = to;
    while (content < end && isTrimmed(text.charCodeAt(content))) content++;
    while (end > content && isTrimmed(text.charCodeAt(end - 1))) end--;
    const node: NodeInit =
      name === 'caption'
        ? { type: 'tableCaption', attributes }
        : { type: 'tableCell', header: name === 'th', attributes };
    this.push('open', name, at, rope.sourceEnd(content), node);
    builder.copy(rope, content, end);
    table.cell = name;
  }
}
