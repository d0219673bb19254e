/**
 * Prints what the graph costs at 1,000 generated pages: from nothing, again without a change, and after one new revision
 * of one page. `npm run bench:graph [-- PAGES]`. The peer is the same run without the memo.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../src/commands/compile.ts';
import { graphNodes } from '../src/graph/nodes.ts';
import { entry, feed } from '../test/sources/feed-builder.ts';

const pages = Number(process.argv[2] ?? 1000);
const REVISIONS = 3;
const folder = mkdtempSync(join(tmpdir(), 'vademecum-bench-'));
const content = join(folder, 'content');
mkdirSync(join(content, 'wiki'), { recursive: true });
writeFileSync(
  join(content, 'site.yaml'),
  'title: Bench\nwiki:\n  server: https://wiki.example\nproducts:\n  - id: harbor\n    name: Harbor\n    releases:\n      - version: "7.2"\n',
);

const WORDS =
  'archive server mailbox portal choose click open profile export store user name password enter select folder message sign administrator licence tenant role permission network address port service restart update version'.split(
    ' ',
  );

/** About 8 KB of headings, steps and prose; the same number gives the same text. */
function wikitext(page: number, revision: number): string {
  let state = page * 2654435761 + 1;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % below;
  };
  const sentence = (): string => {
    const words = Array.from({ length: 8 + next(10) }, () => WORDS[next(WORDS.length)] ?? 'word');
    return `${words.join(' ')}.`;
  };
  const parts: string[] = [`{{Box}}\n${sentence()}`];
  for (let s = 0; s < 10; s++) {
    parts.push(`== Section ${s} of ${page} ==\n${sentence()} See [[Page ${next(pages)}#Section_1]].`);
    for (let i = 0; i < 6; i++)
      parts.push(`* ${sentence()}${i === 3 && s === 2 ? ` Changed in revision ${revision}.` : ''}`);
    if (s === 4) parts.push(`* Since 7.2 ${sentence()}`);
  }
  return parts.join('\n');
}

function writeFeed(extra: number): void {
  const revisions = Array.from({ length: pages }, (_, p) =>
    Array.from({ length: REVISIONS + (p < extra ? 1 : 0) }, (_, r) => ({
      page: `Page ${p}`,
      id: (p + 1) * 100 + r,
      text: wikitext(p, r),
    })),
  ).flat();
  revisions.push({ page: 'Template:Box', id: 1, text: '<div class="notice">Mind the gap.</div>' });
  writeFileSync(join(content, 'wiki', 'feed.atom'), feed(revisions.map(entry).join('')));
}

async function run(label: string, memoFile: string | undefined): Promise<number> {
  const before = performance.now();
  let read = 0;
  const counts = await compile(
    content,
    ({ graph }) => {
      read = performance.now();
      return { nodes: graphNodes(graph).length, anew: graph.compiledAnew };
    },
    { memoFile },
  );
  const end = performance.now();
  const seconds = (end - before) / 1000;
  console.log(
    `${label.padEnd(44)} ${String(counts.anew).padStart(5)} of ${pages + 1} pages compiled, ${counts.nodes} nodes, ${seconds.toFixed(1)} s (printing ${((end - read) / 1000).toFixed(1)} s)`,
  );
  return seconds;
}

try {
  const memo = join(folder, 'memo.db');
  writeFeed(0);
  const plain = await run('without a memo', undefined);
  await run('from nothing, filling the memo', memo);
  const again = await run('again, nothing changed', memo);
  writeFeed(1);
  const one = await run('one new revision of one page', memo);
  console.log(
    `\nagain: ${(plain / again).toFixed(1)} times faster; one new revision: ${(plain / one).toFixed(1)} times faster`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
