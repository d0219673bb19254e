/** Flow → all its states. Each has one way to it, because the next question follows from the answers: they are a tree. */
import { nextQuestion, outcomesOf } from './state.ts';
import type { Answers, Fact, Flow, Outcome, Question } from './types.ts';

export interface State {
  readonly answers: Answers;
  /** What is asked here; none where the way ends. */
  readonly question: Question | undefined;
  /** For each answer of the question, in its order, the state behind it. */
  readonly next: readonly State[];
  /** Where the way ends: the outcomes whose guards hold. */
  readonly outcomes: readonly Outcome[];
}

/** More states than this are an error: nobody can review them, and each is a page. */
export const MAX_STATES = 5000;

/** All states, each before those behind it; `undefined` where there are more than `max`. */
export function enumerate(flow: Flow, max: number = MAX_STATES): readonly State[] | undefined {
  const states: State[] = [];
  const visit = (answers: Answers): State | undefined => {
    if (states.length >= max) return undefined;
    const question = nextQuestion(flow, answers);
    const next: State[] = [];
    const outcomes = question === undefined ? outcomesOf(flow, answers) : [];
    const state: State = { answers, question, next, outcomes };
    states.push(state);
    for (const { id } of question?.fact.values ?? []) {
      const behind = visit(new Map(answers).set((question as Question).fact.id, id));
      if (behind === undefined) return undefined;
      next.push(behind);
    }
    return state;
  };
  return visit(new Map()) && states;
}

/**
 * The fact that makes a flow too large: the one without whose choice, everything else as it is, the fewest states would
 * be left.
 */
export function explodingFact(flow: Flow, max: number = MAX_STATES): Fact | undefined {
  let found: { fact: Fact; left: number } | undefined;
  for (const fact of flow.facts) {
    const single = fact.values.slice(0, 1);
    const questions = flow.questions.map((question) =>
      question.fact.id === fact.id ? { ...question, fact: { ...fact, values: single } } : question,
    );
    const left = enumerate({ ...flow, questions }, max)?.length ?? max + 1;
    // Where none alone is enough, the one with the most values.
    const better =
      found === undefined ||
      left < found.left ||
      (left === found.left && fact.values.length > found.fact.values.length);
    if (better) found = { fact, left };
  }
  return found?.fact;
}
