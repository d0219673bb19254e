/** What can be done with a diff of sources: apply it, turn it round. */
import { applyText, invertText } from './edits.ts';
import type { SourceDiff, SourceRow } from './types.ts';

/** The new source, from the old one; undefined where the diff is not one of this source. */
export function applySource(diff: SourceDiff, old: string): string | undefined {
  const olds = old.split('\n');
  const news: string[] = [];
  let done = 0;
  for (const { old: range, rows } of diff.hunks) {
    const from = range.start - 1;
    if (from < done || from + range.count > olds.length) return undefined;
    for (; done < from; done++) news.push(olds[done] as string);
    for (const row of rows) {
      const line = row.kind === 'added' ? undefined : olds[done++];
      if (row.kind === 'added') news.push(row.text);
      else if (row.kind === 'changed') {
        const text = line === row.oldText ? applyText(row.diff, row.oldText) : undefined;
        if (text === undefined || text !== row.newText) return undefined;
        news.push(text);
      } else if (line !== row.text) return undefined;
      else if (row.kind === 'context') news.push(row.text);
    }
    if (done !== from + range.count) return undefined;
  }
  for (; done < olds.length; done++) news.push(olds[done] as string);
  return news.join('\n');
}

/** The diff from the new source to the old one. */
export function invertSource(diff: SourceDiff): SourceDiff {
  return {
    hunks: diff.hunks.map(({ old, new: neu, rows }) => ({
      old: neu,
      new: old,
      rows: rows.map(invertRow),
    })),
  };
}

function invertRow(row: SourceRow): SourceRow {
  switch (row.kind) {
    case 'context':
      return { kind: 'context', oldLine: row.newLine, newLine: row.oldLine, text: row.text };
    case 'removed':
      return { kind: 'added', newLine: row.oldLine, text: row.text };
    case 'added':
      return { kind: 'removed', oldLine: row.newLine, text: row.text };
    case 'changed':
      return {
        kind: 'changed',
        oldLine: row.newLine,
        newLine: row.oldLine,
        oldText: row.newText,
        newText: row.oldText,
        diff: invertText(row.diff),
      };
  }
}
