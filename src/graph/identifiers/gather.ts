/** The uses of names on all pages → identifiers: each name once, with what it is, where it is defined and mentioned. */
import type { Page } from '../types.ts';
import {
  type Argument,
  IDENTIFIER_KINDS,
  type Identifier,
  type IdentifierKind,
  type Mention,
  type NameUse,
} from './types.ts';

interface Gathered {
  readonly page: string;
  readonly use: NameUse;
}

/** The oldest revision at hand of a page whose wikitext holds the name. */
export type FirstHeld = (page: string, names: readonly string[]) => ReadonlyMap<string, number>;

/**
 * `uses` are those of each page in reading order. A name that some place tells the kind of is that kind everywhere, so
 * places that only mention it count too. Names are told apart as systems do: not by capital and small letters, save
 * that a word which is a name only when it is set apart has to be spelled the same.
 */
export function gatherIdentifiers(
  pages: ReadonlyMap<string, Page>,
  uses: ReadonlyMap<string, readonly NameUse[]>,
  firstHeld: FirstHeld,
): Identifier[] {
  const byKey = new Map<string, Gathered[]>();
  const told = new Set<string>();
  for (const page of pages.keys()) {
    for (const use of uses.get(page) ?? []) {
      const key = keyOf(use.name);
      if (use.kind) told.add(key);
      const group = byKey.get(key);
      if (group) group.push({ page, use });
      else byKey.set(key, [{ page, use }]);
    }
  }
  const found: (Omit<Identifier, 'firstSeenRevision'> & { readonly pages: readonly string[] })[] = [];
  for (const key of told) {
    const group = byKey.get(key) ?? [];
    // A number is what the word beside it says, here 443 the port and there 443 the error.
    const numeric = /^\d+$/u.test(key);
    const kinds = numeric ? [...new Set(group.flatMap(({ use }) => use.kind ?? []))] : [kindOf(group)];
    for (const kind of kinds) {
      const own = numeric ? group.filter(({ use }) => use.kind === kind) : group;
      found.push(identifierOf(kind, own));
    }
  }
  const seen = firstSeenOf(found, firstHeld);
  return found
    .map(({ pages: _, ...each }): Identifier => ({ ...each, firstSeenRevision: seen.get(each.id) ?? 0 }))
    .sort((a, b) => compare(a.id, b.id));
}

const SPECIAL = /\p{Ll}\p{Lu}|[^\p{L}]/u;

function keyOf(name: string): string {
  return SPECIAL.test(name) ? name.toLowerCase() : name;
}

/** What the strongest places say; of those what most say; then what comes first in `IDENTIFIER_KINDS`. */
function kindOf(group: readonly Gathered[]): IdentifierKind {
  const claims = group.flatMap(({ use: { kind, weight } }) => (kind ? [{ kind, weight }] : []));
  const scores = IDENTIFIER_KINDS.map((kind) => {
    const own = claims.filter((claim) => claim.kind === kind);
    return { kind, weight: Math.max(-1, ...own.map(({ weight }) => weight)), count: own.length };
  });
  scores.sort((a, b) => b.weight - a.weight || b.count - a.count);
  return scores[0]?.kind ?? 'property';
}

function identifierOf(kind: IdentifierKind, group: readonly Gathered[]) {
  const strongest = Math.max(...group.map(({ use }) => use.weight));
  // A heading or an entry of its own defines; so does the syntax of a command, and nothing else.
  const defines = strongest > 0;
  const first = group.find(({ use }) => use.weight === strongest) ?? (group[0] as Gathered);
  const rest = group.filter((each) => each !== first);
  const name = first.use.name;
  return {
    id: `identifier ${kind} ${name}`,
    kind,
    name,
    ...(defines ? { definedOn: first.page } : {}),
    mentions: mentionsOf([first, ...rest]),
    arguments: argumentsOf(group),
    pages: [...new Set(group.map(({ page }) => page))],
  };
}

function mentionsOf(group: readonly Gathered[]): Mention[] {
  const byBlock = new Map<string, Mention>();
  for (const { page, use } of group) {
    const key = `${page}\n${use.about}`;
    if (!byBlock.has(key)) byBlock.set(key, { page, about: use.about, span: use.span });
  }
  return [...byBlock.values()];
}

/** A definition's own list; without one, every option that a line of code shows. */
function argumentsOf(group: readonly Gathered[]): Argument[] {
  const defined = group
    .filter(({ use }) => use.weight === 3 && use.arguments)
    .map(({ use }) => use.arguments ?? []);
  const longest = defined.sort((a, b) => b.length - a.length)[0];
  if (longest) return [...longest];
  const byName = new Map<string, Argument>();
  for (const { use } of group) {
    for (const argument of use.arguments ?? []) {
      const known = byName.get(argument.name.toLowerCase());
      if (!known || (known.optional === undefined && argument.optional !== undefined))
        byName.set(argument.name.toLowerCase(), argument);
    }
  }
  return [...byName.values()];
}

function firstSeenOf(
  found: readonly { readonly id: string; readonly name: string; readonly pages: readonly string[] }[],
  firstHeld: FirstHeld,
): Map<string, number> {
  const namesOn = new Map<string, string[]>();
  for (const { name, pages } of found) {
    for (const page of pages) namesOn.set(page, [...(namesOn.get(page) ?? []), name]);
  }
  const seen = new Map<string, number>();
  const held = new Map([...namesOn].map(([page, names]) => [page, firstHeld(page, names)] as const));
  for (const { id, name, pages } of found) {
    const ids = pages.flatMap((page) => held.get(page)?.get(name) ?? []);
    seen.set(id, ids.length === 0 ? 0 : Math.min(...ids));
  }
  return seen;
}

/**
 * Looks names up in the wikitext of a page's revisions, oldest first, and reads no revision after the last name has
 * been found. Names that markup interrupts are found in none: those count from the page's present revision.
 */
export function firstHeldIn(
  pages: ReadonlyMap<string, Page>,
  wikitext: (revision: number) => string | undefined,
): FirstHeld {
  return (title, names) => {
    const page = pages.get(title);
    const first = new Map<string, number>();
    let open = new Set(names);
    for (const { id, body } of page?.revisions.toReversed() ?? []) {
      if (open.size === 0 || id === page?.current?.id) break;
      const text = body === 'full' ? (wikitext(id) ?? '').toLowerCase() : '';
      if (text === '') continue;
      const left = new Set<string>();
      for (const name of open) {
        if (holds(text, name.toLowerCase())) first.set(name, id);
        else left.add(name);
      }
      open = left;
    }
    for (const name of open) if (page?.current) first.set(name, page.current.id);
    return first;
  };
}

/** Whether a text holds a name that is not part of a longer one. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + name.length, at + name.length + 2);
    if (!/[\p{L}\p{N}_]/u.test(before) && !/^[\p{L}\p{N}_]|^[.-][\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
