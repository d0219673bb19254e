/** A block of an outline in the form that readers know it by. */
import type { Element } from 'hast';
import type { OutlineNode } from '../../history/types.ts';
import { type Mark, marked } from './edits.ts';
import { type Child, element } from './element.ts';
import { cellsOf, type LinkHref, styled, type Words, wordsOf } from './inline.ts';
import { historyWords as words } from './words.ts';

export interface BlockOptions {
  readonly hrefOf: LinkHref;
  /** The block's words with marks; without them they stand as they are, or as a whole within `mark`. */
  readonly children?: readonly Child[] | undefined;
  readonly mark?: Mark | undefined;
}

/** Headings are none here, because a page of changes has its own. */
export function block(
  node: OutlineNode,
  all: readonly OutlineNode[],
  { hrefOf, children, mark }: BlockOptions,
): Element {
  const { kind, level, place, number, cells, files } = node;
  const shown = (words: Words): readonly Child[] => {
    const children = styled(words, hrefOf);
    return mark ? [marked(mark, children)] : children;
  };
  if (cells && !children) {
    return element(
      'div',
      { className: ['block', 'row'] },
      cellsOf(node).map((cell) => element('span', { className: ['cell'], dir: 'auto' }, shown(cell))),
    );
  }
  const own = wordsOf(node);
  // A file that is not at hand stands in the text by its name.
  const hidden = files.filter((file) => !own.text.includes(file));
  const depth = kind === 'step' ? depthOf(node, all) : kind === 'section' ? level : 0;
  const before = kind === 'section' ? number : kind === 'step' ? (place ?? '•') : undefined;
  const className = ['block', kind, ...(depth > 0 ? [`d${Math.min(depth, 6)}`] : [])];
  return element(kind === 'code' ? 'pre' : 'div', { className, dir: 'auto' }, [
    before === undefined ? undefined : element('span', { className: ['place'] }, [`${before} `]),
    ...(children ?? shown(own)),
    hidden.length > 0
      ? element('span', { className: ['files'] }, [
          ' ',
          ...shown({ text: words.image(hidden.join(', ')), marks: [] }),
        ])
      : undefined,
  ]);
}

/** Steps around a step, itself among them. */
function depthOf(node: OutlineNode, all: readonly OutlineNode[]): number {
  let depth = 0;
  for (let at: OutlineNode | undefined = node; at; at = all[at.parent]) if (at.kind === 'step') depth += 1;
  return depth;
}

/** Its words in one line. */
export function plainText(node: OutlineNode | undefined): string {
  if (!node) return '';
  return node.cells ? node.cells.join(' | ') : wordsOf(node).text;
}

/** Whether it shows nothing itself: it only holds other blocks. */
export function isEmpty(node: OutlineNode): boolean {
  return plainText(node).trim() === '' && node.files.length === 0;
}
