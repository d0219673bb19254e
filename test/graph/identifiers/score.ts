/** Measures the names and paths that are found against the labelled pieces of wikitext. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findIdentifiers } from '../../../src/graph/identifiers/find-identifiers.ts';
import { firstHeldIn, gatherIdentifiers } from '../../../src/graph/identifiers/gather.ts';
import type { Identifier } from '../../../src/graph/identifiers/types.ts';
import type { Page } from '../../../src/graph/types.ts';
import { findUiPaths } from '../../../src/graph/ui-paths/find-ui-paths.ts';
import { pageOf } from '../facts/score.ts';

export interface Labelled {
  readonly id: string;
  /** `first` and `second` stood when the rules were measured on them for the first time, `third` after they were tuned. */
  readonly set: 'first' | 'second' | 'third';
  /** English where nothing is said. */
  readonly language?: string;
  /** Nothing is to be found in it. */
  readonly trap: boolean;
  readonly wikitext: string;
  readonly names: readonly { readonly kind: string; readonly name: string }[];
}

export function labelled(): Labelled[] {
  return readFileSync(fileURLToPath(new URL('labelled.jsonl', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** A page of one revision. */
export function page(wikitext: string, language = 'en'): Page {
  return pageOf([wikitext], { language, products: [] });
}

export function identifiersOf(wikitext: string, language = 'en'): Identifier[] {
  const one = page(wikitext, language);
  const pages = new Map([[one.title, one]]);
  const uses = new Map([[one.title, findIdentifiers(one, language)]]);
  return gatherIdentifiers(
    pages,
    uses,
    firstHeldIn(pages, () => wikitext),
  );
}

export interface Score {
  right: number;
  readonly wrong: string[];
  readonly missed: string[];
}

export const precision = ({ right, wrong }: Score): number => right / (right + wrong.length || 1);
export const recall = ({ right, missed }: Score): number => right / (right + missed.length || 1);

/** By kind, and `all`. */
export function measure(cases: readonly Labelled[]): Map<string, Score> {
  const scores = new Map<string, Score>([['all', { right: 0, wrong: [], missed: [] }]]);
  const add = (kind: string, outcome: 'right' | 'wrong' | 'missed', line: string): void => {
    const own = scores.get(kind) ?? { right: 0, wrong: [], missed: [] };
    scores.set(kind, own);
    for (const score of [own, scores.get('all') as Score]) {
      if (outcome === 'right') score.right += 1;
      else score[outcome].push(line);
    }
  };
  for (const { id, language, wikitext, names } of cases) {
    const expected = names.map(({ kind, name }) => `${kind} ${name}`);
    const found = [
      ...identifiersOf(wikitext, language).map(({ kind, name }) => `${kind} ${name}`),
      ...findUiPaths(page(wikitext, language), language ?? 'en').map(
        ({ parts }) => `ui-path ${parts.join(' > ')}`,
      ),
    ];
    for (const one of found) {
      const at = expected.indexOf(one);
      if (at >= 0) expected.splice(at, 1);
      add(one.split(' ')[0] ?? '', at >= 0 ? 'right' : 'wrong', `${id} ${one} in: ${wikitext}`);
    }
    for (const one of expected) add(one.split(' ')[0] ?? '', 'missed', `${id} ${one} in: ${wikitext}`);
  }
  return scores;
}
