/**
 * Changed lines of wikitext that no changed block accounts for: comments, categories, formatting, white space. With
 * them, every word that differs between two sources is in a block's change, in a statement's, or here.
 */
import { textsOf } from '../structure/content.ts';
import type { ContentTree, Place, StructureDiff, StructureEntry } from '../structure/types.ts';
import type { SourceDiff } from '../text/types.ts';
import type { Outline } from '../types.ts';
import type { Trees } from './block-changes.ts';
import { deepest, type Spelling, textDepth } from './depth.ts';
import type { Depth, SourceChange, Statement, StatementChange } from './types.ts';
import { wordsIn } from './words.ts';

type ChangedRow = SourceChange['rows'][number];

/** One side of the comparison. */
interface Side {
  /** By line, from 1: whether a changed block stands in it. */
  readonly lines: Uint8Array;
  /** The words of changed blocks and statements. */
  readonly words: ReadonlySet<string>;
}

export function sourceChanges(
  source: SourceDiff,
  sides: { readonly old: Side; readonly new: Side },
): SourceChange[] {
  const hunks = source.hunks.map((hunk) => {
    const changed = hunk.rows.filter((row): row is ChangedRow => row.kind !== 'context');
    return { all: changed.length, rows: changed.filter((row) => !isTold(row, sides)) };
  });
  const settled = withoutTwins(hunks.flatMap(({ rows }) => rows));
  return hunks.flatMap(({ all, rows }): SourceChange[] => {
    const open = rows.filter((row) => settled.has(row));
    // Blank lines come and go with the blocks between them.
    const isAllSpace = open.length === all && open.every((row) => rowDepth(row) === 'space');
    const left = isAllSpace ? open : open.filter((row) => rowDepth(row) !== 'space');
    if (left.length === 0) return [];
    return [{ depth: deepest(left.map(rowDepth)) ?? 'space', rows: left }];
  });
}

/** The line that begins a row of a table, without attributes: with them it may say more than that there is a row. */
const ROW_MARK = /^\s*\|-+\s*$/u;

/** What changed blocks and statements account for on one side. */
export function sideOf(
  which: 'old' | 'new',
  text: string,
  outline: Outline,
  trees: Trees,
  { entries }: StructureDiff,
  said: { readonly all: readonly Statement[]; readonly changes: readonly StatementChange[] },
): Side {
  const tree: ContentTree = trees[which];
  const breaks = [-1];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  const lines = new Uint8Array(breaks.length + 2);
  const words = new Set<string>();
  const nodes = new Set<number>();
  const isRowMark = (line: number): boolean =>
    line >= 1 && ROW_MARK.test(text.slice((breaks[line - 1] ?? text.length) + 1, breaks[line]));
  const add = (told: string): void => {
    for (const word of comparableWords(told)) words.add(word);
  };
  const lineAt = (offset: number): number => {
    let [low, high] = [0, breaks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  for (const entry of entries) {
    if (entry.kind === 'kept' && entry.move === undefined) continue;
    for (const { at } of placesOf(entry, which)) {
      const span = outline.nodes[at]?.span;
      const node = tree[at]?.node;
      if (!span || !node || at === 0) continue;
      const [first, last] = [lineAt(span.start), lineAt(Math.max(span.start, span.end - 1))];
      lines.fill(1, first, last + 1);
      // A row comes and goes with its mark: the line before it, or the next row's, which looks the same.
      if (node.cells && (entry.kind === 'added' || entry.kind === 'removed'))
        for (const line of [first - 1, last + 1]) if (isRowMark(line)) lines[line] = 1;
      const args = (node.calls ?? []).flatMap(({ title, args: all }) => [
        title,
        ...all.map(({ value }) => value),
      ]);
      nodes.add(at);
      for (const each of [...textsOf(node), ...node.files, ...args]) add(each);
    }
  }
  // An address or a link's target is no word that readers see, but it is told with its block.
  for (const statement of said.all) if (nodes.has(statement.node)) add(wordsOf(statement));
  for (const { [which]: statement } of said.changes) if (statement) add(wordsOf(statement));
  return { lines, words };
}

function placesOf(entry: StructureEntry, which: 'old' | 'new'): readonly Place[] {
  if (which === 'old') return entry.kind === 'added' ? [] : [entry.old].flat();
  return entry.kind === 'removed' ? [] : [entry.new].flat();
}

/** Names of pages and files stand in wikitext with underscores, and begin with either letter. */
function comparableWords(text: string): string[] {
  return wordsIn(text.replaceAll('_', ' ').toLowerCase());
}

/** Tags, and sizes of files: of a line that came or went as a whole they say no more than its block does. */
const TAG = /<\/?[A-Za-z][^<>]{0,200}>|\|\s*\d{0,4}x?\d{1,4}px\s*(?=[\]|])/gu;

function lineWords(text: string): string[] {
  return comparableWords(text.replace(TAG, ' '));
}

function wordsOf(statement: Statement): string {
  switch (statement.about) {
    case 'link':
      return statement.to;
    case 'address':
      return statement.url;
    default:
      return '';
  }
}

/** Whether a changed block stands there and has, with what statements tell, all the words that changed. */
function isTold(row: ChangedRow, { old, new: fresh }: { readonly old: Side; readonly new: Side }): boolean {
  const isIn =
    (row.kind !== 'added' && old.lines[row.oldLine] === 1) ||
    (row.kind !== 'removed' && fresh.lines[row.newLine] === 1);
  if (!isIn) return false;
  const { deleted, inserted } = changedWords(row);
  return deleted.every((word) => old.words.has(word)) && inserted.every((word) => fresh.words.has(word));
}

function changedWords(row: ChangedRow): { readonly deleted: string[]; readonly inserted: string[] } {
  if (row.kind === 'removed') return { deleted: lineWords(row.text), inserted: [] };
  if (row.kind === 'added') return { deleted: [], inserted: lineWords(row.text) };
  const deleted: string[] = [];
  const inserted: string[] = [];
  for (const edit of row.diff.edits) {
    if (edit.kind === 'equal') continue;
    if (edit.kind !== 'insert') deleted.push(...comparableWords(edit.deleted));
    if (edit.kind !== 'delete') inserted.push(...comparableWords(edit.inserted));
  }
  return { deleted, inserted };
}

/** Without lines that only changed places with others: their blocks are told as they are, moved or not. */
function withoutTwins(rows: readonly ChangedRow[]): Set<ChangedRow> {
  const left = new Set(rows);
  const removed = new Map<string, ChangedRow[]>();
  for (const row of rows) {
    if (row.kind !== 'removed') continue;
    const list = removed.get(row.text);
    if (list) list.push(row);
    else removed.set(row.text, [row]);
  }
  for (const row of rows) {
    const twin = row.kind === 'added' ? removed.get(row.text)?.shift() : undefined;
    if (!twin) continue;
    left.delete(row);
    left.delete(twin);
  }
  return left;
}

const NOTHING_LEFT: Spelling = { inCode: false, isLeft: () => true };

function rowDepth(row: ChangedRow): Depth {
  if (row.kind === 'changed') return textDepth(row.diff, NOTHING_LEFT) ?? 'space';
  if (row.text.trim() === '') return 'space';
  return lineWords(row.text).length > 0 ? 'words' : 'markup';
}
