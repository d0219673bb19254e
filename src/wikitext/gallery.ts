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
import { RopeBuilder, slice, type Token } from './rope.ts';
import type { Tag } from './tags.ts';
import { parseTitle } from './title.ts';

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
    builder.token({
      kind: 'void',
      name: 'img',
      node: { type: 'file', file: { ...file, format: 'gallery' } },
      flags: 0,
      role: 'structure',
      start: whole.sourceStart(0),
      end: whole.sourceEnd(line.length),
      inner: text,
      call: tag.call.place.call,
    });
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
    const ends = { name: 'li', node, flags: 0, role: 'tag', call } as const;
    content.token({ kind: 'open', ...ends, start, end: start });
    copyAll(content, text);
    content.token({ kind: 'close', ...ends, start: end, end });
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
