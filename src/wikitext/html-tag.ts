/**
 * HTML tags in wikitext: `<div class="x">`, `</div>`, `<br/>`. Allowed ones become tokens, all others stay text.
 *
 * Follows MediaWiki's Sanitizer: a tag runs from `<` to the first `>` with no `<` between; attributes are read
 * leniently and filtered later, when HTML is made.
 */
import { parseAttributes } from './attributes.ts';
import { indexWithin, MARK_CODE, type Rope, RopeBuilder } from './rope.ts';
import { HtmlFlag, Token } from './token.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Elements that wikitext may use. */
export const ALLOWED: ReadonlySet<string> = new Set(
  words(
    'b bdi bdo del i ins u font big small sub sup h1 h2 h3 h4 h5 h6 cite code em s strike strong tt var div center ' +
      'blockquote ol ul dl table caption pre ruby rb rp rt rtc p span abbr dfn kbd samp data time mark q ' +
      'br wbr hr li dt dd meta link td th tr',
  ),
);

const VOID: ReadonlySet<string> = new Set(words('br wbr hr meta link'));

const OPENS = new Set(words('table h1 h2 h3 h4 h5 h6 pre p ul ol dl'));
const CELLS = new Set(words('td th'));
const ALWAYS = new Set(words('tr caption dt dd li'));
const NEVER = new Set(words('center blockquote div hr figure aside'));

/** How the paragraph pass takes a tag. */
export function flagsOf(name: string, closing: boolean): number {
  let flags = 0;
  if (closing ? CELLS.has(name) : OPENS.has(name)) flags |= HtmlFlag.opens;
  if (ALWAYS.has(name)) flags |= HtmlFlag.opens;
  if (closing ? OPENS.has(name) : CELLS.has(name)) flags |= HtmlFlag.closes;
  if (NEVER.has(name)) flags |= HtmlFlag.closes;
  if (name === 'pre') flags |= closing ? HtmlFlag.preClose : HtmlFlag.preOpen;
  if (name === 'blockquote') flags |= closing ? HtmlFlag.quoteClose : HtmlFlag.quoteOpen;
  return flags;
}

/**
 * ```
 * a <b class="x">c</b>
 *   ^
 * ```
 */
export function htmlTags(rope: Rope): Rope {
  const { text } = rope;
  let at = text.indexOf('<');
  if (at < 0) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  while (at >= 0) {
    const tag = readTag(text, at);
    if (tag) {
      const raw = text.slice(tag.nameEnd, tag.attributesEnd);
      const attributes = tag.closing
        ? {}
        : parseAttributes(raw.includes('\x7f') ? unmark(rope, tag.nameEnd, tag.attributesEnd) : raw);
      if (validTag(tag.name, attributes)) {
        builder.copy(rope, done, at);
        const kind = VOID.has(tag.name) ? (tag.closing ? 'close' : 'void') : tag.closing ? 'close' : 'open';
        const node = { type: 'htmlTag', name: tag.name, kind, attributes } as const;
        const flags = flagsOf(tag.name, tag.closing);
        const [start, end] = [rope.sourceStart(at), rope.sourceEnd(tag.end)];
        builder.token(new Token(kind, 'tag', tag.name, start, end, rope.callAt(at), node, flags));
        done = tag.end;
        at = text.indexOf('<', tag.end);
        continue;
      }
    }
    at = text.indexOf('<', at + 1);
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly nameEnd: number;
  readonly attributesEnd: number;
  readonly end: number;
}

function readTag(text: string, at: number): Tag | undefined {
  let i = at + 1;
  const closing = text.charCodeAt(i) === 0x2f;
  if (closing) i++;
  const from = i;
  // The name ends at white space, `/` or `>`; no allowed one is longer than ten letters.
  while (i - from <= 10 && isAlphanumeric(text.charCodeAt(i))) i++;
  if (i === from) return undefined;
  const next = text.charCodeAt(i);
  if (!(next === 0x3e || next === 0x2f || next === 0x20 || (next >= 0x09 && next <= 0x0d))) return undefined;
  const name = text.slice(from, i).toLowerCase();
  if (!ALLOWED.has(name)) return undefined;
  for (let end = i; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x3c) return undefined;
    if (code === 0x3e) {
      const attributesEnd = text.charCodeAt(end - 1) === 0x2f && end > i ? end - 1 : end;
      return { name, closing, nameEnd: i, attributesEnd, end: end + 1 };
    }
  }
  return undefined;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** `<meta>` and `<link>` are for microdata only. */
function validTag(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'meta') return 'itemprop' in attributes && 'content' in attributes;
  if (name === 'link') return 'itemprop' in attributes && 'href' in attributes;
  return true;
}

/** Text of a part of a rope in which tokens are what they would be in an attribute: nowiki text, or nothing. */
export function unmark(rope: Rope, from: number, to: number): string {
  const { text } = rope;
  let out = '';
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) === MARK_CODE) {
      const node = rope.tokenOf(i)?.node;
      if (node && 'value' in node && node.type === 'nowiki') out += node.value;
      else out += '\x7f';
      i++;
      continue;
    }
    const end = indexWithin(text, '\x7f', i, to);
    out += text.slice(i, end);
    i = end;
  }
  return out;
}
