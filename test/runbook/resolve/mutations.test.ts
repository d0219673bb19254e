/**
 * An article changes under a note: hundreds of generated edits whose true mapping is known. The note's references were
 * right before; afterwards they may be unresolved, but never resolve to another section or line.
 */
import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Graph, Page } from '../../../src/graph/types.ts';
import type { Reference } from '../../../src/runbook/note/types.ts';
import { resolverOf } from '../../../src/runbook/resolve/resolve-reference.ts';
import { corpusOf, options } from '../../graph/corpus.ts';
import { identityPages } from '../../history/identity-pages.ts';
import { type Line, MUTATION_KINDS, mutate } from '../../history/mutations.ts';

const TITLE = 'Article';
const span = { start: 0, end: 0, line: 1, column: 1 };

function graphOf(texts: readonly string[], getPage: (title: string) => string | undefined): Graph {
  const corpus = corpusOf({ [TITLE]: texts });
  const templates = new Map<string, string>();
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/\{\{\s*([^{}|]+?)\s*[|}]/gu)) {
      const title = `Template:${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      const body = getPage(title);
      if (body !== undefined) templates.set(title, body);
    }
  }
  return buildGraph({ ...corpus, templates }, options);
}

/** What a writer would put into a note: number and heading of a section, and the beginning of a line in it. */
function references(page: Page): { reference: Reference; within?: Reference; at: number }[] {
  const article = { by: 'title', title: TITLE, name: TITLE, span } as const;
  return page.sections.flatMap((section) => {
    if (section.level === 0 || !section.number?.known || section.origin.from !== 'page') return [];
    const named: Reference = {
      id: 'r',
      article,
      number: section.number.toc,
      heading: section.title,
      text: '',
      span,
    };
    const bare: Reference = { id: 'r', article, heading: section.title, text: '', span };
    // Where several sections have the heading, it alone never meant one of them.
    const isOnly = page.sections.filter(({ title }) => title === section.title).length === 1;
    const steps = section.blocks.filter(
      ({ kind, text, origin }) => kind === 'step' && origin.from === 'page' && text.length > 30,
    );
    const lines = steps.slice(0, 2).map(({ text, span: { start } }) => ({
      reference: { id: 'q', article, quote: text.slice(0, 60), text: '', span } as Reference,
      within: named,
      at: start,
    }));
    return [
      { reference: named, at: section.span.start },
      ...(isOnly ? [{ reference: bare, at: section.span.start }] : []),
      ...lines,
    ];
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

const directive = { id: 'd', kind: 'perform', rule: '', audience: 'internal', quote: '', span } as const;

interface Outcome {
  resolved: number;
  right: number;
  wrong: string[];
}

function judge(
  before: Page,
  original: string,
  lines: readonly Line[],
  graph: Graph,
  label: string,
  outcome: Outcome,
): void {
  const text = lines.map((line) => line.text).join('\n');
  const after = graph.pages.get(TITLE) as Page;
  const starts = new Map<string, number>([
    ...after.sections.map((section) => [section.id, section.span.start] as const),
    ...after.blocks.map((block) => [block.id, block.span.start] as const),
  ]);
  const sure = new Set(['same', 'edited', 'renamed', 'renumbered', 'moved']);
  for (const { reference, within, at } of references(before)) {
    const directives = within ? [{ ...directive, references: [reference], within }] : [];
    const { as, to } = resolverOf({ references: [reference], directives }, { graph, terms: [] })(reference);
    if (!sure.has(as) || to.length !== 1) continue;
    outcome.resolved += 1;
    const found = starts.get(to[0]?.id ?? '') ?? -1;
    const was = lines[lineAt(text, found)]?.was ?? [];
    if (was.includes(lineAt(original, at))) outcome.right += 1;
    else {
      const name = reference.quote ?? `${reference.number ?? ''} ${reference.heading}`;
      outcome.wrong.push(`${label}: ${name} → ${as} ${to[0]?.number} ${to[0]?.title.slice(0, 80)}`);
    }
  }
}

test('a wrong target is never chosen, with the history at hand or without it', async () => {
  const { pages, getPage } = await identityPages();
  const articles = pages
    .filter(({ wikitext }) => (wikitext.match(/^==/gmu)?.length ?? 0) >= 3 && wikitext.length < 30_000)
    .slice(0, 16);
  const outcome: Outcome = { resolved: 0, right: 0, wrong: [] };
  let edits = 0;
  for (const [p, page] of articles.entries()) {
    const foreign = pages
      .filter((other) => other !== page && other.set === page.set)
      .flatMap(({ wikitext }) => wikitext.split('\n'))
      .filter((line) => /^[*#]+\s*\w/u.test(line) && line.length > 30 && !/[{}|<>]/u.test(line));
    const before = graphOf([page.wikitext], getPage).pages.get(TITLE) as Page;
    for (const [k, kind] of MUTATION_KINDS.entries()) {
      for (let i = 0; i < 2; i++) {
        const mutation = mutate(page.wikitext, kind, 17 + p * 7919 + k * 104729 + i * 15485863, foreign);
        if (!mutation) continue;
        const text = mutation.lines.map((line) => line.text).join('\n');
        if (text === page.wikitext) continue;
        edits += 1;
        const label = `${page.title} · ${kind}`;
        const graph = graphOf(i === 0 ? [page.wikitext, text] : [text], getPage);
        judge(before, page.wikitext, mutation.lines, graph, label, outcome);
      }
    }
  }
  expect(edits).toBeGreaterThanOrEqual(300);
  expect(outcome.wrong).toEqual([]);
  expect(outcome.resolved).toBeGreaterThan(1000);
}, 240_000);
