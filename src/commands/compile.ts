/**
 * A content folder → graph and scenarios, with every message of the pipeline: what `check`, `graph`, `runbook` and
 * `build` have in common.
 */
import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/types.ts';
import { readScenario } from '../runbook/read-scenario.ts';
import { report } from '../runbook/rules.ts';
import type { Scenario } from '../runbook/types.ts';
import { type Content, readContent } from '../sources/content.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import { corpusOf } from './corpus.ts';

export type Audience = 'public' | 'internal';

export interface Compiled {
  readonly content: Content;
  readonly graph: Graph;
  /** Sorted by id. */
  readonly scenarios: readonly Scenario[];
  readonly wiki: WikiAddress;
  readonly messages: readonly VFileMessage[];
}

/** Where the wiki is, for links to what is not in the content. */
export interface WikiAddress {
  readonly site: SiteInfo;
  /** The address of a page on the wiki; `undefined` where neither `site.yaml` nor a feed says where the wiki is. */
  href(title: string, fragment?: string): string | undefined;
}

export async function compile(dir: string): Promise<Compiled> {
  const content = await readContent(dir);
  const wiki = wikiAddress(content);
  const files = new Map(
    content.media.map(({ page, path }) => [page.replace(/^File:/u, ''), mediaAddress(path)]),
  );
  const graph = buildGraph(corpusOf(content), {
    site: wiki.site,
    fileUrl: (name) => files.get(name.replaceAll('_', ' ')),
  });
  const messages = [...content.messages, ...graph.messages];
  const scenarios = readScenarios(content, messages);
  return { content, graph, scenarios, wiki, messages };
}

/** The site's address of a file under `content/files/`. */
export function mediaAddress(path: string): string {
  return `/files/${encodeURIComponent(basename(path))}`;
}

function readScenarios(content: Content, messages: VFileMessage[]): Scenario[] {
  const scenarios = new Map<string, Scenario>();
  for (const { text, source } of content.scenarios) {
    const { scenario, messages: found } = readScenario({ file: source.file, text });
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

function wikiAddress({ site, feeds }: Content): WikiAddress {
  const { server, articlePath, interwiki, interlanguage, siteName } = site.wiki;
  const base = server === undefined ? feeds.find((feed) => feed.base !== undefined)?.base : undefined;
  const origin = server ?? (base === undefined ? undefined : new URL(base).origin);
  const path = base === undefined ? articlePath : `${new URL(base).pathname.replace(/\/?$/u, '/')}$1`;
  return {
    site: {
      articlePath: path,
      server: origin ?? '',
      interwiki,
      interlanguage,
      language: site.language,
      ...(siteName === undefined ? {} : { siteName }),
    },
    href(title, fragment) {
      if (origin === undefined) return undefined;
      const name = encodeURI(title.replaceAll(' ', '_')).replace(/[?#&+]/gu, encodeURIComponent);
      const hash =
        fragment === undefined || fragment === '' ? '' : `#${encodeURI(fragment.replaceAll(' ', '_'))}`;
      return `${origin.replace(/\/$/u, '')}${path.replace('$1', () => name)}${hash}`;
    },
  };
}
