/**
 * What a clause says about a place that no rule has claimed, by its words alone: which verb governs the place or what
 * is said of it, whether the reader is meant, and how often it is denied.
 *
 *     Under no circumstances should 2.6 be left out.
 *           ^^                          ^^^^^^^^      skip, denied once: perform
 */
import { answerAt, repeatedAt } from './clause-answers.ts';
import { frontedVerb, isSubject, predicateOf } from './clause-predicates.ts';
import { clausesIn, tokensOf } from './clause-tokens.ts';
import { governedAt } from './clause-verbs.ts';
import { type ClauseView, type Judgement, viewOf } from './clause-view.ts';
import type { Lexicon, Sense } from './lexicon.ts';

export interface Sensed {
  readonly sense: Sense;
  readonly edge?: Judgement['edge'];
  readonly only?: true | undefined;
  /** Offset of the list of places; missing where a pronoun stands for it: "it can be left out". */
  readonly list?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** What has been made of a place so far; `none` says that a rule keeps it from meaning anything. */
export type Claims = ReadonlyMap<number, Sense | 'none' | 'other'>;

/** `open` is a sentence with signs, its conditions and reasons hidden. Gives the places in its order; never throws. */
export function sensesIn(open: string, claims: Claims, lexicon: Lexicon): Sensed[] {
  const found: Sensed[] = [];
  let last: Sense | undefined;
  for (const clause of clausesIn(tokensOf(open, lexicon), lexicon)) {
    const view = viewOf(clause, lexicon);
    const places = clause.filter(({ kind }) => kind === 'place');
    for (const place of places) {
      const claim = claims.get(place.start);
      const sensed =
        claim === undefined || claim === 'none'
          ? senseOf(view, clause.indexOf(place), last, lexicon)
          : undefined;
      // "That's it after 2.6" is no mere moment.
      const isNew = sensed && (claim === undefined || (sensed.sense === 'stop' && sensed.edge === 'after'));
      if (isNew) found.push({ ...sensed, list: place.start });
      if (isNew) last = sensed.sense;
      else if (claim !== undefined && claim !== 'none' && claim !== 'other') last = claim;
    }
    // "Complete these sections:" means those that follow.
    if (places.length === 0 && !open.trimEnd().endsWith(':')) pronounIn(view);
  }
  return found;

  /** `2.4 is for LDAP, so steer clear of it.` */
  function pronounIn(view: ClauseView): void {
    for (const [i, { kind, word }] of view.clause.entries()) {
      if (kind !== 'word' || !lexicon.words.pronouns.has(word)) continue;
      const sensed = senseOf(view, i, undefined, lexicon);
      if (sensed?.sense === 'perform' || sensed?.sense === 'skip') found.push(sensed);
      if (sensed) return;
    }
  }
}

/** `r` is the index of the place or its pronoun, `last` what the clause before said of its own. */
function senseOf(view: ClauseView, r: number, last: Sense | undefined, lexicon: Lexicon): Sensed | undefined {
  const { words } = lexicon;
  const { clause } = view;
  if (view.has(words.past, 0, clause.length)) return undefined;
  const subject = isSubject(view, r, lexicon);
  const judged =
    answerAt(view, r, lexicon) ??
    repeatedAt(view, r, last, subject, lexicon) ??
    governedAt(view, r, last, lexicon) ??
    (subject ? (predicateOf(view, r, lexicon) ?? frontedVerb(view, r, lexicon)) : undefined);
  if (!judged) return undefined;
  const { sense, at, edge } = judged;
  const isOnly =
    sense === 'perform' &&
    (view.has(words.only, r - 3, r) || (words.only.has(view.at(r + 1)) && view.ends(r + 2)));
  return {
    sense,
    edge,
    ...(isOnly ? { only: true } : {}),
    start: clause[Math.min(at, r)]?.start ?? 0,
    end: clause[Math.max(at, r)]?.end ?? 0,
  };
}
