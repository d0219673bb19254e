import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/views/versions/calendar.ts';
import type { DeadlineEntry } from '../../../src/views/versions/types.ts';
import { site } from './harbor.ts';

const pages = [
  {
    id: 5,
    page: 'Plans',
    at: '2026-04-08T15:00:49Z',
    text: '== Plan ==\nThe old broker will be shut down on October 1, 2026.\n\nSupport for tapes will end in October 2026.\n\nProfiles must be migrated by March 31, 2026.\n\nThe service will be shut down by April 2027.',
  },
  { id: 6, page: 'Tapes', at: '2026-04-09T00:00:00Z', text: 'Support for tapes will end in October 2026.' },
];

test('earliest first, a month as a month, one sentence once, and past by the newest source', () => {
  const { deadlines } = site(pages);
  expect(deadlines?.asOf).toBe('2026-04-09');
  expect(
    deadlines?.deadlines.map(({ date, precision, past, places }) => [date, precision, past, places.length]),
  ).toEqual([
    ['2026-03-31', 'day', true, 1],
    ['2026-10', 'month', false, 2],
    ['2026-10-01', 'day', false, 1],
    ['2027-04', 'month', false, 1],
  ]);
});

test('the month of the newest source has not passed', () => {
  const { deadlines } = site([
    { id: 1, page: 'A', at: '2026-10-31T23:00:00Z', text: 'Support for tapes will end in October 2026.' },
  ]);
  expect(deadlines?.deadlines[0]?.past).toBe(false);
});

/** Content lines of an iCalendar stream by the grammar of RFC 5545, section 3.1, unfolded. */
function contentLines(stream: string): { name: string; parameters: string; value: string }[] {
  expect(stream.endsWith('\r\n')).toBe(true);
  const physical = stream.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/u);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  return stream
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:",]+)*):(.*)$/su.exec(line);
      expect(match, line).not.toBeNull();
      expect(match?.[3]).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/u);
      return { name: match?.[1] ?? '', parameters: match?.[2] ?? '', value: match?.[3] ?? '' };
    });
}

/** TEXT of section 3.3.11, back to what was meant. */
const meant = (value: string): string => {
  expect(value).toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/su);
  return value.replace(/\\(.)/gsu, (_, character: string) => (/n/iu.test(character) ? '\n' : character));
};

test('the calendar of a wiki: all-day events, a month on its first day, stable ids', () => {
  const { deadlines } = site(pages);
  const lines = contentLines(deadlines?.calendar ?? '');
  const all = (name: string): string[] =>
    lines.filter((line) => line.name === name).map(({ value }) => value);
  expect(lines[0]).toEqual({ name: 'BEGIN', parameters: '', value: 'VCALENDAR' });
  expect(lines.at(-1)).toEqual({ name: 'END', parameters: '', value: 'VCALENDAR' });
  expect(all('DTSTART')).toEqual(['20260331', '20261001', '20261001', '20270401']);
  expect(all('DTEND')).toEqual(['20260401', '20261002', '20261002', '20270402']);
  expect(
    new Set(lines.filter(({ name }) => /^DT(?:START|END)$/u.test(name)).map(({ parameters }) => parameters)),
  ).toEqual(new Set([';VALUE=DATE']));
  expect(all('DTSTAMP')[0]).toBe('20260408T150049Z');
  expect(all('SUMMARY').map(meant)[1]).toBe(
    'Some time in October 2026: Support for tapes will end in October 2026.',
  );
  expect(all('DESCRIPTION').map(meant)[1]).toBe(
    'Support for tapes will end in October 2026.\nPlans, 1 Plan\nTapes',
  );
  expect(all('URL')[0]).toBe('https://wiki.example/Plans');
  expect(new Set(all('UID')).size).toBe(4);
  expect(all('UID')).toEqual(
    contentLines(site(pages.toReversed()).deadlines?.calendar ?? '')
      .filter(({ name }) => name === 'UID')
      .map(({ value }) => value),
  );
});

test('any words come back as they were, in lines of at most 75 octets', () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(words, words, (quote, name) => {
      // What the grammar does not allow is left out.
      const entry: DeadlineEntry & { href: undefined } = {
        uid: 'u',
        date: '2026-12-31',
        precision: 'day',
        quote,
        places: [
          { href: '/', page: 'P', firstSaid: { revision: 1, at: '2026-01-01T00:00:00Z', exact: false } },
        ],
        past: false,
        href: undefined,
      };
      const lines = contentLines(calendarOf(name, [entry]));
      const summary = lines.find((line) => line.name === 'SUMMARY')?.value ?? '';
      const allowed = quote.replace(/\r\n|\r/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');
      expect(meant(summary)).toBe(allowed);
      expect(lines.find((line) => line.name === 'DTEND')?.value).toBe('20270101');
    }),
  );
});
