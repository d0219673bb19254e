import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { fillInOf } from '../../../src/views/guide/fill-in.ts';

const values = [
  { id: 'server', replaces: ['<fqdn>', 'server.example.com'] },
  { id: 'domain', replaces: ['example.com'] },
  { id: 'tenant', replaces: ['your tenant'] },
].map(({ id, replaces }) => ({ id, replaces: replaces.map((text) => ({ text, place: undefined })) }));

/** The HTML with `[id|words]` where words are marked. */
function marked(html: string): string {
  const root = fromHtml(html, { fragment: true });
  const before = structuredClone(root);
  const fillIn = fillInOf(values);
  const out = toHtml({ type: 'root', children: fillIn.mark(root.children) } as Root);
  expect(root).toEqual(before);
  return out
    .replace(/<span class="fill" data-value="([^"]*)">([^<]*)<\/span>/gu, '[$1|$2]')
    .replaceAll('&#x22;', "'");
}

test.each<[string, string]>([
  ['<p>at server.example.com.</p>', '<p>at [server|server.example.com].</p>'],
  ['<p>https://&lt;fqdn>:8462/</p>', '<p>https://[server|&#x3C;fqdn>]:8462/</p>'],
  ['<p>mail.example.com, a@example.com</p>', '<p>mail.[domain|example.com], a@[domain|example.com]</p>'],
  [
    '<p>myexample.com example.com.au my-example.com example.community</p>',
    '<p>myexample.com example.com.au my-example.com example.community</p>',
  ],
  [
    '<p>Your tenant, your tenants, <b>your</b> tenant</p>',
    '<p>Your tenant, your tenants, <b>[tenant|your tenant]</b></p>',
  ],
  // Coloured code: the words stand where they begin, the rest keeps its places.
  [
    '<pre><span class="a">x server</span><span class="b">.example</span>.com -y</pre>',
    '<pre><span class="a">x [server|server.example.com]</span><span class="b"></span> -y</pre>',
  ],
  // Not across blocks, lines or the edge of a link.
  ['<ul><li>your</li><li>tenant</li></ul>', '<ul><li>your</li><li>tenant</li></ul>'],
  ['<p>server.<br>example.com</p>', '<p>server.<br>[domain|example.com]</p>'],
  ['<p>server.<a href="/x">example.com</a></p>', '<p>server.<a href="/x">[domain|example.com]</a></p>'],
])('%s', (html, expected) => {
  expect(marked(html)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['https://server.example.com/a', "['https://','server','server.example.com','/a']"],
  [
    'https://%3Cfqdn%3E/?t=your%20tenant',
    "['https://','server','%3Cfqdn%3E','/?t=','tenant','your%20tenant','']",
  ],
  ['mailto:a@example.com', "['mailto:a@','domain','example.com','']"],
  ['https://other.example/', undefined],
  ['javascript:alert("server.example.com")', undefined],
  ['server.example.com', undefined],
  ['/articles/server.example.com/', undefined],
  ['data:text/html,https://server.example.com', undefined],
])('the address %s', (href, expected) => {
  const html = marked(`<a href="${href.replaceAll('"', '&quot;')}">x</a>`);
  expect(/data-href="([^"]*)"/u.exec(html)?.[1]).toBe(expected);
});

test('what was met is known, and without values nothing changes', () => {
  const fillIn = fillInOf(values);
  fillIn.mark(
    fromHtml('<p>&lt;fqdn> <a href="https://example.com">x</a></p>', { fragment: true }).children as never,
  );
  expect([...fillIn.found]).toEqual(['<fqdn>', 'example.com']);
  const { children } = fromHtml('<p>x</p>', { fragment: true });
  expect(fillInOf([]).mark(children)).toEqual(children);
});
