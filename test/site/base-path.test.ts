import { expect, it } from 'vitest';
import { htmlWithBase, withBase } from '../../src/views/base-path.ts';

it.each([
  ['/a/', '/docs/', '/docs/a/'],
  ['/a/', '/docs', '/docs/a/'],
  ['/a/', '/', '/a/'],
  ['#here', '/docs/', '#here'],
  ['https://example.org/', '/docs/', 'https://example.org/'],
  ['//example.org/', '/docs/', '//example.org/'],
])('%s below %s is %s', (href, base, expected) => {
  expect(withBase(href, base)).toBe(expected);
});

it('changes links of tags and nothing in text', () => {
  const html =
    '<p><a title="a > b" href="/a/">x</a> <img src="/files/i.png"> <code>&#x3C;a href="/b/"></code> href="/c/"</p>';
  expect(htmlWithBase(html, '/docs/')).toBe(
    '<p><a title="a > b" href="/docs/a/">x</a> <img src="/docs/files/i.png"> <code>&#x3C;a href="/b/"></code> href="/c/"</p>',
  );
});
