/** Which languages a corpus writes code in, so that only their grammars are loaded. */
import type { Corpus } from '../graph/types.ts';

const LANG = /<(?:syntaxhighlight|source)\b[^>]*?\blang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>/]+))/giu;

/** The languages named in the newest wikitext of each page and in the templates, in small letters, sorted. */
export function codeLanguages({ pages, revisionsOf, templates, wikitext }: Corpus): string[] {
  const found = new Set<string>();
  const collect = (text: string): void => {
    for (const [, double, single, bare] of text.matchAll(LANG)) {
      const name = (double ?? single ?? bare ?? '').trim().toLowerCase();
      if (name) found.add(name);
    }
  };
  for (const text of templates.values()) collect(text);
  for (const page of pages) {
    const newest = revisionsOf(page)
      .toReversed()
      .map(({ id }) => wikitext(id))
      .find((text) => text !== undefined);
    if (newest !== undefined) collect(newest);
  }
  return [...found].sort();
}
