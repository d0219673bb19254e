import { describe, expect, test } from 'vitest';
import { diagramOf } from '../../../src/runbook/flow/diagram.ts';
import { enumerate, MAX_STATES } from '../../../src/runbook/flow/enumerate.ts';
import { holds } from '../../../src/runbook/flow/guard.ts';
import { pageFor, pagesOf } from '../../../src/runbook/flow/pages.ts';
import { partition, regionId, regionOf, regionOfVersion } from '../../../src/runbook/flow/regions.ts';
import { pairsOf } from '../../../src/runbook/flow/state.ts';
import type { Flow, Guard } from '../../../src/runbook/flow/types.ts';
import { changed, found, read, TEXT } from './scenario-text.ts';

const flowOf = (text: string): Flow => {
  const { scenario, messages } = read(text);
  expect(messages.map(String)).toEqual([]);
  return (scenario as NonNullable<typeof scenario>).flow;
};
const statesOf = (flow: Flow) => enumerate(flow) ?? [];
/** `pairs → question`, or the outcomes in brackets. */
const outline = (flow: Flow): string[] =>
  statesOf(flow).map(({ answers, question, outcomes }) => {
    const target = question?.id ?? `[${outcomes.map(({ id }) => id).join(' ')}]`;
    return `${pairsOf(answers).join(' ')} → ${target}`;
  });

describe('a flow', () => {
  test('is read, with versions cut where guards and conditions compare them', () => {
    const { facts, questions } = flowOf(TEXT);
    expect(facts.map(({ id, values }) => [id, values.map((each) => each.id)])).toEqual([
      ['directory', ['basic', 'ldap', 'none']],
      ['names-stay', ['yes', 'no']],
      ['version', ['before-26.1', 'from-26.1-before-26.2', 'from-26.2']],
    ]);
    expect(questions[0]).toMatchObject({ help: 'Look at *Directory Services*.' });
  });

  test('has a state for everything that can be answered, and asks only what its guards allow', () => {
    expect(outline(flowOf(TEXT))).toEqual([
      ' → which-directory',
      'directory=basic → which-version',
      'directory=basic version=before-26.1 → [update]',
      'directory=basic version=from-26.1-before-26.2 → [switch]',
      'directory=basic version=from-26.2 → [switch]',
      'directory=ldap → which-names',
      'directory=ldap names-stay=yes → which-version',
      'directory=ldap names-stay=yes version=before-26.1 → [update]',
      'directory=ldap names-stay=yes version=from-26.1-before-26.2 → [switch]',
      'directory=ldap names-stay=yes version=from-26.2 → [switch]',
      'directory=ldap names-stay=no → which-version',
      'directory=ldap names-stay=no version=before-26.1 → [update]',
      'directory=ldap names-stay=no version=from-26.1-before-26.2 → [rename]',
      'directory=ldap names-stay=no version=from-26.2 → [rename]',
      'directory=none → [ask]',
    ]);
  });

  test('gives each outcome its text, in the order of the file, and then the overlays that it lists', () => {
    const { scenario } = read(TEXT);
    const parts = scenario?.flow.outcomes.map(({ id, parts: own }) => [
      id,
      own.map(({ part, when }) => `${part.kind}${when ? ' when' : ''}`),
    ]);
    expect(parts).toEqual([
      ['switch', ['prose', 'overlay']],
      ['rename', ['step', 'step when', 'overlay']],
      ['update', ['prose']],
      ['ask', ['prose']],
    ]);
    expect(scenario?.introduction.map(({ kind }) => kind)).toEqual(['prose']);
  });

  test('without outcomes has one, which the whole text belongs to, conditions included', () => {
    const { scenario, messages } = read(`---
id: one
title: One
summary: One.
facts:
  - { id: old, type: boolean }
questions:
  - { id: q, fact: old, text: Old? }
---

Hello.

<When old="yes">

Goodbye.

</When>
`);
    expect(messages.map(String)).toEqual([]);
    expect(scenario?.introduction).toEqual([]);
    expect(scenario?.flow.outcomes.map(({ parts }) => parts.length)).toEqual([2]);
  });
});

const is = (fact: string, ...values: string[]): Guard => ({ kind: 'is', fact, values: new Set(values) });
const not = (of: Guard): Guard => ({ kind: 'not', of });

test.each<[Guard, Record<string, string>, boolean | undefined]>([
  [is('a', 'x'), { a: 'x' }, true],
  [is('a', 'x'), { a: 'y' }, false],
  [is('a', 'x'), {}, undefined],
  [not(is('a', 'x')), {}, undefined],
  [not(is('a', 'x')), { a: 'y' }, true],
  [{ kind: 'and', of: [is('a', 'x'), is('b', 'x')] }, { a: 'y' }, false],
  [{ kind: 'and', of: [is('a', 'x'), is('b', 'x')] }, { a: 'x' }, undefined],
  [{ kind: 'or', of: [is('a', 'x'), is('b', 'x')] }, { a: 'x' }, true],
  [{ kind: 'or', of: [is('a', 'x'), is('b', 'x')] }, { a: 'y' }, undefined],
])('guards know what they do not know: %j with %j', (guard, answers, expected) => {
  expect(holds(guard, new Map(Object.entries(answers)))).toBe(expected);
});

test.each<[string, Parameters<typeof partition>[0], string[]]>([
  ['no bound', [], ['any']],
  ['one bound', [regionOf({ from: '26.1' })], ['before-26.1', 'from-26.1']],
  [
    'the same bound from both sides, in two spellings',
    [regionOf({ from: '26.1.0' }), regionOf({ before: '26.1' })],
    ['before-26.1', 'from-26.1'],
  ],
  ['up to and including', [regionOf({ to: '25.4' })], ['to-25.4', 'after-25.4']],
  ['one version alone', [regionOfVersion('26.2')], ['before-26.2', '26.2', 'after-26.2']],
  [
    '26.10 after 26.2, a service pack after both',
    [regionOf({ from: '26.10' }), regionOf({ from: '26.2' }), regionOf({ from: '26.10 SP1' })],
    ['before-26.2', 'from-26.2-before-26.10', 'from-26.10-before-26.10-sp1', 'from-26.10-sp1'],
  ],
])('versions are cut into regions: %s', (_name, regions, expected) => {
  expect(partition(regions).map(regionId)).toEqual(expected);
});

describe('the pages of a flow', () => {
  const flow = flowOf(TEXT);
  const states = statesOf(flow);
  const pages = pagesOf(states);
  const page = (...pairs: string[]) => pages.find((each) => each.pairs.join() === pairs.join());

  test('hold every state, and lead only to each other', () => {
    const keys = new Set(pages.map(({ pairs }) => pairs.join()));
    expect(keys.size).toBe(pages.length);
    for (const { answers } of states) expect(keys).toContain(pairsOf(answers).join());
    for (const { next, change } of pages) {
      for (const to of [...next.map((each) => each.to), ...change.values()])
        expect(keys).toContain(to.join());
    }
  });

  test('changing an answer keeps the later ones that still apply', () => {
    const end = page('directory=ldap', 'names-stay=no', 'version=from-26.2');
    expect(end?.outcome?.id).toBe('rename');
    expect(end?.change.get('directory')).toEqual(['names-stay=no', 'version=from-26.2']);
    const again = page('names-stay=no', 'version=from-26.2');
    expect(again?.question?.id).toBe('which-directory');
    expect([...(again?.kept.keys() ?? [])]).toEqual(['names-stay', 'version']);
    expect(again?.next.map(({ value, to }) => [value.id, to])).toEqual([
      // The names are not asked for here, so that answer is gone; the version is.
      ['basic', ['directory=basic', 'version=from-26.2']],
      ['ldap', ['directory=ldap', 'names-stay=no', 'version=from-26.2']],
      ['none', ['directory=none']],
    ]);
  });

  test('a new question in between has the later answers in store', () => {
    const end = page('directory=basic', 'version=from-26.2');
    expect(end?.change.get('directory')).toEqual(['version=from-26.2']);
    const again = page('version=from-26.2');
    expect(again?.next.find(({ value }) => value.id === 'ldap')?.to).toEqual([
      'directory=ldap',
      'version=from-26.2',
    ]);
    const between = page('directory=ldap', 'version=from-26.2');
    expect(between?.question?.id).toBe('which-names');
    expect(between?.next[1]?.to).toEqual(['directory=ldap', 'names-stay=no', 'version=from-26.2']);
  });

  test('answers from outside find their page, and those of no use are named', () => {
    const answers = new Map([
      ['names-stay', 'no'],
      ['directory', 'none'],
    ]);
    const { pairs, unused } = pageFor(states, answers);
    expect(pairs).toEqual(['directory=none']);
    expect([...unused]).toEqual([['names-stay', 'no']]);
  });

  test('where too many combinations could be kept, less is kept, and every state still has its page', () => {
    for (const max of [pages.length - 1, states.length]) {
      const fewer = pagesOf(states, max);
      expect(fewer.length).toBeLessThanOrEqual(max);
      const keys = new Set(fewer.map(({ pairs }) => pairs.join()));
      for (const { answers } of states) expect(keys).toContain(pairsOf(answers).join());
      for (const { next, change } of fewer) {
        for (const to of [...next.map((each) => each.to), ...change.values()])
          expect(keys).toContain(to.join());
      }
    }
  });
});

test('the diagram draws a question that several ways lead to once, and answers with one target together', () => {
  const nodes = diagramOf(statesOf(flowOf(TEXT)));
  const name = (no: number): string => {
    const node = nodes[no];
    return node?.kind === 'question' ? node.question.id : `[${node?.outcome.id}]`;
  };
  const drawn = nodes.flatMap((node) =>
    node.kind === 'question'
      ? node.edges.map(
          ({ values, to }) => `${node.no} ${name(node.no)} ${values.map(({ id }) => id)} → ${to} ${name(to)}`,
        )
      : [],
  );
  expect(drawn).toEqual([
    '0 which-directory basic → 1 which-version',
    '0 which-directory ldap → 4 which-names',
    '0 which-directory none → 7 [ask]',
    '1 which-version before-26.1 → 2 [update]',
    '1 which-version from-26.1-before-26.2,from-26.2 → 3 [switch]',
    '4 which-names yes → 1 which-version',
    '4 which-names no → 5 which-version',
    '5 which-version before-26.1 → 2 [update]',
    '5 which-version from-26.1-before-26.2,from-26.2 → 6 [rename]',
  ]);
});

describe('a planted error is a message with its place', () => {
  const UPDATE = '    when: { range: { version: { before: "26.1" } } }';
  const ASK = '    when: { eq: { directory: none } }';
  test.each<[string, string, string[], RegExp]>([
    [
      'two outcomes for one state',
      changed([ASK, '    when: { or: [{ eq: { directory: none } }, { eq: { directory: basic } }] }']),
      ['flow-overlap: id: ask', 'flow-overlap: id: ask'],
      /With directory=basic, version=before-26\.1, the outcome "ask" holds and "update" \(line 42\) as well/,
    ],
    [
      'a state without question and outcome',
      changed([
        UPDATE,
        '    when: { and: [{ eq: { names-stay: true } }, { range: { version: { before: "26.1" } } }] }',
      ]),
      ['flow-gap: id: which-version'],
      /With directory=basic, version=before-26\.1, no question is left and no outcome holds; the last question is "which-version"\. So it is in 1 more state\./,
    ],
    [
      'a question behind which there is nothing',
      changed(
        [
          '{ eq: { names-stay: false } }\n        - { range',
          '{ eq: { directory: none } }\n        - { range',
        ],
        [
          UPDATE,
          '    when: { and: [{ not: { eq: { names-stay: false } } }, { range: { version: { before: "26.1" } } }] }',
        ],
      ),
      [
        'flow-dead-end: id: which-version',
        'flow-gap: id: which-version',
        'flow-outcome-unreachable: id: rename',
      ],
      /With directory=ldap, names-stay=no, no answer to the question "which-version"/,
    ],
    [
      'an outcome that nothing leads to',
      changed(
        [
          '  - id: ask\n    title',
          '  - id: never\n    title: Never\n    when: { and: [{ eq: { directory: none } }, { eq: { names-stay: yes } }] }\n  - id: ask\n    title',
        ],
        ['<Outcome id="switch">', '<Outcome id="switch never">'],
      ),
      ['flow-outcome-unreachable: id: never'],
      /No answers lead to the outcome "never"/,
    ],
    [
      'a question that nothing leads to',
      changed([
        '    when: { eq: { directory: ldap } }',
        '    when: { and: [{ eq: { directory: ldap } }, { eq: { directory: none } }] }',
      ]),
      [
        'flow-gap: id: which-version',
        'flow-outcome-unreachable: id: rename',
        'flow-question-unreachable: id: which-names',
      ],
      /No answers lead to the question "which-names"/,
    ],
    [
      'a question that decides nothing',
      changed(
        [
          '{ or: [{ eq: { directory: basic } }, { eq: { names-stay: true } }] }',
          '{ in: { directory: [basic, ldap] } }',
        ],
        ['{ eq: { names-stay: false } }', '{ eq: { directory: none } }'],
      ),
      ['flow-outcome-unreachable: id: rename', 'flow-question-pointless: id: which-names'],
      /All answers to the question "which-names" lead to the same, for instance with directory=ldap/,
    ],
    [
      'a guard about a fact that is not there',
      changed([ASK, '    when: { eq: { directories: none } }']),
      ['flow-fact-unknown: none } }'],
      /no fact "directories"; there are directory, names-stay, version/,
    ],
    [
      'a guard about a value that is not there',
      changed([ASK, '    when: { eq: { directory: nine } }']),
      ['flow-value-unknown: nine } }'],
      /"nine" is no value of the fact "directory"; its values are basic, ldap, none/,
    ],
    [
      'a range of something that is no version',
      changed([ASK, '    when: { range: { directory: { from: "1" } } }']),
      ['flow-comparison: { from: "1" } } }'],
      /"directory" is no version/,
    ],
    [
      'a range that holds nothing',
      changed([UPDATE, '    when: { range: { version: { from: "26.10", before: "26.2" } } }']),
      ['flow-comparison: { from: "26.10", before: "26.2" } } }'],
      /a range that no version lies in/,
    ],
    [
      'a version that is none',
      changed([UPDATE, '    when: { eq: { version: newest } }']),
      ['flow-comparison: newest } }'],
      /"newest", which is not one version/,
    ],
    [
      'a version without quotes',
      changed([UPDATE, '    when: { range: { version: { before: 26.1 } } }']),
      ['scenario-field: 26.1 } } }'],
      /outcomes\.2\.when\.range\.version\.before": must be in quotes/,
    ],
    [
      'an operator that nobody knows',
      changed([ASK, '    when: { is: { directory: none } }']),
      ['scenario-field: { is: { directory: none } }'],
      /must have exactly one of and, or, not, eq, in, range, but has is/,
    ],
    [
      'two facts in one guard',
      changed([ASK, '    when: { eq: { directory: none, names-stay: yes } }']),
      ['scenario-field: { directory: none, names-stay: yes } }'],
      /must name one fact/,
    ],
    [
      'a question about a fact that is not there',
      changed(['    fact: names-stay', '    fact: names']),
      ['flow-fact-unasked: { id: names-stay, type: boolean }', 'flow-fact-unknown: names'],
      /no fact "names"/,
    ],
    [
      'two facts with one id',
      changed(['{ id: names-stay,', '{ id: version,']),
      [
        'flow-id-twice: version, type: version, product: archive }',
        'flow-fact-unknown: names-stay',
        'flow-fact-unknown: true } }] }',
        'flow-fact-unknown: false } }',
      ],
      /two facts with the id "version"/,
    ],
    [
      'an outcome without text',
      changed(['<Outcome id="update ask">', '<Outcome id="ask">']),
      ['flow-outcome-empty: id: update'],
      /With directory=basic, version=before-26\.1, the outcome "update" has no text/,
    ],
    [
      'a runbook whose steps are all left out in one state',
      changed(
        ['<Step title="Rename">\n\n1. Rename them.\n\n</Step>\n', ''],
        ['<Runbook overlay="setup" />', ''],
      ),
      ['flow-outcome-empty: id: rename'],
      /With directory=ldap, names-stay=no, version=from-26\.1-before-26\.2, the outcome "rename" has no step/,
    ],
    [
      'steps where there is nothing to do',
      changed([
        '<Outcome id="update ask">\n',
        '<Outcome id="update ask">\n\n<Step title="Do it">\n\nNow.\n\n</Step>\n',
      ]),
      ['flow-outcome-kind: id: update', 'flow-outcome-kind: id: ask'],
      /of the kind not-supported, but it has steps/,
    ],
    [
      'text of an outcome that is not there',
      changed(['<Outcome id="update ask">', '<Outcome id="update ask help">']),
      ['flow-outcome-unknown: <Outcome id="update ask help">'],
      /no such outcome; there are switch, rename, update, ask/,
    ],
    [
      'a step outside of every outcome',
      changed(['An introduction.', '<Step title="x">\n\ny\n\n</Step>']),
      ['flow-part-outside: <Step title="x">'],
      /<Step> stands outside/,
    ],
    [
      'a condition that nobody can meet',
      changed(['<When version="from 26.2">', '<When directory="basic">']),
      ['flow-when-never: <When directory="basic">'],
      /that lead to the outcome "rename" satisfy this condition/,
    ],
    [
      'a condition without a condition',
      changed(['<When version="from 26.2">', '<When>']),
      ['flow-when-guard: <When>'],
      /<When> has no condition/,
    ],
    [
      'a listed overlay that is not there',
      changed(['overlays: [setup]', 'overlays: [set-up]']),
      ['flow-overlay-unknown: set-up]'],
      /"set-up", which is not there; there are setup/,
    ],
    [
      'a product that site.yaml does not list',
      changed(['product: archive', 'product: archiv']),
      ['flow-product-unknown: archiv }'],
      /no product "archiv"; it lists archive/,
    ],
  ])('%s', (_name, text, places, words) => {
    expect(found(text)).toEqual(places);
    const { scenario, messages } = read(text);
    expect(scenario).toBeUndefined();
    expect(messages.map(({ reason }) => reason).join('\n')).toMatch(words);
    for (const { note, file } of messages) {
      expect(note?.split('. ').length).toBeGreaterThan(1);
      expect(file).toBe('choose.mdx');
    }
  });

  test('too many states: the message names the fact that multiplies them', () => {
    const facts = Array.from({ length: 7 }, (_, i) => `  - { id: f${i}, type: boolean }`);
    const many = Array.from({ length: 40 }, (_, i) => `      - { id: v${i}, label: V${i} }`);
    const questions = ['big', ...facts.map((_, i) => `f${i}`)].map(
      (id) => `  - { id: q-${id}, fact: ${id}, text: "${id}?" }`,
    );
    const text = `---
id: large
title: Large
summary: Large.
facts:
${facts.join('\n')}
  - id: big
    type: choice
    values:
${many.join('\n')}
questions:
${questions.join('\n')}
---

<Step title="x">

y

</Step>
`;
    const { scenario, messages } = read(text);
    expect(scenario).toBeUndefined();
    expect(messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
      [
        'flow-too-large',
        13,
        `The questions have more than ${MAX_STATES} states; the fact "big" (40 values) multiplies them most.`,
      ],
    ]);
  });
});
