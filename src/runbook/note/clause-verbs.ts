/** A verb before its place: what it says, whether the reader is meant, and how often it is denied. */
import type { ClauseView, Found, Judgement } from './clause-view.ts';
import { type Cue, tablesOf } from './cues.ts';
import type { Lexicon, Sense } from './lexicon.ts';

/** A verb stands at most this many words before its place. */
const FURTHEST = 12;
/** Behind "the … part of", so many words of its own may stand. */
const STRANGE = 3;

/** `Under no circumstances leave out 2.6`. `r` is the index of the place, `last` what the clause before said. */
export function governedAt(
  view: ClauseView,
  r: number,
  last: Sense | undefined,
  lexicon: Lexicon,
): Judgement | undefined {
  const { words, edges } = lexicon;
  const { at, has, clause, ends, negators, cueTo } = view;
  let edge: Judgement['edge'];
  let strange = 0;
  let isInside = false;
  if (words.speaking.has(at(r + 1))) return undefined;
  for (let j = r - 1; j >= Math.max(0, r - FURTHEST); j--) {
    const found = cueTo(j);
    if (found) {
      const fitting = found.cues.filter(
        (each) =>
          (each.sense === 'stop' ? edge !== undefined || each.after !== undefined : edge === undefined) &&
          follows(each),
      );
      // "Treat 2.4 as deleted" says more than "treat 2.4".
      const cue = fitting.find(({ after }) => after?.every((each) => each.length > 0)) ?? fitting[0];
      return cue && verbSense(cue, found);
    }
    const word = at(j);
    if (view.isPlace(j)) {
      if (isInside) return undefined;
      continue;
    }
    if (word === '') return undefined;
    if (edges[word] !== undefined) {
      if (edge !== undefined) return undefined;
      edge = edges[word];
    } else if (words.inside.has(word)) isInside = true;
    else if (!words.light.has(word) && !words.adverbs.has(word)) {
      strange += 1;
      if (!isInside || strange > STRANGE || words.conjunctions.has(word) || words.modals.has(word))
        return undefined;
    }
  }
  return undefined;

  /** Whether the words that the verb wants behind its object stand there. */
  function follows({ after }: Cue): boolean {
    if (!after) return true;
    // "Leave the password field blank in 2.5" is about the field.
    if (isInside && strange > 0) return false;
    if (ends(r + 1)) return after.some((each) => each.length === 0);
    let k = r + 1;
    while (words.adverbs.has(at(k)) && !after.some((each) => each[0] === at(k))) k++;
    return after.some((each) => each.every((word, i) => at(k + i) === word));
  }

  function verbSense(cue: Cue, { from, to }: Found): Judgement | undefined {
    const isUrged = words.urging.has(at(from - 1));
    const isTold = isUrged
      ? clause
          .slice(0, from)
          .some(
            ({ kind, word }) => kind === 'word' && words.told.has(word) && !words.circumstantial.has(word),
          )
      : has(words.told, 0, from);
    if (isTold && !isOpinion(view, from, words.told, lexicon)) return undefined;
    // "You already have 2.1 behind you."
    if (has(words.already, from - 1, r) && cue.sense === 'perform') return undefined;
    if (has(words.doubts, 0, from)) return undefined;
    const mood = moodOf(cue, from);
    if (mood === undefined) return undefined;
    const denied = (negators(0, from) + negators(to + 1, r) + mood) % 2 === 1;
    if (cue.deniedOnly && !denied) return undefined;
    if (!denied) {
      if (cue.sense === 'perform' && has(words.weakModals, from - 4, from)) return undefined;
      const only = cue.sense === 'perform' && tablesOf(lexicon).sufficing.has(view.phrase(from, to + 1));
      return {
        sense: cue.sense,
        at: from,
        edge: edge ?? (cue.sense === 'stop' ? 'after' : undefined),
        ...(only ? { only } : {}),
      };
    }
    if (cue.sense === 'perform')
      return has(words.qualifiers, r + 1, r + 3) ? undefined : { sense: 'skip', at: from };
    return cue.sense === 'skip' && !has(words.duties, 0, from) ? { sense: 'perform', at: from } : undefined;
  }

  /** `That's it after 2.6`, `it ends with 2.6`, `that rules out 2.4`, `customers need 2.2`. */
  function isPresentOrder(sense: Sense, from: number): boolean {
    const isNobody = from <= 2 && (words.impersonal.has(at(0)) || words.possessives.has(at(0)));
    if (sense === 'stop')
      return isNobody || (words.copulas.has(at(from)) && (from === 0 || words.second.has(at(from - 1))));
    if (words.needs.has(at(from)))
      return (
        words.persons.has(at(from - 1)) ||
        (words.determiners.has(at(0)) && !clause.slice(0, from).some(({ kind }) => kind === 'place'))
      );
    return words.pointing.has(at(0)) && from <= 2;
  }

  /** `Let your electrician handle 6.4`: a causative at the start, and somebody up to `p`. */
  function isCausedAt(p: number): boolean {
    let c = 0;
    while (words.adverbs.has(at(c))) c++;
    return words.causatives.has(at(c)) && words.determiners.has(at(c + 1)) && p > c + 1 && p <= c + 5;
  }

  /** How often the words before the verb that tell whom it speaks to deny it; nothing where the reader is not meant. */
  function moodOf({ form, sense }: Pick<Cue, 'form' | 'sense'>, from: number): number | undefined {
    let p = from - 1;
    while (p >= 0 && (words.adverbs.has(at(p)) || words.negators.has(at(p)))) p--;
    const word = at(p);
    // "It is not worth bothering with 2.4" speaks of nobody else.
    const isImpersonal = words.impersonal.has(at(0)) && (words.copulas.has(at(1)) || words.modals.has(at(1)));
    const subject = has(words.others, isImpersonal ? 1 : 0, from);
    if (form === 'gerund') {
      if (words.copulas.has(word))
        return !subject && (sense === 'skip' || negators(0, from) > 0) ? 0 : undefined;
      if (words.causedGerund.has(word))
        return subject && !isOpinion(view, from, words.told, lexicon) ? undefined : 0;
      // "Do 2.1 and 2.3, ignoring 2.2."
      // "No skimping on 2.2!"
      if (p < 0 && negators(0, from) > 0 && from <= 2) return 0;
      if (p < 0) return last === 'perform' && sense === 'skip' ? 0 : undefined;
      return words.denyingGovernors.has(word) ? 1 : undefined;
    }
    if (form === 'present' && sense === 'start') return words.possessives.has(at(0)) ? 0 : undefined;
    // "Nobody gets around 6.4."
    if (form === 'present' && sense === 'skip' && from === 1 && words.negators.has(at(0))) return 0;
    if (form === 'present') return isPresentOrder(sense, from) ? 0 : undefined;
    // "The table in 2.4" is no verb.
    if (form !== 'base' || words.determiners.has(at(from - 1))) return undefined;
    // "Must be done after 2.4" ends nothing, "you will be done after 2.4" does.
    if (words.copulas.has(at(from)) && !has(words.addressees, 0, from)) return undefined;
    if (p < 0) return 0;
    // "Grit your teeth and plough through 3.3."
    const isJoined =
      words.conjunctions.has(at(from - 1)) ||
      (words.adverbs.has(at(from - 1)) && words.conjunctions.has(at(from - 2)));
    const isOrder =
      !subject && !words.determiners.has(at(0)) && !has(words.persons, 0, from) && !has(words.first, 0, from);
    if (isJoined && isOrder) return 0;
    // "I would say leave 2.4 out."
    if (words.opinions.has(word) && words.first.has(at(0))) return 0;
    if (has(words.urging, p + 1, from) && !subject && !words.persons.has(word)) return 0;
    if (clause[p]?.kind !== 'word') return view.isColon(p) ? 0 : undefined;
    if (words.infinitive.has(word)) {
      let g = p - 1;
      while (g >= 0 && (words.adverbs.has(at(g)) || words.negators.has(at(g))) && !words.governors.has(at(g)))
        g--;
      // "Do 2.1 and then to do 2.2": the verb before goes on.
      if (g < 0) return last === undefined ? undefined : 0;
      if (isCausedAt(g)) return 0;
      if (has(words.denyingGovernors, g - 2, g + 1)) return 1;
      if (has(words.first, 0, from)) return undefined;
      if (words.desires.has(at(g)) && !has(words.second, 0, g)) return undefined;
      return words.governors.has(at(g)) ? 0 : undefined;
    }
    if (words.modals.has(word)) {
      if (has(words.first, 0, p)) return sense !== 'perform' && words.wishing.has(word) ? 0 : undefined;
      if (words.futures.has(word)) return words.second.has(at(p - 1)) || p === 0 ? 0 : undefined;
      if (words.supporting.has(word)) return words.needs.has(at(from)) ? 0 : undefined;
      return 0;
    }
    if (words.inclusive.has(word)) return sense === 'perform' && !words.needs.has(at(from)) ? undefined : 0;
    if (words.addressees.has(word)) return 0;
    const isCaused = isCausedAt(p);
    if (isCaused) return 0;
    if (words.persons.has(word)) {
      const caused = clause.slice(0, p).findIndex((_, i) => words.causatives.has(at(i)));
      return caused >= 0 && clause.slice(0, caused).every((_, i) => words.adverbs.has(at(i))) ? 0 : undefined;
    }
    const before = cueTo(p);
    return before?.cues.some((each) => each.form === 'base')
      ? moodOf({ form, sense }, before.from)
      : undefined;
  }
}

/** `I do not think`, `I would suggest`: what `told` holds up to an index is the writer's own advice. */
export function isOpinion(
  { at, clause, has }: ClauseView,
  to: number,
  told: ReadonlySet<string>,
  { words }: Lexicon,
): boolean {
  const verbs = clause.slice(0, to).filter(({ kind, word }) => kind === 'word' && told.has(word));
  return (
    verbs.every(({ word }) => words.opinions.has(word)) && words.first.has(at(0)) && !has(words.others, 1, to)
  );
}
