/** Cutting a stretch of hast in two at an element, through the lists and wrappers around it. */
import type { Element, RootContent } from 'hast';

/**
 * Splits the nodes before (or after) `at`; every element around it is continued on both sides, and a numbered list goes
 * on counting. `undefined` where the element is not among the nodes.
 */
export function cut(
  nodes: readonly RootContent[],
  at: Element,
  side: 'before' | 'after',
): [RootContent[], RootContent[]] | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node === at) {
      const end = side === 'before' ? index : index + 1;
      return [nodes.slice(0, end), nodes.slice(end)];
    }
    if (node.type !== 'element') continue;
    const inside = cut(node.children, at, side);
    if (!inside) continue;
    const [first, second] = inside;
    return [
      [...nodes.slice(0, index), ...(isEmpty(first) ? [] : [withChildren(node, first)])],
      [...(isEmpty(second) ? [] : [continued(node, first, second)]), ...nodes.slice(index + 1)],
    ];
  }
  return undefined;
}

/** Nothing that a reader would see. */
export function isEmpty(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === ''));
}

/** How many steps stand in the nodes, nested ones not counted. */
export function countSteps(nodes: readonly RootContent[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    count += node.tagName === 'li' ? 1 : countSteps(node.children);
  }
  return count;
}

function withChildren(element: Element, children: readonly RootContent[]): Element {
  return { ...element, children: children as Element['children'] };
}

function continued(element: Element, first: readonly RootContent[], second: readonly RootContent[]): Element {
  const rest = withChildren(element, second);
  if (element.tagName !== 'ol') return rest;
  const start = typeof element.properties.start === 'number' ? element.properties.start : 1;
  return { ...rest, properties: { ...element.properties, start: start + countSteps(first) } };
}
