/** What the addresses in a feed's head say of the wiki. */

/**
 * ```
 * https://help.example.com/en/api.php?action=feedcontributions&…
 * ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
 * ```
 */
export function baseOf(id: string): string | undefined {
  return /^https?:\/\/.*?(?=(?:api|index)\.php)/.exec(id)?.[0];
}

/**
 * ```
 * https://help.example.com/wiki/Special:Contributions/Name
 *                               ^~~~~~~~~~~~~~~~~~~~~~~~~~ becomes $1
 * ```
 * An address with a query (`index.php?title=…`) does not show how articles are addressed.
 */
export function articlesOf(contributions: string): string | undefined {
  const folder = /^(https?:\/\/[^?#]*\/)[^/?#]*(?::|%3A)[^/?#]*\/[^/?#]+$/i.exec(contributions)?.[1];
  return folder === undefined ? undefined : `${folder}$1`;
}
