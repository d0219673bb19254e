/** Outline → ContentTree: what the structure diff compares, applies to and gives back. */
import type { Outline, OutlineNode } from '../types.ts';
import type { ContentNode, ContentTree, NodeEdits } from './types.ts';

export function contentOf({ nodes }: Outline): ContentTree {
  return nodes.map((node) => ({ parent: node.parent, node: contentNode(node) }));
}

function contentNode({
  kind,
  level,
  text,
  own,
  cells,
  files,
  anchors,
  origin,
  calls,
}: OutlineNode): ContentNode {
  return {
    kind,
    level,
    text: own ?? text,
    ...(cells && { cells }),
    files,
    anchors,
    ...(origin.from === 'template' && { template: origin.template }),
    ...(calls && { calls }),
  };
}

/** The texts of a node: its cells one by one, or its words. */
export function textsOf({ text, cells }: ContentNode): readonly string[] {
  return cells ?? [text];
}

/** Plain data of two kinds that are compared by what they hold. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether nothing of a node changed. */
export function isUnchanged(edits: NodeEdits): boolean {
  return Object.keys(edits).length === 0;
}
