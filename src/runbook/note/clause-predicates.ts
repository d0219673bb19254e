/** What is said of a place that is the subject of its clause, or stands in front of it. */
import type { ClauseView, Found, Judgement } from './clause-view.ts';
import { tablesOf } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** So many words may stand between a determiner and the role: "your one and only task". */
const QUALIFIERS = 3;
/** No role has more words. */
const LONGEST_ROLE = 8;

/** Nothing but small words stands before the place, or a phrase that says for whom. `r` is the index of the place. */
export function isSubject({ clause, phrase }: ClauseView, r: number, { words }: Lexicon): boolean {
  if (words.frames.test(phrase(0, r))) return true;
  return clause
    .slice(0, r)
    .every(
      ({ kind, word }) =>
        kind === 'word' &&
        (words.light.has(word) ||
          words.adverbs.has(word) ||
          words.conjunctions.has(word) ||
          words.negators.has(word) ||
          words.modals.has(word)),
    );
}

/** `2.6 must not be left out`. */
export function predicateOf(view: ClauseView, r: number, lexicon: Lexicon): Judgement | undefined {
  const { words } = lexicon;
  const { sufficing } = tablesOf(lexicon);
  const { at, clause, ends, has, negators, phrase } = view;
  let isBe = false;
  const isEnsured = has(words.ensuring, 0, r) && words.frames.test(phrase(0, r));
  let isObliged = isEnsured || has(words.modals, 0, r);
  let isPerfect = false;
  let isAlready = false;
  // `The line "…" in 3.2 can be struck.`
  const isWithin = words.inside.has(at(r + 1)) && view.isPlace(r + 2);
  for (let k = isWithin ? r + 3 : r + 1; k < clause.length; k++) {
    const found = view.cueFrom(k);
    const judged = found && judge(found);
    if (judged) return judged;
    const word = at(k);
    if (word === '') return undefined;
    if (words.perfect.has(word)) isPerfect = true;
    if (words.already.has(word)) isAlready = true;
    if (words.be.has(word)) isBe = true;
    else if (words.modals.has(word)) isObliged = true;
    else if (words.wanting.has(word)) continue;
    else if (!words.adverbs.has(word) && !words.negators.has(word) && !words.light.has(word))
      return undefined;
  }
  return undefined;

  function judge({ cues, from, to }: Found): Judgement | undefined {
    const denied = negators(0, from) % 2 === 1;
    if (has(words.doubts, 0, clause.length)) return undefined;
    for (const { sense, form, deniedOnly } of cues) {
      if (deniedOnly && !denied) continue;
      if (sense !== 'perform' && sense !== 'skip') continue;
      const other = sense === 'perform' ? 'skip' : 'perform';
      if (form === 'participle') {
        if (!isBe) continue;
        if (isAlready && sense === 'perform' && !denied) return { sense: 'skip', at: to };
        // "2.4 can be done without", but "must be done without mistakes".
        if (isPerfect || (words.negators.has(at(to)) && !ends(to + 1))) continue;
        if (sense === 'perform') {
          if (!(isObliged || words.getting.has(at(from - 1)))) continue;
          if (!denied && (has(words.weakModals, 0, from) || has(words.futures, 0, from))) continue;
          if (denied && has(words.circumstances, to + 1, to + 2)) continue;
        }
        return { sense: denied ? other : sense, at: to };
      }
      if (form === 'adjective') {
        if (!isBe || isPerfect || has(words.weakModals, 0, from)) continue;
        const isPassing = words.endsOnly.has(phrase(from, to + 1));
        // "Make sure that 2.8 is done."
        if (isPassing && isEnsured) return { sense: denied ? sense : other, at: to };
        if (denied && isPassing) continue;
        if (denied) return { sense: other, at: to };
        if (sense === 'perform' ? concernsYou(to + 1) : ends(to + 1) || !isPassing)
          return said(sense, from, to);
        continue;
      }
      if (form === 'denied') {
        if (isBe && denied) return { sense: other, at: to };
        continue;
      }
      // "2.4 wants doing."
      if (form === 'gerund' && words.wanting.has(at(from - 1)) && sense === 'perform')
        return { sense: denied ? other : sense, at: to };
      if (form === 'predicate') {
        if (isBe) continue;
        if (denied) return { sense: other, at: to };
        if (sense === 'skip' || concernsYou(to + 1)) return said(sense, from, to);
        continue;
      }
      if (form === 'deniedPredicate' && denied && !isBe) return { sense: other, at: to };
    }
    return undefined;
  }

  function said(sense: Judgement['sense'], from: number, to: number): Judgement {
    const only = sense === 'perform' && sufficing.has(phrase(from, to + 1));
    return { sense, at: to, ...(only ? { only } : {}) };
  }

  /** Nothing stands behind, or only who is meant. */
  function concernsYou(from: number): boolean {
    if (ends(from) || words.you.has(at(from))) return true;
    return words.concerning.has(at(from)) && words.yours.has(at(from + 1));
  }
}

/** `Your entry point is 3.3`, `2.6 is your last stop`, `make 2.6 your last stop`. */
export function roleAt(view: ClauseView, r: number, lexicon: Lexicon): Judgement | undefined {
  const { words } = lexicon;
  const { roles } = tablesOf(lexicon);
  const { at, clause, has } = view;
  if (!view.isPlace(r) || has(words.reports, 0, r) || has(words.doubts, 0, clause.length)) return undefined;
  let made = r - 1;
  while (made >= 0 && (words.light.has(at(made)) || words.adverbs.has(at(made)))) made--;
  const isMade = words.making.has(at(made)) && (made === 0 || !words.others.has(at(made - 1)));
  let be = r + 1;
  while (words.adverbs.has(at(be)) || words.modals.has(at(be))) be++;
  const isBehind = words.copulas.has(at(be)) || (isMade && at(r + 1) !== '');
  const denied = view.negators(0, clause.length) % 2 === 1;
  if (isBehind && (isMade || isSubjectAt())) return role(isMade ? r + 1 : be + 1, clause.length);
  let end = r - 1;
  while (words.adverbs.has(at(end))) end--;
  if (!words.copulas.has(at(end)) || !(view.ends(r + 1) || words.concerning.has(at(r + 1)))) return undefined;
  while (words.modals.has(at(end - 1)) || words.adverbs.has(at(end - 1))) end--;
  return role(0, end);

  function isSubjectAt(): boolean {
    return clause
      .slice(0, r)
      .every(({ kind, word }) => kind === 'word' && (words.light.has(word) || words.adverbs.has(word)));
  }

  /** A determiner, words that qualify, the noun, and words that say for whom or in what. */
  function role(from: number, to: number): Judgement | undefined {
    let k = from;
    while (k < to && (words.adverbs.has(at(k)) || words.copulas.has(at(k)) || words.modals.has(at(k)))) k++;
    const furthest = words.determiners.has(at(k)) ? k + 1 + QUALIFIERS : k;
    for (let start = k; start <= Math.min(to - 1, furthest); start++) {
      const isQualified =
        start > k + 1 && (words.inside.has(at(start - 1)) || words.introducing.has(at(start - 1)));
      if (at(start) === '' || isQualified) return undefined;
      for (let stop = Math.min(to, start + LONGEST_ROLE); stop > start; stop--) {
        const tail = at(stop);
        const isWhole =
          stop >= to || words.adverbs.has(tail) || words.inside.has(tail) || words.introducing.has(tail);
        const said = isWhole ? roles.get(view.phrase(start, stop)) : undefined;
        if (!said) continue;
        if (denied) return said === 'perform' ? { sense: 'skip', at: stop - 1 } : undefined;
        const only = said === 'perform' && has(words.only, from, start + 1);
        return {
          sense: said,
          at: isMade ? made : r,
          edge: said === 'stop' ? 'after' : undefined,
          ...(only ? { only } : {}),
        };
      }
    }
    return undefined;
  }
}

/** `2.4 you can leave out`. */
export function frontedVerb(view: ClauseView, r: number, { words }: Lexicon): Judgement | undefined {
  const { at, clause, has, negators } = view;
  let k = r + 1;
  while (words.relatives.has(at(k)) || (words.adverbs.has(at(k)) && !words.addressees.has(at(k)))) k++;
  if (!words.addressees.has(at(k)) && !words.persons.has(at(k))) return undefined;
  const subject = k;
  for (k += 1; k < clause.length; k++) {
    const found = view.cueFrom(k);
    const cue = found?.cues.find(
      ({ form, sense, deniedOnly }) =>
        form === 'base' && !deniedOnly && (sense === 'perform' || sense === 'skip'),
    );
    if (found && cue) {
      if (!view.ends(found.to + 1) || (has(words.weakModals, subject, k) && cue.sense === 'perform'))
        return undefined;
      if (words.inclusive.has(at(subject)) && cue.sense === 'perform') return undefined;
      const denied = negators(0, k) % 2 === 1;
      if (denied && cue.sense === 'skip' && has(words.duties, 0, k)) return undefined;
      const other = cue.sense === 'perform' ? 'skip' : 'perform';
      return { sense: denied ? other : cue.sense, at: found.to };
    }
    if (!words.modals.has(at(k)) && !words.adverbs.has(at(k)) && !words.negators.has(at(k))) return undefined;
  }
  return undefined;
}
