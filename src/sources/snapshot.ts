import type { VFileMessage } from 'vfile-message';
import { sha1 } from './hash.ts';
import { report } from './rules.ts';
import { slug } from './slug.ts';
import type { Report, Snapshot } from './types.ts';

const ENGLISH = monthsOf(
  'january february march april may june july august september october november december',
);
const GERMAN = monthsOf('januar februar märz april mai juni juli august september oktober november dezember');

/** Full names in small letters and their first three letters, to 1–12. */
function monthsOf(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(' ').flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1]]));
}

/** Tabs and buttons that stand next to a page's title and are copied with it. */
const TAB_LABEL =
  /^(?:Move|Read|Edit|Edit source|View source|View history|History|Page|Discussion|Talk|Watch|Unwatch|Delete|Protect|More|Print)(?= )/;
const FURNITURE =
  /^(?:\(diff\) ← Older revision.*|Jump to(?::| navigation| search).*|From .{1,80}|\(Redirected from .*\)|← Older edit|Newer edit →|\(Unterschied\) ← Nächstältere Version.*|Zur (?:Navigation|Suche) springen.*|Wechseln zu:.*|Aus [^.,:;!?]{1,80}|\(Weitergeleitet von .*\)|← Zum vorherigen Versionsunterschied|Zum nächsten Versionsunterschied →)$/;
/** MediaWiki's messages `revision-info` and `revision-info-current`. */
const REVISION_AS_OF =
  /^(?<latest>Latest revision|Revision) as of (?<date>.+?)(?: by (?<author>.+?))?(?: \((?:talk|view source|edit).*?\))?(?: \(undo\))?(?: m)?(?: \((?<comment>.*)\))?$/s;
/** The same messages in German; `K` marks a minor edit. */
const VERSION_VOM =
  /^(?<latest>Aktuelle Version|Version) vom (?<date>.+?\d{4}.*?\d:\d\d(?::\d\d)?|.+?\d{4})(?: Uhr)?(?: von (?<author>.+?))?(?: \((?:Diskussion|Quelltext anzeigen|Bearbeiten).*?\))?(?: K)?(?: \((?<comment>.*)\))?$/s;
/** The English Wikipedia's wording of the same messages. */
const EDITED_BY =
  /^This is (?<latest>the current|an old) revision of this page, as edited by (?<author>.+?)(?: \(talk.*?\))? at (?<date>.+?\d{4}|\d{4}-.*?)(?: \((?<comment>.*)\))?\. /;

/**
 * Reads a page that was copied as text from a browser, usually an old revision:
 *
 * ```
 * Some page
 *
 * Revision as of 17:03, 9 July 2020 by Author (talk | contribs) (comment)
 * (diff) ← Older revision | Latest revision (diff) | Newer revision → (diff)
 *
 * The text …
 * ```
 *
 * The date is taken for UTC, because the wiki prints it without a zone. A date that cannot be read is a message,
 * and the snapshot is kept without one.
 */
export function readSnapshot(raw: string, file: string): { snapshot: Snapshot; messages: VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const lines = [...raw.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)].map((match) => ({
    text: (match[1] ?? '').replace(/^\ufeff/, '').trim(),
    end: match.index + match[0].length,
  }));
  const at = lines.slice(0, 12).findIndex(({ text }) => revisionLine(text) !== undefined);
  const first = lines.findIndex(({ text }) => text !== '');
  const titled = first !== -1 && first !== at && !isFurniture(lines[first]?.text ?? '');
  const page = titled ? (lines[first]?.text ?? '').replaceAll('_', ' ') : 'Untitled page';
  if (!titled)
    messages.push(report('snapshot-title', { title: page }, { file, place: { line: 1, column: 1 } }));

  const line = lines[at]?.text;
  const said = line === undefined ? undefined : revisionLine(line);
  const time = said && minute(said);
  if (time === undefined) {
    messages.push(
      report('snapshot-date', { line }, { file, place: { line: Math.max(at, 0) + 1, column: 1 } }),
    );
  }
  // Between title and text stand only furniture and empty lines.
  let next = titled ? first + 1 : 0;
  while (next < lines.length && (next <= at || isFurniture(lines[next]?.text ?? ''))) next++;
  const start = lines[next - 1]?.end ?? 0;
  const snapshot: Snapshot = {
    type: 'snapshot',
    id: idOf(page, time),
    page,
    at: time,
    author: said?.author,
    comment: said?.comment,
    latest: said?.latest ?? 'unknown',
    text: raw.slice(start).trimEnd(),
    raw,
    source: { file, line: 1, column: 1 },
  };
  return { snapshot, messages };
}

/**
 * Settles titles and ids once all pages are known. A word such as `Move` before the title is a tab's label where the
 * rest is a page that is known (a feed's, or another snapshot's) and the whole is none; in doubt the title stays.
 * The same snapshot twice is used once. Sorted by id; no file name plays a part.
 */
export function settleSnapshots(
  snapshots: readonly Snapshot[],
  pages: ReadonlySet<string>,
  tell: Report,
): Snapshot[] {
  const known = new Set([...pages, ...snapshots.map(({ page }) => page)]);
  const titled = snapshots.map((snapshot) => {
    const label = TAB_LABEL.exec(snapshot.page)?.[0];
    const title = label === undefined ? '' : snapshot.page.slice(label.length).trim();
    if (label === undefined || pages.has(snapshot.page) || !known.has(title)) return snapshot;
    tell(
      report(
        'snapshot-tab-label',
        { label, title },
        { file: snapshot.source.file, place: { line: 1, column: 1 } },
      ),
    );
    return { ...snapshot, page: title, id: idOf(title, snapshot.at) };
  });
  const ordered = titled
    .map((snapshot) => ({ snapshot, hash: sha1(snapshot.raw) }))
    .sort(
      (a, b) =>
        order(a.snapshot.id, b.snapshot.id) ||
        order(a.hash, b.hash) ||
        order(a.snapshot.source.file, b.snapshot.source.file),
    );
  const out = new Map<string, Snapshot>();
  const seen = new Map<string, Snapshot>();
  for (const { snapshot, hash } of ordered) {
    const same = seen.get(hash);
    if (same) {
      const where = { file: snapshot.source.file, place: { line: 1, column: 1 } };
      tell(report('snapshot-twice', { other: same.source.file }, where));
      continue;
    }
    seen.set(hash, snapshot);
    let id = snapshot.id;
    for (let count = 2; out.has(id); count++) id = `${snapshot.id}-${count}`;
    out.set(id, id === snapshot.id ? snapshot : { ...snapshot, id });
  }
  return [...out.values()].sort((a, b) => order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isFurniture = (line: string): boolean => line === '' || FURNITURE.test(line);
const idOf = (page: string, at: string | undefined): string =>
  slug(at === undefined ? page : `${page} ${at.replace(':', '').replace('Z', '')}`, 'snapshot');

interface RevisionLine {
  readonly date: string;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
  readonly latest: boolean;
  /** Of the line's language. */
  readonly months: ReadonlyMap<string, number>;
}

/**
 * ```
 * Revision as of 17:03, 9 July 2020 by Author (talk | contribs) (comment)
 *                ^~~~~~~~~~~~~~~~~~    ^~~~~~                    ^~~~~~~
 * ```
 */
function revisionLine(line: string): RevisionLine | undefined {
  const german = VERSION_VOM.exec(line);
  const found = (german ?? REVISION_AS_OF.exec(line) ?? EDITED_BY.exec(line))?.groups;
  if (!found) return undefined;
  const { date = '', author, comment, latest = '' } = found;
  const isLatest = /^(?:Latest|the current|Aktuelle)/.test(latest);
  return { date, author, comment, latest: isLatest, months: german ? GERMAN : ENGLISH };
}

/**
 * The date orders that MediaWiki offers in English and German, and ISO 8601, to the minute:
 * `17:03, 9 July 2020`, `17:03, July 9, 2020`, `17:03, 2020 July 9`, `9. Juli 2020, 17:03`, `2020-07-09T17:03:00`.
 */
function minute({ date, months }: RevisionLine): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d)?Z?$/.exec(date);
  if (iso) return utc(iso.slice(1, 6).map(Number));
  const clock = /\b(\d\d?):(\d\d)(?::\d\d)?\b/.exec(date);
  const rest = date
    .replace(clock?.[0] ?? '', '')
    .replace(/[.,\s]+/g, ' ')
    .trim();
  const dayFirst = /^(\d\d?) (\p{L}+) (\d{4})$/u.exec(rest);
  const monthFirst = /^(\p{L}+) (\d\d?) (\d{4})$/u.exec(rest);
  const yearFirst = /^(\d{4}) (\p{L}+) (\d\d?)$/u.exec(rest);
  const parts = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : yearFirst
        ? [yearFirst[1], yearFirst[2], yearFirst[3]]
        : undefined;
  if (!parts || !clock) return undefined;
  const month = months.get((parts[1] ?? '').toLowerCase()) ?? 0;
  return utc([Number(parts[0]), month, Number(parts[2]), Number(clock[1]), Number(clock[2])]);
}

function utc([year = 0, month = 0, day = 0, hour = 0, min = 0]: number[]): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day, hour, min));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getUTCHours() === hour;
  return same && min < 60 ? `${time.toISOString().slice(0, 16)}Z` : undefined;
}
