/** Every state of every guide that asks questions, walked by keyboard without JavaScript, as readers come to it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { enumerate } from '../../src/runbook/flow/enumerate.ts';
import { type FlowPage, pagesOf } from '../../src/runbook/flow/pages.ts';
import { pairsOf } from '../../src/runbook/flow/state.ts';
import { readScenario } from '../../src/runbook/read-scenario.ts';
import { statePath, treePath } from '../../src/views/paths.ts';
import { vademecum } from '../commands/run.ts';
import { root } from '../shared.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string' ? started : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const content = join(root, 'content');
const guides = readdirSync(join(content, 'scenarios')).flatMap((name) => {
  const text = readFileSync(join(content, 'scenarios', name), 'utf8');
  const { scenario, messages } = readScenario({ file: name, text });
  if (!scenario) throw new Error(messages.join('\n'));
  const states = enumerate(scenario.flow) ?? [];
  return [{ id: scenario.id, scenario, states, pages: pagesOf(states) }];
});
const flows = guides.filter(({ scenario }) => scenario.flow.questions.length > 0);

test('the guides that are shipped', () => {
  expect(flows.map(({ id }) => id)).toEqual([
    'certificate-renewal-hybrid',
    'directory-services-microsoft-365',
    'ews-profiles',
    'hybrid-microsoft-365',
  ]);
});

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

describe.skipIf(skipped)(`guides with questions${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  const { browser } = started as StartedBrowser;
  let folder = '';
  let served: ServedSite | undefined;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vademecum-flows-'));
    const built = await vademecum(
      'build',
      '--content',
      content,
      '--out',
      join(folder, 'site'),
      '--base',
      '/help',
    );
    expect(built.code, built.stderr).toBe(0);
    served = await serveSite({ dir: join(folder, 'site'), base: '/help', port: 0, log: () => {} });
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
  });
  afterAll(async () => {
    await served?.close();
    await (started as StartedBrowser).close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (path: string): string => (served?.url ?? '').replace(/\/$/u, '') + path;
  const focused = () => page.locator(':focus');

  /** From the top of the page over the skip link to the element, and through it. */
  async function press(selector: string, nth: number): Promise<void> {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const wanted = page.locator(selector).nth(nth);
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        await page.keyboard.press('Enter');
        return;
      }
      // Answers of an outcome are folded.
      if (
        selector.includes('.change') &&
        (await focused().evaluate(({ tagName }) => tagName)) === 'SUMMARY'
      ) {
        await page.keyboard.press('Enter');
      }
    }
    throw new Error(`${selector} ${nth} on ${page.url()} cannot be reached with the Tab key`);
  }

  async function expectPage(id: string, pages: readonly FlowPage[], pairs: readonly string[]): Promise<void> {
    await page.waitForURL(at(statePath(id, pairs)));
    const there = pages.find((each) => each.pairs.join() === pairs.join());
    const selector = there?.question ? '.asked' : 'h1';
    expect(squeeze(await page.locator(selector).textContent())).toBe(
      squeeze(there?.question?.text ?? there?.outcome?.title ?? ''),
    );
  }

  test.each(flows)(
    '$id: every state can be walked to',
    async ({ id, pages, states }) => {
      for (const { answers, question } of states) {
        for (const [i, { id: value }] of (question?.fact.values ?? []).entries()) {
          await page.goto(at(statePath(id, pairsOf(answers))));
          await press('.choices a', i);
          await expectPage(id, pages, pairsOf(new Map(answers).set(question?.fact.id ?? '', value)));
        }
      }
    },
    300_000,
  );

  test.each(flows)(
    '$id: after the longest way every answer can be changed, and the later ones that still apply are kept',
    async ({ id, pages }) => {
      const ends = pages.filter(({ outcome }) => outcome);
      const [longest] = ends.toSorted((a, b) => b.asked.size - a.asked.size);
      for (const [i, [fact, to]] of [...(longest?.change ?? [])].entries()) {
        await page.goto(at(statePath(id, longest?.pairs ?? [])));
        await press('.change a', i);
        await expectPage(id, pages, to);
        const next = pages.find(({ pairs }) => pairs.join() === to.join())?.next ?? [];
        const other = next.findIndex(({ value }) => value.id !== longest?.asked.get(fact));
        await press('.choices a', other);
        await expectPage(id, pages, next[other]?.to ?? []);
      }
    },
    120_000,
  );

  test.each(flows)(
    '$id: every link of every page leads where the answers say',
    async ({ id, pages }) => {
      const hrefs = (selector: string): Promise<(string | null)[]> =>
        page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      for (const { pairs, next, change } of pages) {
        await page.goto(at(statePath(id, pairs)));
        const below = (to: readonly string[]): string => `/help${statePath(id, to)}`;
        expect(await hrefs('.choices a')).toEqual(next.map(({ to }) => below(to)));
        expect(await hrefs('.change a')).toEqual([...change.values()].map(below));
      }
    },
    120_000,
  );

  test.each(guides)(
    '$id: there is a page for each state and one overview, and no others',
    ({ id, pages }) => {
      const dir = join(folder, 'site', 'guides', id);
      const built = readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('index.html'))
        .map((file) => `/guides/${id}/${file.replace(/index\.html$/u, '')}`);
      const overview = flows.some((each) => each.id === id) ? [treePath(id)] : [];
      expect(built.toSorted()).toEqual(
        [...pages.map(({ pairs }) => statePath(id, pairs)), ...overview].toSorted(),
      );
    },
  );

  test('questions on the way are not for search engines, and each outcome is indexed once', () => {
    const expected: string[] = [];
    for (const { id, pages } of guides) {
      const seen = new Set<unknown>();
      for (const { pairs, outcome } of pages) {
        const html = readFileSync(join(folder, 'site', statePath(id, pairs), 'index.html'), 'utf8');
        const indexed = pairs.length === 0 || (outcome !== undefined && !seen.has(outcome));
        seen.add(outcome);
        expect(html.includes('<meta name="robots" content="noindex"'), html.slice(0, 300)).toBe(!indexed);
        if (indexed) expected.push(statePath(id, pairs));
      }
    }
    const fragments = join(folder, 'site', 'pagefind', 'fragment');
    const found = readdirSync(fragments)
      .map((name) => gunzipSync(readFileSync(join(fragments, name))).toString('utf8'))
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))).url as string)
      .filter((url) => url.startsWith('/guides/'));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('each outcome’s page and its replies say the same', async () => {
    for (const { id, pages } of guides) {
      const seen = new Set<unknown>();
      for (const { pairs, outcome } of pages) {
        if (!outcome || seen.has(outcome)) continue;
        seen.add(outcome);
        const path = statePath(id, pairs);
        await page.goto(at(path));
        // Every stretch of text of the instructions; not what is folded, nor the page's own labels.
        const shown = await page.locator('h1, .runbook').evaluateAll((elements) =>
          elements.flatMap((element) => {
            const texts: string[] = [];
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const own = 'details, .step-no, .ref, .ref-line, .origin, .stop h2, [class*="version"]';
              if (!node.parentElement?.closest(own)) texts.push(node.textContent ?? '');
            }
            return texts;
          }),
        );
        const reply = squeeze(await (await fetch(at(`${path}reply.txt`))).text());
        expect(shown.length).toBeGreaterThan(1);
        const missing = shown.map(squeeze).filter((text) => !reply.includes(text));
        expect(missing, path).toEqual([]);
      }
    }
  });

  const looked = [
    '/guides/',
    ...flows.flatMap(({ id, pages }) => [
      statePath(id, []),
      statePath(id, pages.find(({ kept }) => kept.size > 0)?.pairs ?? []),
      treePath(id),
    ]),
    ...['runbook', 'not-supported', 'contact-support', 'nothing-to-do'].flatMap((kind) =>
      flows
        .flatMap(({ id, pages }) =>
          pages.filter(({ outcome }) => outcome?.kind === kind).map(({ pairs }) => statePath(id, pairs)),
        )
        .slice(0, 1),
    ),
  ];

  test.each([
    ['light', 390],
    ['dark', 390],
    ['light', 1280],
    ['dark', 1280],
  ] as const)(
    'axe finds nothing, and everything fits: %s, %i px',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const tab = await context.newPage();
      for (const path of looked) {
        await tab.goto(at(path));
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() =>
          (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
        );
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        ).toEqual([]);
        expect(
          await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          path,
        ).toBeLessThanOrEqual(0);
        const small = await tab
          .locator('.choices a, .change a, .flow-links a')
          .evaluateAll(
            (links) =>
              links.filter((link) => link.checkVisibility() && link.getBoundingClientRect().height < 24)
                .length,
          );
        expect(small, path).toBe(0);
      }
      await context.close();
    },
    120_000,
  );
});
