/** Which texts of two short lists can be read as one another, in order. */
import { alignSimilar, type Bag, bagOf } from '../text/align-similar.ts';
import { Dictionary } from '../text/dictionary.ts';
import { tokensOf } from '../text/tokens.ts';

/** Indexes into both lists; both rise. */
export interface AlignedPair {
  readonly old: number;
  readonly new: number;
}

/** Pairs of similar texts that keep the order; of all ways one that keeps the most words, within bounded work. */
export function alignTexts(old: readonly string[], fresh: readonly string[]): AlignedPair[] {
  const dictionary = new Dictionary();
  const bags = (texts: readonly string[]): Bag[] =>
    texts.map((text) => bagOf(tokensOf(text, dictionary, false), dictionary));
  return alignSimilar(bags(old), bags(fresh), { joins: false }).map(({ oldFrom, newFrom }) => ({
    old: oldFrom,
    new: newFrom,
  }));
}
