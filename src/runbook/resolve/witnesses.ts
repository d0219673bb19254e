/** What number, heading and quote each say on their own about where a reference leads. */
import type { RootContent } from 'hast';
import type { Block, Section } from '../../blocks/types.ts';
import { comparable, holdsQuote } from '../quote.ts';
import type { Article, HeadingMatch, Term } from './types.ts';

export type NumberAnswer =
  | {
      readonly is: 'section';
      readonly section: Section;
      /** The section by which the note confirms a number that the article alone leaves open. */
      readonly confirmedBy?: Section | undefined;
    }
  /** A template without a body stands before the place where the number would be. */
  | { readonly is: 'unknowable'; readonly template: string }
  | { readonly is: 'none' };

/** The section that has a number today. */
export function byNumber({ page, sections, confirmed }: Article, number: string): NumberAnswer {
  const known = sections.find((section) => section.number?.known && section.number.toc === number);
  if (known) return { is: 'section', section: known };
  const at = sections.findIndex((section) => numberIfHeadingless(section) === number);
  const candidate = sections[at];
  const before = sections.slice(0, at + 1).findLastIndex((section) => confirmed.has(section));
  const confirmedBy = sections[before];
  if (candidate && confirmedBy && !sections.slice(before, at).some(holdsMissingTemplate))
    return { is: 'section', section: candidate, confirmedBy };
  // What lies behind the last known number may be there, where a template hides what follows.
  const uncertain = sections.find((section) => section.number?.known === false);
  const last = sections.flatMap(({ number: own }) => (own?.known ? [own.toc] : [])).at(-1);
  const isBehind = last === undefined || inOrder(last, number) < 0;
  const template =
    uncertain?.number?.known === false ? uncertain.number.becauseOf : page.missingTemplates[0]?.title;
  return isBehind && template !== undefined ? { is: 'unknowable', template } : { is: 'none' };
}

/** A section's number, if the templates without a body hold no heading. */
export function numberIfHeadingless({ number }: Section): string | undefined {
  return number?.known === false ? number.otherwise : undefined;
}

/** Whether a template without a body stands in the section's own content, so that headings may be hidden there. */
function holdsMissingTemplate({ content }: Section): boolean {
  const isMissing = (node: RootContent): boolean => {
    if (node.type !== 'element') return false;
    const origin = (node.data as { origin?: { state: string } } | undefined)?.origin;
    return origin?.state === 'missing' || node.children.some(isMissing);
  };
  return content.some(isMissing);
}

/** Below 0 where `a` comes first: 2.9 before 2.10. */
export function inOrder(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Sections that had the number in an earlier revision and have another one today. */
export function byFormerNumber({ sections }: Article, number: string): Section[] {
  return sections.filter(({ formerNumbers = [] }) => formerNumbers.includes(number));
}

/** All sections that a heading may mean, by the strongest way that gives any. */
export function byHeading(
  { sections }: Pick<Article, 'sections'>,
  heading: string,
  terms: readonly Term[],
): HeadingMatch[] {
  const wanted = titleForm(heading);
  const today = sections.filter(({ title }) => titleForm(title) === wanted);
  if (today.length > 0) return today.map((section) => ({ section, by: 'title' }));
  const former = sections.filter(({ formerTitles = [] }) =>
    formerTitles.some((title) => titleForm(title) === wanted),
  );
  if (former.length > 0) return former.map((section) => ({ section, by: 'former' }));
  const renamed = sections.flatMap((section): HeadingMatch[] => {
    const used = termsBetween(wanted, titleForm(section.title), terms);
    return used ? [{ section, by: 'term', terms: used }] : [];
  });
  if (renamed.length > 0) return renamed;
  const alike = sections
    .map((section) => ({ section, likeness: likeness(heading, section.title) }))
    .filter((each) => each.likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = alike;
  if (!best || (next && best.likeness - next.likeness < MARGIN)) return [];
  return [{ ...best, by: 'alike' }];
}

/** Share of words in common from which a title may be the same one, reworded. */
const LIKE = 0.6;
/** How far it must stand before the next. */
const MARGIN = 0.1;

function titleForm(title: string): string {
  return comparable(title).replace(/[.:!?]+$/u, '');
}

/** The terms by whose renaming one title becomes the other. */
function termsBetween(was: string, is: string, terms: readonly Term[]): Term[] | undefined {
  const used = terms.filter(
    (term) => was.includes(comparable(term.was)) || is.includes(comparable(term.was)),
  );
  if (used.length === 0) return undefined;
  // The longest first: "Azure Active Directory" is not "Azure AD" with more words.
  const byLength = used.toSorted((a, b) => b.was.length - a.was.length);
  const renamed = (text: string): string =>
    byLength.reduce((now, term) => now.replaceAll(comparable(term.was), comparable(term.is)), text);
  return renamed(was) === renamed(is) ? used : undefined;
}

/** Share of words that two texts have in common (Dice's coefficient), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common += 1;
    counts.set(word, count - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export type QuoteAnswer =
  | { readonly is: 'held'; readonly blocks: readonly Block[] }
  | { readonly is: 'edited'; readonly block: Block; readonly likeness: number }
  | { readonly is: 'alike'; readonly blocks: readonly Block[] }
  | { readonly is: 'none' };

/** Beside a line that was edited stand others that begin with the same words. */
const QUOTE_LIKE = 0.85;

/** The blocks that hold a quote to the letter, or else the one that is most like it. */
export function byQuote(blocks: readonly Block[], quote: string): QuoteAnswer {
  const held = innermost(blocks.filter(({ text }) => holdsQuote(text, quote)));
  if (held.length > 0) return { is: 'held', blocks: held };
  const length = wordsOf(quote).length;
  const alike = blocks
    .map((block) => ({ block, likeness: bestPart(block.text, quote, length) }))
    .filter((each) => each.likeness >= QUOTE_LIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const inner = new Set(innermost(alike.map(({ block }) => block)));
  const [best, next] = alike.filter(({ block }) => inner.has(block));
  if (!best) return { is: 'none' };
  if (next && best.likeness - next.likeness < MARGIN)
    return { is: 'alike', blocks: [best.block, next.block] };
  return { is: 'edited', ...best };
}

/** A table holds its cells' words too: the innermost block is meant. */
function innermost(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ id }) => !blocks.some(({ parent }) => parent === id));
}

/** A quote is often a step's beginning only: the stretch of as many words that is most like it. */
function bestPart(text: string, quote: string, length: number): number {
  const words = wordsOf(text);
  if (length < FEWEST_WORDS || words.length === 0) return 0;
  if (words.length <= length) return likeness(text, quote);
  const first = likeness(words.slice(0, length).join(' '), quote);
  return Math.max(first, likeness(text, quote));
}

/** Fewer words look alike by accident. */
const FEWEST_WORDS = 4;
