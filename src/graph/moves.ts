/**
 * Pages that were moved: from which title to which, and when. A feed says it in two ways: by the edit summary that
 * MediaWiki writes, in the page's own history and on the redirect left behind; and by calling one revision differently
 * than a feed that was made earlier. The lockfile keeps what an earlier build knew.
 */
import { redirectTarget } from '../wikitext/redirect.ts';
import type { SiteInfo } from '../wikitext/types.ts';
import { readMoveComment } from './move-comment.ts';
import { canonicalName } from './page-name.ts';
import type { Corpus, RevisionInfo } from './types.ts';

/** A title that a page no longer has. */
export interface FormerName {
  readonly title: string;
  /** The title that the page has today, as the corpus has it. */
  readonly page: string;
  /** The revision that tells of the move, or else the newest one that was seen under this title. */
  readonly until: number;
}

/** What was called `from` up to `last` is called `to` since `first`. Instants as in feeds. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly last: string;
  readonly first: string;
}

export interface Moved {
  /** The corpus with every revision under its page's present title. */
  readonly corpus: Corpus;
  /** Sorted by title. */
  readonly formerNames: readonly FormerName[];
}

/**
 * Brings together what moves have torn apart: a feed that was made before a move calls revisions by the old title, one
 * that was made after it by the new one. A revision is renamed only where its feed was made before the move, because
 * the old title may be another page's by now.
 */
export function followMoves(corpus: Corpus, site: SiteInfo): Moved {
  const times = new Map(corpus.feeds.map(({ source, updated }) => [source.file, updated]));
  const readAt = (id: number): string | undefined => times.get(corpus.placeOf?.(id)?.file ?? '');
  const { moves, former } = movesIn(corpus, site, readAt, times);
  const renamed = rename(corpus, moves, readAt, site);
  const { locks = [] } = corpus;
  if (former.length + locks.length === 0) return { corpus: renamed, formerNames: [] };
  const today = new Map(
    renamed.pages.flatMap((page) => renamed.revisionsOf(page).map(({ id }) => [id, page])),
  );
  for (const { page, titles, revision } of locks) {
    // A page that was built before: known by its newest revision of then, or else by its title.
    const witness = today.has(revision) ? revision : renamed.revisionsOf(page).at(-1)?.id;
    if (witness === undefined) continue;
    former.push(...[page, ...titles].map((title) => ({ title: canonicalName(title, site), witness })));
  }
  const names = new Map<string, FormerName>();
  for (const { title, witness } of former) {
    const page = today.get(witness);
    if (page === undefined || canonicalName(page, site) === title) continue;
    const known = names.get(`${title}\n${page}`);
    if (!known || witness > known.until) names.set(`${title}\n${page}`, { title, page, until: witness });
  }
  const formerNames = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  return { corpus: renamed, formerNames };
}

/** A former title of whatever page the revision `witness` belongs to. */
interface Former {
  readonly title: string;
  readonly witness: number;
}

function movesIn(
  corpus: Corpus,
  site: SiteInfo,
  readAt: (id: number) => string | undefined,
  times: ReadonlyMap<string, string | undefined>,
): { moves: Move[]; former: Former[] } {
  const moves: Move[] = [];
  const former: Former[] = [];
  for (const page of corpus.pages) {
    const here = canonicalName(page, site);
    const known = new Set([here]);
    const revisions = corpus.revisionsOf(page);
    for (let i = revisions.length - 1; i >= 0; i -= 1) {
      const revision = revisions[i] as RevisionInfo;
      const { readings, certain } = readMoveComment(revision.comment, revision.author);
      if (readings.length === 0) continue;
      const { id, at } = revision;
      const target = redirectTarget(corpus.wikitext(id) ?? '', site);
      if (target !== undefined) {
        // The redirect that the move left behind.
        if (!readings.some(({ from }) => canonicalName(from, site) === here)) continue;
        moves.push({ from: here, to: canonicalName(target.split('#')[0] ?? '', site), last: at, first: at });
        continue;
      }
      // MediaWiki's own entry changes nothing; a person's sentence about moving mostly comes with an edit.
      const before = revisions[i - 1];
      if (!certain && before !== undefined && before.sha1 !== revision.sha1) continue;
      const reading = likeliest(readings, known, site);
      if (!reading) continue;
      for (const title of reading) {
        if (!known.has(title)) former.push({ title, witness: id });
        known.add(title);
      }
      const [from] = reading;
      if (from !== here) moves.push({ from, to: here, last: at, first: readAt(id) ?? at });
    }
  }
  for (const { names, revision, page } of namesSeen(corpus, times)) {
    const now = canonicalName(page, site);
    for (const { title, last } of names) {
      const from = canonicalName(title, site);
      if (from === now) continue;
      former.push({ title: from, witness: revision });
      const first = readAt(revision);
      if (first !== undefined && last < first) moves.push({ from, to: now, last, first });
    }
  }
  return { moves, former };
}

/**
 * The titles of a move's summary, the old one first. The one that leads to a known title of the page; a summary without
 * brackets that can be read in several ways, of which none does, is left alone. A new title whose end is open is not given.
 */
function likeliest(
  readings: ReturnType<typeof readMoveComment>['readings'],
  known: ReadonlySet<string>,
  site: SiteInfo,
): readonly [string, ...string[]] | undefined {
  let best: { from: string; length: number } | undefined;
  for (const { from, to } of readings) {
    for (const title of known) {
      // `…to New title over redirect`, `…to New title: a reason`
      const spelled = to.slice(0, title.length);
      const next = to.slice(title.length);
      const matches = canonicalName(spelled, site) === title && /^(?:$|[\s,:：.;(])/u.test(next);
      if (matches && title.length > (best?.length ?? 0)) best = { from, length: title.length };
    }
  }
  if (best) return [canonicalName(best.from, site)];
  const [only] = readings;
  if (!only || readings.length > 1) return undefined;
  const from = canonicalName(only.from, site);
  return only.exact ? [from, canonicalName(only.to, site)] : [from];
}

/** Revisions that feeds call differently: each other title with the last time at which a feed used it. */
function namesSeen(
  corpus: Corpus,
  times: ReadonlyMap<string, string | undefined>,
): { revision: number; page: string; names: { title: string; last: string }[] }[] {
  const seen = new Map<number, Map<string, string>>();
  for (const { revision, page, file } of corpus.titlesSeen ?? []) {
    const names = seen.get(revision) ?? new Map<string, string>();
    const at = times.get(file) ?? '';
    if (at >= (names.get(page) ?? '')) names.set(page, at);
    seen.set(revision, names);
  }
  const pages = new Map<number, string>();
  for (const page of seen.size === 0 ? [] : corpus.pages)
    for (const { id } of corpus.revisionsOf(page)) pages.set(id, page);
  return [...seen]
    .sort(([a], [b]) => a - b)
    .flatMap(([revision, names]) => {
      const page = pages.get(revision);
      const titles = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
      return page === undefined
        ? []
        : [{ revision, page, names: titles.map(([title, last]) => ({ title, last })) }];
    });
}

function rename(
  corpus: Corpus,
  moves: readonly Move[],
  readAt: (id: number) => string | undefined,
  site: SiteInfo,
): Corpus {
  const from = new Map<string, Move[]>();
  for (const move of moves) from.set(move.from, [...(from.get(move.from) ?? []), move]);
  for (const list of from.values())
    list.sort((a, b) => (a.last !== b.last ? (a.last < b.last ? -1 : 1) : a.to < b.to ? -1 : 1));
  const titles = new Map(corpus.pages.map((page) => [canonicalName(page, site), page]));
  const present = (title: string, readOn: string): string => {
    let name = title;
    let at = readOn;
    for (;;) {
      const next = from.get(name)?.find(({ last, first }) => last >= at && first > at);
      if (!next) return name;
      name = next.to;
      at = next.first;
    }
  };
  const groups = new Map<string, RevisionInfo[]>();
  for (const page of corpus.pages) {
    const key = canonicalName(page, site);
    if (!from.has(key)) continue;
    for (const revision of corpus.revisionsOf(page)) {
      const at = readAt(revision.id);
      const now = at === undefined ? key : present(key, at);
      const title = now === key ? page : (titles.get(now) ?? now);
      groups.set(title, [...(groups.get(title) ?? []), { ...revision, page: title }]);
    }
  }
  if (groups.size === 0) return corpus;
  for (const [title, added] of groups) {
    const own = from.has(canonicalName(title, site)) ? [] : corpus.revisionsOf(title);
    groups.set(title, [...own, ...added].sort(byTime));
  }
  const pages = new Set([
    ...corpus.pages.filter((page) => !from.has(canonicalName(page, site))),
    ...groups.keys(),
  ]);
  return {
    ...corpus,
    pages: [...pages].sort((a, b) => (a < b ? -1 : 1)),
    revisionsOf: (page) => groups.get(page) ?? corpus.revisionsOf(page),
  };
}

/** Oldest first, as a corpus lists revisions. */
function byTime(a: RevisionInfo, b: RevisionInfo): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id;
}
