/**
 * Redirects: a page whose text begins with
 *
 * ```
 * #REDIRECT [[Target#Part|text]]
 * ^
 * ```
 * Follows MediaWiki's WikitextContent::getRedirectTarget. The word may be in the wiki's language, in any case, and a
 * colon may follow it.
 */
import { localNames } from './local-names.ts';
import type { SiteInfo } from './types.ts';

/** The target of a redirect, as it is written; nothing where the text is none. */
export function redirectTarget(text: string, site: Pick<SiteInfo, 'language'> = {}): string | undefined {
  const word = /^\s*([#＃][^\s:[]{1,40})/u.exec(text);
  if (!word?.[1]) return undefined;
  const written = word[1].toUpperCase();
  if (written !== '#REDIRECT' && !localNames(site.language)?.redirect.includes(written)) return undefined;
  return TARGET.exec(text.slice(word[0].length, word[0].length + LONGEST))?.[1];
}

const TARGET = /^\s*:?\s*\[\[:?([^\]|\n]{1,300})(?:\|[^\]\n]{0,300})?\]\]/u;
const LONGEST = 1000;
