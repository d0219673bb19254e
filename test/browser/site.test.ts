import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { writeStore } from '../site/sample-store.ts';
import { article, guide, sampleViews } from '../site/sample-views.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string';
if (skipped) console.warn(started);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  '/',
  '/articles/',
  article.path,
  guide.path,
  '/guides/',
  '/search/?q=2.4',
  '/about/',
  '/404.html',
  '/versions/',
  '/versions/26.2/',
  '/versions/24.3..26.2/',
  '/versions/products/postgresql/',
  '/deadlines/',
  '/errors/',
  '/identifiers/',
];
const BASE = '/help';

describe.skipIf(skipped)('the site in a browser', () => {
  if (skipped) return;
  const { browser, close } = started as StartedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-site-'));
  let served: ServedSite;
  const at = (path: string): string => served.url.replace(/\/$/, '') + path;

  beforeAll(async () => {
    const dir = join(folder, 'site');
    const storeFile = join(folder, 'store.db');
    writeStore(storeFile, sampleViews);
    await buildSite({
      storeFile,
      outDir: dir,
      base: BASE,
      audience: 'public',
      pagesDir: 'test/site/pages',
      log: () => {},
    });
    served = await serveSite({ dir, base: BASE, port: 0, log: () => {} });
  });

  let page: Page;
  /** Console errors, failed requests and requests to other hosts. */
  let problems: string[];

  async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
        problems.push(request.url());
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // Leaving a page ends what it was still loading.
      if (reason !== 'net::ERR_ABORTED') problems.push(`${reason}: ${request.url()}`);
    });
    await page.goto(at(path));
    if (path.startsWith('/search/?') && options.javaScriptEnabled !== false)
      await page.waitForSelector('.results li');
  }

  beforeEach(() => {
    problems = [];
  });
  afterEach(async () => {
    await page.context().close();
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await served.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it.each(PAGES)(
        `has nothing for axe to find, and fits: ${colorScheme}, ${width} px, %s`,
        async (path) => {
          await open(path, { colorScheme, viewport: { width, height: 900 } });
          await page.evaluate(axeSource);
          const { violations } = await page.evaluate(() =>
            (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
          );
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        },
      );
    }
  }

  it.each(PAGES)('has targets of 24 pixels outside running text: %s', async (path) => {
    await open(path, { viewport: { width: 390, height: 844 } });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav a, button, summary, input, .tick, .kinds label')]
        .filter((element) => element.checkVisibility() && !element.closest('.tick, .kinds label:not(:scope)'))
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  });

  it.each(PAGES)('can be read without JavaScript: %s', async (path) => {
    await open(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toBe('');
    expect(await page.locator('.scripted:visible').count()).toBe(0);
  });

  it('says without JavaScript that search needs it, and where everything is listed', async () => {
    await open('/search/?q=2.4', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    await page.getByRole('link', { name: /index of articles/ }).click();
    expect(page.url()).toBe(at('/articles/'));
  });

  it('starts with a skip link that leads to the content', async () => {
    await open(article.path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('vm:main');
  });

  it('marks the section being read in the table of contents', async () => {
    await open(`${article.path}#Redirect`);
    await page.waitForSelector('.toc-wide a[aria-current]');
    expect(await page.locator('.toc-wide a[aria-current]').innerText()).toMatch(/2\.4\s+Configuring/);
  });

  it('unfolds a skipped section by keyboard, and when a link leads into it', async () => {
    await open(guide.path);
    const fold = page.locator('details.skipped').first();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).not.toBeNull();
    await page.goto(at(`${guide.path}#skipped-Redirect`));
    expect(await page.locator('details.skipped:has(#skipped-Redirect)').getAttribute('open')).not.toBeNull();
  });

  it('copies the reply in both forms, by keyboard, and says so', async () => {
    await open(guide.path, { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const [name, text] of [
      ['Plain text', guide.reply.text],
      ['Markdown', guide.reply.markdown],
    ] as const) {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (said) => document.querySelector('.copy-status')?.textContent === said,
        `Copied as ${name.toLowerCase()}`,
      );
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
  });

  it('keeps ticks of steps', async () => {
    await open(guide.path);
    await page.getByLabel('Step 2 done').check();
    await page.reload();
    expect(await page.getByLabel('Step 2 done').isChecked()).toBe(true);
    expect(await page.getByLabel('Step 1 done').isChecked()).toBe(false);
  });

  it.each([
    ['IMAP.AccessAsApp', /IMAP\.AccessAsApp/],
    ['accessasapp', /IMAP\.AccessAsApp/],
    ['skipGraphContentConversionFailed', /skipGraphContentConversionFailed/],
    ['26.2', /26\.2/],
    ['2.4', /^2\.4 Configuring the redirect URI/],
    ['section 2.4', /^2\.4 Configuring the redirect URI/],
    ['redirect uri', /^2\.4 Configuring the redirect URI/],
    ['.NET 8', /\.NET 8/],
    ['--pkv3', /--pkv3/],
    ['pkv3', /--pkv3/],
    ['SMTP.SendAsApp', /SMTP\.SendAsApp/],
    ['full_access_as_app', /full_access_as_app/],
    ['AADSTS50011', /AADSTS50011/],
  ])('finds %s first, and opens the right section', async (query, expected) => {
    await open('/articles/');
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.results li');
    expect(await page.locator('.results').innerText()).not.toMatch(/\bzq[ns]/);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    const section = await page.evaluate(() => {
      const id = decodeURIComponent(location.hash.slice(1));
      const heading = id ? document.getElementById(id) : document.querySelector('h1');
      let text = heading?.textContent ?? '';
      for (
        let next = heading?.nextElementSibling;
        next && !/^H[1-3]$/.test(next.tagName);
        next = next.nextElementSibling
      ) {
        text += `\n${next.textContent}`;
      }
      return text;
    });
    expect(section).toMatch(expected);
  });

  it('filters by kind, says when nothing is found, and moves with the arrow keys', async () => {
    await open('/search/?q=directory&kind=guide');
    expect(new Set(await page.locator('.results .kind').allInnerTexts())).toEqual(new Set(['Guide']));
    await page.getByLabel('Everything').check();
    await page.waitForFunction(() => document.querySelectorAll('.results .kind').length === 2);
    await page.getByLabel('Articles', { exact: true }).check();
    await page.waitForFunction(() => !document.querySelector('.results')?.textContent?.includes('Guide'));
    expect(await page.locator('.results .kind').first().innerText()).toMatch(/^Article/);
    await page.locator('[id="vm:q"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.results') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[id="vm:q"]').fill('27.9');
    await page.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('Nothing found'),
    );
  });

  it.each(['notexistingwordxyz', 'AADSTS5001', 'AADSTS500119', '26.20', '2.40'])(
    'finds nothing for %s, which stands nowhere',
    async (query) => {
      await open('/search/');
      await page.getByRole('searchbox').fill(query);
      await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '');
      await page.waitForFunction(
        () => !/Searching/.test(document.querySelector('.search-status')?.textContent ?? ''),
      );
      expect(await page.locator('.search-status').innerText()).toContain(`Nothing found for “${query}”`);
      expect(await page.locator('.results li').count()).toBe(0);
    },
  );

  it('says which of several words was not found', async () => {
    await open('/search/?q=redirect+notexistingwordxyz');
    expect(await page.locator('.search-status').innerText()).toContain(
      'without “notexistingwordxyz”, which was not found',
    );
    expect(await page.locator('.results h2').first().innerText()).toMatch(/redirect URI/);
  });

  it.each([
    ['redirct uri', 'redirect uri'],
    ['acessasapp', 'AccessAsApp'],
  ])('asks for %s whether %s was meant, and finds it', async (typed, meant) => {
    await open('/search/');
    await page.getByRole('searchbox').fill(typed);
    await page.getByText('Did you mean').waitFor();
    const link = page.locator('.search-status a');
    expect(await link.innerText()).toBe(meant);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`for “${meant}”`).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(meant);
    expect(await page.locator('.results li').count()).toBeGreaterThan(0);
  });

  it('leads from one version to another, with lists or, without JavaScript, with links', async () => {
    await open('/versions/');
    await page.getByLabel('From', { exact: true }).selectOption('24.3');
    await page.getByLabel('To', { exact: true }).selectOption('26.2');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(at('/versions/24.3..26.2/'));
    expect(await page.locator('.waypoints h3').allInnerTexts()).toEqual(['Install 25.1 first']);
    await page.goBack();
    await page.getByLabel('From', { exact: true }).selectOption('26.2');
    await page.getByLabel('To', { exact: true }).selectOption('25.1');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('25.1 is not later than 26.2.').waitFor();
    await page.context().close();
    await open('/versions/', { javaScriptEnabled: false });
    await page.getByText('To 26.2.1 from').click();
    await page.getByRole('link', { name: '24.3', exact: true }).first().click();
    expect(page.url()).toBe(at('/versions/24.3..26.2.1/'));
  });

  it('leads from a sentence to the very step, and from an old spelling to the version', async () => {
    await open('/versions/26.2.0/');
    await page.waitForURL(at('/versions/26.2/'));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Harbor Server 26.2');
  });

  it('marks on the reader’s day what has passed, and not before', async () => {
    await open('/deadlines/');
    await page.clock.setFixedTime(new Date('2026-12-31T23:00:00'));
    await page.reload();
    const past = () =>
      page
        .locator('li:has(.past) .when time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(await past()).toEqual(['2025-06-30']);
    await page.clock.setFixedTime(new Date('2027-01-01T01:00:00'));
    await page.reload();
    expect(await past()).toEqual(['2026-12', '2025-06-30']);
    await page.goto(at('/'));
    expect(await page.locator('[data-next] li:visible').count()).toBe(1);
    await page.clock.setFixedTime(new Date('2028-01-01T01:00:00'));
    await page.reload();
    expect(await page.locator('[data-next]').innerText()).toBe('All known dates have passed.');
  });

  it('offers the page of a version that is searched for, after the words stand in the field', async () => {
    await open('/search/');
    await page.getByRole('searchbox').fill('version 26.2.0');
    await page.getByRole('link', { name: 'What came, changed and went with 26.2.0' }).click();
    expect(page.url()).toBe(at('/versions/26.2/'));
  });

  it('serves its base path without the slash too', async () => {
    await open('/');
    const answer = await page.request.get(served.url.replace(/\/$/, ''), { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([301, `${BASE}/`]);
  });

  it('keeps within its budgets', async () => {
    for (const path of [article.path, guide.path]) {
      const sizes = { page: 0, script: 0 };
      const context = await browser.newContext();
      page = await context.newPage();
      const bodies: Promise<void>[] = [];
      page.on('response', (response) => {
        const type = response.headers()['content-type'] ?? '';
        // The browser asks for the icon when it likes, also after the page has loaded.
        if (!/html|css|javascript/.test(type)) return;
        bodies.push(
          response.body().then((body) => {
            if (/html|css/.test(type)) sizes.page += gzipSync(body, { level: 9 }).length;
            if (/javascript/.test(type)) sizes.script += gzipSync(body, { level: 9 }).length;
          }),
        );
      });
      await page.goto(at(path));
      await Promise.all(bodies);
      const text = (await page.locator('main').innerText()).length;
      console.info(
        `${path}: ${text} characters of text; gzip: HTML and CSS ${sizes.page} bytes, JavaScript ${sizes.script} bytes`,
      );
      if (path !== guide.path) await context.close();
      expect(sizes.page).toBeLessThanOrEqual(14 * 1024);
      expect(sizes.script).toBeLessThanOrEqual(10 * 1024);
    }
  });

  it('prints the reasons of what is skipped and nothing to press', async () => {
    await open(guide.path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Only needed where users sign in with Microsoft 365.').isVisible()).toBe(
      true,
    );
    expect(await page.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
    expect(await page.locator('.stamp').isVisible()).toBe(true);
  });
});
