/** HTML of a runbook → the same with the signs of `reply-slots.ts` where values and later versions are marked. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Format } from '../reply-format.ts';
import { SIGN, SIGNS } from './reply-slots.ts';

/** A format whose output has slots. */
export function withSlots(format: Format): Format {
  return {
    ...format,
    slots: true,
    html: (html) => format.html(slotted(html)),
    aside: (label, html) => format.aside(label, slotted(html)),
  };
}

/** Blocks that are there from the version of that rank on. */
export function fromVersion(rank: number | undefined, blocks: readonly string[]): string[] {
  if (rank === undefined || blocks.length === 0) return [...blocks];
  const [first = '', ...rest] = blocks;
  const opened = [`${SIGN.from}${rank}${SIGN.between}${first}`, ...rest];
  return opened.map((block, i) => (i === opened.length - 1 ? block + SIGN.endFrom : block));
}

function slotted(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(SIGNS, '');
  });
  visit(tree, 'element', (node, _index, parent) => {
    const { dataValue, dataHref, dataSince } = node.properties;
    if (typeof dataHref === 'string') node.properties.href = address(JSON.parse(dataHref) as string[]);
    if (typeof dataSince === 'string') markItem(node, dataSince);
    if (typeof dataValue !== 'string') return undefined;
    const form = parent?.type === 'element' && isCode(parent) ? 'c' : 't';
    node.children = [text(slot(form, dataValue, wordsOf(node)))];
    return SKIP;
  });
  // Code within bold within code …: what stands anywhere in code is code.
  visit(tree, 'element', (code) => {
    if (!isCode(code)) return;
    visit(code, 'text', (node) => {
      node.value = node.value.replaceAll(`${SIGN.value}t`, `${SIGN.value}c`);
    });
  });
  return toHtml(tree);
}

function slot(form: 't' | 'c' | 'u', id: string, words: string): string {
  return `${SIGN.value}${form}${id}${SIGN.between}${words}${SIGN.end}`;
}

/** As in `data-href`: text, id of a value, what stands for it, text … */
function address(parts: readonly string[]): string {
  return parts
    .map((part, i) => (i % 3 === 0 ? part : i % 3 === 1 ? slot('u', part, parts[i + 1] ?? '') : ''))
    .join('');
}

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'tt', 'var']);

function isCode({ tagName }: Element): boolean {
  return CODE.has(tagName);
}

/** From the item's first words to its last, so that the lines between the signs are all lines of the item. */
function markItem(item: Element, rank: string): void {
  startOf(item).children.unshift(text(`${SIGN.from}${rank}${SIGN.between}`));
  endOf(item).children.push(text(SIGN.endFrom));
}

const OPEN = new Set(['ul', 'ol', 'li', 'p', 'div']);

function startOf(element: Element): Element {
  const first = element.children.find((child) => !isBlank(child));
  return first?.type === 'element' && (first.tagName === 'p' || first.tagName === 'div')
    ? startOf(first)
    : element;
}

function endOf(element: Element): Element {
  const last = element.children.findLast((child) => !isBlank(child));
  return last?.type === 'element' && OPEN.has(last.tagName) ? endOf(last) : element;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function wordsOf({ children: [words] }: Element): string {
  return words?.type === 'text' ? words.value : '';
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
