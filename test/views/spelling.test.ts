import { describe, expect, it } from 'vitest';
import { nearestWord, WordCounter } from '../../src/views/spelling.ts';

const list = (...pages: string[]) => {
  const counter = new WordCounter();
  for (const page of pages) counter.add(page);
  return counter.list();
};
const words = list(
  'Renew the certificate. Set IMAP.AccessAsApp in Microsoft Entra ID; café.',
  'The certificate, the mailbox and an E-Mail. AADSTS50011 appears.',
  'Mailboxes need a licence. Certificate!',
);

it('counts pages, spells names as they stand and words small, and leaves short ones out', () => {
  expect(words).toMatchObject({
    certificate: 3,
    'IMAP.AccessAsApp': 1,
    AccessAsApp: 1,
    mailbox: 1,
    AADSTS50011: 1,
  });
  expect(Object.keys(words)).not.toContain('The');
  expect(Object.keys(words)).not.toContain('the');
  expect(Object.keys(words)).toEqual([...Object.keys(words)].sort());
});

describe('the nearest word', () => {
  it.each([
    ['certifcate', 'certificate'],
    ['Certificat', 'certificate'],
    ['certificaet', 'certificate'],
    ['mailbx', 'mailbox'],
    ['lisence', 'licence'],
    ['imap.acessasapp', 'IMAP.AccessAsApp'],
    ['acessasapp', 'AccessAsApp'],
    ['enrta', 'entra'],
    ['cafe', undefined],
    ['AADSTS50012', undefined],
    ['AADSTS5001', undefined],
    ['notexistingwordxyz', undefined],
    ['set', undefined],
  ])('of %s is %s', (typed, meant) => expect(nearestWord(typed, words)).toBe(meant));

  it('of two as near is the one that more pages have', () => {
    expect(nearestWord('boat', list('boot', 'coat', 'coat boot', 'coat boot', 'boot'))).toBe('boot');
  });

  it('takes long texts and odd ones', () => {
    expect(nearestWord('a'.repeat(100_000), words)).toBeUndefined();
    expect(nearestWord('__proto__', words)).toBeUndefined();
    expect(list('constructor __proto__ toString')).toMatchObject({ constructor: 1, toString: 1 });
  });
});
