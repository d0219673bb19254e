/**
 * The pages of a flow: one for each state, and those on which somebody changes an answer.
 *
 * Changing an answer takes it away and keeps the later ones. What is left is a set of answers with an open question
 * before some of them, so it is an address as well: `b=2` is the page that asks for `a` again and has `b` in store. When
 * the question is answered, the flow is walked from its start and takes the stored answers as it comes to them; those
 * that nothing behind could ask for are dropped.
 *
 * With every answer changeable on every page, stored answers could pile up to all combinations of values. So the pages
 * are counted, and with too many of them less is kept: at first one change at a time keeps the later answers, and at
 * last none does. There are never more than MAX_STATES pages.
 */
import { MAX_STATES, type State } from './enumerate.ts';
import { pairsOf } from './state.ts';
import type { Answers, FactValue, Outcome, Question } from './types.ts';

export interface FlowPage {
  /** All answers of the page, sorted as in its address. */
  readonly pairs: readonly string[];
  /** In the order in which they were asked. */
  readonly asked: Answers;
  /** Answers kept for later questions. */
  readonly kept: Answers;
  readonly question: Question | undefined;
  /** For each answer of the question, where it leads: the pairs of another page. */
  readonly next: readonly { readonly value: FactValue; readonly to: readonly string[] }[];
  /** For each answer that was asked for, the page that asks for it again. */
  readonly change: ReadonlyMap<string, readonly string[]>;
  /** Where no question is left. */
  readonly outcome: Outcome | undefined;
  /** How many questions may still come, this one included. */
  readonly ahead: number;
}

/** All pages of a proven flow's states, sorted by their pairs; the first one is the start. */
export function pagesOf(states: readonly State[], max: number = MAX_STATES): readonly FlowPage[] {
  const tree = treeOf(states);
  for (const keeping of [Infinity, 1] as const) {
    const pages = closure(tree, keeping, max);
    if (pages) return pages;
  }
  return closure(tree, 0, Number.POSITIVE_INFINITY) ?? [];
}

/** The page that some answers lead to, and those answers that lead nowhere. */
export function pageFor(
  states: readonly State[],
  answers: Answers,
): { readonly pairs: readonly string[]; readonly unused: Answers } {
  const { state, kept } = settle(treeOf(states), answers);
  const used = new Map([...state.answers, ...kept]);
  return { pairs: pairsOf(used), unused: new Map([...answers].filter(([fact]) => !used.has(fact))) };
}

/** What stands behind a state. */
interface Behind {
  /** All answers, as `fact=value` pairs. */
  readonly pairs: ReadonlySet<string>;
  /** Questions on the longest way. */
  readonly depth: number;
}
interface Tree {
  readonly root: State;
  readonly behind: ReadonlyMap<State, Behind>;
}

const keyOf = (answers: Answers): string => pairsOf(answers).join('/');

function treeOf(states: readonly State[]): Tree {
  const behind = new Map<State, Behind>();
  for (const state of states.toReversed()) {
    const pairs = new Set<string>();
    let depth = 0;
    state.next.forEach((next, i) => {
      const below = behind.get(next);
      pairs.add(`${state.question?.fact.id}=${state.question?.fact.values[i]?.id}`);
      for (const pair of below?.pairs ?? []) pairs.add(pair);
      depth = Math.max(depth, 1 + (below?.depth ?? 0));
    });
    behind.set(state, { pairs, depth });
  }
  return { root: states[0] as State, behind };
}

/** Where some answers lead from the start, and of the others those that may be asked for later. */
function settle({ root, behind }: Tree, answers: Answers): { state: State; kept: Answers } {
  let state = root;
  for (;;) {
    const { question, next } = state;
    const given = question && answers.get(question.fact.id);
    const behindIt = next[question?.fact.values.findIndex(({ id }) => id === given) ?? -1];
    if (!behindIt) break;
    state = behindIt;
  }
  const later = behind.get(state)?.pairs;
  const kept = [...answers].filter(
    ([fact, value]) => !state.answers.has(fact) && later?.has(`${fact}=${value}`),
  );
  return { state, kept: new Map(kept) };
}

/**
 * Every page that links lead to, from the start on; `undefined` where there are more than `max`.
 *
 * @param keeping how many open questions may have answers kept behind them: none, one, or any number
 */
function closure(tree: Tree, keeping: number, max: number): FlowPage[] | undefined {
  const pages = new Map<string, FlowPage>();
  const waiting: Answers[] = [new Map()];
  for (let answers = waiting.pop(); answers; answers = waiting.pop()) {
    const { state, kept } = settle(tree, answers);
    const { answers: asked, question } = state;
    const all = new Map([...asked, ...kept]);
    const key = keyOf(all);
    if (pages.has(key)) continue;
    if (pages.size >= max) return undefined;
    const linkTo = (target: Answers): readonly string[] => {
      const there = settle(tree, target);
      const settled = new Map([...there.state.answers, ...there.kept]);
      waiting.push(settled);
      return pairsOf(settled);
    };
    const order = [...asked.keys()];
    pages.set(key, {
      pairs: pairsOf(all),
      asked,
      kept,
      question,
      next: (question?.fact.values ?? []).map((value) => ({
        value,
        to: linkTo(new Map(all).set((question as Question).fact.id, value.id)),
      })),
      change: new Map(
        order.map((fact, i) => {
          const before = order.slice(0, i).map((each) => [each, asked.get(each) as string] as const);
          const after = order.slice(i + 1).map((each) => [each, asked.get(each) as string] as const);
          const later = keeping === 0 ? [] : keeping === 1 ? after : [...after, ...kept];
          return [fact, linkTo(new Map([...before, ...later]))];
        }),
      ),
      outcome: state.outcomes[0],
      ahead: tree.behind.get(state)?.depth ?? 0,
    });
  }
  const byKey = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([, page]) => page);
}
