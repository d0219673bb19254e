/** A table as rows and columns: every cell at its column, cells that span several repeated in each. */
import type { Element, RootContent } from 'hast';
import { toText } from '../wikitext/to-text.ts';

export interface GridCell {
  readonly element: Element;
  readonly column: number;
  /** The cell stands here because it began further left or above. */
  readonly repeated: boolean;
}

export interface GridRow {
  readonly element: Element;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Words of the header cells by column, in small letters; empty where the first row is none of headers. */
  readonly headers: readonly string[];
  /** How many of the rows are headers of columns: 0 or 1. */
  readonly headerRows: 0 | 1;
}

/** HTML's own limits for `colspan` and `rowspan` are higher; a table of real text needs no more. */
const WIDEST = 100;
const TALLEST = 1000;

export function gridOf(table: Element): Grid {
  const rows: GridRow[] = [];
  /** Cells that reach down into the rows that follow, by column. */
  const down = new Map<number, { element: Element; left: number }>();
  for (const element of rowsIn(table.children)) {
    const cells: GridCell[] = [];
    let column = 0;
    const fromAbove = (): void => {
      for (let held = down.get(column); held; held = down.get(column)) {
        cells.push({ element: held.element, column, repeated: true });
        if (held.left === 1) down.delete(column);
        else held.left -= 1;
        column += 1;
      }
    };
    for (const child of element.children) {
      if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
      fromAbove();
      const wide = spanOf(child, 'colSpan', WIDEST);
      const tall = spanOf(child, 'rowSpan', TALLEST);
      for (let i = 0; i < wide; i++, column++) {
        cells.push({ element: child, column, repeated: i > 0 });
        if (tall > 1) down.set(column, { element: child, left: tall - 1 });
      }
    }
    fromAbove();
    if (cells.length > 0) rows.push({ element, cells });
  }
  const first = rows[0];
  const headed = first !== undefined && rows.length > 1 && first.cells.every(isHeading);
  return {
    rows,
    headers: headed ? first.cells.map(({ element }) => wordsIn(element)) : [],
    headerRows: headed ? 1 : 0,
  };
}

/** A cell's text, white space collapsed, in small letters, without a colon at its end. */
export function wordsIn(cell: Element): string {
  return toText(cell).replace(/\s+/gu, ' ').trim().replace(/\s*:$/u, '').toLowerCase();
}

/** A header cell, or one whose text is all bold. */
function isHeading({ element }: GridCell): boolean {
  if (element.tagName === 'th') return true;
  const inside = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = inside;
  if (inside.length !== 1 || only?.type !== 'element') return false;
  if (only.tagName === 'p') return isHeading({ element: only, column: 0, repeated: false });
  return only.tagName === 'b' || only.tagName === 'strong';
}

function* rowsIn(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName === 'table') continue;
    if (node.tagName === 'tr') yield node;
    else yield* rowsIn(node.children);
  }
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}
