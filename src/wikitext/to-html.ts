import type { Nodes } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';

/** A hast tree as HTML text. */
export function toHtml(tree: Nodes): string {
  return stringify(tree, { characterReferences: { useNamedReferences: true } });
}
