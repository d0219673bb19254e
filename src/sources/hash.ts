import { createHash } from 'node:crypto';

/** SHA-1 of the text's UTF-8 bytes in lower-case hexadecimal, as MediaWiki's API prints `sha1`. */
export function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}
