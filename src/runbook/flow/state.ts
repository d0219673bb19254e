/** A state of a flow is nothing but answers: the same ones lead to the same question or outcome, whatever the way. */
import { holds } from './guard.ts';
import type { Answers, Flow, Outcome, Question } from './types.ts';

/** The first question whose guard holds and whose fact is still open. */
export function nextQuestion({ questions }: Flow, answers: Answers): Question | undefined {
  return questions.find(({ fact, when }) => !answers.has(fact.id) && holds(when, answers) === true);
}

/** The outcomes whose guards hold; a proven flow has exactly one where no question is left. */
export function outcomesOf({ outcomes }: Flow, answers: Answers): Outcome[] {
  return outcomes.filter(({ when }) => holds(when, answers) === true);
}

/** `fact=value` pairs, sorted by code unit: the same answers have one address, in whatever order they were given. */
export function pairsOf(answers: Answers): string[] {
  return [...answers].map(([fact, value]) => `${fact}=${value}`).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** How messages name a state: `directory=ldap, names=keep`. */
export function stateName(answers: Answers): string {
  return answers.size === 0 ? 'no answers at all' : [...answers].map((pair) => pair.join('=')).join(', ');
}
