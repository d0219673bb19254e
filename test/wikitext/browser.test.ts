import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromWikitext, toHast, toHtml } from '../../src/wikitext/index.ts';
import { startBrowser } from '../browser/chromium.ts';
import { needsShared, shared } from '../shared.ts';

const vectors = join(shared, 'hostile-html', 'vectors.jsonl');

test.skipIf(!existsSync(vectors))(
  `hostile wikitext runs nothing and asks for nothing in Chromium (${needsShared} otherwise)`,
  async (context) => {
    const started = await startBrowser();
    if (typeof started === 'string') return context.skip(started);
    const pieces = readFileSync(vectors, 'utf8')
      .trim()
      .split('\n')
      .map((line) => toHtml(toHast(fromWikitext((JSON.parse(line) as { html: string }).html))));
    let body = '';
    const asked: string[] = [];
    const server = createServer((request, response) => {
      if (request.url !== '/page') asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html><body>${body}</body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const page = await started.browser.newPage();
      const ran: string[] = [];
      page.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== `${address}/page` && !request.url().endsWith('/favicon.ico'))
          asked.push(request.url());
      });
      for (const global of ['alert', 'confirm', 'prompt']) {
        await page.addInitScript((name) => {
          const record = window as unknown as Record<string, unknown> & { ran?: string[] };
          record.ran ??= [];
          record[name] = () => record.ran?.push(name);
        }, global);
      }
      for (const piece of pieces) {
        body = piece;
        await page.goto(`${address}/page`);
        // What waits for a reader: the mouse over and a click on everything that has no address.
        await page.evaluate(() => {
          for (const element of document.body.querySelectorAll('*')) {
            for (const type of ['mouseover', 'focus', 'error', 'load', 'animationstart', 'toggle'])
              element.dispatchEvent(new Event(type));
          }
        });
        ran.push(...(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)));
        expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      }
      expect(ran).toEqual([]);
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    } finally {
      server.close();
      await started.close();
    }
  },
);
