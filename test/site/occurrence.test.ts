import { describe, expect, it } from 'vitest';
import { holdsApart, holdsWord, tokensOf } from '../../src/browser/occurrence.ts';
import {
  expandTerms,
  holdsTerm,
  otherNames,
  rewriteQuery,
  sectionTerm,
  typedWords,
} from '../../src/views/search-terms.ts';

const has = (text: string, word: string, alone = true, language = 'en'): boolean =>
  holdsWord(tokensOf(text), word, { language, alone });

describe('holdsWord', () => {
  it.each([
    ['Configure the redirect URIs.', 'configuration'],
    ['Configure the redirect URIs.', 'redir'],
    ['Configure the redirect URIs.', 'uri'],
    ['Emails are archived.', 'archiving'],
    ['All policies.', 'policy'],
    ['Re-archive it.', 're-archive'],
    ['Call GetServiceConfiguration.', 'service'],
    ['Ein Café', 'cafe'],
  ])('%s holds %s', (text, word) => expect(has(text, word)).toBe(true));

  it.each([
    ['Please note: it is not there.', 'notexistingwordxyz'],
    ['Every 240 minutes', '24'],
    ['Configuring', 'uri'],
  ])('%s does not hold %s', (text, word) => expect(has(text, word)).toBe(false));

  it('wants short words beside others as they are, and knows other languages', () => {
    expect(has('Azure, then add it', 'ad', false)).toBe(false);
    expect(has('Die Archivierungen', 'Archivierung', true, 'de')).toBe(true);
    expect(has('電子メールを保存する', '保存', true, 'ja')).toBe(true);
  });
});

describe('holdsTerm', () => {
  const term = (name: string): string => expandTerms(name)[0] ?? '';
  it.each([
    ['26.2', '26.2', true],
    ['26.1.0', '26.1', true],
    ['26.10', '26.1', false],
    ['26.1.0', '26.10', false],
    ['IMAP.AccessAsApp', 'imap.access', true],
    ['AADSTS500113', 'AADSTS50011', false],
  ])('%s holds %s: %s', (text, name, expected) => {
    expect(holdsTerm(`before ${expandTerms(text).join(' ')}. after`, term(name))).toBe(expected);
  });
  it('takes section numbers as they are', () => {
    expect(holdsTerm(`${sectionTerm('2.4.1')} x`, sectionTerm('2.4') ?? '')).toBe(false);
  });
});

it('finds names that were written apart, but no numbers', () => {
  expect(holdsApart('For Office 365 only', 'office365')).toBe(true);
  expect(holdsApart('version 2610', '26.10')).toBe(false);
});

it('leaves out the punctuation of a sentence', () => {
  expect(typedWords(' (redirect  uri)? ')).toEqual(['redirect', 'uri']);
  expect(rewriteQuery('2.4.')).toEqual(rewriteQuery('2.4'));
  expect(rewriteQuery('.NET 8')).not.toEqual(rewriteQuery('NET 8'));
});

it('a query is asked with the other name of what a vendor renamed, in either direction', () => {
  const terms = [
    { was: 'Azure AD', is: 'Entra ID' },
    { was: 'A+', is: 'B ($&)' },
  ];
  expect(otherNames('azure  ad app', terms)).toEqual(['Entra ID app']);
  expect(otherNames('entra id', terms)).toEqual(['Azure AD']);
  expect(otherNames('Azure ADFS', terms)).toEqual([]);
  expect(otherNames('what is a+', terms)).toEqual(['what is B ($&)']);
});
