/**
 * A flow as a diagram: states behind which everything is the same are one node, so that a question that several answers
 * lead to is drawn once, and no way is drawn that cannot be taken.
 */
import type { State } from './enumerate.ts';
import { signatures } from './signature.ts';
import type { Answers, FactValue, Outcome, Question } from './types.ts';

export type DiagramNode = {
  /** Counted from 0 in the order in which a reader comes to them. */
  readonly no: number;
  /** The first state that the node stands for. */
  readonly answers: Answers;
} & (
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** Answers with the same node behind them stand together. */
      readonly edges: readonly { readonly values: readonly FactValue[]; readonly to: number }[];
    }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
);

/** The nodes of a proven flow; the first one is its start. */
export function diagramOf(states: readonly State[]): readonly DiagramNode[] {
  const numbers = signatures(states, ({ outcomes }) => outcomes.map(({ id }) => id).join(' '));
  const first = new Map<number, { no: number; state: State }>();
  for (const state of states) {
    const signature = numbers.get(state) as number;
    if (!first.has(signature)) first.set(signature, { no: first.size, state });
  }
  const noOf = (state: State): number => first.get(numbers.get(state) as number)?.no ?? 0;
  return [...first.values()].flatMap(({ no, state }): DiagramNode[] => {
    const { question, answers, next, outcomes } = state;
    if (!question) return outcomes.slice(0, 1).map((outcome) => ({ no, answers, kind: 'outcome', outcome }));
    const edges = new Map<number, FactValue[]>();
    next.forEach((behind, i) => {
      const value = question.fact.values[i];
      if (value) edges.set(noOf(behind), [...(edges.get(noOf(behind)) ?? []), value]);
    });
    return [
      { no, answers, kind: 'question', question, edges: [...edges].map(([to, values]) => ({ values, to })) },
    ];
  });
}
