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
import { RopeBuilder } from './rope.ts';
import type { Tag } from './tags.ts';
import { HtmlFlag, type NodeInit, Token } from './token.ts';

export function preTag(tag: Tag): Token {
  const { place } = tag.call;
  const builder = new RopeBuilder();
  const inner = tag.call.inner ?? '';
  const from = place.innerAt ?? place.start;
  const to = place.innerAt === undefined ? place.end : place.innerAt + inner.length;
  const node: NodeInit = { type: 'preformatted', attributes: tag.attributes };
  const { call } = place;
  builder.token(new Token('open', 'tag', 'pre', place.start, from, call, node, flagsOf('pre', false)));
  const close = new Token('close', 'tag', 'pre', to, place.end, call, undefined, flagsOf('pre', true));
  const whole = (content: RopeBuilder): Token => {
    content.token(close);
    const none: NodeInit = { type: 'markup', value: '' };
    return new Token(
      'void',
      'structure',
      'pre',
      place.start,
      place.end,
      call,
      none,
      HtmlFlag.splice,
      content.done(),
    );
  };
  if (tag.attributes.format === 'wikitext') {
    copyAll(builder, tag.parse());
    return whole(builder);
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
  return whole(builder);
}
