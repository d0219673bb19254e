/** Measures what is found against the labelled sentences. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Product } from '../../../src/graph/facts/product.ts';
import type { Corpus, Page, RevisionInfo } from '../../../src/graph/types.ts';

export interface Expected {
  readonly product: string;
  readonly kind: string;
  readonly version?: string;
  readonly range?: { readonly from: string; readonly to: string };
  readonly scope?: string;
}

export interface Labelled {
  readonly id: string;
  /** When it was written, as docs/adr/0006 tells; what each set gave when it was first measured stands there too. */
  readonly set: 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth';
  readonly site: string;
  readonly trap: boolean;
  readonly wikitext: string;
  readonly facts: readonly Expected[];
  readonly deadlines: readonly { readonly date: string; readonly audience?: string }[];
}

interface Site {
  readonly language: string;
  readonly products: readonly Product[];
}

const file = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** Files of labelled sentences by language. */
const FILES = { en: 'labelled.jsonl', de: 'labelled-de.jsonl' } as const;

export type LabelledLanguage = keyof typeof FILES;
export const LABELLED_LANGUAGES = Object.keys(FILES) as readonly LabelledLanguage[];

export function labelled(language: LabelledLanguage): Labelled[] {
  return file(FILES[language])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

export const sites = JSON.parse(file('sites.json')) as Readonly<Record<string, Site>>;

/** A page with the given revisions, oldest first, as the graph has it. */
export function pageOf(wikitexts: readonly string[], { language, products }: Site): Page {
  const revisions = wikitexts.map(
    (wikitext, i): RevisionInfo => ({
      id: 100 + i,
      page: 'Page',
      at: `2026-01-0${i + 1}T00:00:00Z`,
      author: 'A',
      comment: '',
      sha1: '',
      body: 'full',
      bytes: wikitext.length,
      parent: 'unknown',
    }),
  );
  const corpus: Corpus = {
    pages: ['Page'],
    feeds: [],
    notes: [],
    snapshots: [],
    templates: new Map(),
    revisionsOf: () => revisions,
    wikitext: (id) => wikitexts[id - 100],
  };
  const graph = buildGraph(corpus, {
    site: { articlePath: '/wiki/$1', server: 'https://wiki.example.com', language },
    fileUrl: () => undefined,
    products,
  });
  return graph.pages.get('Page') as Page;
}

export interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

export const precision = ({ right, wrong }: Score): number => right / (right + wrong.length || 1);
export const recall = ({ right, missed }: Score): number => right / (right + missed.length || 1);

/** A fact counts as right with the right product, kind and version, and the right scope. */
export function measure(cases: readonly Labelled[]): Score {
  const score: Score = { right: 0, wrong: [], missed: [] };
  for (const { id, site, wikitext, facts, deadlines } of cases) {
    const page = pageOf([wikitext], sites[site] as Site);
    const expected = [
      ...facts.map(({ product, kind, version, range, scope }) =>
        print(product, kind, version ?? `${range?.from}..${range?.to}`, scope),
      ),
      ...deadlines.map(({ date, audience }) => print('deadline', date, '', audience)),
    ];
    const found = [
      ...page.facts.map(({ product, kind, version, range, scope }) =>
        print(product, kind, version ?? `${range?.from}..${range?.to}`, scope),
      ),
      ...page.deadlines.map(({ date, audience }) => print('deadline', date, '', audience)),
    ];
    for (const one of found) {
      const at = expected.indexOf(one);
      if (at >= 0) {
        expected.splice(at, 1);
        score.right += 1;
      } else score.wrong.push(`${id} ${one} in: ${wikitext}`);
    }
    score.missed.push(...expected.map((one) => `${id} ${one} in: ${wikitext}`));
  }
  return score;
}

function print(product: string, kind: string, bound: string, scope: string | undefined): string {
  return `${product} ${kind} ${bound}${scope === undefined ? '' : ` {${scope}}`}`.trim();
}
