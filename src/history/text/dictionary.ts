import { classOf, FLAG, MARK, PICTURE, SPACE } from './character.ts';

/**
 * What the word `text.slice(start, end)` weighs: short ones are mostly grammar, very long ones are no more telling than
 * long ones, and emoji and flags are one sign, however long.
 */
export function wordWeight(text: string, start: number, end: number): number {
  const length = end - start;
  if (length <= 3) return 1;
  const code = text.charCodeAt(start);
  if (code >= 0xd800 && code < 0xdc00) {
    const found = classOf(text.codePointAt(start) as number);
    if (found === PICTURE || found === FLAG) return 1;
  }
  return Math.min(length, 10) - 2;
}

/** What it is worth to find the piece on both sides: words are worth more than signs. */
function worthOf(text: string, start: number, end: number): number {
  const found = classOf(text.codePointAt(start) as number);
  return found === MARK ? 3 : found === SPACE ? 2 : 4 + 2 * wordWeight(text, start, end);
}

/** The word in small letters, as far as their cases are old enough to be the same in every Unicode version. */
function fold(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x590) return word;
  return word.toLowerCase();
}

const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const ASCII_WORTH: readonly number[] = ASCII.map((char) => worthOf(char, 0, 1));

/** How many other pieces are looked at; more have the same hash only where someone meant them to. */
const MAX_PROBES = 16;

/**
 * Gives equal pieces of text equal numbers; one for both sides of a diff. An open hash table over the texts themselves,
 * since a Map of strings costs more than the whole rest of cutting a text into pieces.
 */
export class Dictionary {
  /** By number: what it is worth to find the piece on both sides. */
  readonly worth: number[] = ASCII_WORTH.slice();
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  /** An id, or 0. Its length is a power of two. */
  #slots = new Int32Array(256);
  readonly #folded: number[] = [];
  #crowded: Map<string, number> | undefined;

  /** One more than the highest id. */
  get size(): number {
    return this.worth.length;
  }

  /** The number of `text.slice(start, end)`, which is not empty; of a single ASCII character, its code. */
  idOf(text: string, start: number, end: number): number {
    let hash = text.charCodeAt(start);
    if (end - start === 1 && hash < 128) return hash;
    for (let i = start + 1; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probes = 0; probes < MAX_PROBES; probes++) {
      const id = this.#slots[slot] as number;
      if (id === 0) {
        const crowded = this.#crowded?.get(text.slice(start, end));
        if (crowded !== undefined) return crowded;
        this.#slots[slot] = this.#add(text, start, end, hash);
        if (2 * this.#hashes.length > mask) this.#grow();
        return this.size - 1;
      }
      if (this.#hashes[id - 128] === hash && this.#is(id - 128, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    this.#crowded ??= new Map();
    const piece = text.slice(start, end);
    const known = this.#crowded.get(piece);
    if (known !== undefined) return known;
    this.#crowded.set(piece, this.#add(text, start, end, hash));
    return this.size - 1;
  }

  /** The number of the same word in small letters. */
  foldedOf(id: number): number {
    const known = this.#folded[id];
    if (known !== undefined) return known;
    const word = id < 128 ? (ASCII[id] as string) : this.#pieceOf(id);
    const small = fold(word);
    const folded = small === word ? id : this.idOf(small, 0, small.length);
    this.#folded[id] = folded;
    return folded;
  }

  #pieceOf(id: number): string {
    return (this.#texts[id - 128] as string).slice(this.#starts[id - 128], this.#ends[id - 128]);
  }

  #add(text: string, start: number, end: number, hash: number): number {
    this.#texts.push(text);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#hashes.push(hash);
    return this.worth.push(worthOf(text, start, end)) - 1;
  }

  #is(index: number, text: string, start: number, end: number): boolean {
    const otherStart = this.#starts[index] as number;
    if ((this.#ends[index] as number) - otherStart !== end - start) return false;
    const other = this.#texts[index] as string;
    for (let i = end - start - 1; i >= 0; i--) {
      if (other.charCodeAt(otherStart + i) !== text.charCodeAt(start + i)) return false;
    }
    return true;
  }

  #grow(): void {
    const wider = new Int32Array(this.#slots.length * 4);
    const mask = wider.length - 1;
    for (const id of this.#slots) {
      if (id === 0) continue;
      let slot = (this.#hashes[id - 128] as number) & mask;
      let probes = 0;
      while (wider[slot] !== 0 && ++probes < MAX_PROBES) slot = (slot + 1) & mask;
      if (wider[slot] === 0) wider[slot] = id;
      else {
        this.#crowded ??= new Map();
        this.#crowded.set(this.#pieceOf(id), id);
      }
    }
    this.#slots = wider;
  }
}
