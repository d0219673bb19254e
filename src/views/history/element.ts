/** Builds hast from the words of a comparison: what a page prints and a browser turns into nodes. */
import type { Element, ElementContent } from 'hast';

export type Child = ElementContent | string | undefined;

/** Strings become text nodes, so that no word of a wiki can be markup; `undefined` is left out. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly Child[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): ElementContent[] =>
      child === undefined || child === ''
        ? []
        : typeof child === 'string'
          ? [{ type: 'text', value: child }]
          : [child],
    ),
  };
}
