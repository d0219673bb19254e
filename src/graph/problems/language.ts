/** What a language brings along for finding problems and their solutions. */
import { english } from './english.ts';
import { german } from './german.ts';

export type LabelRole = 'problem' | 'question' | 'cause' | 'solution' | 'answer';

export interface ProblemWords {
  /** Whole labels and titles, in small letters and without a colon: "Cause", "Possible causes". */
  readonly labels: Readonly<Record<LabelRole, RegExp>>;
  /** Whole heads of a table's columns; a weak one needs a strong one beside it. */
  readonly columns: {
    readonly code: RegExp;
    readonly problem: RegExp;
    readonly weakProblem: RegExp;
    readonly cause: RegExp;
    readonly weakCause: RegExp;
    readonly solution: RegExp;
    readonly weakSolution: RegExp;
  };
  /** Titles of pages and sections that collect problems. */
  readonly collection: RegExp;
  /** Titles of those that collect questions. */
  readonly questions: RegExp;
  /** Speaks of something that went wrong. */
  readonly wrong: RegExp;
  /** At the beginning of an item: when it concerns the reader. */
  readonly condition: RegExp;
}

const LANGUAGES: Readonly<Record<string, ProblemWords>> = { en: english, de: german };

/** By the first part of a language tag; a language without a table finds nothing. */
export function problemWords(tag: string): ProblemWords | undefined {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''];
}
