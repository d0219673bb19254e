/** What a language brings along for reading notes: word lists and tables of rules. One file per language. */
import type { Language as FactLanguage } from '../../graph/facts/language.ts';
import { english } from './english/english.ts';
import type { Lexicon } from './lexicon.ts';
import type { Condition, Directive, DirectiveKind, Reach } from './types.ts';

/**
 * One way of telling somebody what to do with a place of an article.
 *
 * `pattern` is a regular expression over a clause in which references are signs. Between words stands one space. It may
 * hold macros: `{R}` the reference (or references) that the directive is about, `{RQ}` the same or words in quotation
 * marks, `{A}` an article; `{r}`, `{q}` and `{a}` the same without being what it is about; `{-}` a stretch without any
 * sign (up to 60 characters); and the language's own, such as `{do}`. The group `text` holds the modification.
 * The first rule that matches a reference claims it.
 */
export interface DirectiveRule {
  readonly name: string;
  /** `none` claims the reference and says nothing; `inverse` is the opposite of the directive beside it. */
  readonly kind: DirectiveKind | 'none' | 'inverse';
  readonly pattern: string;
  readonly edge?: Directive['edge'];
  /** What the words around a number add to it: "nothing beyond 3.6". */
  readonly reach?: Reach;
  /**
   * Only about a place up to which something is done, a line or a section: 'up to "Press OK"', "until 3.4". For a stop
   * "up to and including" makes the edge `after`.
   */
  readonly upTo?: 'line' | 'section';
  /** The rest of the sentence is read as if it did not stand there: "all of 2 except 2.4 is needed". */
  readonly aside?: boolean;
  /** Only where a condition is stated as well. */
  readonly conditional?: boolean;
  /** It is a moment: "once 2.4 is done". A stop behind it stops there. */
  readonly moment?: boolean;
  /** About what was named last: "skip it". */
  readonly antecedent?: boolean;
  /** "Only": what is not named is left out. */
  readonly only?: boolean;
  /** Each with what it gives, in the notation of `printDirective`. The tests run them. */
  readonly examples: readonly (readonly [sentence: string, directives: string])[];
}

/** One way of opening a list or a table, a heading included, whose entries share a directive. */
export interface LeadRule {
  readonly name: string;
  readonly kind: 'perform' | 'skip';
  readonly pattern: string;
  readonly examples: readonly string[];
}

/** One way of saying what must be true before the first step. */
export interface PreconditionRule {
  readonly name: string;
  /** With the group `text` for what has to hold; without one the list that follows holds it. */
  readonly pattern: string;
  readonly examples: readonly (readonly [sentence: string, text: string])[];
}

/** One way of taking more than the place that is named. `place` tells what stands after the words. */
export interface ReachRule {
  readonly reach: Reach;
  readonly pattern: string;
  readonly place: 'before' | 'after' | 'none';
}

export interface Language {
  readonly facts: FactLanguage;
  /** Word lists that rules may use by name: `{do}`. */
  readonly macros: Readonly<Record<string, string>>;
  readonly rules: readonly DirectiveRule[];
  /** For clauses that no rule understands. */
  readonly lexicon: Lexicon;
  readonly leads: readonly LeadRule[];
  readonly preconditions: readonly PreconditionRule[];
  readonly reaches: readonly ReachRule[];
  /** Before a number, a word whose full stop ends no sentence: "excl. 2.4". */
  readonly shortening: RegExp;
  /** Nothing but a place that is asked for: "2.3? Not needed." */
  readonly bareQuestion: RegExp;
  /** A line that begins like this says something new; a line that ends like that goes on. */
  readonly lineStart: RegExp;
  readonly openEnd: RegExp;
  /** Patterns at a place: "the section", "section", "of". */
  readonly words: {
    /** Before a number or quotation: it is a place. `kind` by the word. */
    readonly noun: string;
    /** After one: "the 2.4 section". */
    readonly nounAfter: string;
    readonly isStep: RegExp;
    readonly isLine: RegExp;
    /** Between the entries of a list, between the ends of a range. */
    readonly and: string;
    readonly to: string;
    /** Before a noun, and before words in quotation marks. */
    readonly determiner: string;
    readonly quoteDeterminer: string;
    /** "the first", with the number that it means; -1 is the last. */
    readonly ordinals: Readonly<Record<string, number>>;
    /** Before a counted step: what another place is made to be. */
    readonly roleBefore: RegExp;
    /** Behind a counted step: a place with a number is what it is. */
    readonly isPlace: string;
    /** "all of", "everything in": the place itself and all in it. */
    readonly allOf: string;
    /** After a place up to which something is done: it is done too. */
    readonly inclusive: string;
    /** Between a counted step and its section. */
    readonly of: string;
    /** After a verb, a comma list goes on with a new sentence: "2.2 is needed". */
    readonly finite: string;
  };
  /** Around or inside a directive, `first` where a list of places begins: nothing else is to be done. */
  readonly only: {
    readonly inside: RegExp;
    readonly first: RegExp;
    readonly before: RegExp;
    readonly after: RegExp;
  };
  /** Words between two mentions that make one belong to the other. */
  readonly beside: {
    /** Between a line and its section, a place and its article. */
    readonly line: RegExp;
    readonly article: RegExp;
  };
  /** Around words in bold that are meant as a quotation. */
  readonly emphasis: { readonly before: RegExp; readonly after: RegExp };
  /** Which numbers are no places, by the words around them. */
  readonly numbers: {
    /** Before a number with a dot and no noun: it may be a place. */
    readonly before: RegExp;
    /** The same, by other words; verbs of the lexicon are asked as well, with `smallBefore` between them and the number. */
    readonly wordBefore: RegExp;
    readonly smallBefore: RegExp;
    /** Before any number: a verb that wants a place. */
    readonly verbBefore: RegExp;
    /** Before a number without a dot and without a noun, besides verbs. */
    readonly plainBefore: RegExp;
    /** Before: it counts, names or measures something else. */
    readonly otherBefore: RegExp;
    readonly otherAfter: RegExp;
    /** After a number without a dot: only these, else it counts things. */
    readonly plainAfter: RegExp;
    /** After a place: it is one of something that is no article, "item 4 on the invoice". */
    readonly elsewhere: RegExp;
    /** Before a number that may be a time of day. */
    readonly timeBefore: RegExp;
    /** A clause that only says for whom or when. */
    readonly circumstance: RegExp;
    /** In the same clause, or in another that is no circumstance: numbers without a noun are versions. */
    readonly named: RegExp;
    /** In the same clause: numbers without noun or verb are versions. */
    readonly versions: RegExp;
  };
  readonly headings: {
    /** Never the first word of a heading after a number. */
    readonly notFirst: RegExp;
    /** A verb of a directive: a heading's first word only behind another verb, "Do 2.2 Run the Wizard". Group `end`. */
    readonly verbFirst: RegExp;
    /** The same after a colon or dash, where an instruction may follow. */
    readonly notAfterColon: RegExp;
    /** The same where every letter is a capital. */
    readonly notFirstInCapitals: RegExp;
    /** Ends a heading. */
    readonly end: RegExp;
  };
  readonly articles: {
    readonly noun: string;
    /** "this article", "the article above" and the like: `before` or `after` by groups. */
    readonly pointing: RegExp;
    /** A title as titles are written: capitals and small connecting words. */
    readonly title: RegExp;
    /** "our Hybrid article": words in group 1. */
    readonly named: RegExp;
    /** "the guide for your server". */
    readonly described: RegExp;
    /** A sentence that names an article only to read on. */
    readonly aside: RegExp;
  };
  readonly clauses: {
    /** What the word that opens a condition makes it, in small letters; any other one is `if`. */
    readonly kinds: Readonly<Record<string, Condition['kind']>>;
    /** At the start of a sentence: what holds all the same, up to its comma. */
    readonly concession: RegExp;
    /** Before a condition that makes it none: "even if". */
    readonly concessive: RegExp;
    /** At the start of a sentence: a condition, up to `mainStart` or `mainVerb`. */
    readonly condition: RegExp;
    readonly mainStart: RegExp;
    /** An imperative with its place: where a main clause begins without a comma. */
    readonly mainVerb: RegExp;
    /** The same behind a phrase that is a condition: "with LDAP | choose 2.4", "without LDAP | you have". */
    readonly mainBehindPhrase: RegExp;
    /** Global, with indices: a further case, as group `clause`, before its place, and behind each of several places. */
    readonly nextCase: RegExp;
    readonly caseBehind: RegExp;
    /** Where another directive begins inside a clause: ", do 2.5". */
    readonly anotherDirective: RegExp;
    /** The subject limits whom it concerns: "Customers with a proxy must …". */
    readonly limitedSubject: RegExp;
    readonly trailingCondition: RegExp;
    /** A phrase behind what is said of a place, as group `clause`: "superfluous on virtual machines". */
    readonly limitedPredicate: RegExp;
    /** It looks like a condition: "for now"; and words behind which one is part of the statement: "stop when". */
    readonly limitsNothing: RegExp;
    /** It looks like one and is one wherever it stands: "a must for anyone with a scanner". */
    readonly limitsReader: RegExp;
    /** Before a condition in the middle: it holds for what follows: "do 2.1; if you use LDAP, 2.2". */
    readonly leadsOn: RegExp;
    readonly wantsClause: RegExp;
    /** A condition that only says when: "when you reach". */
    readonly moment: RegExp;
    /** The same where it says at which place to stop. */
    readonly momentOfEnd: RegExp;
    readonly sameCondition: RegExp;
    readonly otherwise: RegExp;
    readonly reason: RegExp;
    /** The conjunction at its start. */
    readonly reasonWord: RegExp;
    readonly leadingReason: RegExp;
    /** After a directive that leaves something out: ": not needed". */
    readonly reasonAfterMark: RegExp;
    readonly modification: RegExp;
    /** After a directive that does something. */
    readonly reasonAfterOrder: RegExp;
    /** Before a pronoun that stands for what the sentence before begins with. */
    readonly pronounFirst: RegExp;
    /** Between a place and "skip it": the pronoun stands for something else. */
    readonly otherThing: RegExp;
    /** A question that is a request. */
    readonly request: RegExp;
    readonly instead: RegExp;
  };
  readonly branches: {
    /** A heading that speaks of a case, and text above headings that announces alternatives. */
    readonly heading: RegExp;
    readonly announced: RegExp;
    readonly internal: RegExp;
    /** A short line that is no title: greetings and the like. */
    readonly noTitle: RegExp;
  };
}

const LANGUAGES: Readonly<Record<string, () => Language>> = { en: () => english };

/** By the first part of a language tag; a language without a table reads nothing but addresses. */
export function languageOf(tag: string): Language | undefined {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? '']?.();
}
