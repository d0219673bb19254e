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
  return target.sections.find(({ anchors }) => anchors.some((anchor) => wanted.has(anchor)))?.anchor;
}

/** The ways in which one fragment is written: with spaces or underscores, percent-encoded or not. */
function formsOf(fragment: string): string[] {
  const plain = fragment.replace(/[\s\u00A0]+/gu, '_');
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // Not percent-encoded after all: the plain form is all there is.
  }
  return [plain, decoded];
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
