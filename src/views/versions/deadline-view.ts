/** Deadlines of all articles → the page that lists them. */
import { createHash } from 'node:crypto';
import type { Deadline, Graph } from '../../graph/types.ts';
import { calendarOf } from './calendar.ts';
import { type Places, placesOf } from './statement.ts';
import type { DeadlineEntry, DeadlinesView } from './types.ts';

/** `undefined` where no article names a deadline. `title` is the site's, for the calendar. */
export function deadlinesView(
  graph: Graph,
  { title, wikiHref }: { readonly title: string; readonly wikiHref: (page: string) => string | undefined },
): DeadlinesView | undefined {
  const asOf = newestDate(graph);
  const entries = new Map<string, Entry>();
  for (const page of graph.pages.values()) {
    if (page.deadlines.length === 0) continue;
    const places = placesOf(page);
    for (const deadline of page.deadlines) {
      const { date, quote, audience } = deadline;
      const key = [date, audience, places.context(deadline), quote].join('\n');
      const entry = entries.get(key) ?? { all: [] };
      entries.set(key, entry);
      const isThere = entry.all.some((other) => other.deadline.about === deadline.about);
      if (!isThere) entry.all.push({ deadline, places, href: wikiHref(page.title) });
    }
  }
  if (entries.size === 0) return undefined;
  const deadlines = [...entries.values()]
    .map(({ all }) => ({ entry: entryOf(all, asOf), href: all[0]?.href }))
    .sort((a, b) => compare(a.entry.date, b.entry.date) || compare(a.entry.uid, b.entry.uid));
  return {
    kind: 'deadlines',
    path: '/deadlines/',
    asOf,
    deadlines: deadlines.map(({ entry }) => entry),
    calendar: calendarOf(
      title,
      deadlines.map(({ entry, href }) => ({ ...entry, href })),
    ),
  };
}

interface Entry {
  readonly all: { readonly deadline: Deadline; readonly places: Places; readonly href: string | undefined }[];
}

function entryOf(all: Entry['all'], asOf: string): DeadlineEntry {
  const [first] = all;
  if (!first) throw new Error('A deadline without a place');
  const { date, precision, audience, quote } = first.deadline;
  const id = all.map(({ deadline }) => deadline.id).reduce((a, b) => (b < a ? b : a));
  return {
    uid: uidOf(id),
    date,
    precision,
    audience,
    quote,
    context: first.places.context(first.deadline),
    places: all.map(({ deadline, places }) => places.of(deadline)),
    // `2026-10` has passed when a date in `2026-11` is there.
    past: asOf.slice(0, date.length) > date,
  };
}

/** The date of the newest revision of all. */
function newestDate(graph: Graph): string {
  let newest = '';
  for (const { revisions } of graph.pages.values())
    for (const { at } of revisions) if (at > newest) newest = at;
  return newest.slice(0, 10);
}

/** A UUID made of the deadline's id (RFC 9562, version 8: the bits are ours). */
function uidOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
