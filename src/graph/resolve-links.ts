import { pageNamed } from './page-name.ts';
import type { Link, LinkState, Page } from './types.ts';

/**
 * The state of each of a page's links: `ok`, `broken` (the page has text but no such anchor) or `unknown` (no text of
 * the target is in the corpus, so nobody can tell).
 */
export function resolveLinks(page: Page, pages: ReadonlyMap<string, Page>): Link[] {
  return page.links.map((link) => {
    const target = pageNamed(link.to.page, pages);
    return target
      ? { ...link, to: { ...link.to, page: target.title }, state: stateOf(target, link.to.anchor) }
      : { ...link, state: 'unknown' };
  });
}

function stateOf(target: Page, anchor: string | undefined): LinkState {
  if (!target.current) return 'unknown';
  if (anchor === undefined || anchor === '') return 'ok';
  if (sectionOf(target, anchor) !== undefined || hasId(target, anchor)) return 'ok';
  // A missing template may hold the heading.
  return target.missingTemplates.length > 0 ? 'unknown' : 'broken';
}

/** The anchor of the section that a fragment leads to: today's form, or MediaWiki's legacy one. */
export function sectionOf(target: Page, fragment: string): string | undefined {
  const wanted = new Set(formsOf(fragment));
  return target.sections.find(({ anchors }) => anchors.some((anchor) => wanted.has(spaced(anchor))))?.anchor;
}

/**
 * The ways in which one fragment is written: with spaces or underscores, percent-encoded, or in MediaWiki's older
 * encoding with dots (`.26` for `&`, `.C2.A0` for a non-breaking space;
 * https://www.mediawiki.org/wiki/Manual:$wgFragmentMode). Non-breaking spaces are spaces.
 */
function formsOf(fragment: string): string[] {
  const plain = spaced(fragment);
  return [
    plain,
    spaced(decoded(plain)),
    spaced(decoded(plain.replace(/%/gu, '%25').replace(DOT_ENCODED, '%$1'))),
  ];
}

const DOT_ENCODED = /\.([0-9A-F]{2})/gu;

function spaced(fragment: string): string {
  return fragment.replace(/[\s\u00A0_]+/gu, '_');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function hasId(target: Page, fragment: string): boolean {
  const wanted = new Set(formsOf(fragment));
  const visit = (nodes: Page['content']): boolean =>
    nodes.some(
      (node) =>
        node.type === 'element' &&
        ((typeof node.properties.id === 'string' && wanted.has(node.properties.id)) || visit(node.children)),
    );
  return visit(target.content);
}
