import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/types.ts';
import { graphOf, rulesOf, wiki } from './tiny-corpus.ts';

/** `because title` of a page's other names, with `→ slug` where the name has an address. */
function aliases({ pages }: Graph, title: string): string[] {
  return (pages.get(title)?.aliases ?? []).map(
    ({ because, title: name, anchor, slug }) =>
      `${because} ${name}${anchor === undefined ? '' : `#${anchor}`}${slug === undefined ? '' : ` → ${slug}`}`,
  );
}

test('redirects, with their section, in any spelling', () => {
  const graph = graphOf({
    Manual: '== Part ==\nText.',
    Old: '#REDIRECT [[manual]]',
    Older: '#redirect: [[Manual#Part|words]]\n[[Category:Gone]]',
  });
  expect(aliases(graph, 'Manual')).toEqual(['redirect Old → old', 'redirect Older#Part → older']);
  expect(rulesOf(graph)).toEqual([]);
});

test('a chain leads to its end and says that it is one', () => {
  const graph = graphOf({ A: '#REDIRECT [[B]]', B: '#REDIRECT [[C]]', C: 'Text.' });
  expect(graph.names.find('A')).toMatchObject({ title: 'C', known: true });
  expect(aliases(graph, 'C')).toEqual(['redirect A → a', 'redirect B → b']);
  expect(graph.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['redirect-double', '"A" reaches "C" through "B", which is a redirect too.'],
  ]);
});

test('a loop is a message on each of its pages, and each keeps its page', () => {
  const graph = graphOf({ A: '#REDIRECT [[B]]', B: '#REDIRECT [[A]]', Self: '#REDIRECT [[Self]]' });
  expect(rulesOf(graph)).toEqual(['redirect-loop', 'redirect-loop', 'redirect-loop']);
  expect(graph.names.find('A')).toMatchObject({ title: 'A', known: true });
});

test('a redirect to what is not here, or to another wiki', () => {
  const graph = graphOf({ A: '#REDIRECT [[Gone#Part]]', B: '#REDIRECT [[wikipedia:Page]]' });
  expect(graph.names.find('A')).toMatchObject({ title: 'Gone', known: false, anchor: 'Part' });
  expect(graph.pages.get('B')?.redirect).toBeUndefined();
  expect(rulesOf(graph)).toEqual(['redirect-unknown']);
});

test('a redirect to a section that is not there', () => {
  const graph = graphOf({ A: '#REDIRECT [[Manual#Gone]]', Manual: 'Text.', Other: 'See [[A]].' });
  expect(rulesOf(graph)).toEqual(['redirect-anchor-missing']);
  expect(graph.pages.get('Other')?.links).toMatchObject([{ to: { page: 'Manual' }, state: 'ok', via: 'A' }]);
});

test('the link to the own language tells of another title; to other languages it does not', () => {
  const graph = graphOf({ 'Setup - Mail': 'Text.\n[[de:Einrichten]]\n[[en:Setup (mail)]]' });
  expect(aliases(graph, 'Setup - Mail')).toEqual(['language-link Setup (mail)']);
  expect(graph.names.find('Einrichten')?.known).toBe(false);
  expect(graph.names.find('setup_(mail)')?.title).toBe('Setup - Mail');
});

test('which language is the own one is what the feed says, before site.yaml', () => {
  const pages = { Seite: 'Text.\n[[de:Alte Seite]]\n[[en:Page]]' };
  const german = graphOf(pages, { feeds: { 'feed.atom': '2026-01-01T00:00:00Z' }, language: 'de' });
  expect(aliases(german, 'Seite')).toEqual(['language-link Alte Seite → alte-seite']);
  const named = graphOf(pages, { site: { ...wiki, language: 'de' } });
  expect(aliases(named, 'Seite')).toEqual(['language-link Alte Seite → alte-seite']);
});

test('only the case of the first letter differs: no other name', () => {
  expect(aliases(graphOf({ Topics: 'Text.\n[[en:topics]]' }), 'Topics')).toEqual([]);
});

test('a name that is a page of its own is a message and no alias', () => {
  const graph = graphOf({ New: 'Text.\n[[en:Old]]', Old: 'Another text.' });
  expect(aliases(graph, 'New')).toEqual([]);
  expect(graph.names.find('Old')?.title).toBe('Old');
  expect(rulesOf(graph)).toEqual(['alias-is-page']);
});

test('a name that two pages claim is a message and no alias', () => {
  const graph = graphOf({ A: 'Text.\n[[en:Old]]', B: 'Text.\n[[en:Old]]' });
  expect(graph.names.find('Old')?.known).toBe(false);
  expect(graph.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['alias-claimed-twice', '"Old" may mean "A" or "B": each was called so or calls itself so.'],
  ]);
});

test('a redirect says itself where it leads, whatever others claim', () => {
  const graph = graphOf({ A: 'Text.\n[[en:Old]]', B: 'Text.', Old: '#REDIRECT [[B]]' });
  expect(graph.names.find('Old')?.title).toBe('B');
  expect(rulesOf(graph)).toEqual([]);
});

test('a redirect to a former title reaches the page', () => {
  const graph = graphOf({ New: 'Text.\n[[en:Old]]', Short: '#REDIRECT [[Old#Top]]' });
  expect(graph.names.find('Short')).toMatchObject({ title: 'New', known: true });
});

test('the same pages in any order give the same names', () => {
  const pages = Object.entries({
    A: 'Text.\n[[en:Old]]',
    B: '#REDIRECT [[Old]]',
    C: '#REDIRECT [[B]]',
    'A!': 'Text.',
  }).map(([page, text], i) => ({ id: i + 1, page, text }));
  const print = (graph: Graph): string =>
    JSON.stringify([...graph.pages.values()].map(({ title, slug, aliases: also }) => [title, slug, also]));
  expect(print(graphOf(pages.toReversed()))).toBe(print(graphOf(pages)));
});
