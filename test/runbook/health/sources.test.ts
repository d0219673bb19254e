/** What notes say of sections, where they disagree, and what happened since they were written. */
import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Graph } from '../../../src/graph/types.ts';
import { changeText } from '../../../src/runbook/drift/words.ts';
import { contradictions } from '../../../src/runbook/health/contradictions.ts';
import { noteVoices } from '../../../src/runbook/health/note-claims.ts';
import { writtenOf } from '../../../src/runbook/health/note-since.ts';
import { readSources } from '../../../src/runbook/health/read-sources.ts';
import type { SourceReading } from '../../../src/runbook/health/types.ts';
import { readNote } from '../../../src/sources/note.ts';
import { corpusOf, options } from '../../graph/corpus.ts';

const LINK = 'https://wiki.example/wiki/Setup';
const TEXT = `Lead.
== Before ==
* Have the keys of the server room at hand.
== Installing ==
=== Unpacking ===
* Unpack the archive into an empty folder.
=== Registering ===
* Register the machine at the portal of the vendor.
=== Redirecting ===
* Enter the redirect address into the form.
=== Granting ===
* Grant the permission to read all mail.
== After ==
* Restart the machine when nobody works.
`;

function graphOf(notes: Readonly<Record<string, string>>, texts: readonly string[] = [TEXT]): Graph {
  return buildGraph(
    {
      ...corpusOf({ Setup: texts }),
      notes: Object.entries(notes).map(([file, raw]) => readNote(raw, file).note),
    },
    options,
  );
}

const read = (graph: Graph): SourceReading[] =>
  readSources(graph, { articlePath: '/wiki/$1', server: 'https://wiki.example', language: 'en', terms: [] });

const note = (body: string, front = ''): string =>
  `---\ntitle: T\n${front}---\nRefer to ${LINK}\n\n${body}\n`;

/** `+2.1 -2.2 (-3)`: explicit, and in brackets what follows from something else; sorted. */
function claims(body: string): string {
  const graph = graphOf({ 'a.md': note(body) });
  const [source] = read(graph);
  const [voice] = source ? noteVoices(source, graph) : [];
  const found = [...(voice?.claims.values() ?? [])].map(({ section, stance, explicit }) => {
    const name = `${stance === 'skip' ? '-' : '+'}${section.number?.known ? section.number.toc : '?'}`;
    return { name: explicit ? name : `(${name})`, number: name.slice(1) };
  });
  return found
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ name }) => name)
    .join(' ');
}

test.each([
  ['Perform 2.1. Skip 2.2.', '+2.1 -2.2'],
  ['Skip: 2 Installing\n\nPerform 2.1 Unpacking.', '-2 +2.1 (-2.2) (-2.3) (-2.4)'],
  ['Skip 2.', '-2 (-2.1) (-2.2) (-2.3) (-2.4)'],
  ['Perform 2.1–2.3.', '+2.1 +2.2 +2.3'],
  ['Skip 2.3 and following.', '-2.3 (-2.4)'],
  ['Perform 2.1.\n\nStop here.', '+2.1 (-2.2) (-2.3) (-2.4) (-3)'],
  ['Perform 2.1 and 2.2. Skip everything after 2.2.', '+2.1 +2.2 (-2.3) (-2.4) (-3)'],
  ['Skip 2.9.', ''],
])('%s', (body, expected) => {
  expect(claims(body)).toBe(expected);
});

/** `conflict 2.3 a.md b.md`, one for each. */
function between(
  notes: Readonly<Record<string, string>>,
  named: readonly (readonly string[])[] = [],
): string[] {
  const graph = graphOf(notes);
  const speakers = read(graph).map((source) => ({ file: source.file, voices: noteVoices(source, graph) }));
  return contradictions(
    speakers,
    named.map((files) => new Set(files)),
  ).map(({ kind, section, one, other, named: sure }) => {
    const number = section.number?.known ? section.number.toc : '?';
    return `${kind} ${number} ${one.file} ${other.file}${sure ? ' named' : ''}`;
  });
}

test('one leaves out what the other, which leaves out others, does not mention', () => {
  const a = note('Perform 2.1, 2.4. Skip 2.2 and 2.3.');
  const b = note('Follow it, but skip 2.2.').replace('title: T', 'title: U');
  expect(between({ 'a.md': a, 'b.md': b })).toEqual(['silence 2.3 a.md b.md']);
  // Who only says what to do says nothing of what to leave out.
  const c = note('Perform 2.1 and 2.4.').replace('title: T', 'title: V');
  expect(between({ 'a.md': a, 'c.md': c }, [['a.md', 'c.md']])).toEqual([]);
});

test('to do and to leave out one section is a conflict; sure where a scenario names both', () => {
  const a = note('Perform 2.1, 2.2. Skip 2.3. Perform 2.4.');
  const b = note('Perform 2.1, 2.2. Skip 2.3 and 2.4.').replace('title: T', 'title: U');
  expect(between({ 'a.md': a, 'b.md': b })).toEqual(['conflict 2.4 a.md b.md']);
  expect(between({ 'a.md': a, 'b.md': b }, [['s.mdx', 'a.md', 'b.md']])).toEqual([
    'conflict 2.4 a.md b.md named',
  ]);
});

test('the end of another article’s steps is not the end of this one’s', () => {
  const other = 'https://wiki.example/wiki/Elsewhere';
  const body = `Perform 2.1.\n\nNow refer to ${other}\n\nPerform 1 there.\n\nStop here.`;
  expect(claims(body)).toBe('+2.1');
});

test('two situations that share an article do not contradict each other', () => {
  const a = note('Skip 1. Perform 2.1, 2.2, 2.3. Skip 3.');
  const b = note('Skip 1, 2.1, 2.2 and 2.3. Perform 3.').replace('title: T', 'title: U');
  expect(between({ 'a.md': a, 'b.md': b })).toEqual([]);
});

test('branches exclude each other: the one that agrees most speaks', () => {
  const a = note(
    '# If your users are local\n\nPerform 2.1. Skip 2.2 and 2.3.\n\n# If your users are remote\n\nSkip 2.1. Perform 2.2 and 2.3.',
  );
  const b = note('Perform 2.1. Skip 2.2 and 2.3.').replace('title: T', 'title: U');
  expect(between({ 'a.md': a, 'b.md': b }, [['a.md', 'b.md']])).toEqual([]);
});

const CHANGED = TEXT.replace(
  '=== Redirecting',
  '=== Signing ===\n* Sign the form with the new key.\n=== Redirecting',
)
  .replace('portal of the vendor.', 'portal of the vendor.\n* Wait for the letter with the code.')
  .replace('nobody works', 'nobody is at work');

function since(front: string, body: string): string[] {
  const [source] = read(graphOf({ 'a.md': note(body, front) }, [TEXT, CHANGED]));
  return (source?.since ?? []).flatMap(({ revision, because, changes }) => [
    `${because} ${revision}`,
    ...changes.map(
      ({ reference, change }) => `${change.severity} ${reference.number ?? ''}: ${changeText(change)}`,
    ),
  ]);
}

test('a note is compared with the revision of its date, or the one that was reviewed', () => {
  // The texts are of 1 and 2 January 2026.
  const body = 'Perform 2.1, 2.2. Skip 2.3.';
  const expected = [
    'stale 2.3: Section 2.3 was “Redirecting” and is “Signing” now, in 2.3 “Signing”',
    'stale 2.2: New step in 2.2 “Registering”: “Wait for the letter with the code.”',
    'stale 2.3: New section: 2.3 “Signing”, which is skipped here',
  ];
  expect(since('date: 2026-01-01\n', body)).toEqual(['date 1000', ...expected]);
  expect(since('date: 2026-01-02\nreviewed: { Setup: 1000 }\n', body)).toEqual([
    'reviewed 1000',
    ...expected,
  ]);
  expect(since('date: 2026-01-02\n', body)).toEqual(['date 1001']);
  expect(since('date: 2025-12-31\n', body)).toEqual([]);
  expect(since('', body)).toEqual([]);
});

test('front matter that says nothing of use is no date and no revision', () => {
  const none = { date: undefined, reviewed: new Map() };
  for (const data of [
    {},
    { date: 5 },
    { date: 'soon' },
    { reviewed: ['a'] },
    { reviewed: { a: 'b', c: -1, d: 1.5 } },
  ])
    expect(writtenOf(data)).toEqual(none);
  expect(writtenOf({ date: '2026-01-02T03:04:05Z', reviewed: { a: 7 } })).toEqual({
    date: '2026-01-02',
    reviewed: new Map([['a', 7]]),
  });
});
