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
import { RopeBuilder, type Token } from './rope.ts';
import { divFlags, type Tag } from './tags.ts';

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
    const place = { start: rope.sourceStart(next), end: rope.sourceEnd(next + 1), call: rope.callAt(next) };
    builder.token({
      kind: 'void',
      name: 'br',
      node: { type: 'break' },
      flags: 0,
      role: 'structure',
      ...place,
    });
    at = next + 1;
  }
  builder.copy(rope, at, end);
  const inner = new RopeBuilder();
  copyAll(inner, builder.done());
  return tag.leaf({ type: 'poem', attributes: tag.attributes }, divFlags, inner.done());
}
