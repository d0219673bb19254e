import { describe, expect, test } from 'vitest';
import { findIdentifiers } from '../../../src/graph/identifiers/find-identifiers.ts';
import { firstHeldIn, gatherIdentifiers } from '../../../src/graph/identifiers/gather.ts';
import type { Identifier } from '../../../src/graph/identifiers/types.ts';
import type { Page } from '../../../src/graph/types.ts';
import { pageOf } from '../facts/score.ts';
import { identifiersOf, page } from './score.ts';

const site = { language: 'en', products: [] };
const named = (wikitext: string, name: string): Identifier | undefined =>
  identifiersOf(wikitext).find((each) => each.name === name);

/** Identifiers of pages with the given titles and texts. */
function across(texts: Readonly<Record<string, string>>): Identifier[] {
  const pages = new Map<string, Page>(
    Object.entries(texts).map(([title, text]) => [title, { ...page(text), title }]),
  );
  const uses = new Map([...pages].map(([title, each]) => [title, findIdentifiers(each, 'en')]));
  return gatherIdentifiers(pages, uses, () => new Map());
}

const REFERENCE = `== GetUsers ==
Lists the users.
=== Arguments ===
{| class="wikitable"
! Name !! Type !! Description
|-
| <tt>filter</tt> || string (optional) || A part of the name.
|-
| <tt>limit</tt> || number || How many.
|}
== DropUser ==
=== Arguments ===
{|
! Name !! Type !! Description
|-
| <tt>id</tt> || number || Whom.
|}
== Compact ==
No arguments.
== ListAll ==
No arguments either.`;

describe('functions', () => {
  test('have the arguments of their table, with type, description and what may be left out', () => {
    expect(named(REFERENCE, 'GetUsers')).toMatchObject({
      kind: 'function',
      arguments: [
        { name: 'filter', type: 'string', optional: true, description: 'A part of the name.' },
        { name: 'limit', type: 'number', description: 'How many.' },
      ],
    });
  });

  test('without arguments stand among others, if no word is spelled so', () => {
    expect(named(REFERENCE, 'ListAll')).toMatchObject({ kind: 'function', arguments: [] });
    expect(named(REFERENCE, 'Compact')).toBeUndefined();
  });

  test.each([
    [
      'a column that says what is required',
      '{|\n! Field !! Type !! Required !! Meaning\n|-\n| a || int || yes || A\n|-\n| b || int || no || B\n|}',
      [
        { name: 'a', type: 'int', optional: false, description: 'A' },
        { name: 'b', type: 'int', optional: true, description: 'B' },
      ],
    ],
    [
      'a list',
      "=== Parameters ===\n* '''a''' (int): the first\n* <code>b</code> (string, optional) – the second",
      [
        { name: 'a', type: 'int', description: 'the first' },
        { name: 'b', type: 'string', optional: true, description: 'the second' },
      ],
    ],
    [
      'terms',
      '=== Parameters ===\n; a (int)\n: the first\n; b\n: the second',
      [
        { name: 'a', type: 'int', description: 'the first' },
        { name: 'b', description: 'the second' },
      ],
    ],
  ])('arguments from %s', (_, wikitext, expected) => {
    expect(named(`== sendItem ==\n${wikitext}`, 'sendItem')?.arguments).toEqual(expected);
  });

  test('arguments from the heading', () => {
    expect(named('== open(host, port) ==\nWords.', 'open')?.arguments).toEqual([
      { name: 'host' },
      { name: 'port' },
    ]);
  });
});

describe('commands', () => {
  test('have the parameters of all lines that call them', () => {
    const wikitext = ' Get-Thing -Name x\n\nWords.\n\n Get-Thing -Name x -Recurse | Set-Other -Force';
    expect(named(wikitext, 'Get-Thing')?.arguments.map(({ name }) => name)).toEqual(['-Name', '-Recurse']);
    expect(named(wikitext, 'Set-Other')?.arguments.map(({ name }) => name)).toEqual(['-Force']);
  });

  test('the syntax says which may be left out, and defines', () => {
    const command = named(' export-now --target=<dir> [--quiet] [--[property]="x"]', 'export-now');
    expect(command?.arguments).toEqual([
      { name: '--target' },
      { name: '--quiet', optional: true },
      { name: '--[property]', optional: true },
    ]);
    expect(command?.definedOn).toBe('Page');
  });

  test('a section that lists commands in code of their own lists those without options too', () => {
    const wikitext = ' job-run [--id=<id>]\n\nRuns.\n\n job-list\n\nLists.\n\n clear\n\nClears.';
    expect(identifiersOf(wikitext).map(({ name }) => name)).toEqual(['clear', 'job-list', 'job-run']);
    expect(identifiersOf(' clear\n\nWords.')).toEqual([]);
  });

  test('values in quotes hold no parameters', () => {
    const wikitext = '<code>sendit --text="-- not -this --one" -v</code>';
    expect(named(wikitext, 'sendit')?.arguments.map(({ name }) => name)).toEqual(['--text', '-v']);
  });
});

describe('pages put together', () => {
  test('what one page tells holds for the mentions of all others, the definition first', () => {
    const [permission, ...rest] = across({
      'A first': 'Tick it, and app.readAll once.',
      Reference: '; app.readAll\n: a property, and nothing else',
      Later: 'Without app.readAll it fails.',
    }).filter(({ name }) => name === 'app.readAll');
    expect(rest).toEqual([]);
    expect(permission?.mentions.map(({ page: title }) => title)).toEqual(['Reference', 'A first', 'Later']);
    expect(permission?.definedOn).toBe('Reference');
  });

  test('names without any word about them are not told', () => {
    expect(across({ A: 'Some fooBar and bazQux.', B: 'More fooBar.' })).toEqual([]);
  });

  test('capital and small letters do not part names, and the definition spells them', () => {
    const found = across({
      A: ' import-module -Name X',
      B: '== Import-Module ==\nLoads.\n\n Import-Module -Force',
    });
    expect(found).toMatchObject([
      { name: 'Import-Module', definedOn: 'B', arguments: [{ name: '-Name' }, { name: '-Force' }] },
    ]);
  });

  test('an ordinary word that is a command counts only where it is set apart', () => {
    const found = across({
      A: "The command ''clear'' empties it.",
      B: 'All is clear.',
      C: "Use ''clear'' again.",
    });
    expect(found[0]?.mentions.map(({ page: title }) => title)).toEqual(['A', 'C']);
  });

  test('a number is what the word beside it says', () => {
    const found = across({ A: 'Port 1603 is closed.', B: 'It ends with error 1603.' });
    expect(found.map(({ id }) => id)).toEqual(['identifier error 1603', 'identifier port 1603']);
  });

  test('one mention for each block', () => {
    const wikitext = 'Mail.Read, and Mail.Read again.\n\nMail.Read once more.';
    expect(named(wikitext, 'Mail.Read')?.mentions).toHaveLength(2);
  });
});

describe('first seen', () => {
  const pages = (...texts: string[]) => {
    const one = pageOf(texts, site);
    return { one, texts: new Map([[one.title, one]]), wikitext: (id: number) => texts[id - 100] };
  };
  test('the oldest revision whose wikitext holds the name, and not a longer one', () => {
    const { texts, wikitext, one } = pages(
      'Mail.ReadWrite',
      'Mail.Read-Only Mail.Read.All',
      'Mail.Read.',
      'Mail.Read',
    );
    expect(firstHeldIn(texts, wikitext)(one.title, ['Mail.Read'])).toEqual(new Map([['Mail.Read', 102]]));
  });
  test('a name that markup interrupts counts from the present revision', () => {
    const { texts, wikitext, one } = pages("Mail.''Read''", "Mail.''Read''");
    expect(firstHeldIn(texts, wikitext)(one.title, ['Mail.Read']).get('Mail.Read')).toBe(101);
  });
});

test('the place of a name is its wikitext', () => {
  const wikitext = "Some words.\n\nTick '''SMTP.SendAsApp''' now.";
  const span = named(wikitext, 'SMTP.SendAsApp')?.mentions[0]?.span;
  expect(wikitext.slice(span?.start, span?.end)).toBe('SMTP.SendAsApp');
});

test('nested formatting, links and templates do not hide a name', () => {
  expect(
    identifiersOf("The '''''full_access_as_app''''' permission and [[User.Read|the User.Read]] link."),
  ).toHaveLength(2);
  expect(identifiersOf('{{Missing}} needs Mail.Send.')).toMatchObject([{ name: 'Mail.Send' }]);
});

test('a language without words still finds what shapes tell', () => {
  expect(identifiersOf('Das 0x80070005 und Mail.Send.', 'xx').map(({ name }) => name)).toEqual([
    '0x80070005',
    'Mail.Send',
  ]);
});

test('time grows with the text, not faster', () => {
  const time = (wikitext: string): number => {
    const one = page(wikitext);
    const start = performance.now();
    findIdentifiers(one, 'en');
    return performance.now() - start;
  };
  for (const piece of [
    'aB',
    'a.b',
    'A.Read',
    'C:\\a b',
    'HKLM\\a b ',
    'Get-A -B ',
    'error code ',
    "''a''",
    '<code>a(</code> ',
    '/etc/a',
    'AbError',
    ' --a=b',
    'ports 25, 26, ',
    ' a-b\n\n',
    '\\\\a\\b',
    'A_B_ERROR_',
  ]) {
    time(piece.repeat(50));
    expect(time(piece.repeat(Math.ceil(20_000 / piece.length))), piece).toBeLessThan(2000);
  }
});
