/** Articles whose wiki text uses the site's own names, or another script's direction. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { writeStore } from '../site/sample-store.ts';
import { article, sampleViews } from '../site/sample-views.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const CLASSES =
  'skip visually-hidden scripted edition to-search toc-wide toc-narrow needs-script tick reply about crumbs'.split(
    ' ',
  );
const strange = {
  ...article,
  title: 'مزامنة المستخدمين',
  toc: [],
  html: `<p><br>\n</p><h2 id="main">רשומה</h2><div id="revisions">عربي</div><h2 id="q">q</h2><h2 id="stop">s</h2>${CLASSES.map(
    (name) => `<p class="${name} hidden">Words of ${name}</p>`,
  ).join('')}`,
};

describe.skipIf(typeof started === 'string')('an article with the names of the site', () => {
  if (typeof started === 'string') return;
  const { browser, close } = started as StartedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-strange-'));
  let served: ServedSite;
  let page: Page;

  beforeAll(async () => {
    const dir = join(folder, 'site');
    const storeFile = join(folder, 'store.db');
    writeStore(
      storeFile,
      sampleViews.map((view) => (view === article ? strange : view)),
    );
    await buildSite({ storeFile, outDir: dir, base: '/', audience: 'public', log: () => {} });
    served = await serveSite({ dir, base: '/', port: 0, log: () => {} });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(served.url.replace(/\/$/, '') + article.path);
  });
  afterAll(async () => {
    await served.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every id once, and the skip link leads to the content', async () => {
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it.each(['screen', 'print'] as const)('shows its words whatever classes they carry: %s', async (media) => {
    await page.emulateMedia({ media });
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.prose p')]
        .filter((p) => {
          const { width, height } = p.getBoundingClientRect();
          return (
            !p.checkVisibility() || width < 100 || height < 10 || getComputedStyle(p).position !== 'static'
          );
        })
        .map((p) => p.className),
    );
    await page.emulateMedia({ media: 'screen' });
    expect(hidden).toEqual([]);
  });

  it('reads from right to left where its script does, on a site that does not', async () => {
    const directions = await page.evaluate(() =>
      ['html', 'h1', '.prose', '.prose h2'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).direction;
      }),
    );
    expect(directions).toEqual(['ltr', 'rtl', 'rtl', 'rtl']);
  });

  it('begins with its first heading, not with an empty paragraph', async () => {
    expect(await page.evaluate(() => document.querySelector('.prose')?.firstElementChild?.tagName)).toBe(
      'H2',
    );
  });
});
