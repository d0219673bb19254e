import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/runbook/note/note-text.ts';
import { printReference } from '../../../src/runbook/note/print.ts';
import { readNoteText } from '../../../src/runbook/note/read-note.ts';
import { read } from './score.ts';

const references = (text: string): string[] => read(text).references.map(printReference);

describe('places', () => {
  test.each<[string, string[]]>([
    ['See step 2.2.', ['2.2']],
    ['Skip steps 2.4, 2.7 following, and 4.', ['2.4', '2.7 and following', '4']],
    [
      'Perform 2.1 Registering the Server as App in Azure AD.',
      ['2.1 "Registering the Server as App in Azure AD"'],
    ],
    [
      'Skip: 1 Prerequisites, Recommendations and Limitations',
      ['1 "Prerequisites, Recommendations and Limitations"'],
    ],
    ['Do 2.1–2.3.', ['2.1–2.3']],
    ['Do 2.1 to 2.3.', ['2.1–2.3']],
    ['Do 2.1 through 2.3.', ['2.1–2.3']],
    ['Do 2.1-3.', ['2.1–2.3']],
    ['Do sections 2.9 to 2.11.', ['2.9–2.11']],
    ['It stands in section 3.', ['3']],
    ['It stands in § 3.1.', ['3.1']],
    ["It is in the 'Users & Groups' section.", ['section "Users & Groups"']],
    ['It is in the “Users & Groups” section (2.3).', ['2.3 "Users & Groups"']],
    ['Do "Users & Groups" (2.3).', ['2.3 "Users & Groups"']],
    ['Do 2.3 ("Users & Groups").', ['2.3 "Users & Groups"']],
    ['Do #2.2, 2.3) and 2.4.', ['2.2', '2.3', '2.4']],
    ['Do step 2-2.', ['2.2']],
    ['Do 2.2. Creating the Key', ['2.2 "Creating the Key"']],
    ['Do 2.2 Creating the Key but not now.', ['2.2 "Creating the Key"']],
    [
      'Do 2.2 Creating the Key, 2.3 Publishing the Key.',
      ['2.2 "Creating the Key"', '2.3 "Publishing the Key"'],
    ],
    ['Do 2.2 Run the Wizard.', ['2.2 "Run the Wizard"']],
    ['Skip everything after 2.6.', ['everything after 2.6']],
    ['Do the last step of 2.4.', ['step last of 2.4']],
    ['start at the "Click on **Create…**" line', ['line "Click on Create…"']],
    ['[2.4 Granting](https://wiki.example.com/wiki/Relay#Granting) is short.', ['section "Granting"']],
    ['Look at https://wiki.example.com/wiki/Relay#Users_and_groups first.', ['section "Users and groups"']],
  ])('%s', (text, expected) => {
    expect(references(text)).toEqual(expected);
  });

  test.each([
    'Update to 26.2 today.',
    'Version 2.4 is old.',
    'It needs .NET 4.8, PowerShell 5.1 and Exchange 2013.',
    'The call is on 12.10. at 14.30.',
    'Ping 10.1.2.3 and open port 25.',
    'It takes 2.5 hours, 2.5 GB and 2.5 % of the users.',
    'Call +49 2162 502990 or 0211-123456.',
    'See ticket 4711, ticket #12 and case 3.',
    '1. Open it.\n2. Close it.',
    '2) Open it.',
    'In Office 365 choose plan E3.',
    'It costs 2.50.',
    'Call https://portal.example.com/2.4/settings now.',
    '```\nskip 2.4\n```',
    '> Skip 2.4?',
    '~~Skip 2.4~~',
    '<!-- skip 2.4 -->',
    'Click "Skip 2.4" there.',
  ])('no place: %s', (text) => {
    expect(references(text)).toEqual([]);
  });
});

describe('articles', () => {
  const of = (text: string): (string | undefined)[] =>
    read(text).references.map(({ article }) => article?.title);

  test.each<[string, (string | undefined)[]]>([
    ['Open https://wiki.example.com/wiki/Relay.\n\nSkip 2.4.', ['Relay']],
    ['Skip 2.4. It is in https://wiki.example.com/wiki/Relay.', ['Relay']],
    ['See https://wiki.example.com/wiki/A.\n\nIn https://wiki.example.com/wiki/B skip 2.4.', ['B']],
    [
      'See https://wiki.example.com/wiki/A.\n\nSkip 2.4 of https://wiki.example.com/wiki/B and then 2.5.',
      ['B', 'B'],
    ],
    [
      'Use [the page](https://wiki.example.com/wiki/Sending_mail).\n\nSkip 2.4.',
      ['Sending mail', 'Sending mail'],
    ],
    ['Skip 2.4.', [undefined]],
    // A heading's articles are gone below the next one; those above both are not.
    [
      'https://wiki.example.com/wiki/Top\n\n# A\n\nhttps://wiki.example.com/wiki/A\n\nskip 2.1\n\n# B\n\nskip 2.2',
      ['A', 'Top'],
    ],
    ['See https://wiki.example.com/wiki/A.\n\n# X\n\nFollow the article above.', ['A']],
    ['Follow this article: https://wiki.example.com/wiki/A', ['A']],
    [
      'Skip 2.4. For reference: https://wiki.example.com/wiki/B. More is in https://wiki.example.com/wiki/A.',
      ['A'],
    ],
    [
      'https://wiki.example.com/wiki/Big_Hybrid_Setup is new.\n\nIn the Hybrid article skip 2.4.',
      ['Big Hybrid Setup'],
    ],
    // Another wiki: no known page, but not another page either.
    ['https://wiki.example.com/wiki/A\n\nSkip 2.4 of https://other.example.org/w/Some_page.', [undefined]],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('the revision of an address', () => {
    const [reference] = read(
      'Skip 2.4 of https://wiki.example.com/w/index.php?title=Relay_setup&oldid=4711.',
    ).references;
    expect(reference?.article).toMatchObject({ title: 'Relay setup', revision: 4711 });
  });

  test.each([
    'Skip 2.4 of https://wiki.example.com/wiki/Relay_(old).',
    'Skip 2.4 of https://elsewhere.example.org/en/Relay_(old).',
    'In the article Setting Up The Relay skip 2.4.',
  ])('a former name is the page of today: %s', (text) => {
    const reading = readNoteText(plainText(text), {
      articlePath: '/wiki/$1',
      server: 'https://wiki.example.com',
      titles: ['Setting up a mail relay', 'Setting Up The Relay'],
      find: (name) => {
        const known = ['Relay (old)', 'Setting Up The Relay'].includes(name.replaceAll('_', ' '));
        return { title: known ? 'Setting up a mail relay' : name, known };
      },
    });
    expect(reading.references[0]?.article?.title).toBe('Setting up a mail relay');
  });
});
