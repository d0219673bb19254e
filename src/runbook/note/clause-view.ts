/** The words of one clause by their index, and the cues of the lexicon among them. */
import type { Token } from './clause-tokens.ts';
import { type Cue, LONGEST_CUE, tablesOf } from './cues.ts';
import type { Lexicon, Sense } from './lexicon.ts';

/** Cues that stand at the tokens `from` to `to`, both included. */
export interface Found {
  readonly cues: readonly Cue[];
  readonly from: number;
  readonly to: number;
}

/** What is said of a place, and the token that is furthest from the place among those that say it. */
export interface Judgement {
  readonly sense: Sense;
  readonly at: number;
  readonly edge?: 'after' | 'before' | 'at' | undefined;
  /** All else is left out. */
  readonly only?: true | undefined;
}

/** Indices may lie outside the clause; ranges are `from` to `to`, without `to`. */
export interface ClauseView {
  readonly clause: readonly Token[];
  /** The word at an index; '' where there is none. */
  at(index: number): string;
  isPlace(index: number): boolean;
  isColon(index: number): boolean;
  has(set: ReadonlySet<string>, from: number, to: number): boolean;
  /** Words with one space between them. */
  phrase(from: number, to: number): string;
  /** Nothing that says anything stands from here to the end. */
  ends(from: number): boolean;
  /** How often the words deny. */
  negators(from: number, to: number): number;
  /** The longest verb that ends here. */
  cueTo(end: number): Found | undefined;
  /** The longest cue of any form that begins here. */
  cueFrom(from: number): Found | undefined;
}

const VERBAL: ReadonlySet<Cue['form']> = new Set(['base', 'gerund', 'present']);

export function viewOf(clause: readonly Token[], lexicon: Lexicon): ClauseView {
  const { words } = lexicon;
  const { cues: table, falseNegators } = tablesOf(lexicon);
  return { clause, at, isPlace, isColon, has, phrase, ends, negators, cueTo, cueFrom };

  function at(index: number): string {
    const token = clause[index];
    return token?.kind === 'word' ? token.word : '';
  }

  function isPlace(index: number): boolean {
    return clause[index]?.kind === 'place';
  }

  function isColon(index: number): boolean {
    return clause[index]?.kind === 'colon';
  }

  function has(set: ReadonlySet<string>, from: number, to: number): boolean {
    for (let i = Math.max(0, from); i < Math.min(to, clause.length); i++) if (set.has(at(i))) return true;
    return false;
  }

  function phrase(from: number, to: number): string {
    return clause
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ');
  }

  function ends(from: number): boolean {
    return clause.slice(from).every(({ kind, word }) => kind === 'word' && words.adverbs.has(word));
  }

  function negators(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++)
      if (words.negators.has(at(i)) && !falseNegators.has(`${at(i)} ${at(i + 1)}`)) count++;
    return count;
  }

  function cueTo(end: number): Found | undefined {
    for (let from = Math.max(0, end - LONGEST_CUE + 1); from <= end; from++) {
      const cues = cuesAt(from, end).filter(({ form }) => VERBAL.has(form));
      if (cues.length > 0) return { cues, from, to: end };
    }
    return undefined;
  }

  function cueFrom(from: number): Found | undefined {
    for (let to = Math.min(clause.length - 1, from + LONGEST_CUE - 1); to >= from; to--) {
      const cues = cuesAt(from, to);
      if (cues.length > 0) return { cues, from, to };
    }
    return undefined;
  }

  function cuesAt(from: number, to: number): readonly Cue[] {
    for (let i = from; i <= to; i++) if (clause[i]?.kind !== 'word') return [];
    return table.get(phrase(from, to + 1)) ?? [];
  }
}
