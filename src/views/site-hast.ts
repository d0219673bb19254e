/**
 * A page's tree as the parser gives it → the tree that the site shows: links to this site's pages, numbers on
 * headings, marks for what is missing, and classes instead of inline styles (the Content-Security-Policy allows none).
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { pageNamed } from '../graph/page-name.ts';
import { sectionOf } from '../graph/resolve-links.ts';
import type { Graph, Page, Section } from '../graph/types.ts';
import type { FileOptions, LinkTarget, Origin } from '../wikitext/types.ts';
import { marks } from './marks.ts';
import { articlePath } from './paths.ts';
import { addSearchTerms } from './search-terms.ts';
import type { StyleSheet } from './style-sheet.ts';

export interface SiteContext {
  readonly graph: Graph;
  /** The address of a page on the wiki, for pages that are not here. */
  readonly wikiHref: (title: string, fragment?: string) => string | undefined;
  readonly styles: StyleSheet;
}

/** What the parser notes on elements. */
interface WikiData {
  readonly link?: LinkTarget;
  readonly file?: FileOptions;
  readonly section?: number;
  readonly origin?: Origin;
}

export interface Rewriting {
  readonly page: Page;
  /** True on the article's own page: links to its sections stay on the page, and headings carry numbers. */
  readonly own: boolean;
}

/** Rewrites and prints. The input is not changed. */
export function siteHtml(nodes: readonly RootContent[], where: Rewriting, context: SiteContext): string {
  const children = nodes.flatMap((node) => rewrite(node, where, context)) as RootContent[];
  const root: Root = { type: 'root', children };
  return toHtml(addSearchTerms(root));
}

/** Prints hast that came from a scenario's Markdown: already sanitised, with no wiki links in it. */
export function plainHtml(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: nodes.map((node) => structuredClone(node)) };
  return toHtml(addSearchTerms(root));
}

function rewrite(node: RootContent, where: Rewriting, context: SiteContext): RootContent[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type !== 'element') return [node];
  const data = (node.data ?? {}) as WikiData;
  if (data.origin?.state === 'missing') return [missingTemplate(data.origin.template)];
  const children = node.children.flatMap((child) => rewrite(child, where, context)) as ElementContent[];
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: { ...node.properties },
    children,
  };
  // `data-*` is how the site talks to its own scripts and to the search index; wiki text has no say there.
  for (const name of Object.keys(element.properties))
    if (/^data/u.test(name)) delete element.properties[name];
  const style = element.properties.style;
  if (typeof style === 'string') {
    delete element.properties.style;
    addClass(element, context.styles.classFor(style));
  }
  if (!where.own && /^h[1-6]$/u.test(element.tagName)) delete element.properties.id;
  if (data.file && data.file.src === undefined) {
    return [missingFile(data.file.name)];
  }
  if (data.link && element.tagName === 'a') return [rewriteLink(element, data.link, where, context)];
  if (element.tagName === 'a') return [markExternal(element)];
  const section = where.own && data.section !== undefined ? sectionAt(where.page, element) : undefined;
  if (section) numberHeading(element, section);
  // HTML allows `scope` on header cells only, and wiki authors put it on others too.
  if (element.tagName === 'td') delete element.properties.scope;
  if (element.tagName === 'table') return [scrollable(element)];
  if (element.tagName === 'dl') return definitions(element);
  return [element];
}

function sectionAt(page: Page, heading: Element): Section | undefined {
  const id = heading.properties.id;
  return page.sections.find(({ anchor, level }) => level > 0 && anchor === id);
}

/**
 * `<h3 id=…><span class="number">2.1</span> Title`, with `?` and the reason where the number is unknown. The element's
 * level follows the number, because wiki authors skip levels and a list of headings must not.
 */
function numberHeading(heading: Element, { number, anchors }: Section): void {
  if (!number) return;
  const depth = (number.known ? number.toc : number.otherwise).split('.').length;
  heading.tagName = `h${Math.min(6, depth + 1)}`;
  const mark: Element = number.known
    ? element('span', { className: ['number'] }, [text(number.toc)])
    : element('span', { className: ['number', 'unknown'], title: marks.numberUnknown(number.becauseOf) }, [
        text('?'),
        element('span', { className: ['visually-hidden'] }, [text(marks.numberUnknown(number.becauseOf))]),
      ]);
  const former = anchors.slice(1).map((id) => element('span', { id, className: ['anchor'] }, []));
  // The parser puts the legacy anchor itself where MediaWiki does; ours replaces it.
  const rest = heading.children.filter(
    (child) => child.type !== 'element' || !isLegacyAnchor(child, anchors),
  );
  heading.children = [...former, mark, text(' '), ...rest];
}

function isLegacyAnchor(child: Element, anchors: readonly string[]): boolean {
  const id = child.properties.id;
  return (
    child.tagName === 'span' && child.children.length === 0 && typeof id === 'string' && anchors.includes(id)
  );
}

function rewriteLink(
  link: Element,
  { title, fragment, state }: LinkTarget,
  { page, own }: Rewriting,
  { graph, wikiHref }: SiteContext,
): Element {
  if (state === 'interwiki' || state === 'file' || state === 'special') return markExternal(link);
  const target = title === '' ? page : pageNamed(title, graph.pages);
  if (target?.current) {
    const anchor = fragment === undefined || fragment === '' ? '' : (sectionOf(target, fragment) ?? fragment);
    const hash = anchor === '' ? '' : `#${encodeFragment(anchor)}`;
    const stays = own && target.title === page.title && hash !== '';
    link.properties = { href: stays ? hash : articlePath(target.slug) + hash };
    return link;
  }
  const href = wikiHref(title, fragment);
  if (href === undefined) {
    return element('span', { className: ['link-missing'], title: marks.pageMissing(title) }, link.children);
  }
  link.properties = {
    href,
    className: ['external', 'on-wiki'],
    rel: ['external'],
    title: marks.pageOnWiki(title),
  };
  return link;
}

/** A fragment in an address: what HTML allows, nothing that could end the attribute or the address. */
export function encodeFragment(anchor: string): string {
  return encodeURI(anchor).replace(/[#"'<>]/gu, (character) => encodeURIComponent(character));
}

function markExternal(link: Element): Element {
  const href = link.properties.href;
  if (typeof href === 'string' && /^(?:https?:)?\/\//iu.test(href)) {
    link.properties = { href, className: ['external'], rel: ['external', 'nofollow', 'noopener'] };
  }
  return link;
}

function missingTemplate(title: string): Element {
  return element('span', { className: ['template-missing'], title: marks.templateMissing(title) }, [
    text(title.replace(/^[^:]*:/u, '')),
  ]);
}

function missingFile(name: string): Element {
  return element('span', { className: ['file-missing'] }, [text(marks.fileMissing(name))]);
}

/** Wide tables scroll in a region of their own, which the keyboard can reach. */
function scrollable(table: Element): Element {
  return element(
    'div',
    { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: marks.tableRegion },
    [table],
  );
}

/**
 * MediaWiki indents with colons, which gives descriptions without a term (`<dl><dd>`), and a term may stand alone. A
 * definition list needs both, so what has no partner becomes an indented or bold block; pairs stay a list.
 */
function definitions(list: Element): Element[] {
  const out: Element[] = [];
  let group: Element[] = [];
  const flush = (): void => {
    const pairs = group.findLastIndex(({ tagName }) => tagName === 'dd') + 1;
    if (pairs > 0) out.push({ ...list, children: group.slice(0, pairs) });
    for (const { children } of group.slice(pairs))
      out.push(element('div', { className: ['term'] }, children));
    group = [];
  };
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt' || group.length > 0) group.push(child);
    else if (child.tagName === 'dd') out.push(element('div', { className: ['indent'] }, child.children));
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

function addClass(target: Element, name: string | undefined): void {
  if (name === undefined) return;
  const classes = target.properties.className;
  target.properties.className = [...(Array.isArray(classes) ? classes : []), name];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
