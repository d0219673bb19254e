/** What can be done with a text diff: apply it, turn it round. */
import type { TextDiff, TextEdit } from './types.ts';

/** The new text, from the old one; undefined where the diff is not one of this text. */
export function applyText(diff: TextDiff, old: string): string | undefined {
  let text = '';
  let done = 0;
  for (const edit of diff.edits) {
    const { start, end } = edit.old;
    if (start !== done || end > old.length) return undefined;
    done = end;
    if (edit.kind === 'equal') text += old.slice(start, end);
    else {
      if (edit.kind !== 'insert' && old.slice(start, end) !== edit.deleted) return undefined;
      if (edit.kind !== 'delete') text += edit.inserted;
    }
  }
  return done === old.length ? text : undefined;
}

/** The diff from the new text to the old one. */
export function invertText(diff: TextDiff): TextDiff {
  return { edits: diff.edits.map(invertEdit) };
}

function invertEdit(edit: TextEdit): TextEdit {
  const spans = { old: edit.new, new: edit.old };
  switch (edit.kind) {
    case 'equal':
      return { kind: 'equal', ...spans };
    case 'insert':
      return { kind: 'delete', matter: edit.matter, ...spans, deleted: edit.inserted };
    case 'delete':
      return { kind: 'insert', matter: edit.matter, ...spans, inserted: edit.deleted };
    case 'replace':
      return {
        kind: 'replace',
        matter: edit.matter,
        ...spans,
        deleted: edit.inserted,
        inserted: edit.deleted,
      };
  }
}
