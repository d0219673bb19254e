/** What German does otherwise than English, on pages of its own. */
import { expect, test } from 'vitest';
import { datesOf } from '../../../src/graph/facts/date.ts';
import { german } from '../../../src/graph/facts/german.ts';
import { sentencesOf } from '../../../src/graph/facts/sentence.ts';
import type { Page } from '../../../src/graph/types.ts';
import { pageOf, sites } from './score.ts';

const page = (...wikitexts: string[]): Page => pageOf(wikitexts, sites.nordlicht!);
const said = (wikitext: string): string[] =>
  page(wikitext).facts.map(({ product, kind, version }) => `${product} ${kind} ${version}`);

test.each([
  ['am 1. Oktober 2026', '2026-10-01'],
  ['am 01.10.2026', '2026-10-01'],
  ['am 1. 10. 2026', '2026-10-01'],
  ['ab 01.10.26', '2026-10-01'],
  ['am 15.12.26', '2026-12-15'],
  ['im Oktober 2026', '2026-10'],
  ['ab 3. Okt. 2026', '2026-10-03'],
  ['seit dem 6. Jänner 2027', '2027-01-06'],
  ['bis März 2027', '2027-03'],
  ['bis Maerz 2027', '2027-03'],
  ['Ende 2027', '2027-12'],
  ['bis Ende Oktober 2026', '2026-10'],
  ['ab 25.10.12', undefined],
  ['am 31.02.2027', undefined],
])('%s is %s', (text, date) => {
  expect(datesOf(text, german).map((each) => each.date)).toEqual(date === undefined ? [] : [date]);
});

test('a full stop after an ordinal or a shortening ends no sentence', () => {
  const cut = (text: string): string[] =>
    sentencesOf(text, german).map(({ start, end }) => text.slice(start, end));
  expect(cut('Am 1. Oktober 2026 endet er. Der 2. Schritt folgt, z. B. Teil 1.')).toEqual([
    'Am 1. Oktober 2026 endet er.',
    'Der 2. Schritt folgt, z. B. Teil 1.',
  ]);
  expect(cut('„Neu in 26.1.“ Danach weiter. Nötig ist Version 10. Danach starten Sie.')).toEqual([
    '„Neu in 26.1.“',
    'Danach weiter.',
    'Nötig ist Version 10.',
    'Danach starten Sie.',
  ]);
});

test('umlauts of two characters are read, and quote and place keep them', () => {
  const wikitext = 'Vorher. Diese Möglichkeit ist ab Version 26.1 verfügbar.\n\nEnde.'.normalize('NFD');
  const [fact] = page(wikitext).facts;
  expect(fact).toMatchObject({
    kind: 'since',
    quote: 'Diese Möglichkeit ist ab Version 26.1 verfügbar.'.normalize('NFD'),
  });
  expect(wikitext.slice(fact?.span.start, fact?.span.end)).toBe(fact?.quote);
  expect(
    said("Geprüft: ''Größe'' und <code>größer</code> gibt es ab Version 26.1.".normalize('NFD')),
  ).toEqual(['nordlicht since 26.1']);
});

test('ss for ß and umlauts that are written out are read', () => {
  expect(said('Bis einschliesslich 25.4 musste er neu gestartet werden.')).toEqual(['nordlicht until 25.4']);
  expect(said('In Version 26.1 wurde der Menuepunkt geaendert.')).toEqual(['nordlicht changed 26.1']);
});

test('a noun before a number is no product', () => {
  expect(said('Ab dem Client 26.1 gibt es das.')).toEqual(['nordlicht since 26.1']);
  expect(said('Seit der Server-Version 26.1 gibt es das.')).toEqual(['nordlicht since 26.1']);
  expect(said('Der Konnektor PostgreSQL 12 wird benötigt.')).toEqual(['postgresql requires 12']);
  expect(said('Für den Import benötigt der Client OpenSearch 2.1 oder neuer.')).toEqual([
    'OpenSearch requires 2.1',
  ]);
  expect(said('Die Software Nordlicht Archiv 26.1 führt Entwürfe ein.')).toEqual(['nordlicht since 26.1']);
  expect(said('Ab Version 3 der Schnittstelle ist alles anders.')).toEqual([]);
});

test('"X ab Version 12" is about X, unless the wiki has such a release of its own', () => {
  expect(said('Benötigt wird PostgreSQL ab Version 12.')).toEqual(['postgresql requires 12']);
  expect(said('Die PostgreSQL-Version 12 wird ab Version 26.1 nicht mehr unterstützt.')).toEqual([
    'nordlicht removed 26.1',
  ]);
  expect(said('PostgreSQL wird ab Version 26.1 nicht mehr unterstützt.')).toEqual(['nordlicht removed 26.1']);
});

test('below a heading with a version, what is told is of that version, and what to do is not', () => {
  expect(
    said(
      '== Neues in 26.1 ==\n* Die alte Suche fällt weg.\n* Klicken Sie nun auf Weiter.\n* Wurde ein Profil geändert, starten Sie neu.\n== Exchange 2016 ==\n* Die Suche wurde entfernt.',
    ),
  ).toEqual(['nordlicht since 26.1', 'nordlicht removed 26.1']);
  expect(said('== Umstieg auf 26.1 ==\n=== Bekanntes ===\nIn dieser Version wurde er behoben.')).toEqual([
    'nordlicht fixed 26.1',
  ]);
});

test('a step that only confirms a marked one follows it', () => {
  const { facts, blocks } = page(
    "* Setzen Sie ''Lesen''.\n* Neu in 26.1: Setzen Sie auch ''Mail.Senden''.\n* Speichern Sie.\n* Mail.Senden steht in der Liste.",
  );
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  expect(facts.map(({ followers }) => followers.map((id) => texts.get(id)))).toEqual([
    ['Mail.Senden steht in der Liste.'],
  ]);
});

test('a row of a table that begins with a date is about that date', () => {
  const { deadlines } = page(
    '{|\n! Datum !! Was\n|-\n| Juni 2027 || Der Zugriff wird gesperrt.\n|-\n| 1. Juli 2027 || Die Liste hat 20 Einträge.\n|}',
  );
  expect(deadlines.map(({ date, quote }) => [date, quote])).toEqual([
    ['2027-06', 'Der Zugriff wird gesperrt.'],
  ]);
});

test('whom a deadline concerns', () => {
  const audience = (wikitext: string) => page(wikitext).deadlines.map((each) => each.audience);
  expect(audience('Bis April 2027 müssen alle übrigen Kunden umsteigen.')).toEqual(['alle übrigen Kunden']);
  expect(audience('Für Kunden, die den alten Tarif nutzen, endet er am 1. Mai 2027.')).toEqual([
    'Kunden, die den alten Tarif nutzen',
  ]);
  expect(audience('Am 1. Mai 2027 endet die Unterstützung.')).toEqual([undefined]);
});

test('time grows with the text, not faster', () => {
  const hostile = [
    'ab 25.1, von 25.2 bis ',
    'Seit Version 25.2 und 25.3, ',
    '1. Mai 2026 bis wird ',
    'wird 1. Mai 2026 abgeschaltet, ',
    'Ab Version 25.2 nur neue Profile für neue Dinge ',
    'wurde wurde in ',
    'benötigt der Client benötigt ',
    'Für Kunden mit Mail mit Mail von Mail ',
    'Voraussetzung für die Voraussetzung ist ',
    'u\u0308',
  ];
  for (const piece of hostile) {
    for (const length of [1900, 40_000]) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      page(`== Update auf 26.1 ==\n${`${text}. `.repeat(Math.ceil(40_000 / text.length))}`);
      expect(performance.now() - start, piece).toBeLessThan(4000);
    }
  }
});
