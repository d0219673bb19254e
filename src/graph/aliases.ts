/**
 * Other names of pages: redirects, former titles, and the title that a page gives itself in its own language
 * (`[[en:Old title]]` in an English wiki, which MediaWiki lists beside the page like any other language).
 */
import type { VFileMessage } from 'vfile-message';
import type { Where } from '../message.ts';
import type { FeedInfo } from '../sources/types.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import type { FormerName } from './moves.ts';
import { canonicalName, type Destination, ownPrefixes, type PageNames, pageNames } from './page-name.ts';
import { report } from './rules.ts';
import type { Alias, Page } from './types.ts';

export interface NamedPages {
  readonly names: PageNames;
  /** Of each page that has some, sorted by title. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  readonly messages: readonly VFileMessage[];
}

/** What stands where, for messages about a page. */
type WhereIs = (page: Page) => Where;

/** A title that a page claims without having it. */
interface Claim {
  readonly page: Page;
  readonly title: string;
  readonly because: Exclude<Alias['because'], 'redirect'>;
}

/**
 * Finds the other names of all pages. A name that is a page of its own or that two pages claim is a message and no alias.
 *
 * @param pages By title, sorted.
 */
export function namePages(
  pages: ReadonlyMap<string, Page>,
  formerNames: readonly FormerName[],
  { site, feeds, where }: { site: SiteInfo; feeds: readonly FeedInfo[]; where: WhereIs },
): NamedPages {
  const messages: VFileMessage[] = [];
  const own = ownPrefixes(
    site,
    feeds.map(({ language }) => language),
  );
  const byName = new Map<string, Page>();
  for (const page of pages.values()) {
    const name = canonicalName(page.title, site);
    if (!byName.has(name)) byName.set(name, page);
  }
  const claims = [...movedTitles(pages, formerNames), ...languageTitles(pages, own, site)];
  const { granted, refused } = settle(claims, byName, where);
  messages.push(...refused);

  const aliases = new Map<string, Alias[]>();
  const add = (page: string, alias: Alias): void => {
    const known = aliases.get(page);
    if (known) known.push(alias);
    else aliases.set(page, [alias]);
  };
  const left = new Map<string, Set<string>>();
  for (const { title, page } of formerNames) left.set(title, (left.get(title) ?? new Set()).add(page));
  const destinations = new Map<string, Destination>();
  for (const [name, { title }] of byName) destinations.set(name, { title, known: true });
  for (const { title, page, because } of granted.values()) {
    destinations.set(title, { title: page.title, known: true });
    add(page.title, { title, because });
  }
  for (const [name, page] of byName) {
    if (!page.redirect) continue;
    const end = followRedirects(page, byName, granted, site);
    if (end.state === 'loop') {
      messages.push(report('redirect-loop', { page: page.title, through: end.through }, where(page)));
      continue;
    }
    destinations.set(name, { title: end.title, known: end.state === 'page', anchor: end.anchor });
    if (end.state === 'page') {
      add(end.title, {
        title: page.title,
        because: 'redirect',
        ...(left.get(name)?.has(end.title) ? { leftBehind: true } : {}),
        ...(end.anchor ? { anchor: end.anchor } : {}),
      });
      if (end.through.length > 0) {
        const values = { page: page.title, through: end.through, target: end.title };
        messages.push(report('redirect-double', values, where(page)));
      }
    } else messages.push(report('redirect-unknown', { page: page.title, target: end.title }, where(page)));
  }
  for (const list of aliases.values()) list.sort((a, b) => (a.title < b.title ? -1 : 1));
  return { names: pageNames(destinations, site, own), aliases, messages };
}

function movedTitles(pages: ReadonlyMap<string, Page>, formerNames: readonly FormerName[]): Claim[] {
  return formerNames.flatMap(({ title, page: of }) => {
    const page = pages.get(of);
    return page && !page.redirect ? [{ page, title, because: 'move' as const }] : [];
  });
}

function languageTitles(pages: ReadonlyMap<string, Page>, own: ReadonlySet<string>, site: SiteInfo): Claim[] {
  return [...pages.values()].flatMap((page) =>
    page.redirect
      ? []
      : page.languages
          .filter(({ language }) => own.has(language))
          .map(({ title }) => ({
            page,
            title: canonicalName(title.split('#')[0] ?? '', site),
            because: 'language-link' as const,
          })),
  );
}

/** Which claims hold. Of several by the same page the first reason counts. */
function settle(
  claims: readonly Claim[],
  byName: ReadonlyMap<string, Page>,
  where: WhereIs,
): { granted: Map<string, Claim>; refused: VFileMessage[] } {
  const byTitle = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.title === '' || byName.get(claim.title) === claim.page) continue;
    const others = byTitle.get(claim.title) ?? [];
    if (!others.some(({ page }) => page === claim.page)) others.push(claim);
    byTitle.set(claim.title, others);
  }
  const granted = new Map<string, Claim>();
  const refused: VFileMessage[] = [];
  for (const [title, rivals] of byTitle) {
    const [claim] = rivals;
    if (!claim) continue;
    const holder = byName.get(title);
    // A redirect at that title says itself where it leads.
    if (holder?.redirect) continue;
    if (holder) {
      for (const { page, because } of rivals)
        refused.push(report('alias-is-page', { alias: title, page: page.title, because }, where(page)));
    } else if (rivals.length > 1) {
      const titles = rivals.map(({ page }) => page.title).sort();
      refused.push(report('alias-claimed-twice', { alias: title, pages: titles }, where(claim.page)));
    } else granted.set(title, claim);
  }
  return { granted, refused };
}

type End =
  | { readonly state: 'loop'; readonly through: readonly string[] }
  | {
      readonly state: 'page' | 'unknown';
      readonly title: string;
      readonly anchor: string | undefined;
      /** Redirects between the first one and the end. */
      readonly through: readonly string[];
    };

function followRedirects(
  start: Page,
  byName: ReadonlyMap<string, Page>,
  granted: ReadonlyMap<string, Claim>,
  site: SiteInfo,
): End {
  const through: string[] = [];
  const seen = new Set([start.title]);
  let page = start;
  let anchor: string | undefined;
  while (page.redirect) {
    const name = canonicalName(page.redirect.page, site);
    anchor = page.redirect.anchor ?? anchor;
    const next = byName.get(name) ?? granted.get(name)?.page;
    if (!next) return { state: 'unknown', title: name, anchor, through };
    if (seen.has(next.title)) return { state: 'loop', through: [...through, next.title] };
    if (next.redirect) through.push(next.title);
    seen.add(next.title);
    page = next;
  }
  return { state: 'page', title: page.title, anchor, through };
}
