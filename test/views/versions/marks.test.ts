import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { versionsInWords } from '../../../src/views/versions/version-words.ts';
import { site } from './harbor.ts';

/** The article without what is for the search index. */
const shown = (html: string): string => html.replace(/ data-[a-z-]+="[^"]*"/gu, '');
/** `text → address` of every link on a version, and the words of every badge. */
const versions = (html: string): string[] =>
  [...html.matchAll(/<a href="([^"]*)" class="version[^>]*>([^<]*)<\/a>/gu)].map(
    ([, href, text]) => `${text} → ${href}`,
  );

test.each<[string, string[]]>([
  ["* '''New in 7.2''': Tick it too.", ['New in 7.2 → /versions/7.2/']],
  ['Starting with version 7.2, it is blue.', ['Starting with version 7.2 → /versions/7.2/']],
  ['It is blue since version 7.2.', ['7.2 → /versions/7.2/']],
  ['Since Harbor Server 7.2 it is blue.', ['7.2 → /versions/7.2/']],
  ['New in <b>7.2</b>: it is blue.', ['7.2 → /versions/7.2/']],
  ['Harbor requires PostgreSQL 14.2 or newer.', ['14.2 → /versions/products/postgresql/#v14.2']],
  ['In versions 7.1 to 7.3 it is blue.', ['7.1 → /versions/7.1/', '7.3 → /versions/7.3/']],
  ['Since version [[Other|7.2]], it is blue.', []],
  ['The address is 7.2.7.2.', []],
])('%s', (wikitext, expected) => {
  expect(versions(site({ Page: `${wikitext}\n`, Other: 'Since 7.2.' }).html('Page'))).toEqual(expected);
});

test('another product’s version says whose it is', () => {
  expect(site({ Page: 'Since 7.2, Harbor requires PostgreSQL 14.2 or newer.' }).html('Page')).toContain(
    'title="requires PostgreSQL 14.2"',
  );
});

test('a follower says so quietly, once, before its nested steps, and not in the search index', () => {
  const html = site({
    Page: "== A ==\n* New in 7.2: Tick ''Send.All'' too.\n* Press OK.\n* The rights ''Send.All'' appear.\n** Look.\n",
  }).html('Page');
  expect(shown(html)).toMatch(
    /appear\.\s+<a href="\/versions\/7\.2\/" class="version also">also since 7\.2<\/a>/u,
  );
  expect(html.indexOf('also since 7.2')).toBeLessThan(html.indexOf('Look.'));
  expect(html.match(/also since/gu)).toHaveLength(1);
  const follower = /<li[^>]*>The rights.*?<\/li>/su.exec(html)?.[0] ?? '';
  expect(follower).toContain('data-pagefind-ignore="all"');
});

test('what the heading above says is not repeated in the article, but said where that heading is not', () => {
  const { html } = site({
    Page: '== Upgrading to 7.2.0 ==\n* Support for tape drives has been removed in this version.\n',
  });
  expect(shown(html('Page'))).not.toContain('removed in 7.2');
  expect(html('Page')).toContain('Upgrading to <a href="/versions/7.2/" class="version">7.2.0</a>');
  expect(shown(html('Page', false))).toContain('class="version said">removed in 7.2</a>');
});

test('the quoted step has an anchor that the version page leads to', () => {
  const { html, version } = site({ Page: '== A ==\n* Open it.\n* New in 7.2: Tick it too.\n' });
  const [, anchor] = version('7.2').groups[0]?.statements[0]?.places[0]?.href.split('#') ?? [];
  expect(html('Page')).toContain(`<li id="${anchor}"`);
  expect(html('Page', false)).not.toContain(`id="${anchor}"`);
});

test('without products there are no links, and wiki text cannot make one', () => {
  const text = {
    Page: 'Since version 7.2, <span class="version">9.9</span> <a class="version" href="/versions/7.2/">x</a>.',
  };
  expect(versions(site(text, []).html('Page'))).toEqual([]);
  expect(versions(site(text).html('Page'))).toEqual(['Since version 7.2 → /versions/7.2/']);
});

test.each([
  ['<a class="version" href="/versions/7.2/">New in 7.2</a>: Tick.', 'New in 7.2: Tick.'],
  ['Seen. <a class="version also">also since 7.2</a>', 'Seen. (also since 7.2)'],
  [
    'Seen. <a class="version also">also since 7.2</a> <a class="version said">since 7.3</a> <b>x</b>',
    'Seen. (also since 7.2, since 7.3) <b>x</b>',
  ],
  ['<a class="external" href="/x">y</a>', '<a class="external" href="/x">y</a>'],
])('as words: %s', (html, words) => {
  expect(toHtml(versionsInWords(fromHtml(html, { fragment: true })))).toBe(words);
});
