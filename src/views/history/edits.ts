/** TextDiff → words with `<ins>` and `<del>`. */
import type { TextDiff } from '../../history/text/types.ts';
import { type Child, element } from './element.ts';
import { historyWords as words } from './words.ts';

/** What is to be marked of a text: that it came, or that it went. */
export type Mark = 'ins' | 'del';

/** What a side shows: both texts in one, or only the newer one. */
export type Side = 'both' | 'new';

/** Words that went or came, said too for those who do not see the mark. */
export function marked(mark: Mark, text: string, matter?: string): Child {
  if (text === '') return undefined;
  return element(mark, matter === undefined ? {} : { className: [matter] }, [
    element('span', { className: ['visually-hidden'] }, [
      mark === 'ins' ? words.insertedMark : words.deletedMark,
    ]),
    text,
  ]);
}

/** @param oldText The text that the diff starts from. */
export function editedText(oldText: string, { edits }: TextDiff, side: Side): Child[] {
  return edits.flatMap((edit): Child[] => {
    if (edit.kind === 'equal') return [oldText.slice(edit.old.start, edit.old.end)];
    const deleted = edit.kind === 'insert' ? '' : edit.deleted;
    const inserted = edit.kind === 'delete' ? '' : edit.inserted;
    return [
      deleted !== '' && side === 'both' ? marked('del', deleted, edit.matter) : undefined,
      inserted !== '' ? marked('ins', inserted, edit.matter) : undefined,
    ];
  });
}
