/** Protocols of external links, as MediaWiki's `$wgUrlProtocols` lists them. */
const PROTOCOLS =
  'bitcoin: ftp:// ftps:// geo: git:// gopher:// http:// https:// irc:// ircs:// magnet: mailto: matrix: mms:// ' +
  'news: nntp:// redis:// sftp:// sip: sips: sms: ssh:// svn:// tel: telnet:// urn: worldwind:// xmpp:';

const ABSOLUTE = PROTOCOLS.split(' ')
    .join('|');

/** One of the protocols at the place it is tried; group 1 is the protocol. */
export const ABSOLUTE_PROTOCOL = new RegExp(`(${ABSOLUTE})`, 'iy');
/** The same, or `//`. */
export const ANY_PROTOCOL = new RegExp(`(${ABSOLUTE}|//)`, 'iy');
/** Finds the next protocol behind a word boundary. */
export const NEXT_PROTOCOL = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${ABSOLUTE})`, 'giu');

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
