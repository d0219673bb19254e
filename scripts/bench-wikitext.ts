/**
 * Speed of the wikitext parser beside wikiparser-node, on the revisions of a feed.
 *
 *   npm run bench:wikitext [-- FEED]
 *
 * Both parse every revision in one process, by turns; the best of several rounds counts. Also prints the time per
 * character of hostile repeats, which must not grow with their number, and beside it that of merely copying the trees
 * that come out: what of the growth is the machine's memory and not the parser.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from 'unist';
import { readSummary } from '../src/sources/summary.ts';
import { fromWikitext, toHast, toHtml } from '../src/wikitext/index.ts';

const feed =
  process.argv[2] ??
  ['../shared/mailstore/wiki/contributions.atom', 'content/wiki/contributions.atom'].find((file) =>
    existsSync(file),
  ) ??
  '';
const texts: string[] = [];
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
for (const [, title, summary] of readFileSync(feed, 'utf8').matchAll(
  /<entry>.*?<title>(.*?)<\/title>.*?<summary[^>]*>(.*?)<\/summary>/gs,
)) {
  void title;
  const html = (summary as string).replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ENTITIES[name] as string,
  );
  const author = /^\s*<p>([^:<]*):/.exec(html)?.[1] ?? '';
  const body = readSummary(html, author)?.body;
  if (body?.kind === 'full') texts.push(body.wikitext);
}
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${texts.length} revisions, ${(bytes / 1e6).toFixed(2)} MB, ${feed}`);

const require = createRequire(import.meta.url);
interface Token {
  json(): unknown;
  toHtml(): string;
}
const other = require('wikiparser-node') as {
  parse(text: string): Token;
  config: string;
};
other.config = 'default';

/** Milliseconds of the fastest of several rounds. */
function best(rounds: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** By turns, so that a busy machine is busy for both. */
const ours = { tree: Number.POSITIVE_INFINITY, html: Number.POSITIVE_INFINITY };
const theirs = { tree: Number.POSITIVE_INFINITY, html: Number.POSITIVE_INFINITY };
for (let round = 0; round < 5; round++) {
  const tree = best(3, () => {
    for (const text of texts) fromWikitext(text, { title: 'A' });
  });
  const html = best(3, () => {
    for (const text of texts) toHtml(toHast(fromWikitext(text, { title: 'A' })));
  });
  const otherTree = best(1, () => {
    for (const text of texts) other.parse(text).json();
  });
  const otherHtml = best(1, () => {
    for (const text of texts) other.parse(text).toHtml();
  });
  ours.tree = Math.min(ours.tree, tree);
  ours.html = Math.min(ours.html, html);
  theirs.tree = Math.min(theirs.tree, otherTree);
  theirs.html = Math.min(theirs.html, otherHtml);
}
const rate = (ms: number): string => `${(bytes / 1e3 / ms).toFixed(2)} MB/s`;
for (const what of ['tree', 'html'] as const) {
  const label = what === 'tree' ? 'tree with positions' : 'tree and HTML';
  console.log(
    `${label.padEnd(20)} ours ${rate(ours[what]).padEnd(12)} wikiparser-node ${rate(theirs[what]).padEnd(12)} ratio ${(theirs[what] / ours[what]).toFixed(1)}`,
  );
}

const HOSTILE = [
  '[[',
  '{{',
  "'''a ",
  '{|\n',
  '<div>',
  '*',
  'http://a ',
  '&nbsp;',
  '<!--',
  '== a ==\n',
  '[http://a ',
  '{{{a|',
];

interface Branch extends Node {
  readonly children?: readonly Branch[];
}

/** A tree of the same shape with the same places. */
function copy({ type, children, position }: Branch): Branch {
  if (!position) return children ? { type, children: children.map(copy) } : { type };
  const { start, end } = position;
  const place = {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
  return children ? { type, children: children.map(copy), position: place } : { type, position: place };
}

const COUNTS = [1000, 10_000, 100_000];
const columns = (numbers: readonly number[]): string => numbers.map((n) => n.toFixed(3)).join('  ');
const growth = (numbers: readonly number[]): string =>
  ((numbers[2] as number) / (numbers[0] as number)).toFixed(1).padStart(4);

console.log('\nmicroseconds per character, repeated 1,000, 10,000 and 100,000 times, and growth');
console.log(`${''.padEnd(14)} ${'tree and HTML'.padEnd(27)} copying the trees`);
for (const text of HOSTILE) {
  const tree = fromWikitext(text.repeat(2000));
  const hast = toHast(tree);
  toHtml(hast);
  for (let i = 0; i < 5; i++) for (const each of [tree, hast]) copy(each);
}
for (const text of HOSTILE) {
  const ours: number[] = [];
  const copies: number[] = [];
  for (const count of COUNTS) {
    const source = text.repeat(count);
    const rounds = count > 10_000 ? 2 : 5;
    ours.push((best(rounds, () => void toHtml(toHast(fromWikitext(source)))) * 1000) / source.length);
    const tree = fromWikitext(source);
    const hast = toHast(tree);
    const copying = best(rounds * 2, () => {
      copy(tree);
      copy(hast);
    });
    copies.push((copying * 1000) / source.length);
  }
  console.log(
    `${JSON.stringify(text).padEnd(14)} ${columns(ours)}${growth(ours)}  ${columns(copies)}${growth(copies)}`,
  );
}
