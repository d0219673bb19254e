import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { View } from '../../src/views/types.ts';
import { writeStore } from './sample-store.ts';
import { versionSamples } from './sample-versions.ts';
import { article, sampleViews } from './sample-views.ts';

/** Versions, pairs of them, other spellings, another product, deadlines. */
const VERSION_PAGES = 16;
const LOOKUP_PAGES = 2;

const folder = mkdtempSync(join(tmpdir(), 'vademecum-build-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(name: string, views: readonly View[] = sampleViews, base = '/') {
  const outDir = join(folder, name);
  mkdirSync(join(outDir, '..'), { recursive: true });
  const storeFile = `${outDir}.db`;
  writeStore(storeFile, views);
  const from = join(folder, 'Dialog 01.png');
  writeFileSync(from, 'not really a picture');
  const built = await buildSite({
    storeFile,
    outDir,
    base,
    audience: 'public',
    pagesDir: 'test/site/pages',
    files: [{ from, to: 'files/Dialog 01.png' }],
    log: () => {},
  });
  return { ...built, outDir };
}

/** Path to bytes of every file. */
function contents(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [file.slice(dir.length), readFileSync(file).toString('base64')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('buildSite', () => {
  it('gives the same bytes in any folder, also side by side, and whatever the order of the views', async () => {
    const [one, two] = await Promise.all([
      build('one'),
      build('a longer/path/two', [...sampleViews].reverse()),
    ]);
    expect([...contents(one.outDir).keys()]).toEqual([...contents(two.outDir).keys()]);
    expect(contents(one.outDir)).toEqual(contents(two.outDir));
    expect(one.pages).toBe(11 + VERSION_PAGES + LOOKUP_PAGES);
    expect(one.searchable).toBe(5);
  });

  it('has pages of versions and deadlines only where there are some', async () => {
    const { outDir } = await build('versions');
    const page = (path: string): string => readFileSync(join(outDir, path), 'utf8');
    expect(page('versions/26.2/index.html')).toContain('New in 26.2: Tick Mail.Send.All too.');
    expect(page('versions/24.3..26.2/index.html')).toContain('Install 25.1 first');
    expect(page('versions/26.2.0/index.html')).toContain('href="/versions/26.2/"');
    expect(page('versions/products/postgresql/index.html')).toContain('id="v14"');
    expect(page('deadlines/index.html')).toContain('datetime="2026-12"');
    expect(page('deadlines.ics')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/u);
    expect(page('index.html')).toContain('What is new in 26.2');
    const kinds = new Set(versionSamples.map(({ kind }) => kind));
    const without = sampleViews
      .filter(({ kind }) => !kinds.has(kind))
      .map((view) => {
        if (view.kind === 'site') return { ...view, has: { ...view.has, versions: false, deadlines: false } };
        return view.kind === 'home' ? { ...view, newest: undefined, nextDeadlines: [] } : view;
      });
    const bare = await build('bare', without);
    const paths = [...contents(bare.outDir).keys()];
    expect(paths.filter((path) => /versions|deadlines/u.test(path) && !path.endsWith('.js'))).toEqual([]);
    expect(readFileSync(join(bare.outDir, 'index.html'), 'utf8')).not.toMatch(/versions|deadlines/u);
  });

  it('replaces the previous site as a whole and leaves nothing beside it', async () => {
    const { outDir } = await build('again');
    writeFileSync(join(outDir, 'old.html'), 'old');
    await build(
      'again',
      sampleViews.filter((view) => view.kind !== 'guide'),
    );
    expect(existsSync(join(outDir, 'old.html'))).toBe(false);
    expect(existsSync(join(outDir, 'guides', 'hybrid'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves the previous site as it is where a build fails', async () => {
    const { outDir } = await build('kept');
    const before = contents(outDir);
    await expect(
      build(
        'kept',
        sampleViews.filter((view) => view.kind !== 'site'),
      ),
    ).rejects.toThrow();
    expect(contents(outDir)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('holds no inline style or script, nothing meant for the indexer, and no path of this machine', async () => {
    const { outDir } = await build('clean');
    for (const [path, base64] of contents(outDir)) {
      if (!/\.(?:html|css|js|json)$/.test(path) || path.startsWith('/pagefind/')) continue;
      const text = Buffer.from(base64, 'base64').toString();
      expect(text, path).not.toContain(folder);
      expect(text, path).not.toContain(process.cwd());
      if (!path.endsWith('.html')) continue;
      expect(text, path).toContain('http-equiv="Content-Security-Policy"');
      expect(text, path).not.toMatch(/\sstyle=|<style|\son[a-z]+=|data-terms|data-pagefind-(?!path)/);
      expect(text.match(/<script(?![^>]*\ssrc=)/g), path).toBeNull();
    }
    expect(readFileSync(join(outDir, 'files', 'Dialog 01.png'), 'utf8')).toBe('not really a picture');
  });

  it('puts the base path before every address of its own', async () => {
    const { outDir } = await build('based', sampleViews, '/help/');
    for (const path of ['index.html', `.${article.path}index.html`, 'about/index.html', '404.html']) {
      const html = readFileSync(join(outDir, path), 'utf8');
      const rooted = [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, href]) => href);
      expect(rooted.length).toBeGreaterThan(5);
      expect(rooted.filter((href) => !href?.startsWith('/help/'))).toEqual([]);
    }
  });
});
