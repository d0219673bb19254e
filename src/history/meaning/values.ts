/** Numbers and values that a change replaced, brought or took away inside of words that stayed. */
import type { NodeEdits, StructureEntry } from '../structure/types.ts';
import type { TextDiff } from '../text/types.ts';
import type { ValueChange } from './types.ts';
import { wordsIn } from './words.ts';

const DIGIT = /\p{Nd}/u;
/** Lists longer than this are no news of one value. */
const MOST = 20;

/** The words of both pages: a number that stands elsewhere on the page as well neither came nor went. */
export interface PageWords {
  readonly old: { has(word: string): boolean };
  readonly new: { has(word: string): boolean };
}

/** @param inCode In code every word is a value; in prose those with a digit. */
export function valuesIn(entry: StructureEntry, inCode: boolean, page: PageWords): ValueChange[] {
  return changesIn(entry, inCode)
    .filter(({ from, to }) => {
      if (from !== undefined && to !== undefined) return true;
      return from === undefined ? !page.old.has(to ?? '') : !page.new.has(from);
    })
    .slice(0, MOST);
}

function changesIn(entry: StructureEntry, inCode: boolean): ValueChange[] {
  if ('text' in entry) return textChanges(entry.text, inCode);
  if (!('edits' in entry)) return [];
  const { text, cells = [] }: NodeEdits = entry.edits;
  return [
    ...(text ? textChanges(text, inCode) : []),
    ...cells.flatMap((cell) => (cell.kind === 'edited' ? textChanges(cell.text, inCode) : [])),
  ];
}

function textChanges({ edits }: TextDiff, inCode: boolean): ValueChange[] {
  const place = inCode ? 'code' : 'text';
  const came: string[] = [];
  const went: string[] = [];
  const changed: ValueChange[] = [];
  for (const edit of edits) {
    if (edit.kind === 'equal' || edit.matter === 'space' || edit.matter === 'markup') continue;
    const values = (text: string): string[] =>
      text === '' ? [] : inCode ? pieces(text) : wordsIn(text).filter((word) => DIGIT.test(word));
    const olds = edit.kind === 'insert' ? [] : values(edit.deleted);
    const news = edit.kind === 'delete' ? [] : values(edit.inserted);
    const isOneForOne = olds.length === news.length && edit.matter !== 'rewritten';
    if (!isOneForOne) {
      went.push(...olds);
      came.push(...news);
      continue;
    }
    for (const [i, from] of olds.entries()) {
      const to = news[i] ?? '';
      if (from !== to) changed.push({ from, to, in: place });
    }
  }
  // What only went to another place of the text is neither gone nor new.
  const gone = without(went, came).map((from): ValueChange => ({ from, in: place }));
  const fresh = without(came, went).map((to): ValueChange => ({ to, in: place }));
  return [...changed, ...gone, ...fresh];
}

function pieces(code: string): string[] {
  return code.split(/\s+/u).filter((piece) => piece !== '');
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
