import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Section } from '../../src/blocks/types.ts';
import { findAnchor } from '../../src/graph/anchors.ts';
import { graphNodes } from '../../src/graph/nodes.ts';
import type { Graph, Page } from '../../src/graph/types.ts';
import { vademecum } from '../commands/run.ts';
import { hasShared, needsShared, seedContent } from '../shared.ts';
import { graphOf, rulesOf } from './tiny-corpus.ts';

/** `state page#anchor` of each link of a page. */
function links({ pages }: Graph, title: string): string[] {
  return (pages.get(title)?.links ?? []).map(
    ({ state, to }) => `${state} ${to.page}${to.anchor === undefined ? '' : `#${to.anchor}`}`,
  );
}

const MANUAL = '== One & two ==\nText.\n== Mail&nbsp;box ==\n<span id="own">Text</span>\n== A (b) ==\n';

test.each([
  ['[[Manual]]', 'ok Manual'],
  ['[[manual#One_&_two]]', 'ok Manual#One & two'],
  ['[[Manual#One .26 two]]', 'ok Manual#One .26 two'],
  ['[[Manual#One %26 two]]', 'ok Manual#One & two'],
  ['[[Manual#Mail.C2.A0box]]', 'ok Manual#Mail.C2.A0box'],
  ['[[Manual#Mail&nbsp;box]]', 'ok Manual#Mail box'],
  ['[[Manual#A_.28b.29]]', 'ok Manual#A .28b.29'],
  ['[[Manual#own]]', 'ok Manual#own'],
  ['[[Manual#top]]', 'ok Manual#top'],
  ['[[Manual#]]', 'ok Manual'],
  ['[[Manual#Three]]', 'broken Manual#Three'],
  ['[[Manual#one & two]]', 'broken Manual#one & two'],
  ['[[Missing#One]]', 'unknown Missing#One'],
  ['[[Empty]]', 'unknown Empty'],
  ['[[#Here]]', 'ok Page#Here'],
  ['[[#Nowhere]]', 'broken Page#Nowhere'],
  ['[[Incomplete#Any]]', 'unknown Incomplete#Any'],
  ['[https://help.example.com/wiki/Manual#own a page of the wiki]', 'ok Manual#own'],
  ['[[:en:Manual]]', 'ok Manual'],
  ['[[:File:Plan.png]]', 'unknown File:Plan.png'],
])('%s is %s', (wikitext, expected) => {
  const graph = graphOf({
    Page: `${wikitext}\n== Here ==\n`,
    Manual: MANUAL,
    Empty: '',
    Incomplete: '{{Unknown}} text',
  });
  expect(links(graph, 'Page').map((link) => link.replace(/#$/u, ''))).toEqual([expected]);
});

test('links to other wikis, languages and sites are kept apart', () => {
  const graph = graphOf({
    Page: 'See [https://example.org/a?b=1 there], https://example.org/c, [[wikipedia:Mail]], [mailto:a@example.org us].\n[[de:Seite]]\n[[Special:Search]]',
  });
  const page = graph.pages.get('Page') as Page;
  expect(page.links).toEqual([]);
  expect(page.externalLinks.map(({ url }) => url)).toEqual([
    'https://example.org/a?b=1',
    'https://example.org/c',
    'https://en.wikipedia.org/wiki/Mail',
    'mailto:a@example.org',
  ]);
  const [first] = page.externalLinks;
  expect(page.blocks.some(({ id }) => id === first?.from)).toBe(true);
  expect(first?.span).toMatchObject({ start: 4, end: 37 });
  expect(page.languages).toMatchObject([{ language: 'de', title: 'Seite' }]);
});

test('a link by another name leads to the page, and says by which name', () => {
  const graph = graphOf({ New: '== Part ==\n[[en:Old]]', Page: '[[old#Part|text]]' });
  expect(graph.pages.get('Page')?.links).toMatchObject([
    { to: { page: 'New', anchor: 'Part' }, via: 'Old', state: 'ok' },
  ]);
});

test('an anchor of an earlier revision leads to what became of its section', () => {
  const page = graphOf({ Manual: '== Entra ==\n== Other ==\n' }).pages.get('Manual') as Page;
  const withPast = (...formerAnchors: string[][]): Page => ({
    ...page,
    sections: page.sections.map((section, i): Section & { formerAnchors: readonly string[] } => ({
      ...section,
      formerAnchors: formerAnchors[i] ?? [],
    })),
  });
  expect(findAnchor(withPast([], ['Azure_AD']), 'Azure AD')).toMatchObject({ anchor: 'Entra', former: true });
  // Two sections had it, or one has it today.
  expect(findAnchor(withPast([], ['Azure_AD'], ['Azure_AD']), 'Azure AD')).toBeUndefined();
  expect(findAnchor(withPast([], ['Other']), 'Other')).toMatchObject({ anchor: 'Other', former: false });
});

test('a link to a heading that was renamed is ok, and says what became of it', () => {
  const steps = '* Open the console.\n* Click on New registration.\n* Copy the identifier.';
  const graph = graphOf([
    { id: 1, page: 'Manual', text: `== Start ==\nText.\n== Azure AD ==\n${steps}` },
    { id: 2, page: 'Manual', text: `== Start ==\nText.\n== Entra ID ==\n${steps}` },
    { id: 3, page: 'Page', text: '[[Manual#Azure AD]]' },
  ]);
  const [link] = graph.pages.get('Page')?.links ?? [];
  const entra = graph.pages.get('Manual')?.sections.find(({ title }) => title === 'Entra ID');
  expect(link).toMatchObject({
    to: { page: 'Manual', anchor: 'Azure AD' },
    state: 'ok',
    becameOf: { page: 'Manual', anchor: 'Entra_ID' },
    section: entra?.id,
  });
  expect(rulesOf(graph)).toEqual(['link-anchor-former']);
});

test('broken links say what is missing', () => {
  const graph = graphOf({ Page: '[[Old#Gone]] and again [[old#Gone]]', New: 'Text.\n[[en:Old]]' });
  expect(graph.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['link-anchor-missing', '"Page" links to "Old#Gone", and that page, now "New", has no such section.'],
  ]);
});

test('what links to a page and to each of its sections', () => {
  const graph = graphOf({
    Manual: '[[#Part]]\n== Part ==\nText.\n== Other ==\n',
    A: '* [[Manual]] and [[Manual#Part]]\n* [[Manual#Part]]',
    B: 'See [[Short]].',
    Short: '#REDIRECT [[Manual#Part]]',
  });
  const nodes = graphNodes(graph);
  const node = (type: string, title: string) =>
    nodes.find((each) => each.type === type && (each.title === title || each.id === title));
  expect(node('page', 'Manual')?.linkedFrom).toEqual(['A', 'B']);
  const blocks = (title: string) => graph.pages.get(title)?.blocks.map(({ id }) => id) ?? [];
  expect(node('section', 'Part')?.linkedFrom).toEqual([...blocks('A'), ...blocks('B')]);
  expect(node('section', 'Other')?.linkedFrom).toEqual([]);
});

test('hostile names and fragments are names like any other', () => {
  const graph = graphOf({
    Page: '[[__proto__]] [[constructor#toString]] [[Manual#__proto__]] [[Manual#"><script>]]',
    Manual: MANUAL,
  });
  expect(rulesOf(graph)).toEqual(['link-anchor-missing', 'link-anchor-missing']);
});

test.skipIf(!hasShared)(
  hasShared ? 'links of the real input: none is broken that MediaWiki resolves' : needsShared,
  async () => {
    const folder = seedContent();
    try {
      const { stdout } = await vademecum('graph', '--content', folder);
      const nodes = stdout
        .trim()
        .split('\n')
        .map(
          (line) => JSON.parse(line) as { type: string; id: string; state?: string; to?: { page: string } },
        );
      const all = nodes.filter(({ type }) => type === 'link');
      // The heading is not in MediaWiki's list of sections of that page either.
      expect(all.filter(({ state }) => state === 'broken').map(({ to }) => to)).toEqual([
        { page: 'Storage Locations', anchor: 'Creating File Groups Automatically' },
      ]);
      const pages = new Set(nodes.filter(({ type }) => type === 'page').map(({ id }) => id));
      const unknown = all.filter(({ state }) => state === 'unknown').map(({ to }) => to?.page ?? '');
      expect(unknown.filter((title) => pages.has(title) || title.includes('(Modern Auth'))).toEqual([]);
      expect(all.filter(({ state }) => state === 'ok')).toHaveLength(79);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
