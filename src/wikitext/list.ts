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
import type { Call, NodeInit } from './token.ts';

/** Offset behind the list marks at the start of a line. */
export function marksEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isMark(text.charCodeAt(end))) end++;
  return end;
}

function isMark(code: number): boolean {
  return code === 0x2a || code === 0x23 || code === 0x3a || code === 0x3b;
}

/**
 * ```
 * ; term : description
 *        ^
 * ```
 * Offset of the colon that ends a term, or -1: the first one outside of tags. Links are tokens and hide theirs.
 */
function splitTerm(rope: Rope, from: number, to: number): number {
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
  /** So many marks of a line open lists; more would be beyond what the tree holds anyway. */
  private readonly nesting: number;
  private readonly closeParagraph: () => void;
  /** Marks of the line before, `;` as `:`. */
  private last = '';
  private termOpen = false;

  constructor(out: EventList, nesting: number, closeParagraph: () => void) {
    this.out = out;
    this.nesting = nesting;
    this.closeParagraph = closeParagraph;
  }

  get open(): boolean {
    return this.last !== '';
  }

  /**
   * Closes and opens what the marks of a line say, `[from, content)`; gives the offset at which the text of the last
   * item begins.
   */
  line(rope: Rope, from: number, content: number, to: number): number {
    if (from === content) {
      this.closeAll();
      return content;
    }
    const prefix = rope.text.slice(from, Math.min(content, from + this.nesting));
    const same = prefix.includes(';') ? prefix.replaceAll(';', ':') : prefix;
    const call = rope.callAt(from);
    const at = rope.sourceStart(from);
    // The marks belong to the innermost item that the line opens.
    const end = rope.sourceEnd(content);
    const innermost = prefix.length - 1;
    if (this.last === same) {
      this.next(prefix[innermost] as string, at, end, call);
      return prefix[innermost] === ';' ? this.term(rope, content, to, call) : content;
    }
    let common = commonLength(prefix, this.last);
    for (let n = this.last.length; n > common; n--) this.close(this.last[n - 1] as string);
    if (prefix.length <= common && common > 0)
      this.next(prefix[common - 1] as string, at, common - 1 === innermost ? end : at, call);
    if (this.termOpen && common > 0 && prefix[common - 1] === ':')
      this.next(':', at, common - 1 === innermost ? end : at, call);
    let start = content;
    for (; common < prefix.length; common++) {
      const char = prefix[common] as string;
      this.begin(char, at, common === innermost ? end : at, call);
      if (char === ';') start = this.term(rope, start, to, call);
    }
    this.last = same;
    return start;
  }

  /** Writes a term that has its description on its line; gives the offset of what follows. */
  private term(rope: Rope, from: number, to: number, call: Call | undefined): number {
    const colon = splitTerm(rope, from, to);
    if (colon < 0) return from;
    let start = from;
    let end = colon;
    while (end > start && isSpace(rope.text.charCodeAt(end - 1))) end--;
    while (start < end && isSpace(rope.text.charCodeAt(start))) start++;
    this.out.rope(rope, start, end);
    this.next(':', rope.sourceStart(colon), rope.sourceEnd(colon + 1), call);
    return colon + 1;
  }

  closeAll(): void {
    for (let n = this.last.length; n > 0; n--) this.close(this.last[n - 1] as string);
    this.last = '';
  }

  private begin(char: string, start: number, end: number, call: Call | undefined): void {
    const { list, item, kind } = LISTS[char] as (typeof LISTS)[string];
    this.closeParagraph();
    this.out.open(list, { type: 'list', kind }, start, start, call);
    this.out.open(item, itemNode(char), start, end, call);
    if (char === ';') this.termOpen = true;
  }

  private next(char: string, start: number, end: number, call: Call | undefined): void {
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
