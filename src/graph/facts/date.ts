/** Dates in prose, to the day or to the month. */
import type { Language } from './language.ts';

export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** `2026-10-01` or `2026-10`. */
  readonly date: string;
  readonly precision: 'day' | 'month';
}

/** Takes year, month (a number or a name) and day from a match's groups. */
type Take = (
  groups: readonly (string | undefined)[],
) => readonly [string | undefined, string | undefined, (string | undefined)?];

/** 01.10.26 · 31.03.27 · am 15.12.26; "ab 25.10.12" may be a version. */
function shortYearRows(before: string): readonly (readonly [string, Take])[] {
  const days = [
    '(0[1-9]|[12]\\d|3[01])\\.(0[1-9])',
    '(0[1-9])\\.(1[0-2])',
    `(?<=\\b(?:${before}) )(\\d\\d)\\.(1[0-2])`,
  ];
  return days.map((day) => [`(?<![\\d.])${day}\\.(\\d\\d)(?!\\.?\\d)`, ([d, m, y]) => [`20${y}`, m, d]]);
}

const tables = new WeakMap<Language, readonly (readonly [RegExp, Take])[]>();

function tableOf(language: Language): readonly (readonly [RegExp, Take])[] {
  const known = tables.get(language);
  if (known) return known;
  const { ordinal, of, yearEnd, shortYears } = language.dateWords;
  const names = Object.keys(language.months).join('|');
  const year = '((?:19|20)\\d\\d)';
  const day = '(0?[1-9]|[12]\\d|3[01])';
  const rows: readonly (readonly [string, Take])[] = [
    // October 1st, 2026
    [`\\b(${names})\\b\\.? ${day}(?:${ordinal})?,? ${year}\\b`, ([m, d, y]) => [y, m, d]],
    // 1 October 2026 · the 1st of October 2026 · 1. Oct. 2026
    [`\\b${day}(?:${ordinal}|\\.)? (?:${of} )?(${names})\\b\\.?,? ${year}\\b`, ([d, m, y]) => [y, m, d]],
    // 2026-10-01
    [`(?<![\\d.-])${year}-(0[1-9]|1[0-2])-${day}(?![\\d-])`, ([y, m, d]) => [y, m, d]],
    // 1.10.2026
    [`(?<![\\d.])${day}\\. ?(0?[1-9]|1[0-2])\\. ?${year}(?![\\d.]\\d)`, ([d, m, y]) => [y, m, d]],
    ...(shortYears === undefined ? [] : shortYearRows(shortYears)),
    // 2026-10
    [`(?<![\\d.-])${year}-(0[1-9]|1[0-2])(?![\\d-])`, ([y, m]) => [y, m]],
    // October 2026
    [`\\b(${names})\\b\\.?,? ${year}\\b`, ([m, y]) => [y, m]],
    // the end of 2026
    [`\\b(?:${yearEnd})${year}\\b`, ([y]) => [y, '12']],
  ];
  const table = rows.map(([source, take]) => [new RegExp(source, 'giu'), take] as const);
  tables.set(language, table);
  return table;
}

/** Finds the dates of a text; dates without a year, and those that no calendar has, are not found. */
export function datesOf(text: string, language: Language): DateMention[] {
  const found: DateMention[] = [];
  if (!/(?:19|20)\d\d|\d\.\d\d\.\d\d/u.test(text)) return found;
  for (const [pattern, take] of tableOf(language)) {
    for (const match of text.matchAll(pattern)) {
      const [y = '', m = '', d] = take(match.slice(1));
      const month = /^\d/u.test(m) ? Number(m) : (language.months[m.toLowerCase()] ?? 0);
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      if (d !== undefined && Number(d) > daysOf(Number(y), month)) continue;
      const date = `${y}-${String(month).padStart(2, '0')}`;
      found.push(
        d === undefined
          ? { start, end, date, precision: 'month' }
          : { start, end, date: `${date}-${d.padStart(2, '0')}`, precision: 'day' },
      );
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
