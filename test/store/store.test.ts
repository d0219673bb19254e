import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha1 } from '../../src/sources/hash.ts';
import type { Revision, Template } from '../../src/sources/types.ts';
import { openStore } from '../../src/store/open-store.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { entry, feed } from '../sources/feed-builder.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});
function place(): string {
  const dir = mkdtempSync(join(tmpdir(), 'vademecum-store-'));
  made.push(dir);
  return join(dir, 'store.db');
}

const revision = (id: number, page: string, wikitext: string): Revision => ({
  type: 'revision',
  id,
  page,
  at: '2026-04-09T10:19:19Z',
  author: 'Ada',
  comment: '',
  sha1: sha1(wikitext),
  body: { kind: 'full', wikitext },
  parent: id > 2 ? id - 1 : 'unknown',
  source: { file: 'wiki/a.atom', line: id, column: 2 },
});
const template: Template = {
  type: 'template',
  page: 'Template:T',
  wikitext: 'x',
  sha1: sha1('x'),
  source: { file: 'templates/T.wiki', line: 1, column: 1 },
};
const view = { path: 'articles/a/', kind: 'article', digest: 'd', model: { title: 'Ä 😀', list: [1, null] } };
const never = (): never => {
  throw new Error('no message is expected');
};

test('what goes in comes out', async () => {
  const file = place();
  const link: Revision = {
    ...revision(9, 'C', ''),
    body: { kind: 'link', href: 'https://e.org' },
    parent: 3,
  };
  const all = [revision(3, 'B', '😀\n&nbsp;'), revision(1, 'A', ''), revision(2, 'B', 'é'), link];
  await writeStore(file, (writer) => {
    for (const item of [...all, template]) writer.add(item, never);
    // Reading goes on while writing does.
    expect([...writer.revisionsOf('B')].map(({ id }) => id)).toEqual([2, 3]);
    writer.addView({ ...view, digest: 'old' });
    writer.addView(view);
    writer.addView({ ...view, path: 'guides/a/', kind: 'guide' });
  });
  const store = openStore(file);
  expect(store).toBeDefined();
  if (!store) return;
  expect(store.getRevision(3)).toEqual(all[0]);
  expect(store.getRevision(4)).toBeUndefined();
  expect([...store.revisions()]).toEqual([all[1], all[2], all[0], link]);
  expect(store.newestOf('B')?.id).toBe(3);
  expect([...store.pages()]).toEqual([
    { page: 'A', revisions: 1, newest: 1 },
    { page: 'B', revisions: 2, newest: 3 },
    { page: 'C', revisions: 1, newest: 9 },
  ]);
  expect(store.count()).toEqual({ revisions: 4, pages: 3, views: 2 });
  expect(store.item('template', 'Template:T')).toEqual(template);
  expect([...store.items('template')]).toEqual([template]);
  expect(store.view('articles/a/')).toEqual(view);
  expect([...store.views()].map(({ path }) => path)).toEqual(['articles/a/', 'guides/a/']);
  expect([...store.views('guide')]).toHaveLength(1);
  // Two iterators over the same rows do not disturb each other.
  const [one, two] = [store.revisions(), store.revisions()];
  one.next();
  expect([one.next().value?.id, two.next().value?.id]).toEqual([2, 1]);
  store.close();
});

test('of two texts of a revision the same one stays in either order', async () => {
  const texts = ['one', 'two'];
  const kept: (string | undefined)[] = [];
  for (const order of [texts, [...texts].reverse()]) {
    const file = place();
    const rules: (string | undefined)[] = [];
    await writeStore(file, (writer) => {
      for (const text of order) writer.add(revision(1, 'A', text), ({ ruleId }) => void rules.push(ruleId));
    });
    expect(rules).toEqual(['revision-conflict']);
    const store = openStore(file);
    kept.push(store?.getRevision(1)?.sha1);
    store?.close();
  }
  expect(kept[0]).toBe(kept[1]);
});

test('a run that fails leaves what was there, and nothing else', async () => {
  const file = place();
  await writeStore(file, (writer) => writer.add(template, never));
  const failing = writeStore(file, (writer) => {
    writer.addView(view);
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(readdirSync(join(file, '..'))).toEqual(['store.db']);
  const store = openStore(file);
  expect(store?.count().views).toBe(0);
  store?.close();
});

test('a run that is killed leaves what was there; the next one clears up', async () => {
  const file = place();
  await writeStore(file, (writer) => writer.add(template, never));
  const script = `
    import { writeStore } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/write-store.ts'))};
    await writeStore(${JSON.stringify(file)}, (writer) => {
      writer.addView(${JSON.stringify(view)});
      process.kill(process.pid, 'SIGKILL');
    });`;
  spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(readdirSync(join(file, '..'))).toHaveLength(2);
  const store = openStore(file);
  expect(store?.item('template', 'Template:T')).toEqual(template);
  store?.close();
  await writeStore(file, (writer) => writer.addView(view));
  expect(readdirSync(join(file, '..'))).toEqual(['store.db']);
});

test('what is no store of this version is none', async () => {
  const file = place();
  expect(openStore(file)).toBeUndefined();
  writeFileSync(file, 'not a database, but long enough to have a header of sixteen bytes');
  expect(openStore(file)).toBeUndefined();
  await writeStore(file, () => {});
  expect(openStore(file)?.count().revisions).toBe(0);
});

test('a content folder streams into a store', async () => {
  const file = place();
  const content = join(file, '../content');
  mkdirSync(join(content, 'wiki'), { recursive: true });
  writeFileSync(
    join(content, 'wiki/a.atom'),
    feed(entry({ id: 2, text: 'two' }), entry({ id: 1, text: 'one' })),
  );
  const rules: (string | undefined)[] = [];
  const site = await writeStore(file, (writer) =>
    writeContent(content, writer, ({ ruleId }) => void rules.push(ruleId)),
  );
  expect([site.language, rules]).toEqual(['en', ['site-missing']]);
  const store = openStore(file);
  expect([...(store?.revisions() ?? [])].map(({ id }) => id)).toEqual([1, 2]);
  expect([...(store?.items('feed') ?? [])]).toHaveLength(1);
  store?.close();
});

test('titles that feeds call a revision differently are kept, whatever the order', async () => {
  const copies = ['Old', 'Older', 'New', 'Old'].map(
    (page, i): Revision => ({
      ...revision(1, page, 'x'),
      source: { file: `wiki/${i}.atom`, line: 1, column: 1 },
    }),
  );
  const same = ['Plain', 'Plain'].map(
    (page, i): Revision => ({
      ...revision(2, page, 'y'),
      source: { file: `wiki/${i}.atom`, line: 2, column: 1 },
    }),
  );
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
  ]) {
    const file = place();
    await writeStore(file, (writer) => {
      copies.forEach(({ source }, i) => {
        const updated = `2026-0${i + 1}-01T00:00:00Z`;
        writer.add({ type: 'feed', title: '', updated, source }, never);
      });
      for (const i of order) writer.add(copies[i] as Revision, () => {});
      for (const item of same) writer.add(item, never);
    });
    const store = openStore(file) as NonNullable<ReturnType<typeof openStore>>;
    const seen = [...store.items('titleSeen')];
    expect(new Set(seen.map(({ page }) => page))).toEqual(new Set(['Old', 'Older', 'New']));
    expect(seen.every(({ revision: id }) => id === 1)).toBe(true);
    // The newest feed's name is the present one.
    expect(store.getRevision(1)?.page).toBe('Old');
    store.close();
  }
});
