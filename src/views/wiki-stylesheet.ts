/** The harmless inline styles of wiki text, as one stylesheet: the policy allows no `style` attribute. */
import { createHash } from 'node:crypto';
import type { SiteView } from './types.ts';

/** Path and text of the stylesheet; nothing where the wiki text has no styles. The path changes with the text. */
export function wikiStylesheet(
  styles: SiteView['wikiStyles'],
): { readonly path: string; readonly name: string; readonly css: string } | undefined {
  if (styles.length === 0) return undefined;
  const css = styles.map(({ className, declarations }) => `.${className}{${declarations}}\n`).join('');
  const name = `wiki.${createHash('sha256').update(css).digest('hex').slice(0, 8)}`;
  return { path: `/assets/${name}.css`, name, css };
}
