/** Which numbers of a sentence are places of an article, by the words around them. */
import { verbAtEnd } from './cues.ts';
import type { Language } from './language.ts';
import { endAt } from './sticky.ts';

/** No MediaWiki page has so many sections at the top, or below one section. */
const MOST = [20, 49];

/** `noun` stands before the number; `isListed`: it goes on a list; `begin` and `end` include noun and range. */
export type IsPlace = (
  number: string,
  end: number,
  noun: string,
  isListed: boolean,
  begin: number,
) => boolean;

/** For one sentence. */
export function numbersIn(text: string, language: Language): IsPlace {
  const { words, numbers } = language;
  // "If you are on version 12, skip 2.2" speaks of a section, "version 2.4 is out, use 2.6" does not.
  const isNamedBeside = text
    .split(/[,;:]/u)
    .some((part) => numbers.named.test(part) && !numbers.circumstance.test(part));
  return (number, end, noun, isListed, begin) => {
    const [before, after] = [text.slice(Math.max(0, begin - 40), begin), text.slice(end, end + 40)];
    if (numbers.otherAfter.test(after) || numbers.elsewhere.test(text.slice(end, end + 80))) return false;
    if (noun !== '') return isPlausible(number);
    if (!isPlausible(number)) return false;
    const dotted = number.includes('.');
    if (!dotted && !numbers.plainAfter.test(after) && !/^[.):]?\s*(?:[-–—:]\s)?\s*(?:\p{Lu}|❬)/u.test(after))
      return false;
    if (isListed) return true;
    if (isTime(number) && numbers.timeBefore.test(before)) return false;
    if (numbers.named.test(aroundOf(begin, end)) || isNamedBeside) return false;
    if (numbers.verbBefore.test(before)) return true;
    if (dotted && (numbers.wordBefore.test(before) || isVerbBefore(before))) return true;
    // "Rooms 2.5 and 2.6."
    const joined = /^(.*?)\d+(?:\.\d+)*\s*(?:[,&]|\p{L}{1,3})\s+$/u.exec(before)?.[1];
    if (joined !== undefined && numbers.otherBefore.test(joined)) return false;
    if (numbers.otherBefore.test(before) || /[\p{L}\d][-/+.:@]$/u.test(before)) return false;
    if (numbers.versions.test(aroundOf(begin, end))) return false;
    return dotted
      ? numbers.before.test(before) ||
          (/(?:^|\s)\p{Ll}+\s+$/u.test(before) && endAt(words.finite, text, end) !== undefined)
      : numbers.plainBefore.test(before) ||
          (/^$|[|(]\s*$/u.test(before) && endAt(words.finite, text, end) !== undefined);
  };

  /** A verb of the lexicon, and small words behind it; "exercise 3.2" is none. */
  function isVerbBefore(before: string): boolean {
    const said = before.toLowerCase().replace(numbers.smallBefore, '').trimEnd();
    const clause =
      said
        .split(/[^\p{L}'’ -]/u)
        .at(-1)
        ?.trim() ?? '';
    const length = verbAtEnd(clause, language.lexicon);
    return length > 1 || (length === 1 && !numbers.otherBefore.test(before));
  }

  /** The words between the commas around a number: versions elsewhere do not make it one. */
  function aroundOf(begin: number, end: number): string {
    const before =
      text
        .slice(Math.max(0, begin - 200), begin)
        .split(/[,;:]/u)
        .at(-1) ?? '';
    const after = text.slice(end, end + 200).split(/[,;:]/u)[0] ?? '';
    return before + text.slice(begin, end) + after;
  }
}

/** "14.30": nobody has so many sections. */
function isTime(number: string): boolean {
  const [hour = '', minute = '', more] = number.split('.');
  return more === undefined && minute.length === 2 && minute < '60' && Number(hour) >= 6;
}

export function isPlausible(number: string): boolean {
  const parts = number.split('.');
  return parts.every(
    (part, i) => !/^0/u.test(part) && Number(part) <= (i === 0 ? (MOST[0] ?? 0) : (MOST[1] ?? 0)),
  );
}

/** By their parts: 2.10 comes after 2.9. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
