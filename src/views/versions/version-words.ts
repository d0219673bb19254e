/** Version links and badges as plain words, for a reply that is pasted where no page of the site is. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/** Links on versions become their text, badges words in brackets: `… (since 26.1, also since 26.2)`. */
export function versionsInWords(tree: Root): Root {
  return { ...tree, children: inWords(tree.children) };
}

function inWords<Node extends RootContent | ElementContent>(nodes: readonly Node[]): Node[] {
  const out: (RootContent | ElementContent)[] = [];
  /** The words of the badges that were met last; `undefined` once other words followed. */
  let badges: Text | undefined;
  for (const node of nodes) {
    if (node.type !== 'element') {
      if (!(node.type === 'text' && node.value.trim() === '')) badges = undefined;
      out.push(node);
    } else if (hasClass(node, 'said') || hasClass(node, 'also')) {
      const words = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      if (badges) {
        badges.value = `${badges.value.slice(0, -1)}, ${words})`;
        // The space between two badges.
        if (out.at(-1) !== badges) out.pop();
      } else {
        badges = { type: 'text', value: `(${words})` };
        out.push(badges);
      }
    } else {
      badges = undefined;
      const children = inWords(node.children);
      if (node.tagName === 'a' && hasClass(node, 'version')) out.push(...children);
      else out.push({ ...node, children });
    }
  }
  return out as Node[];
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes('version') && className.includes(name);
}
