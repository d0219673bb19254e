/** A page's sections and blocks → Outline: what is compared between revisions, without the trees. */
import type { Element, RootContent } from 'hast';
import { allSections } from '../blocks/cut-blocks.ts';
import type { Block, Section } from '../blocks/types.ts';
import type { FileOptions } from '../wikitext/types.ts';
import type { Outline, OutlineNode } from './types.ts';

/** @param lead A section tree whose ids are its paths (`idOf: (path) => path`). */
export function outlineOf(lead: Section): Outline {
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
    for (const block of section.blocks) {
      at.set(block.id, nodes.length);
      nodes.push(nodeOf(block, at.get(block.parent ?? section.id) ?? 0, elements));
    }
  }
  return { revision: lead.span.revision, nodes };
}

function nodeOf(block: Block, parent: number, elements: ReadonlySet<Element>): OutlineNode {
  const { id: path, kind, text, place, span, origin, element } = block;
  return {
    path,
    kind,
    parent,
    level: 0,
    text,
    files: filesOf(element, elements),
    anchors: [],
    place,
    span,
    origin,
  };
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
