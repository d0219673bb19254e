/** One page's reading → Page: its sections, blocks, links and what it uses. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { sections as sectionEntries } from '../wikitext/sections.ts';
import type { Root as WikiRoot } from '../wikitext/types.ts';
import { allSections, sectionTree } from './blocks.ts';
import type { Link, Page, RevisionInfo, Section } from './types.ts';

/** A page's newest text, parsed. */
export interface PageReading {
  readonly revision: RevisionInfo;
  readonly tree: WikiRoot;
  readonly hast: HastRoot;
}

/** What the parser says of a link on its hast element. */
interface LinkData {
  readonly title: string;
  readonly fragment?: string;
  readonly state: string;
}

/** A page without text has no sections, blocks or links; its revisions are still listed. */
export function buildPage(
  title: string,
  slug: string,
  revisions: readonly RevisionInfo[],
  reading: PageReading | undefined,
): Page {
  if (!reading) {
    return {
      title,
      displayTitle: title,
      slug,
      revisions,
      sections: [],
      blocks: [],
      links: [],
      missingTemplates: [],
      templates: [],
      files: [],
      categories: [],
      languages: [],
      showToc: false,
      content: [],
    };
  }
  const { revision, tree, hast } = reading;
  const content = hast.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const entries = sectionEntries(tree);
  const lead = sectionTree(content, { page: title, slug, revision: revision.id, entries });
  const list = [...allSections(lead)];
  const blocks = list.flatMap((section) => section.blocks);
  const { data } = tree;
  return {
    title,
    displayTitle: data.displayTitle ?? title,
    slug,
    revisions,
    current: revision,
    lead,
    sections: list,
    blocks,
    links: list.flatMap((section) => linksOf(section, title, revision.id)),
    redirect: data.redirect,
    missingTemplates: data.missingTemplates.map(({ title: template, calls }) => ({ title: template, calls })),
    templates: data.templates,
    files: data.files,
    categories: data.categories,
    languages: data.languages.map(({ language, title: there }) => ({ language, title: there })),
    showToc: data.toc !== false,
    content,
  };
}

function linksOf(section: Section, page: string, revision: number): Link[] {
  const links: Link[] = [];
  const blocks = new Map<Element, string>(section.blocks.map(({ element, id }) => [element, id]));
  const visit = (node: Section['content'][number], from: string): void => {
    if (node.type !== 'element') return;
    const inside = blocks.get(node) ?? from;
    const link = (node.data as { link?: LinkData } | undefined)?.link;
    if (link && node.tagName === 'a' && isInternal(link)) {
      links.push({
        from: inside,
        page,
        to: { page: link.title === '' ? page : link.title, anchor: link.fragment },
        state: 'unknown',
        span: { revision, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
      });
    }
    for (const child of node.children) visit(child, inside);
  };
  for (const node of section.content) visit(node, section.id);
  return links;
}

const INTERNAL = new Set(['exists', 'missing', 'self']);

function isInternal({ state }: LinkData): boolean {
  return INTERNAL.has(state);
}
