/** Protocols of external links, as MediaWiki's `$wgUrlProtocols` lists them. */
const PROTOCOLS =
  'bitcoin: ftp:// ftps:// geo: git:// gopher:// http:// https:// irc:// ircs:// magnet: mailto: matrix: mms:// ' +
  'news: nntp:// redis:// sftp:// sip: sips: sms: ssh:// svn:// tel: telnet:// urn: worldwind:// xmpp:';

const ABSOLUTE = PROTOCOLS.split(' ').join('|');

/** One of the protocols at the place it is tried; group 1 is the protocol. */
export const ABSOLUTE_PROTOCOL = new RegExp(`(${ABSOLUTE})`, 'iy');
/** The same, or `//`. */
export const ANY_PROTOCOL = new RegExp(`(${ABSOLUTE}|//)`, 'iy');
const NAMES: ReadonlySet<string> = new Set(PROTOCOLS.split(' '));
const LONGEST = 11;

/** The next protocol behind a word boundary, from `from` on. */
export function nextProtocol(text: string, from: number): { at: number; end: number } | undefined {
  for (let colon = text.indexOf(':', from); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let at = colon;
    while (at > from && colon - at < LONGEST && isLetter(text.charCodeAt(at - 1))) at--;
    if (at === colon) continue;
    const name = text.slice(at, colon + 1).toLowerCase();
    const end = NAMES.has(name)
      ? colon + 1
      : NAMES.has(`${name}//`) && text.startsWith('//', colon + 1)
        ? colon + 3
        : -1;
    if (end < 0) continue;
    if (at === 0 || !WORD.test(before(text, at))) return { at, end };
  }
  return undefined;
}

const WORD = /[\p{L}\p{N}_]$/u;

/** The character before an offset, both halves of a pair. */
function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 2), at);
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

export function startsWithProtocol(text: string): boolean {
  ANY_PROTOCOL.lastIndex = 0;
  return ANY_PROTOCOL.test(text);
}

/** Whether an address may stand in a link: no script can hide in it. */
export function safeUrl(url: string): boolean {
  return /^(?:https?|mailto|ftp):/i.test(url) || !/^[^/?#]*:/.test(url);
}

/** Characters that end an address: brackets, angle brackets, quotes, white space, controls, tokens. */
export function endsUrl(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x7f ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfffd ||
    Number.isNaN(code)
  );
}

const IPV6 = /\[[0-9a-f:.]+\]/iy;

/** Offset behind the address whose part after the protocol begins at `from`; `from` itself where there is none. */
export function urlEnd(text: string, from: number): number {
  let i = from;
  IPV6.lastIndex = from;
  if (IPV6.test(text)) i = IPV6.lastIndex;
  while (i < text.length && !endsUrl(text.charCodeAt(i))) i++;
  return i;
}
