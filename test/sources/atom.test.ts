import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesOf } from '../../src/sources/feed-address.ts';
import { entry, feed, HEAD, read, wikitextOf } from './feed-builder.ts';

const ids = (result: { revisions: { id: number }[] }): number[] => result.revisions.map(({ id }) => id);

test('an entry is a revision with its place', async () => {
  const result = await read(feed(entry({ id: 7, comment: '/* A & B */', text: '== A ==\n&nbsp;<br />' })));
  expect(result.messages).toEqual([]);
  expect(result.revisions).toEqual([
    {
      type: 'revision',
      id: 7,
      page: 'Some page',
      at: '2026-04-09T10:19:19Z',
      author: 'Ada',
      comment: '/* A & B */',
      sha1: expect.stringMatching(/^[0-9a-f]{40}$/),
      body: { kind: 'full', wikitext: '== A ==\n&nbsp;<br />' },
      parent: 'unknown',
      source: { file: 'wiki/feed.atom', line: 7, column: 2 },
    },
  ]);
  expect(result.feeds).toMatchObject([
    {
      base: 'https://help.example.com/w/',
      generator: 'MediaWiki 1.39.1',
      language: 'en',
      updated: '2026-04-09T12:30:10Z',
    },
  ]);
});

test.each([
  ['&amp;amp;nbsp; in the file is &nbsp;', '&amp;amp;nbsp;', '&nbsp;'],
  ['a typed <br />', 'a&amp;lt;br /&amp;gt;b', 'a<br />b'],
  ['a newline', 'a&lt;br /&gt;\nb', 'a\nb'],
  ['a typed &amp;', '&amp;amp;amp;', '&amp;'],
  ['both quotation marks', "&amp;quot;&amp;#039;'", "\"''"],
])('%s', async (_, written, wikitext) => {
  const result = await read(feed(entry({ text: '@@' }).replace('@@', written)));
  expect(wikitextOf(result.revisions[0])).toBe(wikitext);
  expect(result.messages).toEqual([]);
});

const summary = (text: string): string =>
  entry().replace(
    /(<summary[^>]*>)[\s\S]*(<\/summary>)/,
    (_, open: string, close: string) => `${open}${text}${close}`,
  );

test('a file page without text is full and empty', async () => {
  const { revisions } = await read(feed(entry({ page: 'File:Dialog 01.png' })));
  expect(revisions[0]).toMatchObject({
    body: { kind: 'full', wikitext: '' },
    sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  });
});

test('a difference view and a link are no wikitext', async () => {
  const diff = summary('&lt;p&gt;Fixed&lt;/p&gt;\n&lt;table class="diff"&gt;&lt;/table&gt;');
  const link = summary(
    '&lt;p&gt;Big&lt;/p&gt;&lt;a href=&quot;https://e.org/?a=1&amp;amp;b=2&quot;&gt;Show&lt;/a&gt;',
  );
  const result = await read(feed(diff, link));
  expect(result.revisions.map(({ body, comment }) => [body.kind, comment])).toEqual([
    ['diff', 'Fixed'],
    ['link', 'Big'],
  ]);
  expect(result.revisions[1]?.body).toEqual({ kind: 'link', href: 'https://e.org/?a=1&b=2' });
});

test('ids of history feeds say what came before', async () => {
  const history = entry({ id: 9 }).replaceAll('diff=9', 'diff=9&amp;oldid=8');
  const old = entry({ id: 9 }).replaceAll('diff=9', 'diff=prev&amp;oldid=9');
  const result = await read(feed(history, old));
  expect(result.revisions.map(({ id, parent }) => [id, parent])).toEqual([
    [9, 8],
    [9, 'unknown'],
  ]);
});

const good = [entry({ id: 1, text: 'one' }), entry({ id: 3, text: 'three' })] as const;
const between = (bad: string): string => feed(good[0], bad, good[1]);
const two = entry({ id: 2, text: 'two' });

test.each([
  ['no revision number', two.replaceAll('diff=2', ''), 'entry-id'],
  ['no title', two.replace(/<title>.*<\/title>/, ''), 'entry-title'],
  ['no summary', two.replace(/<summary[\s\S]*<\/summary>/, ''), 'entry-summary'],
  ['a summary of another kind', summary('Just words').replaceAll('diff=1', 'diff=2'), 'entry-shape'],
  ['no date', two.replace(/<updated>.*<\/updated>/, ''), 'entry-date'],
  ['30 February', two.replace('2026-04-09', '2026-02-30'), 'entry-date'],
  ['words for a date', two.replace('2026-04-09T10:19:19Z', 'last week'), 'entry-date'],
  ['a bare ampersand', two.replace('two', 'AT&T'), 'feed-not-well-formed'],
  ['an unknown entity', two.replace('two', '&nbsp;'), 'feed-not-well-formed'],
  ['an end tag missing', two.replace('</summary>', ''), 'feed-not-well-formed'],
  ['its end missing', two.replace('</entry>', ''), 'feed-not-well-formed'],
  ['lost in the middle of the text', two.slice(0, two.indexOf('two')), 'feed-not-well-formed'],
  ['an attribute that does not end', two.replace('text/html"', 'text/html'), 'feed-not-well-formed'],
  ['a comment that does not end', two.replace('two', '<!-- '), 'feed-not-well-formed'],
  ['a control character', two.replace('two', '\u0001'), 'feed-not-well-formed'],
  ['a DOCTYPE inside', two.replace('two', '<!DOCTYPE x>'), 'feed-not-well-formed'],
  ['elements nested too deeply', two.replace('<author>', '<a>'.repeat(31)), 'feed-not-well-formed'],
  ['a broken start tag', two.replace('<entry>', '<entry <>'), 'feed-not-well-formed'],
])('an entry with %s is a message, the others are read', async (_, bad, rule) => {
  const result = await read(between(bad));
  expect(ids(result)).toEqual([1, 3]);
  expect(new Set(result.rules)).toEqual(new Set([rule]));
  const [message] = result.messages;
  expect(message?.file).toBe('wiki/feed.atom');
  expect(message?.line).toBeGreaterThanOrEqual(17);
  expect(message?.line).toBeLessThanOrEqual(41);
  expect(message?.note).toMatch(/\w.*\. \w.*\.$/);
});

test('a comment that does not end before the last entry loses only its own', async () => {
  const result = await read(feed(two.replace('two', '<!-- '), good[0]));
  expect(ids(result)).toEqual([1]);
});

test('a broken last entry does not make the feed a cut one', async () => {
  expect(await read(feed(good[0], two.replace('two', '&')))).toMatchObject({
    rules: ['feed-not-well-formed'],
  });
});

test('bytes that are not UTF-8 lose only their entry', async () => {
  const text = new TextEncoder().encode(between(two.replace('two', 'tw\u0001')));
  const at = text.indexOf(1);
  text[at] = 0xfc;
  const result = await read(text);
  expect(ids(result)).toEqual([1, 3]);
  expect(result.rules).toEqual(['feed-utf8']);
  expect(result.messages[0]?.reason).toContain('0xFC');
  expect(result.messages[0]?.line).toBe(26);
});

test('another encoding in the declaration is refused', async () => {
  const result = await read(feed(good[0]).replace('?>', ' encoding="ISO-8859-1"?>'));
  expect(result.rules).toEqual(['feed-encoding']);
  expect(result.revisions).toEqual([]);
  expect((await read(feed(good[0]).replace('?>', ' encoding="utf-8"?>'))).rules).toEqual([]);
});

test('a DOCTYPE is refused before its entities are worth anything', async () => {
  const lol = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const bomb = feed(entry({ text: '@' }).replace('@', '&l20;')).replace(
    '?>\n',
    `?>\n<!DOCTYPE feed [<!ENTITY l0 "lol">${lol}]>\n`,
  );
  const result = await read(bomb);
  expect(result.rules).toEqual(['feed-doctype']);
  expect(result.messages[0]).toMatchObject({ line: 2, column: 1, fatal: true });
  expect(result.revisions).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['only a declaration', '<?xml version="1.0"?>'],
  ['RSS', '<rss version="2.0"><channel/></rss>'],
  ['a feed of no namespace', '<feed><entry/></feed>'],
])('%s is not a feed', async (_, text) => {
  const result = await read(text);
  expect(result.rules).toEqual(['feed-not-atom']);
});

test('byte order mark, CR LF and prefixes make no difference', async () => {
  const plain = feed(...good);
  const prefixed = plain
    .replace('xmlns=', 'xmlns:a=')
    .replace(/<(\/?)(?=feed|entry|id|title|link|updated|summary|author|name|generator)/g, '<$1a:');
  for (const text of [`\ufeff${plain}`, plain.replaceAll('\n', '\r\n'), prefixed]) {
    const result = await read(text);
    expect(result.messages).toEqual([]);
    expect(result.revisions.map(wikitextOf)).toEqual(['one', 'three']);
  }
  const broken = prefixed.replace('one', '&');
  expect(ids(await read(broken))).toEqual([3]);
});

test('rewritten escaping is read, with a warning', async () => {
  const result = await read(feed(entry({ text: '@@' }).replace('@@', 'a&amp;nbsp;b\nc')));
  expect(wikitextOf(result.revisions[0])).toBe('a&nbsp;b\nc');
  expect(result.rules).toEqual(['entry-escaping']);
});

test.each([
  ['Ada : fixed', 'fixed'],
  ['Ada：fixed', 'fixed'],
  ['Ada: ', ''],
  ['somebody else: fixed', 'somebody else: fixed'],
])('the comment of “%s”', async (intro, comment) => {
  const result = await read(feed(entry({ comment: '@' }).replace('Ada: @', intro)));
  expect(result.revisions[0]?.comment).toBe(comment);
});

/** Text as a wiki stores it: no control characters, no carriage returns. */
const wikitext = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<br />',
        '\n',
        '&nbsp;',
        '&amp;lt;',
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '</div>',
        '<!--',
        '\t',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
  )
  .map((parts) => parts.join('').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

test('law: what MediaWiki escapes comes back to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(wikitext, wikitext, async (text, comment) => {
      const { revisions, messages } = await read(
        feed(entry({ text, comment: comment.replaceAll('\n', ' ') })),
      );
      expect(messages).toEqual([]);
      expect(wikitextOf(revisions[0])).toBe(text);
      expect(revisions[0]?.comment).toBe(comment.replaceAll('\n', ' '));
    }),
  );
});

test('law: cut at any byte, every whole entry is there and nothing is thrown', async () => {
  const bytes = new TextEncoder().encode(
    feed(entry({ id: 1, text: 'Käse\n😀' }), entry({ id: 2 }), entry({ id: 3 })),
  );
  const text = new TextDecoder('latin1').decode(bytes);
  for (let cut = 0; cut < bytes.length; cut++) {
    const result = await read(bytes.subarray(0, cut));
    const whole = text.slice(0, cut).split('</entry>').length - 1;
    expect(ids(result)).toEqual([1, 2, 3].slice(0, whole));
    expect(result.messages.every(({ fatal }) => fatal)).toBe(true);
    expect(result.rules).toHaveLength(1);
  }
});

test('law: how the bytes come in pieces makes no difference', async () => {
  const damaged = `${HEAD}${entry({ id: 1, text: 'é\n😀' })}${two.replace('two', '&')}\r\n${good[1]}`;
  const bytes = new TextEncoder().encode(damaged);
  bytes[damaged.indexOf('diff=1')] = 0x64;
  const whole = await read(bytes);
  const plain = (result: Awaited<ReturnType<typeof read>>) => ({
    ...result,
    messages: result.messages.map(({ line, column, reason }) => ({ line, column, reason })),
  });
  expect(ids(whole)).toEqual([1, 3]);
  for (const size of [1, 2, 3, 7, 64]) {
    const pieces = [];
    for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
    expect(plain(await read(...pieces))).toEqual(plain(whole));
  }
});

test('law: one flipped byte loses at most the entry around it and its neighbour', async () => {
  const text = feed(...[1, 2, 3, 4, 5].map((id) => entry({ id, text: `text ${id}` })));
  const bytes = new TextEncoder().encode(text);
  const start = text.indexOf('<entry>');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: start, max: bytes.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
      async (at, byte) => {
        const broken = bytes.slice();
        broken[at] = byte;
        const result = await read(broken);
        expect(result.revisions.length).toBeGreaterThanOrEqual(3);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['https://a.example/wiki/Special:Contributions/Me', 'https://a.example/wiki/$1'],
  ['https://a.example/de/Spezial:Beitr%C3%A4ge/Ich', 'https://a.example/de/$1'],
  ['https://a.example/Special%3AContributions/Me', 'https://a.example/$1'],
  ['https://a.example/index.php?title=Special:Contributions/Me', undefined],
  ['https://a.example/', undefined],
])('articles are addressed as %s shows', (address, expected) => {
  expect(articlesOf(address)).toBe(expected);
});
