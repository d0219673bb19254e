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

/** Brackets, or the equal signs of a heading, that may close; `firstPart` is the index of what follows them. */
interface Piece {
  readonly open: '{' | '[' | '-{' | '\n';
  readonly count: number;
  readonly start: number;
  readonly lineStart: boolean;
  readonly firstPart: number;
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
  /** Nodes of the text itself and of all open parts, in order: a page may open any number of brackets. */
  private readonly row: PPNode[] = [];
  /** Of the text itself and of each open part: where its nodes begin in the row. */
  private readonly partFrom: number[] = [0];
  /** Where the equal sign behind its name stands in the row, or -1. */
  private readonly partEq: number[] = [-1];
  /** Offset of the pipe before it; -1 where none is. */
  private readonly partPipe: number[] = [-1];
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
          this.row.push({ type: 'ignore', start: this.i, end: text.length });
          this.i = text.length;
          break;
        }
        const end = next + '<onlyinclude>'.length;
        this.row.push({ type: 'ignore', start: this.i, end });
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
          this.lineEnd();
          continue;
        }
        break;
      }
      const char = text[this.i] as string;
      if (char === '|') {
        this.enterPart(this.i);
        this.i++;
      } else if (char === '=') this.equals();
      else if (char === '<') {
        if (only && text.startsWith('</onlyinclude>', this.i)) {
          outside = true;
          continue;
        }
        this.angle();
      } else if (char === '\n') {
        if (top?.open === '\n') this.lineEnd();
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
    const rest: PPNode[] = [];
    for (let depth = 0; depth < this.stack.length; depth++) this.broken(depth, 0, rest);
    this.dropParts(1);
    this.splice(rest);
    return this.row;
  }

  /** Next offset at which something may happen, given what is open. */
  private skip(top: Piece | undefined): number {
    const pattern = this.nextIn(top);
    pattern.lastIndex = this.i;
    if (!pattern.test(this.text)) return this.text.length;
    const code = this.text.charCodeAt(pattern.lastIndex - 1);
    // `[[`, `{{` and `-{` are two characters, all else is one.
    return pattern.lastIndex - (code === 0x5b || code === 0x7b ? 2 : 1);
  }

  private nextIn(top: Piece | undefined): RegExp {
    if (!top) return NEXT.outside;
    if (top.open === '\n') return NEXT.heading;
    if (top.open === '[') return NEXT.link;
    return this.takesName(top) ? NEXT.name : NEXT.value;
  }

  private closes(top: Piece, char: string): boolean {
    if (top.open === '[') return char === ']';
    if (top.open === '{') return char === '}';
    if (top.open === '-{') return char === '}' && this.text[this.i + 1] === '-';
    return false;
  }

  private literal(start: number, end: number): void {
    if (end <= start) return;
    const { row, partFrom, partEq } = this;
    const at = row.length - 1;
    const part = partFrom.length - 1;
    const last = at >= (partFrom[part] as number) ? row[at] : undefined;
    // The equal sign of an argument stays apart.
    if (last?.type === 'text' && last.end === start && partEq[part] !== at) last.end = end;
    else row.push({ type: 'text', start, end });
  }

  private enter(open: Piece['open'], count: number, start: number, lineStart: boolean): void {
    this.stack.push({ open, count, start, lineStart, firstPart: this.partFrom.length });
    this.enterPart(-1);
  }

  private enterPart(pipe: number): void {
    this.partFrom.push(this.row.length);
    this.partEq.push(-1);
    this.partPipe.push(pipe);
  }

  /** Takes the last piece and all it holds away. */
  private leave(): void {
    this.dropParts((this.stack.pop() as Piece).firstPart);
  }

  private dropParts(first: number): void {
    const { row, partFrom, partEq, partPipe } = this;
    row.length = partFrom[first] ?? row.length;
    partFrom.length = first;
    partEq.length = first;
    partPipe.length = first;
  }

  private splice(nodes: readonly PPNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.literal(node.start, node.end);
      else this.row.push(node);
    }
  }

  /** What an open piece is when it turns out to be none: its brackets and all it holds, as text; behind `nodes`. */
  private broken(depth: number, skipped = 0, nodes: PPNode[] = []): PPNode[] {
    const { partFrom, partPipe, row } = this;
    const { open, count, start, firstPart } = this.stack[depth] as Piece;
    const end = this.stack[depth + 1]?.firstPart ?? partFrom.length;
    if (open !== '\n') pushText(nodes, start + skipped, start + count);
    for (let part = firstPart; part < end; part++) {
      const pipe = partPipe[part] as number;
      if (pipe >= 0) pushText(nodes, pipe, pipe + 1);
      const to = partFrom[part + 1] ?? row.length;
      for (let at = partFrom[part] as number; at < to; at++) {
        const node = row[at] as PPNode;
        if (node.type === 'text') pushText(nodes, node.start, node.end);
        else nodes.push(node);
      }
    }
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
    if (count === 1 && top && top.open === '{' && this.takesName(top)) return;
    if (top?.open === '\n') return;
    this.enter('\n', count, this.i, true);
    this.literal(this.i, this.i + count);
    this.i += count;
  }

  private lineEnd(): void {
    const nodes = this.broken(this.stack.length - 1);
    this.leave();
    this.splice(nodes);
  }

  /** Whether an equal sign would end the name of the last argument. */
  private takesName({ firstPart }: Piece): boolean {
    const part = this.partEq.length - 1;
    return part > firstPart && (this.partEq[part] as number) < 0;
  }

  private equals(): void {
    this.partEq[this.partEq.length - 1] = this.row.length;
    this.row.push({ type: 'text', start: this.i, end: this.i + 1 });
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
      this.enter(char, count, this.i, lineStart);
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
    this.enter('-{', 2, this.i, false);
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
      const whole = this.broken(this.stack.length - 1, rest);
      whole.push({ type: 'text', start: this.i, end });
      this.i = end;
      this.leave();
      this.reopen(piece, rest);
      this.splice(whole);
      return;
    }
    const rest = piece.count - matching;
    const { partFrom, partEq, row } = this;
    const first = piece.firstPart;
    const parts: PPPart[] = [];
    for (let part = first + 1; part < partFrom.length; part++) {
      const from = partFrom[part] as number;
      const to = partFrom[part + 1];
      const eq = partEq[part] as number;
      parts.push(
        eq < 0 ? { value: row.slice(from, to) } : { name: row.slice(from, eq), value: row.slice(eq + 1, to) },
      );
    }
    const node: PPNode = {
      type: matching === 3 ? 'argument' : 'template',
      start: piece.start + rest,
      end,
      title: row.slice(partFrom[first], partFrom[first + 1]),
      parts,
      lineStart: rest === 0 && piece.lineStart,
    };
    this.i = end;
    this.leave();
    this.reopen(piece, rest);
    this.row.push(node);
  }

  /** Puts brackets that are left over back on the stack, or into the text. */
  private reopen(piece: Piece, rest: number): void {
    if (rest >= MINIMUM) this.enter(piece.open, rest, piece.start, piece.lineStart);
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
      this.row.push({ type: 'comment', start, end: text.length });
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
        const { row } = this;
        const last = row[row.length - 1];
        const blanks = start - wsStart;
        if (blanks > 0 && last?.type === 'text' && last.end === start && last.end - last.start >= blanks) {
          last.end -= blanks;
          if (last.end === last.start) row.pop();
        } else if (blanks > 0) (spans[0] as { start: number }).start = start;
        for (const span of spans.slice(0, -1)) this.row.push({ type: 'comment', ...span });
        const final = spans[spans.length - 1] as { start: number; end: number };
        this.row.push({ type: 'comment', start: final.start, end: to + 1 });
        this.i = to + 1;
        this.lineStartAgain = true;
        return;
      }
      // Not alone on its line: take this comment only.
      end = close + 3;
    }
    this.row.push({ type: 'comment', start, end });
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
      this.row.push({ type: 'ignore', start, end: after });
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
      this.row.push({ type: 'ignore', start, end });
      return;
    }
    const attributesEnd = short ? gt - 1 : gt;
    this.row.push({ type: 'extension', name, start, end, attributesStart: nameEnd, attributesEnd, ...inner });
  }
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

/** Adds text to nodes that nothing else holds. */
function pushText(nodes: PPNode[], start: number, end: number): void {
  const last = nodes[nodes.length - 1];
  if (last?.type === 'text' && last.end === start) last.end = end;
  else nodes.push({ type: 'text', start, end });
}
