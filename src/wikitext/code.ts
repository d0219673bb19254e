/**
 * `<syntaxhighlight lang="x" line start="3" inline>` and `<source>`: code, coloured when HTML is made.
 *
 * ```
 * <syntaxhighlight lang="powershell">Get-Date</syntaxhighlight>
 * ^
 * ```
 */
import { divFlags, type Tag } from './tags.ts';
import type { Token } from './token.ts';

export function codeTag(tag: Tag): Token {
  const { attributes } = tag;
  const inline = 'inline' in attributes || attributes.enclose === 'none';
  const text = tag.inner ?? '';
  // As the extension does: blank lines around the code go, its indentation stays.
  const value = inline ? text.trim() : text.replace(/^[ \t]*\n/, '').replace(/(?<!\s)\s+$/, '');
  const lang = attributes.lang?.toLowerCase().trim();
  const numbered = 'line' in attributes;
  const start = Number.parseInt(attributes.start ?? '1', 10);
  return tag.leaf(
    {
      type: 'code',
      value,
      inline,
      ...(lang ? { lang } : {}),
      ...(numbered ? { lineNumbers: Number.isNaN(start) ? 1 : start } : {}),
    },
    inline ? 0 : divFlags,
  );
}
