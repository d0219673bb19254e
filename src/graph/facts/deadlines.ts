/** One sentence → the deadlines that it states. */
import { composed } from './composed.ts';
import { datesOf } from './date.ts';
import type { Language } from './language.ts';
import { type NormalSentence, normalise } from './mention.ts';
import { audienceOf } from './scope.ts';
import { expressionOf } from './version-facts.ts';

export interface StatedDeadline {
  readonly date: string;
  readonly precision: 'day' | 'month';
  readonly audience?: string | undefined;
}

/**
 * `heading` is the date that the section's heading consists of: a sentence below it that says what will end, and names
 * no date of its own, is about that one.
 */
export function deadlinesOf(
  shown: string,
  open: string,
  heading: StatedDeadline | undefined,
  language: Language,
): StatedDeadline[] {
  const dates = datesOf(open, language);
  if (dates.length === 0 && !(heading && language.ending.test(open))) return [];
  const sentence = normalise(shown, open, [], dates, language);
  const audience = audienceOf(sentence, language);
  const who = audience === undefined ? {} : { audience };
  if (heading && dates.length === 0) return [{ date: heading.date, precision: heading.precision, ...who }];
  const found = new Map<number, StatedDeadline>();
  for (const clause of clausesOf(sentence, language)) {
    if (isHistory(clause, language) || goesOn(clause, language)) continue;
    const future = language.future.test(clause);
    for (const rule of language.deadlines) {
      for (const [words] of clause.matchAll(expressionOf(rule, language))) {
        const index = Number(/⟪(\d+)⟫/u.exec(words)?.[1]);
        const date = dates[index];
        if (!date || found.has(index) || (rule.future && !future)) continue;
        found.set(index, { date: date.date, precision: date.precision, ...who });
      }
    }
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, deadline]) => deadline);
}

/** Each with its own verb: "On ⟪0⟫ they announced | it will be shut down on ⟪1⟫". */
function clausesOf({ text }: NormalSentence, { clauses, dateRange }: Language): string[] {
  return text
    .replace(dateRange, '')
    .split(clauses)
    .filter((clause) => clause.includes('⟪'));
}

/** The date that a heading consists of: `June 2026`, `Until 1 June 2026`. */
export function headingDate(heading: string, language: Language): StatedDeadline | undefined {
  const title = composed(heading);
  const dates = datesOf(title, language);
  const [date] = dates;
  if (!date || dates.length !== 1) return undefined;
  return language.dateHeading.test(normalise(title, title, [], dates, language).text) ? date : undefined;
}

/** Told in the past tense, without a word about what is still to come. */
function isHistory(text: string, { past, toCome }: Language): boolean {
  return past.test(text) && !toCome.test(text);
}

/** Nothing ends, something goes on. */
function goesOn(text: string, { lasting, ending }: Language): boolean {
  return lasting.test(text) && !ending.test(text);
}
