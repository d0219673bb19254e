/** The mentions of identifiers that their index leads to, and the blocks that need an anchor for it. */
import type { Identifier, Mention } from '../../graph/identifiers/types.ts';
import type { Graph } from '../../graph/types.ts';
import { hasArticle } from '../article-page.ts';

/** Sections that an entry of the index leads to; further ones are counted. */
const MOST = 12;

/** The mentions that the index of identifiers links: one for each section, the definition first. */
export function shownMentions(
  { mentions }: Identifier,
  graph: Graph,
): { readonly shown: readonly Mention[]; readonly more: number } {
  const bySection = new Map<string, Mention>();
  for (const mention of mentions) {
    const section = sectionOf(mention, graph);
    if (section !== undefined && !bySection.has(section)) bySection.set(section, mention);
  }
  const all = [...bySection.values()];
  return { shown: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

const sectionIds = new WeakMap<Graph, Map<string, ReadonlyMap<string, string>>>();

function sectionOf({ page: title, about }: Mention, graph: Graph): string | undefined {
  const pages = sectionIds.get(graph) ?? new Map<string, ReadonlyMap<string, string>>();
  sectionIds.set(graph, pages);
  let sections = pages.get(title);
  if (!sections) {
    const page = graph.pages.get(title);
    if (!page || !hasArticle(page, graph)) return undefined;
    sections = new Map([
      ...page.sections.map(({ id }) => [id, id] as const),
      ...page.blocks.map(({ id, section }) => [id, section] as const),
    ]);
    pages.set(title, sections);
  }
  const section = sections.get(about);
  return section === undefined ? undefined : `${title}\n${section}`;
}

const mentioned = new WeakMap<Graph, ReadonlyMap<string, ReadonlySet<string>>>();

/** Ids of the blocks of each page that the index leads to. */
export function mentionedBlocks(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const known = mentioned.get(graph);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const identifier of graph.identifiers) {
    for (const { page, about } of shownMentions(identifier, graph).shown) {
      const ids = found.get(page) ?? new Set<string>();
      found.set(page, ids.add(about));
    }
  }
  mentioned.set(graph, found);
  return found;
}
