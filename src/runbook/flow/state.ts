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

/** Where some answers lead when the flow is walked from its start. */
export interface Walked {
  /** The answers that were asked for, in the order of the questions. */
  readonly asked: Answers;
  /** The question that has no answer yet; none at an outcome. */
  readonly question: Question | undefined;
  /** Answers that no question has asked for so far. */
  readonly rest: Answers;
}

/** Walks from the first question, taking each answer that is there and is one of the question's. */
export function walk(flow: Flow, answers: Answers): Walked {
  const asked = new Map<string, string>();
  for (;;) {
    const question = nextQuestion(flow, asked);
    const given = question && answers.get(question.fact.id);
    const value = question?.fact.values.find(({ id }) => id === given);
    if (question === undefined || value === undefined) {
      const rest = new Map([...answers].filter(([fact]) => !asked.has(fact)));
      return { asked, question, rest };
    }
    asked.set(question.fact.id, value.id);
  }
}

/** `fact=value` pairs, sorted by code unit: the same answers have one address, in whatever order they were given. */
export function pairsOf(answers: Answers): string[] {
  return [...answers].map(([fact, value]) => `${fact}=${value}`).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** How messages name a state: `directory=ldap, names=keep`. */
export function stateName(answers: Answers): string {
  return answers.size === 0 ? 'no answers at all' : [...answers].map((pair) => pair.join('=')).join(', ');
}
