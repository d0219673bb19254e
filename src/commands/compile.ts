/**
 * A content folder → store → graph and scenarios, with every message of the pipeline: what `check`, `graph`, `runbook`
 * and `build` have in common.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { buildGraph } from '../graph/build-graph.ts';
import { checkFactLanguage } from '../graph/facts/check-facts.ts';
import type { Memo } from '../graph/memo.ts';
import type { Graph } from '../graph/types.ts';
import { readScenario } from '../runbook/read-scenario.ts';
import { report } from '../runbook/rules.ts';
import type { Scenario } from '../runbook/types.ts';
import type { Site } from '../sources/site.ts';
import type { FeedInfo, Media, ScenarioFile } from '../sources/types.ts';
import { openMemo } from '../store/memo.ts';
import type { StoreWriter } from '../store/types.ts';
import { writeContent } from '../store/write-content.ts';
import { writeStore } from '../store/write-store.ts';
import { createHighlight } from '../wikitext/highlight.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import { codeLanguages } from './code-languages.ts';
import { corpusOf } from './corpus.ts';
import { programDigest } from './program-digest.ts';

export interface Compiled {
  /** The content folder as the user named it. */
  readonly dir: string;
  readonly site: Site;
  readonly graph: Graph;
  /** Sorted by id. */
  readonly scenarios: readonly Scenario[];
  /** Files that the content brings along. */
  readonly media: readonly Media[];
  readonly wiki: WikiAddress;
  /** Everything that was found; whoever goes on adds to it. */
  readonly messages: VFileMessage[];
}

/** Where the wiki is, for links to what is not in the content. */
export interface WikiAddress {
  readonly site: SiteInfo;
  /** The address of a page on the wiki; `undefined` where neither `site.yaml` nor a feed says where the wiki is. */
  href(title: string, fragment?: string): string | undefined;
}

export interface CompileOptions {
  /** Without it the store is a temporary one. */
  readonly storeFile?: string | undefined;
  /** Where pages' results are kept between runs; without it every page is compiled anew. */
  readonly memoFile?: string | undefined;
  /** Whether code is coloured, for those who show it. */
  readonly colourCode?: boolean | undefined;
}

/** The memo of all commands; derived, and like the store nothing that is lost by deleting it. */
export const MEMO_FILE = join('.vademecum', 'memo.db');

/** Reads a content folder into a store, compiles it, and hands both on; `use` may add page models to the store. */
export async function compile<T>(
  dir: string,
  use: (compiled: Compiled, store: StoreWriter) => T | Promise<T>,
  { storeFile, memoFile, colourCode = false }: CompileOptions = {},
): Promise<T> {
  const memo = memoFile === undefined ? undefined : openMemo(memoFile, resolve(dir), programDigest());
  try {
    return await readInto(
      dir,
      async (site, store, messages) =>
        use(await compileStore(dir, site, store, messages, { memo, colourCode }), store),
      storeFile,
    );
  } finally {
    memo?.close();
  }
}

/** Only reads: a store with the content in it, and what was wrong with the content. */
export async function readInto<T>(
  dir: string,
  use: (site: Site, store: StoreWriter, messages: VFileMessage[]) => T | Promise<T>,
  storeFile?: string,
): Promise<T> {
  const fill = async (store: StoreWriter): Promise<T> => {
    const messages: VFileMessage[] = [];
    const site = await writeContent(dir, store, (message) => messages.push(message));
    return use(site, store, messages);
  };
  if (storeFile !== undefined) return writeStore(storeFile, fill);
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-'));
  try {
    return await writeStore(join(folder, 'store.db'), fill);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compileStore(
  dir: string,
  site: Site,
  store: StoreWriter,
  messages: VFileMessage[],
  { memo, colourCode }: { readonly memo: Memo | undefined; readonly colourCode: boolean },
): Promise<Compiled> {
  const media = [...store.items('media')];
  const wiki = wikiAddress(site, [...store.items('feed')]);
  const files = new Map(media.map(({ page, path }) => [page.replace(/^File:/u, ''), mediaAddress(path)]));
  const corpus = corpusOf(store);
  const languages = colourCode ? codeLanguages(corpus) : [];
  const graph = buildGraph(corpus, {
    site: wiki.site,
    products: site.products,
    helpTopics: site.helpTopics,
    memo,
    highlight: languages.length > 0 ? await createHighlight(languages) : undefined,
    fileUrl: (name) => files.get(name.replaceAll('_', ' ')),
  });
  messages.push(...graph.messages);
  messages.push(...checkFactLanguage(site.language, site.products, { file: join(dir, 'site.yaml') }));
  const products = site.products.map(({ id }) => id);
  const scenarios = readScenarios([...store.items('scenario')], products, messages);
  return { dir, site, graph, scenarios, media, wiki, messages };
}

/** The site's address of a file under `content/files/`: the same path below `/files/`. */
export function mediaAddress(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function readScenarios(
  files: readonly ScenarioFile[],
  products: readonly string[],
  messages: VFileMessage[],
): Scenario[] {
  const scenarios = new Map<string, Scenario>();
  for (const { text, source } of files) {
    const { scenario, messages: found } = readScenario({ file: source.file, text }, products);
    messages.push(...found);
    if (!scenario) continue;
    const other = scenarios.get(scenario.id);
    if (other) {
      const values = { id: scenario.id, other: other.file };
      messages.push(
        report('scenario-id-twice', values, { file: source.file, place: { line: 2, column: 1 } }),
      );
    } else scenarios.set(scenario.id, scenario);
  }
  return [...scenarios.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What `site.yaml` says of the wiki, or else what its feeds say. */
function wikiAddress(site: Site, feeds: readonly FeedInfo[]): WikiAddress {
  const { interwiki, interlanguage, namespaces, siteName } = site.wiki;
  const pattern = articlePattern(site, feeds);
  const origin = pattern === undefined ? '' : new URL(pattern).origin;
  return {
    site: {
      articlePath: pattern?.slice(origin.length) ?? site.wiki.articlePath,
      server: origin,
      interwiki,
      interlanguage,
      namespaces,
      language: site.language,
      ...(siteName === undefined ? {} : { siteName }),
    },
    href(title, fragment) {
      if (pattern === undefined) return undefined;
      const name = encodeURI(title.replaceAll(' ', '_')).replace(/[?#&+]/gu, encodeURIComponent);
      const hash =
        fragment === undefined || fragment === '' ? '' : `#${encodeURI(fragment.replaceAll(' ', '_'))}`;
      return pattern.replace('$1', () => name) + hash;
    },
  };
}

/** Address of an article with `$1` for its name: `https://help.example.com/wiki/$1`. */
function articlePattern({ wiki }: Site, feeds: readonly FeedInfo[]): string | undefined {
  if (wiki.server !== undefined) {
    const server = wiki.server.startsWith('//') ? `https:${wiki.server}` : wiki.server;
    return server.replace(/\/$/u, '') + wiki.articlePath;
  }
  const feed = feeds.find(({ articles, base }) => articles !== undefined || base !== undefined);
  return feed?.articles ?? (feed?.base === undefined ? undefined : `${feed.base.replace(/\/?$/u, '/')}$1`);
}
