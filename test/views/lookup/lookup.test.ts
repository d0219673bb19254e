import { describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/graph/types.ts';
import { blockAnchor, quotedBlocks } from '../../../src/views/block-anchor.ts';
import { identifierViews } from '../../../src/views/lookup/identifier-views.ts';
import { problemViews } from '../../../src/views/lookup/problem-views.ts';
import { chunks, MOST_ENTRIES } from '../../../src/views/lookup/split.ts';
import { graphOf } from '../../graph/tiny-corpus.ts';

const ERRORS = `{|
! Error !! Cause !! Solution
|-
| 0x80070005 || No rights. || Ask for rights.
|-
| AADSTS50011 || Another address. || Correct it:

 fix --now
|}`;

describe('problems', () => {
  test('stand by article, and lead to their rows', () => {
    const graph = graphOf({ Zoo: ERRORS, Ant: "== It stops ==\n'''Solution:''' Wait." });
    const [view] = problemViews(graph);
    expect(view).toMatchObject({ kind: 'problems', path: '/errors/', count: 3 });
    expect(view?.groups.map(({ article }) => article)).toEqual([
      { title: 'Ant', href: '/articles/ant/' },
      { title: 'Zoo', href: '/articles/zoo/' },
    ]);
    const page = graph.pages.get('Zoo');
    const row = page?.blocks.find(({ kind, text }) => kind === 'row' && text.includes('AADSTS50011'));
    const href = `/articles/zoo/#${row && blockAnchor(row)}`;
    expect(view?.groups[1]?.problems[1]?.places).toEqual([{ href, page: 'Zoo' }]);
    expect(page && row && quotedBlocks(page, graph).has(row.id)).toBe(true);
  });

  test('codes lead to their entries, sorted', () => {
    const [view] = problemViews(graphOf({ Zoo: ERRORS }));
    const [first, second] = view?.groups[0]?.problems ?? [];
    expect(view?.codes).toEqual([
      { title: '0x80070005', href: `#${first?.anchor}` },
      { title: 'AADSTS50011', href: `#${second?.anchor}` },
    ]);
    expect(first?.message).toBeUndefined();
  });

  test('what a template says in several articles stands once, with all places', () => {
    const graph = graphOf({
      'Template:Help': "'''Problem:''' It stops.\n\n'''Solution:''' Wait.",
      Ant: '{{Help}}',
      Bee: '{{Help}}',
    });
    const problems = problemViews(graph)[0]?.groups.flatMap((group) => group.problems) ?? [];
    expect(problems).toHaveLength(1);
    expect(problems[0]?.places.map(({ page }) => page)).toEqual(['Ant', 'Bee', 'Template:Help']);
  });

  test('a part that only leads to what follows takes it along; a long one is cut', () => {
    const entry = (wikitext: string) => problemViews(graphOf({ A: wikitext }))[0]?.groups[0]?.problems[0];
    expect(entry("== It stops ==\n'''Solution:''' Type this:\n\n go --on")?.parts).toEqual([
      { role: 'solution', text: 'Type this: go --on', more: false },
    ]);
    const long = entry(`== It stops ==\n'''Solution:''' ${'word '.repeat(200)}.`)?.parts[0];
    expect(long?.text.length).toBeLessThan(330);
    expect(long).toMatchObject({ more: true });
  });

  test('none: no page', () => {
    expect(problemViews(graphOf({ A: 'Words.' }))).toEqual([]);
  });

  test('many: a page for each article, and the overview counts them', () => {
    const table = (n: number, from: number): string =>
      `{|\n! Error code !! Solution\n${Array.from({ length: n }, (_, i) => `|-\n| ${from + i} || Do ${i}.\n`).join('')}|}`;
    const views = problemViews(graphOf({ Ant: table(MOST_ENTRIES + 1, 10_000), Bee: table(2, 90_000) }));
    expect(views.map(({ path, count }) => [path, count])).toEqual([
      ['/errors/', MOST_ENTRIES + 3],
      ['/errors/ant/', MOST_ENTRIES],
      ['/errors/ant/2/', 1],
      ['/errors/bee/', 2],
    ]);
    expect(views[0]?.groups).toEqual([]);
    expect(views[0]?.parts.map(({ title }) => title)).toEqual(['Ant', 'Ant (2)', 'Bee']);
  });
});

describe('identifiers', () => {
  const entries = (graph: Graph) =>
    identifierViews(graph).views.flatMap(({ groups }) => groups.flatMap((group) => group.entries));

  test('stand by first letter, digits and signs last', () => {
    const graph = graphOf({
      A: "Mail.Read, 0x80070005, <code>%TEMP%\\x</code>, <code>~/a/b</code>, App.Read and the option ''ärgerLevel''.",
    });
    const [view] = identifierViews(graph).views;
    expect(view?.groups.map(({ letter, anchor }) => [letter, anchor])).toEqual([
      ['A', 'names-a'],
      ['M', 'names-m'],
      ['T', 'names-t'],
      ['Ä', 'names-u00c4'],
      ['0–9', 'names-0-9'],
    ]);
    expect(view?.count).toBe(entries(graph).length);
  });

  test('say where they are defined, and mention each section once', () => {
    const graph = graphOf({
      Ant: '== One ==\nMail.Read here.\n\nMail.Read there.\n== Two ==\nMail.Read again.',
      Bee: '; Mail.Read\n: lets read.',
    });
    const [entry] = entries(graph);
    expect(entry?.definedIn?.page).toBe('Bee');
    expect(entry?.mentions.map(({ section }) => section?.title)).toEqual(['One', 'Two']);
  });

  test('a name in very many sections is counted beyond the first', () => {
    const text = Array.from({ length: 30 }, (_, i) => `== S${i} ==\nMail.Read.\n`).join('');
    const [entry] = entries(graphOf({ Ant: text }));
    expect((entry?.mentions.length ?? 0) + (entry?.moreMentions ?? 0)).toBe(30);
    expect(entry?.moreMentions).toBeGreaterThan(0);
  });

  test('an article leads to names that others use as well', () => {
    const graph = graphOf({ Ant: 'Mail.Read and Mail.Send.', Bee: 'Mail.Read.' });
    const { linksOf } = identifierViews(graph);
    const ant = graph.pages.get('Ant');
    expect(ant && linksOf(ant).map(({ title }) => title)).toEqual(['Mail.Read']);
    expect(ant && linksOf(ant)[0]?.href).toMatch(/^\/identifiers\/#vm:[0-9a-f]{10}$/);
  });

  test('many: a page for each letter', () => {
    const names = Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => `Item${i}.Read`).join(' ');
    const graph = graphOf({ Ant: `${names} Mail.Read`, Bee: 'Mail.Read' });
    const { views, linksOf } = identifierViews(graph);
    expect(views.map(({ path, count }) => [path, count])).toEqual([
      ['/identifiers/', MOST_ENTRIES + 2],
      ['/identifiers/i/', MOST_ENTRIES],
      ['/identifiers/i/2/', 1],
      ['/identifiers/m/', 1],
    ]);
    const bee = graph.pages.get('Bee');
    expect(bee && linksOf(bee)[0]?.href).toMatch(/^\/identifiers\/m\/#vm:/);
  });

  test('a page that is only a redirect holds no place', () => {
    const graph = graphOf({ Ant: 'Mail.Read.', Old: '#REDIRECT [[Ant]]\nMail.Send' });
    expect(entries(graph).map(({ name }) => name)).toEqual(['Mail.Read']);
  });

  test('none: no page', () => {
    expect(identifierViews(graphOf({ A: 'Words.' })).views).toEqual([]);
  });
});

test('pieces tile the list', () => {
  const list = Array.from({ length: MOST_ENTRIES * 2 + 1 }, (_, i) => i);
  expect(chunks(list).flat()).toEqual(list);
  expect(chunks([])).toEqual([]);
});
