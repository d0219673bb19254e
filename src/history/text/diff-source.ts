/** The diff of two wikitext sources: which lines changed, and in lines that can be paired, which words. */
import { alignSimilar, type Bag, bagOf, sharedWeight } from './align-similar.ts';
import { slideEdges } from './clean-up.ts';
import { commonEnd, commonStart } from './common-ends.ts';
import { Dictionary } from './dictionary.ts';
import { diffText, diffTokens } from './diff-text.ts';
import { differingLines, type Lines, lineEdge } from './lines.ts';
import { matchRuns } from './match-runs.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import type { Hunk, SourceDiff, SourceDiffOptions, SourceRow, TextDiff } from './types.ts';

/** Equal lines beside the differing ones that an insertion may be moved over. */
const SLIDE = 8;

/**
 * What changed from one source to the other, in hunks. As bounded and as deterministic as `diffText`. Lines that stand
 * elsewhere in the new source are removed here and added there.
 */
export function diffSource(old: string, neu: string, { context = 2 }: SourceDiffOptions = {}): SourceDiff {
  const lines = differingLines(old, neu, context + SLIDE);
  if (!lines) return { hunks: [] };
  const [a, b] = lines;
  const names = new Map<string, number>();
  const [aIds, bIds] = [namesOf(a, names), namesOf(b, names)];
  const region = { aFrom: 0, aTo: aIds.length, bFrom: 0, bTo: bIds.length };
  const runs = slideEdges(
    withoutWeakLines(matchRuns(aIds, bIds, region, names.size), a.texts),
    { ids: aIds, edge: (at) => lineEdge(a.texts, at) },
    { ids: bIds, edge: (at) => lineEdge(b.texts, at) },
  );
  const builder = new HunkBuilder(a, b, aIds, bIds, context);
  let aDone = 0;
  let bDone = 0;
  for (let i = 0; i <= runs.length; i += 3) {
    const last = i === runs.length;
    const aAt = last ? aIds.length : (runs[i] as number);
    const bAt = last ? bIds.length : (runs[i + 1] as number);
    if (aAt > aDone || bAt > bDone) builder.change(aDone, aAt, bDone, bAt);
    if (last) break;
    aDone = aAt + (runs[i + 2] as number);
    bDone = bAt + (runs[i + 2] as number);
  }
  return { hunks: builder.finish() };
}

function namesOf({ texts }: Lines, names: Map<string, number>): number[] {
  return texts.map((text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    names.set(text, names.size);
    return names.size - 1;
  });
}

/** The runs but for those between two changes in which no line has a word: blank lines say nothing about what belongs together. */
function withoutWeakLines(runs: readonly number[], texts: readonly string[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const from = runs[i] as number;
    const to = from + (runs[i + 2] as number);
    const begins = from === 0 && runs[i + 1] === 0;
    let weak = !begins && to < texts.length;
    for (let at = from; at < to && weak; at++) weak = !/[A-Za-z0-9\u0080-\uffff]/.test(texts[at] as string);
    if (!weak) kept.push(from, runs[i + 1] as number, to - from);
  }
  return kept;
}

class HunkBuilder {
  readonly #a: Lines;
  readonly #b: Lines;
  readonly #aIds: readonly number[];
  readonly #bIds: readonly number[];
  readonly #context: number;
  readonly #hunks: Hunk[] = [];
  #rows: SourceRow[] = [];
  /** Lines of a and of b up to which there are rows. */
  #aDone = 0;
  #bDone = 0;

  constructor(a: Lines, b: Lines, aIds: readonly number[], bIds: readonly number[], context: number) {
    this.#a = a;
    this.#b = b;
    this.#aIds = aIds;
    this.#bIds = bIds;
    this.#context = context;
  }

  /** Lines `[aFrom, aTo)` of a became `[bFrom, bTo)` of b; what stands between this and the change before is equal. */
  change(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    if (this.#rows.length > 0 && aFrom - this.#aDone > 2 * this.#context) this.#close();
    if (this.#rows.length === 0) {
      const shown = Math.min(this.#context, aFrom - this.#aDone);
      this.#aDone = aFrom - shown;
      this.#bDone = bFrom - shown;
    }
    this.#equal(aFrom - this.#aDone);
    const { texts: aTexts } = this.#a;
    const { texts: bTexts } = this.#b;
    if (aFrom < aTo && bFrom < bTo) this.#pair(aTexts.slice(aFrom, aTo), bTexts.slice(bFrom, bTo));
    this.#unpaired(aTo, bTo);
  }

  finish(): readonly Hunk[] {
    if (this.#rows.length > 0) this.#close();
    return this.#hunks;
  }

  /** Ends the hunk with the context after its last change. */
  #close(): void {
    this.#equal(Math.min(this.#context, this.#a.texts.length - this.#aDone));
    const rows = this.#rows;
    const olds = rows.filter(({ kind }) => kind !== 'added').length;
    const news = rows.filter(({ kind }) => kind !== 'removed').length;
    this.#hunks.push({
      old: { start: this.#oldLine() - olds, count: olds },
      new: { start: this.#newLine() - news, count: news },
      rows,
    });
    this.#rows = [];
  }

  #oldLine(): number {
    return this.#a.before + this.#aDone + 1;
  }

  #newLine(): number {
    return this.#b.before + this.#bDone + 1;
  }

  #equal(count: number): void {
    for (let i = 0; i < count; i++) {
      const text = this.#a.texts[this.#aDone] as string;
      this.#rows.push({ kind: 'context', oldLine: this.#oldLine(), newLine: this.#newLine(), text });
      this.#aDone++;
      this.#bDone++;
    }
  }

  /** Rows up to lines `aTo` and `bTo`, none of which can be paired; blank lines are still equal. */
  #unpaired(aTo: number, bTo: number): void {
    const region = { aFrom: this.#aDone, aTo, bFrom: this.#bDone, bTo };
    const runs =
      this.#aDone < aTo && this.#bDone < bTo
        ? matchRuns(this.#aIds, this.#bIds, region, this.#aIds.length + this.#bIds.length)
        : [];
    for (let i = 0; i < runs.length; i += 3) {
      this.#removed(runs[i] as number);
      this.#added(runs[i + 1] as number);
      this.#equal(runs[i + 2] as number);
    }
    this.#removed(aTo);
    this.#added(bTo);
  }

  #removed(to: number): void {
    for (; this.#aDone < to; this.#aDone++) {
      const text = this.#a.texts[this.#aDone] as string;
      this.#rows.push({ kind: 'removed', oldLine: this.#oldLine(), text });
    }
  }

  #added(to: number): void {
    for (; this.#bDone < to; this.#bDone++) {
      const text = this.#b.texts[this.#bDone] as string;
      this.#rows.push({ kind: 'added', newLine: this.#newLine(), text });
    }
  }

  /** Rows up to the last of the given lines that can be paired. */
  #pair(olds: readonly string[], news: readonly string[]): void {
    const [first = '', second = ''] = [olds[0], news[0]];
    if (olds.length === 1 && news.length === 1 && mostlyAlike(first, second)) {
      this.#changed(first, second, diffText(first, second));
      return;
    }
    const dictionary = new Dictionary();
    const [aTokens, bTokens] = [tokensOfLines(olds, dictionary), tokensOfLines(news, dictionary)];
    const [aBags, bBags] = [bagsOf(aTokens, dictionary), bagsOf(bTokens, dictionary)];
    const [aFirst, bFirst] = [this.#aDone, this.#bDone];
    const alone = olds.length === 1 && news.length === 1 && isPair(aBags[0] as Bag, bBags[0] as Bag);
    const pairs = alone ? [{ oldFrom: 0, newFrom: 0 }] : alignSimilar(aBags, bBags, { joins: false });
    for (const { oldFrom, newFrom } of pairs) {
      this.#unpaired(aFirst + oldFrom, bFirst + newFrom);
      const diff = diffTokens(aTokens[oldFrom] as Tokens, bTokens[newFrom] as Tokens, dictionary, true);
      this.#changed(olds[oldFrom] as string, news[newFrom] as string, diff);
    }
  }

  #changed(oldText: string, newText: string, diff: TextDiff): void {
    const [oldLine, newLine] = [this.#oldLine(), this.#newLine()];
    this.#rows.push({ kind: 'changed', oldLine, newLine, oldText, newText, diff });
    this.#aDone++;
    this.#bDone++;
  }
}

/** Whether half of the shorter line stands at the beginning or the end of the other one. */
function mostlyAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const start = commonStart(one, other);
  return shorter > 0 && 2 * (start + commonEnd(one, other, start)) >= shorter;
}

function tokensOfLines(lines: readonly string[], dictionary: Dictionary): Tokens[] {
  return lines.map((line) => tokensOf(line, dictionary, true));
}

function bagsOf(lines: readonly Tokens[], dictionary: Dictionary): Bag[] {
  return lines.map((tokens) => bagOf(tokens, dictionary));
}

/** Whether a line that stands where another one stood is that one, edited: a fifth of the words are, or there are few. */
function isPair(one: Bag, other: Bag): boolean {
  const smaller = Math.min(one.weight, other.weight);
  return (smaller > 0 && smaller <= 8) || 10 * sharedWeight(one, other) >= one.weight + other.weight;
}
