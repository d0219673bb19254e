/** A block on both sides of a comparison → its texts in pairs, and what of their words looks otherwise than before. */
import type { Element } from 'hast';
import { isSame } from '../../history/structure/content.ts';
import type { CellEdit, Place, StructureEntry } from '../../history/structure/types.ts';
import type { TextDiff } from '../../history/text/types.ts';
import type { OutlineNode } from '../../history/types.ts';
import { type Mark, restyledWords, sameText } from './edits.ts';
import { element } from './element.ts';
import { cellsOf, joinedWords, type LinkHref, type Restyled, type Words, wordsOf } from './inline.ts';
import { sentence } from './sentence.ts';
import { EXCERPT, shorten, historyWords as words } from './words.ts';

/** The nodes of both sides. */
export interface Sides {
  readonly old: readonly OutlineNode[];
  readonly new: readonly OutlineNode[];
  readonly hrefOf: LinkHref;
}

/** Changes of looks of one block that are told; the text shows them all. */
const MOST_LOOKS = 12;

export function lookLines(looks: readonly (Restyled & { readonly text: string })[]): Element[] {
  const lines = looks
    .slice(0, MOST_LOOKS)
    .map(({ text, was, is }) => words.restyled(shorten(text, EXCERPT), was, is));
  const more = looks.length - lines.length;
  if (more > 0) lines.push(words.moreChanges(more));
  return lines.map((line) => element('p', { className: ['detail'] }, sentence(line)));
}

/** What a block's words that stayed look like, or lead to, otherwise than before. */
export function looksOf(entry: StructureEntry, sides: Sides): (Restyled & { readonly text: string })[] {
  const stayed = textPairs(entry, sides).filter(({ only }) => only === undefined);
  return stayed.flatMap(({ old, new: fresh, diff = sameText(fresh.text) }) =>
    restyledWords(old, fresh, diff).map((each) => ({
      ...each,
      text: fresh.text.slice(each.start, each.end),
    })),
  );
}

/** The texts of a block that stands on both sides; none where nothing in it looks otherwise. */
function textPairs(entry: StructureEntry, sides: Sides): readonly TextPair[] {
  if (entry.kind === 'added' || entry.kind === 'removed') return [];
  if ('heir' in entry) return [{ ...joinedSides(entry, sides), diff: entry.text }];
  const [was, is] = [sides.old[entry.old.at], sides.new[entry.new.at]];
  if (!was || !is || isSame(was.marks, is.marks)) return [];
  const { text, cells } = entry.kind === 'kept' ? {} : entry.edits;
  return is.cells ? cellPairs(was, is, cells) : [{ old: wordsOf(was), new: wordsOf(is), diff: text }];
}

/** The texts of blocks that one became, or that became one. */
export function joinedSides(
  entry: StructureEntry & { readonly kind: 'split' | 'merged' },
  { old, new: fresh }: Sides,
): { readonly old: Words; readonly new: Words } {
  const joined = (places: readonly Place[], all: readonly OutlineNode[]): Words =>
    joinedWords(places.flatMap(({ at }) => all[at] ?? []));
  return { old: joined(entry.old, old), new: joined(entry.new, fresh) };
}

/** A text on both sides; empty where there was none, such as of a cell that came. */
export interface TextPair {
  readonly old: Words;
  readonly new: Words;
  readonly diff?: TextDiff | undefined;
  readonly only?: Mark | undefined;
}

const NO_WORDS: Words = { text: '', marks: [] };

/** @param edits Absent where all cells are as they were. */
export function cellPairs(was: OutlineNode, is: OutlineNode, edits?: readonly CellEdit[]): TextPair[] {
  const [olds, news] = [cellsOf(was), cellsOf(is)];
  let [o, n] = [0, 0];
  return (edits ?? news.map((): CellEdit => ({ kind: 'kept' }))).map((edit) => {
    const old = edit.kind === 'added' ? NO_WORDS : (olds[o++] ?? NO_WORDS);
    const fresh = edit.kind === 'removed' ? NO_WORDS : (news[n++] ?? NO_WORDS);
    return {
      old,
      new: fresh,
      ...(edit.kind === 'edited' && { diff: edit.text }),
      ...(edit.kind === 'added' && { only: 'ins' as const }),
      ...(edit.kind === 'removed' && { only: 'del' as const }),
    };
  });
}
