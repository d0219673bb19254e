/** The one stylesheet of a site: its own rules and, since the policy allows no `style` attribute, those of wiki text. */
import { createHash } from 'node:crypto';
import type { SiteView } from './types.ts';

export interface SiteStylesheet {
  /** `site.0a1b2c3d`: changes with the text, so that browsers may keep it. */
  readonly name: string;
  /** `/assets/site.0a1b2c3d.css` */
  readonly path: string;
  readonly css: string;
}

export function siteStylesheet(rules: string, wikiStyles: SiteView['wikiStyles']): SiteStylesheet {
  const wiki = wikiStyles.map(({ className, declarations }) => `.${className}{${declarations}}`).join('');
  const css = `${rules.trim()}${wiki}\n`;
  const name = `site.${createHash('sha256').update(css).digest('hex').slice(0, 8)}`;
  return { name, path: `/assets/${name}.css`, css };
}
