/** Facts that cannot both be true, and facts of products that nobody listed. */
import type { VFileMessage } from 'vfile-message';
import { report } from '../rules.ts';
import type { Page, VersionFact } from '../types.ts';
import { lexiconOf, type Product } from './product.ts';
import { compareVersions, coversVersion } from './version.ts';

export function checkFacts(pages: ReadonlyMap<string, Page>, products: readonly Product[]): VFileMessage[] {
  const facts = [...pages.values()].flatMap((page) => page.facts);
  return [...contradictions(facts), ...unlisted(facts, products), ...reversed(facts)];
}

/** The same words about the same product with another version. */
function contradictions(facts: readonly VersionFact[]): VFileMessage[] {
  const first = new Map<string, VersionFact>();
  const told = new Set<string>();
  const messages: VFileMessage[] = [];
  for (const fact of facts) {
    const subject = subjectOf(fact);
    if (subject === undefined || fact.version === undefined) continue;
    const other = first.get(subject);
    if (other?.version === undefined) first.set(subject, fact);
    else if (!agree(other.version, fact.version)) {
      const { quote, page, version } = fact;
      const key = `${subject}\n${version}`;
      if (told.has(key)) continue;
      told.add(key);
      messages.push(
        report('fact-contradiction', { quote, page, version, other: other.version, otherPage: other.page }),
      );
    }
  }
  return messages;
}

/** The sentence without its versions; `undefined` where too little is left to be about one thing. */
function subjectOf({ product, kind, quote }: VersionFact): string | undefined {
  const words = quote.toLowerCase().replace(/\d+(?:\.(?:\d+|x))*/gu, '#').match(/[\p{L}\d.#]{2,}/gu) ?? [];
  // "This bug was fixed with version #" is about something else each time.
  if (words.length < 6 || /^this |\b(?:in|with) this (?:version|release)\b/iu.test(quote)) return undefined;
  return [product, kind, ...words].join(' ');
}

function agree(a: string, b: string): boolean {
  return compareVersions(a, b) === 0 || coversVersion(a, b) || coversVersion(b, a);
}

function unlisted(facts: readonly VersionFact[], products: readonly Product[]): VFileMessage[] {
  const lexicon = lexiconOf(products);
  const groups = new Map<string, VersionFact[]>();
  for (const fact of facts) {
    if (lexicon.isListed(fact.product)) continue;
    const group = groups.get(fact.product);
    if (group) group.push(fact);
    else groups.set(fact.product, [fact]);
  }
  return [...groups].map(([product, [one, ...more]]) =>
    report('fact-without-product', {
      product,
      count: more.length + 1,
      quote: one?.quote ?? '',
      page: one?.page ?? '',
    }),
  );
}

function reversed(facts: readonly VersionFact[]): VFileMessage[] {
  return facts.flatMap(({ page, range, quote }) =>
    range && compareVersions(range.from, range.to) > 0
      ? [report('fact-range-reversed', { page, from: range.from, to: range.to, quote })]
      : [],
  );
}
