/**
 * `<pre>`: text as it stands. Its lines join the page's lines, as in MediaWiki, so a list item ends with its first.
 *
 * ```
 * <pre>a ''b''</pre>
 * ^
 * ```
 */
import { flagsOf } from './html-tag.ts';
import { copyAll } from './internal-link.ts';
import { type NodeInit, RopeBuilder, type Token } from './rope.ts';
import type { Tag } from './tags.ts';

export function preTag(tag: Tag): Token {
  const { place } = tag.call;
  const builder = new RopeBuilder();
  const inner = tag.call.inner ?? '';
  const from = place.innerAt ?? place.start;
  const to = place.innerAt === undefined ? place.end : place.innerAt + inner.length;
  const node: NodeInit = { type: 'preformatted', attributes: tag.attributes };
  const ends = { role: 'tag', call: place.call } as const;
  builder.token({
    kind: 'open',
    name: 'pre',
    node,
    flags: flagsOf('pre', false),
    start: place.start,
    end: from,
    ...ends,
  });
  if (tag.attributes.format === 'wikitext') {
    copyAll(builder, tag.parse());
    builder.token({
      kind: 'close',
      name: 'pre',
      flags: flagsOf('pre', true),
      start: to,
      end: place.end,
      ...ends,
    });
    return { ...tag.leaf({ type: 'markup', value: '' }, 0), splice: builder.done() };
  }
  // `<nowiki>` in it is not shown, what it holds is.
  let done = 0;
  const copy = (until: number): void => {
    const part = tag.raw(inner.slice(done, until), done);
    copyAll(builder, part);
  };
  let open = -1;
  for (const match of inner.matchAll(/<nowiki>|<\/nowiki>/gi)) {
    if (match[0].length === 8) open = match.index;
    else if (open >= 0) {
      copy(open);
      done = open + 8;
      copy(match.index);
      done = match.index + match[0].length;
      open = -1;
    }
  }
  const rest = tag.raw(inner.slice(done), done);
  copyAll(builder, rest);
  builder.token({
    kind: 'close',
    name: 'pre',
    flags: flagsOf('pre', true),
    start: to,
    end: place.end,
    ...ends,
  });
  return { ...tag.leaf({ type: 'markup', value: '' }, 0), splice: builder.done() };
}
