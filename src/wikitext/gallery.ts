/**
 * `<gallery>`: one file a line, `File:A.png|caption`.
 *
 * ```
 * <gallery mode="packed">
 * A.png|caption
 * ^
 * </gallery>
 * ```
 */
import { readFileOptions } from './file.ts';
import { flagsOf } from './html-tag.ts';
import { copyAll } from './internal-link.ts';
import { RopeBuilder, slice } from './rope.ts';
import type { Tag } from './tags.ts';
import { parseTitle } from './title.ts';
import { Token } from './token.ts';

export function galleryTag(tag: Tag): Token {
  const { context } = tag;
  const inner = tag.inner ?? '';
  const builder = new RopeBuilder();
  let at = 0;
  for (const line of inner.split('\n')) {
    const offset = at;
    at += line.length + 1;
    const bar = line.indexOf('|');
    const name = (bar < 0 ? line : line.slice(0, bar)).trim();
    const title = name === '' ? undefined : parseTitle(decodeName(name), context.site, 6);
    if (title?.namespace !== 6 || title.interwiki !== undefined) continue;
    const options = bar < 0 ? undefined : tag.parse(line.slice(bar + 1), offset + bar + 1);
    const { file, caption } = readFileOptions(title, options, context);
    const text = options && caption ? slice(options, caption.from, caption.to) : undefined;
    const whole = tag.raw(line, offset);
    const node = { type: 'file', file: { ...file, format: 'gallery' } } as const;
    const [start, end] = [whole.sourceStart(0), whole.sourceEnd(line.length)];
    const { call } = tag.call.place;
    builder.token(new Token('void', 'structure', 'img', start, end, call, node, 0, text));
  }
  const { caption, mode = 'traditional' } = tag.attributes;
  const content = new RopeBuilder();
  if (caption !== undefined) {
    // The caption is wikitext of the opening tag: it has the tag's place.
    const { start } = tag.call.place;
    const end = tag.call.place.innerAt ?? start;
    const call = tag.call.place.call ?? { start, end };
    const text = context.half(context.expander.expandCalled(caption, call, tag.call.frame));
    const node = {
      type: 'htmlTag',
      name: 'li',
      kind: 'open',
      attributes: { class: 'gallerycaption' },
    } as const;
    content.token(new Token('open', 'tag', 'li', start, start, call, node));
    copyAll(content, text);
    content.token(new Token('close', 'tag', 'li', end, end, call));
  }
  copyAll(content, builder.done());
  return tag.leaf(
    { type: 'gallery', attributes: tag.attributes, mode: mode.toLowerCase() },
    flagsOf('ul', false) | flagsOf('ul', true),
    content.done(),
  );
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
