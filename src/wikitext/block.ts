/**
 * Paragraphs, lists and indented preformatted text: what each line is.
 *
 * Follows MediaWiki's BlockLevelPass. It knows no HTML tree: it looks at each line for tags that switch paragraphs
 * off or on, for list marks at its start, for a leading space, and for blank lines, two of which make a `<br>`.
 */
import { EventList } from './events.ts';
import { ListPass, marksEnd } from './list.ts';
import { type Rope, RopeBuilder } from './rope.ts';
import { HtmlFlag, isSpliced } from './token.ts';

/** Puts content that joins the text, such as `<pre>`, in the place of its token. */
function spliced(rope: Rope): Rope {
  if (!rope.tokens.some(isSpliced)) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  rope.tokens.forEach((token, i) => {
    if (!isSpliced(token)) return;
    const at = rope.tokenAt[i] as number;
    builder.copy(rope, done, at);
    builder.copy(token.inner, 0, token.inner.text.length);
    done = at + 1;
  });
  builder.copy(rope, done, rope.text.length);
  return builder.done();
}

export function blocks(input: Rope, nesting: number): EventList {
  return new BlockPass(spliced(input), nesting).run();
}

class BlockPass {
  private readonly rope: Rope;
  private readonly out = new EventList();
  private readonly lists: ListPass;
  private paragraph: '' | 'p' | 'pre' = '';
  private inPre = false;
  private inBlock = false;
  private inQuote = false;
  private pending: '' | 'open' | 'next' = '';
  /** A line break that counts as text only if the same paragraph goes on. */
  private newline: { at: number; events: number } | undefined;
  private token = 0;

  constructor(rope: Rope, nesting: number) {
    this.rope = rope;
    this.lists = new ListPass(this.out, nesting, () => this.closeParagraph());
  }

  run(): EventList {
    const { rope } = this;
    const { text } = rope;
    let at = 0;
    while (at <= text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      this.line(at, end, end === text.length);
      at = end + 1;
    }
    this.lists.closeAll();
    this.closeParagraph();
    return this.out;
  }

  private flags(from: number, to: number): number {
    const { tokenAt, tokens } = this.rope;
    let flags = 0;
    while (this.token < tokenAt.length && (tokenAt[this.token] as number) < from) this.token++;
    for (let i = this.token; i < tokenAt.length && (tokenAt[i] as number) < to; i++)
      flags |= tokens[i]?.flags ?? 0;
    return flags;
  }

  private line(from: number, to: number, last: boolean): void {
    const { rope } = this;
    const flags = this.flags(from, to);
    const preOpen = (flags & HtmlFlag.preOpen) !== 0;
    const preClose = (flags & HtmlFlag.preClose) !== 0;
    const content = this.inPre ? from : marksEnd(rope.text, from, to);
    if (!this.inPre) this.inPre = preOpen;
    const item = content > from;
    let start = content;
    if (item || this.lists.open) {
      this.pending = '';
      this.newline = undefined;
      start = this.lists.line(rope, from, content, to);
    }
    if (!item) start = this.paragraphLine(from, to, flags, preOpen, preClose);
    if (preClose && this.inPre) this.inPre = false;
    if (this.pending !== '') return;
    if (!item) {
      this.emit(start, to);
      if (!last) this.newline = { at: to, events: this.out.events.length };
      return;
    }
    let end = to;
    while (start < end && isTrimmed(rope.text.charCodeAt(start))) start++;
    while (end > start && isTrimmed(rope.text.charCodeAt(end - 1))) end--;
    this.out.rope(rope, start, end);
  }

  private emit(from: number, to: number): void {
    if (this.newline && this.newline.events === this.out.events.length && this.newline.events > 0) {
      this.out.rope(this.rope, this.newline.at, this.newline.at + 1);
    }
    this.newline = undefined;
    this.out.rope(this.rope, from, to);
  }

  /** Decides what a line without list marks is; gives the offset at which its text begins. */
  private paragraphLine(
    from: number,
    to: number,
    flags: number,
    preOpen: boolean,
    preClose: boolean,
  ): number {
    const { rope, out } = this;
    const opens = (flags & HtmlFlag.opens) !== 0;
    const closes = (flags & HtmlFlag.closes) !== 0;
    if (opens || closes) {
      this.pending = '';
      if (!this.inPre || preOpen) this.closeParagraph(preOpen);
      if (preOpen && !preClose) this.inPre = true;
      if (flags & (HtmlFlag.quoteOpen | HtmlFlag.quoteClose)) this.inQuote = this.quoteAfter(from, to);
      this.inBlock = !closes;
      return from;
    }
    if (this.inBlock || this.inPre) return from;
    const blank = isBlankLine(rope.text, from, to);
    if (rope.text[from] === ' ' && from < to && (this.paragraph === 'pre' || !blank) && !this.inQuote) {
      if (this.paragraph !== 'pre') {
        this.pending = '';
        this.closeParagraph();
        const at = rope.sourceStart(from);
        out.open('pre', { type: 'indentPre' }, at, at, rope.callAt(from));
        this.paragraph = 'pre';
      }
      return from + 1;
    }
    if (blank) {
      if (this.pending !== '') {
        this.openPending(from);
        const at = rope.sourceStart(from);
        out.leaf('br', { type: 'break' }, at, at);
      } else if (this.paragraph !== 'p') {
        this.closeParagraph();
        this.pending = 'open';
      } else this.pending = 'next';
    } else if (this.pending !== '') this.openPending(from);
    else if (this.paragraph !== 'p') {
      this.closeParagraph();
      this.openParagraph(from);
    }
    return from;
  }

  private openPending(from: number): void {
    if (this.pending === 'next') {
      this.newline = undefined;
      const at = this.rope.sourceStart(from);
      this.out.close('p', at, at);
    }
    this.pending = '';
    this.openParagraph(from);
  }

  private openParagraph(from: number): void {
    this.newline = undefined;
    const at = this.rope.sourceStart(from);
    this.out.open('p', { type: 'paragraph' }, at, at, this.rope.callAt(from));
    this.paragraph = 'p';
  }

  /** Closes an open paragraph or indented text. Its end is where the next thing begins; the tree sees to that. */
  private closeParagraph(keepPre = false): void {
    if (this.paragraph !== '') {
      this.newline = undefined;
      this.out.close(this.paragraph, -1, -1);
    }
    if (!keepPre) this.inPre = false;
    this.paragraph = '';
  }

  /** Whether the last `<blockquote>` or `</blockquote>` of a line opens one. */
  private quoteAfter(from: number, to: number): boolean {
    const { tokens, tokenAt } = this.rope;
    let inside = this.inQuote;
    for (let i = this.rope.tokenIndex(from); i < tokenAt.length && (tokenAt[i] as number) < to; i++) {
      const flags = tokens[i]?.flags ?? 0;
      if (flags & HtmlFlag.quoteOpen) inside = true;
      if (flags & HtmlFlag.quoteClose) inside = false;
    }
    return inside;
  }
}

/** White space that PHP's `trim` takes. */
export function isTrimmed(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0b) || code === 0x0d || code === 0;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isTrimmed(text.charCodeAt(i))) return false;
  return true;
}
