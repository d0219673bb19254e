import { describe, expect, test } from 'vitest';
import { noteText } from '../../../src/runbook/note/note-text.ts';
import { printDirective, printReference } from '../../../src/runbook/note/print.ts';
import { readNoteText } from '../../../src/runbook/note/read-note.ts';
import { readNote } from '../../../src/sources/note.ts';
import { read } from './score.ts';

describe('branches', () => {
  test('headings below an announcement, with their conditions', () => {
    const { branches, directives } = read(
      'There are two ways.\n\n# Keep the names\n\nIf you use LDAP, skip 2.4.\n\n# Rename them\n\nDo 2.4.\n\n## How\n\nDo 2.5.',
    );
    expect(branches.map(({ id, title, condition }) => [id, title, condition?.text])).toEqual([
      ['b1', 'Keep the names', 'If you use LDAP'],
      ['b2', 'Rename them', undefined],
    ]);
    expect(directives.map((each) => [each.branch, printDirective(each)])).toEqual([
      ['b1', 'skip 2.4'],
      ['b2', 'perform 2.4'],
      ['b2', 'perform 2.5'],
    ]);
  });

  test('headings that speak of cases, nested, and in plain text', () => {
    const ids = (text: string) => read(text).branches.map(({ id, parent }) => `${id}<${parent ?? ''}`);
    expect(ids('# Scenario A\n\nx\n\n## Option 1\n\nx\n\n## Option 2\n\nx\n\n# Scenario B\n\nx')).toEqual([
      'b1<',
      'b1.1<b1',
      'b1.2<b1',
      'b2<',
    ]);
    expect(ids('**Scenario A:**\n\nSkip 2.4.\n\n**Scenario B:**\n\nSkip 2.5.')).toEqual(['b1<', 'b2<']);
    expect(ids('# If you use LDAP\n\nSkip 2.4.')).toEqual(['b1<']);
    expect(ids('# Preparation\n\nx\n\n# Archiving\n\nSkip 2.4.')).toEqual([]);
  });
});

describe('conditions', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['If you use LDAP, AD, or both, then skip 2.4.', 'if', 'If you use LDAP, AD, or both'],
    ['Skip 2.4 unless you use LDAP.', 'unless', 'unless you use LDAP'],
    ['Skip 2.4 only if you use LDAP.', 'if', 'only if you use LDAP'],
    ['When the users come from LDAP, skip 2.4.', 'when', 'When the users come from LDAP'],
    ['In case you use LDAP skip 2.4.', 'if', 'In case you use LDAP'],
    ['For LDAP users, skip 2.4.', 'for', 'For LDAP users'],
    ['Otherwise skip 2.4.', 'otherwise', 'Otherwise'],
    [
      'If you use LDAP there is more to do. In this case skip 2.4.',
      'same',
      'If you use LDAP there is more to do',
    ],
    ['If you use LDAP:\n- skip 2.4', 'if', 'If you use LDAP'],
    ['Skip 2.4.', undefined, undefined],
    ['For now, skip 2.4.', undefined, undefined],
  ])('%s', (text, kind, words) => {
    const { directives } = read(text);
    expect(directives.map(printDirective)).toEqual(['skip 2.4']);
    expect(directives[0]?.condition?.kind).toBe(kind);
    expect(directives[0]?.condition?.text).toBe(words);
  });
});

test('a line to start at is looked for in the section that was named', () => {
  const within = (text: string) => {
    const line = read(text).directives.find(({ references }) => references[0]?.quote !== undefined);
    return line?.within && printReference(line.within);
  };
  expect(within('Perform 2.2, but start at "Click on Create".')).toBe('2.2');
  expect(within('Start at "Click on Create" in 2.3.')).toBe('2.3');
  expect(within('In 2.2 the page begins elsewhere. Start at "Click on Create".')).toBe('2.2');
  expect(within('# A\n\nDo 2.2.\n\n# B\n\nStart at "Click on Create".')).toBe(undefined);
});

test('what comes instead belongs to the section spoken of before', () => {
  const { directives } = read('In step 2.2 the article says to open the users. Instead, open the profiles.');
  expect(directives.map((each) => [each.kind, printDirective(each), each.modification?.text])).toEqual([
    ['replace', 'replace 2.2', 'open the profiles'],
  ]);
});

test('stop here ends after what was done last', () => {
  const { directives } = read('Do 2.5.\n\nDo 2.6.\n\nStop here.');
  expect(directives.at(-1)).toMatchObject({ kind: 'stop', edge: 'here', within: { number: '2.6' } });
});

test('wrapped lines are one sentence, lines of their own are not', () => {
  const kinds = (text: string) => read(text).directives.map(printDirective);
  expect(
    kinds(
      'For the installation that you described in your last mail please skip\n2.4 and 2.5 of the guide, and also leave out\nsection 3.',
    ),
  ).toEqual(['skip 2.4, 2.5', 'skip 3']);
  expect(kinds('Skip: 2.4 Configuring One Thing\nSkip: 2.5 Configuring the Other')).toEqual([
    'skip 2.4 "Configuring One Thing"',
    'skip 2.5 "Configuring the Other"',
  ]);
  expect(kinds('do 2.1\nskip 2.2\ndo 2.3')).toEqual(['perform 2.1', 'skip 2.2', 'perform 2.3']);
});

test('a note is internal unless it says otherwise, and so is what stands below such a heading', () => {
  const audiences = (front: string) =>
    readNoteText(
      noteText(readNote(`---\ntitle: A\n${front}---\nSkip 2.4.\n\n# Internal\n\nSkip 2.5.\n`, 'a.md').note),
    ).directives.map(({ audience }) => audience);
  expect(audiences('')).toEqual(['internal', 'internal']);
  expect(audiences('published: true\n')).toEqual(['public', 'internal']);
});

test('a language without a table reads nothing', () => {
  const { note } = readNote('---\ntitle: A\n---\nSkip 2.4.', 'a.md');
  expect(readNoteText(noteText(note), { language: 'fi' }).directives).toEqual([]);
});
