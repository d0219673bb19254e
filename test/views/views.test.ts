import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { namePages } from '../../src/graph/aliases.ts';
import type { Graph, Page } from '../../src/graph/types.ts';
import { editSummary } from '../../src/views/edit-summary.ts';
import { replyOf } from '../../src/views/reply.ts';
import { siteHtml } from '../../src/views/site-hast.ts';
import { styleSheet } from '../../src/views/style-sheet.ts';
import type { GuideView } from '../../src/views/types.ts';
import { fromWikitext, toHast } from '../../src/wikitext/index.ts';
import type { FileOptions, LinkTarget, Origin } from '../../src/wikitext/types.ts';
import { article } from '../runbook/article.ts';

test.each<[string, string | undefined, string]>([
  ['', undefined, ''],
  ['fixed a link', undefined, 'fixed a link'],
  ['/* Setup */', 'Setup', ''],
  ['/* Setup */ fixed', 'Setup', 'fixed'],
  ['/* Microsoft&nbsp;365 */ a', 'Microsoft 365', 'a'],
  ['see [[Main Page|the start]] and [[Other]]', undefined, 'see the start and Other'],
  ['fixed /* not a section */', undefined, 'fixed /* not a section */'],
])('edit summary %j', (comment, section, text) => {
  expect(editSummary(comment)).toEqual(section === undefined ? { text } : { section, text });
});

test('inline styles become classes that depend on nothing but the style', () => {
  const one = styleSheet();
  const other = styleSheet();
  const name = one.classFor('width: 80px;');
  expect(other.classFor('text-align:center')).not.toBe(name);
  expect(other.classFor('width:80px')).toBe(name);
  expect(one.classFor(' ; ')).toBeUndefined();
  expect(one.classFor('width:1px}body{display:none')).toBeUndefined();
  expect(
    other
      .rules()
      .map(({ declarations }) => declarations)
      .sort(),
  ).toEqual(['text-align:center', 'width:80px']);
});

interface Data {
  readonly link?: LinkTarget;
  readonly file?: FileOptions;
  readonly origin?: Origin;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  text: string,
  data: Data = {},
): Element => {
  const node: Element = { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
  return Object.assign(node, { data });
};

const setup: Page = {
  ...article('<h2 n="1">Open it</h2><p>x</p>', 'Setup'),
  current: {
    id: 7,
    page: 'Setup',
    at: '2026-01-02T03:04:05Z',
    author: 'A',
    comment: '',
    sha1: '',
    body: 'full',
    bytes: 1,
    parent: 'unknown',
  },
};
const pages = new Map([['Setup', setup]]);
const wiki = { articlePath: '/wiki/$1', server: 'https://wiki.example' };
const graph: Graph = {
  pages,
  names: namePages(pages, [], { site: wiki, feeds: [], where: () => ({}) }).names,
  backlinks: new Map(),
  helpTopics: [],
  identifiers: [],
  notes: [],
  snapshots: [],
  feeds: [],
  templates: new Map(),
  compiledAnew: 0,
  pageAt: () => undefined,
  historyOf: () => undefined,
  messages: [],
};

function siteOf(nodes: readonly RootContent[], own: boolean): string {
  const wikiHref = (title: string): string => `https://wiki.example/${title.replaceAll(' ', '_')}`;
  return siteHtml(nodes, { page: setup, own }, { graph, wikiHref, styles: styleSheet() });
}

const html = (node: Element, own = false): string => siteOf([node], own);

const link = (more: Partial<LinkTarget>): Data => ({
  link: { title: 'Setup', state: 'exists', href: '/x', ...more },
});

test('links to pages that are here lead to the site, with today’s anchor', () => {
  expect(html(element('a', { href: '/wiki/Setup' }, 'go', link({ fragment: 'Open it' })))).toBe(
    '<a href="/articles/setup/#Open_it">go</a>',
  );
});

test('on the article’s own page a link to a section stays on the page', () => {
  const node = element(
    'a',
    { href: '#Open_it' },
    'go',
    link({ title: '', fragment: 'Open it', state: 'fragment' }),
  );
  expect(html(node, true)).toBe('<a href="#Open_it">go</a>');
  expect(html(node, false)).toBe('<a href="/articles/setup/#Open_it">go</a>');
});

test('links to pages that are not here lead to the wiki and say so', () => {
  const out = html(element('a', { href: '/x' }, 'go', link({ title: 'Other page', state: 'missing' })));
  expect(out).toContain('href="https://wiki.example/Other_page"');
  expect(out).toContain('on-wiki');
});

test.each<[string, LinkTarget['state'], string, string]>([
  ['Media:Tool.zip', 'file', '', 'File:Tool.zip'],
  ['Special:Search', 'special', '/wiki/Special:Search', 'Special:Search'],
])('a link to %s, which this site has not, leads to the wiki', (title, state, href, page) => {
  const out = html(element('a', { href: '/index.php?title=x' }, 'go', link({ title, state, href })));
  expect(out).toContain(`href="https://wiki.example/${page}"`);
  expect(out).toContain('on-wiki');
});

test('a missing template and a missing image are marked, with their names', () => {
  expect(
    html(element('span', {}, 'x', { origin: { template: 'Template:Gone', state: 'missing' } })),
  ).toContain('Gone');
  const file: FileOptions = { name: 'A b.png', format: 'inline', border: false, href: '/x', media: 'image' };
  expect(html(element('img', {}, '', { file }))).toContain('Image not available: A b.png');
});

/** What the site shows of wikitext on a page without files but `A b.png` and `Plan.svg`. */
function shown(wikitext: string): string {
  const tree = fromWikitext(wikitext, {
    title: 'Page',
    fileUrl: (name) =>
      ['A b.png', 'Plan.svg'].includes(name) ? `/files/${name.replace(' ', '_')}` : undefined,
  });
  return siteOf(toHast(tree).children, true);
}

test.each<[string, string]>([
  ['[[File:Gone.png|thumb|Where to click]]', '<figcaption>Where to click</figcaption>'],
  ['[[File:Gone.png|thumb|Where to click]]', 'Image not available: Gone.png</span>'],
  ['[[File:Gone.png|The button]]', 'Image not available: The button (Gone.png)</span>'],
  ['[[File:Gone.png|thumb]]', '<span class="file-missing">Image not available: Gone.png</span>'],
  ['<gallery>\nGone.png|Where to click\n</gallery>', '<div class="gallerytext">Where to click</div>'],
  ['<gallery>\nGone.png|Where to click\n</gallery>', 'Image not available: Gone.png</span>'],
])('%s loses nothing that is said of the image: %s', (wikitext, expected) => {
  expect(shown(wikitext)).toContain(expected);
  expect(shown(wikitext)).not.toContain('href');
});

test.each<[string, string, string]>([
  ['[[File:A b.png|thumb|Where to click]]', 'href="/files/A_b.png"', 'alt="A b"'],
  ['[[File:A b.png|alt=The button]]', 'href="/files/A_b.png"', 'alt="The button"'],
  ['<gallery>\nA b.png|Where to click\n</gallery>', 'href="/files/A_b.png"', 'alt="A b"'],
  ['[[File:A b.png|link=https://a.example/]]', 'href="https://a.example/"', 'alt="A b"'],
])('%s leads to a place that is there, and has words for who cannot see it', (wikitext, link, alt) => {
  expect(shown(wikitext)).toContain(link);
  expect(shown(wikitext)).toContain(alt);
});

test('a drawing is not opened on its own', () => {
  expect(shown('[[File:Plan.svg|thumb|The house]]')).toMatch(/<img [^>]*alt="Plan"/u);
  expect(shown('[[File:Plan.svg|thumb|The house]]')).not.toContain('href');
});

test.each<[string, string]>([
  ['<dl><dd>a</dd><dd>b</dd></dl>', '<div class="indent">a</div><div class="indent">b</div>'],
  ['<dl><dt>t</dt><dd>d</dd></dl>', '<dl><dt>t</dt><dd>d</dd></dl>'],
  ['<dl><dd>a</dd><dt>t</dt><dd>d</dd></dl>', '<div class="indent">a</div><dl><dt>t</dt><dd>d</dd></dl>'],
  ['<dl><dt>t</dt></dl>', '<div class="term">t</div>'],
  ['<dl><dt>t</dt><dd>d</dd><dt>u</dt></dl>', '<dl><dt>t</dt><dd>d</dd></dl><div class="term">u</div>'],
])('%s as a list that assistive technology understands', (source, expected) => {
  const [list] = fromHtml(source, { fragment: true }).children;
  expect(html(list as Element)).toBe(expected);
});

test('wiki text cannot take itself out of the search index', () => {
  expect(html(element('p', { dataPagefindIgnore: 'all', dataTerms: 'x' }, 'x'))).toBe('<p>x</p>');
});

test('no style attribute survives', () => {
  expect(html(element('p', { style: 'width: 80px' }, 'x'))).toMatch(/^<p class="w-[0-9a-z]+">x<\/p>$/);
});

const guide: Omit<GuideView, 'reply'> = {
  kind: 'guide',
  path: '/guides/g/',
  slug: 'g',
  title: 'Do it',
  summary: '',
  audience: 'public',
  steps: 2,
  values: [],
  warnings: [],
  changed: [],
  parts: [
    { kind: 'text', role: 'check', title: 'On?', anchor: 'check-1', html: '<p>Look.</p>' },
    {
      kind: 'section',
      step: 1,
      title: 'Open',
      anchor: 'step-1',
      tick: { block: 'o.b1', hash: 'h1' },
      number: { known: true, toc: '2.1' },
      article: { title: 'Setup', href: '/articles/setup/' },
      pieces: [
        { kind: 'inserted', html: '<p>Go <em>there</em>.</p>' },
        { kind: 'left-out', html: '<ul><li>a</li></ul>', because: 'Not here.', count: 1 },
        { kind: 'article', html: '<ul><li>One <code>x_y</code><ul><li>deep</li></ul></li><li>Two</li></ul>' },
      ],
    },
    {
      kind: 'skipped',
      number: { known: true, toc: '2.4' },
      title: 'Login',
      anchor: 's',
      article: { title: 'Setup', href: '/articles/setup/' },
      because: 'Nobody logs in.',
      afterStop: false,
      html: '<p>secret of the skipped</p>',
    },
    {
      kind: 'stop',
      because: 'Enough.',
      anchor: 'vm:stop',
      next: { step: 2, title: 'Finish', anchor: 'step-2' },
    },
    {
      kind: 'text',
      role: 'step',
      step: 2,
      title: 'Finish',
      anchor: 'step-2',
      html: '<ol><li>Close.</li></ol>',
    },
  ],
  stamp: {
    articles: [{ title: 'Setup', href: '/articles/setup/', revision: 7, at: '2026-01-02T03:04:05Z' }],
    reviewed: [],
    date: '2026-01-02',
  },
};

test('the reply as plain text', () => {
  expect(replyOf(guide).text).toBe(`Do it
=====

Check first: On?

Look.

Step 1 (article 2.1): Open

For this situation, instead:
Go there.

(One instruction of the article left out: Not here.)

- One x_y
  - deep
- Two

Left out: 2.4 Login. Nobody logs in.

This part ends here. Enough. Go on with “Step 2: Finish”.

Step 2: Finish

1. Close.

Source

- Setup, revision 7 of 2026-01-02
`);
});

test('the reply as Markdown', () => {
  const { markdown } = replyOf(guide);
  expect(markdown).toContain('## Step 1 (article 2.1): Open');
  expect(markdown).toContain('Go *there*.');
  expect(markdown).toContain('`x_y`');
  expect(markdown).toMatch(/- Setup, revision 7 of 2026-01-02\n$/);
  expect(markdown).not.toContain('secret of the skipped');
});
