/** A scenario with questions, to be changed by tests: `directory`, then `names` or `version`, and four outcomes. */
import { readScenario } from '../../../src/runbook/read-scenario.ts';

export const TEXT = `---
id: choose
title: Which way to go
summary: A few questions.
audience: public
facts:
  - id: directory
    type: choice
    values:
      - { id: basic, label: Microsoft 365 (Basic) }
      - { id: ldap, label: LDAP, help: Any server that speaks it. }
      - { id: none, label: None }
  - { id: names-stay, type: boolean }
  - { id: version, type: version, product: archive }
questions:
  - id: which-directory
    fact: directory
    text: Which directory is set?
    help: Look at *Directory Services*.
  - id: which-names
    fact: names-stay
    text: Do the names stay?
    when: { eq: { directory: ldap } }
  - id: which-version
    fact: version
    text: Which version do you run?
    when: { in: { directory: [basic, ldap] } }
outcomes:
  - id: switch
    title: Switch
    when:
      and:
        - { or: [{ eq: { directory: basic } }, { eq: { names-stay: true } }] }
        - { range: { version: { from: "26.1" } } }
    overlays: [setup]
  - id: rename
    title: Rename, then switch
    when:
      and:
        - { eq: { names-stay: false } }
        - { range: { version: { from: "26.1" } } }
  - id: update
    title: Update first
    kind: not-supported
    when: { range: { version: { before: "26.1" } } }
  - id: ask
    title: Ask us
    kind: contact-support
    when: { eq: { directory: none } }
overlays:
  - id: setup
    of: Setup
    operations:
      - include: { section: "1" }
---

An introduction.

<Outcome id="switch">

Switching is easy.

</Outcome>

<Outcome id="rename">

<Step title="Rename">

1. Rename them.

</Step>

<When version="from 26.2">

<Step title="Only new ones">

Press the new button.

</Step>

</When>

<Runbook overlay="setup" />

</Outcome>

<Outcome id="update ask">

Call us.

</Outcome>
`;

/** The text with replacements; each must be there. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
    return text.replace(from, () => to);
  }, TEXT);
}

export const read = (text: string) => readScenario({ file: 'choose.mdx', text }, ['archive']);

/** The rule of each message and the text that it points at, so that tests need not count lines. */
export const found = (text: string): string[] =>
  read(text).messages.map(({ line, column, ruleId }) => {
    const there = text.split('\n')[(line ?? 0) - 1]?.slice((column ?? 0) - 1);
    return `${ruleId}: ${there?.trim() ?? 'nowhere'}`;
  });
