/**
 * Notes: `<ref name="a" group="g">text</ref>` and `<references group="g" />`.
 *
 * ```
 * text<ref>note</ref>
 *     ^
 * ```
 * The notes stay where they are written; numbers and the list are made with the HTML.
 */
import { flagsOf } from './html-tag.ts';
import { divFlags, type Tag } from './tags.ts';
import type { Token } from './token.ts';

export function referenceTag(tag: Tag): Token {
  const { name, group } = tag.attributes;
  const inner = tag.inner === undefined || tag.inner.trim() === '' ? undefined : tag.parse();
  return tag.leaf({ type: 'reference', ...(name ? { name } : {}), ...(group ? { group } : {}) }, 0, inner);
}

export function referencesTag(tag: Tag): Token {
  const { group } = tag.attributes;
  return tag.leaf(
    { type: 'references', ...(group ? { group } : {}) },
    divFlags | flagsOf('ol', false) | flagsOf('ol', true),
  );
}
