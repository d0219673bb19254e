/**
 * Cuts a page's hast into sections and blocks: what a person would point at.
 *
 * Works on the tree that readers see (after templates and HTML balancing), so that a step is a step whether it was
 * written in the page or came from a template. Every element carries its place in the wikitext (`position`) and where
 * it came from (`data.origin`).
 */
import type { Element, RootContent } from 'hast';
import { toText } from '../wikitext/to-text.ts';
import type { FileOptions, SectionEntry } from '../wikitext/types.ts';
import type { Block, BlockKind, Origin, Past, Section, SectionNumber, Span } from './types.ts';

export interface BlockContext {
  readonly page: string;
  readonly revision: number;
  readonly entries: readonly SectionEntry[];
  /**
   * The id of what stands at a path: the empty path is the lead, `#Anchor` a section, `#Anchor/2.1` a step, `#Anchor/table-3` the
   * section's third block if that is a table. A path holds within one revision only.
   */
  readonly idOf: (path: string) => string;
  /** What earlier revisions tell of it. */
  readonly pastOf?: ((path: string) => Past | undefined) | undefined;
}

const HEADING = /^h[1-6]$/;

/** Path of the part before the first heading. */
const LEAD_PATH = '';

/** Anchors are unique on a page, so they tell its sections apart. */
function sectionPath({ anchor }: SectionEntry): string {
  return `#${anchor}`;
}

/** Mutable while the tree is built; `Section` to everybody else. */
interface OpenSection extends Omit<Section, 'content' | 'blocks' | 'sections'> {
  readonly content: RootContent[];
  readonly blocks: Block[];
  readonly sections: OpenSection[];
}

/** One tree of sections: the lead, with the page's sections below it by level. */
export function sectionTree(content: readonly RootContent[], context: BlockContext): Section {
  const lead = openSection(undefined, undefined, context);
  const paths = new Map<OpenSection, string>([[lead, LEAD_PATH]]);
  const open: OpenSection[] = [lead];
  for (const node of flowOf(content)) {
    const entry = entryOf(node, context.entries);
    const top = (): OpenSection => open[open.length - 1] ?? lead;
    if (!entry) {
      top().content.push(node);
      continue;
    }
    while (open.length > 1 && top().level >= entry.level) open.pop();
    const section = openSection(entry, top().id, context);
    top().sections.push(section);
    paths.set(section, sectionPath(entry));
    open.push(section);
  }
  for (const [section, path] of paths) fillBlocks(section, path, context);
  return lead;
}

/** The section and everything below it, in document order. */
export function* allSections(section: Section): Generator<Section> {
  yield section;
  for (const child of section.sections) yield* allSections(child);
}

/**
 * The page's flow: top-level nodes, but with every wrapper that holds a heading (a layout table, a `div`) replaced by
 * what it wraps, because a heading inside a table cell starts a section in MediaWiki as everywhere else.
 */
function* flowOf(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    if (node.type === 'element' && !HEADING.test(node.tagName) && holdsHeading(node)) {
      yield* flowOf(node.children);
    } else yield node;
  }
}

function holdsHeading(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (sectionIndex(child) !== undefined || holdsHeading(child)),
  );
}

/** Index into the page's list of sections, for headings that the parser counted as one. */
function sectionIndex(node: RootContent): number | undefined {
  if (node.type !== 'element' || !HEADING.test(node.tagName)) return undefined;
  const index = (node.data as { section?: number } | undefined)?.section;
  return typeof index === 'number' ? index : undefined;
}

function entryOf(node: RootContent, entries: readonly SectionEntry[]): SectionEntry | undefined {
  const index = sectionIndex(node);
  return index === undefined ? undefined : entries[index];
}

export function numberOf(entry: SectionEntry): SectionNumber {
  return entry.uncertainBecause === undefined
    ? { known: true, toc: entry.number }
    : { known: false, becauseOf: entry.uncertainBecause, otherwise: entry.number };
}

function openSection(
  entry: SectionEntry | undefined,
  parent: string | undefined,
  { page, revision, idOf, pastOf }: BlockContext,
): OpenSection {
  const base = {
    kind: 'section' as const,
    page,
    content: [],
    blocks: [],
    sections: [],
  };
  if (!entry) {
    return {
      ...base,
      id: idOf(LEAD_PATH),
      level: 0,
      title: page,
      anchor: '',
      anchors: [],
      span: { revision, start: 0, end: 0 },
      origin: { from: 'page' },
    };
  }
  return {
    ...base,
    ...pastOf?.(sectionPath(entry)),
    id: idOf(sectionPath(entry)),
    parent,
    level: entry.level,
    title: entry.title,
    anchor: entry.anchor,
    anchors: entry.legacyAnchor === undefined ? [entry.anchor] : [entry.anchor, entry.legacyAnchor],
    number: numberOf(entry),
    span: { revision, start: entry.span?.start ?? 0, end: entry.span?.end ?? 0 },
    origin:
      entry.fromTemplate === undefined
        ? { from: 'page' }
        : { from: 'template', template: entry.fromTemplate, state: 'expanded' },
  };
}

/** Walks a section's content in reading order and lists its blocks; steps first get their place in their list. */
function fillBlocks(
  section: OpenSection,
  path: string,
  { page, revision, idOf, pastOf }: BlockContext,
): void {
  let count = 0;
  const steps = { count: 0 };
  const add = (kind: BlockKind, element: Element, parent: string | undefined, place?: string): string => {
    count += 1;
    const here = `${path}/${place ?? `${kind}-${count}`}`;
    const id = idOf(here);
    const past = pastOf?.(here);
    section.blocks.push({
      kind,
      id,
      page,
      section: section.id,
      parent,
      ...(place === undefined ? {} : { place }),
      ...(past && { firstSeen: past.firstSeen, lastChanged: past.lastChanged }),
      text: textOf(element, kind === 'step'),
      span: spanOf(element, revision),
      origin: originOf(element),
      element,
    });
    return id;
  };
  const visit = (
    nodes: readonly RootContent[],
    parent: string | undefined,
    place: string,
    level: { count: number },
  ): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const kind = kindOf(node);
      if (kind === 'step') {
        level.count += 1;
        const here = place === '' ? String(level.count) : `${place}.${level.count}`;
        visit(node.children, add('step', node, parent, here), here, { count: 0 });
      } else if (kind === undefined) visit(node.children, parent, place, level);
      else {
        const id = add(kind, node, parent);
        if (HOLDS_BLOCKS.has(kind)) visit(node.children, id, place, level);
      }
    }
  };
  visit(section.content, undefined, '', steps);
}

/** A table's rows are blocks in it, and what its cells hold are blocks in the row. */
const HOLDS_BLOCKS: ReadonlySet<BlockKind> = new Set(['definition', 'table', 'row']);

function kindOf(element: Element): BlockKind | undefined {
  const has = (name: string): boolean => hasClass(element, name);
  if (has('msnote') || has('mswarning') || has('notice') || has('warning')) return 'notice';
  switch (element.tagName) {
    case 'li':
      if (has('gallerybox')) return 'image';
      return has('gallerycaption') || isNote(element) ? 'paragraph' : 'step';
    case 'p':
      return holdsOnlyImages(element) ? 'image' : 'paragraph';
    case 'pre':
      return 'code';
    case 'table':
      return 'table';
    case 'tr':
      return 'row';
    case 'img':
    case 'figure':
      return 'image';
    case 'dd':
    case 'dt':
      return 'definition';
    case 'div':
    case 'center':
      return isBareText(element) ? 'paragraph' : undefined;
    default:
      return undefined;
  }
}

/** An item of the list that `<references />` makes. */
function isNote({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && hasClass(child, 'reference-text'));
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** A `<div>` or `<center>` around words without a paragraph: nothing in it is a block. */
function isBareText(element: Element): boolean {
  return element.children.every(isInline) && toText(element).trim() !== '';
}

function isInline(node: RootContent): boolean {
  if (node.type !== 'element') return true;
  return !FLOW.has(node.tagName) && kindOf(node) === undefined && node.children.every(isInline);
}

/** Elements that hold blocks without being one. */
const FLOW = new Set([
  'div',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'center',
  'tbody',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** A paragraph that MediaWiki wraps around an image that stands alone. */
function holdsOnlyImages(element: Element): boolean {
  const hasImage = (node: Element): boolean =>
    node.tagName === 'img' ||
    hasClass(node, 'mw-broken-media') ||
    node.children.some((child) => child.type === 'element' && hasImage(child));
  return hasImage(element) && toText(element).trim() === '';
}

const NESTED_LIST = new Set(['ul', 'ol', 'dl']);

/**
 * What a reader reads; of a step only its own words, because its nested steps are blocks of their own. Where there are
 * only images, their names, whether the content has them or not.
 */
function textOf(element: Element, ownWords: boolean): string {
  const own = ownWords
    ? {
        ...element,
        children: element.children.filter(
          (child) => child.type !== 'element' || !NESTED_LIST.has(child.tagName),
        ),
      }
    : element;
  const words = toText(own).replace(/\s+/gu, ' ').trim();
  return words === '' ? fileTitles(own).join(' ') : words;
}

function fileTitles(element: Element): string[] {
  const { file } = (element.data ?? {}) as { readonly file?: FileOptions };
  if (file) return [`File:${file.name}`];
  return element.children.flatMap((child) => (child.type === 'element' ? fileTitles(child) : []));
}

function spanOf(element: Element, revision: number): Span {
  return {
    revision,
    start: element.position?.start.offset ?? 0,
    end: element.position?.end.offset ?? 0,
  };
}

function originOf(element: Element): Origin {
  const origin = (
    element.data as { origin?: { template: string; state: 'expanded' | 'missing' } } | undefined
  )?.origin;
  return origin ? { from: 'template', ...origin } : { from: 'page' };
}
