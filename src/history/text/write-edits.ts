/** From common runs of tokens to edits of text. */
import type { Region } from './myers.ts';
import { MARKUP, PUNCTUATION, type Tokens, WORDS } from './tokens.ts';
import type { Matter, TextEdit } from './types.ts';

/** What a comparison found out about two lists of tokens. */
export interface Found {
  /** What is equal: triples of place in a, place in b and length, ascending. */
  readonly runs: readonly number[];
  /** Pairs of a place in a and one in b, ascending: where a change is cut in two. */
  readonly cuts: readonly number[];
  /** What was not compared token by token, ascending. */
  readonly rewritten: readonly Region[];
}

/** The edits from the text of a to that of b; what stands before and after their tokens is equal. */
export function writeEdits(a: Tokens, b: Tokens, found: Found): TextEdit[] {
  const { runs, cuts } = found;
  const writer = new Writer(a, b, found.rewritten);
  let cut = 0;
  let aDone = 0;
  let bDone = 0;
  for (let i = 0; i <= runs.length; i += 3) {
    const last = i === runs.length;
    const aAt = last ? a.count : (runs[i] as number);
    const bAt = last ? b.count : (runs[i + 1] as number);
    for (; cut < cuts.length; cut += 2) {
      const aCut = cuts[cut] as number;
      const bCut = cuts[cut + 1] as number;
      if (aCut > aAt || bCut > bAt) break;
      // A pure insertion or deletion stays whole.
      if (aCut < aDone || bCut < bDone || aDone === aAt || bDone === bAt) continue;
      writer.change({ aFrom: aDone, aTo: aCut, bFrom: bDone, bTo: bCut });
      aDone = aCut;
      bDone = bCut;
    }
    writer.change({ aFrom: aDone, aTo: aAt, bFrom: bDone, bTo: bAt });
    if (last) break;
    aDone = aAt + (runs[i + 2] as number);
    bDone = bAt + (runs[i + 2] as number);
  }
  return writer.finish();
}

class Writer {
  readonly #a: Tokens;
  readonly #b: Tokens;
  readonly #rewritten: readonly Region[];
  readonly #edits: TextEdit[] = [];
  /** Up to where there are edits, in both texts. */
  #oldDone = 0;
  #newDone = 0;
  /** How many of the rewritten regions lie before what is written. */
  #passed = 0;

  constructor(a: Tokens, b: Tokens, rewritten: readonly Region[]) {
    this.#a = a;
    this.#b = b;
    this.#rewritten = rewritten;
  }

  /** A region whose sides have nothing in common, after all that is written; nothing where both sides are empty. */
  change(region: Region): void {
    const { aFrom, aTo, bFrom, bTo } = region;
    if (aFrom === aTo && bFrom === bTo) return;
    const [a, b] = [this.#a, this.#b];
    const old = { start: a.starts[aFrom] as number, end: a.starts[aTo] as number };
    const neu = { start: b.starts[bFrom] as number, end: b.starts[bTo] as number };
    this.#equal(old.start, neu.start);
    this.#oldDone = old.end;
    this.#newDone = neu.end;
    const matter = this.#matter(region);
    const deleted = a.text.slice(old.start, old.end);
    const inserted = b.text.slice(neu.start, neu.end);
    if (aFrom === aTo) this.#edits.push({ kind: 'insert', matter, old, new: neu, inserted });
    else if (bFrom === bTo) this.#edits.push({ kind: 'delete', matter, old, new: neu, deleted });
    else this.#edits.push({ kind: 'replace', matter, old, new: neu, deleted, inserted });
  }

  finish(): TextEdit[] {
    this.#equal(this.#a.text.length, this.#b.text.length);
    return this.#edits;
  }

  #equal(oldEnd: number, newEnd: number): void {
    if (oldEnd === this.#oldDone) return;
    const old = { start: this.#oldDone, end: oldEnd };
    this.#edits.push({ kind: 'equal', old, new: { start: this.#newDone, end: newEnd } });
  }

  #matter(region: Region): Matter {
    if (this.#isRewritten(region)) return 'rewritten';
    if (!this.#equalIn(region, WORDS)) return 'words';
    if (!this.#equalIn(region, PUNCTUATION)) return 'punctuation';
    return this.#equalIn(region, MARKUP) ? 'space' : 'markup';
  }

  #isRewritten({ aFrom, aTo, bFrom, bTo }: Region): boolean {
    const { length } = this.#rewritten;
    while (this.#passed < length && (this.#rewritten[this.#passed] as Region).aTo <= aFrom) this.#passed++;
    const next = this.#rewritten[this.#passed];
    return next !== undefined && aFrom < next.aTo && next.aFrom < aTo && bFrom < next.bTo && next.bFrom < bTo;
  }

  /** Whether both sides have the same tokens of one kind. */
  #equalIn({ aFrom, aTo, bFrom, bTo }: Region, kind: number): boolean {
    const [a, b] = [this.#a, this.#b];
    for (let i = aFrom, j = bFrom; ; i++, j++) {
      while (i < aTo && a.kinds[i] !== kind) i++;
      while (j < bTo && b.kinds[j] !== kind) j++;
      if (i >= aTo || j >= bTo) return i >= aTo && j >= bTo;
      if (a.ids[i] !== b.ids[j]) return false;
    }
  }
}
