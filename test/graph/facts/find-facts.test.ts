import { expect, test } from 'vitest';
import { checkFactLanguage, checkFacts } from '../../../src/graph/facts/check-facts.ts';
import type { Page } from '../../../src/graph/types.ts';
import { pageOf, sites } from './score.ts';

const site = sites.harbor!;
const page = (...wikitexts: string[]): Page => pageOf(wikitexts, site);
const check = (one: Page) => checkFacts(new Map([[one.title, one]]), site.products);

test('a fact has the sentence as its quote and its place in the wikitext', () => {
  const wikitext = "Some words.\n\n* One. New in '''7.2''': see [[Page|the list]]. More.";
  const { facts, blocks } = page(wikitext);
  const [fact] = facts;
  expect(fact).toMatchObject({
    kind: 'since',
    version: '7.2',
    product: 'harbor',
    quote: 'New in 7.2: see the list.',
    firstSeenRevision: 100,
  });
  expect(blocks.find(({ id }) => id === fact?.about)?.text).toContain(fact?.quote);
  expect(wikitext.slice(fact?.span.start, fact?.span.end)).toBe("New in '''7.2''': see [[Page|the list]].");
});

test('the span of words from a template is the call', () => {
  const { facts } = page('{{Unknown}} Since version 7.2 it is so.');
  expect(facts).toHaveLength(1);
});

test('first seen is the oldest revision at hand that says the same', () => {
  const said = 'Since version 7.2 jobs write a log.';
  const { facts } = page('Jobs run.', `Jobs run. ${said}`, `Jobs run. ${said} New in 8.0: a report.`);
  expect(facts.map(({ version, firstSeenRevision }) => [version, firstSeenRevision])).toEqual([
    ['7.2', 101],
    ['8.0', 102],
  ]);
});

test('what was said, taken out and said again is dated by the first time', () => {
  const said = 'Since version 7.2 jobs write a log.';
  expect(page(said, 'Nothing.', said).facts[0]?.firstSeenRevision).toBe(100);
});

test('a step that only confirms a marked one follows it', () => {
  const { facts, blocks } = page(
    `== Permissions ==
* Enable ''Read.All''.
* New in 7.2: also enable ''Mail.Send''.
* New in 8.0: also enable ''Mail.Read''.
* Save.
* Read.All and Mail.Send appear in the list.
* Mail.Read.Extra appears elsewhere.`,
  );
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  expect(facts.map(({ version, followers }) => [version, followers.map((id) => texts.get(id))])).toEqual([
    ['7.2', ['Read.All and Mail.Send appear in the list.']],
    ['8.0', []],
  ]);
});

test('a paragraph inside a step belongs to the step and is not read twice', () => {
  const { facts, blocks } = page('* Tick the box.<p>Since version 7.2 it is ticked.</p>');
  expect(blocks[0]?.kind).toBe('step');
  expect(facts.map(({ about }) => about)).toEqual([blocks[0]?.id]);
});

test('nested steps are read once each', () => {
  const { facts, blocks } = page('* Since version 7.1 a.\n** Since version 7.2 b.');
  const [outer, inner] = blocks.filter(({ kind }) => kind === 'step');
  expect(facts.map(({ about, version }) => [about, version])).toEqual([
    [outer?.id, '7.1'],
    [inner?.id, '7.2'],
  ]);
});

test('the version of another product is never the wiki’s own', () => {
  const { facts } = page(
    'The client requires .NET Framework 4.8. Only versions 10 or newer are supported for PostgreSQL.',
  );
  expect(facts.map(({ product, version }) => [product, version])).toEqual([
    ['dotnet', '4.8'],
    ['postgresql', '10'],
  ]);
});

test('"the version is older" speaks of the product that was spoken of last', () => {
  const { facts } = page('* Look for PostgreSQL.\n* If the version is older than 9.6, replace it.');
  expect(facts.map(({ product, kind }) => [product, kind])).toEqual([['postgresql', 'before']]);
});

test('a heading in which a version stands is the version of what stands below, down to the next such heading', () => {
  const { facts } = page(
    '== Upgrading to 7.2 ==\n=== Known issues ===\nThe viewer was removed in this version.\n== Exchange 2013 ==\nThe viewer was removed in this version.',
  );
  expect(facts.map(({ kind, version }) => [kind, version])).toEqual([['removed', '7.2']]);
});

test('a row of a table that begins with a date is about that date', () => {
  const { deadlines } = page(
    '{|\n! Date !! What\n|-\n| June 2027 || Access is blocked.\n|-\n| 1 July 2027 || The list has 20 entries.\n|}',
  );
  expect(deadlines.map(({ date, quote }) => [date, quote])).toEqual([['2027-06', 'Access is blocked.']]);
});

test('"X has to be version 10" and "X, version 10" are about X', () => {
  const { facts } = page('PostgreSQL has to be version 10 or newer. Use PostgreSQL, version 11 or newer.');
  expect(facts.map(({ product, version }) => [product, version])).toEqual([
    ['postgresql', '10'],
    ['postgresql', '11'],
  ]);
});

test('a language without a table finds nothing', () => {
  expect(pageOf(['Since version 7.2 a.'], { ...site, language: 'xx' }).facts).toEqual([]);
});

test('check says that a language without a table finds nothing, where products are listed', () => {
  const rules = (language: string, products = site.products) =>
    checkFactLanguage(language, products).map(({ ruleId }) => ruleId);
  expect(rules('fr-CA')).toEqual(['fact-language']);
  expect(rules('en-GB')).toEqual([]);
  expect(rules('de-AT')).toEqual([]);
  expect(rules('fr', [])).toEqual([]);
  expect(checkFactLanguage('fr', site.products)[0]?.reason).toBe(
    'What articles say of versions and dates is understood in English and German only, and site.yaml says "fr".',
  );
});

test('without products a version belongs to an unknown one, and check says so', () => {
  const one = pageOf(['Since version 7.2 a.'], { ...site, products: [] });
  expect(one.facts[0]?.product).toBe('unknown');
  expect(checkFacts(new Map([['Page', one]]), []).map(({ ruleId }) => ruleId)).toEqual([
    'fact-without-product',
  ]);
});

test('check names products that site.yaml does not list', () => {
  const messages = check(page('This needs Acme Mail 5.3. It also needs Acme Mail 5.4.'));
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    [
      'fact-without-product',
      '2 sentences name versions of "Acme Mail", which site.yaml does not list; the first, on "Page": "This needs Acme Mail 5.3."',
    ],
  ]);
});

test('check finds the same sentence with two bounds, and a range that runs backwards', () => {
  const ids = (wikitext: string) => check(page(wikitext)).map(({ ruleId }) => ruleId);
  expect(ids('* Since version 7.1 all jobs write a log.\n* Since version 7.2 all jobs write a log.')).toEqual(
    ['fact-contradiction'],
  );
  expect(
    ids('* Since version 7.2 all jobs write a log.\n* Since version 7.2.0 all jobs write a log.'),
  ).toEqual([]);
  expect(ids('* The bug was fixed in 7.1.\n* The bug was fixed in 7.2.')).toEqual([]);
  expect(ids('In versions 7.10 to 7.2 the total is wrong.')).toEqual(['fact-range-reversed']);
});

test('time grows with the text, not faster', () => {
  const hostile = [
    'since 7.1, from 7.2 to ',
    'New New New ',
    'for customers using , ',
    'Since version 7.2 and 7.3, ',
    'e.g. e.g. ',
    'Since version 7.2 only new things. ',
    'May 2026 by will ',
    'removed in ',
    'Harbor Server 7.1 ',
  ];
  const time = (wikitext: string): number => {
    const start = performance.now();
    page(wikitext);
    return performance.now() - start;
  };
  for (const piece of hostile) {
    time(piece.repeat(50));
    expect(time(piece.repeat(Math.ceil(40_000 / piece.length))), piece).toBeLessThan(3000);
  }
});

test('a day without a year is no version, and no product is called October', () => {
  const { facts } = page('The old interface will be gone starting October 1. Since May 3 it warns.');
  expect(facts).toEqual([]);
});
