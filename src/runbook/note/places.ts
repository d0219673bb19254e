/**
 * Finds the places of an article that a sentence names, in lists as they are written.
 *
 *     skip steps 2.4, 2.7 following, and 4
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   2.4 · 2.7 and all after it · 4
 *
 * A number is a place where a noun says so or where the words before it can only be followed by one; versions, amounts,
 * times, addresses and names that end in a number are none.
 */

import { tablesOf } from './cues.ts';
import type { Language } from './language.ts';
import { headingAt } from './place-headings.ts';
import { compareNumbers, isPlausible, numbersIn } from './place-numbers.ts';
import type { Quoted } from './quoted.ts';
import { endAt, matchAt } from './sticky.ts';
import type { Reach } from './types.ts';

/** A place, with offsets in the sentence. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly called?: 'section' | 'step' | 'line' | undefined;
  readonly number?: string | undefined;
  readonly to?: string | undefined;
  readonly heading?: string | undefined;
  readonly quote?: string | undefined;
  /** Words in quotation marks without a noun: a heading or a line, as the directive has it. */
  readonly words?: string | undefined;
  readonly ordinal?: number | undefined;
  /** Of the section in which the ordinal counts, where it is counted as well. */
  readonly sectionOrdinal?: number | undefined;
  readonly reach?: Reach | undefined;
}

export interface PlaceList {
  readonly start: number;
  readonly end: number;
  /** `quote` where nothing but quotation marks tells that it is a place. */
  readonly sign: 'reference' | 'quote';
  readonly places: readonly Place[];
}

const NUMBER = /#?(?:§ ?)?(\d{1,2}(?:\.\d{1,2}){0,5})(?![\p{L}\d%°€$£_@])(?![.,:\\]\d|\/(?!\d{1,2}\.\d))/uy;
const DASHED = /(\d{1,2})[-–,](\d{1,2})(?![\p{L}\d%:/-]|[.,]\d)/uy;
/** Stands for the noun where the words around a number leave no doubt. */
const NAMED = 'section';
/** Longer lists are not looked through for what is said of them. */
const LONGEST_LIST = 8;

/** `text` is one sentence with signs for quotations, which `quotes` holds with the same offsets. */
export function placesIn(text: string, quotes: readonly Quoted[], language: Language): PlaceList[] {
  const { words, numbers, reaches } = language;
  const { labels } = tablesOf(language.lexicon);
  const quoteAt = new Map(quotes.map((quote) => [quote.start, quote]));
  const accepted = numbersIn(text, language);
  const lists: PlaceList[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}#§❬]/gu)) {
    if (index < (lists.at(-1)?.end ?? 0)) continue;
    const list = listAt(index);
    if (list) lists.push(list);
  }
  return lists;

  function listAt(start: number): PlaceList | undefined {
    const first = elementAt(start, undefined);
    if (!first) return undefined;
    const places = [first];
    for (;;) {
      const last = places.at(-1) as Place;
      const joint = at(words.and, last.end);
      if (joint === undefined) break;
      const next = elementAt(joint, places);
      if (!next) break;
      const isNumber = /^[\d#§]/u.test(text.slice(next.start));
      // "Do 2.2, 2.3 is not needed": a new sentence begins after the comma.
      const comma = /^\s*[,;]\s*$/u.test(text.slice(last.end, joint));
      if (
        comma &&
        !isNumber &&
        (next.reach !== undefined || next.ordinal !== undefined || at(words.allOf, next.start) !== undefined)
      )
        break;
      const isFollowed = at(words.finite, next.end) !== undefined;
      const isSubject = comma && (isFollowed || beginsAnew(next));
      // "… 2.3; 2.4 can wait": what stands behind a semicolon begins something new.
      if (
        isSubject &&
        (text.slice(last.end, joint).includes(';') ||
          numbers.verbBefore.test(text.slice(0, start)) ||
          (isFollowed && numbers.plainBefore.test(text.slice(Math.max(0, start - 40), start))))
      )
        break;
      places.push(next);
    }
    const bare = places.every((place) => place.words !== undefined);
    return {
      start: first.start,
      end: (places.at(-1) as Place).end,
      sign: bare ? 'quote' : 'reference',
      places,
    };
  }

  /** `2.4; 2.5 and 2.6 may go ahead`, `1 to 9, 5 and 7 excepted`: a list of its own. */
  function beginsAnew(next: Place): boolean {
    let last = next;
    for (let k = 0; k < LONGEST_LIST; k++) {
      const joint = at(words.and, last.end);
      const other = joint === undefined ? undefined : elementAt(joint, [next]);
      if (!other) break;
      last = other;
    }
    return at(words.finite, last.end) !== undefined;
  }

  function elementAt(start: number, list: readonly Place[] | undefined): Place | undefined {
    for (const { reach, pattern, place } of reaches) {
      if (place === 'before') continue;
      const end = at(pattern, start);
      if (end === undefined) continue;
      if (place === 'none') return { start, end, reach };
      const inner = nounAndPlace(end, [], start);
      if (!inner) continue;
      const included = reach === 'upTo' ? at(words.inclusive, inner.end) : undefined;
      return included === undefined
        ? { ...inner, start, reach }
        : { ...inner, start, end: included, reach: 'upToIncluding' };
    }
    const all = at(words.allOf, start);
    const whole = all === undefined ? undefined : nounAndPlace(all, [], start);
    return whole ? { ...whole, start } : (ordinalAt(start) ?? nounAndPlace(start, list, start));
  }

  function ordinalAt(start: number): Place | undefined {
    // "Make 2.6 your last step" names no step.
    if (
      words.roleBefore.test(text.slice(Math.max(0, start - 20), start)) &&
      at(words.of, endOfOrdinal(start) ?? start) === undefined
    )
      return undefined;
    const end = endOfOrdinal(start);
    if (end === undefined) return undefined;
    if (numbers.elsewhere.test(text.slice(end, end + 80))) return undefined;
    // "The first step for you is 2.4", "last section: 3.6": what 2.4 is, not a place of its own.
    if (at(words.isPlace, end) !== undefined) return undefined;
    const said = text.slice(start, end).toLowerCase();
    const ordinal = Object.entries(words.ordinals).find(([word]) =>
      new RegExp(`\\b${word}\\b`, 'u').test(said),
    )?.[1];
    const of = at(words.of, end);
    const inner = of === undefined ? undefined : (ordinalAt(of) ?? nounAndPlace(of, [], of));
    if (!inner) return { start, end, ordinal, called: calledBy(said) };
    const { number, heading, words: quoted, ordinal: sectionOrdinal } = inner;
    return {
      start,
      end: inner.end,
      ordinal,
      called: calledBy(said),
      number,
      heading: heading ?? quoted,
      sectionOrdinal,
    };
  }

  function endOfOrdinal(start: number): number | undefined {
    const alternatives = Object.keys(words.ordinals).join('|');
    return at(`(?:the )?(?:very )?(?:${alternatives}) (?:${words.nounAfter})(?![\\p{L}\\d])(?! \\d)`, start);
  }

  /** `list` is what was read before it; an empty one says that the words before want a place. */
  function nounAndPlace(
    start: number,
    list: readonly Place[] | undefined,
    begin: number,
    isInner = false,
  ): Place | undefined {
    const afterNoun = at(
      `(?:${words.determiner} )?(?:${words.noun})[.:]? ?(?:\\((?=\\d))?(?=[#§\\d❬])`,
      start,
    );
    // "Entry point: 3.3" is a label.
    if (afterNoun !== undefined && isLabel(start, afterNoun)) return undefined;
    const noun = afterNoun === undefined ? '' : text.slice(start, afterNoun);
    const from = afterNoun ?? start;
    const quoted = quoteOf(from, noun);
    if (quoted) return quoted;
    const number = numberAt(from, noun, list, begin);
    if (!number) return undefined;
    let end = number.end;
    const nounAfter = noun === '' ? at(` (?:${words.nounAfter})(?![\\p{L}\\d])(?! ?[\\d❬])`, end) : undefined;
    let called = calledBy(noun === '' && nounAfter !== undefined ? text.slice(end, nounAfter) : noun);
    if (nounAfter !== undefined) end = nounAfter;
    const isCounted = !isInner && (called === 'step' || called === 'line');
    const counted = isCounted ? countedIn(number, end, called) : undefined;
    if (counted) return { ...counted, start };
    const governed =
      noun !== '' ||
      list !== undefined ||
      numbers.verbBefore.test(text.slice(Math.max(0, begin - 40), begin));
    const heading = number.to === undefined ? headingAt(text, end, governed, quoteAt, language) : undefined;
    if (heading) end = heading.end;
    const suffix = reaches.find(({ pattern, place }) => place === 'before' && at(pattern, end) !== undefined);
    if (suffix) end = at(suffix.pattern, end) ?? end;
    if (called === 'line') called = undefined;
    return {
      start,
      end,
      number: number.number,
      to: number.to,
      heading: heading?.words,
      called,
      reach: suffix?.reach,
    };
  }

  function isLabel(start: number, end: number): boolean {
    if (!text.slice(start, end).trimEnd().endsWith(':')) return false;
    const words = `${text.slice(Math.max(0, start - 30), start)}${text.slice(start, end).replace(/:\s*$/u, '')}`;
    const last =
      words
        .toLowerCase()
        .split(/[^\p{L} -]/u)
        .at(-1)
        ?.trim()
        .split(' ') ?? [];
    return last.length > 1 && last.some((_, i) => i < last.length - 1 && labels.has(last.slice(i).join(' ')));
  }

  /** `step 5 of section 2.2`, `bullet 3 in 2.4`: a counted step, where a section's number follows. */
  function countedIn(
    { number, to }: { readonly number: string; readonly to?: string | undefined },
    end: number,
    called: Place['called'],
  ): Place | undefined {
    if (to !== undefined || number.includes('.')) return undefined;
    const of = at(words.of, end);
    const section = of === undefined ? undefined : nounAndPlace(of, [], of, true);
    if (section?.number === undefined || section.to !== undefined || section.ordinal !== undefined)
      return undefined;
    const { number: within, heading, end: last } = section;
    return { start: end, end: last, ordinal: Number(number), called, number: within, heading };
  }

  /** `the "Creating Credentials" section`, `section "Creating Credentials"`, `"Creating Credentials" (2.2)`. */
  function quoteOf(from: number, noun: string): Place | undefined {
    const start = from - noun.length;
    const opening = noun === '' ? (at(`${words.quoteDeterminer} (?=❬)`, from) ?? from) : from;
    const quote = quoteAt.get(opening);
    if (!quote) return undefined;
    let end = quote.end;
    const nounAfter = at(`[,:]? (?:${words.nounAfter})(?![\\p{L}\\d])(?! ?[\\d❬])`, end);
    const said = noun === '' && nounAfter !== undefined ? text.slice(end, nounAfter) : noun;
    if (nounAfter !== undefined && noun === '') end = nounAfter;
    const called = calledBy(said);
    const numbered = at(`,? ?\\((?:(?:${words.noun}) )?`, end);
    const number = numbered === undefined ? undefined : numberAt(numbered, NAMED, [], start);
    if (number && text[number.end] === ')') {
      return {
        start,
        end: number.end + 1,
        number: number.number,
        to: number.to,
        heading: quote.words,
        called: 'section',
      };
    }
    if (called === undefined) return { start: quote.start, end, words: quote.words };
    return called === 'section'
      ? { start, end, heading: quote.words, called }
      : { start, end, quote: quote.words, called };
  }

  function numberAt(
    start: number,
    noun: string,
    list: readonly Place[] | undefined,
    begin: number,
  ): { readonly number: string; readonly to?: string | undefined; readonly end: number } | undefined {
    const dashed = match(DASHED, start);
    // "2-2" and, after "step", "2,4" are slips for 2.2 and 2.4.
    const slip =
      dashed &&
      (text[start + (dashed[1]?.length ?? 0)] === ','
        ? noun !== '' && !/s[.:]? ?$/iu.test(noun)
        : Number(dashed[2]) <= Number(dashed[1]));
    if (dashed && slip) {
      const number = `${Number(dashed[1])}.${Number(dashed[2])}`;
      return accepted(number, start + dashed[0].length, noun, list !== undefined, begin)
        ? { number, end: start + dashed[0].length }
        : undefined;
    }
    const found = match(NUMBER, start);
    if (!found) return undefined;
    const number = found[1] ?? '';
    const end = start + found[0].length;
    const range = rangeFrom(number, end);
    if (!accepted(number, range?.end ?? end, noun, list !== undefined, begin)) return undefined;
    return range ?? { number, end };
  }

  function rangeFrom(number: string, end: number): { number: string; to: string; end: number } | undefined {
    const joint = at(`${words.to}(?:(?:${words.noun}) ?)?`, end);
    const second = joint === undefined ? null : match(NUMBER, joint);
    if (joint === undefined || !second?.[1]) return undefined;
    const parts = number.split('.');
    const short = !second[1].includes('.') && parts.length > 1 && joint - end <= 1;
    const to = short ? [...parts.slice(0, -1), second[1]].join('.') : second[1];
    return isPlausible(to) && compareNumbers(number, to) < 0
      ? { number, to, end: joint + second[0].length }
      : undefined;
  }

  function calledBy(noun: string): Place['called'] {
    if (noun === '') return undefined;
    if (words.isLine.test(noun)) return 'line';
    return words.isStep.test(noun) ? 'step' : 'section';
  }

  function at(pattern: string, offset: number): number | undefined {
    return endAt(pattern, text, offset);
  }

  function match(pattern: RegExp, offset: number): RegExpExecArray | null {
    return matchAt(pattern, text, offset);
  }
}
