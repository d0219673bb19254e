/** Notes in a language without a table: said, not passed over; and a note may say its own language. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/commands/compile.ts';
import { viewsOf } from '../../src/commands/views-of.ts';
import { entry, feed } from '../sources/feed-builder.ts';
import { vademecum } from './run.ts';

const LINK = 'https://help.example.com/wiki/Einrichten';
const note = (title: string, front: string, text: string): string =>
  `---\ntitle: ${title}\n${front}---\nRefer to ${LINK}\n\n${text}\n`;

let content = '';
const file = (name: string): string => join(content, 'notes', name);

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'vademecum-language-'));
  for (const folder of ['wiki', 'notes']) mkdirSync(join(content, folder));
  const text = '== Dienst starten ==\n# Klicken.\n== Prüfen ==\n# Lesen.\n';
  writeFileSync(join(content, 'wiki', 'feed.atom'), feed(entry({ page: 'Einrichten', text })));
  writeFileSync(join(content, 'site.yaml'), 'language: de-AT\nwiki: { articlePath: /wiki/$1 }\n');
  writeFileSync(file('a.md'), note('Erste', '', 'Überspringen Sie 1 Dienst starten.'));
  writeFileSync(file('b.md'), note('Zweite', '', 'Nur 2 Prüfen ist nötig.'));
  writeFileSync(file('c.md'), note('Third', 'language: en\n', 'Skip 1 Dienst starten. Perform 7 Nichts.'));
});
afterAll(() => rmSync(content, { recursive: true }));

test('a note that cannot be read is no note that says nothing', async () => {
  const { code, stdout, stderr } = await vademecum('note', file('a.md'), '--content', content);
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('warning: The note is in "de-AT", and notes are understood in English only.');
});

test('a note in English in such a wiki says so and is read', async () => {
  const { stdout, stderr } = await vademecum('note', file('c.md'), '--content', content);
  expect(stderr).toBe('');
  expect(stdout).toContain('skip 1 "Dienst starten"');
});

test('check says it once for a language, and checks the notes that it can read', async () => {
  const { stdout } = await vademecum('check', '--content', content, '--format', 'json');
  const messages = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ file: at }) => String(at).includes('notes'));
  expect(messages.map((message) => message.rule ?? message.ruleId)).toEqual([
    'note-language',
    'note-reference-lost',
  ]);
  expect(JSON.stringify(messages[0])).toContain('This note and 1 more are in');
});

test('/health/ says which notes nobody could read', async () => {
  const { views } = await compile(content, (compiled) => viewsOf(compiled, 'internal'));
  const health = views.find(({ kind }) => kind === 'health');
  const notes = health?.kind === 'health' ? health.notes : [];
  expect(notes.map(({ title, unread }) => [title, unread])).toEqual([
    ['Erste', 'de-AT'],
    ['Third', undefined],
    ['Zweite', 'de-AT'],
  ]);
});
