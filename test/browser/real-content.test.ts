/** Search, accessibility and layout on whole sites: the bundled content, and the real input where it is there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { vademecum } from '../commands/run.ts';
import { hasShared, needsShared, root, seedContent } from '../shared.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string' ? started : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

afterAll(async () => {
  if (typeof started !== 'string') await started.close();
});

const corpora: [string, () => string, string | undefined][] = [
  ['the bundled content', () => join(root, 'content'), skipped],
  ['the real input', seedContent, skipped ?? (hasShared ? undefined : needsShared)],
];

describe.each(corpora)('%s', (_name, content, reason) => {
  describe.skipIf(reason !== undefined)(
    `in a browser${reason === undefined ? '' : ` (skipped: ${reason})`}`,
    () => {
      const { browser } = started as StartedBrowser;
      let folder = '';
      let served: ServedSite;

      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'vademecum-real-'));
        const dir = join(folder, 'site');
        const built = await vademecum('build', '--content', content(), '--out', dir);
        expect(built.code, built.stderr).toBe(0);
        served = await serveSite({ dir, base: '/', port: 0, log: () => {} });
      });
      afterAll(async () => {
        await served.close();
        rmSync(folder, { recursive: true, force: true });
      });

      const SYNC = 'articles/synchronizing-user-accounts-with-microsoft-365-modern-authentication/';

      test.each<[string, RegExp, RegExp]>([
        [
          'IMAP.AccessAsApp',
          /#(?:Configuring_API_Permissions_in_Microsoft_Entra_ID|step-4)$/,
          /IMAP\.AccessAsApp/,
        ],
        ['skipGraphContentConversionFailed', /graph-api-error-codes\/#/, /skipGraphContentConversionFailed/],
        [
          '26.2',
          /#(?:Configuring_API_Permissions_in_Microsoft_Entra_ID|step-4|Upgrading_to_26\.2\.0)$/,
          /New in 26\.2|Upgrading to 26\.2/i,
        ],
        ['2.4.', /#/, /2\.4/],
        ['2.4', /#/, /2\.4/],
        ['redirect uri', /#Configuring_the_Redirect_URI_in_MailStore_Server$/, /redirect uri/i],
      ])('%s comes first and opens the right section', async (query, address, words) => {
        const page = await browser.newPage();
        await page.goto(`${served.url}search/?q=${encodeURIComponent(query)}`);
        const first = page.locator('.results li a').first();
        await first.waitFor();
        await first.click();
        await page.waitForLoadState();
        expect(page.url()).toMatch(address);
        // The section that was opened, down to the next heading or step, holds what was searched for.
        const text = await page.evaluate(() => {
          const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          let out = target?.textContent ?? '';
          for (
            let node = target?.nextElementSibling;
            node && !/^H[1-6]$/u.test(node.tagName);
            node = node.nextElementSibling
          ) {
            out += ` ${node.textContent}`;
          }
          return out;
        });
        expect(text).toMatch(words);
        await page.close();
      });

      test('who searches for the former name of something finds it, and is told', async () => {
        const page = await browser.newPage();
        await page.goto(`${served.url}search/?q=azure+ad`);
        await page.locator('.results li a').first().waitFor();
        expect(await page.locator('[role=status]').innerText()).toContain('“Microsoft Entra ID”');
        await page.close();
      });

      test.each(['notexistingwordxyz', '26.10'])('%s stands nowhere, and so it is said', async (query) => {
        const page = await browser.newPage();
        await page.goto(`${served.url}search/?q=${encodeURIComponent(query)}`);
        await page.getByText(`Nothing found for “${query}”`).waitFor();
        expect(await page.locator('.results li').count()).toBe(0);
        await page.close();
      });

      test('results carry no words about unknown numbers, and mark no words inside others', async () => {
        const page = await browser.newPage();
        for (const query of ['journal', 'archive', 'uri']) {
          await page.goto(`${served.url}search/?q=${query}`);
          await page.locator('.results li').first().waitFor();
          expect(await page.locator('.results').innerText()).not.toContain('Number unknown');
          const inside = await page.evaluate(
            () =>
              [...document.querySelectorAll('.results mark')].filter((mark) =>
                /\p{L}$/u.test(mark.previousSibling?.textContent ?? ''),
              ).length,
          );
          expect(inside).toBe(0);
        }
        await page.close();
      });

      test.each<[string, number, 'light' | 'dark']>(
        ['', SYNC, 'guides/hybrid-active-directory/', 'search/?q=2.4'].flatMap((path) =>
          [390, 1280].flatMap((width) =>
            (['light', 'dark'] as const).map((scheme): [string, number, 'light' | 'dark'] => [
              path,
              width,
              scheme,
            ]),
          ),
        ),
      )('/%s at %d pixels, %s: axe finds nothing, nothing overflows', async (path, width, colorScheme) => {
        expect(await faults(path, width, colorScheme)).toEqual([]);
      });

      test('every other article too', async () => {
        const articles = readdirSync(join(folder, 'site', 'articles'), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `articles/${name}/`)
          // Addresses that only lead on are no pages to read.
          .filter(
            (path) =>
              !readFileSync(join(folder, 'site', path, 'index.html'), 'utf8').includes(
                'http-equiv="refresh"',
              ),
          );
        expect(articles.length).toBeGreaterThan(10);
        for (const path of ['articles/', 'guides/', '404.html', ...articles]) {
          expect([path, await faults(path, 390, 'light')]).toEqual([path, []]);
        }
      });

      /** What axe finds on a page, and whether it is wider than the window. */
      async function faults(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<unknown[]> {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.goto(served.url + path);
        if (path.startsWith('search')) await page.locator('.results li').first().waitFor();
        await page.addScriptTag({ content: axe });
        const violations: unknown[] = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
          const results = await (window as any).axe.run();
          return results.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
            id,
            nodes[0]?.html,
          ]);
        });
        const [scroll = 0, inner = 0] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        await context.close();
        return scroll > inner ? [...violations, `${scroll} of ${inner} pixels wide`] : violations;
      }
    },
  );
});
