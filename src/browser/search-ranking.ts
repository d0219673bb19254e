/** What Pagefind's results hold, and which of them stands first. */
import { expandTerms, holdsTerm, namesOf } from '../views/search-terms.ts';

export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: { readonly location: number };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
export interface PageResult {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly element: string; readonly location: number }[];
  readonly sub_results: readonly SubResult[];
}
export interface Hit {
  readonly id: string;
  data(): Promise<PageResult>;
}
/** Articles before the guides that are made of them; a page with a section about the name before one that mentions it. */
export async function byMention(hits: readonly Hit[], words: readonly string[]): Promise<readonly Hit[]> {
  const ranked = await Promise.all(
    hits.map(async (hit) => {
      const data = await hit.data();
      const rank = Math.max(0, ...data.sub_results.map((section) => mention(data, section, words)));
      return { hit, rank, guide: Number(isGuide(data)) };
    }),
  );
  return ranked.sort((a, b) => a.guide - b.guide || b.rank - a.rank).map(({ hit }) => hit);
}

export const isGuide = ({ filters }: PageResult): boolean => filters.kind?.includes('guide') ?? false;

/**
 * Of a version: 3 for a heading that names it, 2 for one that names a later part of it (25.3 → 25.3.1), 1 for “New in
 * 26.2” below it, else 0. Of another name: how often the section says it.
 */
export function mention(data: PageResult, section: SubResult, words: readonly string[]): number {
  const { title } = section;
  const version = words.at(-1) ?? '';
  if (!/^v?\d+(?:\.\d+)+$/i.test(version)) {
    const [term] = words.length === 1 ? namesOf(version) : [];
    return term === undefined
      ? 0
      : textOf(data, section)
          .split(' ')
          .filter((word) => holdsTerm(word, term)).length;
  }
  if (!/^(?:new in|version)?$/i.test(words.slice(0, -1).join(' '))) return 0;
  const named = expandTerms(title);
  const [term = ''] = namesOf(version);
  if (named.includes(term) || named.includes(namesOf(`${version}.0`)[0] ?? '')) return 3;
  if (named.some((name) => holdsTerm(name, term))) return 2;
  const number = version.replace(/^v/i, '').replaceAll('.', '\\.');
  const isNew = new RegExp(`\\bnew (?:in|with|since) (?:version )?${number}(?![\\d])(?!\\.\\d)`, 'i');
  return isNew.test(textOf(data, section)) ? 1 : 0;
}

/** The words of a section, as indexed, down to the next one. */
function textOf({ content, anchors }: PageResult, { anchor }: SubResult): string {
  const start = anchor?.location ?? 0;
  // Steps and table rows have anchors too.
  const next = anchors.filter(({ element, location }) => /^h[1-6]$/i.test(element) && location > start);
  return content
    .split(/\s+/)
    .slice(start, next.length > 0 ? Math.min(...next.map(({ location }) => location)) : undefined)
    .join(' ');
}

/** How well a section answers, by Pagefind's own weights of its best four words. */
export const score = (result: SubResult): number =>
  result.weighted_locations
    .map((location) => location.balanced_score)
    .sort((a, b) => b - a)
    .slice(0, 4)
    .reduce((sum, value) => sum + value, 0);
