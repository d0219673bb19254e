/**
 * One line of a note without its marks, with the way back to the source.
 *
 *     Do **2.1** of [that page](https://wiki.example.com/A).
 *     Do 2.1 of that page.
 */

/** `url` of the words `start` to `end`. */
export interface LinkedWords {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

export interface InlineText {
  readonly text: string;
  /** Runs of characters that stand together in the source: where each begins in the text and there. */
  readonly runs: readonly { readonly at: number; readonly from: number }[];
  readonly links: readonly LinkedWords[];
  /** Words in bold or italics. */
  readonly emphasised: readonly { readonly start: number; readonly end: number }[];
}

// Bounded, so that a line of nothing but opening brackets is read in linear time.
const LINK = /\[([^[\]]{0,300})\]\(\s{0,3}<?((?:[^()\s<>]|\([^()\s<>]{0,200}\)){1,2000})>?[^()]{0,200}\)/y;
const IMAGE = /!\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)/y;
const COMMENT = /<!--[\s\S]{0,2000}?-->/y;
const TAG =
  /<\/?(?:a|b|big|br|code|del|div|em|font|hr|i|ins|kbd|mark|p|s|small|span|strong|sub|sup|u)\b[^<>]{0,300}>/iy;
const STRUCK = /~~[^~]{1,500}~~/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const MARK = /\*{1,3}|(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]{1,2000}/iy;
const SPACE = /[\s\u00a0]+/y;

/** Reads `source.slice(start, end)`, a line or a part of one; `marks` tells whether Markdown's marks mean something. */
export function inlineText(source: string, start: number, end: number, marks: boolean): InlineText {
  const out = { text: '', runs: [] as { at: number; from: number }[] };
  const links: LinkedWords[] = [];
  const emphasised: { start: number; end: number }[] = [];
  let open = -1;
  copy(start, end, true);
  return { ...out, links, emphasised };

  function copy(from: number, to: number, outer: boolean): void {
    for (let at = from; at < to; ) {
      const space = match(SPACE, at, to);
      if (space) {
        if (out.text !== '') write(' ', at);
        at += space[0].length;
        continue;
      }
      const address = marks && outer ? match(ADDRESS, at, to) : undefined;
      if (address) {
        for (const char of address[0].split('')) write(char, at++);
        continue;
      }
      const skipped = marks ? skip(at, to) : 0;
      if (skipped > 0) {
        at += skipped;
        continue;
      }
      const link = marks && outer ? match(LINK, at, to) : undefined;
      if (link) {
        const [whole, words = '', url = ''] = link;
        const before = out.text.length;
        copy(at + 1, at + 1 + words.length, false);
        if (out.text.length > before) links.push({ start: before, end: out.text.length, url });
        at += whole.length;
        continue;
      }
      const escaped = marks ? match(ESCAPE, at, to) : undefined;
      if (escaped) at += 1;
      write(source[at] ?? '', at);
      at += 1;
    }
  }

  /** Length of a mark that is no word, 0 where there is none. */
  function skip(at: number, to: number): number {
    for (const pattern of [IMAGE, COMMENT, STRUCK]) {
      const found = match(pattern, at, to);
      if (found) return found[0].length;
    }
    const tag = match(TAG, at, to);
    if (tag) {
      if (/^<\/?(?:br|p|div|hr)\b/iu.test(tag[0]) && out.text !== '') write(' ', at);
      return tag[0].length;
    }
    const mark = match(MARK, at, to);
    // `5 * 3` is no mark.
    if (!mark || (/\s/u.test(source[at - 1] ?? ' ') && /\s/u.test(source[at + mark[0].length] ?? ' ')))
      return 0;
    if (open < 0) open = out.text.length;
    else {
      if (open < out.text.length) emphasised.push({ start: open, end: out.text.length });
      open = -1;
    }
    return mark[0].length;
  }

  function match(pattern: RegExp, at: number, to: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    return found && at + found[0].length <= to ? found : undefined;
  }

  function write(char: string, from: number): void {
    const last = out.runs.at(-1);
    if (!last || from - last.from !== out.text.length - last.at) out.runs.push({ at: out.text.length, from });
    out.text += char;
  }
}
