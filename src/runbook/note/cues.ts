/** A lexicon, made ready for looking up what words say of a place. */
import type { Lexicon, Sense, SplitVerbs } from './lexicon.ts';

export type Form =
  | 'base'
  | 'present'
  | 'gerund'
  | 'participle'
  | 'adjective'
  | 'denied'
  | 'predicate'
  | 'deniedPredicate';

export interface Cue {
  readonly sense: Sense;
  readonly form: Form;
  /** It says nothing unless it is denied. */
  readonly deniedOnly?: true | undefined;
  /** Words that have to stand behind the object. */
  readonly after?: readonly (readonly string[])[] | undefined;
}

/** A lexicon by its phrases, with one space between words, as tokens spell them. */
export interface Tables {
  /** Every verb in its four forms, and all that is said of a place. The longest one wins. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  readonly marks: ReadonlyMap<string, Sense>;
  readonly labels: ReadonlyMap<string, Sense>;
  readonly roles: ReadonlyMap<string, Sense>;
  readonly equations: ReadonlyMap<string, Sense>;
  readonly same: ReadonlySet<string>;
  readonly sufficing: ReadonlySet<string>;
  readonly falseNegators: ReadonlySet<string>;
}

const compiled = new WeakMap<Lexicon, Tables>();

/** No cue has more words. */
export const LONGEST_CUE = 6;

/** Made once for each lexicon. */
export function tablesOf(lexicon: Lexicon): Tables {
  const known = compiled.get(lexicon);
  if (known) return known;
  const phrases = (all: readonly string[]): string[] => all.map((each) => spelt(each, lexicon));
  const bySense = (all: Readonly<Partial<Record<Sense, readonly string[]>>>): ReadonlyMap<string, Sense> =>
    new Map(
      (Object.entries(all) as [Sense, readonly string[]][])
        .toReversed()
        .flatMap(([sense, own]) => phrases(own).map((phrase) => [phrase, sense] as const)),
    );
  const { marks, labels, roles, equations, same, sufficing, words } = lexicon;
  const tables: Tables = {
    cues: cuesOf(lexicon),
    marks: bySense(marks),
    labels: bySense(labels),
    roles: bySense(roles),
    equations: bySense(equations),
    same: new Set(phrases(same)),
    sufficing: new Set(phrases(sufficing)),
    falseNegators: new Set(words.falseNegators),
  };
  compiled.set(lexicon, tables);
  return tables;
}

const spelt = (phrase: string, { spellings }: Lexicon): string =>
  phrase
    .split(' ')
    .map((word) => spellings[word] ?? word)
    .join(' ');

function cuesOf(lexicon: Lexicon): Tables['cues'] {
  const table = new Map<string, Cue[]>();
  const add = (phrase: string, cue: Cue): void => {
    const words = spelt(phrase, lexicon);
    const cues = table.get(words);
    if (cues) cues.push(cue);
    else table.set(words, [cue]);
  };
  for (const [sense, verbs] of Object.entries(lexicon.verbs) as [Sense, readonly string[]][])
    for (const verb of verbs) for (const [form, words] of forms(verb, lexicon)) add(words, { sense, form });
  for (const verb of lexicon.deniedVerbs)
    for (const [form, words] of forms(verb, lexicon))
      add(words, { sense: 'perform', form, deniedOnly: true });
  for (const [sense, entries] of Object.entries(lexicon.split) as [Sense, readonly SplitVerbs[]][])
    for (const { verbs, after } of entries) {
      const particles = after.map((each) => (each === '' ? [] : each.split(' ')));
      for (const verb of verbs)
        for (const [form, words] of forms(verb, lexicon)) {
          add(words, { sense, form, after: particles });
          // "Leave out 2.4", "2.4 is left out"; but "have completed 2.4" is a report.
          if (sense !== 'perform' || form === 'participle')
            for (const each of after) if (each !== '') add(`${words} ${each}`, { sense, form });
        }
    }
  const said: readonly (readonly [Form, Readonly<Record<string, readonly string[]>>])[] = [
    ['adjective', lexicon.adjectives],
    ['denied', lexicon.denied],
    ['predicate', lexicon.predicates],
    ['deniedPredicate', { perform: lexicon.deniedPredicates }],
  ];
  for (const [form, bySense] of said)
    for (const [sense, all] of Object.entries(bySense))
      for (const words of all) {
        add(words, { sense: sense as Sense, form });
        if (form === 'deniedPredicate')
          add(forms(words, lexicon)[1]?.[1] ?? words, { sense: sense as Sense, form });
      }
  return table;
}

/** How many words the longest of its verbs, in any form, has that ends a text of small letters with single spaces. */
export function verbAtEnd(text: string, lexicon: Lexicon): number {
  const table = tablesOf(lexicon).cues;
  const words = text.split(' ').slice(-LONGEST_CUE);
  const from = words.findIndex((_, i) =>
    table.get(words.slice(i).join(' '))?.some(({ form }) => VERB_FORMS.has(form)),
  );
  return from < 0 ? 0 : words.length - from;
}

const VERB_FORMS: ReadonlySet<Form> = new Set(['base', 'present', 'gerund', 'participle']);

function forms(verb: string, { irregular, regular }: Lexicon): readonly (readonly [Form, string])[] {
  const [head = '', ...particles] = verb.split(' ');
  const tail = particles.map((each) => ` ${each}`).join('');
  const [present, gerund, participle] = irregular[head] ?? regular(head);
  return [
    ['base', head + tail],
    ['present', present + tail],
    ['gerund', gerund + tail],
    ['participle', participle + tail],
  ];
}
