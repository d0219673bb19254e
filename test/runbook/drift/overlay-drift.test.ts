/** What each kind of change of an article means to the runbook that takes steps from it. */
import { expect, test } from 'vitest';
import type { Op } from '../../../src/runbook/types.ts';
import { driftOf } from './drift-of.ts';

const ARTICLE = `This page shows how the harbour office registers a new ship.
== Before you begin ==
* Have the papers of the ship at hand before the morning.
* Ask the owner for the colour of the flag.
== Registering ==
=== Opening the register ===
* Open the cabinet behind the desk with the small key.
* In the cabinet that appears, take the blue register.
* Write the name of the ship into the first free line.
* Let the owner read the line aloud and sign it.
=== Painting the number ===
* Fetch a bucket of white paint from the shed.
* Paint the number on both sides of the bow.
=== Filing the papers ===
* Put the papers into an envelope with the number on it.
* Place the envelope into the third drawer of the cabinet.
=== Telling the pilots ===
* Send the number and the name to the pilots by radio.
== Afterwards ==
* Wash the brushes that you used with warm water.
`;
const at = (section: string) => ({ section, place: undefined });
const quote = (text: string) => ({ quote: text, place: undefined });
const OPS: readonly Op[] = [
  { kind: 'skip', at: at('0'), because: 'x' },
  { kind: 'skip', at: at('1'), because: 'x' },
  { kind: 'skip', at: at('2'), because: 'x' },
  { kind: 'include', at: at('2.1'), startAt: quote('take the blue register'), because: 'x' },
  { kind: 'skip', at: at('2.2'), because: 'x' },
  { kind: 'include', at: at('2.3') },
  { kind: 'stop', at: at('2.3'), because: 'x' },
];

const edit = (was: string, is: string): string => {
  expect(ARTICLE).toContain(was);
  return ARTICLE.replace(was, () => is);
};
const line = (start: string): string => ARTICLE.split('\n').find((each) => each.includes(start)) ?? '';
const after = (start: string, text: string): string => edit(`${line(start)}\n`, `${line(start)}\n${text}\n`);
const without = (start: string): string => edit(`${line(start)}\n`, '');
const swapped = (a: string, b: string): string =>
  ARTICLE.replace(line(a), '\u0000').replace(line(b), line(a)).replace('\u0000', line(b));

test.each<[string, string, readonly string[]]>([
  ['nothing', ARTICLE, []],
  ['white space and markup', edit('the blue register', "the ''blue''  register"), []],
  ['punctuation', edit('aloud and sign', 'aloud, and sign'), ['note spelling']],
  ['a letter', edit('first free line', 'first freee line'), ['review words']],
  ['a spelling', edit('cabinet that appears', 'cabinet that apears'), ['note spelling']],
  ['case', edit('the blue register.', 'the Blue Register.'), ['note spelling']],
  ['a word in an included step', edit('first free line', 'second free line'), ['review words']],
  ['a number', edit('the third drawer', 'the 3rd drawer'), ['review words']],
  ['a word in a skipped step', edit('white paint', 'yellow paint'), ['note words']],
  ['a word in the part left out', edit('small key', 'large key'), ['note words']],
  ['a word after the stop', edit('by radio', 'by telephone'), ['note words']],
  [
    'a statement in a skipped step',
    edit('of the bow.', 'of the bow. From this year on the harbour master has to see it.'),
    ['review statement'],
  ],
  [
    'a new step in an included section',
    after('into the first free', '* Stamp the line with the seal of the office.'),
    ['stale added'],
  ],
  [
    'a new step in a skipped section',
    after('both sides of the bow', '* Take a photograph and add it to the papers.'),
    ['stale added'],
  ],
  [
    'a new step in the part left out',
    after('with the small key', '* Switch the lamp in the cabinet on.'),
    ['stale added'],
  ],
  [
    'a new step after the stop',
    after('to the pilots by radio', '* Wait until they have repeated both.'),
    ['note added'],
  ],
  [
    'a new section after the stop',
    edit('== Afterwards ==', '== Paying ==\n* Pay the fee at the counter.\n== Afterwards =='),
    ['review added'],
  ],
  [
    'a new section of steps inside a skipped section',
    after('both sides of the bow', '==== Drying ====\n* Wait for two hours until the paint is dry.'),
    ['stale added'],
  ],
  ['a step less in an included section', without('into the first free'), ['stale removed']],
  ['a step less in a skipped section', without('bucket of white'), ['note removed']],
  ['a step less in the part left out', without('with the small key'), ['note removed']],
  [
    'another order in an included section',
    swapped('into the first free', 'read the line aloud'),
    ['stale moved'],
  ],
  ['another order in a skipped section', swapped('bucket of white', 'both sides of the bow'), ['note moved']],
  [
    'a step that went from a skipped section into an included one',
    without('bucket of white').replace(line('third drawer'), `${line('bucket')}\n${line('third drawer')}`),
    ['stale moved'],
  ],
  [
    'a step that the start passed by',
    swapped('with the small key', 'take the blue register'),
    ['stale role', 'stale moved'],
  ],
  [
    'another step in the place of one',
    edit(line('bucket of white'), '* Ask the smith for a plate of brass that carries the number.'),
    ['stale added', 'note removed'],
  ],
  ['another heading', edit('=== Painting the number ===', '=== Showing the number ==='), ['review heading']],
  [
    'the number of a skipped section is another section’s',
    edit(
      '=== Painting the number ===',
      '=== Weighing ===\n* Weigh the ship.\n=== Painting the number ===',
    ).replace('=== Telling the pilots ===', '==== Telling the pilots ===='),
    ['stale target', 'stale target', 'stale target', 'stale added'],
  ],
])('%s', (_, text, expected) => {
  const { lines } = driftOf([ARTICLE, text], OPS);
  expect(lines.map((each) => each.replace(/:.*/su, '')).slice(0, Math.max(expected.length, 1))).toEqual(
    expected,
  );
  if (expected.length < 3) expect(lines.length, lines.join('\n')).toBe(expected.length);
});

test('what happened is said with the place and the words', () => {
  const text = after('both sides of the bow', '* Take a photograph and add it to the papers.');
  expect(driftOf([ARTICLE, text], OPS).lines).toEqual([
    'stale added: New step in 2.2 “Painting the number”, which is skipped here: “Take a photograph and add it to the papers.”',
  ]);
});

test('steps in between are followed revision by revision', () => {
  const first = ARTICLE.replace(
    'Fetch a bucket of white paint from the shed.',
    'Fetch a bucket of white paint.',
  );
  const second = first.replace('Fetch a bucket of white paint.', 'Fetch one bucket of the new white paint.');
  expect(driftOf([ARTICLE, first, second], OPS).lines.map((each) => each.replace(/:.*/su, ''))).toEqual([
    'note words',
  ]);
  expect(driftOf([ARTICLE, `${ARTICLE}* More words for the end.\n`, ARTICLE], OPS).lines).toEqual([]);
});
