/** Sections whose heading names a version of the wiki's product: "Upgrading to 7.2". */
import type { Page, Section } from '../types.ts';
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
  // Parents come before their subsections.
  for (const { id, level, title, parent } of page.sections) {
    const own = language && level > 0 ? versionOfHeading(title, lexicon, language, releases) : undefined;
    if (own !== undefined) named.set(id, own);
    above.set(id, own ?? (parent === undefined ? undefined : above.get(parent)));
  }
  return { named, above: ({ id }) => above.get(id) };
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
