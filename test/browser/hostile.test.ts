/** Known injection vectors, as wiki text and as Markdown of a scenario or note, opened in a browser without any policy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml as print } from 'hast-util-to-html';
import { afterAll, describe, expect, test } from 'vitest';
import { markdownToHast } from '../../src/runbook/markdown.ts';
import { fromWikitext, toHast, toHtml } from '../../src/wikitext/index.ts';
import { needsShared, shared } from '../shared.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const vectors = join(shared, 'hostile-html', 'vectors.jsonl');
const reason = typeof started === 'string' ? started : existsSync(vectors) ? undefined : needsShared;

afterAll(async () => {
  if (typeof started !== 'string') await started.close();
});

const ways: [string, (text: string) => string][] = [
  ['wiki text', (text) => toHtml(toHast(fromWikitext(text, { title: 'Page' }), { redLinks: 'plain' }))],
  ['Markdown', (text) => print({ type: 'root', children: markdownToHast(text) })],
];

describe.skipIf(reason !== undefined)(
  `hostile text in a browser${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    const run = async (render: (text: string) => string): Promise<string[]> => {
      const { browser } = started as StartedBrowser;
      const page = await browser.newPage();
      const happened: string[] = [];
      let current = '';
      page.on('dialog', async (dialog) => {
        happened.push(`${current}: dialog`);
        await dialog.dismiss();
      });
      await page.route('**/*', async (route) => {
        const url = route.request().url();
        // The wiki's own images are asked for by design; nothing else may be.
        if (!url.startsWith('http://page.test/')) happened.push(`${current}: request to ${url}`);
        await route.fulfill({ status: 200, contentType: 'text/html', body: '' });
      });
      await page.goto('http://page.test/');
      await page.exposeFunction('ranIn', (what: string) => happened.push(`${current}: ran ${what}`));
      await page.addInitScript(() => {
        for (const name of ['alert', 'confirm', 'prompt', 'xss', 'javascript']) {
          Object.defineProperty(window, name, {
            value: () => (window as never as { ranIn(s: string): void }).ranIn(name),
          });
        }
      });
      const lines = readFileSync(vectors, 'utf8').trim().split('\n');
      for (const line of lines) {
        const { id, html } = JSON.parse(line) as { id: string; html: string };
        current = id;
        await page.setContent(`<!doctype html><title>t</title><body>${render(html)}</body>`, {
          waitUntil: 'load',
        });
        // What waits for the reader: press every link and hover everything.
        await page.evaluate(() => {
          for (const element of document.querySelectorAll('body *')) {
            for (const type of [
              'mouseover',
              'mouseenter',
              'focus',
              'click',
              'error',
              'load',
              'toggle',
              'animationend',
            ]) {
              const link = element.closest('a');
              if (type === 'click' && link && !/^javascript:/iu.test(link.protocol)) continue;
              element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
            }
          }
        });
      }
      expect(lines.length).toBeGreaterThan(200);
      await page.close();
      return happened;
    };

    test.each(ways)('%s: no script runs, no request leaves', async (_name, render) => {
      expect(await run(render)).toEqual([]);
    });

    test('the same vectors as they are do run and do ask for things: the test can fail', async () => {
      const happened = await run((text) => text);
      expect(happened.filter((what) => /dialog|ran/u.test(what)).length).toBeGreaterThan(10);
      expect(happened.filter((what) => what.includes('request')).length).toBeGreaterThan(5);
    });
  },
);
