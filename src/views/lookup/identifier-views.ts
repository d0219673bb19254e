/** Identifiers of all articles → `/identifiers/`, and a page for each letter where they are too many for one. */
import type { Identifier } from '../../graph/identifiers/types.ts';
import type { Graph, Page } from '../../graph/types.ts';
import type { Link } from '../types.ts';
import { shownMentions } from './mentions.ts';
import { placesIn } from './places.ts';
import { byName, chunks, entryAnchor, MOST_ENTRIES, piecePath } from './split.ts';
import type { IdentifierEntry, IdentifiersView } from './types.ts';

const BASE = '/identifiers/';
/** What stands for digits, and for names that begin with neither a letter nor a digit. */
const DIGITS = '0–9';
const OTHERS = '#';

export interface IdentifierViews {
  /** The overview first; empty where no article has any. */
  readonly views: readonly IdentifiersView[];
  /** The entries of names that an article uses and another one, too: worth a look there. */
  linksOf(page: Page): readonly Link[];
}

interface Placed {
  readonly identifier: Identifier;
  readonly entry: IdentifierEntry;
  readonly letter: string;
}

export function identifierViews(graph: Graph): IdentifierViews {
  const places = placesIn(graph);
  const all = graph.identifiers
    .flatMap((identifier): Placed[] => {
      const { shown, more } = shownMentions(identifier, graph);
      const found = shown.flatMap(({ page, about }) => places.of(page, about) ?? []);
      const [first, ...rest] = found;
      if (!first) return [];
      // The first mention is the definition, unless the page that defines it has no article.
      const defined = identifier.definedOn !== undefined && shown[0]?.page === identifier.definedOn;
      const { id, name, kind } = identifier;
      const entry: IdentifierEntry = {
        anchor: entryAnchor(id),
        name,
        kind,
        ...(defined ? { definedIn: first } : {}),
        mentions: defined ? rest : found,
        moreMentions: more,
        arguments: identifier.arguments,
      };
      return [{ identifier, entry, letter: letterOf(name) }];
    })
    .sort((a, b) => byLetter(a.letter, b.letter) || byName(a.entry.name, b.entry.name));
  const hrefs = new Map<string, string>();
  const views = viewsOf(all, hrefs);
  return { views, linksOf: linksBy(all, hrefs) };
}

function viewsOf(all: readonly Placed[], hrefs: Map<string, string>): IdentifiersView[] {
  if (all.length === 0) return [];
  const letters = [...new Set(all.map(({ letter }) => letter))];
  const entriesOf = (letter: string): IdentifierEntry[] =>
    all.filter((each) => each.letter === letter).map(({ entry }) => entry);
  const note = (path: string, entries: readonly IdentifierEntry[]): void => {
    for (const { anchor } of entries) hrefs.set(anchor, `${path}#${anchor}`);
  };
  if (all.length <= MOST_ENTRIES) {
    note(
      BASE,
      all.map(({ entry }) => entry),
    );
    const groups = letters.map((letter) => ({
      letter,
      anchor: anchorOf(letter),
      entries: entriesOf(letter),
    }));
    return [{ kind: 'identifiers', path: BASE, count: all.length, groups, parts: [] }];
  }
  const pieces = letters.flatMap((letter) =>
    chunks(entriesOf(letter)).map((entries, i) => ({
      entries,
      path: piecePath(BASE, slugOf(letter), i),
      title: i === 0 ? letter : `${letter} (${i + 1})`,
    })),
  );
  for (const { path, entries } of pieces) note(path, entries);
  const parts = pieces.map(({ path, title, entries }) => ({ title, href: path, count: entries.length }));
  return [
    { kind: 'identifiers', path: BASE, count: all.length, groups: [], parts },
    ...pieces.map(
      ({ path, title, entries }): IdentifiersView => ({
        kind: 'identifiers',
        path,
        letter: title,
        count: entries.length,
        groups: [{ letter: title, anchor: 'names', entries }],
        parts: [],
      }),
    ),
  ];
}

/** Names in an article's list; what is in many articles is common knowledge. */
const MOST_LINKS = 12;

function linksBy(all: readonly Placed[], hrefs: ReadonlyMap<string, string>): IdentifierViews['linksOf'] {
  const byPage = new Map<string, Link[]>();
  for (const { identifier, entry } of all) {
    const pages = new Set(identifier.mentions.map(({ page }) => page));
    if (pages.size < 2) continue;
    for (const page of pages) {
      const links = byPage.get(page) ?? [];
      byPage.set(page, links);
      links.push({ title: entry.name, href: hrefs.get(entry.anchor) ?? BASE });
    }
  }
  return ({ title }) => (byPage.get(title) ?? []).slice(0, MOST_LINKS);
}

function letterOf(name: string): string {
  const first = /^[$%~\\/.\-_]*(?<sign>.)/u.exec(name)?.groups?.sign ?? '';
  if (/\p{Nd}/u.test(first)) return DIGITS;
  return /\p{L}/u.test(first) ? ([...first.toUpperCase()][0] ?? OTHERS) : OTHERS;
}

/** Letters, then digits, then the rest. */
function byLetter(a: string, b: string): number {
  const rank = (letter: string): number => (letter === OTHERS ? 2 : letter === DIGITS ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** An ASCII letter as it is, others by their code point: `a`, `0-9`, `u00c4`. */
function slugOf(letter: string): string {
  if (letter === DIGITS) return '0-9';
  if (letter === OTHERS) return 'other';
  return /^[A-Z]$/u.test(letter)
    ? letter.toLowerCase()
    : `u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function anchorOf(letter: string): string {
  return `names-${slugOf(letter)}`;
}
