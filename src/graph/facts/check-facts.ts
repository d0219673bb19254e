/** Facts that cannot both be true, and facts of products that nobody listed. */
import type { VFileMessage } from 'vfile-message';
import type { Where } from '../../message.ts';
import { report } from '../rules.ts';
import type { Page, VersionFact } from '../types.ts';
import { FACT_LANGUAGES, languageOf } from './language.ts';
import { lexiconOf, type Product } from './product.ts';
import { compareVersions, coversVersion } from './version.ts';

/** `where` gives the place of a page's newest revision in the input. */
export function checkFacts(
  pages: ReadonlyMap<string, Page>,
  products: readonly Product[],
  where: (page: string) => Where = () => ({}),
): VFileMessage[] {
  const facts = [...pages.values()].flatMap((page) => page.facts);
  return [...contradictions(facts, where), ...unlisted(facts, products, where), ...reversed(facts, where)];
}

/** Products are listed, but no table finds facts about them in the articles' language. `where` is that of `site.yaml`. */
export function checkFactLanguage(
  language: string,
  products: readonly Product[],
  where: Where = {},
): VFileMessage[] {
  if (products.length === 0 || languageOf(language)) return [];
  const known = [...FACT_LANGUAGES.values()].map(({ name }) => name).join(' and ');
  return [report('fact-language', { language, known }, where)];
}

/** The same words about the same product with another version. */
function contradictions(facts: readonly VersionFact[], where: (page: string) => Where): VFileMessage[] {
  const first = new Map<string, VersionFact>();
  const told = new Set<string>();
  const messages: VFileMessage[] = [];
  for (const fact of facts) {
    const subject = subjectOf(fact);
    if (subject === undefined || fact.version === undefined) continue;
    const other = first.get(subject);
    if (other?.version === undefined) first.set(subject, fact);
    else if (other.quote !== fact.quote && !agree(other.version, fact.version)) {
      const { quote, page, version } = fact;
      const key = `${subject}\n${version}`;
      if (told.has(key)) continue;
      told.add(key);
      messages.push(
        report(
          'fact-contradiction',
          { quote, page, version, other: other.version, otherPage: other.page },
          where(page),
        ),
      );
    }
  }
  return messages;
}

/** The sentence without its versions; `undefined` where it names none or too little is left to be about one thing. */
function subjectOf({ product, kind, version, quote, about }: VersionFact): string | undefined {
  // The same thing can be fixed or changed twice; and what each version requires stands in each one's own section.
  if (kind === 'fixed' || kind === 'changed' || !quote.includes(version ?? '\n')) return undefined;
  const place = kind === 'requires' ? about.slice(0, about.lastIndexOf('/')) : '';
  const words =
    quote
      .toLowerCase()
      .replace(/\d+(?:\.(?:\d+|x))*/gu, '#')
      .match(/[\p{L}\d.#]{2,}/gu) ?? [];
  if (words.length < 6) return undefined;
  return [place, product, kind, ...words].join(' ');
}

function agree(a: string, b: string): boolean {
  return compareVersions(a, b) === 0 || coversVersion(a, b) || coversVersion(b, a);
}

function unlisted(
  facts: readonly VersionFact[],
  products: readonly Product[],
  where: (page: string) => Where,
): VFileMessage[] {
  const lexicon = lexiconOf(products);
  const groups = new Map<string, VersionFact[]>();
  for (const fact of facts) {
    if (lexicon.isListed(fact.product)) continue;
    const group = groups.get(fact.product);
    if (group) group.push(fact);
    else groups.set(fact.product, [fact]);
  }
  return [...groups].map(([product, [one, ...more]]) =>
    report(
      'fact-without-product',
      { product, count: more.length + 1, quote: one?.quote ?? '', page: one?.page ?? '' },
      where(one?.page ?? ''),
    ),
  );
}

function reversed(facts: readonly VersionFact[], where: (page: string) => Where): VFileMessage[] {
  return facts.flatMap(({ page, range, quote }) =>
    range && compareVersions(range.from, range.to) > 0
      ? [report('fact-range-reversed', { page, from: range.from, to: range.to, quote }, where(page))]
      : [],
  );
}
