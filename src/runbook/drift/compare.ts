/** Two revisions of an article, and what its parts were and are used for → what changed for whoever uses them. */
import type { Section } from '../../blocks/types.ts';
import type { Page } from '../../graph/types.ts';
import { outlineOf } from '../../history/outline.ts';
import { diffOutlines } from '../../history/structure/diff-outlines.ts';
import type { NodeEdits, StructureDiff, StructureEntry } from '../../history/structure/types.ts';
import type { Outline } from '../../history/types.ts';
import { bySeverity, severityOf } from './severity.ts';
import type { Change, ChangeKind, Role, Side } from './types.ts';
import { type Known, textWording, wordingOf } from './wording.ts';

/** A revision with the use of its parts; parts that the map does not hold are not looked at. */
export interface Used {
  readonly page: Page;
  readonly roles: ReadonlyMap<string, Role>;
}

/**
 * What changed, the severest first, then in reading order. Who is who is said by the ids that both revisions share, so a
 * step that was reworded, moved or renamed is the same step. Of what came or went together only the outermost is named.
 */
export function changesBetween(was: Used, now: Used): Change[] {
  const diff = diffOf(was.page, now.page);
  return new Comparison(new UsedRevision(was), new UsedRevision(now), diff).changes().toSorted(bySeverity);
}

/** A revision's outline, and by index the section that stands there or around it. */
interface Laid {
  readonly outline: Outline;
  readonly sections: readonly Section[];
}

const laid = new WeakMap<Page, Laid>();

function laidOut(page: Page): Laid {
  const known = laid.get(page);
  if (known) return known;
  if (!page.lead) throw new TypeError(`The page "${page.title}" has no text.`);
  // The outline lists sections and their blocks in the same order.
  const sections = page.sections.flatMap((section) => [section, ...section.blocks.map(() => section)]);
  const made = { outline: outlineOf(page.lead), sections };
  laid.set(page, made);
  return made;
}

/** Many notes and overlays were written against the same revision: each pair is compared once. */
const diffs = new WeakMap<Page, WeakMap<Page, StructureDiff>>();

function diffOf(was: Page, now: Page): StructureDiff {
  const since = diffs.get(was) ?? new WeakMap<Page, StructureDiff>();
  diffs.set(was, since);
  const [older, newer] = [laidOut(was).outline, laidOut(now).outline];
  const diff = since.get(now) ?? diffOutlines(older, newer, matchingOf(older, newer));
  since.set(now, diff);
  return diff;
}

/** One revision: its outline, and what becomes of each of its parts. */
class UsedRevision {
  readonly outline: Outline;
  readonly #sections: readonly Section[];
  readonly #roles: ReadonlyMap<string, Role>;

  constructor({ page, roles }: Used) {
    const { outline, sections } = laidOut(page);
    this.outline = outline;
    this.#sections = sections;
    this.#roles = roles;
  }

  role(at: number): Role | undefined {
    return this.#roles.get(this.outline.nodes[at]?.path ?? '');
  }

  side(at: number): Side | undefined {
    const [node, section] = [this.outline.nodes[at], this.#sections[at]];
    if (!node || !section) return undefined;
    return { kind: node.kind, role: this.role(at), section, text: node.text };
  }
}

function matchingOf(older: Outline, newer: Outline): { toNew: Int32Array; toOld: Int32Array } {
  const toNew = new Int32Array(older.nodes.length).fill(-1);
  const toOld = new Int32Array(newer.nodes.length).fill(-1);
  const places = new Map(newer.nodes.map(({ path }, n) => [path, n]));
  for (const [o, { path }] of older.nodes.entries()) {
    const n = places.get(path);
    if (n === undefined) continue;
    toNew[o] = n;
    toOld[n] = o;
  }
  return { toNew, toOld };
}

class Comparison {
  readonly #older: UsedRevision;
  readonly #newer: UsedRevision;
  readonly #diff: StructureDiff;
  readonly #known: Known;
  readonly #found: Change[] = [];
  /** New indexes of what came; old indexes of what went. */
  readonly #came: ReadonlySet<number>;
  readonly #went: ReadonlySet<number>;
  /**
   * What came and went in one section but is the same block, by new index: a phrase that stands there twice and changed
   * its place. And the same by old index.
   */
  readonly #stayed: ReadonlyMap<number, number>;
  readonly #elsewhere: ReadonlySet<number>;

  constructor(older: UsedRevision, newer: UsedRevision, diff: StructureDiff) {
    this.#older = older;
    this.#newer = newer;
    this.#diff = diff;
    this.#known = { was: wordsIn(older.outline), now: wordsIn(newer.outline) };
    this.#came = new Set(diff.entries.flatMap((each) => (each.kind === 'added' ? [each.new.at] : [])));
    this.#went = new Set(diff.entries.flatMap((each) => (each.kind === 'removed' ? [each.old.at] : [])));
    this.#stayed = stayedIn(older, newer, this.#came, this.#went);
    this.#elsewhere = new Set(this.#stayed.values());
  }

  changes(): Change[] {
    const { entries, moves } = this.#diff;
    const moved = moves.map((): StructureEntry[] => []);
    for (const entry of entries) {
      this.#entry(entry);
      if ('move' in entry && entry.move !== undefined) moved[entry.move]?.push(entry);
    }
    for (const group of moved) this.#moved(group);
    return this.#found;
  }

  #add(kind: ChangeKind, was: number | undefined, now: number | undefined): void {
    const change = this.#change(kind, was, now);
    if (change) this.#found.push(change);
  }

  #change(kind: ChangeKind, o: number | undefined, n: number | undefined): Change | undefined {
    const was = o === undefined ? undefined : this.#older.side(o);
    const now = n === undefined ? undefined : this.#newer.side(n);
    if (!was?.role && !now?.role) return undefined;
    const isSection = (now ?? was)?.kind === 'section';
    return { kind, severity: severityOf(kind, { was: was?.role, now: now?.role, isSection }), was, now };
  }

  #entry(entry: StructureEntry): void {
    switch (entry.kind) {
      case 'added':
        if (this.#stayed.has(entry.new.at)) {
          this.#add('moved', this.#stayed.get(entry.new.at), entry.new.at);
        } else if (!this.#came.has(entry.new.parent)) this.#add('added', undefined, entry.new.at);
        return;
      case 'removed':
        if (!this.#elsewhere.has(entry.old.at) && !this.#went.has(entry.old.parent))
          this.#add('removed', entry.old.at, undefined);
        return;
      case 'split':
      case 'merged': {
        const [o, n] = [entry.old[0]?.at, entry.new[0]?.at];
        this.#add(entry.kind, o, n);
        const old = entry.from.flatMap(({ cells, text }) => cells ?? [text]).join('\n');
        const wording = textWording(entry.text, old, this.#known);
        if (wording === 'statement') this.#add('statement', o, n);
        for (const was of entry.old) for (const is of entry.new) this.#role(was.at, is.at);
        return;
      }
      case 'rewritten':
        this.#add('rewritten', entry.old.at, entry.new.at);
        return;
      case 'kept':
      case 'edited':
      case 'renamed':
        if (entry.kind !== 'kept') this.#edited(entry.old.at, entry.new.at, entry.edits);
        if (entry.move === undefined) this.#role(entry.old.at, entry.new.at);
    }
  }

  #edited(o: number, n: number, edits: NodeEdits): void {
    const old = this.#older.outline.nodes[o];
    if (!old) return;
    const wording = wordingOf(edits, { text: old.own ?? old.text, cells: old.cells }, this.#known);
    const inCode = old.kind === 'code' && wording === 'spelling' ? 'words' : wording;
    if (inCode) this.#add(old.kind === 'section' && inCode !== 'spelling' ? 'heading' : inCode, o, n);
    if (edits.files) this.#add('images', o, n);
    if (edits.level || edits.turned) this.#add('form', o, n);
  }

  /** What stayed but is used otherwise; not where all around it is. */
  #role(o: number, n: number): void {
    const [was, now] = [this.#older.role(o), this.#newer.role(n)];
    if (was === now || was === undefined || now === undefined) return;
    const [above, over] = [this.#older.outline.nodes[o]?.parent, this.#newer.outline.nodes[n]?.parent];
    const isWithIt = this.#older.role(above ?? -1) === was && this.#newer.role(over ?? -1) === now;
    const change = this.#change('role', o, n);
    if (change && change.severity !== 'note' && !isWithIt) this.#found.push(change);
  }

  /** Neighbours that went together are one change, as severe as the severest of them. */
  #moved(entries: readonly StructureEntry[]): void {
    const changes = entries.flatMap((entry) => {
      const [o, n] = [firstOf(entry, 'old'), firstOf(entry, 'new')];
      return this.#change('moved', o, n) ?? [];
    });
    const [worst] = changes.toSorted(bySeverity);
    const [first] = changes;
    if (worst && first) this.#found.push({ ...first, severity: worst.severity });
  }
}

/** Where an entry stands on one side; of several nodes the first. */
function firstOf(entry: StructureEntry, side: 'old' | 'new'): number | undefined {
  if (entry.kind === 'added') return side === 'new' ? entry.new.at : undefined;
  if (entry.kind === 'removed') return side === 'old' ? entry.old.at : undefined;
  return [entry[side]].flat()[0]?.at;
}

/** By new index the old one. */
function stayedIn(
  older: UsedRevision,
  newer: UsedRevision,
  came: ReadonlySet<number>,
  went: ReadonlySet<number>,
): Map<number, number> {
  const pathOf = (side: UsedRevision, at: number): string => side.outline.nodes[at]?.path ?? '';
  const olds = new Map([...went].map((o) => [pathOf(older, o), o]));
  return new Map(
    [...came].flatMap((n) => {
      const o = olds.get(pathOf(newer, n));
      const isHere = o !== undefined && older.side(o)?.section.id === newer.side(n)?.section.id;
      return isHere ? [[n, o] as const] : [];
    }),
  );
}

/** Says whether a word stands in a revision; case makes no difference. */
function wordsIn({ nodes }: Outline): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      nodes.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []),
    );
    return words.has(word.toLowerCase());
  };
}
