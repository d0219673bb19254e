/** Pages → their histories: what each revision and snapshot holds and says, read when somebody asks. */
import type { RevisionContent, RevisionName } from '../history/meaning/types.ts';
import { type HistoryEntry, type PageHistory, pageHistory } from '../history/page-history.ts';
import { type KnownTitles, snapshotOutline } from '../history/snapshot-outline.ts';
import { traceBlocks } from '../history/trace.ts';
import type { Snapshot } from '../sources/types.ts';
import type { Compiling } from './compile-page.ts';
import { hasText } from './lookups.ts';
import { type RevisionReading, readContent, resolved } from './revision-content.ts';
import type { Graph, Page, RevisionInfo } from './types.ts';

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
  const readings = new Map<number, RevisionReading>();
  const read = (revision: RevisionInfo): RevisionReading => {
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
