import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Content, readContent } from '../../src/sources/content.ts';
import { escapeHtml } from '../../src/sources/summary.ts';
import { asHtml, entry, feed, HEAD, wikitextOf } from './feed-builder.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'vademecum-content-'));
  made.push(dir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

const rules = ({ messages }: Content): string[] =>
  messages.map(({ ruleId }) => ruleId ?? '').filter((id) => id !== 'site-missing');

/** Everything but places in files, which alone may depend on names and order. */
const meaning = ({ messages: _, ...content }: Content): string =>
  JSON.stringify(content, (key, value) => (key === 'source' ? undefined : value));

const note = '---\ntitle: A note\n---\nText';
const snapshot = 'Some page\n\nRevision as of 17:03, 9 July 2020 by Ada (talk)\n\nText';

test('files are told apart by what is in them, wherever they lie', async () => {
  const feeds = feed(entry({ id: 2 }), entry({ id: 1 }));
  const tidy = await readContent(
    folder({ 'wiki/a.atom': feeds, 'notes/a.md': note, 'snapshots/a.txt': snapshot }),
  );
  const wild = await readContent(
    folder({ 'notes/x': feeds, 'snapshots/y.xml': note, 'wiki/z/deep.md': snapshot }),
  );
  expect(rules(tidy)).toEqual([]);
  expect(tidy.revisions.map(({ id }) => id)).toEqual([1, 2]);
  expect([tidy.notes.length, tidy.snapshots.length, tidy.feeds.length]).toEqual([1, 1, 1]);
  expect(meaning(wild)).toBe(meaning(tidy));
});

test('templates, scenarios and media are listed', async () => {
  const content = await readContent(
    folder({
      'site.yaml': 'title: Help',
      'templates/Some_preamble.wiki': '== A ==\n',
      'templates/notes.txt': 'x',
      'scenarios/move/on.mdx': '# On',
      'files/Dialog_01.png': new Uint8Array([0, 1]),
    }),
  );
  expect(content.site.title).toBe('Help');
  expect(content.templates).toMatchObject([{ page: 'Template:Some preamble', wikitext: '== A ==\n' }]);
  expect(content.scenarios).toMatchObject([{ path: 'scenarios/move/on.mdx', text: '# On' }]);
  expect(content.media).toMatchObject([
    { page: 'File:Dialog 01.png', path: 'files/Dialog_01.png', bytes: 2 },
  ]);
  expect(rules(content)).toEqual(['template-name']);
});

test.each([
  ['an empty file', { 'wiki/a.atom': '' }, 'file-empty'],
  [
    'an export',
    { 'wiki/a.xml': '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"/>' },
    'file-export',
  ],
  ['a web page', { 'snapshots/a.html': '<!DOCTYPE html><html></html>' }, 'file-unknown'],
  ['an image', { 'notes/a.png': new Uint8Array([137, 80, 78, 71, 0]) }, 'file-unknown'],
  ['UTF-16', { 'notes/a.md': new Uint8Array([255, 254, 65, 0]) }, 'file-utf-16'],
  ['text among the feeds', { 'wiki/readme.txt': 'Hello' }, 'file-unknown'],
  ['a note without front matter', { 'notes/a.md': 'Hello' }, 'note-front-matter'],
  ['a copied page without its line', { 'snapshots/a.txt': 'Hello' }, 'snapshot-date'],
  [
    'another encoding in a note',
    { 'notes/a.md': new Uint8Array([...Buffer.from(note), 0xfc]) },
    'text-windows-1252',
  ],
  ['a cut feed', { 'wiki/a.atom': `${HEAD}<entry>` }, 'feed-cut'],
])('%s is a message and stops nothing', async (_, files, rule) => {
  const content = await readContent(folder({ 'wiki/good.atom': feed(entry({ id: 5 })), ...files }));
  expect(rules(content)).toEqual([rule]);
  expect(content.messages.every(({ file, note: why }) => file && why)).toBe(true);
  expect(content.revisions.map(({ id }) => id)).toEqual([5]);
});

test('a missing folder, an empty one, a file for a folder', async () => {
  const empty = folder({});
  expect(rules(await readContent(join(empty, 'none')))).toEqual(['content-missing']);
  expect(rules(await readContent(empty))).toEqual(['content-empty']);
  const file = join(folder({ 'a.md': note }), 'a.md');
  expect(rules(await readContent(file))).toEqual(['content-not-folder']);
  expect(rules(await readContent(folder({ wiki: 'x' })))).toEqual(['content-empty', 'file-not-file']);
});

test('links that lead in circles or nowhere, and a folder named like a file', async () => {
  const dir = folder({ 'notes/a.md': note, 'notes/folder.md/b.md': note.replace('A note', 'B') });
  symlinkSync('..', join(dir, 'notes/again'));
  symlinkSync('.', join(dir, 'notes/self'));
  symlinkSync('nowhere', join(dir, 'notes/gone.md'));
  const content = await readContent(dir);
  expect(content.notes.map(({ id }) => id)).toEqual(['a-note', 'b']);
  expect(rules(content)).toContain('file-loop');
  expect(rules(content)).toContain('file-unreadable');
});

test('a file that may not be read', async (context) => {
  const dir = folder({ 'notes/a.md': note, 'notes/b.md': note });
  chmodSync(join(dir, 'notes/a.md'), 0);
  try {
    readFileSync(join(dir, 'notes/a.md'));
    context.skip('this user may read everything');
  } catch {
    const content = await readContent(dir);
    expect(rules(content)).toEqual(['file-unreadable']);
    expect(content.notes).toHaveLength(1);
  }
});

test('the same revision twice: same text once, other text an error, and always the same one stays', async () => {
  const one = feed(entry({ id: 1, text: 'one' }));
  const other = feed(entry({ id: 1, text: 'other' }));
  const same = await readContent(folder({ 'wiki/a.atom': one, 'wiki/b.atom': one }));
  expect([same.revisions.length, rules(same)]).toEqual([1, []]);
  const ab = await readContent(folder({ 'wiki/a.atom': one, 'wiki/b.atom': other }));
  const ba = await readContent(folder({ 'wiki/a.atom': other, 'wiki/b.atom': one }));
  expect(rules(ab)).toEqual(['revision-conflict']);
  expect(ab.messages.find(({ ruleId }) => ruleId === 'revision-conflict')?.reason).toMatch(
    /a\.atom:7:2 .*b\.atom:7:2|b\.atom:7:2 .*a\.atom:7:2/,
  );
  expect(ab.revisions.map(wikitextOf)).toEqual(ba.revisions.map(wikitextOf));
  const within = await readContent(
    folder({ 'wiki/a.atom': feed(entry({ text: 'a' }), entry({ text: 'b' })) }),
  );
  expect(rules(within)).toEqual(['revision-conflict']);
});

test('a page that was renamed between two downloads has its later name', async () => {
  const was = feed(entry({ id: 1, page: 'Was', text: 'x' }));
  const is = feed(entry({ id: 1, page: 'Is', text: 'x' })).replace('T12:30', 'T13:30');
  for (const files of [
    { 'wiki/a': was, 'wiki/b': is },
    { 'wiki/a': is, 'wiki/b': was },
  ]) {
    const content = await readContent(folder(files));
    expect(content.revisions.map(({ page }) => page)).toEqual(['Is']);
    expect(rules(content)).toEqual(['revision-renamed']);
  }
});

test('feeds of two wikis are a message', async () => {
  const one = feed(entry({ id: 1 }));
  const two = feed(entry({ id: 2 })).replaceAll('help.example.com', 'help.example.org');
  expect(rules(await readContent(folder({ 'wiki/a': one, 'wiki/b': two })))).toEqual(['feed-other-wiki']);
});

test('law: the same inputs renamed and reordered mean the same', async () => {
  const entries = [1, 2, 3, 4, 5, 6].map((id) => entry({ id, page: `Page ${id % 3}`, text: `text ${id}` }));
  const notes = ['one', 'two', 'three'].map((text) => `---\ntitle: Same\n---\n${text}`);
  const build = (order: readonly number[]): string =>
    folder({
      [`wiki/${order[0]}.atom`]: feed(...order.map((index) => entries[index] ?? '')),
      ...Object.fromEntries(notes.map((text, index) => [`notes/${order[index]}.md`, text])),
      [`snapshots/${order[1]}.txt`]: snapshot,
    });
  const first = meaning(await readContent(build([0, 1, 2, 3, 4, 5])));
  for (const order of [
    [5, 4, 3, 2, 1, 0],
    [3, 0, 5, 1, 4, 2],
  ]) {
    expect(meaning(await readContent(build(order)))).toBe(first);
  }
});

const shared = process.env.VADEMECUM_SHARED ?? join(import.meta.dirname, '../../../shared');

test('the real feed, notes and snapshots', async (context) => {
  if (!existsSync(join(shared, 'mailstore')))
    context.skip(`no real input at ${shared}; name it with VADEMECUM_SHARED`);
  const content = await readContent(join(shared, 'mailstore'));
  expect(rules(content)).toEqual(['snapshot-tab-label']);
  expect(content.revisions).toHaveLength(50);
  expect(new Set(content.revisions.map(({ page }) => page)).size).toBe(21);
  expect([content.notes.length, content.snapshots.length]).toEqual([2, 2]);
  expect(content.notes.map(({ published, repairs }) => [published, repairs.length])).toEqual([
    [false, 1],
    [false, 1],
  ]);
  expect(
    content.snapshots.map(({ page, at }) => [content.revisions.some((one) => one.page === page), at]),
  ).toEqual([
    [false, '2022-10-21T08:31Z'],
    [true, '2020-07-09T17:03Z'],
  ]);
  const stored = readdirSync(join(shared, 'mediawiki-html'))
    .filter((name) => /^\d+_.*\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(shared, 'mediawiki-html', name), 'utf8')));
  expect(stored).toHaveLength(16);
  for (const { revision, title, wikitext } of stored) {
    const found = content.revisions.find(({ id }) => id === revision);
    expect(found?.page).toBe(title);
    expect(wikitextOf(found)).toBe(wikitext);
  }
  // Written again as MediaWiki writes them, all revisions are what the feed says, to the byte.
  const raw = readFileSync(join(shared, 'mailstore/wiki/contributions.atom'), 'utf8');
  for (const one of content.revisions) {
    const html = `<p>${one.author}: ${escapeHtml(one.comment)}</p>\n<hr />\n<div>${asHtml(wikitextOf(one) ?? '-')}</div>`;
    expect(raw).toContain(`<summary type="html">${escapeHtml(html)}</summary>`);
  }
});
