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
import { outcomesOf, pairsOf, walk } from './state.ts';
import type { Answers, FactValue, Flow, Outcome, Question } from './types.ts';

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

/** How many open questions may have answers kept behind them. */
type Keeping = typeof Infinity | 1 | 0;

/** All pages of a proven flow, sorted by their pairs; the first one is the start. */
export function pagesOf(flow: Flow, states: readonly State[], max: number = MAX_STATES): readonly FlowPage[] {
  const tree = indexOf(states);
  for (const keeping of [Infinity, 1] as const) {
    const pages = closure(flow, tree, keeping, max);
    if (pages) return pages;
  }
  return closure(flow, tree, 0, Number.POSITIVE_INFINITY) ?? [];
}

/** The page that some answers lead to, and those answers that lead nowhere. */
export function pageFor(
  flow: Flow,
  states: readonly State[],
  answers: Answers,
): { readonly pairs: readonly string[]; readonly unused: Answers } {
  const { asked, kept } = settle(flow, indexOf(states), answers);
  const unused = new Map([...answers].filter(([fact]) => !asked.has(fact) && !kept.has(fact)));
  return { pairs: pairsOf(new Map([...asked, ...kept])), unused };
}

interface Behind {
  /** `fact=value` pairs that stand in some state behind this one. */
  readonly pairs: ReadonlySet<string>;
  readonly depth: number;
}
/** By a state's pairs. */
type Tree = ReadonlyMap<string, Behind>;

const keyOf = (answers: Answers): string => pairsOf(answers).join('/');

function indexOf(states: readonly State[]): Tree {
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
  return new Map([...behind].map(([state, each]) => [keyOf(state.answers), each]));
}

/** Walks as far as the answers lead, and keeps of the others what may be asked for later. */
function settle(flow: Flow, tree: Tree, answers: Answers) {
  const { asked, question, rest } = walk(flow, answers);
  const behind = tree.get(keyOf(asked));
  const kept = new Map([...rest].filter(([fact, value]) => behind?.pairs.has(`${fact}=${value}`)));
  return { asked, question, kept, ahead: behind?.depth ?? 0 };
}

/** Every page that links lead to, from the start on; `undefined` where there are more than `max`. */
function closure(flow: Flow, tree: Tree, keeping: Keeping, max: number): FlowPage[] | undefined {
  const pages = new Map<string, FlowPage>();
  const waiting: Answers[] = [new Map()];
  for (let answers = waiting.pop(); answers; answers = waiting.pop()) {
    const { asked, question, kept, ahead } = settle(flow, tree, answers);
    const all = new Map([...asked, ...kept]);
    const key = keyOf(all);
    if (pages.has(key)) continue;
    if (pages.size >= max) return undefined;
    const linkTo = (target: Answers): readonly string[] => {
      const there = settle(flow, tree, target);
      const settled = new Map([...there.asked, ...there.kept]);
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
      outcome: question ? undefined : outcomesOf(flow, asked)[0],
      ahead,
    });
  }
  const byKey = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([, page]) => page);
}
