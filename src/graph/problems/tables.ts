/** Problems in tables: a row for each, below heads that tell what is what; or one table with a row for each part. */
import type { Element } from 'hast';
import { wordsOf } from '../facts/words.ts';
import { type GridRow, gridOf, wordsIn } from '../table-grid.ts';
import type { Block, Section } from '../types.ts';
import { codeIn, type Draft, type ProblemContext, shortened, wholeCode } from './draft.ts';
import { roleOf } from './labels.ts';
import type { ProblemWords } from './language.ts';
import type { PartRole } from './types.ts';

interface Columns {
  readonly code?: number | undefined;
  readonly message?: number | undefined;
  readonly cause?: number | undefined;
  readonly solution?: number | undefined;
}

export function tableProblems(section: Section, context: ProblemContext): Draft[] {
  const rows = new Map(section.blocks.map((block) => [block.element, block]));
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return recordsOf(block, rows, context) ?? recordOf(block, rows, section, context);
  });
}

/** A table with heads; `undefined` where they do not speak of problems. */
function recordsOf(
  table: Block,
  blocks: ReadonlyMap<Element, Block>,
  context: ProblemContext,
): Draft[] | undefined {
  const grid = gridOf(table.element);
  // Without header cells the first row may still hold nothing but such words.
  const first = grid.rows[0]?.cells.map(({ element }) => wordsIn(element)) ?? [];
  const headers = grid.headerRows === 1 ? grid.headers : grid.rows.length > 1 ? first : [];
  const columns = columnsOf(headers, context);
  if (!columns || (grid.headerRows === 0 && !first.every((head) => isHead(head, context.words))))
    return undefined;
  const drafts: Draft[] = [];
  let last: { cell: Element | undefined; draft: Draft } | undefined;
  for (const row of grid.rows.slice(1)) {
    const key = cellAt(row, columns.code ?? columns.message);
    // A cell that spans several rows states one problem with several causes.
    if (last && key && key === last.cell) {
      last.draft.parts.push(...partsOf(row, columns, blocks, table));
      continue;
    }
    const draft = draftOf(row, columns, blocks, table, context);
    if (!draft) continue;
    drafts.push(draft);
    last = { cell: key, draft };
  }
  return drafts;
}

function columnsOf(headers: readonly string[], { words, collection }: ProblemContext): Columns | undefined {
  const { columns } = words;
  const find = (pattern: RegExp, not: readonly (number | undefined)[] = []): number | undefined => {
    const at = headers.findIndex((head, i) => pattern.test(head) && !not.includes(i));
    return at < 0 ? undefined : at;
  };
  const code = find(columns.code);
  const strong = find(columns.problem, [code]);
  const message = strong ?? find(columns.weakProblem, [code]);
  const cause = find(columns.cause) ?? find(columns.weakCause);
  const solution = find(columns.solution) ?? find(columns.weakSolution);
  if (code === undefined && message === undefined) return undefined;
  if (cause === undefined && solution === undefined) return undefined;
  const isProblem = strong !== undefined || (code !== undefined && columns.problem.test(headers[code] ?? ''));
  const isRemedy =
    (solution !== undefined && columns.solution.test(headers[solution] ?? '')) ||
    (cause !== undefined && columns.cause.test(headers[cause] ?? ''));
  // "Code | Description" lists anything, unless one of its heads or the title above speaks of problems.
  return isProblem || isRemedy || collection ? { code, message, cause, solution } : undefined;
}

function isHead(head: string, { columns }: ProblemWords): boolean {
  return Object.values(columns).some((pattern) => pattern.test(head));
}

function draftOf(
  row: GridRow,
  columns: Columns,
  blocks: ReadonlyMap<Element, Block>,
  table: Block,
  context: ProblemContext,
): Draft | undefined {
  const block = blocks.get(row.element) ?? table;
  const [code, message] = [textAt(row, columns.code), textAt(row, columns.message)];
  const quote = message === '' ? code : message;
  if (quote === '') return undefined;
  return {
    about: block.id,
    message: shortened(quote),
    quote,
    span: block.span,
    code: code === '' ? (wholeCode(quote) ?? codeIn(quote, context.language)) : code,
    parts: partsOf(row, columns, blocks, table),
  };
}

function partsOf(
  row: GridRow,
  { cause, solution }: Columns,
  blocks: ReadonlyMap<Element, Block>,
  table: Block,
): Draft['parts'] {
  const { id, span } = blocks.get(row.element) ?? table;
  const roles: [PartRole, number | undefined][] = [
    ['cause', cause],
    ['solution', solution],
  ];
  return roles.flatMap(([role, column]) => {
    const quote = textAt(row, column);
    return quote === '' ? [] : [{ role, quote, span, blocks: [id] }];
  });
}

/** A table of two columns whose left one names the parts: "Error", "Cause", "Solution". */
function recordOf(
  table: Block,
  blocks: ReadonlyMap<Element, Block>,
  section: Section,
  { words, language }: ProblemContext,
): Draft[] {
  const { rows } = gridOf(table.element);
  if (rows.length < 2 || rows.some(({ cells }) => cells.length !== 2)) return [];
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (const row of rows) {
    const [left, right] = row.cells;
    const head = left ? wordsIn(left.element) : '';
    const role = roleOf(head, words);
    const coded = role === undefined && (words.columns.problem.test(head) || words.columns.code.test(head));
    const { id: about, span } = blocks.get(row.element) ?? table;
    const quote = right ? textOf(right.element) : '';
    if (quote === '') continue;
    if (role === 'problem' || coded) {
      // A code and its message are one problem.
      if (open && open.parts.length === 0 && open.code !== undefined && open.message === open.code) {
        drafts.pop();
        open = { ...open, message: shortened(quote), quote };
      } else
        open = {
          about,
          message: shortened(quote),
          quote,
          span,
          code: wholeCode(quote) ?? codeIn(quote, language),
          parts: [],
        };
      drafts.push(open);
    } else if (role === 'cause' || role === 'solution') {
      if (!open && section.level > 0 && !words.collection.test(section.title)) {
        const { id, title } = section;
        open = {
          about: id,
          message: title,
          quote: title,
          span: section.span,
          code: codeIn(title, language),
          parts: [],
        };
        drafts.push(open);
      }
      open?.parts.push({ role, quote, span, blocks: [about] });
    }
  }
  return drafts;
}

function cellAt({ cells }: GridRow, column: number | undefined): Element | undefined {
  return column === undefined ? undefined : cells.find((cell) => cell.column === column)?.element;
}

function textAt(row: GridRow, column: number | undefined): string {
  const cell = cellAt(row, column);
  return cell ? textOf(cell) : '';
}

function textOf(cell: Element): string {
  return wordsOf([cell], () => false).text;
}
