/**
 * What a clause says about a place that no rule has claimed, by its words alone: which verb governs the place or what
 * is said of it, whether the reader is meant, and how often it is denied.
 *
 *     Under no circumstances should 2.6 be left out.
 *           ^^                          ^^^^^^^^      skip, denied once: perform
 */
import { answerAt, type Label, labelled, labelOf, repeatedAt } from './clause-answers.ts';
import { frontedVerb, isSubject, predicateOf, roleAt } from './clause-predicates.ts';
import type { Token, TokenClause } from './clause-tokens.ts';
import { governedAt, isOpinion } from './clause-verbs.ts';
import { type ClauseView, type Judgement, viewOf } from './clause-view.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { FILL } from './signs.ts';

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

/** Of the clauses of `open`, a sentence with signs, its conditions and reasons hidden. In its order; never throws. */
export function sensesIn(
  open: string,
  clauses: readonly TokenClause[],
  claims: Claims,
  lexicon: Lexicon,
): Sensed[] {
  const found: Sensed[] = [];
  let last: Sense | undefined;
  let label: Label | undefined;
  const namesPlace = clauses.some(({ tokens }) => tokens.some(({ kind }) => kind === 'place'));
  /** The place that the clause before speaks about, unless something has been said of it. */
  let topic: Token | undefined;
  for (const [i, { tokens: clause, after }] of clauses.entries()) {
    const view = viewOf(clause, lexicon);
    const places = clause.filter(({ kind }) => kind === 'place');
    if (after === 'stop') label = undefined;
    if (places.length === 0 && clauses[i + 1]?.after === 'colon') label = labelOf(view, lexicon);
    if (places.length === 0 && topic && isContinued(view, after, lexicon)) {
      const around = viewOf([topic, ...clause], lexicon);
      const sensed = senseOf(around, 0, undefined, lexicon);
      if (sensed) {
        found.push({ ...sensed, list: topic.start });
        last = sensed.sense;
        topic = undefined;
      }
      continue;
    }
    for (const place of places) {
      const claim = claims.get(place.start);
      const at = clause.indexOf(place);
      const sensed =
        claim === undefined || claim === 'none'
          ? (senseOf(view, at, last, lexicon) ??
            nextCase(view, at) ??
            (label && (claim === undefined || label.sense === 'stop') ? byLabel(view, at, label) : undefined))
          : undefined;
      // "That's it after 2.6" is no mere moment.
      const isNew = sensed && (claim === undefined || sensed.sense === 'stop');
      if (isNew) found.push({ ...sensed, list: place.start });
      if (isNew) last = sensed.sense;
      else if (claim !== undefined && claim !== 'none' && claim !== 'other') last = claim;
      const isOpen = !isNew && claim === undefined && places.length === 1;
      topic = isOpen && isSubject(view, at, lexicon) ? place : undefined;
    }
    // "Complete these sections:" means those that follow.
    if (places.length === 0 && !open.trimEnd().endsWith(':')) pronounIn(view);
  }
  return found;

  /** `With LDAP go by 2.1, with SAML | by 2.2`: the verb stands only beside the first case. */
  function nextCase(view: ClauseView, r: number): Sensed | undefined {
    const before = open.slice(0, view.clause[0]?.start).trimEnd();
    const isGapped = view.clause.slice(0, r).every(({ word }) => lexicon.words.gapped.has(word));
    if (!(last === 'perform' || last === 'skip') || !isGapped || !view.ends(r + 1)) return undefined;
    return before.endsWith(FILL) ? sensedAt(view, r, { sense: last, at: r }, lexicon) : undefined;
  }

  function byLabel(view: ClauseView, r: number, own: Label): Sensed | undefined {
    const judged = labelled(view, r, own, lexicon);
    if (!judged) return undefined;
    return {
      ...sensedAt(view, r, judged, lexicon),
      ...(own.only && own.sense === 'perform' ? { only: true } : {}),
    };
  }

  /** `2.4 is for LDAP, so steer clear of it.` */
  function pronounIn(view: ClauseView): void {
    for (const [i, { kind, word }] of view.clause.entries()) {
      if (kind !== 'word' || !lexicon.words.pronouns.has(word)) continue;
      const sensed = senseOf(view, i, undefined, lexicon);
      // In a sentence of its own, "drop it into the box" may mean anything, "you can forgo it" hardly.
      const isOrder = view.has(lexicon.words.modals, 0, i) && view.ends(i + 1);
      if (sensed?.sense === 'skip' && (namesPlace || isOrder)) found.push(sensed);
      if (sensed?.sense === 'perform' && namesPlace) found.push(sensed);
      if (sensed) return;
    }
  }
}

/** `2.4 is for LDAP and | can be left out`, `2.4, | which you will not need`: the clause goes on about the place. */
function isContinued({ at }: ClauseView, after: Token['kind'] | undefined, { words }: Lexicon): boolean {
  if (after !== 'word' && after !== 'comma') return false;
  let k = 0;
  while (words.conjunctions.has(at(k)) || words.adverbs.has(at(k))) k++;
  if (words.relatives.has(at(k)) && after === 'comma') return true;
  return words.modals.has(at(k)) || words.be.has(at(k));
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
    roleAt(view, r, lexicon) ??
    governedAt(view, r, last, lexicon) ??
    (subject ? (predicateOf(view, r, lexicon) ?? frontedVerb(view, r, lexicon)) : undefined);
  if (!judged) return undefined;
  return sensedAt(view, r, judged, lexicon);
}

function sensedAt(
  view: ClauseView,
  r: number,
  { sense, at, edge, only }: Judgement,
  { words }: Lexicon,
): Sensed {
  const { clause } = view;
  const isOnly =
    sense === 'perform' &&
    (only === true ||
      view.has(words.only, r - 3, r) ||
      (at < r && view.has(words.just, at + 1, r)) ||
      words.alone.has(view.at(r + 1)) ||
      (words.only.has(view.at(r + 1)) && view.ends(r + 2)));
  return {
    sense,
    edge,
    ...(isOnly ? { only: true } : {}),
    start: clause[Math.max(0, Math.min(at, r))]?.start ?? 0,
    end: clause[Math.max(at, r)]?.end ?? 0,
  };
}

/**
 * Whether what stands before an offset in the clause of a place makes what is said of it a report: "The doctor thinks
 * we can skip 3.2", "Had we skipped 2.3".
 */
export function reportsIn(
  clauses: readonly TokenClause[],
  lexicon: Lexicon,
): (place: number, before: number) => boolean {
  const { words } = lexicon;
  return (place, before) => {
    const clause = clauses.find(({ tokens }) =>
      tokens.some(({ kind, start }) => kind === 'place' && start === place),
    )?.tokens;
    if (!clause) return false;
    const view = viewOf(clause, lexicon);
    const end = clause.findIndex(({ start }) => start >= Math.min(place, before));
    if (view.has(words.sources, 0, Math.min(end, 2)) || view.has(words.doubts, 0, end)) return true;
    // "My colleague will continue with 4.4."
    if (
      words.futures.has(view.at(end - 1)) &&
      end > 1 &&
      !words.second.has(view.at(end - 2)) &&
      !words.first.has(view.at(end - 2))
    )
      return true;
    return view.has(words.reports, 0, end) && !isOpinion(view, end, words.reports, lexicon);
  };
}
