/** How far a change goes: the deepest of its parts. */
import type { NodeEdits } from '../structure/types.ts';
import type { TextDiff, TextEdit } from '../text/types.ts';
import { isSpelling } from './spelling.ts';
import { DEPTHS, type Depth } from './types.ts';
import { wordsIn } from './words.ts';

/** What the depth of a change in words depends on. */
export interface Spelling {
  /** Whether a word of the old revision still stands in the new one. */
  isLeft(word: string): boolean;
  /** Spelling is told in prose only: in code every letter counts. */
  readonly inCode: boolean;
}

export function deepest(depths: Iterable<Depth>): Depth | undefined {
  let found = -1;
  for (const depth of depths) found = Math.max(found, DEPTHS.indexOf(depth));
  return DEPTHS[found];
}

/** Undefined where nothing changed. */
export function textDepth({ edits }: TextDiff, spelling: Spelling): Depth | undefined {
  const changed = edits.filter((edit) => edit.kind !== 'equal');
  const kept = edits.some((edit) => edit.kind === 'equal');
  const depth = deepest(changed.map((edit) => editDepth(edit, spelling)));
  // Of a long text one sentence may be another one; the text as a whole is edited.
  return depth === 'rewritten' && kept ? 'words' : depth;
}

function editDepth(edit: Exclude<TextEdit, { kind: 'equal' }>, { isLeft, inCode }: Spelling): Depth {
  if (inCode) return edit.matter === 'rewritten' ? 'rewritten' : 'words';
  if (edit.matter !== 'words' || edit.kind !== 'replace') return edit.matter;
  const [olds, news] = [wordsIn(edit.deleted), wordsIn(edit.inserted)];
  const isSpelled =
    olds.length === news.length &&
    olds.every((word, i) => word === news[i] || isSpelling(word, news[i] ?? '', isLeft));
  return isSpelled ? 'spelling' : 'words';
}

/** Of an edited node; undefined where nothing but its place is different. */
export function editsDepth(edits: NodeEdits, spelling: Spelling): Depth | undefined {
  const { text, cells = [], level, turned, files, calls, template, anchors } = edits;
  const depths: (Depth | undefined)[] = [
    text && textDepth(text, spelling),
    ...cells.map((cell): Depth | undefined => {
      if (cell.kind === 'kept') return undefined;
      if (cell.kind === 'edited') return textDepth(cell.text, spelling);
      return cell.text === '' ? 'markup' : 'words';
    }),
    template && 'markup',
    (level ?? turned) && 'place',
    // What a template makes of its arguments is not known where its text is missing.
    (files ?? calls) && 'words',
    // A heading's fragment follows its words; elsewhere somebody changed it.
    anchors && !text ? 'markup' : undefined,
  ];
  return deepest(depths.flatMap((depth) => depth ?? []));
}
