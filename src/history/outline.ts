/** A page's sections and blocks → Outline: what is compared between revisions, without the trees. */
import type { Element, RootContent } from 'hast';
import { allSections } from '../blocks/cut-blocks.ts';
import type { Block, Section } from '../blocks/types.ts';
import { type SourceCall, templateCalls } from '../wikitext/template-calls.ts';
import { toText } from '../wikitext/to-text.ts';
import type { FileOptions } from '../wikitext/types.ts';
import { inlineMarks } from './inline-marks.ts';
import type { InlineMark, Outline, OutlineNode, TemplateCall } from './types.ts';

/**
 * @param lead A section tree whose ids are its paths (`idOf: (path) => path`).
 * @param source The revision's wikitext, for the calls of templates in it.
 */
export function outlineOf(lead: Section, source = ''): Outline {
  const nodes: OutlineNode[] = [];
  const at = new Map<string, number>();
  for (const section of allSections(lead)) {
    at.set(section.id, nodes.length);
    nodes.push({
      path: section.id,
      kind: 'section',
      parent: section.parent === undefined ? -1 : (at.get(section.parent) ?? 0),
      level: section.level,
      text: section.level === 0 ? '' : section.title,
      files: [],
      anchors: section.anchors,
      number: section.number?.known ? section.number.toc : undefined,
      span: section.span,
      origin: section.origin,
    });
    const elements = new Set(section.blocks.map(({ element }) => element));
    const holders = new Set(section.blocks.map(({ parent }) => parent));
    for (const block of section.blocks) {
      at.set(block.id, nodes.length);
      const parent = at.get(block.parent ?? section.id) ?? 0;
      nodes.push(nodeOf(block, parent, elements, holders.has(block.id)));
    }
  }
  return { revision: lead.span.revision, nodes: withCalls(nodes, templateCalls(source)) };
}

function nodeOf(
  block: Block,
  parent: number,
  elements: ReadonlySet<Element>,
  holdsBlocks: boolean,
): OutlineNode {
  const { id: path, kind, text, place, span, origin, element } = block;
  const words = wordsOf(block, elements, holdsBlocks);
  const marks = marksOf(block, words, elements);
  return {
    path,
    kind,
    parent,
    level: 0,
    text,
    ...words,
    ...(marks.length > 0 && { marks }),
    files: filesOf(element, elements),
    anchors: [],
    place,
    span,
    origin,
  };
}

/** What `text` does not tell apart: a block's words from those of the blocks in it, cells, the lines of code. */
function wordsOf(
  { kind, text, element }: Block,
  blocks: ReadonlySet<Element>,
  holdsBlocks: boolean,
): Pick<OutlineNode, 'own' | 'cells'> {
  const words = (node: Element): string => collapsed(toText(withoutBlocks(node, blocks)));
  if (kind === 'row') {
    const cells = element.children.flatMap((cell) => (cell.type === 'element' ? [words(cell)] : []));
    return { own: '', cells };
  }
  if (kind !== 'code' && !holdsBlocks) return {};
  const own = kind === 'code' ? toText(element) : words(element);
  return own === text ? {} : { own };
}

function marksOf(
  { kind, text, element }: Block,
  { own, cells }: Pick<OutlineNode, 'own' | 'cells'>,
  blocks: ReadonlySet<Element>,
): InlineMark[] {
  if (kind === 'code') return [];
  if (!cells) return inlineMarks(element, own ?? text, blocks);
  const shown = element.children.filter((cell) => cell.type === 'element');
  return cells.flatMap((words, cell) => {
    const at = shown[cell];
    return at ? inlineMarks(at, words, blocks).map((mark) => ({ ...mark, cell })) : [];
  });
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A space stands for each block that is left out. */
function withoutBlocks(element: Element, blocks: ReadonlySet<Element>): Element {
  const children = element.children.map((child) => {
    if (child.type !== 'element') return child;
    return blocks.has(child) ? { type: 'text' as const, value: ' ' } : withoutBlocks(child, blocks);
  });
  return { ...element, children };
}

/** Puts each call to the innermost node that it begins in, of those with the same place the first. */
function withCalls(nodes: readonly OutlineNode[], calls: readonly SourceCall[]): readonly OutlineNode[] {
  if (calls.length === 0) return nodes;
  const found = new Map<number, TemplateCall[]>();
  const byPlace = [...nodes.keys()].slice(1).sort((a, b) => startOf(nodes[a]) - startOf(nodes[b]) || b - a);
  let next = 0;
  let before = 0;
  for (const { title, args, start, end } of calls) {
    for (; next < byPlace.length && startOf(nodes[byPlace[next] ?? 0]) <= start; next++) {
      before = byPlace[next] ?? 0;
    }
    let at = before;
    while (at > 0 && nodes[at]?.kind !== 'section' && (nodes[at]?.span.end ?? 0) < end)
      at = nodes[at]?.parent ?? 0;
    const list = found.get(at);
    if (list) list.push({ title, args });
    else found.set(at, [{ title, args }]);
  }
  return nodes.map((node, index) => {
    const own = found.get(index);
    return own ? { ...node, calls: own } : node;
  });
}

function startOf(node: OutlineNode | undefined): number {
  return node?.span.start ?? 0;
}

/** Files that the element shows outside of the blocks that it holds, in reading order. */
function filesOf(block: Element, elements: ReadonlySet<Element>): string[] {
  const files: string[] = [];
  const visit = (node: RootContent): void => {
    if (node.type !== 'element' || (node !== block && elements.has(node))) return;
    const file = (node.data as { file?: FileOptions } | undefined)?.file;
    if (file) {
      files.push(file.name);
      return;
    }
    if (node.tagName === 'img' && typeof node.properties.src === 'string') files.push(node.properties.src);
    node.children.forEach(visit);
  };
  visit(block);
  return files;
}
