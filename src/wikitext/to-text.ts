import type { Nodes } from 'hast';
import type { Root, WikiNode } from './types.ts';

/** What a reader would read of a wikitext or hast node. */
export function toText(node: Root | WikiNode | Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.type === 'text' ? node.value : '';
  if ('children' in node) return (node.children as WikiNode[]).map(toText).join('');
  return '';
}
