/**
 * Elements that place something live in a scenario's text: a section or step of an article as it stands today, the
 * version that it names, or its deadline. In the text's hast they are empty `live` elements, which views replace.
 */
import type { Element, ElementContent, RootContent } from 'hast';
import type { Target } from '../types.ts';

export const LIVE = {
  LiveSection: 'section',
  LiveStep: 'step',
  LiveVersion: 'version',
  LiveDeadline: 'deadline',
} as const;
export type LiveName = keyof typeof LIVE;

export interface Live {
  readonly kind: (typeof LIVE)[LiveName];
  /** The element as it is written, for messages. */
  readonly name: LiveName;
  /** The article's title. */
  readonly of: string;
  readonly at: Target;
}

/** Those that are a word in a sentence, or stand alone. */
export function isWord(name: LiveName): boolean {
  return name === 'LiveVersion' || name === 'LiveDeadline';
}

export function isLiveName(name: string | null): name is LiveName {
  return name !== null && Object.hasOwn(LIVE, name);
}

const TAG = 'live';

export function liveElement(live: Live): Element {
  return {
    type: 'element',
    tagName: TAG,
    properties: {},
    children: [],
    data: { live } as unknown as NonNullable<Element['data']>,
  };
}

export function liveOf(node: RootContent): Live | undefined {
  if (node.type !== 'element' || node.tagName !== TAG) return undefined;
  return (node.data as { live?: Live } | undefined)?.live;
}

/** The nodes with every live element replaced; the same nodes where there is none. */
export function replaceLives(
  nodes: readonly RootContent[],
  replaced: (live: Live) => readonly RootContent[],
): readonly RootContent[] {
  let changed = false;
  const out = nodes.flatMap((node): readonly RootContent[] => {
    const live = liveOf(node);
    if (live) {
      changed = true;
      return replaced(live);
    }
    if (node.type !== 'element') return [node];
    const children = replaceLives(node.children, replaced);
    if (children === node.children) return [node];
    changed = true;
    return [{ ...node, children: children as ElementContent[] }];
  });
  return changed ? out : nodes;
}
