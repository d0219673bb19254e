/**
 * `<poem>`: wikitext in which every line break counts, and leading spaces and colons indent.
 *
 * ```
 * <poem>
 * one
 * ^
 * two
 * </poem>
 * ```
 */
import { copyAll } from './internal-link.ts';
import { RopeBuilder } from './rope.ts';
import { divFlags, type Tag } from './tags.ts';
import { Token } from './token.ts';

export function poemTag(tag: Tag): Token {
  const rope = tag.parse();
  const builder = new RopeBuilder();
  const { text } = rope;
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  let at = start;
  for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', at)) {
    builder.copy(rope, at, next);
    const [from, to] = [rope.sourceStart(next), rope.sourceEnd(next + 1)];
    builder.token(new Token('void', 'structure', 'br', from, to, rope.callAt(next), { type: 'break' }));
    at = next + 1;
  }
  builder.copy(rope, at, end);
  const inner = new RopeBuilder();
  copyAll(inner, builder.done());
  return tag.leaf({ type: 'poem', attributes: tag.attributes }, divFlags, inner.done());
}
