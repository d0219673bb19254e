import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/graph/types.ts';
import { checkNeeds } from '../../../src/runbook/needs/check-needs.ts';
import type { Accepted, Op, Overlay } from '../../../src/runbook/types.ts';
import { apply, article } from '../article.ts';

const place = { start: { line: 7, column: 3 }, end: { line: 7, column: 40 } };
const include = (section: string, line = 7): Op => ({
  kind: 'include',
  at: { section, place: { ...place, start: { line, column: 3 } } },
});
const skip = (section: string): Op => ({ kind: 'skip', at: { section, place }, because: 'not here' });

function needs(page: Page, ops: readonly Op[], accept: readonly Accepted[] = [], language = 'en') {
  const { decisions, rules } = apply(page, ops);
  expect(rules).toEqual([]);
  const overlay: Overlay = { id: 'o', of: page.title, seen: 'unknown', ops, accept, place };
  return checkNeeds(overlay, page, decisions, 's.mdx', language);
}
const rules = (page: Page, ops: readonly Op[], accept: readonly Accepted[] = [], language = 'en') =>
  needs(page, ops, accept, language).map(({ ruleId }) => ruleId);

/** Section 1 makes what section 2 uses; `use` is the only step of section 2. */
const two = (make: string, use: string, more = ''): Page =>
  article(
    `<h2 n="1">Portal</h2><ul><li>${make}</li></ul><h2 n="2">Client</h2><ul><li>${use}</li></ul>${more}`,
  );
const SECOND: Op[] = [skip('1'), include('2', 9)];

describe('a value that only a skipped step sets', () => {
  test.each<[string, string]>([
    ['In the field <i>Reply URL</i>, enter an address of this form.', 'Enter the reply URL here.'],
    ['In the field <i>Reply URL</i>, type an address.', 'Paste the address into <i>Reply URL</i>.'],
    ['Enter a name of your own in the <b>Pool Name</b> box.', 'Type the pool name that you see there.'],
    ['Copy the <code>Tenant ID</code> to a text file.', 'Insert the <i>Tenant ID</i> and press Enter.'],
    ['The <i>Client ID</i> shown here has to be noted.', 'Provide the client ID to the wizard.'],
    [
      'Save the certificate on your hard drive.',
      'Select the certificate file that you have saved previously.',
    ],
    ['Create a client secret and click <i>Add</i>.', 'Use the previously created client secret.'],
    ['Generate a pairing key with the tool.', 'Send us the pairing key generated in the previous step.'],
  ])('%s … %s', (make, use) => {
    expect(rules(two(make, use), SECOND)).toEqual(['overlay-value-skipped']);
    // Both in, both out, or made after it is used: nothing is missing.
    expect(rules(two(make, use), [include('1'), include('2')])).toEqual([]);
    expect(rules(two(make, use), [skip('1'), skip('2')])).toEqual([]);
    expect(rules(two(use, make), SECOND)).toEqual([]);
  });

  test('says where, what and what to do', () => {
    const [message] = needs(
      two('In the field <i>Reply URL</i>, enter an address.', 'Enter the reply URL.'),
      SECOND,
    );
    expect(message).toMatchObject({ file: 's.mdx', line: 9, column: 3, fatal: false });
    expect(message?.reason).toContain('Section 2 "Client" of "Setup" uses "reply url"');
    expect(message?.reason).toContain('section 1 "Portal"');
    expect(message?.note).toMatch(/accept/u);
  });

  test('is none where another included step before it sets it as well', () => {
    const page = article(
      '<h2 n="1">A</h2><ul><li>Save the certificate to a folder.</li></ul>' +
        '<h2 n="2">B</h2><ul><li>Save the certificate to a folder.</li><li>Open the certificate that you have saved.</li></ul>',
    );
    expect(rules(page, SECOND)).toEqual([]);
  });

  test.each<[string, string]>([
    ['Click <i>Save</i>.', 'Click <i>Save</i> again.'],
    ['In the <i>Connection</i> section, select <i>New</i>.', 'Open the <i>Connection</i> section again.'],
    ['In the field <i>Reply URL</i>, enter an address.', 'Leave the <i>Reply URL</i> field as it is.'],
    ['In the field <i>Reply URL</i>, enter an address.', 'Click on the <i>Reply URL</i> button.'],
    ['In the field <i>Name</i>, enter a name.', 'Enter your name in the form.'],
    ['Save the changes.', 'The changes that you have saved take effect.'],
    ['Create a profile for each server.', 'Run the profile.'],
    ['Copy the file to the server.', 'Open the file that you have copied before.'],
  ])('no false alarm: %s … %s', (make, use) => {
    expect(rules(two(make, use), SECOND)).toEqual([]);
  });
});

describe('an included step that points at a skipped section', () => {
  const page = (words: string): Page =>
    article(
      `<h2 n="1">Before you begin</h2><p>A.</p><h2 n="2">Work</h2><h3 n="2.1">First part</h3><ul><li>${words}</li></ul>` +
        '<h3 n="2.2">Closing work</h3><p>B.</p>',
    );
  const ops: Op[] = [skip('1'), skip('2'), include('2.1'), skip('2.2')];
  test.each([
    'See section 1 first.',
    'Close it as in step 2.2.',
    'Close it (see 2.2 Closing work).',
    'Read the <i>Before you begin</i> section.',
    'As described in "Closing work" of this page.',
  ])('%s', (words) => {
    expect(rules(page(words), ops)).toEqual(['overlay-points-at-skipped']);
    expect(rules(page(words), [include('1'), skip('2'), include('2.1'), include('2.2')])).toEqual([]);
  });

  test.each([
    'Click <i>Closing work</i>.',
    'You need version 2.2 of the client.',
    'See section 2 for the whole.',
    'Go to step 1 of the wizard.',
    'Allow 2.2 seconds.',
  ])('no false alarm: %s', (words) => {
    expect(rules(page(words), ops)).toEqual([]);
  });

  test('by a link, in any language', () => {
    const linking = page('Siehe unten.');
    const [from] = linking.sections.find(({ title }) => title === 'First part')?.blocks ?? [];
    const section = linking.sections.find(({ title }) => title === 'Closing work')?.id;
    const span = { revision: 7, start: 0, end: 1 };
    const link = { from: from?.id ?? '', page: 'Setup', to: { page: 'Setup', anchor: 'x' }, section, span };
    const withLink: Page = { ...linking, links: [{ ...link, state: 'ok' }] };
    expect(rules(withLink, ops, [], 'de')).toEqual(['overlay-points-at-skipped']);
    expect(rules(linking, ops, [], 'de')).toEqual([]);
  });
});

describe('“all remaining steps” before a stop', () => {
  const page = (words: string): Page =>
    article(
      `<h2 n="1">Here</h2><ul><li>Do it.</li><li>${words}</li></ul><h2 n="2">There</h2><ul><li>More.</li></ul>`,
    );
  test.each([
    'Switch to the client, all remaining configuration steps must be done there.',
    'Complete the remaining steps on the server.',
    'Everything else has to be configured in the client.',
  ])('%s', (words) => {
    const stop: Op = { kind: 'stop', at: { section: '1', place }, because: 'enough' };
    expect(rules(page(words), [include('1'), stop])).toEqual(['overlay-remaining-steps']);
    expect(rules(page(words), [include('1'), skip('2')])).toEqual(['overlay-remaining-steps']);
    expect(rules(page(words), [include('1'), include('2')])).toEqual([]);
    const before: Op = {
      kind: 'include',
      at: { section: '1', place },
      stopAfter: { quote: 'Do it', place },
      because: 'enough',
    };
    expect(rules(page(words), [before, skip('2')])).toEqual([]);
  });

  test.each(['Leave all other settings at their defaults.', 'The remaining time is shown.'])(
    'no false alarm: %s',
    (words) => {
      expect(rules(page(words), [include('1'), skip('2')])).toEqual([]);
    },
  );
});

describe('accepting', () => {
  const page = two('In the field <i>Reply URL</i>, enter an address.', 'Enter the reply URL.');
  const accept = (section: string, rule: Accepted['rule'], quote?: string): Accepted => ({
    rule,
    at: { section, quote, place },
    because: 'it is in the ticket',
  });

  test('by section and by step', () => {
    expect(rules(page, SECOND, [accept('2', 'value-skipped')])).toEqual([]);
    expect(rules(page, SECOND, [accept('2', 'value-skipped', 'Enter the reply')])).toEqual([]);
  });

  test('another rule or place is not accepted, and says so', () => {
    expect(rules(page, SECOND, [accept('2', 'points-at-skipped')])).toEqual([
      'overlay-accept-unused',
      'overlay-value-skipped',
    ]);
    expect(rules(page, SECOND, [accept('1', 'value-skipped')])).toEqual([
      'overlay-accept-unused',
      'overlay-value-skipped',
    ]);
  });

  test('a place that matches nothing is the same error as elsewhere', () => {
    expect(rules(page, SECOND, [accept('9', 'value-skipped')])).toEqual([
      'overlay-target-missing',
      'overlay-value-skipped',
    ]);
  });
});
