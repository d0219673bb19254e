/** Histories, comparisons, ages of words and recent changes in a browser, from a content folder of their own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { vademecum } from '../commands/run.ts';
import { entry, feed } from '../sources/feed-builder.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string';
if (skipped) console.warn(started);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HOSTILE = '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(2)</script>';
const first = `Harbor Archive keeps every message that passes through the mail server of the company.

== Connecting the server ==
* Open the settings of the directory and choose the type of the server.
* Enter the name of the account that may read all mailboxes.
* Press Test and wait for the answer of the server, which takes a minute.

== Permissions ==
{| class="wikitable"
! Permission !! Needed for
|-
| Mail.Read || Archiving of single mailboxes
|}
A long line of words that stays as it is in every version of this page.
`;
const second = first
  .replace('takes a minute', 'takes two minutes')
  .replace('== Permissions ==', '== Permissions in the portal ==');
const third = second
  .replace('Mail.Read ||', 'Mail.ReadWrite ||')
  .replace('|}', `|}\n<nowiki>${HOSTILE}</nowiki>`);
const fourth = third.replace(/(\* Open the settings .*\n)(\* Enter .*\n)(\* Press .*\n)/u, '$2$3$1');
const SNAPSHOT = `Harbor Archive

Revision as of 09:12, 14 October 2022 by Mwriter (talk | contribs)
(diff) ← Older revision | Latest revision (diff) | Newer revision → (diff)

Harbor Archive keeps every message that passes through the mail server.

Connecting the server

  • Open the settings of the directory and choose the type of the server.
  • Enter the name of the account that may read all mailboxes.
`;
const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T10:05:00Z`;
const page = 'Harbor Archive';
const CONTENT: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Harbor Help\n',
  'wiki/feed.atom': feed(
    ...[first, second, third, fourth].map((text, i) =>
      entry({ id: 70 + i, page, at: at(2 * i + 1), text, author: 'Ada', comment: i === 2 ? HOSTILE : '' }),
    ),
    entry({ id: 80, page: 'Moorings', at: at(2), text: 'Where ships lie.' }),
    entry({ id: 81, page: 'Moorings', at: at(4), text: 'Where all ships lie at night.' }),
    entry({ id: 82, page: 'Moorings', at: at(5), text: 'Where all ships lie.' }),
    entry({
      id: 83,
      page: 'Moorings',
      at: at(6),
      text: 'Where all ships lie.',
      comment: 'Ada moved page Berths to Moorings',
    }),
    entry({ id: 90, page: 'Restoring', at: at(3), text: 'Restoring a message takes one click.' }),
  ),
  'snapshots/harbor.txt': SNAPSHOT,
  'notes/secret.md':
    '---\ntitle: Zebra note\npublished: false\n---\nDo "Connecting the server" in [Harbor Archive](https://help.example.com/w/index.php?title=Harbor_Archive), the zebra way.\n',
};

const BASE = '/help';
const HISTORY = '/articles/harbor-archive/history/';
const PAGES = [
  HISTORY,
  `${HISTORY}copy-20221014T0912..70/`,
  `${HISTORY}70..71/`,
  `${HISTORY}71..72/`,
  `${HISTORY}72..73/`,
  `${HISTORY}blame/`,
  `${HISTORY}compare/`,
  '/articles/restoring/history/',
  '/changes/',
];

describe.skipIf(skipped)('histories in a browser', () => {
  if (skipped) return;
  const { browser, close } = started as StartedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-history-'));
  const dir = join(folder, 'site');
  let served: ServedSite;
  const address = (path: string): string => served.url.replace(/\/$/u, '') + path;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(CONTENT)) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const built = await vademecum(
      'build',
      '--content',
      join(folder, 'content'),
      '--out',
      dir,
      '--base',
      BASE,
    );
    expect(built.code, built.stderr).toBe(0);
    served = await serveSite({ dir, base: BASE, port: 0, log: () => {} });
  });
  afterAll(async () => {
    await served.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  let tab: Page;
  let problems: string[];

  async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    tab = await context.newPage();
    tab.setDefaultTimeout(8000);
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    tab.on('pageerror', (error) => problems.push(error.message));
    tab.on('dialog', async (dialog) => {
      problems.push(dialog.message());
      await dialog.dismiss();
    });
    tab.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(served.url) && !url.startsWith('data:')) problems.push(url);
    });
    await tab.goto(address(path));
  }

  beforeEach(() => {
    problems = [];
  });
  afterEach(async () => {
    await tab?.context().close();
    expect(problems).toEqual([]);
  });

  async function lookAtPage(): Promise<void> {
    await tab.evaluate(axeSource);
    const { violations } = await tab.evaluate(() =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it.each(PAGES)(
        `has nothing for axe to find, and fits: ${colorScheme}, ${width} px, %s`,
        async (path) => {
          await open(path, { colorScheme, viewport: { width, height: 900 } });
          await lookAtPage();
        },
      );
    }
  }

  it.each(PAGES)(
    'can be read without JavaScript, its links lead somewhere, and targets are large: %s',
    async (path) => {
      await open(path, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      expect(await tab.locator('h1').count()).toBe(1);
      expect(await tab.locator('.scripted:visible').count()).toBe(0);
      const links = await tab.locator('main a').evaluateAll((all) =>
        all
          .filter((link) => link.checkVisibility())
          .map((link) => ({
            href: (link as HTMLAnchorElement).href,
            isSmall: link.matches('nav a, .meta a, .what a') && link.getBoundingClientRect().height < 24,
          })),
      );
      for (const { href, isSmall } of links.filter((link) => link.href.startsWith(served.url))) {
        const target = new URL(href);
        expect(isSmall, href).toBe(false);
        expect((await fetch(target)).status, href).toBe(200);
        if (target.pathname === new URL(tab.url()).pathname && target.hash !== '')
          expect(await tab.locator(`[id="${decodeURIComponent(target.hash.slice(1))}"]`).count(), href).toBe(
            1,
          );
      }
    },
  );

  it('leads from the article over its history to what changed, without JavaScript', async () => {
    await open('/articles/harbor-archive/', { javaScriptEnabled: false });
    await tab.getByRole('link', { name: 'History: all 4 revisions' }).click();
    expect(await tab.locator('.timeline > li').count()).toBe(5);
    expect(await tab.locator('.timeline > li.snapshot').innerText()).toContain('Copied page');
    await tab.getByRole('link', { name: 'What changed in revision 71' }).click();
    expect(tab.url()).toBe(address(`${HISTORY}70..71/`));
    expect(await tab.locator('.meaning').innerText()).toMatch(
      /Section renamed: “Permissions” is now “Permissions in the portal”/u,
    );
    await tab.getByRole('link', { name: /renamed/u }).click();
    expect(await tab.locator('.change:target').innerText()).toMatch(/Renamed/u);
  });

  it('stands in two columns or one, by keyboard and without JavaScript; on a phone always in one', async () => {
    await open(`${HISTORY}70..71/`, { javaScriptEnabled: false });
    const step = tab.locator('.change.edited').first();
    const columns = async (): Promise<number> =>
      (await step.locator('.sides > div').evaluateAll((all) => all.filter((each) => each.checkVisibility())))
        .length;
    expect(await columns()).toBe(2);
    expect(await step.locator('.one ins').first().isVisible()).toBe(false);
    await tab.getByLabel('Side by side').focus();
    await tab.keyboard.press('ArrowRight');
    expect(await tab.getByLabel('In one column').isChecked()).toBe(true);
    expect(await columns()).toBe(1);
    expect(await step.locator('.one ins').first().isVisible()).toBe(true);
    await tab.setViewportSize({ width: 390, height: 844 });
    expect(await tab.locator('.layout').isVisible()).toBe(false);
    expect(await columns()).toBe(1);
  });

  it('says what came and went to those who do not see colours', async () => {
    await open(`${HISTORY}70..71/`);
    const spoken = await tab.locator('.change.edited').first().locator('.one').textContent();
    expect(spoken).toMatch(/takes removed: a minuteadded: two minutes/u);
    const styles = await tab
      .locator('.one del')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(styles).toBe('line-through');
  });

  it('opens unchanged parts, and prints in one column', async () => {
    await open(`${HISTORY}72..73/`);
    const fold = tab.locator('details.unchanged').first();
    await fold.locator('summary').focus();
    await tab.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).not.toBeNull();
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('.parts-of-diff').isVisible()).toBe(false);
  });

  it('compares two that are not neighbours with the words of the static pages, and keeps the choice in the address', async () => {
    await open(`${HISTORY}compare/`);
    const loaded: string[] = [];
    tab.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await tab.getByLabel('Older').selectOption('70');
    await tab.getByLabel('Newer').selectOption('73');
    await tab.getByRole('button', { name: 'Compare' }).focus();
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.compared:not([hidden]) .change');
    expect(new URL(tab.url()).search).toBe('?from=70&to=73');
    expect(loaded.some((path) => path.endsWith('text-1.json'))).toBe(true);
    const said = await tab.locator('.diff').innerText();
    expect(said).toContain('“Permissions” is now “Permissions in the portal”');
    expect(said).toMatch(/moved/iu);
    expect(said).toContain(HOSTILE);
    await lookAtPage();
    // The same way round, whichever is chosen first.
    await tab.goto(address(`${HISTORY}compare/?from=73&to=70`));
    await tab.waitForSelector('.compared:not([hidden]) .change');
    expect(await tab.locator('.diff').innerText()).toBe(said);
    await tab.goto(address(`${HISTORY}compare/?from=copy-20221014T0912&to=72`));
    await tab.waitForSelector('.compared:not([hidden]) .change');
    expect(await tab.locator('.diff').innerText()).toContain('A copied page has no wikitext');
  });

  it('sends neighbours to their page, and says what is wrong with a choice', async () => {
    await open(`${HISTORY}compare/?from=70&to=70`);
    await tab.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('same revision'),
    );
    await tab.getByLabel('Newer').selectOption('71');
    await tab.getByRole('button', { name: 'Compare' }).click();
    await tab.waitForURL(address(`${HISTORY}70..71/`));
    await tab.goto(address(`${HISTORY}compare/?from=1&to=%22%3E`));
    expect(await tab.locator('.compared').isVisible()).toBe(false);
  });

  it('takes the address of any two to where browsers compare them, and says which it does not know', async () => {
    await open(`${HISTORY}70..73/`);
    await tab.waitForURL(/compare\/\?from=70&to=73$/u);
    await tab.waitForSelector('.compared:not([hidden]) .change');
    expect(await tab.locator('.compared .part-of-diff').count()).toBe(3);
    // The first answer is the host's 404.
    problems = problems.filter((problem) => !problem.includes('404'));
    await open(`${HISTORY}70..99/`);
    await tab.waitForURL(/from=70&to=99$/u);
    await tab.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    expect(await tab.getByRole('status').textContent()).toBe(
      'This history has no text of revision 99: choose another one.',
    );
    problems = problems.filter((problem) => !problem.includes('404'));
  });

  it('leads from a former title to the same place of the same comparison', async () => {
    await open('/articles/berths/history/80..81/#h0');
    await tab.waitForURL(address('/articles/moorings/history/80..81/#h0'));
    await tab.goto(address('/articles/berths/history/compare/?from=80&to=82'));
    await tab.waitForURL(address('/articles/moorings/history/compare/?from=80&to=82'));
    await tab.goto(address('/articles/berths/history/80..82/'));
    await tab.waitForURL(address('/articles/moorings/history/compare/?from=80&to=82'));
    await tab.waitForSelector('.compared:not([hidden]) .change');
    problems = problems.filter((problem) => !problem.includes('404'));
  });

  it('gives the same comparison in the browser as on the page of neighbours', async () => {
    const nodes = (): Promise<string[]> =>
      tab.locator('.diff *').evaluateAll((all) =>
        all.map((element) => {
          const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          return [element.tagName, ...attributes, element.textContent].join(' ');
        }),
      );
    for (const pair of ['copy-20221014T0912..70', '70..71', '71..72', '72..73']) {
      await open(`${HISTORY}${pair}/`);
      const printed = await nodes();
      // As if neighbours had no page.
      await tab.route('**/compare/**', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/(&quot;pages&quot;:)\[[^\]]*\]/u, '$1[]');
        await route.fulfill({ response, body });
      });
      await tab.goto(address(`${HISTORY}compare/?${pair.replace(/^(.*)\.\.(.*)$/u, 'from=$1&to=$2')}`));
      await tab.waitForSelector('.compared:not([hidden]) .part-of-diff');
      expect(await nodes()).toEqual(printed);
      expect(printed.length).toBeGreaterThan(10);
      await tab.context().close();
    }
    await open(HISTORY);
  });

  it('shows hostile words as words, and asks nobody for anything', async () => {
    for (const path of [HISTORY, `${HISTORY}71..72/`, `${HISTORY}blame/`, '/changes/']) {
      await open(path);
      expect(await tab.locator('main').innerText()).toContain(HOSTILE);
      expect(await tab.locator('main img, main script').count()).toBe(0);
      await tab.context().close();
    }
    await open(HISTORY);
  });

  it('has a feed that its pages name, and no word of an internal note', async () => {
    await open('/changes/');
    const href = await tab.locator('link[type="application/atom+xml"]').getAttribute('href');
    const response = await fetch(new URL(href ?? '', tab.url()));
    expect(response.headers.get('content-type')).toMatch(/atom\+xml/u);
    const text = await response.text();
    expect(text.match(/<entry>/gu)).toEqual(CONTENT['wiki/feed.atom']?.match(/<entry>/gu));
    expect(text).not.toContain(HOSTILE);
    for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.(?:html|json|atom|js|css)$/u.test(file.name)) continue;
      expect(readFileSync(join(file.parentPath, file.name), 'utf8'), file.name).not.toMatch(/zebra/iu);
    }
  });

  it('loads the comparing code only when somebody compares', async () => {
    const scripts = (): Promise<string[]> =>
      tab.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
      );
    const size = (urls: readonly string[]): number =>
      urls.reduce(
        (sum, url) =>
          sum + gzipSync(readFileSync(join(dir, new URL(url).pathname.slice(BASE.length)))).length,
        0,
      );
    await open('/articles/harbor-archive/');
    const article = size(await scripts());
    await tab.goto(address(`${HISTORY}compare/`));
    expect(size(await scripts())).toBeLessThan(10_240);
    expect(article).toBeLessThan(10_240);
    expect(await tab.locator('link[href*="history."]').count()).toBe(1);
    await tab.goto(address('/articles/harbor-archive/'));
    expect(await tab.locator('link[href*="history."]').count()).toBe(0);
  });
});
