/** What a guide's scripts know of a step of an article: whether its words are those that a reader ticked, and since when it is there. */
import type { Element, RootContent } from 'hast';
import type { Page } from '../../graph/types.ts';
import { shortHash } from '../../sources/hash.ts';
import { toText } from '../../wikitext/to-text.ts';
import { type LaterSteps, laterSteps } from '../versions/later-steps.ts';
import { rankOf, type VersionIndex } from '../versions/version-index.ts';

/** `data-t`: hash of a step's own words. `data-since`: the version from which on it is there, as its rank. */
export type StepMarks = ReadonlyMap<
  Element['properties'],
  { readonly dataT: string; readonly dataSince?: string }
>;

export interface PageMarks {
  readonly steps: StepMarks;
  /** By the ids of sections: the rank of the version from which on they, and what is below them, are there. */
  readonly sections: ReadonlyMap<string, number>;
}

/** Characters of a step's hash: it only tells which steps of a changed section are new. */
const SHORT = 4;

export function pageMarks(page: Page, index: VersionIndex | undefined): PageMarks {
  const later: LaterSteps = index ? laterSteps(page, index) : { steps: new Map(), sections: new Map() };
  const rank = (version: string): number => (index ? rankOf(index.own, version) : 0);
  const steps = page.blocks.flatMap(({ kind, text, element }) => {
    if (kind !== 'step') return [];
    const since = later.steps.get(element.properties);
    const marks = {
      dataT: shortHash(text, SHORT),
      ...(since === undefined ? {} : { dataSince: String(rank(since)) }),
    };
    return [[element.properties, marks] as const];
  });
  const sections = new Map<string, number>();
  for (const { id, parent } of page.sections) {
    const own = later.sections.get(id);
    const since = Math.max(own === undefined ? -1 : rank(own), sections.get(parent ?? '') ?? -1);
    if (since >= 0) sections.set(id, since);
  }
  return { steps: new Map(steps), sections };
}

/** Hash of the words that some content shows, empty where there are none; white space and markup do not matter. */
export function hashOf(...contents: readonly (readonly RootContent[])[]): string {
  const words = contents.map((nodes) => nodes.map((node) => textOf(node)).join(' '));
  const text = words.join('\n').replace(/\s+/gu, ' ').trim();
  return text === '' ? '' : shortHash(text, 8);
}

function textOf(node: RootContent): string {
  return node.type === 'element' ? toText(node) : node.type === 'text' ? node.value : '';
}
