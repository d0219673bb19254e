/** What counts as spelling, as other words, and as a statement of its own. */
import { expect, test } from 'vitest';
import { diffText } from '../../../src/history/text/diff-text.ts';
import { textWording, type Wording } from '../../../src/runbook/drift/wording.ts';

/** Neither word stands anywhere else. */
const nowhere = { was: () => false, now: () => false };

const wording = (was: string, is: string, known = nowhere): Wording | undefined =>
  textWording(diffText(was, is, { wikitext: false }), was, known);

const SPELLING: readonly [string, string][] = [
  ['Click on Save and close it.', 'Click on Save, and close it!'],
  ['Click on "Save" and close it.', 'Click on “Save” and close it.'],
  ['Open the e-mail archive now.', 'Open the email archive now.'],
  ['Please log in to the portal.', 'Please login to the portal.'],
  ['Recieve the message.', 'Receive the message.'],
  ['The seperate archive is there.', 'The separate archive is there.'],
  ['If it was succesfull, go on.', 'If it was successful, go on.'],
  ['click on the button.', 'Click on the button.'],
];

test.each(SPELLING)('spelling: %s → %s', (was, is) => {
  expect(wording(was, is)).toBe('spelling');
});

test.each<[string, string]>([
  ['You can enable the option.', 'You can disable the option.'],
  ['Allow the connection.', 'Disallow the connection.'],
  ['Include the public folders.', 'Exclude the public folders.'],
  ['Import the profiles first.', 'Export the profiles first.'],
  ['Do now restart the service.', 'Do not restart the service.'],
  ['Turn the switch on again.', 'Turn the switch off again.'],
  ['Do step 2.1 first.', 'Do step 2.2 first.'],
  ['Grant IMAP.AccessAsApp to it.', 'Grant IMAP.AccessAsUser to it.'],
  ['Grant Mail.ReadWrite to it.', 'Grant Mail.Readwrite to it.'],
  ['Write it as 10.5 into the field.', 'Write it as 105 into the field.'],
  ['Start setup /silent from there.', 'Start setup \\silent from there.'],
  ['Start setup --quiet from there.', 'Start setup -quiet from there.'],
  ['Wait for 10 seconds.', 'Wait for 100 seconds.'],
  ['Enter user@example.com there.', 'Enter user.example.com there.'],
  ['Das Konto ist erlaubt.', 'Das Konto ist gesperrt.'],
  ['点击保存按钮', '点击删除按钮'],
])('words: %s → %s', (was, is) => {
  expect(wording(was, is)).toBe('words');
});

test('a word that stands elsewhere in the article is another word', () => {
  const known = { was: () => true, now: () => true };
  expect(wording('Select the prefered server.', 'Select the preferred server.', known)).toBe('words');
});

test('words enough for a statement that come or go in one place are one', () => {
  const base = 'Click on Save.';
  const more = 'Click on Save. Then restart the service on every machine.';
  expect(wording(base, more)).toBe('statement');
  expect(wording(more, base)).toBe('statement');
  expect(wording(base, 'Click on Save now.')).toBe('words');
  expect(wording(more, more.replace('restart the service', 'stop the program'))).toBe('words');
});

test('the same text has no wording', () => {
  expect(wording('Nothing.', 'Nothing.')).toBeUndefined();
});
