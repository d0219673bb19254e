import { expect, test } from 'vitest';
import { printDirective } from '../../../src/runbook/note/print.ts';
import { read } from './score.ts';

const said = (text: string): string => read(text).directives.map(printDirective).join('; ');

test.each([
  // Verbs, and how often they are denied.
  ['Please attend to 2.1 and 2.2 today.', 'perform 2.1, 2.2'],
  ['Just breeze past 2.4.', 'skip 2.4'],
  ['Tell them to sidestep 2.4.', 'skip 2.4'],
  ['There is absolutely no need to touch 2.6.', 'skip 2.6'],
  ["Make sure you don't overlook 2.8.", 'perform 2.8'],
  ['It would be a waste of time to do 2.4.', 'skip 2.4'],
  ['Do 2.1 and 2.3, sidestepping 2.2.', 'perform 2.1, 2.3; skip 2.2'],
  // What is said of a place.
  ["3.2 isn't optional.", 'perform 3.2'],
  ["2.4 and 2.5 don't come into play.", 'skip 2.4, 2.5'],
  ['2.5 must under no circumstances be bypassed.', 'perform 2.5'],
  ["3.1 isn't mandatory, 3.2 is.", 'skip 3.1; perform 3.2'],
  ['Make sure 2.5 gets done.', 'perform 2.5'],
  // Answers, and places named before.
  ['2.3 ✓\n2.4 ✗', 'perform 2.3; skip 2.4'],
  ["2.2, 2.4: don't.", 'skip 2.2, 2.4'],
  ['2.1 = needed / 2.2 = not needed', 'perform 2.1; skip 2.2'],
  ['Section 4 is for hosted systems, so steer clear of it.', 'skip 4'],
  ["That's it after 2.6.", 'stop after 2.6'],
  // Roundabout ways of asking, and the verb's own small words.
  ['It would be appreciated if 3.2 and 3.3 were omitted.', 'skip 3.2, 3.3'],
  ['All that is left for you is to work through 4.1.', 'perform 4.1'],
  ['Walk the ward sister through 2.1, please.', 'perform 2.1'],
  ["Ya gotta do 4.4 or the tapes won't mount.", 'perform 4.4'],
  ['Let your electrician handle 6.4.', 'perform 6.4'],
  ['3.1 wants doing.', 'perform 3.1'],
  ['No skimping on 2.2, please.', 'perform 2.2'],
  ['Nobody gets around 6.4.', 'perform 6.4'],
  // What a place is for the reader, before or behind it, or made so.
  ['Your entry point into the guide is 3.3.', 'start 3.3'],
  ['Make 2.6 your last step.', 'stop after 2.6'],
  ['3.4 is your section.', 'perform 3.4'],
  // Labels, clauses that go on about a place, verbs that stand once.
  ['Steps needed for this ticket: 2.2, 2.4', 'perform 2.2, 2.4'],
  ['Off the list:\n\n- 2.4\n- 2.5', 'skip 2.4; skip 2.5'],
  ['2.4 is for resellers and can be ignored.', 'skip 2.4'],
  ['Apply 2.1 to the gateway and 2.2 to the clients.', 'perform 2.1; perform 2.2'],
  ['Once 2.8 is behind you, you can pack up.', 'stop after 2.8'],
  ['2.3? Not needed.', 'skip 2.3'],
  // Denials in a roundabout way; predicates that hold for the reader; what is said across a full stop.
  ['Sadly we cannot let you off 4.2.', 'perform 4.2'],
  ["Don't let anybody talk you into leaving 2.9 undone.", 'perform 2.9'],
  ["We would rather you didn't attempt 7.1.", 'skip 7.1'],
  ['2.4 is compulsory for the new clinic.', 'perform 2.4'],
  ['2.4 applies in full.', 'perform 2.4'],
  ['This is an upgrade, which means sections 4 and 5.', 'perform 4, 5'],
  ['One step is enough here: 4.2.', 'perform only 4.2'],
  ['4.1 and 4.2 deal with clusters. You can forgo both.', 'skip 4.1, 4.2'],
  ['2.4 must be done without mistakes.', 'perform 2.4'],
])('%s', (text, directives) => {
  expect(said(text)).toBe(directives);
});

test.each([
  'He jumped over 2.4 and regrets it.',
  'Somebody should have attended to 2.4.',
  'I will attend to 2.4.',
  'He is not allowed to do 2.4.',
  'Maybe steer clear of 2.4.',
  'You could attend to 2.4.',
  'Nobody knows whether 2.4 comes into play.',
  '2.4 is needed for 2.5.',
  '2.4 should not be carried out on a live server.',
  'They insist that 2.4 is unnecessary.',
  'Did you sidestep 2.4?',
  'The doctor thinks we can skip 3.2.',
  'According to the forum one may jump from 2.2 to 2.5.',
  'Had we left out 2.3, the import would have been faster.',
  'My colleague will continue with 4.4 tomorrow.',
  'Some people prefer to start with 3.1.',
  'The order of 3.1 and 3.2 does not matter.',
  'Item 4 on the invoice can be ignored.',
  'The table in 2.4 lists all ports.',
  'It is quite possible that 2.6 has to be repeated.',
  '2.4 was not necessary on my test machine.',
  "We can't get past 2.4 at the moment.",
  'Choose 2.4 from the drop-down.',
  '2.1 creates the key. Drop it into the folder.',
  'The ports have been opened as shown in 2.4.',
])('says nothing: %s', (text) => {
  expect(said(text)).toBe('');
});
