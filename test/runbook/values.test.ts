import { expect, test } from 'vitest';
import { readScenario } from '../../src/runbook/read-scenario.ts';
import { fits, VALUE_LENGTH } from '../../src/runbook/values.ts';

const scenario = (values: string): string => `---
id: g
title: G
summary: S
audience: public
values:
${values}
---

Words.
`;
const read = (values: string) => readScenario({ file: 's.mdx', text: scenario(values) });
const found = (values: string): string[] =>
  read(values).messages.map(({ line, column, message }) => `${line}:${column} ${message.split('\n')[0]}`);

test('values in full, with the places of their words', () => {
  const { scenario: made, messages } = read(`  - id: server
    label: Name of the server
    type: fqdn
    replaces: ["<fqdn>", "server.example.com"]
  - { id: ticket, label: Ticket, pattern: "T-\\\\d+", example: T-12, help: In the subject., replaces: [T-0000] }`);
  expect(messages).toEqual([]);
  expect(made?.values).toMatchObject([
    { id: 'server', type: 'fqdn', example: 'server.example.com' },
    { id: 'ticket', type: 'text', pattern: 'T-\\d+', example: 'T-12', help: 'In the subject.' },
  ]);
  expect(made?.values[0]?.replaces.map(({ text, place }) => [text, place?.start])).toEqual([
    ['<fqdn>', { line: 10, column: 16 }],
    ['server.example.com', { line: 10, column: 26 }],
  ]);
});

test.each<[string, string]>([
  ['{ label: L, replaces: [ab] }', '7:5 "values.0.id": is missing.'],
  ['{ id: a, replaces: [ab] }', '7:5 "values.0.label": is missing.'],
  [
    '{ id: A B, label: L, replaces: [ab] }',
    '7:11 "values.0.id": must be lower-case words of a to z joined by hyphens.',
  ],
  ['{ id: a, label: L }', '7:5 "values.0.replaces": must be a list of the words it stands for.'],
  ['{ id: a, label: L, replaces: [] }', '7:34 "values.0.replaces": must list at least one.'],
  ['{ id: a, label: L, replaces: [x] }', '7:35 "values.0.replaces.0": must have at least two characters.'],
  [
    '{ id: a, label: L, type: url, replaces: [ab] }',
    '7:30 "values.0.type": must be one of text, guid, fqdn, email.',
  ],
  [
    '{ id: a, label: L, pattern: "(", example: x, replaces: [ab] }',
    '7:33 "values.0.pattern": is no regular expression (JavaScript’s, as HTML’s pattern takes it).',
  ],
  [
    '{ id: a, label: L, pattern: "x+", replaces: [ab] }',
    '7:5 "values.0.example": is missing; readers whose value does not fit the pattern are shown it.',
  ],
  [
    '{ id: a, label: L, pattern: "x+", example: y, replaces: [ab] }',
    '7:48 "values.0.example": does not fit the pattern.',
  ],
  [
    '{ id: a, label: L, type: guid, example: y, replaces: [ab] }',
    '7:45 "values.0.example": does not fit the type guid.',
  ],
  [
    '{ id: a, label: L, type: guid, pattern: x, replaces: [ab] }',
    '7:45 "values.0.pattern": belongs to type text only.',
  ],
  ['{ id: a, label: L, replaces: [ab], find: x }', '7:5 "values.0": Unrecognized key: "find".'],
])('%s', (value, expected) => {
  expect(found(`  - ${value}`)).toContain(expected);
});

test('one id and one word for one value', () => {
  expect(
    found('  - { id: a, label: L, replaces: [ab, cd] }\n  - { id: a, label: M, replaces: [cd] }'),
  ).toEqual([
    '8:11 "values.1.id": is "a", as that of another value.',
    '8:35 "values.1.replaces.0": "cd" stands for another value already.',
  ]);
});

const patternOf = (type: string): string =>
  read(`  - { id: a, label: L, type: ${type}, replaces: [ab] }`).scenario?.values[0]?.pattern ?? '';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'guid',
    ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '3F2504E0-4F89-41D3-9A0C-0305E82C3301'],
    ['', '3f2504e04f8941d39a0c0305e82c3301', '{3f2504e0-4f89-41d3-9a0c-0305e82c3301}', 'g'.repeat(36)],
  ],
  [
    'fqdn',
    ['a.b', 'archive.contoso.com', 'xn--bcher-kva.example', 'bücher.example', '1.2.3'],
    [
      'a',
      'a.',
      '.a',
      'a..b',
      '-a.b',
      'a-.b',
      'a b.c',
      'a.b:1',
      'a.b/c',
      'https://a.b',
      'a_b.c',
      `${'a'.repeat(64)}.b`,
    ],
  ],
  [
    'email',
    ['a@b.c', "o'neil+x@contoso.com", 'jörg@bücher.example'],
    ['a', '@b.c', 'a@b', 'a b@c.d', 'a@b.c,d@e.f', '<a@b.c>', 'a@b.c\n'],
  ],
  [
    'text',
    ['x', 'Contoso & Söhne', '<b>', 'a"b\'c', '日本語'],
    ['', 'a\nb', 'a\tb', 'a`b', 'a\u202eb', '\u0000', '\ue000'],
  ],
])('%s: what is accepted', (type, right, wrong) => {
  const pattern = patternOf(type);
  expect(right.filter((value) => !fits(value, pattern))).toEqual([]);
  expect(wrong.filter((value) => fits(value, pattern))).toEqual([]);
  expect(fits('a'.repeat(VALUE_LENGTH + 1), patternOf('text'))).toBe(false);
});
