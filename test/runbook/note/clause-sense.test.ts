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
])('says nothing: %s', (text) => {
  expect(said(text)).toBe('');
});
