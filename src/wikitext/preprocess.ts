/**
 * The preprocessor: cuts wikitext into text, comments, calls `{{…}}`, parameters `{{{…}}}` and extension tags.
 *
 * Follows MediaWiki's Preprocessor_Hash: one pass from left to right with a stack of open brackets, so that it is
 * linear and cannot fail. What does not close is text. Link brackets and headings take part, because
 * `{{a|[[b|c]]}}` has one argument and a `|` in a heading line separates none.
 */

export type PPNode =
  | { readonly type: 'text'; start: number; end: number }
  | { readonly type: 'comment' | 'ignore'; readonly start: number; readonly end: number }
  | PPCall
  | PPExtension;

export interface PPCall {
  readonly type: 'template' | 'argument';
  readonly start: number;
  readonly end: number;
  readonly title: readonly PPNode[];
  readonly parts: readonly PPPart[];
  /** Whether the call stands at the start of a line. */
  readonly lineStart: boolean;
}

export interface PPExtension {
  readonly type: 'extension';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributesStart: number;
  readonly attributesEnd: number;
  /** Span between the tags; absent for `<tag />`. */
  readonly innerStart?: number;
  readonly innerEnd?: number;
}

export interface PPPart {
  /** Nodes before the first `=`, absent for a numbered argument. */
  readonly name?: readonly PPNode[];
  readonly value: readonly PPNode[];
}

interface OpenPart {
  nodes: PPNode[];
  eq: number;
}

interface Piece {
  open: '{' | '[' | '-{' | '\n';
  count: number;
  start: number;
  lineStart: boolean;
  prefix: boolean;
  parts: OpenPart[];
}

const IGNORED = new Set(['includeonly', 'noinclude', 'onlyinclude']);
const MINIMUM = 2;

/** What may mean something: a line that may begin a heading, a tag, brackets and braces in pairs; the rest is text. */
const COMMON = '<(?![ \\n=<])|\\[\\[|\\{\\{|-\\{';
const NEXT = {
  outside: new RegExp(`\\n(?==)|${COMMON}`, 'g'),
  heading: new RegExp(`\\n|${COMMON}`, 'g'),
  link: new RegExp(`\\n(?==)|\\]|${COMMON}`, 'g'),
  value: new RegExp(`\\n(?==)|[}|]|${COMMON}`, 'g'),
  name: new RegExp(`\\n(?==)|[}|=]|${COMMON}`, 'g'),
} as const;

export interface PreprocessOptions {
  /** Whether the text is transcluded: `<noinclude>` is left out and `<includeonly>` counts. */
  readonly inclusion: boolean;
  /** Lower-case names of the tags whose content is not wikitext of this page. */
  readonly tags: ReadonlySet<string>;
}

export function preprocess(text: string, options: PreprocessOptions): PPNode[] {
  return new Preprocessor(text, options).run();
}

class Preprocessor {
  private readonly text: string;
  private readonly options: PreprocessOptions;
  private readonly stack: Piece[] = [];
  private readonly root: PPNode[] = [];
  private nodes: PPNode[] = this.root;
  private readonly unclosed = new Set<string>();
  private noMoreTagEnds = false;
  private noMoreComments = false;
  private lineStartAgain = true;
  private i = 0;

  constructor(text: string, options: PreprocessOptions) {
    this.text = text;
    this.options = options;
  }

  run(): PPNode[] {
    const { text } = this;
    const only = this.options.inclusion && text.includes('<onlyinclude>') && text.includes('</onlyinclude>');
    let outside = only;
    while (true) {
      if (outside) {
        const next = text.indexOf('<onlyinclude>', this.i);
        if (next < 0) {
          this.push({ type: 'ignore', start: this.i, end: text.length });
          this.i = text.length;
          break;
        }
        const end = next + '<onlyinclude>'.length;
        this.push({ type: 'ignore', start: this.i, end });
        this.i = end;
        outside = false;
      }
      if (this.lineStartAgain) {
        this.lineStartAgain = false;
        this.lineStart();
        continue;
      }
      const top = this.stack[this.stack.length - 1];
      const at = this.skip(top);
      if (at > this.i) {
        this.literal(this.i, at);
        this.i = at;
      }
      if (this.i >= text.length) {
        if (top?.open === '\n') {
          this.lineEnd(top);
          continue;
        }
        break;
      }
      const char = text[this.i] as string;
      if (char === '|') this.pipe(top as Piece);
      else if (char === '=') this.equals(top as Piece);
      else if (char === '<') {
        if (only && text.startsWith('</onlyinclude>', this.i)) {
          outside = true;
          continue;
        }
        this.angle();
      } else if (char === '\n') {
        if (top?.open === '\n') this.lineEnd(top);
        else {
          this.literal(this.i, this.i + 1);
          this.i++;
          this.lineStart();
        }
      } else if (top && this.closes(top, char)) this.close(top, char);
      else if (char === '[' || char === '{') this.open(char);
      else if (char === '-' && text[this.i + 1] === '{') this.openConverter();
      else {
        this.literal(this.i, this.i + 1);
        this.i++;
      }
    }
    for (const piece of this.stack) this.spliceInto(this.root, this.broken(piece));
    return this.root;
  }

  /** Next offset at which something may happen, given what is open. */
  private skip(top: Piece | undefined): number {
    const pattern = nextIn(top);
    pattern.lastIndex = this.i;
    const match = pattern.exec(this.text);
    return match ? match.index : this.text.length;
  }

  private closes(top: Piece, char: string): boolean {
    if (top.open === '[') return char === ']';
    if (top.open === '{') return char === '}';
    if (top.open === '-{') return char === '}' && this.text[this.i + 1] === '-';
    return false;
  }

  private push(node: PPNode): void {
    this.nodes.push(node);
  }

  private literal(start: number, end: number, nodes: PPNode[] = this.nodes): void {
    if (end <= start) return;
    const last = nodes[nodes.length - 1];
    if (last?.type === 'text' && last.end === start && !this.sealed(nodes)) last.end = end;
    else nodes.push({ type: 'text', start, end });
  }

  /** Whether the last node is the equal sign of an argument, which stays apart. */
  private sealed(nodes: PPNode[]): boolean {
    const { stack } = this;
    if (stack.length === 0) return false;
    const { parts } = stack[stack.length - 1] as Piece;
    const part = parts[parts.length - 1] as OpenPart;
    return part.nodes === nodes && part.eq === nodes.length - 1;
  }

  private enter(piece: Piece): void {
    this.stack.push(piece);
    this.nodes = (piece.parts[piece.parts.length - 1] as OpenPart).nodes;
  }

  private leave(): void {
    this.stack.pop();
    const top = this.stack[this.stack.length - 1];
    this.nodes = top ? (top.parts[top.parts.length - 1] as OpenPart).nodes : this.root;
  }

  private spliceInto(target: PPNode[], nodes: readonly PPNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.literal(node.start, node.end, target);
      else target.push(node);
    }
  }

  /** What an open piece is when it turns out to be none: its brackets and all it holds, as text. */
  private broken(piece: Piece): PPNode[] {
    const nodes: PPNode[] = [];
    if (piece.open !== '\n') {
      const length = piece.open === '-{' ? 2 : piece.count;
      nodes.push({ type: 'text', start: piece.start - (piece.prefix ? 1 : 0), end: piece.start + length });
    }
    piece.parts.forEach((part, index) => {
      if (index > 0) {
        const at = (part as OpenPart & { pipe?: number }).pipe as number;
        nodes.push({ type: 'text', start: at, end: at + 1 });
      }
      for (const node of part.nodes) nodes.push(node);
    });
    return nodes;
  }

  /**
   * ```
   * == Title ==
   * ^
   * ```
   * A run of equal signs opens a heading, but one sign inside a template is more likely `name=value`.
   */
  private lineStart(): void {
    const { text } = this;
    let count = 0;
    while (count < 6 && text.charCodeAt(this.i + count) === 0x3d) count++;
    if (count === 0) return;
    const top = this.stack[this.stack.length - 1];
    if (
      count === 1 &&
      top &&
      top.open === '{' &&
      top.parts.length > 1 &&
      (top.parts.at(-1) as OpenPart).eq < 0
    )
      return;
    if (top?.open === '\n') return;
    const piece: Piece = {
      open: '\n',
      count,
      start: this.i,
      lineStart: true,
      prefix: false,
      parts: [{ nodes: [], eq: -1 }],
    };
    this.enter(piece);
    this.literal(this.i, this.i + count);
    this.i += count;
  }

  private lineEnd(top: Piece): void {
    this.leave();
    this.spliceInto(this.nodes, this.broken(top));
  }

  private pipe(top: Piece): void {
    const part = { nodes: [], eq: -1, pipe: this.i };
    top.parts.push(part);
    this.nodes = part.nodes;
    this.i++;
  }

  private equals(top: Piece): void {
    const part = top.parts[top.parts.length - 1] as OpenPart;
    part.eq = part.nodes.length;
    part.nodes.push({ type: 'text', start: this.i, end: this.i + 1 });
    this.i++;
  }

  /**
   * ```
   * {{{a}}}
   * ^
   * ```
   */
  private open(char: '{' | '['): void {
    const { text } = this;
    let end = this.i + 1;
    while (text[end] === char) end++;
    const count = end - this.i;
    if (count >= MINIMUM) {
      const lineStart = this.i > 0 && text[this.i - 1] === '\n';
      this.enter({
        open: char,
        count,
        start: this.i,
        lineStart,
        prefix: false,
        parts: [{ nodes: [], eq: -1 }],
      });
    } else this.literal(this.i, end);
    this.i = end;
  }

  /**
   * ```
   * -{zh-cn:a;zh-tw:b}-
   * ^
   * ```
   * Language variants. No variant is supported, but their brackets hide pipes. `-{{a}}` is a minus and a template.
   */
  private openConverter(): void {
    if (this.text[this.i + 2] === '{') {
      this.literal(this.i, this.i + 1);
      this.i++;
      this.open('{');
      return;
    }
    this.enter({
      open: '-{',
      count: 2,
      start: this.i,
      lineStart: false,
      prefix: false,
      parts: [{ nodes: [], eq: -1 }],
    });
    this.i += 2;
  }

  /**
   * ```
   * {{{a}}}
   *     ^
   * ```
   */
  private close(piece: Piece, char: string): void {
    const { text } = this;
    let count = 1;
    const most = piece.open === '-{' ? 2 : piece.count;
    if (piece.open === '-{') count = 2;
    else while (count < most && text[this.i + count] === char) count++;
    const matching = piece.open === '{' ? Math.min(count, 3) : count >= 2 ? 2 : 0;
    if (matching < 2) {
      this.literal(this.i, this.i + count);
      this.i += count;
      return;
    }
    const end = this.i + matching;
    if (piece.open !== '{') {
      // Only text: what it holds joins what is around it.
      const rest = piece.open === '[' ? piece.count - matching : 0;
      const whole = this.broken({ ...piece, start: piece.start + rest, count: matching });
      whole.push({ type: 'text', start: this.i, end });
      this.i = end;
      this.leave();
      this.reopen(piece, rest);
      this.spliceInto(this.nodes, whole);
      return;
    }
    const rest = piece.count - matching;
    const [title, ...parts] = piece.parts as [OpenPart, ...OpenPart[]];
    const node: PPNode = {
      type: matching === 3 ? 'argument' : 'template',
      start: piece.start + rest,
      end,
      title: title.nodes,
      parts: parts.map((part) =>
        part.eq < 0
          ? { value: part.nodes }
          : { name: part.nodes.slice(0, part.eq), value: part.nodes.slice(part.eq + 1) },
      ),
      lineStart: rest === 0 && piece.lineStart,
    };
    this.i = end;
    this.leave();
    this.reopen(piece, rest);
    this.push(node);
  }

  /** Puts brackets that are left over back on the stack, or into the text. */
  private reopen(piece: Piece, rest: number): void {
    if (rest >= MINIMUM) this.enter({ ...piece, count: rest, parts: [{ nodes: [], eq: -1 }] });
    else if (rest > 0) this.literal(piece.start, piece.start + rest);
  }

  private angle(): void {
    const { text } = this;
    if (text.startsWith('<!--', this.i)) {
      this.comment();
      return;
    }
    const match = this.tagAt(this.i);
    if (!match) {
      this.literal(this.i, this.i + 1);
      this.i++;
      return;
    }
    this.tag(match);
  }

  /**
   * ```
   * a <!-- b --> c
   *   ^
   * ```
   * A comment alone on its line takes the line along.
   */
  private comment(): void {
    const { text } = this;
    const start = this.i;
    const close = this.noMoreComments ? -1 : text.indexOf('-->', start + 4);
    if (close < 0) {
      this.noMoreComments = true;
      this.push({ type: 'comment', start, end: text.length });
      this.i = text.length;
      return;
    }
    let wsStart = start;
    while (wsStart > 0 && isBlank(text.charCodeAt(wsStart - 1))) wsStart--;
    let end = close + 3;
    if (wsStart > 0 && text[wsStart - 1] === '\n') {
      const spans: { start: number; end: number }[] = [];
      let from = wsStart;
      let to = skipBlanks(text, end);
      while (true) {
        spans.push({ start: from, end: to });
        if (!text.startsWith('<!--', to)) break;
        const next = text.indexOf('-->', to + 4);
        if (next < 0) break;
        from = to;
        to = skipBlanks(text, next + 3);
      }
      if (text[to] === '\n') {
        const last = this.nodes[this.nodes.length - 1];
        const blanks = start - wsStart;
        if (blanks > 0 && last?.type === 'text' && last.end === start && last.end - last.start >= blanks) {
          last.end -= blanks;
          if (last.end === last.start) this.nodes.pop();
        } else if (blanks > 0) (spans[0] as { start: number }).start = start;
        for (const span of spans.slice(0, -1)) this.push({ type: 'comment', ...span });
        const final = spans[spans.length - 1] as { start: number; end: number };
        this.push({ type: 'comment', start: final.start, end: to + 1 });
        this.i = to + 1;
        this.lineStartAgain = true;
        return;
      }
      // Not alone on its line: take this comment only.
      end = close + 3;
    }
    this.push({ type: 'comment', start, end });
    this.i = end;
  }

  private tagAt(at: number): { name: string; nameEnd: number; closing: boolean } | undefined {
    const { text } = this;
    let i = at + 1;
    const closing = text.charCodeAt(i) === 0x2f;
    if (closing) i++;
    const from = i;
    while (i < text.length && isNameCode(text.charCodeAt(i))) i++;
    if (i === from || i - from > 40) return undefined;
    const name = text.slice(from, i).toLowerCase();
    if (!(closing ? IGNORED.has(name) : IGNORED.has(name) || this.options.tags.has(name))) return undefined;
    const next = text[i];
    const ends =
      next === undefined || next === '>' || /\s/.test(next) || (next === '/' && text[i + 1] === '>');
    return ends ? { name, nameEnd: i, closing } : undefined;
  }

  /**
   * ```
   * <nowiki>a</nowiki>
   * ^
   * ```
   */
  private tag({ name, nameEnd, closing }: { name: string; nameEnd: number; closing: boolean }): void {
    const { text } = this;
    const start = this.i;
    const { inclusion } = this.options;
    const gt = this.noMoreTagEnds ? -1 : text.indexOf('>', nameEnd);
    if (gt < 0) {
      this.noMoreTagEnds = true;
      this.literal(start, start + 1);
      this.i++;
      return;
    }
    const after = gt + 1;
    const transparent = inclusion ? name === 'includeonly' : name === 'noinclude' || name === 'onlyinclude';
    if (transparent) {
      this.push({ type: 'ignore', start, end: after });
      this.i = after;
      return;
    }
    if (closing || (IGNORED.has(name) && name === 'onlyinclude')) {
      this.literal(start, after);
      this.i = after;
      return;
    }
    const short = text[gt - 1] === '/';
    let end = after;
    let inner: { innerStart: number; innerEnd: number } | undefined;
    if (!short) {
      const close = this.unclosed.has(name) ? undefined : closingTag(text, name, after);
      if (close) {
        inner = { innerStart: after, innerEnd: close.start };
        end = close.end;
      } else if (IGNORED.has(name)) {
        end = text.length;
      } else {
        this.unclosed.add(name);
        this.literal(start, after);
        this.i = after;
        return;
      }
    }
    this.i = end;
    if (IGNORED.has(name)) {
      this.push({ type: 'ignore', start, end });
      return;
    }
    const attributesEnd = short ? gt - 1 : gt;
    this.push({ type: 'extension', name, start, end, attributesStart: nameEnd, attributesEnd, ...inner });
  }
}

function nextIn(top: Piece | undefined): RegExp {
  if (!top) return NEXT.outside;
  if (top.open === '\n') return NEXT.heading;
  if (top.open === '[') return NEXT.link;
  const { parts } = top;
  return parts.length > 1 && (parts[parts.length - 1] as OpenPart).eq < 0 ? NEXT.name : NEXT.value;
}

function closingTag(text: string, name: string, from: number): { start: number; end: number } | undefined {
  const pattern = new RegExp(`</${name.replace(/[^a-z0-9]/g, '\\$&')}[\\t\\n\\v\\f\\r ]*>`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: pattern.lastIndex } : undefined;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function skipBlanks(text: string, from: number): number {
  let i = from;
  while (isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Characters of the names of extension tags, such as `syntaxhighlight` or `html5-audio`. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f
  );
}
