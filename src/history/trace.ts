/**
 * A page's revisions → the identity of its blocks (DESIGN.md, rule 5): an id is minted where a block is first seen and
 * goes with it through edits, renames and moves. A block that comes back, by a revert for instance, gets its id back.
 */
import type { BlockKind } from '../blocks/types.ts';
import { shortHash } from '../sources/hash.ts';
import type { LockedBlock } from '../sources/types.ts';
import { matchOutlines } from './match.ts';
import type { Outline, OutlineNode } from './types.ts';

/** What the revisions at hand tell of a block; because a feed has gaps, "at the latest" belongs to both revisions. */
export interface TracedBlock {
  readonly id: string;
  readonly kind: 'section' | BlockKind;
  /** The revision in which it stands first. */
  readonly firstSeen: number;
  /** The revision in which its own words, or its heading, last became what they are. */
  readonly lastChanged: number;
  /** The first revision without it, where it does not stand on the page any more. */
  readonly goneSince?: number | undefined;
  /** A section's title; a block's words; as they stood last. */
  readonly text: string;
  /** Of a section, newest first; what it has today is not among them. */
  readonly formerTitles: readonly string[];
  readonly formerAnchors: readonly string[];
  readonly formerNumbers: readonly string[];
  /** Of a block: its words in earlier revisions, newest first; the newest of very many. */
  readonly formerTexts: readonly string[];
  /** Of a section that is gone: the sections in which its blocks stand now, the one with most of them first. */
  readonly became: readonly string[];
}

export interface Trace {
  /** By revision: the id of each node, in the order of its outline. */
  readonly ids: ReadonlyMap<number, readonly string[]>;
  /** By id, those that are gone among them. */
  readonly blocks: ReadonlyMap<string, TracedBlock>;
  /** How many blocks looked like several others and were given new ids. */
  readonly doubts: number;
}

/** While the revisions are walked; newest last in the lists. */
interface Entry {
  id: string;
  kind: 'section' | BlockKind;
  firstSeen: number;
  lastChanged: number;
  goneSince?: number | undefined;
  node: OutlineNode;
  /** Titles of a section, words of a block. */
  titles: string[];
  anchors: string[];
  numbers: string[];
  became: Map<Entry, number>;
}

/** Id of a section's lead: the page itself, which needs no other name. */
export const LEAD = '';

/**
 * @param outlines Oldest first.
 * @param locked Ids that were given by earlier runs: they stay, even where older revisions come to light. Where the
 *   revision that they were given in is not at hand any more, they go to the blocks of the oldest one with their words.
 */
export function traceBlocks(outlines: readonly Outline[], locked: readonly LockedBlock[] = []): Trace {
  const here = new Set(outlines.map(({ revision }) => revision));
  const [oldest] = outlines;
  const trail = new Trail(
    locked.flatMap((block) => {
      if (here.has(block.revision) || !oldest) return block;
      const at = placeByWords(oldest, block);
      return at === undefined ? [] : { ...block, revision: oldest.revision, at };
    }),
  );
  for (const outline of outlines) trail.follow(outline);
  return trail.end();
}

/** The place of the one block with the same words. */
function placeByWords(outline: Outline, { words }: LockedBlock): string | undefined {
  const places = hashedPlaces(outline).get(words) ?? [];
  return places.length === 1 ? places[0] : undefined;
}

const hashed = new WeakMap<Outline, Map<string, string[]>>();

function hashedPlaces(outline: Outline): Map<string, string[]> {
  const known = hashed.get(outline);
  if (known) return known;
  const places = new Map<string, string[]>();
  const keys = placeKeys(outline);
  for (const [n, node] of outline.nodes.entries()) {
    const words = wordsHash(node);
    places.set(words, [...(places.get(words) ?? []), keys[n] ?? '']);
  }
  hashed.set(outline, places);
  return places;
}

/** Kind and place in the wikitext of every node, with a number where several begin there: unique in a revision. */
export function placeKeys({ nodes }: Outline): string[] {
  const taken = new Map<string, number>();
  return nodes.map(({ kind, span, path }) => {
    if (path === '') return LEAD;
    const base = `${kind} ${span.start}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base} ${count}`;
  });
}

/** Equal for nodes of the same words and files. */
export function wordsHash(node: OutlineNode): string {
  return shortHash(wordsOf(node), 8);
}

function wordsOf({ kind, text, files }: OutlineNode): string {
  return `${kind}\u0000${text}\u0000${files.join('\u0000')}`;
}

class Trail {
  readonly #ids = new Map<number, readonly Entry[]>();
  readonly #entries = new Set<Entry>();
  /** Entries of revisions by all their words, for reverts. */
  readonly #bySignature = new Map<string, readonly Entry[]>();
  readonly #pins: Map<number, LockedBlock[]>;
  readonly #taken = new Set<string>();
  #before: { readonly outline: Outline; readonly entries: readonly Entry[] } | undefined;
  #doubts = 0;

  constructor(pins: readonly LockedBlock[]) {
    this.#pins = Map.groupBy(pins, ({ revision }) => revision);
    for (const { id } of pins) this.#taken.add(id);
  }

  follow(outline: Outline): void {
    const { revision, nodes } = outline;
    const found: (Entry | undefined)[] = nodes.map(() => undefined);
    const before = this.#before;
    if (before) {
      const { toOld, doubts } = matchOutlines(before.outline, outline);
      for (const [n, o] of toOld.entries()) if (o >= 0) found[n] = before.entries[o];
      this.#doubts += new Set(doubts.flatMap((doubt) => doubt.new)).size;
    }
    const signature = shortHash(nodes.map(wordsOf).join('\u0001'), 24);
    this.#revive(nodes, found, this.#bySignature.get(signature));
    const keys = placeKeys(outline);
    const entries = nodes.map((node, n) => {
      const known = found[n];
      if (known) return update(known, node, revision);
      const fresh = newEntry(this.#mint(revision, keys[n] ?? ''), node, revision);
      this.#entries.add(fresh);
      return fresh;
    });
    if (before) this.#bury(before.entries, entries, outline);
    this.#pin(outline, entries, keys);
    this.#ids.set(revision, entries);
    this.#bySignature.set(signature, entries);
    this.#before = { outline, entries };
  }

  end(): Trace {
    const blocks = new Map<string, TracedBlock>();
    for (const entry of this.#entries) if (entry.id !== LEAD) blocks.set(entry.id, traced(entry));
    return {
      ids: new Map([...this.#ids].map(([revision, entries]) => [revision, entries.map(({ id }) => id)])),
      blocks,
      doubts: this.#doubts,
    };
  }

  /** The lead needs no id of its own; what is minted twice, by a hash that falls on another, is minted anew. */
  #mint(revision: number, key: string): string {
    if (key === LEAD) return LEAD;
    for (let n = 0; ; n++) {
      const id = shortHash(`${revision} ${key}${n === 0 ? '' : ` again ${n}`}`, 10);
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }

  /** What comes back is what it was: a whole revision that was restored, or a text that stands nowhere else. */
  #revive(
    nodes: readonly OutlineNode[],
    found: (Entry | undefined)[],
    same: readonly Entry[] | undefined,
  ): void {
    const live = new Set(found);
    const take = (n: number, entry: Entry | undefined): void => {
      if (!entry || found[n] || live.has(entry)) return;
      found[n] = entry;
      live.add(entry);
    };
    if (same) for (const n of nodes.keys()) take(n, same[n]);
    const gone = [...this.#entries].filter((entry) => entry.goneSince !== undefined && !live.has(entry));
    if (gone.length === 0) return;
    const byWords = Map.groupBy(gone, ({ node }) => wordsOf(node));
    const fresh = Map.groupBy(
      [...nodes.keys()].filter((n) => !found[n]),
      (n) => wordsOf(nodes[n] as OutlineNode),
    );
    for (const [words, [n = -1, ...others]] of fresh) {
      const [entry, ...rivals] = byWords.get(words) ?? [];
      // A phrase such as "Click Next." comes again without being the old one.
      const tells = (entry?.node.text.length ?? 0) >= TELLING_LENGTH;
      if (entry && tells && rivals.length === 0 && others.length === 0) take(n, entry);
    }
  }

  /** What stood in the revision before and stands here no more. */
  #bury(before: readonly Entry[], now: readonly Entry[], { revision, nodes }: Outline): void {
    const live = new Set(now);
    const sectionAt = (n: number): Entry | undefined => {
      let at = nodes[n]?.parent ?? -1;
      while (at > 0 && nodes[at]?.kind !== 'section') at = nodes[at]?.parent ?? -1;
      return now[at];
    };
    const placeNow = new Map(now.map((entry, n) => [entry, n]));
    const outline = this.#before?.outline.nodes ?? [];
    for (const [o, entry] of before.entries()) {
      if (live.has(entry)) continue;
      entry.goneSince = revision;
      if (entry.kind !== 'section') continue;
      entry.became = new Map();
      for (let below = o + 1; below < outline.length; below++) {
        if (outline[below]?.parent !== o) continue;
        const n = placeNow.get(before[below] as Entry);
        const home = n === undefined ? undefined : now[n]?.kind === 'section' ? now[n] : sectionAt(n);
        if (home && home.id !== LEAD) entry.became.set(home, (entry.became.get(home) ?? 0) + 1);
      }
    }
  }

  /** Ids from the lockfile replace those that were minted just now or in older revisions that came to light. */
  #pin(outline: Outline, entries: readonly Entry[], keys: readonly string[]): void {
    const pins = this.#pins.get(outline.revision);
    if (!pins) return;
    const at = new Map(keys.map((key, n) => [key, n]));
    for (const pin of pins) {
      const n = at.get(pin.at);
      const node = n === undefined ? undefined : outline.nodes[n];
      const entry = n === undefined ? undefined : entries[n];
      if (!node || !entry) continue;
      // A template that changed since may have put another block there.
      if (node.origin.from === 'template' && wordsHash(node) !== pin.words) continue;
      entry.id = pin.id;
      entry.firstSeen = Math.min(entry.firstSeen, pin.firstSeen);
      entry.titles.unshift(...pin.formerTitles.toReversed());
      entry.anchors.unshift(...pin.formerAnchors.toReversed());
      entry.numbers.unshift(...pin.formerNumbers.toReversed());
    }
  }
}

/** A block that was edited more often than this keeps its newest words only. */
const MOST_TEXTS = 100;

/** Characters; shorter words are phrases that stand in many places. */
const TELLING_LENGTH = 20;

function newEntry(id: string, node: OutlineNode, revision: number): Entry {
  const { kind, text, anchors, number } = node;
  return {
    id,
    kind,
    firstSeen: revision,
    lastChanged: revision,
    node,
    titles: [text],
    anchors: [...anchors],
    numbers: number === undefined ? [] : [number],
    became: new Map(),
  };
}

function update(entry: Entry, node: OutlineNode, revision: number): Entry {
  if (wordsOf(entry.node) !== wordsOf(node)) entry.lastChanged = revision;
  entry.node = node;
  entry.kind = node.kind;
  entry.goneSince = undefined;
  entry.became = new Map();
  append(entry.titles, node.text);
  if (entry.titles.length > MOST_TEXTS) entry.titles.shift();
  for (const anchor of node.anchors) append(entry.anchors, anchor);
  if (node.number !== undefined) append(entry.numbers, node.number);
  return entry;
}

/** Each value stands where it came last. */
function append(list: string[], value: string): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  list.push(value);
}

function traced({ id, kind, firstSeen, lastChanged, goneSince, node, ...lists }: Entry): TracedBlock {
  const isGone = goneSince !== undefined;
  const former = (values: readonly string[], now: readonly (string | undefined)[]): string[] =>
    [...new Set(values)].filter((value) => isGone || !now.includes(value)).reverse();
  return {
    id,
    kind,
    firstSeen,
    lastChanged,
    goneSince,
    text: node.text,
    formerTitles: kind === 'section' ? former(lists.titles, [node.text]) : [],
    formerTexts: kind === 'section' ? [] : former(lists.titles, [node.text]),
    formerAnchors: former(lists.anchors, node.anchors),
    formerNumbers: former(lists.numbers, [node.number]),
    became: [...lists.became].sort(([, a], [, b]) => b - a).map(([home]) => home.id),
  };
}
