/**
 * A page as JSON, without its text: sections and blocks keep their words, and the hast behind them is made anew from
 * the wikitext when somebody looks at it. Most of a corpus does not change between two runs, and most of what asks for
 * a page (links, facts, the printed graph) never looks at its hast.
 */
import type { RootContent } from 'hast';
import { allSections, sectionTree } from '../blocks/cut-blocks.ts';
import type { Block, Section } from '../blocks/types.ts';
import { contentOf, type PageReading, sectionEntriesOf } from './build-page.ts';
import { tracedPaths } from './trace-page.ts';
import type { Page, RevisionInfo } from './types.ts';

type PlainSection = Omit<Section, 'content' | 'blocks' | 'sections'> & {
  readonly blocks: readonly Omit<Block, 'element'>[];
};

/** What `freezePage` gives; plain JSON. */
export type FrozenPage = Omit<
  Page,
  'revisions' | 'current' | 'lead' | 'sections' | 'blocks' | 'traced' | 'content'
> & {
  readonly sections: readonly PlainSection[];
  readonly traced: readonly (readonly [string, unknown])[];
};

export function freezePage(page: Page): FrozenPage {
  const { revisions: _, current: _1, lead: _2, sections, blocks: _3, traced, content: _4, ...plain } = page;
  return {
    ...plain,
    sections: sections.map(({ content: _5, sections: _6, blocks, ...section }) => ({
      ...section,
      blocks: blocks.map(({ element: _7, ...block }) => block),
    })),
    traced: [...traced],
  };
}

/** @param read Parses the page's newest text; called once, when its hast is looked at first. */
export function thawPage(
  frozen: FrozenPage,
  revisions: readonly RevisionInfo[],
  current: RevisionInfo | undefined,
  read: () => PageReading,
): Page {
  const { sections: flat, traced, ...plain } = frozen;
  const tree = lazyTree(frozen, read);
  const open = new Map<string, Section & { sections: Section[] }>();
  const sections = flat.map((section): Section => {
    const made = Object.defineProperty(
      { ...section, sections: [], blocks: section.blocks.map((block) => thawBlock(block, tree)) },
      'content',
      { enumerable: true, get: () => tree().content.get(section.id) ?? [] },
    ) as unknown as Section & { sections: Section[] };
    open.set(section.id, made);
    if (section.parent !== undefined) open.get(section.parent)?.sections.push(made);
    return made;
  });
  const page = {
    ...plain,
    revisions,
    current,
    lead: sections[0],
    sections,
    blocks: sections.flatMap(({ blocks }) => blocks),
    traced: new Map(traced) as Page['traced'],
  };
  return Object.defineProperty(page, 'content', {
    enumerable: true,
    get: () => (sections.length === 0 ? [] : tree().all),
  }) as unknown as Page;
}

/** The page with some fields replaced; its text stays unread. */
export function withFields(page: Page, fields: Partial<Page>): Page {
  const descriptors = Object.getOwnPropertyDescriptors(page);
  return Object.defineProperties({}, { ...descriptors, ...Object.getOwnPropertyDescriptors(fields) }) as Page;
}

interface Tree {
  readonly all: Page['content'];
  readonly content: ReadonlyMap<string, readonly RootContent[]>;
  readonly elements: ReadonlyMap<string, Block['element']>;
}

function lazyTree({ title, locked, slug }: FrozenPage, read: () => PageReading): () => Tree {
  let tree: Tree | undefined;
  return () => {
    if (tree) return tree;
    const reading = read();
    const all = contentOf(reading.hast);
    const context = { page: title, revision: reading.revision.id, entries: sectionEntriesOf(reading) };
    const lead = sectionTree(all, { ...context, idOf: tracedPaths(reading, locked, slug) });
    const sections = [...allSections(lead)];
    tree = {
      all,
      content: new Map(sections.map(({ id, content }) => [id, content])),
      elements: new Map(sections.flatMap(({ blocks }) => blocks.map(({ id, element }) => [id, element]))),
    };
    return tree;
  };
}

function thawBlock(block: Omit<Block, 'element'>, tree: () => Tree): Block {
  return Object.defineProperty({ ...block }, 'element', {
    enumerable: true,
    get: () => tree().elements.get(block.id),
  }) as unknown as Block;
}
