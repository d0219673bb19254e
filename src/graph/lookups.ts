/** What a page's text may ask of the rest of a corpus, as it stands today. */
import type { SiteInfo } from '../wikitext/types.ts';
import type { NamedLookups } from './memo.ts';
import { canonicalName } from './page-name.ts';
import type { Corpus, RevisionInfo } from './types.ts';

export interface CurrentPages {
  /** The newest revision with text of each page. */
  readonly current: ReadonlyMap<string, RevisionInfo>;
  /** The same by any spelling of the name. */
  currentOf(name: string): RevisionInfo | undefined;
}

export function currentPages(corpus: Corpus, site: SiteInfo): CurrentPages {
  const current = new Map<string, RevisionInfo>();
  for (const title of corpus.pages) {
    const revision = corpus.revisionsOf(title).findLast(hasText);
    if (revision) current.set(title, revision);
  }
  const spelled = new Map(corpus.pages.map((title) => [canonicalName(title, site), title]));
  return { current, currentOf: (name) => current.get(spelled.get(name) ?? name) };
}

/** A revision known only as a difference or a link carries no text, and a blanked page has none. */
export function hasText({ body, bytes }: RevisionInfo): boolean {
  return body === 'full' && bytes > 0;
}

/** Templates are taken from the corpus' newest revisions first, then from `content/templates/`. */
export function lookupsOf(
  { wikitext, templates }: Corpus,
  { currentOf }: CurrentPages,
  fileUrl: (name: string) => string | undefined,
): NamedLookups {
  return {
    getPage: (name) => {
      const revision = currentOf(name);
      return revision ? wikitext(revision.id) : templates.get(name);
    },
    textId: (name) => currentOf(name)?.sha1 ?? templates.get(name),
    pageExists: (name) => currentOf(name) !== undefined || templates.has(name),
    fileUrl,
  };
}
