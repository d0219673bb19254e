/** What stands beside a place without a verb that governs it: an answer, a mark, "the same goes for". */
import type { ClauseView, Judgement } from './clause-view.ts';
import type { Lexicon, Sense } from './lexicon.ts';

const BOTH = ['perform', 'skip'] as const;

/** `2.4: no`, `✓ 2.3`. `r` is the index of the place. */
export function answerAt(view: ClauseView, r: number, { marks, words }: Lexicon): Judgement | undefined {
  const { at, clause, phrase } = view;
  if (!view.isPlace(r)) return undefined;
  const from = view.isColon(r + 1) ? r + 2 : r + 1;
  if (clause.slice(0, r).every(({ word }) => words.conjunctions.has(word))) {
    for (let to = clause.length; to > from; to--) {
      const isTail = to < clause.length && (from === r + 1 || !words.answerTails.has(at(to)));
      if (isTail) continue;
      for (const sense of BOTH) if (marks[sense].includes(phrase(from, to))) return { sense, at: to - 1 };
    }
  }
  const before = phrase(0, r);
  if (r + 1 === clause.length && /^[^\p{L}]$/u.test(before))
    for (const sense of BOTH) if (marks[sense].includes(before)) return { sense, at: 0 };
  return undefined;
}

/** `neither is 2.5`, `not 2.3`: the clause before, which said `last`, tells what. */
export function repeatedAt(
  view: ClauseView,
  r: number,
  last: Sense | undefined,
  isSubject: boolean,
  { equations, same, words }: Lexicon,
): Judgement | undefined {
  const { at, clause, phrase } = view;
  const isLast = view.isPlace(r) && view.ends(r + 1);
  if (isLast)
    for (let from = 0; from === 0 || (from < r && words.conjunctions.has(at(from - 1))); from++)
      for (const sense of BOTH) if (equations[sense].includes(phrase(from, r))) return { sense, at: 0 };
  if (last === 'skip' && words.auxiliaries.has(at(r + 1)) && r + 2 === clause.length && isSubject)
    return { sense: 'perform', at: r + 1 };
  if ((last !== 'perform' && last !== 'skip') || !isLast) return undefined;
  for (let from = 0; from < r; from++) {
    if (same.includes(phrase(from, r))) return { sense: last, at: from };
    if (from === r - 1 && words.not.has(at(from)))
      return { sense: last === 'perform' ? 'skip' : 'perform', at: from };
    if (!words.conjunctions.has(at(from))) return undefined;
  }
  return undefined;
}
