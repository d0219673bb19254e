/**
 * Who relies on which block of an article: scenarios that include it, notes that cite it, links that lead to its section;
 * and of a change between two revisions whom it concerns.
 */
import type { Element, RootContent } from 'hast';
import { pageNamed } from '../graph/page-name.ts';
import type { Graph, Page } from '../graph/types.ts';
import type { PlaceName, RevisionDiff } from '../history/meaning/types.ts';
import { applyOverlay } from './apply-overlay.ts';
import type { Resolved } from './note/types.ts';
import type { Scenario } from './types.ts';

export interface Dependent {
  readonly kind: 'scenario' | 'note' | 'link';
  /** Of a scenario or note; of a link the title of the page that it stands on. */
  readonly id: string;
  readonly title: string;
  readonly audience: 'public' | 'internal';
}

/** A note or a copied page with what its references mean today. */
export interface Source {
  readonly kind: 'note' | 'snapshot';
  readonly id: string;
  readonly title: string;
  readonly audience: 'public' | 'internal';
  readonly resolved: ReadonlyMap<unknown, Resolved>;
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

export function dependentsOf(
  graph: Graph,
  scenarios: readonly Scenario[],
  sources: readonly Source[],
): Dependents {
  const byId = new Map<string, Map<string, Dependent>>();
  const leftOut = new Set<string>();
  const add = (id: string, dependent: Dependent): void => {
    const list = byId.get(id) ?? new Map<string, Dependent>();
    list.set(`${dependent.kind} ${dependent.id}`, dependent);
    byId.set(id, list);
  };
  for (const scenario of scenarios) {
    const { id, title, audience, overlays, file } = scenario;
    const dependent: Dependent = { kind: 'scenario', id, title, audience };
    for (const overlay of overlays) {
      const page = pageNamed(overlay.of, graph);
      for (const decision of applyOverlay(overlay, page, file, [])) {
        if (decision.kind !== 'included' || !page) continue;
        add(decision.section.id, dependent);
        const out = decision.pieces.flatMap((piece) => (piece.kind === 'left-out' ? piece.content : []));
        for (const block of blocksIn(page, out)) leftOut.add(`${scenario.id}\n${block}`);
      }
    }
  }
  for (const { kind, id, title, audience, resolved } of sources) {
    if (kind !== 'note') continue;
    for (const { as, to } of resolved.values()) {
      if (as !== 'ambiguous') for (const target of to) add(target.id, { kind: 'note', id, title, audience });
    }
  }
  for (const links of graph.backlinks.values()) {
    for (const { page, section } of links) {
      if (section !== undefined) add(section, { kind: 'link', id: page, title: page, audience: 'public' });
    }
  }
  return {
    of: (id) => [...(byId.get(id)?.values() ?? [])],
    isLeftOut: (id, scenario) => leftOut.has(`${scenario}\n${id}`),
  };
}

/** Ids of the blocks whose elements stand in some content. */
function blocksIn({ blocks }: Page, content: readonly RootContent[]): string[] {
  if (content.length === 0) return [];
  const elements = new Set<Element>();
  const visit = (node: RootContent): void => {
    if (node.type !== 'element') return;
    elements.add(node);
    node.children.forEach(visit);
  };
  content.forEach(visit);
  return blocks.flatMap(({ element, id }) => (elements.has(element) ? [id] : []));
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
