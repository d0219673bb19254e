import type { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { readScenario } from '../../../src/runbook/read-scenario.ts';
import { scenarioViews } from '../../../src/views/scenario-views.ts';
import { styleSheet } from '../../../src/views/style-sheet.ts';
import { graphOf } from '../../graph/tiny-corpus.ts';

const WIKI = `Lead.
== Open ==
* Go to server.example.com.
== Close ==
* Leave <code>other.example.com</code>.
`;

function guides(values: string, of = 'Setup') {
  const text = `---
id: g
title: G
summary: S
audience: public
facts: [{ id: f, type: boolean }]
questions: [{ id: q, fact: f, text: Well? }]
outcomes:
  - { id: a, title: A, when: { eq: { f: true } } }
  - { id: b, title: B, kind: contact-support, when: { eq: { f: false } } }
values:
${values}
overlays:
  - id: o
    of: ${of}
    operations:
      - skip: { section: "0" }
        because: It only introduces.
      - include: { heading: Open }
      - skip: { heading: Close }
        because: It stays open.
---

<Outcome id="a">

<Runbook overlay="o" />

</Outcome>

<Outcome id="b">

Ask b.example.com.

</Outcome>
`;
  const { scenario, messages } = readScenario({ file: 'g.mdx', text });
  if (!scenario) throw new Error(messages.join('\n'));
  const found: VFileMessage[] = [];
  const graph = graphOf({ Setup: WIKI });
  const { views } = scenarioViews(
    scenario,
    { graph, wikiHref: () => undefined, styles: styleSheet() },
    found,
  );
  return {
    outcomes: views.filter((view) => view.kind === 'guide'),
    messages: found
      .filter(({ fatal }) => fatal)
      .map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
  };
}

test('each outcome asks for the values that occur in it', () => {
  const { outcomes, messages } = guides(
    '  - { id: x, label: X, replaces: [server.example.com] }\n  - { id: y, label: Y, replaces: [b.example.com] }',
  );
  expect(messages).toEqual([]);
  expect(outcomes.map(({ title, values }) => [title, values.map(({ id }) => id)])).toEqual([
    ['B', ['y']],
    ['A', ['x']],
  ]);
  expect(outcomes[1]?.reply.text).toContain('Go to server.example.com.');
  expect(outcomes[1]?.reply.slots?.text).toMatch(/Go to \uE000tx\uE001server\.example\.com\uE002\./u);
});

test('words that no outcome shows are an error at their place, also where a skipped section has them', () => {
  const { messages } = guides(
    '  - { id: x, label: X, replaces: [server.example.com, nowhere] }\n  - { id: y, label: Y, replaces: [other.example.com] }',
  );
  expect(messages).toEqual(['12:55 value-unused', '13:35 value-unused']);
});

test('where the article is missing, that is the error', () => {
  expect(guides('  - { id: x, label: X, replaces: [server.example.com] }', 'Gone').messages).toEqual([
    '14:5 overlay-article-missing',
  ]);
});
