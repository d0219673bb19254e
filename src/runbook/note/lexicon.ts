/** Words that say what to do with a place, whatever stands around them: what the clause-*.ts files weigh. One per language. */

/** What a word says about its place. */
export type Sense = 'perform' | 'skip' | 'start' | 'continue' | 'stop';

/** Verbs, and what has to stand behind their object: "leave 2.4 out". An empty string is nothing at all. */
export interface SplitVerbs {
  readonly verbs: readonly string[];
  readonly after: readonly string[];
}

export interface Lexicon {
  /** Verbs in their base form whose object is the place, with their particles: "carry out". */
  readonly verbs: Readonly<Record<Sense, readonly string[]>>;
  /** Verbs that say it only with words behind their object: "leave 2.4 out". */
  readonly split: Readonly<Record<Sense, readonly SplitVerbs[]>>;
  /** Present, gerund and participle of a verb, by the usual endings. */
  readonly regular: (verb: string) => readonly [string, string, string];
  /** Forms that are not made by the usual endings: base, present, gerund, participle. */
  readonly irregular: Readonly<Record<string, readonly [string, string, string]>>;
  /** Verbs that say something only where they are denied: "do not touch". */
  readonly deniedVerbs: readonly string[];
  /** Before a place that ends the clause: "all that remains is 3.6". */
  readonly equations: Readonly<Record<'perform' | 'skip', readonly string[]>>;
  /** What is said of the place: "2.4 is mandatory". */
  readonly adjectives: Readonly<Record<'perform' | 'skip', readonly string[]>>;
  /** Only where it is denied: "not important" leaves out, "not optional" does not. */
  readonly denied: Readonly<Record<'perform' | 'skip', readonly string[]>>;
  /** What the place does: "2.4 falls away". Only denied: "2.4 does not come into play". */
  readonly predicates: Readonly<Record<'perform' | 'skip', readonly string[]>>;
  readonly deniedPredicates: readonly string[];
  /** Said of a place, they are a perform and leave out all else: "2.4 is enough". */
  readonly sufficing: readonly string[];
  /** Nouns that say what a place is for the reader: "your entry point is 3.3", "make 2.6 your last stop". */
  readonly roles: Readonly<Record<Sense, readonly string[]>>;
  /** Answers beside a place: "2.4: no", "2.4 ✓". */
  readonly marks: Readonly<Record<'perform' | 'skip', readonly string[]>>;
  /** Before a colon whose list of places they are about: "Entry point: 2.3". */
  readonly labels: Readonly<Record<Sense, readonly string[]>>;
  /** What comes after the place of a stop, by its preposition. */
  readonly edges: Readonly<Record<string, 'after' | 'before' | 'at'>>;
  /** `same goes for 2.5`: what was said before holds here too. */
  readonly same: readonly string[];
  readonly words: {
    readonly negators: ReadonlySet<string>;
    /** Alone before a place, it turns round what was said before: "not 2.3". */
    readonly not: ReadonlySet<string>;
    /** They look like a denial and are none: "no harm", "not only". */
    readonly falseNegators: readonly string[];
    readonly adverbs: ReadonlySet<string>;
    /** Between a verb and its place. */
    readonly light: ReadonlySet<string>;
    /** Behind them a verb is a noun: "the repeat". */
    readonly determiners: ReadonlySet<string>;
    /** Behind a place whose verb stands in the clause before: "and 2.2 to the clients". */
    readonly gapping: ReadonlySet<string>;
    /** The same before it, where another case stands before them: "with LDAP go by 2.1, with SAML by 2.2". */
    readonly gapped: ReadonlySet<string>;
    /** Behind a role, they open what says in what or until when. */
    readonly introducing: ReadonlySet<string>;
    /** Behind words of their own, a place is where they stand: "the boring part of 2.4". */
    readonly inside: ReadonlySet<string>;
    readonly be: ReadonlySet<string>;
    /** Those of them that only join a subject to what is said of it. */
    readonly copulas: ReadonlySet<string>;
    /** The one that makes a report of a participle. */
    readonly perfect: ReadonlySet<string>;
    /** Those that make an order of it: "gets done". */
    readonly getting: ReadonlySet<string>;
    readonly modals: ReadonlySet<string>;
    /** Behind an answer: "done by our team". */
    readonly answerTails: ReadonlySet<string>;
    /** Alone behind a place, they say the opposite of what was denied: "2.1 is not needed, 2.2 is". */
    readonly auxiliaries: ReadonlySet<string>;
    /** Before an imperative, whatever stands before them. */
    readonly urging: ReadonlySet<string>;
    /** Too weak to make a perform: "could do". */
    readonly weakModals: ReadonlySet<string>;
    /** The writer does not know. */
    readonly doubts: ReadonlySet<string>;
    readonly addressees: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
    readonly persons: ReadonlySet<string>;
    readonly causatives: ReadonlySet<string>;
    /** Before "to" and a verb: the reader is meant. */
    readonly governors: ReadonlySet<string>;
    /** The same, and they deny it: "forget to", "pointless to". */
    readonly denyingGovernors: ReadonlySet<string>;
    /** Before a gerund. */
    readonly causedGerund: ReadonlySet<string>;
    /** Subjects that are nobody: "it is not worth …". */
    readonly impersonal: ReadonlySet<string>;
    /** Those of them that stand for what has just been said: "that rules out 2.4". */
    readonly pointing: ReadonlySet<string>;
    /** Before "to": what somebody else likes is no order. */
    readonly desires: ReadonlySet<string>;
    /** Verbs of need: whoever needs a place is to do it. */
    readonly needs: ReadonlySet<string>;
    /** Before a gerund, what the place they are said of is waiting for: "2.4 wants doing". */
    readonly wanting: ReadonlySet<string>;
    /** Denied, they leave the choice: "you do not have to skip 2.4". */
    readonly duties: ReadonlySet<string>;
    /** The writer. */
    readonly first: ReadonlySet<string>;
    /** Modals that speak of what comes; behind the reader's name they ask him. */
    readonly futures: ReadonlySet<string>;
    /** Behind the writer's name, the modal of an advice. */
    readonly wishing: ReadonlySet<string>;
    /** Modals that only stand in for a verb, and those that speak to the reader only with a verb of need. */
    readonly supporting: ReadonlySet<string>;
    /** Before an infinitive. */
    readonly infinitive: ReadonlySet<string>;
    /** The reader alone, the writer with the reader, and what is the reader's own. */
    readonly second: ReadonlySet<string>;
    readonly inclusive: ReadonlySet<string>;
    readonly possessives: ReadonlySet<string>;
    /** Verbs by which the writer gives advice: "I do not think that you need 2.4". */
    readonly opinions: ReadonlySet<string>;
    /** A report. */
    readonly past: ReadonlySet<string>;
    /** Anywhere in the clause: it is told, asked, thought or supposed, not said to be done. */
    readonly told: ReadonlySet<string>;
    /** Those of them that only say when, where an urging word stands before the verb: "after the exchange please do". */
    readonly circumstantial: ReadonlySet<string>;
    /** Before what a rule found: it is a report of what somebody says, thinks, wants or did. */
    readonly reports: ReadonlySet<string>;
    /** The same as one of the first two words of its clause: "according to", "had we". */
    readonly sources: ReadonlySet<string>;
    /** Behind a denied verb: it is only not done so, or not yet. */
    readonly qualifiers: ReadonlySet<string>;
    /** The same behind a participle: "should not be done on a live server". */
    readonly circumstances: ReadonlySet<string>;
    /** Behind a place that says something itself: "ignore what 2.3 says". */
    readonly speaking: ReadonlySet<string>;
    readonly conjunctions: ReadonlySet<string>;
    /** They stand for the place named last. */
    readonly pronouns: ReadonlySet<string>;
    readonly already: ReadonlySet<string>;
    readonly relatives: ReadonlySet<string>;
    /** They leave a place out only at the end: "2.4 is done", not "2.4 is done by the wizard". */
    readonly endsOnly: ReadonlySet<string>;
    /** Words before a place that leave it the subject: "make sure that 2.5 gets done". */
    readonly frames: RegExp;
    readonly only: ReadonlySet<string>;
    /** Between a verb and its place they mean the same: "do just 2.1"; and behind a place: "2.1 alone". */
    readonly just: ReadonlySet<string>;
    readonly alone: ReadonlySet<string>;
    /** Verbs that make a place something: "let 2.6 be your last stop". */
    readonly making: ReadonlySet<string>;
    /** The verbs of those frames that make a place an obligation: "make sure that 2.5 is done". */
    readonly ensuring: ReadonlySet<string>;
    /** Behind a predicate that is not denied: nobody else is meant. */
    readonly you: ReadonlySet<string>;
    /** The same behind one of these: "for", "in" and "to". */
    readonly concerning: ReadonlySet<string>;
    readonly yours: ReadonlySet<string>;
  };
  /** Words that are read as another one: "are" as "is". */
  readonly spellings: Readonly<Record<string, string>>;
  /** Contractions, taken apart. */
  readonly contractions: readonly (readonly [RegExp, string])[];
  /**
   * Roundabout ways of saying, put plainly: "it would be appreciated if you" as "please". On the words of a sentence in
   * small letters with one space between them, a place as `⟐`; one after the other. Gaps are bounded.
   */
  readonly rewordings: readonly (readonly [RegExp, string])[];
}
