/**
 * Time of a whole comparison (source, structure and meaning) of all neighbouring revisions of a content folder, and of
 * a generated page with 1,000 revisions: compiling it with its blame, and then its timeline.
 *
 *   npm run bench:history [-- FOLDER]
 */
import { existsSync } from 'node:fs';
import { compile } from '../src/commands/compile.ts';
import { buildGraph } from '../src/graph/build-graph.ts';
import type { Corpus, RevisionInfo } from '../src/graph/types.ts';
import { diffRevisions } from '../src/history/diff-revisions.ts';
import type { RevisionContent } from '../src/history/meaning/types.ts';

const folder =
  process.argv[2] ?? ['../shared/mailstore', 'content'].find((each) => existsSync(each)) ?? 'content';
const MEASURED = 21;

const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[values.length >> 1] ?? Number.NaN;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function neighbours(): Promise<(readonly [RevisionContent, RevisionContent])[]> {
  return compile(folder, ({ graph }) =>
    [...graph.pages.keys()].flatMap((title) => {
      const history = graph.historyOf(title);
      return (history?.entries ?? []).flatMap(({ name, kind }) => {
        const before = kind === 'revision' ? history?.before(name) : undefined;
        const [older, newer] = [
          before === undefined ? undefined : history?.content(before),
          history?.content(name),
        ];
        return older && newer && older.source !== undefined ? [[older, newer] as const] : [];
      });
    }),
  );
}

/** A page of some 20 KB whose every revision changes, adds, removes or moves a line. */
function longHistory(count: number): string[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const words = (n: number): string =>
    Array.from({ length: n }, () => `w${next(3000).toString(36)}`).join(' ');
  const lines = Array.from({ length: 180 }, (_, i) =>
    i % 12 === 0 ? `== ${words(3)} ==` : `* ${words(14)}.`,
  );
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    texts.push(lines.join('\n'));
    const at = next(lines.length);
    const kind = next(4);
    if (kind === 0) lines.splice(at, 0, `* ${words(14)}.`);
    else if (kind === 1 && lines.length > 150) lines.splice(at, 1);
    else if (kind === 2) lines.splice(next(lines.length), 0, ...lines.splice(at, 1));
    else lines[at] = (lines[at] ?? '').replace(/w\w+/u, words(1));
  }
  return texts;
}

function corpusOf(texts: readonly string[]): Corpus {
  const revisions = texts.map(
    (text, i): RevisionInfo => ({
      id: i + 1,
      page: 'Page',
      at: new Date(Date.UTC(2020, 0, 1, i)).toISOString(),
      author: 'Ada',
      comment: '',
      sha1: String(i),
      body: 'full',
      bytes: text.length,
      parent: i,
    }),
  );
  return {
    pages: ['Page'],
    feeds: [],
    notes: [],
    snapshots: [],
    templates: new Map(),
    revisionsOf: () => revisions,
    wikitext: (id) => texts[id - 1],
  };
}

const pairs = await neighbours();
const times = pairs.map(([older, newer]) =>
  median(Array.from({ length: MEASURED }, () => timed(() => diffRevisions(older, newer)))),
);
console.log(
  `${pairs.length} neighbouring revisions of ${folder}: median ${median(times).toFixed(2)} ms, longest ${Math.max(...times).toFixed(2)} ms`,
);

const REVISIONS = 1000;
const corpus = corpusOf(longHistory(REVISIONS));
const wiki = { articlePath: '/wiki/$1', server: 'https://wiki.example' };
let graph: ReturnType<typeof buildGraph> | undefined;
const built = timed(() => {
  graph = buildGraph(corpus, { site: wiki, fileUrl: () => undefined });
});
const history = graph?.historyOf('Page');
let written = 0;
const timeline = timed(() => {
  for (const { name } of history?.entries ?? []) {
    const before = history?.before(name);
    if (before !== undefined && history?.diff(before, name)) written++;
  }
});
console.log(
  `${REVISIONS} revisions of a page of ${Math.round((corpus.wikitext(1) ?? '').length / 1024)} KB: compiled with blame in ${(built / 1000).toFixed(1)} s, ${written} diffs of neighbours in ${(timeline / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
