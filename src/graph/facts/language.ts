/** What a language brings along for finding facts: tables of rules and word lists. One file per language. */
import type { VersionFactKind } from '../types.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/**
 * One way of saying something about a version.
 *
 * `pattern` is a regular expression over a sentence in which every version is one sign: `{V}` stands for any version,
 * `{W}` for one that says so ("version 7.2", "Harbor 7.2"; not a bare "7.2"). Between words stands one space.
 * `none` claims the version without making a fact.
 */
export interface CueRule {
  readonly name: string;
  readonly kind: VersionFactKind | 'none';
  readonly pattern: string;
  /** The verb of the sentence decides what became of the thing: "since 7.2 … has been removed" is `removed`. */
  readonly refine?: boolean;
  /** Only for the wiki's own product. */
  readonly own?: boolean;
  /** Each with what it gives: `['New in 7.2: a log.', 'since 7.2']`. The tests run them. */
  readonly examples: readonly (readonly [sentence: string, fact: string])[];
}

/** One way of naming a date that somebody must know; `{D}` stands for a date. */
export interface DeadlineRule {
  readonly name: string;
  readonly pattern: string;
  /** The sentence must also say that something ends, begins or is due. */
  readonly future: boolean;
  readonly examples: readonly (readonly [sentence: string, date: string])[];
}

export interface Language {
  /** English name of the language, for messages. */
  readonly name: string;
  /** Month names and their shortenings in small letters, to 1–12. */
  readonly months: Readonly<Record<string, number>>;
  /**
   * Between the parts of a date: after a day, before a month, before a year that stands for its last month. Before a
   * date whose year has two digits, "am 15.12.26", where the language writes such ones.
   */
  readonly dateWords: {
    readonly ordinal: string;
    readonly of: string;
    readonly yearEnd: string;
    readonly shortYears?: string | undefined;
  };
  /** At the end of a text: a full stop that ends no sentence, and one after a month's name. */
  readonly shortening: RegExp;
  readonly shortMonth: RegExp;
  /** Of those, what may end a sentence all the same: "etc.", before a capital letter. */
  readonly lastWord: RegExp;
  /** A number with a full stop that ends no sentence, "am 1. Oktober": up to the full stop, and from there on. */
  readonly ordinal: { readonly number: RegExp; readonly next: RegExp };
  readonly cues: readonly CueRule[];
  /** Below a heading that names a version, what happened in it without naming it; patterns without `{V}`. */
  readonly headingCues: readonly CueRule[];
  readonly deadlines: readonly DeadlineRule[];
  /** Which kind a sentence's verb makes of a `refine` rule, first match wins. */
  readonly verbs: readonly { readonly kind: VersionFactKind; readonly pattern: RegExp }[];
  /** Words that may stand between a rule's words and its version: "since the version 7.2". */
  readonly determiner: string;
  /** Between a version and a number that is one of the same kind: "7.1 and 7.2". */
  readonly nextVersion: RegExp;
  /** Before a number: it is a version. */
  readonly versionWord: RegExp;
  /** Before a number: it counts something else (step, section, port). */
  readonly countedWord: RegExp;
  /** After a number: it is an amount. */
  readonly unit: RegExp;
  /** Words with a capital letter at the start of a sentence or title that belong to no product's name. */
  readonly notNames: ReadonlySet<string>;
  /** Every noun has a capital letter: nouns before a listed name are not part of it, and one after a version is no name. */
  readonly capitalNouns: boolean;
  /** Further such words by what they are made of; tested in small letters. */
  readonly commonNoun: RegExp;
  /** Around a product's name before a number: "the minimum version of X is". */
  readonly versionOf: RegExp;
  readonly isThen: RegExp;
  /** Before "version 7": the name in front of it owns the version, as in "X, version 7". */
  readonly apposition: RegExp;
  /** The same where it may as well be the wiki's own version, as in "PostgreSQL ab Version 12": its releases decide. */
  readonly looseApposition: RegExp;
  /** After a version: the product that it belongs to, as in "version 4.8 of the X"; the name follows. */
  readonly ofProduct: RegExp;
  /** After a version: "… or newer is supported for X"; the name follows. */
  readonly supportedFor: RegExp;
  /** Before a version: the name of what must be brought to it, as in "X must be updated to". */
  readonly mustBecome: RegExp;
  /** The version of what was spoken of last, as in "the version is older than". */
  readonly itsVersion: RegExp;
  readonly thisVersion: RegExp;
  /** Between two versions of a range (`{A}`, `{B}`), between those of a list, and what looks like a range and is a move. */
  readonly ranges: readonly string[];
  readonly list: string;
  readonly move: string;
  /** Words that open a clause in which a verb says nothing about the version. */
  readonly subordinate: RegExp;
  /** Scope in the sentence after a version, in the words before it, and in the sentence that follows. */
  readonly scope: {
    readonly subject: RegExp;
    readonly lead: RegExp;
    readonly only: RegExp;
    readonly next: RegExp;
    readonly word: string;
  };
  readonly audience: readonly RegExp[];
  /** A word that may speak of what is to come, and one that surely does even beside a past tense. */
  readonly future: RegExp;
  readonly toCome: RegExp;
  /** Dates that bound a time. */
  readonly dateRange: RegExp;
  /** What parts a sentence into statements with a verb each. */
  readonly clauses: RegExp;
  /** Something goes on: "after October it will still work" ends nothing. */
  readonly lasting: RegExp;
  readonly past: RegExp;
  /** Strong enough to make a deadline of a heading that is a date. */
  readonly ending: RegExp;
  readonly dateHeading: RegExp;
}

/** The languages that have a table, by the first part of their tags. */
export const FACT_LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['de', german],
]);

/** By the first part of a language tag; a language without a table finds nothing. */
export function languageOf(tag: string): Language | undefined {
  return FACT_LANGUAGES.get(tag.toLowerCase().split('-')[0] ?? '');
}
