/** Pages → their histories: what each revision and snapshot holds and says, read when somebody asks. */
import { sectionTree } from '../blocks/cut-blocks.ts';
import type { RevisionContent, RevisionName, Said, Statement } from '../history/meaning/types.ts';
import { outlineOf } from '../history/outline.ts';
import { type HistoryEntry, type PageHistory, pageHistory } from '../history/page-history.ts';
import { type KnownTitles, snapshotOutline } from '../history/snapshot-outline.ts';
import { traceBlocks } from '../history/trace.ts';
import type { Outline } from '../history/types.ts';
import type { Snapshot } from '../sources/types.ts';
import { findAnchor } from './anchors.ts';
import { buildPage, contentOf, sectionEntriesOf } from './build-page.ts';
import { type Compiling, readRevision } from './compile-page.ts';
import { findFacts } from './facts/find-facts.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import { hasText } from './lookups.ts';
import { memoKey, recall, recorded, remember } from './memo.ts';
import { targetOf } from './resolve-links.ts';
import type { Graph, Page, RevisionInfo } from './types.ts';
import { findUiPaths } from './ui-paths/find-ui-paths.ts';

type Known = Pick<Graph, 'pages' | 'names' | 'identifiers' | 'snapshots'>;

/** The history of a page by its title; nothing for pages that are not in the corpus. What was read last is kept. */
export function pageHistories(
  graph: Known,
  compiling: Compiling,
): (title: string) => PageHistory | undefined {
  let last: { readonly title: string; readonly history: PageHistory } | undefined;
  const kinds = new Map(graph.identifiers.map(({ name, kind }) => [name.toLowerCase(), kind]));
  return (title) => {
    const page = graph.pages.get(title);
    if (!page) return undefined;
    if (last?.title !== title) last = { title, history: historyOf(page, graph, kinds, compiling) };
    return last.history;
  };
}

function historyOf(
  page: Page,
  graph: Known,
  kinds: ReadonlyMap<string, string>,
  compiling: Compiling,
): PageHistory {
  const revisions = page.revisions.toReversed();
  const snapshots = graph.snapshots.filter((each) => snapshotPage(each, graph) === page.title);
  const infos = new Map(revisions.map((each) => [each.id, each]));
  const readings = new Map<number, Read>();
  const read = (revision: RevisionInfo): Read => {
    const known = readings.get(revision.id);
    if (known) return known;
    const found = readContent(page, revision, compiling);
    readings.set(revision.id, found);
    return found;
  };
  let ids: ReadonlyMap<number, readonly string[]> | undefined;
  const idsOf = (revision: number): readonly string[] => {
    ids ??= traceBlocks(
      revisions.filter(hasText).map((each) => read(each).outline),
      page.locked,
    ).ids;
    return ids.get(revision) ?? [];
  };
  const content = (name: RevisionName): RevisionContent | undefined => {
    if (typeof name === 'string') {
      const snapshot = snapshots.find(({ id }) => id === name);
      return snapshot && snapshotContent(snapshot, titlesOf(page));
    }
    const revision = infos.get(name);
    if (revision?.body !== 'full') return undefined;
    const { outline, statements } = read(revision);
    return {
      id: name,
      outline,
      // A blanked page has no blocks to follow.
      ids: hasText(revision) ? idsOf(name) : outline.nodes.map(() => ''),
      statements: statements.flatMap((each) => resolved(each, outline, graph, kinds) ?? []),
      source: compiling.wikitext(name) ?? '',
      ...(revision.parent !== 'unknown' && { parent: revision.parent }),
    };
  };
  return pageHistory(page.title, entriesOf(revisions, snapshots), content, page.blame);
}

/** The page that a snapshot is of, by today's title. */
function snapshotPage({ page }: Snapshot, { names }: Known): string {
  return names.find(page)?.title ?? page;
}

/** By time; a snapshot of the same minute as a revision stands before it, one without a time before all. */
function entriesOf(revisions: readonly RevisionInfo[], snapshots: readonly Snapshot[]): HistoryEntry[] {
  const entries = [
    ...snapshots.map(({ id, at, author, comment }) => ({
      order: `${(at ?? '').slice(0, 16)} 0`,
      entry: { name: id, kind: 'snapshot' as const, at, author, comment, followsBefore: false },
    })),
    ...revisions.map(({ id, at, author, comment, bytes, body, parent }, index) => ({
      order: `${at.slice(0, 16)} 1`,
      entry: {
        name: id,
        kind: 'revision' as const,
        at,
        author,
        comment,
        bytes: body === 'full' ? bytes : undefined,
        followsBefore: parent === revisions[index - 1]?.id || (index === 0 && parent === 0),
      },
    })),
  ];
  return entries
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ entry }) => entry);
}

/** What the page's sections are and were called, with their level where it is known. */
function titlesOf({ sections, traced }: Page): KnownTitles {
  const titles = new Map<string, number>();
  for (const { kind, text, formerTitles } of traced.values()) {
    if (kind === 'section')
      for (const title of [text, ...formerTitles]) if (!titles.has(title)) titles.set(title, 2);
  }
  for (const { title, level, formerTitles = [] } of sections) {
    if (level > 0) for (const each of [...formerTitles, title]) titles.set(each, level);
  }
  return titles;
}

function snapshotContent({ id, text }: Snapshot, titles: KnownTitles): RevisionContent {
  return { id, outline: snapshotOutline(text, titles), statements: [] };
}

/** What a revision's own text tells. Links and names are not compared with other pages yet. */
interface Read {
  readonly outline: Outline;
  readonly statements: readonly RawStatement[];
}

type RawStatement = Statement & {
  /** Of a link: its fragment leads to a place of this very revision. */
  readonly here?: boolean;
};

function readContent(page: Page, revision: RevisionInfo, compiling: Compiling): Read {
  const { options, lookups } = compiling;
  const { memo, site, products = [] } = options;
  const key = memoKey('history', page.title, revision.id, revision.at, revision.sha1, site, products);
  const known = recall(memo, key, lookups) as Read | undefined;
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
function resolved(
  { here, ...statement }: RawStatement,
  outline: Outline,
  { pages, names }: Known,
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
