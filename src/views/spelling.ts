/**
 * "Did you mean": the word of the site that a word which stands nowhere on it was probably meant to be.
 *
 * Pure, and small enough for the browser: the site build makes the list, the search page looks into it.
 */
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** Words and names with at least four letters; in names with the marks that join them: `IMAP.AccessAsApp`. */
const WORD = /[\p{L}\p{N}]+(?:[._\-@][\p{L}\p{N}]+)*/gu;
const LETTERS = /(?:[^\p{L}]*\p{L}){4}/u;
const LONGEST = 40;

/** Each word, as it is written first, with the number of pages that have it. */
export type WordList = Readonly<Record<string, number>>;

/** Gathers the words of pages: call `add` for each page, then `list`. */
export class WordCounter {
  private readonly counts = new Map<string, { readonly spelling: string; pages: number }>();

  add(text: string): void {
    const seen = new Set<string>();
    for (const [whole] of text.matchAll(WORD)) {
      const parts = /[._\-@]/u.test(whole) ? [whole, ...whole.split(/[._\-@]/u)] : [whole];
      for (const word of parts) {
        const key = fold(word);
        if (seen.has(key) || word.length > LONGEST || !LETTERS.test(word)) continue;
        seen.add(key);
        const known = this.counts.get(key);
        if (known) known.pages += 1;
        else this.counts.set(key, { spelling: word, pages: 1 });
      }
    }
  }

  /** Sorted by code unit, so that the same pages give the same file. */
  list(): WordList {
    const entries = [...this.counts].map(([key, { spelling, pages }]) => [
      isPlain(spelling) ? key : spelling,
      pages,
    ]);
    return Object.fromEntries(entries.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)));
  }
}

/** A word that is no name: its capital letter is that of a sentence or a title. */
function isPlain(spelling: string): boolean {
  return /^\p{L}\p{Ll}*$/u.test(spelling);
}

/**
 * The nearest word of a list, of equally near ones that of most pages: up to one letter wrong, missing, added or
 * changed with its neighbour in words of four letters, two in longer ones. Digits have to be the same: `AADSTS50011` is
 * no misspelling of `AADSTS50012`.
 */
export function nearestWord(typed: string, list: WordList): string | undefined {
  const word = fold(typed);
  if (!LETTERS.test(word) || word.length > LONGEST) return undefined;
  const most = word.length < 5 ? 1 : 2;
  const digits = word.replace(/\P{N}/gu, '');
  let best: { readonly word: string; readonly rank: readonly number[] } | undefined;
  for (const [candidate, pages] of Object.entries(list)) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const other = fold(candidate);
    if (other === word || other.replace(/\P{N}/gu, '') !== digits) continue;
    const apart = isSwapped(word, other) ? 1 : distance(word, other);
    if (apart > most) continue;
    // A word is seldom wrong in its first letter.
    const rank = [apart + (other[0] === word[0] ? 0 : 1), -pages];
    if (!best || isLess(rank, best.rank)) best = { word: candidate, rank };
  }
  return best?.word;
}

/** Whether two words differ in one pair of neighbouring letters that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}
