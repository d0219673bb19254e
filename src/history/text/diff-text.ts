/**
 * The diff of two texts that belong together, such as two versions of a paragraph: sentences first, then the words of
 * those that are similar.
 */
import { alignSimilar, type Bag, bagOf } from './align-similar.ts';
import { dissolveIslands, joinRuns, type Sliding, slideEdges, tokenEdge, trimChanges } from './clean-up.ts';
import { commonSentences } from './common-ends.ts';
import { Dictionary } from './dictionary.ts';
import { matchRuns } from './match-runs.ts';
import type { Region } from './myers.ts';
import { sentencesOf } from './sentences.ts';
import { isBlank, MARKUP, PUNCTUATION, type Tokens, tokensOf, WORDS } from './tokens.ts';
import type { Matter, Span, TextDiff, TextDiffOptions, TextEdit } from './types.ts';

/**
 * What changed from one text to the other. Takes time in proportion to both texts, and gives the same on every machine:
 * no clock, no locale, own Unicode tables. What cannot be compared within those bounds is `rewritten`.
 */
export function diffText(old: string, neu: string, { wikitext = true }: TextDiffOptions = {}): TextDiff {
  if (old === neu) return { edits: old === '' ? [] : [equal(0, old.length, 0)] };
  const dictionary = new Dictionary();
  const { start, end } = commonSentences(old, neu);
  const a = tokensOf(old, dictionary, wikitext, start, old.length - end);
  const b = tokensOf(neu, dictionary, wikitext, start, neu.length - end);
  return diffTokens(a, b, dictionary, wikitext);
}

/** The same for two texts that are cut into tokens already, by one dictionary; what stands outside of the tokens is equal. */
export function diffTokens(a: Tokens, b: Tokens, dictionary: Dictionary, wikitext: boolean): TextDiff {
  return new Comparison(a, b, dictionary, wikitext).diff();
}

class Comparison {
  readonly #a: Tokens;
  readonly #b: Tokens;
  readonly #dictionary: Dictionary;
  readonly #wikitext: boolean;
  /** Of tokens: triples of place in a, place in b and length. */
  #runs: number[] = [];
  /** Places in a and in b between stretches of sentences that were compared on their own. */
  readonly #cuts: number[] = [];
  /** Tokens of a and of b that were not compared one by one. */
  readonly #rewritten: Region[] = [];
  /** How many of them stand before what is looked at. */
  #passed = 0;

  constructor(a: Tokens, b: Tokens, dictionary: Dictionary, wikitext: boolean) {
    this.#a = a;
    this.#b = b;
    this.#dictionary = dictionary;
    this.#wikitext = wikitext;
  }

  diff(): TextDiff {
    const aStarts = sentencesOf(this.#a, this.#wikitext);
    const bStarts = sentencesOf(this.#b, this.#wikitext);
    const names = new Map<string, number>();
    const runs = matchRuns(
      namesOf(this.#a, aStarts, names),
      namesOf(this.#b, bStarts, names),
      { aFrom: 0, aTo: aStarts.length - 1, bFrom: 0, bTo: bStarts.length - 1 },
      names.size,
    );
    let aDone = 0;
    let bDone = 0;
    for (let i = 0; i <= runs.length; i += 3) {
      const last = i === runs.length;
      const aAt = last ? aStarts.length - 1 : (runs[i] as number);
      const bAt = last ? bStarts.length - 1 : (runs[i + 1] as number);
      this.#sentences(aStarts, bStarts, { aFrom: aDone, aTo: aAt, bFrom: bDone, bTo: bAt });
      if (last) break;
      aDone = aAt + (runs[i + 2] as number);
      bDone = bAt + (runs[i + 2] as number);
      // Sentences of one name are equal but for the white space at their ends.
      for (let j = 0; j < (runs[i + 2] as number); j++) {
        this.#same(regionOf(aStarts, bStarts, aAt + j, aAt + j + 1, bAt + j, bAt + j + 1));
      }
    }
    const trimmed = trimChanges(joinRuns(this.#runs), this.#a, this.#b);
    return { edits: this.#edits(slideEdges(trimmed, slidingOf(this.#a), slidingOf(this.#b))) };
  }

  /** Some sentences of a, instead of some of b. */
  #sentences(aStarts: readonly number[], bStarts: readonly number[], region: Region): void {
    const { aFrom, aTo, bFrom, bTo } = region;
    if (aFrom === aTo || bFrom === bTo) return;
    if (aTo - aFrom === 1 && bTo - bFrom === 1) {
      // One for one, between sentences that stayed: that it stands there tells more than that it is alike.
      this.#words(regionOf(aStarts, bStarts, aFrom, aTo, bFrom, bTo));
      return;
    }
    const olds = bagsOf(this.#a, this.#dictionary, aStarts.slice(aFrom, aTo + 1));
    const news = bagsOf(this.#b, this.#dictionary, bStarts.slice(bFrom, bTo + 1));
    let aDone = aFrom;
    let bDone = bFrom;
    for (const pair of alignSimilar(olds, news, { joins: true })) {
      this.#unlike(regionOf(aStarts, bStarts, aDone, aFrom + pair.oldFrom, bDone, bFrom + pair.newFrom));
      aDone = aFrom + pair.oldTo;
      bDone = bFrom + pair.newTo;
      this.#words(regionOf(aStarts, bStarts, aFrom + pair.oldFrom, aDone, bFrom + pair.newFrom, bDone));
    }
    this.#unlike(regionOf(aStarts, bStarts, aDone, aTo, bDone, bTo));
  }

  /** Similar sentences. */
  #words(region: Region): void {
    this.#cuts.push(region.aFrom, region.bFrom, region.aTo, region.bTo);
    const runs = matchRuns(this.#a.ids, this.#b.ids, region, this.#dictionary.size, this.#dictionary.worth);
    const kept = dissolveIslands(runs, region, this.#a, this.#b);
    let weight = 0;
    for (let i = 0; i < kept.length; i += 3) {
      const at = kept[i] as number;
      weight += weightOf(this.#a, at, at + (kept[i + 2] as number));
    }
    const { aFrom, aTo, bFrom, bTo } = region;
    const smaller = Math.min(weightOf(this.#a, aFrom, aTo), weightOf(this.#b, bFrom, bTo));
    if (4 * weight < smaller) this.#unlike(region);
    else for (const each of kept) this.#runs.push(each);
  }

  /** Sentences that have nothing, or nothing but little words, in common. */
  #unlike(region: Region): void {
    const { aFrom, aTo, bFrom, bTo } = region;
    if (aFrom === aTo || bFrom === bTo) return;
    this.#rewritten.push(region);
  }

  /** Sentences that are equal but for the white space at their ends. */
  #same({ aFrom, aTo, bFrom, bTo }: Region): void {
    let length = Math.min(aTo - aFrom, bTo - bFrom);
    while (length > 0 && this.#a.ids[aFrom + length - 1] !== this.#b.ids[bFrom + length - 1]) length--;
    if (length > 0) this.#runs.push(aFrom, bFrom, length);
  }

  #edits(runs: readonly number[]): TextEdit[] {
    const a = this.#a;
    const b = this.#b;
    const cuts = this.#cuts;
    const edits: TextEdit[] = [];
    let aEqual = 0;
    let bEqual = 0;
    /** Ends the equal stretch at these places. */
    const endEqual = (aAt: number, bAt: number): void => {
      if (aAt > aEqual) edits.push(equal(aEqual, aAt, bEqual));
      aEqual = aAt;
      bEqual = bAt;
    };
    const change = (aFrom: number, aTo: number, bFrom: number, bTo: number): void => {
      endEqual(a.starts[aFrom] as number, b.starts[bFrom] as number);
      edits.push(this.#change(aFrom, aTo, bFrom, bTo));
      aEqual = a.starts[aTo] as number;
      bEqual = b.starts[bTo] as number;
    };
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
        const inside =
          aCut >= aDone && bCut >= bDone && (aCut > aDone || bCut > bDone) && (aCut < aAt || bCut < bAt);
        // A pure insertion or deletion stays whole.
        if (!inside || aDone === aAt || bDone === bAt) continue;
        change(aDone, aCut, bDone, bCut);
        aDone = aCut;
        bDone = bCut;
      }
      if (aAt > aDone || bAt > bDone) change(aDone, aAt, bDone, bAt);
      if (last) break;
      aDone = aAt + (runs[i + 2] as number);
      bDone = bAt + (runs[i + 2] as number);
    }
    endEqual(a.text.length, b.text.length);
    return edits;
  }

  #change(aFrom: number, aTo: number, bFrom: number, bTo: number): TextEdit {
    const old = spanOf(this.#a, aFrom, aTo);
    const neu = spanOf(this.#b, bFrom, bTo);
    const matter = this.#matter({ aFrom, aTo, bFrom, bTo });
    const deleted = this.#a.text.slice(old.start, old.end);
    const inserted = this.#b.text.slice(neu.start, neu.end);
    if (aFrom === aTo) return { kind: 'insert', matter, old, new: neu, inserted };
    if (bFrom === bTo) return { kind: 'delete', matter, old, new: neu, deleted };
    return { kind: 'replace', matter, old, new: neu, deleted, inserted };
  }

  #matter(region: Region): Matter {
    if (this.#isRewritten(region)) return 'rewritten';
    if (!this.#equalIn(region, WORDS)) return 'words';
    if (!this.#equalIn(region, PUNCTUATION)) return 'punctuation';
    return this.#equalIn(region, MARKUP) ? 'space' : 'markup';
  }

  /** Whether some of both sides was not compared word by word. Regions are asked for in ascending order. */
  #isRewritten({ aFrom, aTo, bFrom, bTo }: Region): boolean {
    const { length } = this.#rewritten;
    while (this.#passed < length && (this.#rewritten[this.#passed] as Region).aTo <= aFrom) this.#passed++;
    const next = this.#rewritten[this.#passed];
    return next !== undefined && aFrom < next.aTo && next.aFrom < aTo && bFrom < next.bTo && next.bFrom < bTo;
  }

  /** Whether both sides have the same tokens of one kind. */
  #equalIn({ aFrom, aTo, bFrom, bTo }: Region, kind: number): boolean {
    const a = this.#a;
    const b = this.#b;
    for (let i = aFrom, j = bFrom; ; i++, j++) {
      while (i < aTo && a.kinds[i] !== kind) i++;
      while (j < bTo && b.kinds[j] !== kind) j++;
      if (i >= aTo || j >= bTo) return i >= aTo && j >= bTo;
      if (a.ids[i] !== b.ids[j]) return false;
    }
  }
}

function bagsOf(tokens: Tokens, dictionary: Dictionary, starts: readonly number[]): Bag[] {
  const bags: Bag[] = [];
  for (let i = 0; i + 1 < starts.length; i++) bags.push(bagOf(tokens, dictionary, starts[i], starts[i + 1]));
  return bags;
}

function slidingOf(tokens: Tokens): Sliding {
  return { ids: tokens.ids, edge: (at) => tokenEdge(tokens, at) };
}

/** What the words of tokens `[from, to)` weigh. */
function weightOf({ weights }: Tokens, from: number, to: number): number {
  return (weights[to] as number) - (weights[from] as number);
}

/** A number for each sentence, the same where they differ at most in the white space at their ends. */
function namesOf(tokens: Tokens, sentences: readonly number[], names: Map<string, number>): number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < sentences.length; i++) {
    const from = sentences[i] as number;
    let to = sentences[i + 1] as number;
    while (to > from + 1 && isBlank(tokens.kinds[to - 1] as number)) to--;
    const name = tokens.text.slice(tokens.starts[from], tokens.starts[to]);
    let id = names.get(name);
    if (id === undefined) {
      id = names.size;
      names.set(name, id);
    }
    found.push(id);
  }
  return found;
}

function regionOf(
  aStarts: readonly number[],
  bStarts: readonly number[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): Region {
  return {
    aFrom: aStarts[aFrom] as number,
    aTo: aStarts[aTo] as number,
    bFrom: bStarts[bFrom] as number,
    bTo: bStarts[bTo] as number,
  };
}

function spanOf({ starts }: Tokens, from: number, to: number): Span {
  return { start: starts[from] as number, end: starts[to] as number };
}

function equal(start: number, end: number, newStart: number): TextEdit {
  return {
    kind: 'equal',
    old: { start, end },
    new: { start: newStart, end: newStart + end - start },
  };
}
