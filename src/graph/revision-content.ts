/** A revision of a page → its outline and what it says, before and after other pages are asked. */
import { sectionTree } from '../blocks/cut-blocks.ts';
import type { Said, Statement } from '../history/meaning/types.ts';
import { outlineOf } from '../history/outline.ts';
import type { Outline } from '../history/types.ts';
import { findAnchor } from './anchors.ts';
import { buildPage, contentOf, sectionEntriesOf } from './build-page.ts';
import { type Compiling, readRevision } from './compile-page.ts';
import { findFacts } from './facts/find-facts.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import { memoKey, recall, recorded, remember } from './memo.ts';
import { targetOf } from './resolve-links.ts';
import type { Graph, Page, RevisionInfo } from './types.ts';
import { findUiPaths } from './ui-paths/find-ui-paths.ts';

/** What a revision's own text tells. Links and names are not compared with other pages yet. */
export interface RevisionReading {
  readonly outline: Outline;
  readonly statements: readonly RawStatement[];
}

export type RawStatement = Statement & {
  /** Of a link: its fragment leads to a place of this very revision. */
  readonly here?: boolean;
};

/** Taken from the memo where nothing has changed that it depends on. */
export function readContent(page: Page, revision: RevisionInfo, compiling: Compiling): RevisionReading {
  const { options, lookups } = compiling;
  const { memo, site, products = [] } = options;
  const key = memoKey('history', page.title, revision.id, revision.at, revision.sha1, site, products);
  const known = recall(memo, key, lookups) as RevisionReading | undefined;
  if (known) return known;
  const record = recorded(lookups);
  const reading = readRevision(page.title, revision, { ...compiling, lookups: record.lookups });
  const lead = sectionTree(contentOf(reading.hast), {
    page: page.title,
    revision: revision.id,
    entries: sectionEntriesOf(reading),
    idOf: (path) => path,
  });
  const outline = outlineOf(lead, compiling.wikitext(revision.id));
  const built = buildPage(page.title, page.slug, [revision], reading, {
    idOf: (path) => path,
    pastOf: () => undefined,
    blocks: new Map(),
    locked: [],
  });
  const read = plain({ outline, statements: statementsOf(built, outline, compiling) });
  if (memo) remember(memo, key, record.asked(), read);
  return read;
}

/** The same with or without the memo: absent fields are absent. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** In reading order; ids of the page's blocks are their paths. */
function statementsOf(built: Page, outline: Outline, { options }: Compiling): RawStatement[] {
  const { site, products = [] } = options;
  const language = site.language ?? 'en';
  const at = new Map(outline.nodes.map(({ path }, n) => [path, n]));
  const nodeOf = (path: string): number => at.get(path) ?? 0;
  const { facts, deadlines } = findFacts(built, { products, language, readerText: () => undefined });
  const found: RawStatement[] = [
    ...facts.map(({ about, product, kind, version, range, scope, quote }) => ({
      about: 'version' as const,
      product,
      kind,
      version: version ?? `${range?.from}..${range?.to}`,
      ...(scope !== undefined && { scope }),
      node: nodeOf(about),
      quote,
    })),
    ...deadlines.map(({ about, date, audience, quote }) => ({
      about: 'deadline' as const,
      date,
      ...(audience !== undefined && { audience }),
      node: nodeOf(about),
      quote,
    })),
    ...built.links.map(({ from, to }) => {
      const own = to.page === built.title;
      const here = own && to.anchor !== undefined && findAnchor(built, to.anchor) !== undefined;
      const page = own && to.anchor !== undefined ? '' : to.page;
      return {
        about: 'link' as const,
        to: `${page}${to.anchor === undefined ? '' : `#${to.anchor}`}`,
        state: 'unknown' as const,
        node: nodeOf(from),
        ...(here && { here }),
      };
    }),
    ...built.externalLinks.map(({ from, url }) => ({ about: 'address' as const, url, node: nodeOf(from) })),
    ...findIdentifiers(built, language).map(({ about, name, kind }) => ({
      about: 'identifier' as const,
      name,
      ...(kind && { kind }),
      node: nodeOf(about),
    })),
    ...findUiPaths(built, language).map(({ about, parts, quote }) => ({
      about: 'path' as const,
      parts,
      node: nodeOf(about),
      quote,
    })),
  ];
  const order = found.map((statement, index) => ({ statement, index }));
  order.sort((a, b) => a.statement.node - b.statement.node || a.index - b.index);
  return order.map(({ statement }) => statement);
}

/** With what other pages say: where links lead today, and what a name is; a word that nobody calls a name is none. */
export function resolved(
  { here, ...statement }: RawStatement,
  outline: Outline,
  { pages, names }: Pick<Graph, 'pages' | 'names'>,
  kinds: ReadonlyMap<string, string>,
): Statement | undefined {
  const said: Said = statement;
  if (said.about === 'identifier') {
    const kind = said.kind ?? kinds.get(said.name.toLowerCase());
    return kind === undefined ? undefined : { ...statement, ...said, kind };
  }
  if (said.about !== 'link') return statement;
  const [page = '', anchor] = said.to.split(/#(.*)/su);
  if (page === '') {
    // A missing template may hold the heading.
    const isMissing = outline.nodes.some(
      ({ origin }) => origin.from === 'template' && origin.state === 'missing',
    );
    return { ...statement, ...said, state: here ? 'ok' : isMissing ? 'unknown' : 'broken' };
  }
  const { state } = targetOf(names.find(page) ?? { title: page, known: false }, anchor, pages);
  return { ...statement, ...said, state };
}
