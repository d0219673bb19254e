/** A corpus from a few lines, and the graph of it. */
import { buildGraph, type GraphOptions } from '../../src/graph/build-graph.ts';
import type { Corpus, Graph, RevisionInfo } from '../../src/graph/types.ts';
import type { SiteInfo } from '../../src/wikitext/types.ts';

export interface TinyRevision {
  readonly id: number;
  readonly page: string;
  readonly text?: string;
  readonly comment?: string;
  readonly author?: string;
  readonly at?: string;
  /** The feed file that lists it. */
  readonly file?: string;
}

export const wiki: SiteInfo = {
  articlePath: '/wiki/$1',
  server: 'https://help.example.com',
  interlanguage: {
    de: 'https://help.example.com/de/$1',
    en: 'https://help.example.com/en/$1',
  },
  interwiki: { wikipedia: 'https://en.wikipedia.org/wiki/$1' },
};

export interface TinyOptions extends Partial<GraphOptions> {
  /** When each feed file was made. */
  readonly feeds?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly titlesSeen?: Corpus['titlesSeen'];
  /** What the lockfile says: `[title, former titles, newest revision]`. */
  readonly locks?: readonly (readonly [string, readonly string[], number])[];
}

/** Pages by title, or revisions; times follow the ids unless they are given. */
export function graphOf(
  input: Readonly<Record<string, string>> | readonly TinyRevision[],
  { feeds = {}, language, titlesSeen, locks = [], ...options }: TinyOptions = {},
): Graph {
  const list: readonly TinyRevision[] = Array.isArray(input)
    ? input
    : Object.entries(input as Record<string, string>).map(([page, text], i) => ({ id: i + 1, page, text }));
  const revisions = list.map(
    ({ id, page, text = '', comment = '', author = 'Ada', at }): RevisionInfo => ({
      id,
      page,
      at: at ?? `2026-01-01T00:00:${String(id % 60).padStart(2, '0')}Z`,
      author,
      comment,
      sha1: text,
      body: 'full',
      bytes: text.length,
      parent: 'unknown',
    }),
  );
  const corpus: Corpus = {
    pages: [...new Set(revisions.map(({ page }) => page))].sort(),
    feeds: Object.entries(feeds).map(([file, updated]) => ({
      type: 'feed',
      title: '',
      updated,
      language,
      source: { file, line: 1, column: 1 },
    })),
    notes: [],
    snapshots: [],
    templates: new Map(),
    revisionsOf: (title) => revisions.filter(({ page }) => page === title).sort((a, b) => a.id - b.id),
    placeOf: (id) => ({
      file: list.find((revision) => revision.id === id)?.file ?? 'feed.atom',
      line: id,
      column: 1,
    }),
    ...(titlesSeen ? { titlesSeen } : {}),
    locks: locks.map(([page, titles, revision]) => ({
      type: 'lock',
      page,
      titles,
      revision,
      blocks: [],
      source: { file: 'blocks.lock.json', line: 1, column: 1 },
    })),
    wikitext: (id) => list.find((revision) => revision.id === id)?.text,
  };
  return buildGraph(corpus, { site: wiki, fileUrl: () => undefined, ...options });
}

/** Rule ids of the messages about names, links and help topics, sorted. */
export function rulesOf({ messages }: Graph): string[] {
  return messages
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => /^(?:alias|redirect|link|help)/.test(rule))
    .sort();
}
