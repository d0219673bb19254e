/** All states of a flow, looked at: everything that a reader could run into is a message with a counter-example. */
import type { VFileMessage } from 'vfile-message';
import { enumerate, explodingFact, MAX_STATES, type State } from './enumerate.ts';
import { holds } from './guard.ts';
import { report } from './rules.ts';
import { signatures } from './signature.ts';
import { stateName } from './state.ts';
import type { Flow, Outcome, OutcomePart, Question } from './types.ts';

/**
 * The messages; every one is an error, and a flow without any leads each reader to exactly one outcome.
 *
 * @param mayBeEmpty whether an outcome may be without steps: that of a scenario that lists none
 */
export function prove(flow: Flow, file: string, mayBeEmpty = false): VFileMessage[] {
  const states = enumerate(flow);
  if (states === undefined) {
    const fact = explodingFact(flow);
    const values = { max: MAX_STATES, fact: fact?.id ?? '', values: fact?.values.length ?? 0 };
    return [report('flow-too-large', values, { file, place: fact?.place })];
  }
  return [
    ...overlaps(states, file),
    ...gaps(flow, states, file),
    ...unreached(flow, states, file),
    ...pointless(flow, states, file),
    ...contents(flow, states, file, mayBeEmpty),
  ];
}

/** The counter-examples of one problem: the first is shown, the others are counted. */
class Found<K> {
  readonly #first = new Map<K, { state: State; more: number }>();

  add(key: K, state: State): void {
    const found = this.#first.get(key);
    if (found) found.more += 1;
    else this.#first.set(key, { state, more: 0 });
  }

  map<T>(make: (key: K, state: State, more: number) => T): T[] {
    return [...this.#first].map(([key, { state, more }]) => make(key, state, more));
  }
}

function overlaps(states: readonly State[], file: string): VFileMessage[] {
  const pairs = new Map<string, readonly [Outcome, Outcome]>();
  const found = new Found<string>();
  for (const state of states) {
    state.outcomes.forEach((one, i) => {
      for (const other of state.outcomes.slice(i + 1)) {
        const key = `${one.id} ${other.id}`;
        pairs.set(key, [one, other]);
        found.add(key, state);
      }
    });
  }
  return found.map((key, { answers }, more) => {
    // The later one is where a writer has added something last.
    const [other, one] = pairs.get(key) as readonly [Outcome, Outcome];
    const values = {
      state: stateName(answers),
      one: one.id,
      other: other.id,
      line: other.place?.start.line,
      more,
    };
    return report('flow-overlap', values, { file, place: one.place });
  });
}

/** Gaps, and dead ends: where a question is asked, but behind it is nothing but gaps. */
function gaps({ questions, outcomes }: Flow, states: readonly State[], file: string): VFileMessage[] {
  const leads = new Map<State, boolean>();
  for (const state of states.toReversed()) {
    leads.set(state, state.outcomes.length > 0 || state.next.some((each) => leads.get(each)));
  }
  const last = new Map<State, Question>();
  const ends = new Found<Question>();
  const open = new Found<Question | undefined>();
  const visit = (state: State): void => {
    const { question, next } = state;
    if (leads.get(state)) {
      for (const each of next) {
        if (question) last.set(each, question);
        visit(each);
      }
    } else if (question) ends.add(question, state);
    else open.add(last.get(state), state);
  };
  if (states[0]) visit(states[0]);
  const top = questions[0]?.place ?? outcomes[0]?.place;
  return [
    ...ends.map((question, { answers }, more) =>
      report(
        'flow-dead-end',
        { state: stateName(answers), question: question.id, more },
        { file, place: question.place },
      ),
    ),
    ...open.map((question, { answers }, more) =>
      report(
        'flow-gap',
        { state: stateName(answers), question: question?.id, more },
        { file, place: question?.place ?? top },
      ),
    ),
  ];
}

function unreached({ questions, outcomes }: Flow, states: readonly State[], file: string): VFileMessage[] {
  const asked = new Set(states.map(({ question }) => question));
  const reached = new Set(states.flatMap((state) => state.outcomes));
  return [
    ...outcomes
      .filter((outcome) => !reached.has(outcome))
      .map(({ id, place }) => report('flow-outcome-unreachable', { outcome: id }, { file, place })),
    ...questions
      .filter((question) => !asked.has(question))
      .map(({ id, place }) => report('flow-question-unreachable', { question: id }, { file, place })),
  ];
}

/** Questions that decide nothing in any state in which they are asked. */
function pointless({ questions }: Flow, states: readonly State[], file: string): VFileMessage[] {
  const numbers = signatures(states, shownOf);
  return questions.flatMap((question) => {
    const asked = states.filter((state) => state.question === question);
    const decides = asked.some(({ next }) => new Set(next.map((each) => numbers.get(each))).size > 1);
    const [example] = asked;
    if (decides || !example) return [];
    const values = { question: question.id, state: stateName(example.answers) };
    return [report('flow-question-pointless', values, { file, place: question.place })];
  });
}

/** What a reader sees where the way ends: which outcomes, and which of their parts. */
function shownOf({ outcomes, answers }: State): string {
  return outcomes
    .map(({ id, parts }) => [id, ...parts.map(({ when }) => (holds(when?.guard, answers) ? 1 : 0))].join(' '))
    .join(', ');
}

const isStep = ({ part }: OutcomePart): boolean => part.kind === 'step' || part.kind === 'overlay';

/** Every outcome says something, and something of its kind, in every state that leads to it. */
function contents(
  { outcomes }: Flow,
  states: readonly State[],
  file: string,
  mayBeEmpty: boolean,
): VFileMessage[] {
  return outcomes.flatMap((outcome) => {
    const { id, kind, parts, place } = outcome;
    const here = states.filter((state) => state.outcomes.includes(outcome));
    const lacks = kind === 'runbook' ? 'step' : 'text';
    const empty = here.find(
      ({ answers }) =>
        !parts.some(
          (part) =>
            holds(part.when?.guard, answers) === true && (kind === 'runbook' ? isStep(part) : !isStep(part)),
        ),
    );
    const never = parts.filter(
      ({ when }) => when && !here.some(({ answers }) => holds(when.guard, answers) === true),
    );
    const wrong = kind !== 'runbook' && parts.some(isStep);
    return [
      ...(wrong ? [report('flow-outcome-kind', { outcome: id, kind }, { file, place })] : []),
      ...(empty && !wrong && !mayBeEmpty
        ? [
            report(
              'flow-outcome-empty',
              { outcome: id, state: stateName(empty.answers), lacks },
              { file, place },
            ),
          ]
        : []),
      ...(here.length === 0
        ? []
        : [...new Set(never.map(({ when }) => when))].map((when) =>
            report('flow-when-never', { outcome: id }, { file, place: when?.place }),
          )),
    ];
  });
}
