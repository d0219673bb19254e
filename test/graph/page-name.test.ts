import { expect, test } from 'vitest';
import { graphOf, wiki } from './tiny-corpus.ts';

const graph = graphOf(
  {
    'Some page': '== One & two ==\nText.\n[[en:An older name]]',
    'Über uns': 'Text.',
    'Help:Start': 'Text.',
    'Datei:Plan.png': 'Text.',
    '100% sure': 'Text.',
    'C#': 'nobody can call it so',
    Short: '#REDIRECT [[Some page#One & two]]',
  },
  { site: { ...wiki, namespaces: { Datei: 6, Hilfe: 12 } } },
);
const titleOf = (name: string): string | undefined => graph.names.find(name)?.title;

test.each([
  'Some page',
  'some_page',
  '  Some__page ',
  'Some\u00a0page',
  'Some&nbsp;page',
  'Some\u2003page',
  'Some%20page',
  ':Some page',
  'en:Some page',
  ':EN:some_page',
  'An older name',
  'an_older%20name',
  'Short',
])('%j is the page', (name) => {
  expect(titleOf(name)).toBe('Some page');
});

test('letters, namespaces and their other names', () => {
  expect(titleOf('über_uns')).toBe('Über uns');
  expect(titleOf('u\u0308ber uns')).toBe('Über uns');
  expect(titleOf('%C3%BCber_uns')).toBe('Über uns');
  expect(titleOf('help:start')).toBe('Help:Start');
  expect(titleOf('HILFE: start')).toBe('Help:Start');
  expect(titleOf('File:plan.png')).toBe('Datei:Plan.png');
  expect(titleOf('Image:Plan.png')).toBe('Datei:Plan.png');
  expect(titleOf('100% sure')).toBe('100% sure');
});

test('in a wiki of another language its own names of namespaces and its own word for redirects count', () => {
  const german = graphOf(
    {
      'Vorlage:Hinweis': '== Achtung ==\nText.',
      Seite: '{{Hinweis}} [[Datei:Plan.png]] [[Kategorie:Alles]] [[:Hilfe:Start]]',
      Alt: '#WEITERLEITUNG [[Seite#Achtung]]',
      Neu: '#weiterleitung: [[seite]]',
    },
    { site: { ...wiki, language: 'de-AT' } },
  );
  const page = german.pages.get('Seite');
  expect(page?.missingTemplates).toEqual([]);
  expect(page?.sections.map(({ title }) => title)).toContain('Achtung');
  expect(page?.categories).toEqual(['Category:Alles']);
  expect(page?.aliases.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['Alt', 'Achtung'],
    ['Neu', undefined],
  ]);
  expect(german.names.find('Template:hinweis')?.title).toBe('Vorlage:Hinweis');
  // In an English wiki the word is the first item of a list.
  expect(graphOf({ Alt: '#WEITERLEITUNG [[Seite]]' }).pages.get('Alt')?.redirect).toBeUndefined();
});

test('a page that is not here keeps the one spelling of its name', () => {
  expect(graph.names.find('other_page#part_2')).toEqual({
    title: 'Other page',
    known: false,
    anchor: 'part 2',
  });
});

test('what cannot be a name of a page of this wiki means nothing', () => {
  for (const name of ['', '#One', '[x]', 'a|b', 'wikipedia:Some page', 'de:Some page', 'File:', '%', 'a%00b'])
    expect(graph.names.find(name)?.known ?? false).toBe(false);
  expect(graph.names.find('de:Some page')).toBeUndefined();
});

test('a redirect’s section holds unless the name brings its own', () => {
  expect(graph.names.find('Short')).toMatchObject({ anchor: 'One & two', via: 'Short' });
  expect(graph.names.find('Short#Other')).toMatchObject({ anchor: 'Other' });
  expect(graph.names.find('Some page')?.via).toBeUndefined();
});

test.each([
  ['https://help.example.com/wiki/Some_page', 'Some page'],
  ['http://HELP.example.com/wiki/An_older_name#x', 'Some page'],
  ['//help.example.com/wiki/%C3%9Cber_uns', 'Über uns'],
  ['https://help.example.com/w/index.php?title=Help:Start', 'Help:Start'],
  ['https://help.example.com/en/Some_page', 'Some page'],
  ['https://help.example.com/wiki/100%25_sure', '100% sure'],
])('the address %s is a page', (address, title) => {
  expect(graph.names.findAddress(address)?.title).toBe(title);
});

test.each([
  'https://other.example.com/wiki/Some_page',
  'https://help.example.com/wiki/',
  'https://help.example.com/wiki/Some_page?action=history',
  'https://help.example.com/w/index.php?title=Some_page&oldid=3',
  'https://help.example.com/de/Some_page',
  'mailto:some@example.com',
  'not an address',
  'https://',
])('the address %s is none', (address) => {
  expect(graph.names.findAddress(address)).toBeUndefined();
});
