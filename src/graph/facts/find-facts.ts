/** page → version facts and deadlines of its newest text (docs/adr, "How facts are found"). */
import type { Element, RootContent } from 'hast';
import type { Block, Deadline, Page, Section, Span, VersionFact } from '../types.ts';
import { composed, composedPair } from './composed.ts';
import { deadlinesOf, headingDate, type StatedDeadline } from './deadlines.ts';
import { firstSeen, type ReaderText } from './first-seen.ts';
import { followersOf } from './followers.ts';
import { type Language, languageOf } from './language.ts';
import { lexiconOf, type Product } from './product.ts';
import { limitOf } from './scope.ts';
import { sentencesOf } from './sentence.ts';
import { versionFactsOf } from './version-facts.ts';
import { versionSectionsOf } from './version-sections.ts';
import { type Words, wordsOf } from './words.ts';

export interface FactOptions {
  /** The first one is the wiki's own: a version without a product's name is one of its. */
  readonly products: readonly Product[];
  /** Language tag of the texts; without a table for it nothing is found. */
  readonly language: string;
  /** What readers read of an earlier revision, white space collapsed; `undefined` where it has no text. */
  readonly readerText: ReaderText;
}

export interface PageFacts {
  readonly facts: readonly VersionFact[];
  readonly deadlines: readonly Deadline[];
}

/** A heading, a block or a table's cell, with the words that are its own. */
export interface Unit {
  readonly about: string;
  readonly block?: Block | undefined;
  readonly words: Words;
  readonly span: Span;
  /** The date that the table's row begins with: its other cells speak of it. */
  readonly date?: StatedDeadline | undefined;
}

/** Characters; nobody states a fact in a longer sentence, and what is longer is a list without full stops. */
const LONGEST = 2000;

/** Finds what a page states about versions and dates. Pure; linear in the page's text. */
export function findFacts(page: Page, { products, language: tag, readerText }: FactOptions): PageFacts {
  const language = languageOf(tag);
  if (!language || !page.current) return { facts: [], deadlines: [] };
  const lexicon = lexiconOf(products);
  const releases = (products[0]?.releases ?? []).map(({ version }) => version);
  const seen = firstSeen(page, readerText);
  const versions = versionSectionsOf(page, { products, language: tag });
  const ids = new Set<string>();
  const facts: VersionFact[] = [];
  const deadlines: Deadline[] = [];
  for (const section of page.sections) {
    const here = versions.above(section);
    const date = headingDate(section.title, language);
    const dated = new Set<string>();
    let topic: string | undefined;
    const stated: VersionFact[] = [];
    const units = unitsOf(section, language);
    for (const unit of units) {
      const { words, about } = unit;
      const isHeading = about === section.id;
      const sentences = sentencesOf(words.text, language, words.breaks).filter(
        ({ start, end }) => end - start <= LONGEST,
      );
      const limits = limitsOf(
        sentences.map(({ start, end }) => composed(words.text.slice(start, end))),
        language,
      );
      for (const [i, { start, end }] of sentences.entries()) {
        const quote = words.text.slice(start, end);
        const [said, open] = composedPair(quote, words.open.slice(start, end));
        const span = words.spanOf(start, end, unit.span);
        const place = { about, page: page.title, quote, span };
        const context = { lexicon, language, releases, topic, here: isHeading ? undefined : here };
        for (const { rule: _, ...fact } of versionFactsOf(said, open, limits[i], context)) {
          const bound = fact.version ?? `${fact.range?.from}..${fact.range?.to}`;
          const id = unique(ids, `${about} ${fact.kind} ${fact.product} ${bound}`);
          stated.push({ id, ...fact, ...place, firstSeenRevision: seen(quote), followers: [] });
        }
        for (const deadline of isHeading
          ? []
          : deadlinesOf(said, open, unit.date ?? headed(date, dated), language)) {
          dated.add(deadline.date);
          const id = unique(ids, `${about} ${deadline.date}`);
          deadlines.push({ id, ...deadline, ...place, firstSeenRevision: seen(quote) });
        }
      }
      topic =
        lexicon.namesIn(composed(words.text)).findLast(({ product }) => product !== lexicon.own)?.product ??
        topic;
    }
    facts.push(...followersOf(stated, units));
  }
  return { facts, deadlines };
}

/**
 * Per sentence the scope that a later one sets: "This only applies to new profiles!" closes a block and speaks of all
 * that was said in it.
 */
function limitsOf(sentences: readonly string[], language: Language): (string | undefined)[] {
  const limits: (string | undefined)[] = [];
  let limit: string | undefined;
  for (let i = sentences.length - 1; i >= 0; i--) {
    limits[i] = limit;
    limit = limitOf(sentences[i] ?? '', language) ?? limit;
  }
  return limits;
}

/** A deadline's sentence further down the same section repeats the heading's date only once. */
function headed(date: StatedDeadline | undefined, dated: ReadonlySet<string>): StatedDeadline | undefined {
  return date && !dated.has(date.date) ? date : undefined;
}

/** The section's heading and its blocks in reading order; code and images say nothing of their own. */
function unitsOf(section: Section, language: Language): Unit[] {
  const units: Unit[] = [];
  if (section.level > 0) {
    units.push({
      about: section.id,
      words: wordsOf([{ type: 'text', value: section.title }], never),
      span: section.span,
    });
  }
  const kinds = new Map(section.blocks.map(({ id, kind }) => [id, kind]));
  const own = section.blocks.filter(
    // A paragraph inside a step, a definition or a cell belongs to it.
    ({ kind, parent }) => kind !== 'paragraph' || parent === undefined || !kinds.has(parent),
  );
  const rows = new Map(own.flatMap((block) => (block.kind === 'row' ? [[block.element, block]] : [])));
  const elements = new Set(own.flatMap(({ kind, element }) => (kind === 'row' ? [] : [element])));
  for (const block of own) {
    if (block.kind === 'code' || block.kind === 'row') continue;
    const skip = (element: Element): boolean => element !== block.element && elements.has(element);
    const { id: about, span } = block;
    if (block.kind !== 'table') {
      units.push({ about, block, words: wordsOf([block.element], skip), span });
      continue;
    }
    for (const { element, cells } of rowsOf(block.element, skip)) {
      const row = (element && rows.get(element)) ?? block;
      const texts = cells.map((cell) => wordsOf([cell], skip));
      const date = headingDate(texts[0]?.text ?? '', language);
      for (const [i, words] of texts.entries())
        units.push({ about: row.id, block: row, words, span: row.span, date: i === 1 ? date : undefined });
    }
  }
  return units;
}

const never = (): boolean => false;

interface Row {
  /** Its `tr`; a caption has none. */
  readonly element?: Element | undefined;
  readonly cells: Element[];
}

/** A table's rows with their cells; a caption is a row of its own. */
function rowsOf(table: Element, skip: (element: Element) => boolean): Row[] {
  const rows: Row[] = [];
  const visit = (node: RootContent, row: Row | undefined): void => {
    if (node.type !== 'element' || skip(node)) return;
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    if (isCell && row) row.cells.push(node);
    else if (isCell || node.tagName === 'caption') rows.push({ cells: [node] });
    else {
      const inside: Row | undefined = node.tagName === 'tr' ? { element: node, cells: [] } : row;
      if (inside && inside !== row) rows.push(inside);
      for (const child of node.children) visit(child, inside);
    }
  };
  visit(table, undefined);
  return rows;
}

/** `id`, or `id (2)` where it is taken; and takes it. */
function unique(taken: Set<string>, id: string): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
  taken.add(free);
  return free;
}
