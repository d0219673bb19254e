/**
 * A block's words as the reader sees them, with the place of every character in the wikitext and with code marked:
 * versions in code are examples, not statements.
 */
import type { Element, RootContent } from 'hast';
import { INLINE_LOOKS } from '../../blocks/inline-looks.ts';
import type { Span } from '../types.ts';

export interface Words {
  /** White space collapsed, as in `Block.text`. */
  readonly text: string;
  /** The same text, as long, with every character of code and of quoted input replaced by `MASK`. */
  readonly open: string;
  /** Where something new begins though no full stop stands before it: paragraphs, items and cells inside the block. */
  readonly breaks: readonly number[];
  /** What is set in bold, italics or code: names of buttons, permissions, commands. */
  readonly marked: readonly string[];
  /** Where that stands in `text`, and where links stand; in order of their ends, so that inner ones come first. */
  readonly marks: readonly Mark[];
  /** The wikitext that `text.slice(start, end)` comes from; never wider than `within`. */
  spanOf(start: number, end: number, within: Span): Span;
}

/** A stretch of the text that is set apart; without white space at its ends, never empty. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly as: 'code' | 'bold' | 'italic' | 'link';
}

/** Stands for a character of code. */
export const MASK = '\u0001';

const CODE = new Set(['code', 'pre', 'kbd', 'samp', 'tt']);
const MARKED = new Set(['b', 'strong', 'i', 'em', 'code', 'kbd', 'tt']);
const SILENT = new Set(['style', 'script']);
const INLINE = new Set(
  'a abbr b bdi big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** A version that is set as code, `New in <code>7.2</code>`, is still one. */
const ONLY_VERSION = /^\s*v?\d+(?:\.(?:\d+|x))+\s*$/u;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Whether every character of the text is one character of the wikitext. */
  readonly exact: boolean;
}

/** The words of some nodes; `skip` tells which elements are blocks of their own. */
export function wordsOf(nodes: readonly RootContent[], skip: (element: Element) => boolean): Words {
  const out = { text: '', open: '', pending: false };
  const pieces: Piece[] = [];
  const marked: string[] = [];
  const marks: Mark[] = [];
  const breaks: number[] = [];
  let label = -1;
  const write = (value: string, code: boolean): void => {
    for (const [part] of value.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(part)) {
        out.pending = out.text !== '';
        continue;
      }
      if (out.pending) {
        out.text += ' ';
        out.open += ' ';
        out.pending = false;
      }
      out.text += part;
      out.open += code ? MASK.repeat(part.length) : part;
    }
  };
  const visit = (node: RootContent, code: boolean): void => {
    if (node.type === 'text') {
      const before = out.text.length + (out.pending ? 1 : 0);
      write(node.value, code);
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      if (from !== undefined && to !== undefined && out.text.length > before) {
        const lead = node.value.length - node.value.trimStart().length;
        // The newline at the end of a paragraph has no place in the wikitext.
        const { length } = to - from < node.value.length ? node.value.trimEnd() : node.value;
        const exact = to - from === length && !/\s{2}/u.test(node.value.trim());
        const start = exact && out.text.length - before === node.value.trim().length ? from + lead : from;
        pieces.push({ start: before, end: out.text.length, from: start, to, exact });
      }
      return;
    }
    if (node.type !== 'element' || SILENT.has(node.tagName) || skip(node) || isNoteMark(node)) return;
    const inside = code || (CODE.has(node.tagName) && !ONLY_VERSION.test(plain(node)));
    // A label in bold on a line of its own: '''Client'''<br/>Since 7.2 …
    if (node.tagName === 'br' && label === out.text.length) breaks.push(label);
    const block = !INLINE.has(node.tagName);
    const breaksHere = block && node.tagName !== 'br';
    if (block) out.pending = out.text !== '';
    if (breaksHere) breaks.push(out.text.length);
    const start = out.text.length;
    for (const child of node.children) visit(child, inside);
    const as = INLINE_LOOKS[node.tagName];
    const first = start + (out.text[start] === ' ' ? 1 : 0);
    if (as && first < out.text.length) marks.push({ start: first, end: out.text.length, as });
    if (MARKED.has(node.tagName)) {
      marked.push(out.text.slice(start).trim());
      if (start === (breaks.at(-1) ?? 0)) label = out.text.length;
    }
    if (block) out.pending = out.text !== '';
    if (breaksHere) breaks.push(out.text.length);
  };
  for (const node of nodes) visit(node, false);
  return {
    text: out.text,
    open: out.open,
    breaks,
    marked,
    marks,
    spanOf: (start, end, within) => spanOf(pieces, start, end, within),
  };
}

function spanOf(pieces: readonly Piece[], start: number, end: number, within: Span): Span {
  // Pieces stand in order, so a text with many names is not read once for each of them.
  let from = 0;
  for (let high = pieces.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > start) high = middle;
    else from = middle + 1;
  }
  let to = from;
  while ((pieces[to]?.start ?? end) < end) to += 1;
  const [first, last] = to > from ? [pieces[from], pieces[to - 1]] : [];
  if (!first || !last) return within;
  const begin = first.exact ? first.from + Math.max(0, start - first.start) : first.from;
  const stop = last.exact ? last.from + Math.min(last.end, end) - last.start : last.to;
  if (begin < within.start || stop > within.end || begin >= stop) return within;
  return { revision: within.revision, start: begin, end: stop };
}

function plain(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plain(child) : ''))
    .join('');
}

function isNoteMark({ properties }: Element): boolean {
  const { className } = properties;
  return (
    Array.isArray(className) && (className.includes('reference') || className.includes('mw-references-wrap'))
  );
}
