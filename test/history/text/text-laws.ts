/** What holds for every text diff. */
import { expect } from 'vitest';
import { applyText, invertText } from '../../../src/history/text/edits.ts';
import type { TextDiff } from '../../../src/history/text/types.ts';

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
