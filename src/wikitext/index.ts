/**
 * A parser of MediaWiki's wikitext: text → unist tree with positions → sanitised hast.
 *
 * @example
 * const tree = fromWikitext("'''Hello''' [[World]]");
 * toHtml(toHast(tree)); // <p><b>Hello</b> <a href="/wiki/World" …>World</a></p>
 */
export { fromWikitext } from './from-wikitext.ts';
export { createHighlight, type Highlight } from './highlight.ts';
export { wikitext } from './plugin.ts';
export { sections } from './sections.ts';
export {
  anchorEncode,
  articleHref,
  legacyAnchorEncode,
  namespaceId,
  namespaceName,
  normalizeTitle,
  parseTitle,
  type Title,
} from './title.ts';
export { toHast } from './to-hast.ts';
export { toHtml } from './to-html.ts';
export { toText } from './to-text.ts';
export type * from './types.ts';
