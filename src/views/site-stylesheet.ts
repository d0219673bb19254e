/** The stylesheet of all pages: its own rules and, since the policy allows no `style` attribute, those of wiki text. */
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
  return named('site', `${rules.trim()}${wiki}\n`);
}

/** A second one, for pages whose rules the articles need not carry. */
export function partStylesheet(part: string, rules: string): SiteStylesheet {
  return named(part, `${rules.trim()}\n`);
}

function named(part: string, css: string): SiteStylesheet {
  const name = `${part}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}`;
  return { name, path: `/assets/${name}.css`, css };
}
