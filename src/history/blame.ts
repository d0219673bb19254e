/**
 * Since when the words of a page stand on it: for every heading, block and sentence the revision that brought it and the
 * last that changed it.
 *
 * Blocks are who they are by their ids (trace.ts), through edits, renames and moves. A sentence of a newer revision is,
 * by the first of these that holds:
 *
 * 1. the same sentence of the same block; of several alike the first is the first
 * 2. a sentence that stood in another block in the revision before, to the letter, once there and once here
 * 3. a sentence that was gone and is back, to the letter
 * 4. what a sentence of the same block became: they share at least half of their words, and no other pair shares more
 * 5. new
 *
 * By 1 to 3 it keeps both revisions, by 4 it keeps the one that brought it.
 */
import type { Age, Blame, NodeAge, RevisionContent, RevisionName, SentenceAge } from './meaning/types.ts';
import { wordsIn } from './meaning/words.ts';
import { sentenceSpans } from './text/sentence-spans.ts';
import type { OutlineNode } from './types.ts';

/** Fewer words than this may come from anywhere. */
export const TELLING_WORDS = 4;
/** Share of words that two sentences have in common where one became the other (Dice's coefficient). */
export const LIKE = 0.5;
/** So many pairs of sentences of one block are compared; where more of them changed at once, they are new. */
export const MOST_PAIRS = 40_000;

/** What blame asks of a revision. */
export type BlamedRevision = Pick<RevisionContent, 'id' | 'outline' | 'ids' | 'parent'>;

/** What a revision does, and whether it may have been another one that is not at hand. */
interface Step {
  readonly name: RevisionName;
  readonly index: number;
  readonly exact: boolean;
}

interface Origin {
  readonly brought: Step;
  readonly changed: Step;
  readonly restored?: Step | undefined;
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  origin?: Origin | undefined;
}

interface Trail {
  origin: Origin;
  /** What its change is told by. */
  key: string;
  sentences: Sentence[];
  /** Index of the last revision that had it. */
  seen: number;
}

/** @param contents Revisions of one page with ids, oldest first; the blame is of the last one. */
export function blameOf(contents: Iterable<BlamedRevision>): Blame | undefined {
  const trails = new Map<string, Trail>();
  const gone = new Map<string, Origin>();
  const gaps: RevisionName[] = [];
  let before: BlamedRevision | undefined;
  let last: Here[] = [];
  let index = -1;
  for (const content of contents) {
    index += 1;
    const exact = before ? content.parent === before.id : content.parent === 0;
    if (!exact) gaps.push(content.id);
    last = follow(content, { name: content.id, index, exact }, trails, gone);
    before = content;
  }
  if (!before) return undefined;
  return { of: before.id, nodes: last.map(nodeAge), gaps };
}

/** A node of the revision that is looked at. */
interface Here {
  readonly node: number;
  readonly id: string;
  readonly text: string;
  readonly trail: Trail;
}

function follow(
  { outline, ids = [] }: BlamedRevision,
  step: Step,
  trails: Map<string, Trail>,
  gone: Map<string, Origin>,
): Here[] {
  const added: Origin = { brought: step, changed: step };
  const left: Sentence[] = [];
  const here = outline.nodes.flatMap((node, n): (Here & { readonly old: readonly Sentence[] })[] => {
    const id = ids[n] ?? '';
    if (n === 0 || id === '') return [];
    const text = agedText(node);
    const sentences = sentencesOf(text);
    const known = trails.get(id);
    const key = JSON.stringify([text, node.files]);
    const wasHere = known?.seen === step.index - 1;
    const trail: Trail = {
      origin: known ? originNow(known, key, wasHere, step) : added,
      key,
      sentences,
      seen: step.index,
    };
    const old = known?.sentences ?? [];
    const rest = pairSame(old, sentences, wasHere ? undefined : step);
    if (wasHere) left.push(...rest);
    trails.set(id, trail);
    return [{ node: n, id, text, trail, old: rest }];
  });
  for (const trail of trails.values()) if (trail.seen === step.index - 1) left.push(...trail.sentences);
  const open = here.flatMap(({ trail }) => trail.sentences.filter(({ origin }) => !origin));
  const moved = pairMoved(left, open);
  for (const sentence of open) {
    const back = sentence.origin ? undefined : gone.get(sentence.text);
    if (back) sentence.origin = { ...back, restored: step };
  }
  const became = new Set<Sentence>();
  for (const { trail, old } of here) {
    const free = old.filter((each) => !moved.has(each));
    for (const each of pairLike(free, trail.sentences, step)) became.add(each);
    for (const sentence of trail.sentences) sentence.origin ??= added;
  }
  for (const sentence of left) {
    if (moved.has(sentence) || became.has(sentence) || !sentence.origin || !tells(sentence.text)) continue;
    gone.set(sentence.text, sentence.origin);
  }
  return here;
}

/** The words that are aged: a heading, a block's own words, or a row's cells line by line. */
export function agedText({ own, text, cells }: OutlineNode): string {
  return cells ? cells.join('\n') : (own ?? text);
}

function originNow({ origin, key }: Trail, now: string, wasHere: boolean, step: Step): Origin {
  const restored = wasHere ? origin.restored : step;
  return {
    brought: origin.brought,
    changed: key === now ? origin.changed : step,
    ...(restored && { restored }),
  };
}

function sentencesOf(text: string): Sentence[] {
  return sentenceSpans(text).map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
}

function tells(text: string): boolean {
  return wordsIn(text).length >= TELLING_WORDS;
}

/** Gives new sentences the origins of equal old ones; returns the old ones that are left. */
function pairSame(old: readonly Sentence[], fresh: readonly Sentence[], back: Step | undefined): Sentence[] {
  const byText = Map.groupBy(old, ({ text }) => text);
  const next = new Map<string, number>();
  const used = new Set<Sentence>();
  for (const sentence of fresh) {
    const at = next.get(sentence.text) ?? 0;
    const twin = byText.get(sentence.text)?.[at];
    next.set(sentence.text, at + 1);
    if (!twin?.origin) continue;
    used.add(twin);
    sentence.origin = back ? { ...twin.origin, restored: back } : twin.origin;
  }
  return old.filter((sentence) => !used.has(sentence));
}

/** Sentences that are gone from one place and new in another; returns the old ones. */
function pairMoved(left: readonly Sentence[], open: readonly Sentence[]): Set<Sentence> {
  const moved = new Set<Sentence>();
  const olds = Map.groupBy(left, ({ text }) => text);
  for (const [text, fresh] of Map.groupBy(open, (sentence) => sentence.text)) {
    const [twin, ...others] = olds.get(text) ?? [];
    const [sentence] = fresh;
    if (!twin || !sentence || others.length > 0 || fresh.length > 1 || !tells(text)) continue;
    sentence.origin = twin.origin;
    moved.add(twin);
  }
  return moved;
}

/** Sentences that became others; returns the old ones. */
function pairLike(old: readonly Sentence[], all: readonly Sentence[], step: Step): Set<Sentence> {
  const became = new Set<Sentence>();
  const fresh = all.filter(({ origin }) => !origin);
  if (old.length * fresh.length > MOST_PAIRS) return became;
  const bags = { old: old.map(bagOf), new: fresh.map(bagOf) };
  const pairs = old.flatMap((_, o) =>
    fresh.flatMap((_, n) => {
      const like = likeness(bags.old[o] as Bag, bags.new[n] as Bag);
      return like >= LIKE ? [{ o, n, like }] : [];
    }),
  );
  pairs.sort((a, b) => b.like - a.like || a.o - b.o || a.n - b.n);
  for (const { o, n } of pairs) {
    const [was, sentence] = [old[o], fresh[n]];
    if (!was?.origin || !sentence || sentence.origin || became.has(was)) continue;
    sentence.origin = { ...was.origin, changed: step };
    became.add(was);
  }
  return became;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf({ text }: Sentence): Bag {
  const words = wordsIn(text.toLowerCase());
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

function likeness(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}

function nodeAge({ node, id, text, trail }: Here): NodeAge {
  return {
    node,
    id,
    text,
    ...ageOf(trail.origin),
    sentences: trail.sentences.map(
      ({ start, end, origin }): SentenceAge => ({ start, end, ...ageOf(origin ?? trail.origin) }),
    ),
  };
}

function ageOf({ brought, changed, restored }: Origin): Age {
  return {
    brought: brought.name,
    changed: changed.name,
    ...(restored && { restored: restored.name }),
    broughtExactly: brought.exact,
    changedExactly: changed.exact,
  };
}
