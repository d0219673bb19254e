/** Every address that a page of versions or deadlines shows is there: a law over all labelled sentences. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harbor, site } from './harbor.ts';

const sentences = readFileSync(new URL('../../graph/facts/labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { wikitext: string }).wikitext);

/** The same sentences as steps, in tables, in notices, below headings that name versions. */
const shapes: readonly ((sentence: string, i: number) => string)[] = [
  (sentence) => `${sentence}\n\n`,
  (sentence) => `* ${sentence}\n** Nested.\n`,
  (sentence) => `; Term\n: ${sentence}\n`,
  (sentence) => `{|\n|-\n! Head\n| ${sentence}\n|}\n`,
  (sentence) => `<div class="msnote">\n${sentence}\n</div>\n`,
  (sentence, i) => `== Upgrading to 7.${i} ==\n* '''${sentence}'''\n`,
  (sentence, i) => `<p id="own ${i} &quot;&gt;">${sentence}</p>\n`,
  (sentence) => `# ${sentence.replace(/(\d)/u, '[[Other|$1]]')}\n`,
];

test('every address leads to a page of the site and to an element of it', () => {
  const pages = Object.fromEntries(
    shapes.map((shape, n) => [
      `Page ${n}`,
      sentences
        .filter((_, i) => i % 3 === n % 3)
        .map(shape)
        .join(''),
    ]),
  );
  const { graph, views, deadlines, html } = site(pages, harbor([{ version: '7.0' }]));
  if (!views || !deadlines) throw new Error('nothing found');
  const ids = new Map<string, Set<string>>();
  for (const { title, slug } of graph.pages.values()) {
    const all = [...html(title).matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) =>
      id.replaceAll('&#x22;', '"').replaceAll('&amp;', '&'),
    );
    ids.set(`/articles/${slug}/`, new Set(all));
  }
  const products = new Map(
    views.products.map(({ path, versions }) => [path, versions.map(({ anchor }) => anchor)]),
  );
  for (const [path, anchors] of products) ids.set(path, new Set(anchors));
  for (const { path } of [views.versions, ...views.each, ...views.upgrades]) ids.set(path, new Set());
  const lost = new Set<string>();
  let count = 0;
  const look = (value: unknown): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'href' || key === 'stages') && inner !== undefined)
          for (const href of [inner].flat()) {
            count += 1;
            const [path = '', fragment] = String(href).split('#');
            const known = ids.get(path);
            if (!known || (fragment !== undefined && !known.has(decodeURIComponent(fragment))))
              lost.add(String(href));
          }
        else if (key === 'html') {
          for (const [, href] of String(inner).matchAll(/href="(\/versions[^"]*)"/gu)) look({ href });
        } else look(inner);
      }
  };
  look([views, deadlines.deadlines]);
  for (const { title } of graph.pages.values()) look({ html: html(title) });
  expect([...lost]).toEqual([]);
  expect(count).toBeGreaterThan(500);
});
