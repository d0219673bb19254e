/** Sections whose heading names a version of the wiki's product: "Upgrading to 7.2". */
import type { Page, Section } from '../types.ts';
import { composed } from './composed.ts';
import { type Language, languageOf } from './language.ts';
import { versionsOf } from './mention.ts';
import { type Lexicon, lexiconOf, type Product } from './product.ts';
import { versionFactsOf } from './version-facts.ts';

export interface VersionSections {
  /** Section id → the version that its own heading names, as written; in document order. */
  readonly named: ReadonlyMap<string, string>;
  /** The version that the section's heading names, or else the nearest heading above it. */
  above(section: Section): string | undefined;
}

export interface HeadingOptions {
  /** The first one is the wiki's own. */
  readonly products: readonly Product[];
  /** Language tag of the texts; without a table for it no heading is understood. */
  readonly language: string;
}

/**
 * A heading that names exactly one version of the wiki's product gives it to its section and to those below; one that
 * bounds something by it ("Before 7.2", "Requires 7.2") does not.
 */
export function versionSectionsOf(page: Page, { products, language: tag }: HeadingOptions): VersionSections {
  const language = languageOf(tag);
  const lexicon = lexiconOf(products);
  const releases = (products[0]?.releases ?? []).map(({ version }) => version);
  const named = new Map<string, string>();
  const above = new Map<string, string | undefined>();
  if (!language) return { named, above: () => undefined };
  const found = page.sections.map(({ level, title }) =>
    level > 0 ? versionOfHeading(composed(title), lexicon, language, releases) : undefined,
  );
  const row = headingsInARow(page.sections, found);
  // Parents come before their subsections.
  for (const [i, section] of page.sections.entries()) {
    const { id, parent } = section;
    const own = found[i] ?? row(section);
    if (own !== undefined) named.set(id, own);
    above.set(id, own ?? (parent === undefined ? undefined : above.get(parent)));
  }
  return { named, above: ({ id }) => above.get(id) };
}

/** That many headings with the same words make a row. */
const ROW = 2;
const BARE = /(?<![\p{L}\p{N}.])\d{1,4}(?![\p{L}\p{N}]|\.\p{N})/u;

/**
 * A number without a dot is a version where headings beside it say the same words with one: "Upgrading to 12" between
 * "Upgrading to 12.1" and "Upgrading to 11.3".
 */
function headingsInARow(
  sections: readonly Section[],
  found: readonly (string | undefined)[],
): (section: Section) => string | undefined {
  const counts = new Map<string, number>();
  const key = ({ level, parent }: Section, words: string): string => [level, parent, words].join('\n');
  for (const [i, section] of sections.entries()) {
    const version = found[i];
    if (version === undefined) continue;
    const words = key(section, section.title.replace(version, '#'));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return (section) => {
    const number = BARE.exec(section.title)?.[0];
    if (number === undefined) return undefined;
    const words = key(section, section.title.replace(BARE, '#'));
    return (counts.get(words) ?? 0) >= ROW ? number : undefined;
  };
}

function versionOfHeading(
  title: string,
  lexicon: Lexicon,
  language: Language,
  releases: readonly string[],
): string | undefined {
  const context = { lexicon, language, releases };
  const own = versionsOf(title, [], context).filter(({ product }) => product === lexicon.own);
  if (own.length !== 1) return undefined;
  const bounded = versionFactsOf(title, title, undefined, context).some(
    ({ kind }) => kind === 'until' || kind === 'before' || kind === 'requires',
  );
  return bounded ? undefined : own[0]?.version;
}
