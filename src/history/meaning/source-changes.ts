/**
 * Changed lines of wikitext that no changed block accounts for: comments, categories, formatting, white space. With
 * them, every word that differs between two sources is in a block's change, in a statement's, or here.
 */
import { textsOf } from '../structure/content.ts';
import type { ContentTree, StructureDiff } from '../structure/types.ts';
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
  const hunks = source.hunks.map(({ rows }) =>
    rows.filter((row): row is ChangedRow => row.kind !== 'context' && !isTold(row, sides)),
  );
  const settled = withoutTwins(hunks.flat());
  return hunks.flatMap((rows): SourceChange[] => {
    const left = rows.filter((row) => settled.has(row));
    if (left.length === 0) return [];
    return [{ depth: deepest(left.map(rowDepth)) ?? 'space', rows: left }];
  });
}

/** What changed blocks and statements account for on one side. */
export function sideOf(
  which: 'old' | 'new',
  text: string,
  outline: Outline,
  trees: Trees,
  { entries }: StructureDiff,
  statements: readonly StatementChange[],
): Side {
  const tree: ContentTree = trees[which];
  const breaks = [-1];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  const lines = new Uint8Array(breaks.length + 2);
  const words = new Set<string>();
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
    if (entry.kind === (which === 'old' ? 'added' : 'removed')) continue;
    const places = which === 'old' ? (entry as { old: unknown }).old : (entry as { new: unknown }).new;
    for (const { at } of [places].flat() as { at: number }[]) {
      const span = outline.nodes[at]?.span;
      const node = tree[at]?.node;
      if (!span || !node || at === 0) continue;
      lines.fill(1, lineAt(span.start), lineAt(Math.max(span.start, span.end - 1)) + 1);
      const args = (node.calls ?? []).flatMap(({ title, args: all }) => [
        title,
        ...all.map(({ value }) => value),
      ]);
      for (const each of [...textsOf(node), ...node.files, ...args])
        for (const word of wordsIn(each)) words.add(word);
    }
  }
  for (const change of statements) {
    const statement = change[which];
    if (statement) for (const word of wordsIn(wordsOf(statement))) words.add(word);
  }
  return { lines, words };
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
  if (row.kind === 'removed') return { deleted: wordsIn(row.text), inserted: [] };
  if (row.kind === 'added') return { deleted: [], inserted: wordsIn(row.text) };
  const deleted: string[] = [];
  const inserted: string[] = [];
  for (const edit of row.diff.edits) {
    if (edit.kind === 'equal') continue;
    if (edit.kind !== 'insert') deleted.push(...wordsIn(edit.deleted));
    if (edit.kind !== 'delete') inserted.push(...wordsIn(edit.inserted));
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
  return wordsIn(row.text).length > 0 ? 'words' : 'markup';
}
