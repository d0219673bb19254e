/** Version facts → what stands on the page of each version, by what it is to that version. */
import type { Graph, Page, VersionFact } from '../../graph/types.ts';
import type { KnownVersion } from './known-versions.ts';
import { type Places, placesOf } from './statement.ts';
import { type GroupName, groupNames, type Statement, type StatementGroup } from './types.ts';
import { boundsOf, type ProductVersions, type VersionIndex } from './version-index.ts';

/** A fact with what its surroundings tell. */
export interface KnownFact {
  readonly fact: VersionFact;
  readonly page: Page;
  readonly places: Places;
  /** The version of the wiki's product that the heading above names. */
  readonly above?: KnownVersion | undefined;
  /** Facts of the same sentence. */
  readonly beside: readonly VersionFact[];
}

/** Every fact of the graph, in the order of pages and in reading order. */
export function knownFacts(graph: Graph, index: VersionIndex): KnownFact[] {
  return [...graph.pages.values()].flatMap((page) => {
    const places = placesOf(page);
    const { above } = index.sections(page);
    const sentences = new Map<string, VersionFact[]>();
    for (const fact of page.facts)
      sentences.set(sentenceOf(fact), [...(sentences.get(sentenceOf(fact)) ?? []), fact]);
    return page.facts.map((fact) => {
      const section = places.section(fact.about);
      const heading = section && above(section);
      return {
        fact,
        page,
        places,
        above: heading === undefined ? undefined : index.own.versions.find(heading),
        beside: (sentences.get(sentenceOf(fact)) ?? []).filter((other) => other !== fact),
      };
    });
  });
}

function sentenceOf({ about, quote }: VersionFact): string {
  return `${about}\n${quote}`;
}

const OF_KIND: Readonly<Record<VersionFact['kind'], GroupName>> = {
  since: 'came',
  changed: 'changed',
  requires: 'needed',
  deprecated: 'deprecated',
  removed: 'removed',
  fixed: 'fixed',
  before: 'ended',
  until: 'until',
};

/** Of a sentence that says several things of one version the page shows the most telling: the one that comes first here. */
const TELLING: readonly GroupName[] = [
  'required',
  'removed',
  'deprecated',
  'fixed',
  'changed',
  'came',
  'needed',
  'ended',
  'until',
  'within',
];

/** The groups of every version of the wiki's product, by the version's slug. */
export function versionGroups(
  facts: readonly KnownFact[],
  index: VersionIndex,
): ReadonlyMap<string, readonly StatementGroup[]> {
  const { versions } = index.own;
  const told = new Map<string, Map<string, Entry>>();
  const tell = (version: KnownVersion | undefined, group: GroupName, known: KnownFact): void => {
    if (!version) return;
    const entries = told.get(version.slug) ?? new Map<string, Entry>();
    told.set(version.slug, entries);
    addEntry(entries, group, known);
  };
  const newer = new Map(versions.list.map((version, i) => [version, versions.list[i - 1]]));
  for (const known of facts) {
    const { fact, above, beside } = known;
    const own = index.isOwn(fact);
    if (fact.kind === 'requires') {
      // "Since 22.2, .NET 4.8 is required" is about 22.2, and so is what stands under its heading.
      const since = beside.find(
        (other) => index.isOwn(other) && other.kind !== 'requires' && other.kind !== 'until',
      );
      const of = since?.version === undefined ? above : versions.find(since.version);
      if (!own || of !== versions.find(fact.version ?? '')) tell(of, 'required', known);
    }
    if (!own) continue;
    if (fact.range) {
      for (const version of versions.between(fact.range.from, fact.range.to)) tell(version, 'within', known);
      continue;
    }
    const version = versions.find(fact.version ?? '');
    tell(version, OF_KIND[fact.kind], known);
    if (fact.kind === 'until' && version) tell(newer.get(version), 'ended', known);
  }
  return new Map([...told].map(([slug, entries]) => [slug, groupsOf([...entries.values()], index)]));
}

interface Entry {
  group: GroupName;
  first: KnownFact;
  readonly all: KnownFact[];
}

function addEntry(entries: Map<string, Entry>, group: GroupName, known: KnownFact): void {
  const { quote } = known.fact;
  const key = `${known.places.context(known.fact) ?? ''}\n${quote}`;
  const entry = entries.get(key);
  if (!entry) {
    entries.set(key, { group, first: known, all: [known] });
    return;
  }
  if (TELLING.indexOf(group) < TELLING.indexOf(entry.group)) {
    entry.group = group;
    entry.first = known;
  }
  if (!entry.all.some(({ fact }) => fact.about === known.fact.about)) entry.all.push(known);
}

function groupsOf(entries: readonly Entry[], index: VersionIndex): StatementGroup[] {
  return groupNames.flatMap((name) => {
    const statements = entries
      .filter(({ group }) => group === name)
      .map((entry) => statementOf(entry, index));
    return statements.length === 0 ? [] : [{ name, statements }];
  });
}

function statementOf({ first, all }: Omit<Entry, 'group'>, index: VersionIndex): Statement {
  const { fact, places, above } = first;
  const noticesOf =
    above && all.every((each) => each.above === above) ? index.href(index.own.id, above.name) : undefined;
  return {
    kind: fact.kind,
    label: index.label(fact),
    scope: fact.scope,
    quote: fact.quote,
    context: places.context(fact),
    places: all.map((each) => each.places.of(each.fact)),
    noticesOf,
  };
}

/** The versions of another product that facts name, newest first, each with what is said of it. */
export function productVersions(
  line: ProductVersions,
  facts: readonly KnownFact[],
  index: VersionIndex,
): { readonly version: KnownVersion; readonly statements: readonly Statement[] }[] {
  const about = new Map<KnownVersion, KnownFact[]>();
  for (const known of facts) {
    if (known.fact.product !== line.id) continue;
    const ends = new Set(boundsOf(known.fact).map((version) => line.versions.find(version)));
    for (const version of ends) {
      const list = version && (about.get(version) ?? []);
      if (!version || !list) continue;
      about.set(version, list);
      list.push(known);
    }
  }
  return line.versions.list.flatMap((version) => {
    const entries = new Map<string, Entry>();
    for (const known of about.get(version) ?? []) addEntry(entries, OF_KIND[known.fact.kind], known);
    const statements = [...entries.values()].map((entry) => statementOf(entry, index));
    return statements.length === 0 ? [] : [{ version, statements }];
  });
}

/** The statement of one fact alone. */
export function statementFor(known: KnownFact, index: VersionIndex): Statement {
  return statementOf({ first: known, all: [known] }, index);
}
