/**
 * A page's tree as the parser gives it → the tree that the site shows: links to this site's pages, numbers on
 * headings, marks for what is missing, and classes instead of inline styles (the Content-Security-Policy allows none).
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findAnchor, formerAnchorsOf } from '../graph/anchors.ts';
import type { Named } from '../graph/page-name.ts';
import type { Graph, Page, Section } from '../graph/types.ts';
import type { FileOptions, LinkTarget, Origin } from '../wikitext/types.ts';
import { blockAnchor, encodeFragment, quotedBlocks } from './block-anchor.ts';
import type { FillIn } from './guide/fill-in.ts';
import type { StepMarks } from './guide/step-marks.ts';
import { marks } from './marks.ts';
import { articlePath } from './paths.ts';
import { addSearchTerms } from './search-terms.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { VersionIndex } from './versions/version-index.ts';
import type { VersionMarks } from './versions/version-marks.ts';

export interface SiteContext {
  readonly graph: Graph;
  /** Tag of the language of the articles. */
  readonly language?: string | undefined;
  /** The address of a page on the wiki, for pages that are not here. */
  readonly wikiHref: (title: string, fragment?: string) => string | undefined;
  readonly styles: StyleSheet;
  /** Absent where no version is known. */
  readonly versions?: ((page: Page) => VersionMarks) | undefined;
  readonly versionIndex?: VersionIndex | undefined;
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
  /**
   * True where another page quotes a section in full, below its heading: badges need not repeat the version that it
   * names, and the search index, which has the article, leaves it out.
   */
  readonly quoted?: boolean;
  /** In a guide: what its scripts know of the page's steps, and what stands for a value of the reader's. */
  readonly guide?: { readonly steps: StepMarks; readonly fillIn: FillIn } | undefined;
}

/** By the elements' `properties`: the ids of those that other pages of the site lead to. */
type Anchors = ReadonlyMap<Element['properties'], string>;

const NONE: Anchors = new Map();

function anchorsOf(page: Page, graph: Graph): Anchors {
  const quoted = quotedBlocks(page, graph);
  return new Map(
    page.blocks.flatMap((block) =>
      quoted.has(block.id) ? [[block.element.properties, blockAnchor(block)] as const] : [],
    ),
  );
}

interface Place extends Rewriting {
  readonly anchors: Anchors;
}

/** The nodes as the site shows them, to be printed among others. The input is not changed. */
export function siteNodes(
  nodes: readonly RootContent[],
  where: Rewriting,
  context: SiteContext,
): RootContent[] {
  const place = { ...where, anchors: where.own ? anchorsOf(where.page, context.graph) : NONE };
  return nodes.flatMap((node) => rewrite(node, place, context)) as RootContent[];
}

/** Rewrites and prints. The input is not changed. */
export function siteHtml(nodes: readonly RootContent[], where: Rewriting, context: SiteContext): string {
  const root: Root = { type: 'root', children: siteNodes(nodes, where, context) };
  const shown = where.quoted ? root : addSearchTerms(root);
  const fillIn = where.guide?.fillIn;
  return toHtml(fillIn ? { type: 'root', children: fillIn.mark(shown.children) } : shown);
}

/** Prints hast that came from a scenario's Markdown: already sanitised, with no wiki links in it. */
export function plainHtml(nodes: readonly RootContent[], fillIn?: FillIn): string {
  const root: Root = { type: 'root', children: nodes.map((node) => structuredClone(node)) };
  const { children } = addSearchTerms(root);
  return toHtml({ type: 'root', children: fillIn ? fillIn.mark(children) : children });
}

function rewrite(node: RootContent, where: Place, context: SiteContext): RootContent[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type !== 'element') return [node];
  const data = (node.data ?? {}) as WikiData;
  if (data.origin?.state === 'missing') return [missingTemplate(data.origin.template)];
  const section = where.own && data.section !== undefined ? sectionAt(where.page, node) : undefined;
  const versions = context.versions?.(where.page);
  const source = (section ? versions?.linkHeading(node, section) : versions?.link(node)) ?? node;
  const children = source.children.flatMap((child) => rewrite(child, where, context)) as ElementContent[];
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: { ...node.properties },
    children,
  };
  // `data-*` is how the site talks to its own scripts and to the search index; wiki text has no say there.
  for (const name of Object.keys(element.properties))
    if (/^data/u.test(name)) delete element.properties[name];
  Object.assign(element.properties, where.guide?.steps.get(node.properties));
  const style = element.properties.style;
  if (typeof style === 'string') {
    delete element.properties.style;
    addClass(element, context.styles.classFor(style));
  }
  if (!where.own && /^h[1-6]$/u.test(element.tagName)) delete element.properties.id;
  if (data.file && data.file.src === undefined) return [withoutFile(element, data.file)];
  if (data.file && element.tagName === 'img') element.properties.alt ??= wordsOf(data.file.name);
  if (data.link && element.tagName === 'a') return [rewriteLink(element, data.link, where, context)];
  if (element.tagName === 'a') return [rewriteAddress(element, where, context)];
  if (section) numberHeading(element, section, formerAnchorsOf(where.page, section));
  // HTML allows `scope` on header cells only, and wiki authors put it on others too.
  if (element.tagName === 'td') delete element.properties.scope;
  const anchor = where.anchors.get(node.properties);
  if (anchor !== undefined) element.properties.id = anchor;
  const badges = versions?.badges(node, where.own || where.quoted === true) ?? [];
  if (element.tagName === 'table')
    return [scrollable(element), ...(badges.length > 0 ? [badgeLine(badges)] : [])];
  if (badges.length > 0) addBadges(element, badges);
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
function numberHeading(
  heading: Element,
  { number, anchors }: Section,
  formerAnchors: readonly string[],
): void {
  if (!number) return;
  const depth = (number.known ? number.toc : number.otherwise).split('.').length;
  heading.tagName = `h${Math.min(6, depth + 1)}`;
  const mark: Element = number.known
    ? element('span', { className: ['number'] }, [text(number.toc)])
    : element('span', { className: ['number', 'unknown'], title: marks.numberUnknown(number.becauseOf) }, [
        text('?'),
        element('span', { className: ['visually-hidden'] }, [text(marks.numberUnknown(number.becauseOf))]),
      ]);
  const former = [...anchors.slice(1), ...formerAnchors].map((id) =>
    element('span', { id, className: ['anchor'] }, []),
  );
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
  { title, fragment, state, href: address }: LinkTarget,
  where: Rewriting,
  context: SiteContext,
): Element {
  if (state === 'interwiki') return rewriteAddress(link, where, context);
  const uploaded = state === 'file';
  const shown = link.children.find((child) => child.type === 'element' && child.tagName === 'img');
  if (uploaded && shown?.type === 'element') return linkToImage(link, shown);
  if (uploaded && address !== '') return markExternal(link);
  // A file that is not at hand has a page on the wiki: `Media:Tool.zip` is the file that `File:Tool.zip` describes.
  const full = uploaded ? `File:${title.slice(title.indexOf(':') + 1)}` : title;
  const name = full === '' ? where.page.title : full;
  const named = context.graph.names.find(name) ?? { title: name, known: false };
  const here = articleAddress(named, fragment, where, context);
  if (here !== undefined) {
    link.properties = { href: here };
    return link;
  }
  const href = context.wikiHref(named.title, fragment ?? named.anchor);
  if (href === undefined) {
    return element('span', { className: ['link-missing'], title: marks.pageMissing(name) }, link.children);
  }
  link.properties = {
    href,
    className: ['external', 'on-wiki'],
    rel: ['external'],
    title: marks.pageOnWiki(name),
  };
  return link;
}

/** An address that is written out; that of a page of this very wiki leads to its article. */
function rewriteAddress(link: Element, where: Rewriting, context: SiteContext): Element {
  const { href } = link.properties;
  const named = typeof href === 'string' ? context.graph.names.findAddress(href) : undefined;
  const here = named && articleAddress(named, undefined, where, context);
  if (here === undefined) return markExternal(link);
  link.properties = { href: here };
  return link;
}

/** Where a name leads on this site; nothing where it has no text. */
function articleAddress(
  named: Named,
  fragment: string | undefined,
  { page, own }: Rewriting,
  { graph }: SiteContext,
): string | undefined {
  const target = graph.pages.get(named.title);
  if (!target?.current) return undefined;
  const written = fragment === undefined || fragment === '' ? named.anchor : fragment;
  const anchor = written === undefined ? '' : (findAnchor(target, written)?.anchor ?? written);
  const hash = anchor === '' ? '' : `#${encodeFragment(anchor)}`;
  const stays = own && target.title === page.title && hash !== '';
  return stays ? hash : articlePath(target.slug) + hash;
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

/** What stands for a file that the content has not: its name and what is said of it, and a figure's caption. */
function withoutFile(place: Element, { name, alt, title }: FileOptions): Element {
  const mark = element('span', { className: ['file-missing'] }, [
    text(marks.fileMissing(name, alt ?? title)),
  ]);
  const caption = place.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  if (caption?.type !== 'element' || caption.children.length === 0) return mark;
  return { ...place, children: [mark, caption] };
}

/**
 * An image leads to itself, in full size: the wiki's page about it is not here. A drawing is as sharp as it is, and
 * opened on its own its scripts would run.
 */
function linkToImage(link: Element, image: Element): Element {
  const { src } = image.properties;
  if (typeof src !== 'string' || /\.svgz?$/iu.test(src)) return image;
  link.properties = { href: src, className: ['image'] };
  return link;
}

/** A file's name as words, for an image of which nothing else is said. */
function wordsOf(name: string): string {
  return name.replace(/\.\w+$/u, '').replaceAll('_', ' ');
}

/** Behind the element's own words: before the lists that it holds, and inside its last paragraph or cell. */
function addBadges(target: Element, badges: readonly Element[]): void {
  const { children } = target;
  const nested = children.findIndex((child) => child.type === 'element' && APART.has(child.tagName));
  const end = nested < 0 ? children.length : nested;
  const last = children.slice(0, end).findLast((child) => child.type !== 'text' || child.value.trim() !== '');
  if (last?.type === 'element' && INNER.has(last.tagName)) addBadges(last, badges);
  else target.children = [...children.slice(0, end), ...spaced(badges), ...children.slice(end)];
}

const APART = new Set(['ul', 'ol', 'dl', 'table', 'div', 'pre']);
const INNER = new Set(['p', 'td', 'th']);

function badgeLine(badges: readonly Element[]): Element {
  return element('p', {}, spaced(badges));
}

function spaced(badges: readonly Element[]): ElementContent[] {
  return badges.flatMap((badge) => [text(' '), badge]);
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
    for (const term of group.slice(pairs)) out.push(asDiv(term, 'term'));
    group = [];
  };
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt' || group.length > 0) group.push(child);
    else if (child.tagName === 'dd') out.push(asDiv(child, 'indent'));
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

function asDiv({ properties: { id }, children }: Element, name: string): Element {
  return element('div', { ...(id ? { id } : {}), className: [name] }, children);
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
