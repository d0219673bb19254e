import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Op, Target } from '../../src/runbook/types.ts';
import { apply, article, outline } from './article.ts';

const page = article(`
  <p>About.</p>
  <h2 n="1">Before</h2><p>Think.</p>
  <h2 n="2">Do</h2><p>Intro.</p>
  <h3 n="2.1">Open</h3><ul><li>Start it.</li><li>Log in.</li></ul>
  <h3 n="2.2">Create</h3><p>What it is.</p>
  <ul><li>Go there.</li><li>In the <i>Manager</i>, click on <i>Create…</i><ul><li>Name</li></ul></li><li>Confirm.</li></ul>
  <p>Done.</p>
  <h3 n="2.3">Test</h3><ol><li>Run.</li><li>Look.</li><li>Close.</li></ol>
  <h2 n="3">After</h2><p>Later.</p>
  <h3 n="3.1">Clean</h3><ul><li>Click on Create again.</li></ul>
`);

const at = (section?: string, quote?: string, heading?: string): Target => ({
  section,
  quote,
  heading,
  place: undefined,
});
const include = (section: string, more: Partial<Extract<Op, { kind: 'include' }>> = {}): Op => ({
  kind: 'include',
  at: at(section),
  ...more,
});
const skip = (section: string): Op => ({ kind: 'skip', at: at(section), because: 'not here' });
const stop = (section: string): Op => ({ kind: 'stop', at: at(section), because: 'enough' });

const usual: Op[] = [
  skip('0'),
  skip('1'),
  skip('2'),
  include('2.1'),
  include('2.2', { startAt: at(undefined, 'Manager […] create…'), because: 'already there' }),
  skip('2.3'),
  stop('2.3'),
];

test('the main case: include, start at a step, skip, stop', () => {
  const { decisions, rules } = apply(page, usual);
  expect(rules).toEqual([]);
  expect(outline(decisions)).toEqual([
    '- 0',
    '- 1',
    '- 2',
    '+ 2.1 Start it. Log in.',
    '+ 2.2 ~What it is. Go there. | In the Manager, click on Create… Name Confirm. Done.',
    '- 2.3',
    'stop',
    '. 3',
    '. 3.1',
  ]);
});

test('the order of operations does not matter', () => {
  const expected = outline(apply(page, usual).decisions);
  fc.assert(
    fc.property(fc.shuffledSubarray(usual, { minLength: usual.length }), (ops) => {
      expect(outline(apply(page, ops).decisions)).toEqual(expected);
    }),
  );
});

test('a section hands its decision down where none below it is decided', () => {
  const { decisions, rules } = apply(page, [skip('0'), include('1'), include('2'), skip('3')]);
  expect(rules).toEqual([]);
  expect(outline(decisions).map((line) => line.slice(0, 5).trim())).toEqual([
    '- 0',
    '+ 1 T',
    '+ 2 I',
    '+ 2.1',
    '+ 2.2',
    '+ 2.3',
    '- 3',
    '- 3.1',
  ]);
});

test('where one subsection is decided, all of them must be', () => {
  const { rules, messages } = apply(page, [skip('0'), skip('1'), skip('2'), include('2.1'), skip('3')]);
  expect(rules).toEqual(['overlay-undecided', 'overlay-undecided']);
  expect(messages[0]?.reason).toContain('2.2 "Create"');
});

test('a new section between two decided ones is undecided', () => {
  const grown = article(`<h2 n="1">A</h2><h3 n="1.1">B</h3><h3 n="1.2">New</h3><h3 n="1.3">C</h3>`);
  const { rules, messages } = apply(grown, [skip('1'), include('1.1'), include('1.3')]);
  expect(rules).toEqual(['overlay-undecided']);
  expect(messages[0]?.reason).toContain('"New"');
});

const change = (op: Op): Op[] => [
  skip('0'),
  skip('1'),
  skip('2'),
  skip('2.1'),
  include('2.2'),
  include('2.3'),
  skip('3'),
  op,
];

test.each<[string, Op, string, string]>([
  [
    'insert before a step',
    { kind: 'insert', where: 'before', at: at('2.3', 'Look.'), text: 'Wait.' },
    '2.3',
    '+ 2.3 Run. | +Wait. | Look. Close.',
  ],
  [
    'insert after the last step',
    { kind: 'insert', where: 'after', at: at('2.3', 'Close.'), text: 'Wait.' },
    '2.3',
    '+ 2.3 Run. Look. Close. | +Wait.',
  ],
  [
    'insert before a section',
    { kind: 'insert', where: 'before', at: at('2.3'), text: '*Wait.*' },
    '2.3',
    '+ 2.3 +Wait. | Run. Look. Close.',
  ],
  [
    'replace a step',
    { kind: 'replace', at: at('2.3', 'Look.'), with: 'Stare.', because: 'better' },
    '2.3',
    '+ 2.3 Run. | =Stare. | Close.',
  ],
  [
    'replace a section',
    { kind: 'replace', at: at('2.3'), with: 'Stare.', because: 'better' },
    '2.3',
    '+ 2.3 =Stare.',
  ],
  [
    'suppress a step',
    { kind: 'suppress', at: at('2.3', 'Look.'), because: 'no' },
    '2.3',
    '+ 2.3 Run. | ~Look. | Close.',
  ],
  [
    'a nested step',
    { kind: 'suppress', at: at('2.2', 'Name'), because: 'no' },
    '2.2',
    '+ 2.2 What it is. Go there. In the Manager, click on Create… | ~Name | Confirm. Done.',
  ],
])('%s', (_name, op, section, expected) => {
  const { decisions, rules } = apply(page, change(op));
  expect(rules).toEqual([]);
  expect(outline(decisions).find((line) => line.startsWith(`+ ${section}`))).toBe(expected);
});

test('changes of one section do not depend on their order', () => {
  const ops: Op[] = [
    { kind: 'insert', where: 'after', at: at('2.3', 'Run.'), text: 'One.' },
    { kind: 'insert', where: 'before', at: at('2.3', 'Look.'), text: 'Two.' },
    { kind: 'replace', at: at('2.3', 'Close.'), with: 'Three.', because: 'x' },
    { kind: 'insert', where: 'before', at: at('2.3'), text: 'Zero.' },
    { kind: 'insert', where: 'after', at: at('2.3'), text: 'Four.' },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ops, { minLength: ops.length }), (shuffled) => {
      const { decisions, rules } = apply(page, [
        ...rest.filter((op) => op.at.section !== '2.3'),
        include('2.3'),
        ...shuffled,
      ]);
      expect(rules).toEqual([]);
      expect(outline(decisions).find((line) => line.startsWith('+ 2.3'))).toBe(
        '+ 2.3 +Zero. | Run. | +One. | +Two. | Look. | =Three. | +Four.',
      );
    }),
  );
});

test('a numbered list that is cut goes on counting', () => {
  const { decisions } = apply(page, change({ kind: 'suppress', at: at('2.3', 'Look.'), because: 'no' }));
  const included = decisions.find((each) => each.kind === 'included' && each.section.title === 'Test');
  if (included?.kind !== 'included') throw new Error('2.3 is not included');
  const last = included.pieces.at(-1);
  if (last?.kind !== 'article') throw new Error('no article piece');
  expect(last.content.find((node) => node.type === 'element')).toMatchObject({
    tagName: 'ol',
    properties: { start: 3 },
  });
});

test('stopAfter leaves out what follows the step', () => {
  const ops = [skip('0'), skip('1'), skip('2'), skip('3')];
  const part = include('2.3', { stopAfter: at(undefined, 'Look.'), because: 'the rest is for others' });
  const { decisions, rules } = apply(page, [...ops, skip('2.1'), skip('2.2'), part]);
  expect(rules).toEqual([]);
  expect(outline(decisions)).toContain('+ 2.3 Run. Look. | ~Close.');
});

test('a range that ends with the last step, or starts with the first, leaves nothing out', () => {
  const ops = [skip('0'), skip('1'), skip('2'), skip('3'), skip('2.1'), skip('2.2')];
  for (const range of [{ stopAfter: at(undefined, 'Close.') }, { startAt: at(undefined, 'Run.') }]) {
    const { decisions, rules } = apply(page, [...ops, include('2.3', { ...range, because: 'x' })]);
    expect(rules).toEqual([]);
    expect(outline(decisions)).toContain('+ 2.3 Run. Look. Close.');
  }
});

const rest = [skip('0'), skip('1'), skip('2'), skip('2.1'), skip('2.2'), skip('2.3'), skip('3')];
test.each<[string, Op, string]>([
  ['a number that matches nothing', include('4'), 'overlay-target-missing'],
  [
    'a heading that matches nothing',
    { kind: 'skip', at: at(undefined, undefined, 'Nowhere'), because: 'x' },
    'overlay-target-missing',
  ],
  [
    'number and heading that disagree',
    { kind: 'skip', at: at('2.1', undefined, 'Create'), because: 'x' },
    'overlay-target-conflict',
  ],
  [
    'a number of another heading',
    { kind: 'skip', at: at('2.1', undefined, 'Nowhere'), because: 'x' },
    'overlay-target-missing',
  ],
  [
    'a heading for what stands before the first one',
    { kind: 'skip', at: at('0', undefined, 'Nonsense'), because: 'x' },
    'overlay-target-missing',
  ],
  ['a section decided twice', skip('2.3'), 'overlay-twice'],
  [
    'a change in a skipped section',
    { kind: 'suppress', at: at('2.3', 'Run.'), because: 'x' },
    'overlay-lost',
  ],
  [
    'a quote that matches nothing',
    { kind: 'suppress', at: at('2.3', 'Dance.'), because: 'x' },
    'overlay-target-missing',
  ],
  [
    'a quote that matches twice',
    { kind: 'suppress', at: at(undefined, 'click on create'), because: 'x' },
    'overlay-target-twice',
  ],
])('%s is an error', (_name, op, rule) => {
  const { rules, messages } = apply(page, [...rest, op]);
  expect(rules).toContain(rule);
  expect(messages.find(({ ruleId }) => ruleId === rule)?.fatal).toBe(true);
});

test('a start that appears twice in its section is an error', () => {
  const twice = article('<h2 n="1">A</h2><ul><li>Click Next.</li><li>Type.</li><li>Click Next.</li></ul>');
  const { rules } = apply(twice, [include('1', { startAt: at(undefined, 'Click Next'), because: 'x' })]);
  expect(rules).toEqual(['overlay-target-twice']);
});

test('a decision after the stop is an error', () => {
  expect(apply(page, [...usual, include('3')]).rules).toEqual(['overlay-twice']);
});

test('a stop before the start is an error', () => {
  const part = include('2.3', {
    startAt: at(undefined, 'Close.'),
    stopAfter: at(undefined, 'Run.'),
    because: 'x',
  });
  const others = [skip('0'), skip('1'), skip('2'), skip('2.1'), skip('2.2'), skip('3')];
  expect(apply(page, [...others, part]).rules).toEqual(['overlay-range']);
});

test('where the number is unknown the heading decides, with a warning', () => {
  const unsure = article('<h2 n="?">Open</h2><p>x</p>');
  const op: Op = { kind: 'include', at: at('2.1', undefined, 'Open') };
  const { rules, decisions } = apply(unsure, [op]);
  expect(rules).toEqual(['overlay-number-unknown']);
  expect(outline(decisions)).toEqual(['+ ? x']);
});

test('a revision that nobody has is a warning', () => {
  expect(apply(page, usual, 6).rules).toEqual(['overlay-revision-unknown']);
  expect(apply(page, usual, 7).rules).toEqual([]);
});
