/** A change of a block's text → whether its spelling, its words or its statements changed. */
import { isSpelling as isRespelled } from '../../history/meaning/spelling.ts';
import type { NodeEdits } from '../../history/structure/types.ts';
import type { TextDiff, TextEdit } from '../../history/text/types.ts';
import { STATEMENT_WORDS } from './severity.ts';

export type Wording = 'spelling' | 'words' | 'statement';

/** Whether a word stands in the article as it was and as it is today; case makes no difference. */
export interface Known {
  was(word: string): boolean;
  now(word: string): boolean;
}

/** Characters; a word so long is hardly another one by a letter. */
const LONG = 9;

const RANK: Readonly<Record<Wording, number>> = { spelling: 0, words: 1, statement: 2 };

/** The greater of two. */
export function greater(a: Wording | undefined, b: Wording | undefined): Wording | undefined {
  if (!a || !b) return a ?? b;
  return RANK[a] >= RANK[b] ? a : b;
}

/** `undefined` where no words were touched. @param old The node's text before, or its cells'. */
export function wordingOf(
  { text, cells }: Pick<NodeEdits, 'text' | 'cells'>,
  old: { readonly text: string; readonly cells?: readonly string[] | undefined },
  known: Known,
): Wording | undefined {
  let found = text && textWording(text, old.text, known);
  let at = 0;
  for (const edit of cells ?? []) {
    if (edit.kind === 'edited') found = greater(found, textWording(edit.text, old.cells?.[at] ?? '', known));
    else if (edit.kind !== 'kept') found = greater(found, isLong(edit.text) ? 'statement' : 'words');
    if (edit.kind !== 'added') at += 1;
  }
  return found;
}

const isLong = (text: string): boolean => wordsOf(text).length >= STATEMENT_WORDS;

export function textWording({ edits }: TextDiff, old: string, known: Known): Wording | undefined {
  const neu = newText(edits, old);
  let found: Wording | undefined;
  for (const edit of edits) {
    if (edit.kind === 'equal') continue;
    const [was, is] = [wholeWords(old, edit.old), wholeWords(neu, edit.new)];
    if (isSpelling(was, is, known)) found = greater(found, 'spelling');
    else {
      const came = wordsOf(is).length - wordsOf(was).length;
      found = greater(found, Math.abs(came) >= STATEMENT_WORDS ? 'statement' : 'words');
    }
  }
  return found;
}

function newText(edits: readonly TextEdit[], old: string): string {
  return edits
    .map((edit) => {
      if (edit.kind === 'equal') return old.slice(edit.old.start, edit.old.end);
      return edit.kind === 'delete' ? '' : edit.inserted;
    })
    .join('');
}

/** The stretch with the rest of the words that it begins or ends in; words are what white space parts. */
function wholeWords(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  let [from, to] = [start, end];
  while (from > 0 && /\S/u.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && /\S/u.test(text[to] ?? '')) to += 1;
  return text.slice(from, to);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Marks around words that only a sentence needs. Not `/`, `-` or `@`, which may belong to a name or an option. */
const AROUND =
  /^[.,;:!?'"“”‘’„‚«»‹›()[\]{}…–—。、，；：！？「」『』（）]+|[.,;:!?'"“”‘’„‚«»‹›()[\]{}…–—。、，；：！？「」『』（）]+$/gu;

/** A name that has to be written exactly so: with a digit, a mark inside of it, or a capital after a small letter. */
const EXACT = /[\p{N}_/\\@=%&#$<>|~^+*]|\p{Ll}\p{Lu}|[\p{L}][.:][\p{L}]|(?:^|\s)-/u;

function isSpelling(was: string, is: string, known: Known): boolean {
  const bare = (text: string): string =>
    text
      .split(/\s+/u)
      .map((word) => word.replace(AROUND, ''))
      .filter((word) => word !== '')
      .join(' ');
  const [a, b] = [bare(was), bare(is)];
  if (a === b) return true;
  if (EXACT.test(a) || EXACT.test(b)) return false;
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === other) return one !== '';
  if (/\s/u.test(a) || /\s/u.test(b)) return false;
  // A misspelling stands nowhere else: the old word in today's article or, of a long word, the new one in the old article.
  return isRespelled(a, b, known.now) || (b.length >= LONG && isRespelled(b, a, known.was));
}

/** Case, accents, hyphens and spaces taken away: `E-mail` and `email`, `log in` and `login`. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
