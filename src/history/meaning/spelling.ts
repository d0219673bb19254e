/**
 * Whether one word is another one spelled otherwise. Nobody can know without a dictionary, so this asks for much: a long
 * word, next to nothing changed in it, and no trace of the old spelling left on the page, where a word that means
 * something else would go on standing. A name, a number, or a word that denies is never a matter of spelling.
 */

/** Letters, apostrophes and hyphens: no digits, dots or underscores. */
const PLAIN = /^[\p{L}\p{M}'’-]+$/u;
/** A capital inside tells a name: `sAMAccountName`, `IMAP`. */
const NAME = /\p{Ll}\p{Lu}|\p{Lu}{2}/u;
/** Words that deny, and words that one letter makes deny: a table of closed classes, English and German and their kin. */
const DENIES = /^(?:no[tnr]?|never|neither|cannot|without|kein|klein|nicht|nie|ohne|weder|un|dis|non)/iu;
/** Characters; shorter words turn into others by one letter: `now`, `not`; `form`, `from`. */
const SHORTEST = 6;
/** From here on two letters may differ. */
const LONG = 9;

/** @param isLeft Whether a word of the old text still stands in the new one. */
export function isSpelling(old: string, fresh: string, isLeft: (word: string) => boolean): boolean {
  const [a, b] = [old.normalize('NFC'), fresh.normalize('NFC')];
  if (a === b) return true;
  if (!PLAIN.test(a) || !PLAIN.test(b)) return false;
  const [small, other] = [a.toLowerCase(), b.toLowerCase()];
  if (small === other) return !NAME.test(a) || !NAME.test(b);
  if (NAME.test(a.slice(1)) || NAME.test(b.slice(1)) || DENIES.test(a) || DENIES.test(b)) return false;
  const [one, two] = [[...small], [...other]];
  const shorter = Math.min(one.length, two.length);
  if (shorter < SHORTEST || one[0] !== two[0] || isLeft(old)) return false;
  const most = shorter < LONG ? 1 : 2;
  return Math.abs(one.length - two.length) <= most && distance(one, two) <= most;
}

/** Letters left out, put in, replaced, or exchanged with their neighbour (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
