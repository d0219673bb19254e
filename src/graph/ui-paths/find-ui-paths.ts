/**
 * page → paths through a user interface.
 *
 *     Go to ''Administrative Tools > Users and Archives > Directory Services''.
 *             ^                    ^                     ^
 * Names between signs that point from one to the next. Where the path is set apart as a whole, or each of its names is,
 * the marks say where it begins and ends; in running text capital letters do, and a two-part path needs words that
 * lead to it, because "Size > Limit" compares and "Basic → Modern" renames.
 */
import type { Mark } from '../facts/words.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Page } from '../types.ts';
import { type PathWords, pathWords } from './language.ts';
import type { UiPath } from './types.ts';

/** `>`, and what people type for an arrow. Not `»` alone at the end of a link, which has no name behind it. */
const POINTER = String.raw`(?:>|→|➔|➜|⇒|»|›|▸|►|\u2192|->|=>|-->)`;
const BAR = `[|¦]`;
const BETWEEN = new RegExp(String.raw`^\s*(?:${POINTER}|${BAR})\s*$`, 'u');
const SPLIT = new RegExp(String.raw`\s+${POINTER}\s+|\s*[→➔➜⇒»›▸►]\s*|(?<=[\p{L}\p{N}).…])>(?=\p{Lu})`, 'gu');
const SPLIT_BAR = new RegExp(String.raw`\s+${BAR}\s+`, 'gu');
const ARROW = /[→➔➜⇒»›▸►]/u;

const LONGEST_PART = 60;
const MOST_WORDS = 8;
const MOST_PARTS = 10;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** In reading order. Pure; linear in the page's text. */
export function findUiPaths(page: Page, language: string): UiPath[] {
  const words = pathWords(language);
  const found: UiPath[] = [];
  const ids = new Map<string, number>();
  for (const passage of page.sections.flatMap(passagesOf)) {
    if (passage.form === 'code' || passage.form === 'heading') continue;
    for (const { start, end, parts } of pathsIn(passage, words)) {
      const base = `${passage.about} > ${parts.join(' > ')}`;
      const times = (ids.get(base) ?? 0) + 1;
      ids.set(base, times);
      found.push({
        id: times === 1 ? base : `${base} (${times})`,
        page: page.title,
        about: passage.about,
        parts,
        quote: passage.words.text.slice(start, end),
        span: passage.words.spanOf(start, end, passage.span),
      });
    }
  }
  return found;
}

export function pathsIn({ words: { text, marks } }: Passage, words: PathWords): Place[] {
  if (!/[>→➔➜⇒»›▸►|¦]/u.test(text)) return [];
  const taken: Place[] = [];
  const free = (start: number, end: number): boolean =>
    !taken.some((each) => start < each.end && end > each.start);
  const take = (place: Place | undefined): void => {
    if (place && free(place.start, place.end)) taken.push(place);
  };
  // The outermost marks first: they hold the whole path.
  const set = marks.filter(({ as }) => as !== 'link').toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const mark of set) take(inMark(text, mark, words));
  for (const place of acrossMarks(text, marks, words)) take(place);
  const links = marks.filter(({ as }) => as === 'link');
  for (const place of inText(text, marks, words)) take(place);
  return taken.filter((place) => !isTrail(place, links)).sort((a, b) => a.start - b.start);
}

/** A whole path in one mark. */
function inMark(text: string, { start, end, as }: Mark, words: PathWords): Place | undefined {
  const inside = text.slice(start, end);
  const pointed = splitBy(inside, SPLIT);
  if (pointed.length >= 2) {
    // In code a comparison or a redirection looks the same: only names with a capital letter make a path.
    const fits = pointed.every((part) => (as === 'code' ? isCodeName(part) : isName(part, words)));
    return fits && pointed.length <= MOST_PARTS ? { start, end, parts: pointed } : undefined;
  }
  if (as === 'code') return undefined;
  const barred = splitBy(inside, SPLIT_BAR);
  if (barred.length < 2 || !barred.every((part) => isName(part, words))) return undefined;
  return leads(text, start, barred, words) ? { start, end, parts: barred } : undefined;
}

/** `'''Start''' > '''Settings'''`: marks with nothing but a pointer between them. */
function acrossMarks(text: string, marks: readonly Mark[], words: PathWords): Place[] {
  const set = marks.filter(({ as }) => as !== 'link').toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer = set.filter(
    (mark, i) => !set.slice(0, i).some((other) => other.end >= mark.end && other.start <= mark.start),
  );
  const places: Place[] = [];
  let run: Mark[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= 2 && run.length <= MOST_PARTS) {
      const parts = run.flatMap(({ start, end }) => splitBy(text.slice(start, end), SPLIT));
      const barred = run.some((mark, i) => {
        const next = run[i + 1];
        return next !== undefined && /[|¦]/u.test(text.slice(mark.end, next.start));
      });
      const names = parts.every((part) => isName(part, words));
      if (names && (!barred || leads(text, first.start, parts, words)))
        places.push({ start: first.start, end: last.end, parts });
    }
    run = [];
  };
  for (const mark of outer) {
    const previous = run.at(-1);
    if (previous && !BETWEEN.test(text.slice(previous.end, mark.start))) close();
    run.push(mark);
  }
  close();
  return places;
}

/** In running text, by capital letters around pointers. */
function inText(text: string, marks: readonly Mark[], words: PathWords): Place[] {
  const pointers = [...text.matchAll(new RegExp(String.raw`(?<=\S)\s+${POINTER}\s+(?=\S)`, 'gu'))].filter(
    ({ index }) => !marks.some(({ as, start, end }) => as === 'code' && start <= index && end > index),
  );
  const places: Place[] = [];
  for (let i = 0; i < pointers.length; ) {
    const chain = [pointers[i] as RegExpExecArray];
    const middles: string[] = [];
    let next = i + 1;
    for (; next < pointers.length; next++) {
      const previous = chain[chain.length - 1] as RegExpExecArray;
      const pointer = pointers[next] as RegExpExecArray;
      const middle = text.slice(previous.index + previous[0].length, pointer.index);
      if (!isName(middle, words) || !isCapital(middle)) break;
      middles.push(middle);
      chain.push(pointer);
    }
    i = next;
    const [head, tail] = [chain[0] as RegExpExecArray, chain[chain.length - 1] as RegExpExecArray];
    const first = nameBefore(text.slice(0, head.index), words);
    const after = tail.index + tail[0].length;
    const last = nameAfter(text.slice(after), words);
    if (first === undefined || last === undefined || chain.length >= MOST_PARTS) continue;
    const start = head.index - first.length;
    const end = after + last.length + smallWords(text, start, after + last.length);
    const parts = [first, ...middles, text.slice(after, end)];
    if (!parts.every((part) => isName(part, words))) continue;
    const sure =
      parts.length > 2
        ? !ARROW.test(head[0]) || leads(text, start, parts, words)
        : leads(text, start, parts, words);
    if (sure) places.push({ start, end, parts });
  }
  return places;
}

/** Small letters that end the last name of a path which stands by itself: "Path: Control Panel » System settings". */
function smallWords(text: string, start: number, end: number): number {
  if (!/(?:^|: )$/u.test(text.slice(Math.max(0, start - 2), start))) return 0;
  return /^(?: \p{Ll}[\p{L}-]*){1,3}(?=\.?$)/u.exec(text.slice(end, end + LONGEST_PART))?.[0].length ?? 0;
}

function splitBy(text: string, sign: RegExp): string[] {
  return text.split(sign).map((part) => part.trim());
}

/** Words that lead to it, or a first name where systems begin. */
function leads(text: string, start: number, [first = '']: readonly string[], words: PathWords): boolean {
  const before = text.slice(Math.max(0, start - 60), start).replace(/["“„'‘(]$/u, '');
  return words.roots.has(first.toLowerCase()) || words.lead.test(before);
}

/** What stands on a button, a menu or a page: a few words, no sentence, no formula. */
function isName(part: string, { joining }: PathWords): boolean {
  if (part.length < 2 || part.length > LONGEST_PART || !/\p{L}{2}|\p{Lo}/u.test(part)) return false;
  if (/[=;{}$\\"|<>]|[.!?:] \S|^[-+*/.,:]|\w\(|@|:\/\//u.test(part)) return false;
  const words = part.split(' ');
  if (words.length > MOST_WORDS) return false;
  // Small letters may begin one name or another, but what holds no capital letter at all is prose or a value.
  return /\p{Lu}|\p{Lo}/u.test(part) && !joining.has(words[words.length - 1]?.toLowerCase() ?? '');
}

/** As `isName`, and each of its words could stand on a button: `Get-Mailbox -Identity x` and `A1` could not. */
function isCodeName(part: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{N}'’.]*|&|and|of|the|to|for|und|der)(?:[ /-](?:[\p{L}\p{N}'’(]+[).…]*|&))*$/u.test(
      part,
    ) &&
    part.length >= 3 &&
    part.length <= LONGEST_PART &&
    !/^\p{Lu}\p{Ll}+-\p{Lu}|\s-\p{L}|\d$/u.test(part) &&
    /\p{Ll}/u.test(part)
  );
}

function isCapital(part: string): boolean {
  return /^["“]?[\p{Lu}\p{Lo}]/u.test(part);
}

/** The name that a text ends with: back over words with capital letters, and small words between them. */
function nameBefore(text: string, { joining, notFirst, roots }: PathWords): string | undefined {
  const words = text.slice(-LONGEST_PART * 2).split(' ');
  let from = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    if (/[.,;:!?)]$/u.test(word) && at < words.length - 1) break;
    if (/^[("“„]?[\p{Lu}\p{Lo}]/u.test(word)) from = at;
    else if (!(joining.has(word.toLowerCase()) && at < words.length - 1)) break;
    if (/^[("“„]/u.test(word)) break;
  }
  while (from < words.length - 1 && notFirst.has((words[from] ?? '').toLowerCase())) {
    from += 1;
    while (from < words.length - 1 && !/^[\p{Lu}\p{Lo}]/u.test(words[from] ?? '')) from += 1;
  }
  const name = words
    .slice(from)
    .join(' ')
    .replace(/^[("“„]/u, '');
  return name === '' ||
    !isCapital(name) ||
    (notFirst.has(name.toLowerCase()) && !roots.has(name.toLowerCase()))
    ? undefined
    : name;
}

/** The name that a text begins with: on over words with capital letters, to a stop or a small word. */
function nameAfter(text: string, { joining }: PathWords): string | undefined {
  const words = text.slice(0, LONGEST_PART * 2).split(' ');
  let to = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^["“„(]?[\p{Lu}\p{Lo}]/u.test(word)) to = at + 1;
    else if (at === 0 || !joining.has(word.toLowerCase())) break;
    if (/[.,;:!?)"”]$/u.test(word) && !/\.\.\.$|…$/u.test(word)) break;
  }
  // "New policy... and so on": dots belong to the name of what opens a dialog.
  const dotted = words.findIndex((word) => /[^.…](?:\.\.\.|…)[.,;:)]?$/u.test(word)) + 1;
  const stopped = words.slice(0, Math.max(0, dotted - 1)).some((word) => /[.,;:!?)"”]$/u.test(word));
  if (to > 0 && dotted > to && dotted <= to + 2 && !stopped) to = dotted;
  const name = words
    .slice(0, to)
    .join(' ')
    .replace(/[,;:!?"”]+$/u, '')
    .replace(/(?<=\.\.\.|[^.])\.$/u, '');
  const closed = name.includes('(') ? name : name.replace(/\)+$/u, '');
  return closed === '' ? undefined : closed;
}

/** A trail of links to pages is a breadcrumb of a web site, no way through a program. */
function isTrail({ start, end, parts }: Place, links: readonly Mark[]): boolean {
  return links.filter((link) => link.start >= start && link.end <= end).length >= parts.length;
}
