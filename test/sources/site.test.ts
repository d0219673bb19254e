import { expect, test } from 'vitest';
import { defaultSite, readSite } from '../../src/sources/site.ts';

const read = (text: string) => {
  const { site, messages } = readSite(text, 'site.yaml');
  return { site, at: messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`), messages };
};

test('nothing said is the defaults', () => {
  for (const text of ['', '# only a comment\n', '{}'])
    expect(read(text)).toMatchObject({ site: defaultSite(), at: [] });
  expect(defaultSite()).toMatchObject({
    title: 'Knowledge base',
    language: 'en',
    audience: 'public',
    wiki: { articlePath: '/wiki/$1' },
    history: { pagesOfArticle: 100, pagesOfSite: 4000, recentChanges: 200, feedEntries: 50 },
  });
});

test('every option', () => {
  const { site, at } = read(`
title: Help
tagline: Short
description: Longer
language: de-AT
audience: internal
wiki: { server: https://help.example.com, articlePath: /w/$1, interwiki: { wp: https://e.org/$1 }, interlanguage: { de: https://de.e.org/$1 }, siteName: Help }
products: [{ id: server, name: Server, aliases: [S], releases: [{ version: "26.10", date: 2026-04-09 }, { version: "26.2", date: 2026-05 }] }]
history: { pagesOfArticle: 0, pagesOfSite: 9, recentChanges: 1, feedEntries: 2 }
terms: [{ was: Old name, is: New name, since: 2023-07-11 }]
links: [{ text: Support, href: https://example.com/ }]
`);
  expect(at).toEqual([]);
  expect(site.products[0]?.releases).toEqual([
    { version: '26.10', date: '2026-04-09' },
    { version: '26.2', date: '2026-05' },
  ]);
});

test.each([
  ['a wrong value', 'title: T\nlanguage: 7\n', ['site-option 2:11']],
  ['an unknown option', 'title: T\ncolour: red\n', ['site-option 2:1']],
  ['an unknown option inside', 'title: T\nwiki:\n  sever: x\n', ['site-option 3:3']],
  [
    'a version that is a number',
    'title: T\nproducts:\n  - id: s\n    name: S\n    releases:\n      - version: 26.10\n',
    ['site-option 6:18'],
  ],
  ['a limit below the least', 'title: T\nhistory:\n  feedEntries: 0\n', ['site-option 3:16']],
  ['a limit that is no number', 'title: T\nhistory: { pagesOfSite: many }\n', ['site-option 2:25']],
  ['a limit that is no whole number', 'title: T\nhistory: { pagesOfArticle: 2.5 }\n', ['site-option 2:28']],
  ['something missing', 'title: T\nterms:\n  - was: A\n', ['site-option 3:5']],
  ['two at once', 'title: T\naudience: all\nlinks: 3\n', ['site-option 2:11', 'site-option 3:8']],
  ['a name twice', 'title: T\ntitle: U\n', ['site-yaml 2:1']],
  ['no YAML', 'title: [\n', ['site-yaml 2:1']],
  ['no mapping', '- a\n', ['site-option 1:1']],
])('%s is a message with its place; what is right stays', (_, text, at) => {
  const result = read(text);
  expect(result.at).toEqual(at);
  if (at[0]?.startsWith('site-option') && text.startsWith('title')) expect(result.site.title).toBe('T');
});

test('links at the foot lead to pages, not to scripts', () => {
  const links = (href: string) =>
    readSite(`links:\n  - text: A\n    href: ${JSON.stringify(href)}\n`, 'site.yaml').site.links.length;
  expect(['/about/', 'about/', 'https://a.example/', 'mailto:a@b.example'].map(links)).toEqual([1, 1, 1, 1]);
  expect(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x'].map(links)).toEqual([0, 0, 0]);
});
