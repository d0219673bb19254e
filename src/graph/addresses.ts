/** The addresses of pages: one for each title that a page has or had, the oldest first. */
import { slug } from '../sources/slug.ts';
import { redirectTarget } from '../wikitext/redirect.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import type { FormerName } from './moves.ts';
import { canonicalName } from './page-name.ts';
import { type AddressedTitle, slugsOf } from './slug.ts';
import type { Alias, Corpus, RevisionInfo } from './types.ts';

export interface Addresses {
  /** By title as the corpus has it, and by former title. */
  readonly slugs: ReadonlyMap<string, string>;
  /** A page's other names with their slugs: none for a name that leads to the page's own address or to nobody's. */
  withSlugs(page: string, aliases: readonly Alias[]): Alias[];
}

/**
 * Every title's slug. A redirect shares the addresses of the page that it leads to.
 *
 * @param current The newest revision with text of each page.
 */
export function addressesOf(
  corpus: Corpus,
  current: ReadonlyMap<string, RevisionInfo>,
  formerNames: readonly FormerName[],
  site: SiteInfo,
): Addresses {
  const titles = new Map<string, AddressedTitle>();
  const pageOf = redirectEnds(corpus, current, site);
  const oldest = new Map(corpus.pages.map((page) => [page, oldestOf(corpus.revisionsOf(page))]));
  for (const page of corpus.pages)
    titles.set(page, { title: page, page: pageOf(page), since: oldest.get(page) ?? 0 });
  const former = Map.groupBy(formerNames, ({ page }) => page);
  for (const [page, names] of former) {
    let since = oldest.get(page) ?? 0;
    for (const { title, until } of names.toSorted((a, b) => a.until - b.until)) {
      const own = titles.get(title);
      // A page that stands at the title today has its address, too.
      titles.set(title, { title, page: own?.page ?? page, since: Math.min(since, own?.since ?? since) });
      since = until;
    }
    titles.set(page, { title: page, page: pageOf(page), since });
  }
  const slugs = slugsOf(titles.values());
  const taken = new Set(slugs.values());
  return {
    slugs,
    withSlugs: (page, aliases) =>
      aliases.map((alias) => {
        const known = slugs.get(alias.title);
        const free = slug(alias.title, 'page');
        const own = known ?? (taken.has(free) ? undefined : free);
        if (own === undefined || own === slugs.get(page)) return alias;
        taken.add(own);
        return { ...alias, slug: own };
      }),
  };
}

function oldestOf(revisions: readonly RevisionInfo[]): number {
  return revisions.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);
}

/** The page behind a redirect, or the page itself. */
function redirectEnds(
  corpus: Corpus,
  current: ReadonlyMap<string, RevisionInfo>,
  site: SiteInfo,
): (page: string) => string {
  const titles = new Map(corpus.pages.map((page) => [canonicalName(page, site), page]));
  const targets = new Map<string, string>();
  for (const [page, { id }] of current) {
    const target = redirectTarget(corpus.wikitext(id) ?? '', site);
    const title =
      target === undefined ? undefined : titles.get(canonicalName(target.split('#')[0] ?? '', site));
    if (title !== undefined) targets.set(page, title);
  }
  return (page) => {
    const seen = new Set<string>();
    let at = page;
    for (let next = targets.get(at); next !== undefined; next = targets.get(at)) {
      if (seen.has(at)) return page;
      seen.add(at);
      at = next;
    }
    return at;
  };
}
