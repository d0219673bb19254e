import type { State } from './enumerate.ts';

/**
 * A number for each state, the same for two states exactly where everything behind them is the same: equal questions,
 * answer by answer equal results. `result` names what a reader gets where the way ends.
 *
 * @param states each before those behind it, as `enumerate` gives them
 */
export function signatures(
  states: readonly State[],
  result: (state: State) => string,
): ReadonlyMap<State, number> {
  const known = new Map<string, number>();
  const numbers = new Map<State, number>();
  for (const state of states.toReversed()) {
    const key = state.question
      ? `? ${[state.question.id, ...state.next.map((each) => numbers.get(each))].join(' ')}`
      : `! ${result(state)}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    numbers.set(state, number);
  }
  return numbers;
}
