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
import { isBlank, type Tokens, tokensOf } from './tokens.ts';
import type { TextDiff, TextDiffOptions } from './types.ts';
import { writeEdits } from './write-edits.ts';

/**
 * What changed from one text to the other. Takes time in proportion to both texts, and gives the same on every machine:
 * no clock, no locale, own Unicode tables. What cannot be compared within those bounds is `rewritten`.
 */
export function diffText(old: string, neu: string, { wikitext = true }: TextDiffOptions = {}): TextDiff {
  const span = { start: 0, end: old.length };
  if (old === neu) return { edits: old === '' ? [] : [{ kind: 'equal', old: span, new: span }] };
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
  readonly #runs: number[] = [];
  /** Places in a and in b between stretches of sentences that were compared on their own. */
  readonly #cuts: number[] = [];
  /** Tokens of a and of b that were not compared one by one. */
  readonly #rewritten: Region[] = [];

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
        const region = regionOf(aStarts, bStarts, aAt + j, aAt + j + 1, bAt + j, bAt + j + 1);
        for (const each of this.#common(region)) this.#runs.push(each);
      }
    }
    const [a, b] = [this.#a, this.#b];
    const trimmed = trimChanges(joinRuns(this.#runs), a, b);
    const slid = slideEdges(trimmed, slidingOf(a), slidingOf(b));
    return { edits: writeEdits(a, b, { runs: slid, cuts: this.#cuts, rewritten: this.#rewritten }) };
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
    const kept = dissolveIslands(this.#common(region), region, this.#a, this.#b);
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

  /** The tokens that both sides have in common, as runs. */
  #common(region: Region): number[] {
    return matchRuns(this.#a.ids, this.#b.ids, region, this.#dictionary.size, this.#dictionary.worth);
  }

  /** Sentences that have nothing, or nothing but little words, in common. */
  #unlike(region: Region): void {
    const { aFrom, aTo, bFrom, bTo } = region;
    if (aFrom === aTo || bFrom === bTo) return;
    this.#rewritten.push(region);
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
