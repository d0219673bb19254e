/** A block's element → where its words are bold, italic, code or a link: what readers see of its markup. */
import type { Element, ElementContent } from 'hast';
import { INLINE_LOOKS } from '../blocks/inline-looks.ts';
import type { LinkTarget } from '../wikitext/types.ts';
import type { InlineMark } from './types.ts';

const ADDRESS = /^(?:https?:\/\/|mailto:)/iu;

/**
 * Marks tile like the elements that they come from: of two either one holds the other, or they do not meet. A mark that
 * holds another stands before it.
 *
 * @param text The words that the element shows outside of the blocks in it, white space collapsed. Text nodes that are
 * not in it, such as the marks of notes, are passed over; where words are left that no text node holds, there are no marks.
 * @param blocks Elements that are blocks themselves.
 */
export function inlineMarks(element: Element, text: string, blocks: ReadonlySet<Element>): InlineMark[] {
  const reader = new Reader(text, blocks);
  reader.inside(element);
  return reader.done();
}

class Reader {
  readonly #text: string;
  readonly #blocks: ReadonlySet<Element>;
  readonly #marks: InlineMark[] = [];
  #at = 0;

  constructor(text: string, blocks: ReadonlySet<Element>) {
    this.#text = text;
    this.#blocks = blocks;
  }

  inside({ children }: Element): void {
    for (const child of children) this.#node(child);
  }

  done(): InlineMark[] {
    this.#skipSpace();
    return this.#at === this.#text.length ? this.#marks.filter(({ start, end }) => start < end) : [];
  }

  #node(node: ElementContent): void {
    if (node.type === 'text') this.#words(node.value);
    if (node.type !== 'element' || this.#blocks.has(node)) return;
    const made = markOf(node);
    if (!made) {
      this.inside(node);
      return;
    }
    const place = this.#marks.length;
    this.#marks.push({ ...made, start: 0, end: 0 });
    this.#skipSpace();
    const start = this.#at;
    this.inside(node);
    this.#marks[place] = { ...made, start, end: this.#at };
  }

  /** Goes on behind the words of a text node, if they stand here. */
  #words(value: string): void {
    let at = this.#at;
    for (let i = 0; i < value.length; i++) {
      if (isSpace(value, i)) continue;
      while (isSpace(this.#text, at)) at += 1;
      if (this.#text[at] !== value[i]) return;
      at += 1;
    }
    this.#at = at;
  }

  #skipSpace(): void {
    while (isSpace(this.#text, this.#at)) this.#at += 1;
  }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code > 8 && code < 14) || (code > 127 && /\s/u.test(text[at] ?? ''));
}

function markOf({ tagName, properties, data }: Element): Pick<InlineMark, 'kind' | 'to' | 'url'> | undefined {
  const kind = INLINE_LOOKS[tagName];
  if (kind !== 'link') return kind && { kind };
  const { link } = (data ?? {}) as { readonly link?: LinkTarget };
  const url = link && link.state !== 'interwiki' ? undefined : (link?.href ?? properties.href);
  if (typeof url === 'string') return ADDRESS.test(url) ? { kind, url } : undefined;
  if (!link || link.state === 'self') return undefined;
  return { kind, to: link.title + (link.fragment === undefined ? '' : `#${link.fragment}`) };
}
