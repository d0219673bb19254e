/**
 * External links in brackets: `[https://a.example text]`, and `[https://a.example]`, which gets a number.
 *
 * ```
 * [https://a.example text]s
 * ^
 * ```
 * Follows MediaWiki's handleExternalLinks: the text ends at the first `]` of the line, the address at white space or
 * markup. The link's two ends are tokens around its text, so that bold may begin in it and end behind it.
 */
import type { Context } from './context.ts';
import { decodeEntities } from './entities.ts';
import { ANY_PROTOCOL, urlEnd } from './protocol.ts';
import { pieceOf, type Rope, RopeBuilder } from './rope.ts';
import { NO_CHILDREN, NOWHERE, Token } from './token.ts';
import type { ExternalLink } from './types.ts';

export function externalLinks(rope: Rope, context: Context): Rope {
  const { text } = rope;
  let at = text.indexOf('[');
  if (at < 0) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  // Of the lines without a further `]`, only the first asks for it.
  let noClose = -1;
  for (; at >= 0; at = text.indexOf('[', at + 1)) {
    ANY_PROTOCOL.lastIndex = at + 1;
    if (!ANY_PROTOCOL.test(text)) continue;
    const addressAt = ANY_PROTOCOL.lastIndex;
    let end = urlEnd(text, addressAt);
    if (end === addressAt || at < noClose) continue;
    let textFrom = end;
    while (isSpaceSeparator(text.charCodeAt(textFrom))) textFrom++;
    let textTo = textFrom;
    while (textTo < text.length && text[textTo] !== ']' && !isForbidden(text.charCodeAt(textTo))) textTo++;
    if (text[textTo] !== ']') {
      noClose = textTo;
      continue;
    }
    // An escaped angle bracket ends the address and begins the text.
    const escaped = /&(?:lt|gt);/.exec(text.slice(at + 1, end));
    if (escaped) {
      end = at + 1 + escaped.index;
      textFrom = end;
    }
    const url = cleanUrl(text.slice(at + 1, end));
    const numbered = textFrom === textTo;
    const call = rope.callAt(at);
    const node = externalLink(url, numbered ? 'numbered' : 'bracketed');
    builder.copy(rope, done, at);
    const start = rope.sourceStart(at);
    const linkEnd = rope.sourceEnd(textTo + 1);
    // In a caption of a file further passes read the text.
    const piece = /''|\[\[/.test(text.slice(textFrom, textTo)) ? undefined : pieceOf(rope, textFrom, textTo);
    if (piece) builder.token(new Token('void', 'tag', 'a', start, linkEnd, call, node, 0, piece));
    else {
      const openEnd = rope.sourceEnd(textFrom);
      builder.token(new Token('open', 'tag', 'a', start, openEnd, call, node));
      if (numbered) {
        context.autonumber++;
        builder.invented(`[${context.autonumber}]`, openEnd);
      } else builder.copy(rope, textFrom, textTo);
      builder.token(new Token('close', 'tag', 'a', rope.sourceEnd(textTo), linkEnd, call));
    }
    done = textTo + 1;
    at = textTo;
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}

export function externalLink(url: string, kind: ExternalLink['kind']): ExternalLink {
  return { type: 'externalLink', url, kind, children: NO_CHILDREN, position: NOWHERE };
}

/** Decodes an address as it is written and encodes what may not stand in one. */
export function cleanUrl(raw: string): string {
  const url = decodeEntities(raw)
    .replace(/[\][<>"\x00-\x20\x7f|]/g, (c) => (c === ' ' ? '+' : encodeURIComponent(c)))
    // Brackets around a numeric host stay.
    .replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)%5B([0-9a-f:.]+)%5D/i, '$1$2[$3]');
  if (!UNSEEN.test(url)) return url;
  const match = /^([^:/?#]+:)?(\/\/[^/?#]*)?(.*)$/s.exec(url);
  if (!match?.[2]) return url;
  return (match[1] ?? '') + match[2].replaceAll(UNSEEN_ALL, '') + (match[3] ?? '');
}

/** Characters that browsers leave out of host names. */
const UNSEEN = /\u00ad|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]/;
const UNSEEN_ALL = new RegExp(UNSEEN, 'g');

function isSpaceSeparator(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isForbidden(code: number): boolean {
  return (code < 0x20 && code !== 0x09) || code === 0xfffd;
}
