/** A stretch of decoded text, or one byte that no UTF-8 text can hold at that place. */
export type Decoded = { readonly text: string } | { readonly badByte: number };

/**
 * Decodes UTF-8 that arrives in pieces. Never puts U+FFFD in the place of something else: a byte that is not
 * UTF-8 comes out as `badByte`, and decoding goes on after it. A byte order mark is kept as U+FEFF.
 */
export class Utf8Stream {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #carry = new Uint8Array(0);

  *write(bytes: Uint8Array): Generator<Decoded> {
    let rest = bytes;
    if (this.#carry.length > 0) {
      rest = new Uint8Array(this.#carry.length + bytes.length);
      rest.set(this.#carry);
      rest.set(bytes, this.#carry.length);
    }
    this.#carry = new Uint8Array(0);
    while (rest.length > 0) {
      const cut = rest.length - unfinished(rest);
      try {
        if (cut > 0) yield { text: this.#decoder.decode(rest.subarray(0, cut)) };
        this.#carry = rest.slice(cut);
        return;
      } catch {
        const good = validPrefix(rest);
        if (good > 0) yield { text: this.#decoder.decode(rest.subarray(0, good)) };
        yield { badByte: rest[good] ?? 0 };
        rest = rest.subarray(good + 1);
      }
    }
  }

  /** True where the bytes ended inside a character. */
  get unfinished(): boolean {
    return this.#carry.length > 0;
  }
}

/** How many bytes a character takes that starts with this byte; 0 where none does. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** How many bytes at the end begin a character that more bytes could finish. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte <= 0xbf) continue;
    return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

/** The length of the longest prefix that is whole, valid UTF-8 (Unicode 16, table 3-7). */
export function validPrefix(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    if (length === 0 || at + length > bytes.length) return at;
    for (let index = 1; index < length; index++) {
      const byte = bytes[at + index] ?? 0;
      // The second byte is narrower after four leads: overlong forms, surrogates, beyond U+10FFFF.
      const low = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}
