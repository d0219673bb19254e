/** A block's own words with its emphasised and code terms marked, white space collapsed. */
import type { Element, RootContent } from 'hast';
import type { Block } from '../../graph/types.ts';

/** Private-use characters; those of a text itself are taken out. */
export const BEGIN = '\uE000';
export const END = '\uE001';

const TERMS = new Set(['i', 'em', 'b', 'strong', 'code', 'tt', 'kbd', 'dfn', 'var']);

/** @param others Elements of the blocks inside it, whose words are theirs. */
export function markedText({ element }: Pick<Block, 'element'>, others: ReadonlySet<Element>): string {
  return textOf(element.children).replace(/\s+/gu, ' ').replaceAll(`${END}${BEGIN}`, '').trim();

  function textOf(nodes: readonly RootContent[], inside = false): string {
    return nodes
      .map((node) => {
        if (node.type === 'text') return node.value.replace(/[\uE000\uE001]/gu, ' ');
        if (node.type !== 'element') return '';
        if (others.has(node)) return ' ';
        const isTerm = !inside && TERMS.has(node.tagName);
        const text = textOf(node.children, inside || isTerm);
        if (isTerm) return text.trim() === '' ? text : `${BEGIN}${text}${END}`;
        return node.tagName === 'br' ? ' ' : text;
      })
      .join('');
  }
}

export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/gu, '');
