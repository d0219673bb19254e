/** Pages by their names, as the site shows them. */
import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/types.ts';
import { defaultSite } from '../../src/sources/site.ts';
import { allViews } from '../../src/views/all-views.ts';
import type { ArticleView, RedirectView, View } from '../../src/views/types.ts';
import { graphOf } from '../graph/tiny-corpus.ts';

function viewsOf(graph: Graph): readonly View[] {
  const wikiHref = (title: string, fragment?: string): string =>
    `https://help.example.com/wiki/${title.replaceAll(' ', '_')}${fragment === undefined ? '' : `#${fragment}`}`;
  return allViews(graph, [], { site: defaultSite(), audience: 'public', wikiHref }).views;
}
const redirects = (graph: Graph): string[] =>
  viewsOf(graph)
    .filter((view): view is RedirectView => view.kind === 'redirect')
    .map(({ path, because, target, here }) => `${path} ${because} ${here ? '' : 'wiki '}${target.href}`);
const articles = (graph: Graph): ArticleView[] =>
  viewsOf(graph).filter((view): view is ArticleView => view.kind === 'article');

test('redirects, former titles and help topics are addresses, not articles', () => {
  const graph = graphOf([
    { id: 1, page: 'Manual', text: '== One & two ==\nText.\n[[en:The manual]]' },
    {
      id: 2,
      page: 'Manual',
      text: '== One & two ==\nText.\n[[en:The manual]]',
      comment: 'Ada moved page Guide to Manual',
    },
    { id: 3, page: 'Short', text: '#REDIRECT [[Manual#One & two]]' },
    { id: 4, page: 'Away', text: '#REDIRECT [[Missing#Part]]' },
    {
      id: 5,
      page: 'Ids',
      text: '* a_1 - [[Manual]]\n* a_2 - [[Short]]\n* a_3 - [[Missing]]\n* a_4 - [[Manual#Gone]]',
    },
  ]);
  expect(articles(graph).map(({ title }) => title)).toEqual(['Ids', 'Manual']);
  expect(redirects(graph)).toEqual([
    '/articles/away/ redirect wiki https://help.example.com/wiki/Missing#Part',
    '/articles/guide/ renamed /articles/manual/',
    '/articles/guide/history/ renamed /articles/manual/history/',
    '/articles/guide/history/1..2/ renamed /articles/manual/history/1..2/',
    '/articles/guide/history/blame/ renamed /articles/manual/history/blame/',
    '/articles/short/ redirect /articles/manual/#One_&_two',
    '/articles/the-manual/ renamed /articles/manual/',
    '/help/a_1/ help /articles/manual/',
    '/help/a_2/ help /articles/manual/#One_&_two',
    '/help/a_3/ help wiki https://help.example.com/wiki/Missing',
    '/help/a_4/ help /articles/manual/',
  ]);
});

test('addresses of a history last where a move left a redirect behind, and a redirect that was never a title has none', () => {
  const text = '== One ==\nText of the manual.';
  const comment = 'Ada moved page Guide to Manual';
  const graph = graphOf([
    { id: 1, page: 'Manual', text: `${text} It is short.` },
    { id: 2, page: 'Manual', text },
    { id: 3, page: 'Manual', text, comment },
    { id: 4, page: 'Guide', text: '#REDIRECT [[Manual]]', comment },
    { id: 5, page: 'Short', text: '#REDIRECT [[Manual]]' },
  ]);
  expect(redirects(graph)).toEqual([
    '/articles/guide/ redirect /articles/manual/',
    '/articles/guide/history/ renamed /articles/manual/history/',
    '/articles/guide/history/1..2/ renamed /articles/manual/history/1..2/',
    '/articles/guide/history/2..3/ renamed /articles/manual/history/2..3/',
    '/articles/guide/history/blame/ renamed /articles/manual/history/blame/',
    '/articles/guide/history/compare/ renamed /articles/manual/history/compare/',
    '/articles/short/ redirect /articles/manual/',
  ]);
});

test('pages that redirect in a circle show what they hold', () => {
  const graph = graphOf({ A: '#REDIRECT [[B]]', B: '#REDIRECT [[A]]' });
  expect(articles(graph).map(({ title }) => title)).toEqual(['A', 'B']);
  expect(redirects(graph)).toEqual([]);
});

test('links by any name and by address lead to the article', () => {
  const graph = graphOf({
    Manual: '== Part ==\nText.\n[[en:Old]]',
    Short: '#REDIRECT [[Manual#Part]]',
    Page: '[[old]] [[Short]] [[Short#Other]] [https://help.example.com/wiki/Old#Part x] [[:en:manual]] [https://help.example.com/wiki/Missing y]',
  });
  const html = articles(graph).find(({ title }) => title === 'Page')?.html ?? '';
  expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
    '/articles/manual/',
    '/articles/manual/#Part',
    '/articles/manual/#Other',
    '/articles/manual/#Part',
    '/articles/manual/',
    'https://help.example.com/wiki/Missing',
  ]);
});

test('an article lists what links to it, with the sections, and not itself', () => {
  const graph = graphOf({
    Manual: '[[#Part]]\n== Part ==\nText.\n== Other ==\nText.\n[[en:Manual]]\n[[de:Manual]]',
    List: '== Links ==\n* [[Manual#Other]]\n* [[Manual#Part]]\n* [[Manual#Part]]\n* [[Manual]]',
    Note: '[[Manual]]',
    Short: '#REDIRECT [[Manual]]',
  });
  const manual = articles(graph).find(({ title }) => title === 'Manual');
  expect(manual?.linkedFrom).toMatchObject([
    {
      title: 'List',
      href: '/articles/list/#Links',
      to: [
        { title: 'Part', href: '#Part' },
        { title: 'Other', href: '#Other' },
      ],
    },
    { title: 'Note', href: '/articles/note/', to: [] },
  ]);
  expect(manual?.linkedFrom).toHaveLength(2);
  expect(manual?.otherTitles).toEqual(['Short']);
  // Its own language is not another one.
  expect(manual?.languages.map(({ language }) => language)).toEqual(['de']);
});
