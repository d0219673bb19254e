/**
 * Lists: lines that begin with `*`, `#`, `;` or `:`, in any mixture.
 *
 * ```
 * *# item
 * ^
 * ```
 * Follows MediaWiki's BlockLevelPass: the marks of a line are compared with those of the line before; what they share
 * goes on, the rest closes and opens. `;` and `:` are the same list. A term may have its description on its line.
 */
import type { EventList } from './events.ts';
import { MARK_CODE, type Rope } from './rope.ts';
import type { NodeInit } from './token.ts';

const MARKS = new Set(['*', '#', ':', ';']);

/** The list marks of a line; none inside `<pre>`. */
export function lineStyle(text: string, from: number, to: number, inPre: boolean): { prefix: string } {
  if (inPre) return { prefix: '' };
  let end = from;
  while (end < to && MARKS.has(text[end] as string)) end++;
  return { prefix: text.slice(from, end) };
}

/**
 * ```
 * ; term : description
 *        ^
 * ```
 * Offset of the colon that ends a term, or -1: the first one outside of tags. Links are tokens and hide theirs.
 */
export function splitTerm(rope: Rope, from: number, to: number): number {
  const { text, tokens, tokenAt } = rope;
  let level = 0;
  let variants = 0;
  let token = rope.tokenIndex(from);
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === MARK_CODE) {
      while ((tokenAt[token] ?? to) < i) token++;
      const kind = tokens[token]?.kind;
      if (kind === 'open') level++;
      else if (kind === 'close' && level > 0) level--;
    } else if (code === 0x3a && level === 0 && variants === 0) return i;
    else if (code === 0x2d && text[i + 1] === '{') variants++;
    else if (code === 0x7d && text[i + 1] === '-' && variants > 0) variants--;
  }
  return -1;
}

const LISTS: Readonly<
  Record<string, { list: string; item: string; kind: 'bulleted' | 'numbered' | 'definition' }>
> = {
  '*': { list: 'ul', item: 'li', kind: 'bulleted' },
  '#': { list: 'ol', item: 'li', kind: 'numbered' },
  ':': { list: 'dl', item: 'dd', kind: 'definition' },
  ';': { list: 'dl', item: 'dt', kind: 'definition' },
};

function itemNode(mark: string): NodeInit {
  if (mark === ';') return { type: 'definitionTerm' };
  return mark === ':' ? { type: 'definitionDescription' } : { type: 'listItem' };
}

export class ListPass {
  private readonly out: EventList;
  private readonly closeParagraph: () => void;
  /** Marks of the line before, `;` as `:`. */
  private last = '';
  private termOpen = false;

  constructor(out: EventList, closeParagraph: () => void) {
    this.out = out;
    this.closeParagraph = closeParagraph;
  }

  get open(): boolean {
    return this.last !== '';
  }

  /** Closes and opens what a line's marks say; gives the offset at which the text of the last item begins. */
  line(
    prefix: string,
    rope: Rope,
    from: number,
    content: number,
    to: number,
    split: typeof splitTerm,
  ): number {
    const { out } = this;
    const same = prefix.replaceAll(';', ':');
    if (prefix === '' && this.last === '') return content;
    let start = content;
    const at = prefix === '' ? rope.sourceStart(from) : rope.sourceStart(from);
    const markEnd = prefix === '' ? at : rope.sourceEnd(content);
    const call = rope.callAt(from);
    const mark = (n: number): { start: number; end: number; call: typeof call } =>
      // The marks belong to the innermost item that the line opens.
      n === prefix.length - 1 ? { start: at, end: markEnd, call } : { start: at, end: at, call };
    const term = (n: number): void => {
      const colon = split(rope, start, to);
      if (colon < 0) return;
      let end = colon;
      while (end > start && isSpace(rope.text.charCodeAt(end - 1))) end--;
      while (start < end && isSpace(rope.text.charCodeAt(start))) start++;
      out.rope(rope, start, end);
      start = colon + 1;
      this.next(':', rope.sourceStart(colon), rope.sourceEnd(colon + 1), call);
      void n;
    };
    if (prefix !== '' && this.last === same) {
      const n = prefix.length - 1;
      const char = prefix[n] as string;
      const { start: s, end: e } = mark(n);
      this.next(char, s, e, call);
      if (char === ';') term(n);
      return start;
    }
    let common = commonLength(prefix, this.last);
    for (let n = this.last.length; n > common; n--) this.close(this.last[n - 1] as string);
    if (prefix.length <= common && common > 0) {
      const { start: s, end: e } = mark(common - 1);
      this.next(prefix[common - 1] as string, s, e, call);
    }
    if (this.termOpen && common > 0 && prefix[common - 1] === ':') {
      const { start: s, end: e } = mark(common - 1);
      this.next(':', s, e, call);
    }
    for (; common < prefix.length; common++) {
      const char = prefix[common] as string;
      const { start: s, end: e } = mark(common);
      this.begin(char, s, e, call);
      if (char === ';') term(common);
    }
    this.last = same;
    return start;
  }

  closeAll(): void {
    for (let n = this.last.length; n > 0; n--) this.close(this.last[n - 1] as string);
    this.last = '';
  }

  private begin(char: string, start: number, end: number, call: Parameters<EventList['open']>[4]): void {
    const { list, item, kind } = LISTS[char] as (typeof LISTS)[string];
    this.closeParagraph();
    this.out.open(list, { type: 'list', kind }, start, start, call);
    this.out.open(item, itemNode(char), start, end, call);
    if (char === ';') this.termOpen = true;
  }

  private next(char: string, start: number, end: number, call: Parameters<EventList['open']>[4]): void {
    const { item } = LISTS[char] as (typeof LISTS)[string];
    const closing = char === '*' || char === '#' ? 'li' : this.termOpen ? 'dt' : 'dd';
    this.out.close(closing, -1, -1);
    if (char === ';' || char === ':') this.termOpen = char === ';';
    this.out.open(item, itemNode(char), start, end, call);
  }

  private close(char: string): void {
    if (char === '*' || char === '#') this.out.close('li', -1, -1);
    else {
      this.out.close(this.termOpen ? 'dt' : 'dd', -1, -1);
      this.termOpen = false;
    }
    this.out.close((LISTS[char] as (typeof LISTS)[string]).list, -1, -1);
  }
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0b) || code === 0x0d;
}
