/** The page of what no longer fits and the warning on a guide, in a browser: accessible, and nothing overflows. */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { healthContent } from '../commands/health-content.ts';
import { vademecum } from '../commands/run.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string' ? started : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

afterAll(async () => {
  if (typeof started !== 'string') await started.close();
});

describe.skipIf(skipped !== undefined)(
  `in a browser${skipped === undefined ? '' : ` (skipped: ${skipped})`}`,
  () => {
    const { browser } = started as StartedBrowser;
    let content = '';
    let served: ServedSite;

    beforeAll(async () => {
      content = healthContent();
      const out = `${content}-built`;
      const built = await vademecum('build', '--content', content, '--out', out, '--audience', 'internal');
      expect(built.code, built.stderr).toBe(0);
      served = await serveSite({ dir: out, base: '/', port: 0, log: () => {} });
    }, 120_000);
    afterAll(async () => {
      await served?.close();
      for (const folder of [content, `${content}-built`]) rmSync(folder, { recursive: true, force: true });
    });

    test.each(
      ['health/', 'guides/painted/'].flatMap((path) =>
        [390, 1280].flatMap((width) =>
          (['light', 'dark'] as const).map((colorScheme) => ({ path, width, colorScheme })),
        ),
      ),
    )(
      '/$path at $width pixels, $colorScheme: axe finds nothing, nothing overflows',
      async ({ path, width, colorScheme }) => {
        const page = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        await page.goto(served.url + path);
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
        });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
        );
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.close();
      },
    );

    test('the warning leads to the place in the article, and the footer to the page of health', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${served.url}guides/painted/`);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Health' }).waitFor();
      await page.locator('.changed-since li a').first().click();
      expect(page.url()).toMatch(/\/articles\/registering-a-ship\/#Painting_the_number$/u);
      await context.close();
    });
  },
);
