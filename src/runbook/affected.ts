/** Whom a change between two revisions concerns. Browsers ask it too, so it stands apart from how dependents are found. */
import type { PlaceName, RevisionDiff } from '../history/meaning/types.ts';

export interface Dependent {
  readonly kind: 'scenario' | 'note' | 'link';
  /** Of a scenario or note; of a link the title of the page that it stands on. */
  readonly id: string;
  readonly title: string;
  readonly audience: 'public' | 'internal';
}

/** By the id of a section or block. */
export interface Dependents {
  of(id: string): readonly Dependent[];
  /** Ids of today's blocks that a scenario leaves out of a section which it includes. */
  isLeftOut(id: string, scenario: string): boolean;
}

/** Whom a change of one section concerns. */
export interface Affected {
  /** As the newer revision has it, or the older one where it is gone; absent before the first heading. */
  readonly section?: PlaceName['section'];
  /** Indexes in the meaning's block changes. */
  readonly changes: readonly number[];
  /** Each once: scenarios by title, then notes, then links. */
  readonly dependents: readonly Dependent[];
}

/** Whom a change concerns, section by section in reading order; sections that concern nobody are left out. */
export function affectedBy({ meaning }: RevisionDiff, dependents: Dependents): Affected[] {
  const sections = new Map<
    string,
    { section: PlaceName['section']; changes: number[]; found: Map<string, Dependent> }
  >();
  for (const [index, change] of meaning.blocks.entries()) {
    const place = change.new ?? change.old;
    const section = place?.section;
    // White space and formatting change nothing for those who rely on the words.
    if (!place || change.depth === 'space' || change.depth === 'markup') continue;
    const key = section?.id ?? section?.title ?? '';
    const entry = sections.get(key) ?? { section, changes: [], found: new Map<string, Dependent>() };
    const homes = new Set([change.new?.section?.id, change.old?.section?.id]);
    const isSection = place.kind === 'section';
    for (const home of homes) {
      for (const dependent of home === undefined ? [] : dependents.of(home)) {
        if (dependent.kind === 'link' && !isSection) continue;
        const isOut = place.id !== undefined && dependents.isLeftOut(place.id, dependent.id);
        if (dependent.kind !== 'scenario' || !isOut) entry.found.set(keyOf(dependent), dependent);
      }
    }
    for (const id of new Set([change.new?.id, change.old?.id])) {
      for (const dependent of id === undefined ? [] : dependents.of(id))
        if (dependent.kind !== 'link' || isSection) entry.found.set(keyOf(dependent), dependent);
    }
    entry.changes.push(index);
    sections.set(key, entry);
  }
  return [...sections.values()].flatMap(({ section, changes, found }): Affected[] =>
    found.size === 0
      ? []
      : [{ ...(section && { section }), changes, dependents: [...found.values()].sort(inOrder) }],
  );
}

function keyOf({ kind, id }: Dependent): string {
  return `${kind} ${id}`;
}

const ORDER: Readonly<Record<Dependent['kind'], number>> = { scenario: 0, note: 1, link: 2 };

function inOrder(a: Dependent, b: Dependent): number {
  return ORDER[a.kind] - ORDER[b.kind] || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}
