/** What stands beside a place without a verb that governs it: an answer, a mark, a label, "the same goes for". */
import type { ClauseView, Judgement } from './clause-view.ts';
import { type Cue, tablesOf } from './cues.ts';
import type { Lexicon, Sense } from './lexicon.ts';

/** Forms that name what is to be done with the places behind a label. */
const NAMING: ReadonlySet<Cue['form']> = new Set(['base', 'participle', 'adjective', 'denied']);

/** `2.4: no`, `✓ 2.3`. `r` is the index of the place. */
export function answerAt(view: ClauseView, r: number, lexicon: Lexicon): Judgement | undefined {
  const { words } = lexicon;
  const { marks } = tablesOf(lexicon);
  const { at, clause, phrase } = view;
  if (!view.isPlace(r)) return undefined;
  const from = view.isColon(r + 1) ? r + 2 : r + 1;
  if (clause.slice(0, r).every(({ word }) => words.conjunctions.has(word))) {
    for (let to = clause.length; to > from; to--) {
      const isTail =
        to < clause.length && !view.ends(to) && (from === r + 1 || !words.answerTails.has(at(to)));
      if (isTail) continue;
      const sense = marks.get(phrase(from, to));
      if (sense) return { sense, at: to - 1 };
    }
  }
  const before = phrase(0, r);
  const sense = r + 1 === clause.length && /^[^\p{L}]$/u.test(before) ? marks.get(before) : undefined;
  return sense && { sense, at: 0 };
}

/** `neither is 2.5`, `not 2.3`: the clause before, which said `last`, tells what. */
export function repeatedAt(
  view: ClauseView,
  r: number,
  last: Sense | undefined,
  isSubject: boolean,
  lexicon: Lexicon,
): Judgement | undefined {
  const { words } = lexicon;
  const { equations, same } = tablesOf(lexicon);
  const { at, clause, phrase } = view;
  const isLast =
    view.isPlace(r) && (view.ends(r + 1) || (words.concerning.has(at(r + 1)) && words.yours.has(at(r + 2))));
  if (isLast)
    for (let from = 0; from === 0 || (from < r && words.conjunctions.has(at(from - 1))); from++) {
      const sense = equations.get(phrase(from, r));
      if (sense) return { sense, at: 0 };
    }
  if (last === 'skip' && words.auxiliaries.has(at(r + 1)) && r + 2 === clause.length && isSubject)
    return { sense: 'perform', at: r + 1 };
  if (last !== 'perform' && last !== 'skip') return undefined;
  if (isGapped()) return { sense: last, at: 0 };
  if (!isLast) return undefined;
  for (let from = 0; from < r; from++) {
    if (same.has(phrase(from, r))) return { sense: last, at: from };
    if (from === r - 1 && words.not.has(at(from)))
      return { sense: last === 'perform' ? 'skip' : 'perform', at: from };
    if (!words.conjunctions.has(at(from))) return undefined;
  }
  return undefined;

  /** `Apply 2.1 to the gateway and | 2.2 to the clients`: the verb stands only once. */
  function isGapped(): boolean {
    const isFirst = clause.slice(0, r).every(({ word }) => words.conjunctions.has(word));
    const isRest = words.gapping.has(at(r + 1)) && r + 2 < clause.length;
    if (!view.isPlace(r) || !isFirst || !isRest) return false;
    return [words.be, words.modals, words.negators, words.past, words.told].every(
      (set) => !view.has(set, r + 2, clause.length),
    );
  }
}

export interface Label {
  readonly sense: Sense;
  readonly only: boolean;
}

/** `Steps needed for this ticket:` what a clause before a colon says of the places behind it. */
export function labelOf(view: ClauseView, lexicon: Lexicon): Label | undefined {
  const { words } = lexicon;
  const { labels } = tablesOf(lexicon);
  const { at, clause, phrase } = view;
  if (clause.some(({ kind }) => kind !== 'word')) return undefined;
  if (view.has(words.past, 0, clause.length) || view.has(words.doubts, 0, clause.length)) return undefined;
  const only = view.has(words.only, 0, clause.length);
  const isSmall = (k: number): boolean =>
    words.light.has(at(k)) || words.adverbs.has(at(k)) || words.conjunctions.has(at(k));
  let from = 0;
  for (; ; from++) {
    const sense = labels.get(phrase(from, clause.length)) ?? labels.get(phrase(from, endOf(from)));
    if (sense) return { sense, only };
    if (!isSmall(from)) break;
  }
  for (let k = 0; k < clause.length; k++) {
    const found = view.cueFrom(k);
    const naming = found?.cues.filter(({ form, deniedOnly }) => NAMING.has(form) && !deniedOnly) ?? [];
    const cue = naming.find(({ form }) => form === 'adjective') ?? naming[0];
    if (found && cue) {
      const { sense, form } = cue;
      const denied = view.negators(0, found.from) % 2 === 1;
      if (form === 'denied' && !denied) return undefined;
      // "Steps needed for this ticket" ends in for whom; "needed by the wizard" does not.
      const tail = at(found.to + 1);
      if (tail !== '' && !words.concerning.has(tail) && !isSmall(found.to + 1)) return undefined;
      // A report: "Performed: 2.1", which is no order.
      if (form === 'participle' && sense === 'perform' && !view.has(words.modals, 0, found.from))
        return denied ? { sense: 'skip', only } : undefined;
      if (!denied) return { sense, only };
      return sense === 'perform' || sense === 'skip'
        ? { sense: sense === 'perform' ? 'skip' : 'perform', only }
        : undefined;
    }
    const word = at(k);
    const isLight =
      isSmall(k) ||
      words.be.has(word) ||
      words.modals.has(word) ||
      words.negators.has(word) ||
      words.addressees.has(word) ||
      words.relatives.has(word) ||
      words.persons.has(word);
    if (!isLight) return undefined;
  }
  return undefined;

  /** Where the words that only say for whom or when begin, from an index on. */
  function endOf(start: number): number {
    for (let k = start + 1; k < clause.length; k++) if (words.concerning.has(at(k))) return k;
    let end = clause.length;
    while (end > start + 1 && words.adverbs.has(at(end - 1))) end--;
    return end;
  }
}

/** A place behind a label, with nothing else around it. */
export function labelled(
  view: ClauseView,
  r: number,
  { sense }: Label,
  { edges, words }: Lexicon,
): Judgement | undefined {
  const { at, clause } = view;
  let edge: Judgement['edge'];
  for (let k = 0; k < r; k++) {
    if (sense === 'stop' && edges[at(k)] !== undefined) edge = edges[at(k)];
    else if (
      !view.isPlace(k) &&
      !words.light.has(at(k)) &&
      !words.adverbs.has(at(k)) &&
      !words.conjunctions.has(at(k))
    )
      return undefined;
  }
  if (!clause.slice(r + 1).every(({ kind, word }) => kind === 'place' || words.adverbs.has(word)))
    return undefined;
  return { sense, at: r, edge: sense === 'stop' ? (edge ?? 'after') : undefined };
}
