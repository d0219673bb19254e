/** Random flows: what is enumerated, proven and linked agrees with a reference that tries every combination. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enumerate } from '../../../src/runbook/flow/enumerate.ts';
import { pageFor, pagesOf } from '../../../src/runbook/flow/pages.ts';
import { prove } from '../../../src/runbook/flow/prove.ts';
import { pairsOf } from '../../../src/runbook/flow/state.ts';
import type { Answers, Fact, Flow, Guard, Outcome, Question } from '../../../src/runbook/flow/types.ts';

const FACTS = ['a', 'b', 'c', 'd'];
const VALUES = ['x', 'y', 'z'];

const fact = (id: string, size: number): Fact => ({
  id,
  type: 'choice',
  values: VALUES.slice(0, size).map((value) => ({ id: value, label: value })),
  place: undefined,
});
const atom: fc.Arbitrary<Guard> = fc
  .record({ fact: fc.constantFrom(...FACTS), values: fc.subarray(VALUES, { minLength: 1 }) })
  .map(({ fact: name, values }) => ({ kind: 'is', fact: name, values: new Set(values) }));
const guard: fc.Arbitrary<Guard> = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    tie('guard').map((of) => ({ kind: 'not', of }) as Guard),
    fc
      .record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }),
      })
      .map((each) => each as Guard),
  ),
})).guard;
const when = fc.option(guard, { nil: undefined });

const flows: fc.Arbitrary<Flow> = fc
  .record({
    sizes: fc.tuple(...FACTS.map(() => fc.integer({ min: 1, max: 3 }))),
    questions: fc.array(fc.record({ fact: fc.nat({ max: 3 }), when }), { maxLength: 5 }),
    outcomes: fc.array(fc.record({ when, shown: when }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ sizes, questions, outcomes }) => {
    const facts = FACTS.map((id, i) => fact(id, sizes[i] ?? 1));
    return {
      facts,
      questions: questions.map(
        (each, i): Question => ({
          id: `q${i}`,
          fact: facts[each.fact] as Fact,
          text: '?',
          when: each.when,
          place: undefined,
        }),
      ),
      outcomes: outcomes.map(
        (each, i): Outcome => ({
          id: `o${i}`,
          title: 'o',
          kind: 'runbook',
          when: each.when,
          parts: [
            { part: { kind: 'step', title: 's', content: [] } },
            {
              part: { kind: 'prose', content: [] },
              when: each.shown && { guard: each.shown, place: undefined },
            },
          ],
          place: undefined,
        }),
      ),
    };
  });

/** The reference: guards with numbers (1 yes, 0 no, ½ open), states by trying all subsets of all answers. */
function weigh(each: Guard | undefined, answers: Answers): number {
  if (each === undefined) return 1;
  if (each.kind === 'is') {
    const value = answers.get(each.fact);
    return value === undefined ? 0.5 : Number(each.values.has(value));
  }
  if (each.kind === 'not') return 1 - weigh(each.of, answers);
  const all = each.of.map((inner) => weigh(inner, answers));
  return each.kind === 'and' ? Math.min(...all) : Math.max(...all);
}

function asks(flow: Flow, answers: Answers): Question | undefined {
  for (const question of flow.questions) {
    if (!answers.has(question.fact.id) && weigh(question.when, answers) === 1) return question;
  }
  return undefined;
}

/** Every assignment of values to some of the facts. */
function assignments(flow: Flow): Map<string, string>[] {
  let all: Map<string, string>[] = [new Map()];
  for (const { id, values } of flow.facts) {
    all = all.flatMap((each) => [each, ...values.map((value) => new Map(each).set(id, value.id))]);
  }
  return all;
}

/** Whether asking from the start leads exactly here. */
function isReached(flow: Flow, answers: Answers): boolean {
  const asked = new Map<string, string>();
  while (asked.size < answers.size) {
    const question = asks(flow, asked);
    const value = question && answers.get(question.fact.id);
    if (!question || value === undefined) return false;
    asked.set(question.fact.id, value);
  }
  return true;
}

const key = (answers: Answers): string => pairsOf(answers).join(' ');
const holding = (flow: Flow, answers: Answers): string[] =>
  flow.outcomes.filter((outcome) => weigh(outcome.when, answers) === 1).map(({ id }) => id);

test('enumeration finds exactly the states that can be reached, with their questions and outcomes', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const states = enumerate(flow, Number.POSITIVE_INFINITY) ?? [];
      const found = states.map(({ answers, question, outcomes }) => [
        key(answers),
        question?.id ?? outcomes.map(({ id }) => id).join(),
      ]);
      const expected = assignments(flow)
        .filter((each) => isReached(flow, each))
        .map((each) => [key(each), asks(flow, each)?.id ?? holding(flow, each).join()]);
      const byKey = (a: string[], b: string[]): number => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
      expect(found.toSorted(byKey)).toEqual(expected.toSorted(byKey));
    }),
    { numRuns: 400 },
  );
});

test('a proof finds overlaps, gaps and what cannot be reached wherever the reference does, and nowhere else', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const rules = new Set(prove(flow, 'f.mdx').map(({ ruleId }) => ruleId));
      const reached = assignments(flow).filter((each) => isReached(flow, each));
      const ends = reached.filter((each) => asks(flow, each) === undefined);
      const outcomes = ends.map((each) => holding(flow, each));
      const asked = new Set(reached.map((each) => asks(flow, each)?.id));
      expect(rules.has('flow-overlap')).toBe(outcomes.some((each) => each.length > 1));
      expect(rules.has('flow-gap') || rules.has('flow-dead-end')).toBe(
        outcomes.some((each) => each.length === 0),
      );
      expect(rules.has('flow-outcome-unreachable')).toBe(
        flow.outcomes.some(({ id }) => !outcomes.flat().includes(id)),
      );
      expect(rules.has('flow-question-unreachable')).toBe(flow.questions.some(({ id }) => !asked.has(id)));
      expect(rules.has('flow-question-pointless')).toBe(
        flow.questions.some(({ id }) => asked.has(id) && isPointless(flow, id, reached)),
      );
    }),
    { numRuns: 400 },
  );
});

/** Whether in every state that asks the question all its answers have the same tree behind them, written out. */
function isPointless(flow: Flow, id: string, reached: readonly Answers[]): boolean {
  const tree = (answers: Answers): unknown => {
    const question = asks(flow, answers);
    if (!question) {
      return flow.outcomes
        .filter((outcome) => weigh(outcome.when, answers) === 1)
        .map((outcome) => [outcome.id, outcome.parts.map((part) => weigh(part.when?.guard, answers) === 1)]);
    }
    return [
      question.id,
      question.fact.values.map((value) => tree(new Map(answers).set(question.fact.id, value.id))),
    ];
  };
  return reached
    .filter((each) => asks(flow, each)?.id === id)
    .every((each) => {
      const [question, behind] = tree(each) as [string, unknown[]];
      return question === id && new Set(behind.map((one) => JSON.stringify(one))).size === 1;
    });
}

test('links of all pages lead to pages, changed answers keep the others, and there are never too many', () => {
  fc.assert(
    fc.property(flows, fc.integer({ min: 1, max: 60 }), (flow, extra) => {
      const states = enumerate(flow, Number.POSITIVE_INFINITY) ?? [];
      const max = states.length + extra;
      const pages = pagesOf(states, max);
      expect(pages.length).toBeLessThanOrEqual(max);
      const byKey = new Map(pages.map((page) => [page.pairs.join(' '), page]));
      for (const { answers } of states) expect(byKey.has(key(answers))).toBe(true);
      for (const page of pages) {
        for (const { value, to } of page.next) {
          expect(byKey.has(to.join(' '))).toBe(true);
          expect(to).toContain(`${page.question?.fact.id}=${value.id}`);
          for (const [name, each] of page.asked) expect(to).toContain(`${name}=${each}`);
        }
        expect([...page.change.keys()]).toEqual([...page.asked.keys()]);
        for (const [name, to] of page.change) {
          const there = byKey.get(to.join(' '));
          expect(there?.question?.fact.id).toBe(name);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('changing an answer back to what it was leads back, as long as all of them are kept', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const states = enumerate(flow, Number.POSITIVE_INFINITY) ?? [];
      const pages = pagesOf(states, Number.POSITIVE_INFINITY);
      const byKey = new Map(pages.map((page) => [page.pairs.join(' '), page]));
      for (const page of pages) {
        for (const [name, to] of page.change) {
          const again = byKey.get(to.join(' '))?.next.find(({ value }) => value.id === page.asked.get(name));
          expect(again?.to).toEqual(page.pairs);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever is answered in whatever order, the page is one of them, and no answer is lost unsaid', () => {
  fc.assert(
    fc.property(
      flows,
      fc.dictionary(fc.constantFrom(...FACTS), fc.constantFrom(...VALUES)),
      (flow, given) => {
        const answers = new Map(
          Object.entries(given).filter(([name, value]) =>
            flow.facts.some(({ id, values }) => id === name && values.some((each) => each.id === value)),
          ),
        );
        const states = enumerate(flow, Number.POSITIVE_INFINITY) ?? [];
        const { pairs, unused } = pageFor(states, answers);
        expect([...pairs, ...pairsOf(unused)].toSorted()).toEqual(pairsOf(answers));
      },
    ),
    { numRuns: 300 },
  );
});
