import { expect, test } from 'vitest';
import { readScenario } from '../../src/runbook/read-scenario.ts';

const HEAD = `---
id: some-guide
title: Some guide
summary: What it does.
audience: public
overlays:
  - id: main
    of: Setup
    seen: 12
    operations:
      - include: { section: "2.1", heading: Open }
      - skip: { section: "2.2" }
        because: Not here.
---
`;
const BODY = `
Some *words*.

<Check title="Is it on?">

Look.

</Check>

<Runbook overlay="main" />

<Step title="Finish">

1. Close it.

</Step>
`;

const read = (text: string) => readScenario({ file: 's.mdx', text });
/** `line:column rule` of each message. */
const found = (text: string): string[] =>
  read(text).messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);

test('a scenario in full', () => {
  const { scenario, messages } = read(HEAD + BODY);
  expect(messages.map(String)).toEqual([]);
  expect(scenario).toMatchObject({
    id: 'some-guide',
    title: 'Some guide',
    audience: 'public',
    file: 's.mdx',
  });
  expect(scenario?.flow.outcomes[0]?.parts.map(({ part }) => part.kind)).toEqual([
    'prose',
    'check',
    'overlay',
    'step',
  ]);
  expect(scenario?.overlays[0]).toMatchObject({ id: 'main', of: 'Setup', seen: 12 });
  expect(scenario?.overlays[0]?.ops.map(({ kind }) => kind)).toEqual(['include', 'skip']);
  expect(scenario?.overlays[0]?.ops[1]?.at.place?.start).toMatchObject({ line: 12, column: 9 });
});

test('without an audience it is internal', () => {
  expect(read(HEAD.replace('audience: public\n', '') + BODY).scenario?.audience).toBe('internal');
});

test('Windows line ends', () => {
  const { scenario, messages } = read((HEAD + BODY).replaceAll('\n', '\r\n'));
  expect(messages.map(String)).toEqual([]);
  expect(scenario?.flow.outcomes[0]?.parts).toHaveLength(4);
});

test.each<[string, string, string[]]>([
  ['no front matter', 'Just words.', ['1:1 scenario-front-matter-missing']],
  ['front matter that never ends', '---\nid: a\n', ['1:1 scenario-front-matter-missing']],
  ['broken YAML', HEAD.replace('title: Some guide', 'title: "Some guide') + BODY, ['3:19 scenario-yaml']],
  ['a field missing', HEAD.replace('summary: What it does.\n', '') + BODY, ['2:1 scenario-field']],
  ['a number without quotes', HEAD.replace('"2.1"', '2.1') + BODY, ['11:29 scenario-field']],
  [
    'a skip without a reason',
    HEAD.replace('        because: Not here.\n', '') + BODY,
    ['12:9 scenario-field'],
  ],
  [
    'an operation that nobody knows',
    HEAD.replace('- skip: { section: "2.2" }', '- drop: { section: "2.2" }') + BODY,
    ['12:9 scenario-field'],
  ],
  ['a key that nobody knows', HEAD.replace('overlays:', 'overlay:') + BODY, ['2:1 scenario-field']],
  [
    'an element on one line',
    `${HEAD}<Step title="a">b</Step>\n\n<Runbook overlay="main" />\n`,
    ['15:1 scenario-element-inline'],
  ],
  ['an expression', `${HEAD}${BODY}\n{1 + 1}\n`, ['32:1 scenario-code']],
  ['an import', `${HEAD}\nimport x from 'y'\n${BODY}`, ['16:1 scenario-code']],
  ['an unknown element', `${HEAD}${BODY}\n<Video src="x" />\n`, ['32:1 scenario-element']],
  ['an element inside a paragraph', `${HEAD}${BODY}\nSome <b>bold</b> words.\n`, ['32:6 scenario-element']],
  [
    'an element inside another',
    `${HEAD}<Step title="a">\n\n<Runbook overlay="main" />\n\n</Step>\n`,
    ['17:1 scenario-element-inline'],
  ],
  ['a title missing', HEAD + BODY.replace(' title="Finish"', ''), ['26:1 scenario-attribute']],
  [
    'an attribute that is code',
    HEAD + BODY.replace('title="Finish"', 'title={x}'),
    ['26:1 scenario-code', '26:1 scenario-attribute'],
  ],
  ['an element that is not closed', HEAD + BODY.replace('</Step>', ''), ['26:1 scenario-body']],
  [
    'an overlay that is not there',
    HEAD + BODY.replace('"main"', '"mian"'),
    ['24:1 scenario-overlay-unknown', '7:5 scenario-overlay-unused'],
  ],
])('%s is a message with its place', (_name, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each<[string, RegExp]>([
  ['skip: { section: "1" }', /because": is missing/],
  ['Include: { section: "1" }', /is no operation: it has Include, but none of include, skip/],
  ['skip: { section: "1" }\n        becuase: x\n        because: y', /does not belong to "skip": becuase/],
  ['include: { sektion: "2" }', /must give a section|does not belong|sektion/],
  ['skip: 2.4\n        because: x', /must say where, as in/],
])('%s says what is wrong with it', (operation, words) => {
  const text = HEAD.replace(/ {6}- include:[\s\S]*?(?=---\n$)/u, `      - ${operation}\n`) + BODY;
  expect(
    read(text)
      .messages.map(({ reason }) => reason)
      .join('\n'),
  ).toMatch(words);
});

test('a message says what happened, why, and what to do', () => {
  const [message] = read(HEAD.replace('"2.1"', '2.1') + BODY).messages;
  expect(message?.reason).toContain('must be in quotes');
  expect(message?.note).toMatch(/\S+\. \S+/u);
  expect(message?.file).toBe('s.mdx');
});

test('a raw script in Markdown does not survive', () => {
  const { scenario } = read(`${HEAD}${BODY}\n[x](javascript:alert(1))\n`);
  expect(JSON.stringify(scenario)).not.toContain('javascript:');
});
