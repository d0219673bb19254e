/** TextDiff → words with `<ins>` and `<del>`. */
import type { TextDiff } from '../../history/text/types.ts';
import { type Child, element } from './element.ts';
import { type LinkHref, type Restyled, restyled, styled, type Words } from './inline.ts';
import { historyWords as words } from './words.ts';

/** What is to be marked of a text: that it came, or that it went. */
export type Mark = 'ins' | 'del';

/** What a side shows: both texts in one, or only the newer one. */
export type Side = 'both' | 'new';

/** Not seen, and without a say in which direction the words around it run. */
const HIDDEN = { className: ['visually-hidden'], dir: 'ltr' };

/** Words that went or came, said too for those who do not see the mark. */
export function marked(mark: Mark, shown: string | readonly Child[], matter?: string): Child {
  if (shown.length === 0) return undefined;
  return element(mark, matter === undefined ? {} : { className: [matter] }, [
    element('span', HIDDEN, [mark === 'ins' ? words.insertedMark : words.deletedMark]),
    ...(typeof shown === 'string' ? [shown] : shown),
  ]);
}

/** The two texts that a diff is of, and where their links lead. */
export interface Edited {
  readonly old: Words;
  readonly new: Words;
  readonly hrefOf: LinkHref;
}

export function editedText({ old, new: fresh, hrefOf }: Edited, { edits }: TextDiff, side: Side): Child[] {
  return edits.flatMap((edit): Child[] => {
    const [went, came] = [edit.old, edit.new].map(({ start, end }) => ({ from: start, to: end }));
    if (edit.kind === 'equal') return keptText({ old, new: fresh, hrefOf }, edit, side);
    return [
      edit.kind !== 'insert' && side === 'both'
        ? marked('del', styled(old, hrefOf, went), edit.matter)
        : undefined,
      edit.kind !== 'delete' ? marked('ins', styled(fresh, hrefOf, came), edit.matter) : undefined,
    ];
  });
}

type Kept = Pick<Extract<TextDiff['edits'][number], { readonly kind: 'equal' }>, 'old' | 'new'>;

/** Words that stayed, each side as it looked; where that changed, said too for those who do not see it. */
function keptText({ old, new: fresh, hrefOf }: Edited, edit: Kept, side: Side): Child[] {
  const isOld = side === 'both';
  const [shown, by] = isOld ? [old, edit.old.start - edit.new.start] : [fresh, 0];
  const stretch = (from: number, to: number): Child[] =>
    styled(shown, hrefOf, { from: from + by, to: to + by });
  const out: Child[] = [];
  let at = edit.new.start;
  for (const { start, end } of restyledIn(old, fresh, edit)) {
    out.push(...stretch(at, start));
    out.push(
      element('span', { className: ['restyled'] }, [
        element('span', HIDDEN, [words.restyledMark]),
        ...stretch(start, end),
      ]),
    );
    at = end;
  }
  return [...out, ...stretch(at, edit.new.end)];
}

function restyledIn(old: Words, fresh: Words, edit: Kept): Restyled[] {
  const { start, end } = edit.new;
  return restyled(old, fresh, { was: edit.old.start, is: start, length: end - start });
}

/** All words that stayed and look otherwise. */
export function restyledWords(old: Words, fresh: Words, { edits }: TextDiff): Restyled[] {
  return edits.flatMap((edit) => (edit.kind === 'equal' ? restyledIn(old, fresh, edit) : []));
}

/** Two texts whose words are the same. */
export function sameText(text: string): TextDiff {
  const span = { start: 0, end: text.length };
  return { edits: text === '' ? [] : [{ kind: 'equal', old: span, new: span }] };
}
