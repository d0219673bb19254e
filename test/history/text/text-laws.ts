/** What holds for every text diff. */
import { expect } from 'vitest';
import { applyText, invertText } from '../../../src/history/text/edits.ts';
import { applySource, invertSource } from '../../../src/history/text/source-edits.ts';
import type { SourceDiff, TextDiff } from '../../../src/history/text/types.ts';

export function expectLaws(diff: TextDiff, old: string, neu: string): void {
  expect(applyText(diff, old)).toBe(neu);
  expect(applyText(invertText(diff), neu)).toBe(old);
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  let oldDone = 0;
  let newDone = 0;
  let afterEqual = false;
  for (const edit of diff.edits) {
    expect([edit.old.start, edit.new.start]).toEqual([oldDone, newDone]);
    oldDone = edit.old.end;
    newDone = edit.new.end;
    const [deleted, inserted] = [old.slice(edit.old.start, oldDone), neu.slice(edit.new.start, newDone)];
    if (edit.kind === 'equal') {
      expect(afterEqual).toBe(false);
      expect(deleted).toBe(inserted);
      expect(deleted).not.toBe('');
    } else {
      expect(edit.kind === 'insert' ? '' : edit.deleted).toBe(deleted);
      expect(edit.kind === 'delete' ? '' : edit.inserted).toBe(inserted);
      expect(deleted).not.toBe(inserted);
      expect(deleted === '').toBe(edit.kind === 'insert');
      expect(inserted === '').toBe(edit.kind === 'delete');
    }
    afterEqual = edit.kind === 'equal';
  }
  expect([oldDone, newDone]).toEqual([old.length, neu.length]);
}

/** What holds for every diff of two sources. */
export function expectSourceLaws(diff: SourceDiff, old: string, neu: string): void {
  expect(applySource(diff, old)).toBe(neu);
  expect(applySource(invertSource(diff), neu)).toBe(old);
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  const [olds, news] = [old.split('\n'), neu.split('\n')];
  let oldDone = 0;
  let newDone = 0;
  for (const hunk of diff.hunks) {
    let [oldLine, newLine] = [hunk.old.start, hunk.new.start];
    // What stands between hunks is equal.
    expect(olds.slice(oldDone, oldLine - 1)).toEqual(news.slice(newDone, newLine - 1));
    for (const row of hunk.rows) {
      if (row.kind !== 'added') {
        expect(row.oldLine).toBe(oldLine++);
        expect(row.kind === 'changed' ? row.oldText : row.text).toBe(olds[row.oldLine - 1]);
      }
      if (row.kind !== 'removed') {
        expect(row.newLine).toBe(newLine++);
        expect(row.kind === 'changed' ? row.newText : row.text).toBe(news[row.newLine - 1]);
      }
      if (row.kind === 'changed') expectLaws(row.diff, row.oldText, row.newText);
    }
    expect([hunk.old.count, hunk.new.count]).toEqual([oldLine - hunk.old.start, newLine - hunk.new.start]);
    [oldDone, newDone] = [oldLine - 1, newLine - 1];
  }
  expect(olds.slice(oldDone)).toEqual(news.slice(newDone));
}
