/** Who relies on which block of an article: scenarios that include it, notes that cite it, links that lead to its section. */
import type { Element, RootContent } from 'hast';
import { pageNamed } from '../graph/page-name.ts';
import type { Graph, Page } from '../graph/types.ts';
import type { Dependent, Dependents } from './affected.ts';
import { applyOverlay } from './apply-overlay.ts';
import type { Resolved } from './note/types.ts';
import type { Scenario } from './types.ts';

/** A note or a copied page with what its references mean today. */
export interface Source {
  readonly kind: 'note' | 'snapshot';
  readonly id: string;
  readonly title: string;
  readonly audience: 'public' | 'internal';
  readonly resolved: ReadonlyMap<unknown, Resolved>;
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
