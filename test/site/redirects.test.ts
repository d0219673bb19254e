import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { RedirectView } from '../../src/views/types.ts';
import { writeStore } from './sample-store.ts';
import { article, sampleViews } from './sample-views.ts';

const redirects: readonly RedirectView[] = [
  {
    kind: 'redirect',
    path: '/articles/old-title/',
    title: 'Old <title>',
    because: 'renamed',
    target: { title: article.title, href: article.path },
    here: true,
  },
  {
    kind: 'redirect',
    path: '/articles/früher/',
    title: 'Früher',
    because: 'redirect',
    target: { title: article.title, href: `${article.path}#Creating_%22it%22` },
    section: 'Creating "it"',
    here: true,
  },
  {
    kind: 'redirect',
    path: '/help/Dialog.Mail_1/',
    title: 'Dialog.Mail_1',
    because: 'help',
    target: { title: 'Elsewhere', href: 'https://wiki.example.org/Elsewhere' },
    here: false,
  },
];

describe('addresses that lead on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-redirects-'));
  const outDir = join(folder, 'site');
  let searchable = 0;
  beforeAll(async () => {
    const storeFile = join(folder, 'store.db');
    writeStore(storeFile, [...sampleViews, ...redirects]);
    ({ searchable } = await buildSite({
      storeFile,
      outDir,
      base: '/kb/',
      audience: 'public',
      pagesDir: 'test/site/pages',
      log: () => {},
    }));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const page = (path: string): string => readFileSync(join(outDir, path, 'index.html'), 'utf8');

  test('send readers on at once, and say so to those whose browser does not', () => {
    const html = page('articles/old-title');
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=/kb${article.path}">`);
    expect(html).toContain(`<link rel="canonical" href="/kb${article.path}">`);
    expect(html).toContain(`<a href="/kb${article.path}">`);
    expect(html).toContain('Old &lt;title&gt;');
    expect(html).toContain('This article has another title now:');
  });

  test('lead to a section; the canonical address is the page’s', () => {
    const html = page('articles/früher');
    expect(html).toContain(`content="0; url=/kb${article.path}#Creating_%22it%22"`);
    expect(html).toContain(`<link rel="canonical" href="/kb${article.path}">`);
  });

  test('never send readers to another host without asking', () => {
    const html = page('help/Dialog.Mail_1');
    expect(html).not.toContain('http-equiv="refresh"');
    expect(html).toContain('<a class="external" href="https://wiki.example.org/Elsewhere" rel="external">');
  });

  test('stand in no search, neither the site’s nor others’', () => {
    for (const { path } of redirects) {
      expect(page(path)).toContain('<meta name="robots" content="noindex">');
      expect(page(path)).not.toContain('data-pagefind');
    }
    expect(page(article.path)).not.toContain('name="robots"');
    expect(searchable).toBe(sampleViews.filter(({ kind }) => kind === 'article' || kind === 'guide').length);
  });

  test('allow no script beyond the site’s own and no inline style', () => {
    const html = page('articles/old-title');
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=/u);
  });

  test('an article says what links to it and how else it is called', () => {
    const html = page(article.path);
    const linked = html.slice(html.indexOf('Linked from'));
    expect(linked).toContain('href="/kb/articles/storage/"');
    expect(linked).toContain('href="#Before_you_start"');
    expect(html).toContain('Also known as');
    expect(html).toContain('Directory sync');
  });
});
