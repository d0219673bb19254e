/** A diff as a person reads it in tests: `[-deleted-]{+inserted+}`, with the matter before what is not about words. */
import type { TextDiff } from '../../../src/history/text/types.ts';

export function marked(diff: TextDiff, old: string): string {
  return diff.edits
    .map((edit) => {
      if (edit.kind === 'equal') return old.slice(edit.old.start, edit.old.end);
      const matter = edit.matter === 'words' ? '' : `${edit.matter}:`;
      const deleted = edit.kind === 'insert' ? '' : `[-${matter}${edit.deleted}-]`;
      const inserted = edit.kind === 'delete' ? '' : `{+${matter}${edit.inserted}+}`;
      return deleted + inserted;
    })
    .join('');
}
