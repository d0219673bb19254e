/** The shapes in which wikis state problems, each as a small page of its own. */
import { describe, expect, test } from 'vitest';
import { findProblems } from '../../../src/graph/problems/find-problems.ts';
import { problemWords } from '../../../src/graph/problems/language.ts';
import type { Problem } from '../../../src/graph/problems/types.ts';
import type { Page } from '../../../src/graph/types.ts';
import { pageOf } from '../facts/score.ts';

function read(wikitext: string, language = 'en'): Page {
  return pageOf([wikitext], { language, products: [] });
}

/** `code | message | role: first words …` */
function lines(problems: readonly Problem[]): string[] {
  return problems.map(({ code, message, parts }) =>
    [code ?? '-', message, ...parts.map(({ role, quote }) => `${role}: ${quote}`)].join(' | '),
  );
}

const find = (wikitext: string, language = 'en'): string[] =>
  lines(findProblems(read(wikitext, language), language));

const shapes: readonly (readonly [name: string, wikitext: string, expected: readonly string[]])[] = [
  [
    'a table with a row for each error',
    `{| class="wikitable"
! Error code !! Meaning !! Solution
|-
| 1042 || The disk is full. || Delete old logs.
|-
| 1043 || The licence is missing. || Enter the key again.
|}`,
    [
      '1042 | 1042 | cause: The disk is full. | solution: Delete old logs.',
      '1043 | 1043 | cause: The licence is missing. | solution: Enter the key again.',
    ],
  ],
  [
    'a table with code and message, and other heads',
    `{|
! Code !! Error message !! What to do
|-
| 0x80070005 || Access is denied || Run it as administrator.
|}`,
    ['0x80070005 | Access is denied | solution: Run it as administrator.'],
  ],
  [
    'a table whose heads are set in bold',
    `{|
| '''Symptom''' || '''Possible cause''' || '''Remedy'''
|-
| The window stays empty. || No rights. || Ask for rights.
|-
| The window flickers. || || Update the driver.
|}`,
    [
      '- | The window stays empty. | cause: No rights. | solution: Ask for rights.',
      '- | The window flickers. | solution: Update the driver.',
    ],
  ],
  [
    'a cell that spans the causes of one problem',
    `{|
! Problem !! Cause !! Fix
|-
| rowspan="2" | The job never ends. || A lock is held. || Restart the service.
|-
| The queue is full. || Wait.
|}`,
    [
      '- | The job never ends. | cause: A lock is held. | solution: Restart the service. | cause: The queue is full. | solution: Wait.',
    ],
  ],
  [
    'a table for one problem, a row for each part',
    `== Mail is not archived ==
{|
! Error
| MailboxLocked: the mailbox is locked
|-
! Cause
| Somebody moves it.
|-
! Solution
| Wait until the move is done.
|}`,
    [
      '- | MailboxLocked: the mailbox is locked | cause: Somebody moves it. | solution: Wait until the move is done.',
    ],
  ],
  [
    'labels in bold below a heading',
    `== cannot convert item ==
'''Problem:''' The log shows this line for some items.

'''Solution:''' Skip these items.

Set the property to true:

 setprop skip true`,
    ['- | cannot convert item | solution: Skip these items.'],
  ],
  [
    'labels in one paragraph, parted by line breaks',
    `== Sign-in fails with AADSTS50011 ==
'''Cause:''' The address differs.<br />'''Resolution:''' Make both addresses equal.`,
    [
      'AADSTS50011 | Sign-in fails with AADSTS50011 | cause: The address differs. | solution: Make both addresses equal.',
    ],
  ],
  [
    'plain labels, several problems in one section',
    `== Troubleshooting ==
Problem: The client does not start.

Cause: The framework is missing.

Solution: Install it.

Problem: The client starts twice.

Solution: Delete one shortcut.`,
    [
      '- | The client does not start. | cause: The framework is missing. | solution: Install it.',
      '- | The client starts twice. | solution: Delete one shortcut.',
    ],
  ],
  [
    'subsections for the parts',
    `== Error 1603 ==
The setup stops.
=== Possible causes ===
Files are in use.
=== How to fix it ===
# Close all programs.
# Run the setup again.`,
    ['1603 | Error 1603 | cause: Files are in use. | solution: Close all programs.'],
  ],
  [
    'a subsection that states the problem',
    `== Troubleshooting ==
=== Symptoms ===
No message arrives.
=== Cause ===
The port is closed.
=== Workaround ===
Open the port.`,
    ['- | No message arrives. | cause: The port is closed. | solution: Open the port.'],
  ],
  [
    'terms that are codes',
    `Codes that the service writes:
; ERR_STORE_LOCKED
: Another process uses the store. Stop it.
; ERR_DISK_FULL
: There is no room left.
: Delete something.`,
    [
      'ERR_STORE_LOCKED | ERR_STORE_LOCKED | explanation: Another process uses the store. Stop it.',
      'ERR_DISK_FULL | ERR_DISK_FULL | explanation: There is no room left.',
    ],
  ],
  [
    'terms that are labels',
    `== The report cannot be opened ==
; Cause
: It was moved.
; Solution
: Move it back.`,
    ['- | The report cannot be opened | cause: It was moved. | solution: Move it back.'],
  ],
  [
    'a list with the parts below each item',
    `== Known issues ==
* The search finds nothing
** Cause: The index is old.
** Solution: Build it anew.
* The search is slow
** Solution: Use an SSD.`,
    [
      '- | The search finds nothing | cause: The index is old. | solution: Build it anew.',
      '- | The search is slow | solution: Use an SSD.',
    ],
  ],
  [
    'items that begin with the message',
    `== Common errors ==
* '''Access denied:''' The account has no rights. Grant them.
* <code>E-77 no route</code> – The cable is broken.
* Have a look at the log, too.`,
    [
      '- | Access denied | explanation: The account has no rights. Grant them.',
      '- | E-77 no route | explanation: The cable is broken.',
    ],
  ],
  [
    'items that begin with a condition',
    `== Troubleshooting ==
* If you receive the message ''Quota exceeded'', delete some items.
* If the test fails, check the address.
* Restart the client from time to time.`,
    [
      '- | Quota exceeded | explanation: If you receive the message Quota exceeded, delete some items.',
      '- | If the test fails | explanation: If the test fails, check the address.',
    ],
  ],
  [
    'questions and answers',
    `== FAQ ==
=== Can I move the archive? ===
Yes, to any disk.
=== How much room does it take? ===
About half of the mail.`,
    [
      '- | Can I move the archive? | explanation: Yes, to any disk.',
      '- | How much room does it take? | explanation: About half of the mail.',
    ],
  ],
  [
    'Q and A as labels',
    `'''Q:''' Does it run on Linux?

'''A:''' No, it does not.

'''Q:''' And on ARM?

'''A:''' Yes.`,
    ['- | Does it run on Linux? | solution: No, it does not.', '- | And on ARM? | solution: Yes.'],
  ],
  [
    'a heading that is a code',
    `== 0x8024402C: the server was not found ==
Check the proxy.

Then try again.`,
    ['0x8024402C | 0x8024402C: the server was not found | explanation: Check the proxy.'],
  ],
];

test.each(shapes)('%s', (_, wikitext, expected) => {
  expect(find(wikitext)).toEqual(expected);
});

test.each([
  [
    'German labels',
    "== Der Dienst startet nicht ==\n'''Ursache:''' Der Port ist belegt.\n\n'''Lösung:''' Einen anderen Port wählen.",
    ['- | Der Dienst startet nicht | cause: Der Port ist belegt. | solution: Einen anderen Port wählen.'],
  ],
  [
    'a German table',
    '{|\n! Fehlercode !! Bedeutung !! Abhilfe\n|-\n| 77 || Kein Platz || Platz schaffen\n|}',
    ['77 | 77 | cause: Kein Platz | solution: Platz schaffen'],
  ],
])('%s', (_, wikitext, expected) => {
  expect(find(wikitext, 'de')).toEqual(expected);
});

test('a language without words finds nothing, and says so by its table', () => {
  expect(problemWords('xx')).toBeUndefined();
  expect(find("== Error 1603 ==\n'''Solution:''' Wait.", 'xx')).toEqual([]);
});

describe('what is no problem', () => {
  test.each([
    ['countries by code', '{|\n! Code !! Description\n|-\n| DE || Germany\n|}'],
    ['a word in bold that is no label', "== Sizes ==\nThe '''solution''' is stored in '''cause''' files."],
    ['a reason alone', '== Why we changed the colours ==\nReason: blue is nicer.'],
    ['an issue tracker', 'See Issue: it is listed there.'],
    ['settings with descriptions', '{|\n! Setting !! Description\n|-\n| Colour || what it looks like\n|}'],
    ['a section about solutions', '== Solutions ==\nWe sell solutions.\n== Products ==\nAnd products.'],
    ['ordinary items', "== Tips ==\n* If you see a star, smile.\n* '''Note:''' stars are far."],
    ['an empty solution', "== Error 1603 ==\n'''Solution:'''"],
    ['a heading without words below it', '== Error 1603 ==\n== Next ==\nWords.'],
  ])('%s', (_, wikitext) => {
    expect(find(wikitext)).toEqual([]);
  });
});

test('places: the block that states it, those of its parts, and the wikitext', () => {
  const wikitext =
    "== No reply ==\n'''Cause:''' The ''line'' is cut.\n\n'''Solution:''' Mend it:\n\n mend --now\n\nThen try again.";
  const page = read(wikitext);
  const [problem] = findProblems(page, 'en');
  const section = page.sections.find(({ title }) => title === 'No reply');
  expect(problem?.about).toBe(section?.id);
  expect(problem?.page).toBe('Page');
  const [cause, solution] = problem?.parts ?? [];
  expect(wikitext.slice(cause?.span.start, cause?.span.end)).toBe("The ''line'' is cut.");
  expect(solution?.blocks).toHaveLength(3);
  const ids = page.blocks.map(({ id }) => id);
  expect(solution?.blocks.every((id) => ids.includes(id))).toBe(true);
});

test('a row of a table is what its problem is about', () => {
  const page = read('{|\n! Error !! Solution\n|-\n| A || B\n|-\n| C || D\n|}');
  const abouts = findProblems(page, 'en').map(({ about }) => about);
  const rows = page.blocks.filter(({ kind }) => kind === 'row').map(({ id }) => id);
  expect(new Set(abouts).size).toBe(2);
  expect(abouts.every((id) => rows.includes(id))).toBe(true);
});

test('ids are unique, and the same text gives the same problems', () => {
  const wikitext = "'''Q:''' One?\n\n'''A:''' Yes.\n\n'''Q:''' One?\n\n'''A:''' Yes.";
  const problems = findProblems(read(wikitext), 'en');
  expect(new Set(problems.map(({ id }) => id)).size).toBe(problems.length);
  expect(findProblems(read(wikitext), 'en')).toEqual(problems);
});

test('time grows with the text, not faster', () => {
  for (const piece of [
    "'''Cause:''' ",
    'Cause: Solution: ',
    "; Cause\n: ''x''\n",
    '* If you see the error ',
    "* '''Error:''' x\n** Solution: y\n",
    '|-\n| Error || Cause\n',
    'error error code ',
  ]) {
    const table = piece.startsWith('|-');
    const repeat = (n: number): string => {
      const text = piece.repeat(n);
      return table ? `{|\n! Error !! Solution\n${text}|}` : `== Troubleshooting ==\n${text}`;
    };
    const time = (wikitext: string): number => {
      const one = read(wikitext);
      const start = performance.now();
      findProblems(one, 'en');
      return performance.now() - start;
    };
    time(repeat(50));
    expect(time(repeat(Math.ceil(20_000 / piece.length))), piece).toBeLessThan(3000);
  }
});
