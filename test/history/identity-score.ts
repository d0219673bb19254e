/** Measures the matching of outlines against edits whose true mapping is known. */
import { sectionTree } from '../../src/blocks/cut-blocks.ts';
import { matchOutlines } from '../../src/history/match.ts';
import { outlineOf } from '../../src/history/outline.ts';
import type { Outline } from '../../src/history/types.ts';
import { fromWikitext, sections, toHast } from '../../src/wikitext/index.ts';
import { type Line, MUTATION_KINDS, mutate } from './mutations.ts';

export interface Wrong {
  readonly page: string;
  readonly kind: string;
  readonly seed: number;
  readonly old: string;
  readonly new: string;
}

export interface Tally {
  mutations: number;
  /** Pairs that were given, and those among them that are true. */
  given: number;
  right: number;
  /** True pairs among the blocks that the edit touched, and those of them that were found. */
  touched: number;
  found: number;
  all: number;
  allFound: number;
}

export interface Score {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly wrong: readonly Wrong[];
  readonly missed: readonly Wrong[];
}

export interface ScoredPage {
  /** Pages of one set are written by the same people: what is added to one comes from the others. */
  readonly set: string;
  readonly title: string;
  readonly wikitext: string;
}

export function scoreIdentity(
  pages: readonly ScoredPage[],
  getPage: (title: string) => string | undefined,
  perKind: number,
): Score {
  const byKind = new Map<string, Tally>();
  const wrong: Wrong[] = [];
  const missed: Wrong[] = [];
  for (const [p, page] of pages.entries()) {
    const foreign = pages
      .filter((other) => other !== page && other.set === page.set)
      .flatMap(({ wikitext }) => wikitext.split('\n'))
      .filter((line) => /^[*#]+\s*\w/u.test(line) && line.length > 30 && !/[{}|<>]/u.test(line));
    const before = outline(page.wikitext, page.title, getPage);
    for (const [k, kind] of MUTATION_KINDS.entries()) {
      for (let i = 0; i < perKind; i++) {
        const seed = 1 + p * 7919 + k * 104729 + i * 15485863;
        const mutation = mutate(page.wikitext, kind, seed, foreign);
        if (!mutation) continue;
        const text = mutation.lines.map((line) => line.text).join('\n');
        // Two sections alike to the letter, swapped, are no edit.
        if (text === page.wikitext) continue;
        const after = outline(text, page.title, getPage);
        const tally = byKind.get(kind) ?? {
          mutations: 0,
          given: 0,
          right: 0,
          touched: 0,
          found: 0,
          all: 0,
          allFound: 0,
        };
        byKind.set(kind, tally);
        tally.mutations += 1;
        const place = { page: page.title, kind, seed };
        judge(before, after, page.wikitext, mutation.lines, mutation.touched, tally, (list, o, n) =>
          (list === 'wrong' ? wrong : missed).push({
            ...place,
            old: nameOf(before, o),
            new: nameOf(after, n),
          }),
        );
      }
    }
  }
  return { byKind, wrong, missed };
}

function nameOf({ nodes }: Outline, index: number): string {
  const node = nodes[index];
  return node ? `${node.kind} ${node.path}: ${node.text.slice(0, 90)}` : '(none)';
}

function outline(wikitext: string, title: string, getPage: (title: string) => string | undefined): Outline {
  const tree = fromWikitext(wikitext, { title, getPage, pageExists: () => true });
  const { children } = toHast(tree, { redLinks: 'plain', missingTemplates: 'mark' });
  const content = children.filter((node) => node.type !== 'doctype');
  return outlineOf(
    sectionTree(content, { page: title, revision: 1, entries: sections(tree), idOf: (path) => path }),
  );
}

/** Which block a node is: the line on which it begins, its kind, and its place among those of the same line and kind. */
function identities(
  { nodes }: Outline,
  lineAt: (offset: number) => readonly number[],
): (readonly string[])[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    if (node.path === '') return ['lead'];
    const lines = lineAt(node.span.start);
    const group = `${node.span.start} ${node.kind}`;
    const ordinal = seen.get(group) ?? 0;
    seen.set(group, ordinal + 1);
    return lines.map((line) => `${line} ${node.kind} ${ordinal}`);
  });
}

/** Two blocks that nobody could tell apart: the same words, under headings of the same words. */
function sameTo({ nodes }: Outline, a: number, b: number): boolean {
  const words = (index: number): string => {
    const chain: string[] = [];
    for (let at = index; at > 0; at = nodes[at]?.parent ?? -1)
      chain.push(`${nodes[at]?.kind} ${nodes[at]?.text}`);
    return chain.slice(0, 3).join('\n');
  };
  return a >= 0 && b >= 0 && words(a) === words(b);
}

function lineFinder(
  texts: readonly string[],
  was: (line: number) => readonly number[],
): (offset: number) => readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const text of texts) {
    starts.push(offset);
    offset += text.length + 1;
  }
  return (at) => {
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return was(low);
  };
}

function judge(
  before: Outline,
  after: Outline,
  original: string,
  lines: readonly Line[],
  touched: ReadonlySet<number>,
  tally: Tally,
  note: (list: 'wrong' | 'missed', o: number, n: number) => void,
): void {
  const olds = identities(
    before,
    lineFinder(original.split('\n'), (line) => [line]),
  );
  const news = identities(
    after,
    lineFinder(
      lines.map(({ text }) => text),
      (line) => lines[line]?.was ?? [],
    ),
  );
  const matching = matchOutlines(before, after);
  const live = new Map<string, number[]>();
  for (const [n, ids] of news.entries()) for (const id of ids) live.set(id, [...(live.get(id) ?? []), n]);
  /** A list item that became prose, or the other way round: another kind on the same line. */
  const turned = (o: number, n: number): boolean => {
    const lineOf = (id: string): string => id.split(' ')[0] ?? '';
    const kept = new Set((news[n] ?? []).map(lineOf));
    return (
      before.nodes[o]?.kind !== after.nodes[n]?.kind && (olds[o] ?? []).some((id) => kept.has(lineOf(id)))
    );
  };
  /** One of several originals that a merged block may be is enough. */
  const settled = new Set<number>();
  for (const [n, o] of matching.toOld.entries())
    if (o >= 0 && olds[o]?.some((id) => news[n]?.includes(id))) settled.add(n);
  for (const [o, ids] of olds.entries()) {
    if (ids[0] === 'lead') continue;
    const truth = [...new Set(ids.flatMap((id) => live.get(id) ?? []))];
    const given = matching.toNew[o] ?? -1;
    const isTouched = ids.some((id) => touched.has(Number(id.split(' ')[0])));
    if (given >= 0) {
      tally.given += 1;
      if (truth.includes(given) || turned(o, given) || truth.some((n) => sameTo(after, n, given)))
        tally.right += 1;
      else note('wrong', o, given);
    }
    if (truth.length === 0) continue;
    // Of merged blocks one goes on; that the other one did not is right as well.
    const absorbed = given < 0 && truth.every((n) => (news[n]?.length ?? 0) > 1 && settled.has(n));
    if (absorbed) continue;
    const isFound = truth.includes(given) || turned(o, given) || truth.some((n) => sameTo(after, n, given));
    tally.all += 1;
    if (isFound) tally.allFound += 1;
    if (!isTouched) continue;
    tally.touched += 1;
    if (isFound) tally.found += 1;
    else note('missed', o, truth[0] ?? -1);
  }
}
