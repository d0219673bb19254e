import { createHash } from 'node:crypto';

/** SHA-1 of the text's UTF-8 bytes in lower-case hexadecimal, as MediaWiki's API prints `sha1`. */
export function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}

/** Digits and letters without those that look alike (Crockford's base 32, https://www.crockford.com/base32.html). */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first characters of the text's SHA-256, five bits each; `length` up to 51. */
export function shortHash(text: string, length: number): string {
  const bytes = createHash('sha256').update(text, 'utf8').digest();
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += DIGITS[(value >>> bits) & 31];
      value &= (1 << bits) - 1;
    }
    if (out.length === length) break;
  }
  return out;
}
