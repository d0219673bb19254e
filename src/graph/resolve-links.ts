/** A page's links as written → where they lead today. */
import type { VFileMessage } from 'vfile-message';
import type { Where } from '../message.ts';
import { findAnchor } from './anchors.ts';
import type { Named, PageNames } from './page-name.ts';
import { report } from './rules.ts';
import type { ExternalLink, Link, Page } from './types.ts';

export interface ResolvedLinks {
  readonly links: readonly Link[];
  /** Without those that lead to a page of this very wiki. */
  readonly externalLinks: readonly ExternalLink[];
}

/**
 * The state of each of a page's links: `ok`, `broken` (the page has text but no such anchor) or `unknown` (no text of
 * the target is in the corpus, so nobody can tell). An address of a page that is here is a link to that page.
 */
export function resolveLinks(page: Page, pages: ReadonlyMap<string, Page>, names: PageNames): ResolvedLinks {
  const links = page.links.map((link): Link => {
    const { page: name, anchor } = link.to;
    const named = names.find(name) ?? { title: name, known: false };
    return { ...link, ...targetOf(named, anchor, pages) };
  });
  const externalLinks: ExternalLink[] = [];
  for (const link of page.externalLinks) {
    const named = names.findAddress(link.url);
    if (named?.known !== true) externalLinks.push(link);
    else {
      const { from, page: title, span } = link;
      links.push({ from, page: title, ...targetOf(named, undefined, pages), span });
    }
  }
  return {
    links: links
      .map((link, order) => ({ link, order }))
      .sort(inReadingOrder)
      .map(({ link }) => link),
    externalLinks,
  };
}

/** What is wrong with a page's links, each target once, and with its redirect. */
export function checkLinks(page: Page, links: readonly Link[], where: Where): VFileMessage[] {
  const told = new Set<string>();
  return links.flatMap(({ to, via, state, becameOf }) => {
    if (state !== 'broken' && !becameOf) return [];
    const target = `${via ?? to.page}#${to.anchor ?? ''}`;
    if (told.has(target)) return [];
    told.add(target);
    const values = { page: page.title, target: to.page, anchor: to.anchor ?? '' };
    if (becameOf) return [report('link-anchor-former', { ...values, now: becameOf.anchor }, where)];
    if (page.redirect) return [report('redirect-anchor-missing', values, where)];
    return [report('link-anchor-missing', { ...values, via }, where)];
  });
}

type Ordered = { readonly link: Link; readonly order: number };

function inReadingOrder(a: Ordered, b: Ordered): number {
  return a.link.span.start - b.link.span.start || a.order - b.order;
}

export type LinkTarget = Pick<Link, 'to' | 'via' | 'section' | 'state' | 'becameOf'>;

/** Where a name leads, with the fragment that is written behind it. */
export function targetOf(
  named: Named,
  fragment: string | undefined,
  pages: ReadonlyMap<string, Page>,
): LinkTarget {
  const written = fragment === undefined || fragment === '' ? undefined : fragment;
  const target = pages.get(named.title);
  const anchor = written ?? named.anchor;
  const base = {
    to: { page: named.title, ...(anchor === undefined ? {} : { anchor }) },
    ...(named.via === undefined ? {} : { via: named.via }),
  };
  if (!target?.current) return { ...base, state: 'unknown' };
  if (anchor === undefined) return { ...base, state: 'ok' };
  const place = findAnchor(target, anchor);
  if (place) {
    return {
      ...base,
      ...(place.section.level === 0 ? {} : { section: place.section.id }),
      state: 'ok',
      // Where the fragment is a redirect's, the redirect tells.
      ...(place.former && written !== undefined
        ? { becameOf: { page: named.title, anchor: place.anchor } }
        : {}),
    };
  }
  // A missing template may hold the heading.
  if (target.missingTemplates.length > 0) return { ...base, state: 'unknown' };
  // A redirect whose section is gone still leads to its page; the redirect itself is broken.
  return written === undefined
    ? { ...base, to: { page: named.title }, state: 'ok' }
    : { ...base, state: 'broken' };
}
