/** One page's reading → Page: its sections, blocks, links and what it uses. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { allSections, sectionTree } from '../blocks/cut-blocks.ts';
import { outlineOf } from '../history/outline.ts';
import type { Outline } from '../history/types.ts';
import { sections as sectionEntries } from '../wikitext/sections.ts';
import type { FileOptions, LinkTarget, SectionEntry, Root as WikiRoot } from '../wikitext/types.ts';
import type { PageTrace } from './trace-page.ts';
import type { ExternalLink, Link, MissingTemplate, Page, RevisionInfo, Section } from './types.ts';

/** A page's newest text, parsed. */
export interface PageReading {
  readonly revision: RevisionInfo;
  readonly tree: WikiRoot;
  readonly hast: HastRoot;
}

/** A reading's sections and blocks as they are compared with those of other revisions. */
export function outlineOfReading({ revision, tree, hast }: PageReading): Outline {
  const entries = sectionEntries(tree);
  const page = revision.page;
  return outlineOf(
    sectionTree(contentOf(hast), { page, revision: revision.id, entries, idOf: (path) => path }),
  );
}

export function sectionEntriesOf({ tree }: PageReading): SectionEntry[] {
  return sectionEntries(tree);
}

export function contentOf(hast: HastRoot): ElementContent[] {
  return hast.children.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** What the parser notes on hast elements that stand for links and files. */
interface WikiData {
  readonly link?: LinkTarget;
  readonly file?: FileOptions;
}

/** A page without text has no sections, blocks or links; its revisions are still listed. */
export function buildPage(
  title: string,
  slug: string,
  revisions: readonly RevisionInfo[],
  reading: PageReading | undefined,
  trace: Omit<PageTrace, 'ids'>,
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
      externalLinks: [],
      aliases: [],
      facts: [],
      deadlines: [],
      problems: [],
      uiPaths: [],
      missingTemplates: [],
      templates: [],
      files: [],
      missingFiles: [],
      categories: [],
      languages: [],
      showToc: false,
      traced: trace.blocks,
      locked: [],
      ids: [],
      content: [],
    };
  }
  const { revision, tree, hast } = reading;
  const content = contentOf(hast);
  const entries = sectionEntries(tree);
  const lead = sectionTree(content, {
    page: title,
    revision: revision.id,
    entries,
    idOf: trace.idOf,
    pastOf: trace.pastOf,
  });
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
    ...linksOf(list, title, revision.id),
    aliases: [],
    facts: [],
    deadlines: [],
    problems: [],
    uiPaths: [],
    redirect: redirectOf(data.redirect, title),
    missingTemplates: countCalls(data.missing.map(({ title: template }) => template)),
    templates: data.templates,
    ...filesOf(content),
    categories: data.categories.map(({ title: category }) => category),
    languages: data.interlanguage.map(({ language, title: there, url }) => ({
      language,
      title: there,
      href: url,
    })),
    showToc: !data.switches.includes('notoc'),
    traced: trace.blocks,
    locked: trace.locked,
    ids: list.flatMap((section) => idsIn(section).map((id) => ({ id, section: section.id }))),
    content,
  };
}

/** Fragments that the elements of a section's own content answer to. */
function idsIn(section: Section): string[] {
  const ids: string[] = [];
  const visit = (node: Section['content'][number]): void => {
    if (node.type !== 'element') return;
    const { id } = node.properties;
    if (typeof id === 'string') ids.push(id);
    node.children.forEach(visit);
  };
  section.content.forEach(visit);
  return ids;
}

/** A redirect to another wiki is none here: MediaWiki shows such a page as it is. */
function redirectOf(target: LinkTarget | undefined, page: string): Page['redirect'] {
  if (!target || !(INTERNAL.has(target.state) || target.state === 'file')) return undefined;
  const { title, fragment } = target;
  return {
    page: title === '' ? page : title,
    ...(fragment === undefined || fragment === '' ? {} : { anchor: fragment }),
  };
}

/** Links by where they lead, in reading order; what a link means is settled when all pages are known. */
function linksOf(
  sections: readonly Section[],
  page: string,
  revision: number,
): Pick<Page, 'links' | 'externalLinks'> {
  const links: Link[] = [];
  const externalLinks: ExternalLink[] = [];
  for (const section of sections) {
    const blocks = new Map<Element, string>(section.blocks.map(({ element, id }) => [element, id]));
    const visit = (node: Section['content'][number], around: string): void => {
      if (node.type !== 'element') return;
      const from = blocks.get(node) ?? around;
      if (node.tagName === 'a') {
        const { position } = node;
        const span = { revision, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
        const link = (node.data as WikiData | undefined)?.link;
        if (link && INTERNAL.has(link.state)) {
          const to = { page: link.title === '' ? page : link.title, anchor: link.fragment };
          links.push({ from, page, to, state: 'unknown', span });
        } else if (!link || link.state === 'interwiki') {
          const url = node.properties.href;
          if (typeof url === 'string' && ABSOLUTE.test(url)) externalLinks.push({ url, from, page, span });
        }
      }
      for (const child of node.children) visit(child, from);
    };
    for (const node of section.content) visit(node, section.id);
  }
  return { links, externalLinks };
}

const INTERNAL = new Set<LinkTarget['state']>(['exists', 'missing', 'self', 'fragment']);

/** `https:…`, `mailto:…`, `//…`; not `#note` and not a path. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu;

function countCalls(titles: readonly string[]): MissingTemplate[] {
  const calls = new Map<string, number>();
  for (const title of titles) calls.set(title, (calls.get(title) ?? 0) + 1);
  return [...calls].map(([title, count]) => ({ title, calls: count }));
}

/** Files that the page shows, in reading order, and those among them without an address. */
function filesOf(content: readonly ElementContent[]): Pick<Page, 'files' | 'missingFiles'> {
  const files = new Map<string, boolean>();
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const file = (node.data as WikiData | undefined)?.file;
    if (file) files.set(file.name, file.src !== undefined);
    node.children.forEach(visit);
  };
  content.forEach(visit);
  return {
    files: [...files.keys()],
    missingFiles: [...files].flatMap(([name, here]) => (here ? [] : [name])),
  };
}
