/** A section's own words, piece by piece as a reader meets them: its heading, its blocks, and its tables cell by cell. */
import type { Element, RootContent } from 'hast';
import { type Words, wordsOf } from './facts/words.ts';
import { gridOf } from './table-grid.ts';
import type { Block, Section, Span } from './types.ts';

export interface Passage {
  /** Id of the innermost block that holds the words, or of the section for its heading. */
  readonly about: string;
  /** Absent for headings. */
  readonly block?: Block | undefined;
  readonly section: Section;
  /** `term`: of a definition list; `code`: preformatted, see `lines`; `cell`: of a table that holds data. */
  readonly form: 'heading' | 'text' | 'term' | 'code' | 'cell';
  readonly words: Words;
  readonly span: Span;
  /** Only for code: the text line by line, with its white space. */
  readonly lines?: readonly string[] | undefined;
  /** Only for cells. */
  readonly cell?: Cell | undefined;
}

export interface Cell {
  readonly column: number;
  /** The words at the head of the column, in small letters; empty where there are none. */
  readonly header: string;
  readonly isHeader: boolean;
}

/** Pure; linear in the section's text. Subsections are not included. */
export function passagesOf(section: Section): Passage[] {
  const passages: Passage[] = [];
  if (section.level > 0) {
    const words = wordsOf([{ type: 'text', value: section.title }], () => false);
    passages.push({ about: section.id, section, form: 'heading', words, span: section.span });
  }
  const byElement = new Map(section.blocks.map((block) => [block.element, block]));
  for (const block of section.blocks) {
    const { element, span, id: about, kind } = block;
    if (kind === 'row') continue;
    const skip = (other: Element): boolean => other !== element && byElement.has(other);
    if (kind === 'table') {
      passages.push(...cellsOf(block, section, byElement));
      continue;
    }
    const words = wordsOf([element], skip);
    if (words.text === '') continue;
    if (kind === 'code') {
      passages.push({ about, block, section, form: 'code', words, span, lines: linesOf(element) });
    } else {
      const form = element.tagName === 'dt' ? 'term' : 'text';
      passages.push({ about, block, section, form, words, span });
    }
  }
  return passages;
}

function cellsOf(table: Block, section: Section, byElement: ReadonlyMap<Element, Block>): Passage[] {
  const passages: Passage[] = [];
  const { rows, headers } = gridOf(table.element);
  for (const { element, cells } of rows) {
    const row = byElement.get(element) ?? table;
    for (const { element: cell, column, repeated } of cells) {
      if (repeated) continue;
      // What is a block of its own in the cell (a list, code) is read as that block.
      const words = wordsOf([cell], (other) => other !== cell && byElement.has(other));
      if (words.text === '') continue;
      const isHeader = cell.tagName === 'th';
      passages.push({
        about: row.id,
        block: row,
        section,
        form: 'cell',
        words,
        span: row.span,
        cell: { column, header: headers[column] ?? '', isHeader },
      });
    }
  }
  return passages;
}

/** Text with its line breaks, as far as the element keeps them. */
export function linesOf(element: Element): string[] {
  return rawText(element).split('\n');
}

function rawText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(rawText).join('');
}
