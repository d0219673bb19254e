/**
 * Deadlines as iCalendar (RFC 5545): one all-day event each.
 *
 * A month has no day in it: its event stands on the month's first day, early rather than late, and its summary says
 * "Some time in October 2026". Events do not block time (TRANSP) and have no alarm. A build has no clock, so DTSTAMP is
 * the date of the revision that first said so; the same sources give the same bytes.
 */
import { calendar as words } from './calendar-words.ts';
import type { DeadlineEntry } from './types.ts';

/** `name` is the site's title; `href` of an entry the absolute address of its page on the wiki, where known. */
export function calendarOf(
  name: string,
  entries: readonly (DeadlineEntry & { readonly href: string | undefined })[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vademecum//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name(name))}`,
    ...entries.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(entry: DeadlineEntry & { readonly href: string | undefined }): string[] {
  const { uid, date, precision, quote, context, audience, places, href } = entry;
  const first = precision === 'day' ? date : `${date}-01`;
  const said = places[0]?.firstSaid.at ?? '';
  const about = audience === undefined || quote.includes(audience) ? quote : words.audience(audience, quote);
  const where = places.map(({ page, section }) =>
    words.place(page, section?.number.known ? section.number.toc : undefined, section?.title),
  );
  const description = [...(context === undefined ? [] : [context]), quote, ...where].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(said)}`,
    `DTSTART;VALUE=DATE:${basic(first)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(first))}`,
    `SUMMARY:${escaped(precision === 'day' ? about : words.someTime(date, about))}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(href === undefined ? [] : [`URL:${href.replace(/[\r\n]/gu, '')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `2026-10-01` → `20261001` */
function basic(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** `2026-03-12T10:00:00Z` → `20260312T100000Z` */
function stamp(at: string): string {
  const time = Date.parse(at);
  const iso = new Date(Number.isNaN(time) ? 0 : time).toISOString();
  return `${iso.slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

/** TEXT (section 3.3.11): backslash, semicolon and comma are escaped, a line break is `\n`; controls are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');
}

/** Octets of a line, without its break (section 3.1). */
const LINE = 75;
const encoder = new TextEncoder();

/** Continued lines begin with a space; no character is cut in two. */
function folded(line: string): string {
  let out = '';
  let room = LINE;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      room = LINE - 1;
    }
    out += character;
    room -= size;
  }
  return out;
}
