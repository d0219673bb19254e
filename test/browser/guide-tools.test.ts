/** What readers of a runbook tick, fill in and choose: kept in the browser, through a reload and a rebuild of the site. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve-site.ts';
import { vademecum } from '../commands/run.ts';
import { entry, feed } from '../sources/feed-builder.ts';
import { type StartedBrowser, startBrowser } from './chromium.ts';

const started = await startBrowser();
const skipped = typeof started === 'string' ? started : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SITE = `title: Harbor Help
products:
  - id: harbor
    name: Harbor
    releases: [{ version: "7.0" }, { version: "7.1" }, { version: "7.2" }, { version: "7.10" }]
`;
const article = (open: string, permissions = 'Permissions'): string => `Words before.
== Open ==
* Go to https://server.example.com/start?at=%3Cmailbox%3E and sign in.
* ${open}
* Type <code>harbor --server server.example.com --tenant "&lt;your tenant&gt;"</code>, not myserver.example.com.
* Leave [javascript:alert(1)//server.example.com this] alone.
== ${permissions} ==
# Tick ''Mail.Read''.
# New in 7.2: Tick ''Mail.Send'' too.
# Check that ''Mail.Send'' is listed.
# New in 7.10: Press ''Apply''.
# Press ''Save''.
== Close ==
* Close it.
`;
const OVERLAYS = `overlays:
  - id: setup
    of: Setup
    operations:
      - skip: { section: "0" }
        because: It only introduces.
      - include: { heading: Open }
      - include: { section: "2" }
      - include: { heading: Close }
`;
const SETUP = `---
id: setup
title: Set it up
summary: From nothing to running.
audience: public
values:
  - id: server
    label: Full name of the server
    type: fqdn
    replaces: ["server.example.com"]
  - id: tenant
    label: Name of the tenant
    help: As the portal shows it.
    replaces: ["<your tenant>"]
  - id: mailbox
    label: Mailbox
    type: email
    replaces: ["<mailbox>"]
  - id: app
    label: Id of the app
    type: guid
    replaces: ["<app id>"]
${OVERLAYS}---

<Runbook overlay="setup" />

<Step title="Tell your colleagues">

Write to \`<mailbox>\` that the app \\<app id> is there.

</Step>
`;
const ASKING = `---
id: asking
title: What to do
summary: It depends on the version.
audience: public
values: [{ id: server, label: The server, type: fqdn, replaces: ["server.example.com"] }]
facts:
  - { id: version, type: version, product: harbor }
  - { id: update, type: boolean }
questions:
  - { id: which, fact: version, text: Which version? }
  - { id: may, fact: update, text: May you update?, when: { range: { version: { before: "7.2" } } } }
outcomes:
  - id: as-it-is
    title: Set up what you have
    when: { or: [{ range: { version: { from: "7.2" } } }, { eq: { update: false } }] }
  - id: updated
    title: Update and set up
    when: { eq: { update: true } }
    version: { from: "7.2" }
${OVERLAYS}---

<Outcome id="as-it-is updated">

<Runbook overlay="setup" />

</Outcome>
`;

const LATER = `---
id: later
title: Later
summary: A whole section is for a later version.
audience: public
overlays:
  - id: later
    of: Later
    operations: [{ include: { heading: Now } }, { include: { heading: Apply (since version 7.10) } }]
---

<Runbook overlay="later" />
`;

describe.skipIf(skipped)(`a runbook's tools${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  const { browser } = started as StartedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-tools-'));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  let served: ServedSite;
  let context: BrowserContext;
  let page: Page;
  let asked: string[] = [];

  const later = entry({
    id: 90,
    page: 'Later',
    text: '== Now ==\n* Do it.\n\n== Apply (since version 7.10) ==\nRead this.\n* Press it.\n',
  });
  async function build(id: number, text: string): Promise<void> {
    const at = `2026-04-0${id}T10:00:00Z`;
    writeFileSync(join(content, 'wiki', 'feed.atom'), feed(entry({ id, page: 'Setup', at, text }), later));
    const built = await vademecum('build', '--content', content, '--out', out, '--base', '/help');
    expect(built.code, built.stderr).toBe(0);
  }
  const at = (path: string): string => served.url.replace(/\/$/u, '') + path;
  const open = (path = '/guides/setup/') => page.goto(at(path));
  const done = (n: number) => page.getByLabel(`Step ${n} done`);
  const status = (of: string) => page.locator(`${of} [role=status]`).innerText();
  const version = () => page.getByLabel('Your version of Harbor');
  const shown = () =>
    page
      .locator('.runbook ol > li')
      .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.textContent));

  beforeAll(async () => {
    for (const name of ['wiki', 'scenarios']) mkdirSync(join(content, name), { recursive: true });
    writeFileSync(join(content, 'site.yaml'), SITE);
    writeFileSync(join(content, 'scenarios', 'setup.mdx'), SETUP);
    writeFileSync(join(content, 'scenarios', 'asking.mdx'), ASKING);
    writeFileSync(join(content, 'scenarios', 'later.mdx'), LATER);
    await build(1, article("Press ''Next'' and wait."));
    served = await serveSite({ dir: out, base: '/help', port: 0, log: () => {} });
  }, 120_000);
  afterAll(async () => {
    await served?.close();
    await (started as StartedBrowser).close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.setDefaultTimeout(5000);
    asked = [];
    page.on('dialog', (dialog) => {
      asked.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => asked.push(String(error)));
    page.on('console', (message) => asked.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
  });
  afterEach(() => context.close());

  const copied = async (form: 'Plain text' | 'Markdown'): Promise<string> => {
    await page.locator('.copy-status').evaluate((told) => {
      told.textContent = '';
    });
    await page.getByRole('button', { name: form }).click();
    await page.waitForFunction(() => document.querySelector('.copy-status')?.textContent !== '');
    return page.evaluate(() => navigator.clipboard.readText());
  };

  test('values are put into text and addresses, checked, kept, and nowhere else', async () => {
    await open();
    const server = page.getByLabel('Full name of the server');
    await server.fill('https://archive.contoso.com');
    await server.blur();
    expect(await page.getByRole('alert').innerText()).toMatch(
      /without https:\/\/ .* For example server\.example\.com/u,
    );
    expect(await server.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.filled').count()).toBe(0);
    await server.fill('archive.contoso.com');
    await server.blur();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByLabel('Mailbox').fill('a+b@contoso.com');
    await page.getByLabel('Name of the tenant').fill('Contoso & Söhne');
    await page.getByLabel('Name of the tenant').blur();
    await page.getByLabel('Id of the app').fill('1234');
    await page.getByLabel('Id of the app').blur();
    expect(await page.getByRole('alert').innerText()).toMatch(/no GUID/u);
    const read = async () => ({
      code: await page.locator('.runbook li code').innerText(),
      link: await page.locator('.runbook a', { hasText: 'https://' }).getAttribute('href'),
      own: await page.locator('.part', { hasText: 'Write to' }).locator('.prose').innerText(),
    });
    const expected = {
      code: 'harbor --server archive.contoso.com --tenant "Contoso & Söhne"',
      link: 'https://archive.contoso.com/start?at=a%2Bb%40contoso.com',
      own: 'Write to a+b@contoso.com that the app <app id> is there.',
    };
    expect(await read()).toEqual(expected);
    await page.reload();
    expect(await read()).toEqual(expected);
    expect(await page.locator('body').innerText()).toContain('not myserver.example.com');
    await open('/guides/asking/version=from-7.2/');
    expect(await page.getByLabel('The server').inputValue()).toBe('archive.contoso.com');
    expect(await page.locator('.runbook li code').innerText()).toContain(
      '--server archive.contoso.com --tenant "<your tenant>"',
    );
    await open();
    expect(asked.filter((url) => /contoso|1234/iu.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Forget them' }).click();
    expect((await read()).code).toBe('harbor --server server.example.com --tenant "<your tenant>"');
    expect(await page.evaluate(() => localStorage.getItem('vademecum:values'))).toBeNull();
  });

  test('hostile values are text, whether typed or found in storage', async () => {
    await open();
    const hostile = '<img src=x onerror=alert(1)>"\'&{{x}}';
    await page.getByLabel('Name of the tenant').fill(hostile);
    await page.getByLabel('Name of the tenant').blur();
    expect(await page.locator('.runbook li code').innerText()).toContain(hostile);
    expect(await page.locator('.runbook img, .runbook script').count()).toBe(0);
    expect(await copied('Markdown')).toContain(`--tenant "${hostile}"`);
    for (const value of [
      'javascript:alert(1)',
      'a.b/../../x',
      'x@y',
      'a.b:1',
      `a${'.b'.repeat(200)}`,
      'a.b\nc',
      '',
      7,
      null,
      {},
    ]) {
      await page.evaluate(
        (kept) => localStorage.setItem('vademecum:values', JSON.stringify({ server: kept, __proto__: kept })),
        value,
      );
      await page.reload();
      expect(await page.locator('.filled').count(), String(value)).toBe(0);
      expect(await page.locator('.runbook a', { hasText: 'https://' }).getAttribute('href')).toBe(
        'https://server.example.com/start?at=%3Cmailbox%3E',
      );
    }
    for (const kept of ['[]', '7', 'null', '{', '"x"', '{"setup":1}', '{"a":[1,2]}']) {
      await page.evaluate((text) => {
        for (const name of ['values', 'progress:setup', 'version:harbor'])
          localStorage.setItem(`vademecum:${name}`, text);
      }, kept);
      await page.reload();
      expect(await status('[data-progress]'), kept).toBe('0 of 4 steps done.');
    }
    expect(asked.filter((said) => !said.startsWith('http'))).toEqual([]);
  });

  test('the version hides what is only for later ones, and what follows it; the rest is shown', async () => {
    await open();
    const all = await shown();
    expect(all).toHaveLength(5);
    expect(await version().locator('option').allInnerTexts()).toEqual([
      'not chosen: all steps',
      '7.10',
      '7.2',
      '7.1',
      '7.0',
    ]);
    await version().selectOption('7.1');
    expect(await shown()).toEqual(['Tick Mail.Read.', 'Press Save.']);
    expect(await status('[data-product]')).toBe('Harbor 7.1: 3 instructions for later versions left out.');
    await page.getByRole('button', { name: 'Show them' }).press('Enter');
    expect(await shown()).toEqual(all);
    await page.getByRole('button', { name: 'Hide them' }).click();
    await page.reload();
    expect(await shown()).toHaveLength(2);
    const text = await copied('Plain text');
    expect(text).toContain('Harbor 7.1: 3 instructions for later versions left out.');
    expect(text).toContain('1. Tick Mail.Read.\n2. Press Save.\n');
    expect(text).not.toMatch(/Mail\.Send|Apply|[\uE000-\uE00F]/u);
    expect(await copied('Markdown')).toContain('1. Tick *Mail.Read*.\n2. Press *Save*.\n');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-product]').innerText()).toContain('Harbor 7.1: 3 instructions');
    expect(await version().isVisible()).toBe(false);
    expect(await shown()).toHaveLength(2);
    await page.emulateMedia({ media: 'screen' });
    await version().selectOption('7.10');
    expect(await shown()).toEqual(all);
    expect(await status('[data-product]')).toBe('Harbor 7.10: nothing here is for later versions only.');
    await version().selectOption('7.2');
    expect(await shown()).toHaveLength(4);
  });

  test('a whole section for later versions goes with its entry among the steps, and is not counted as one to do', async () => {
    await open('/guides/later/');
    await version().selectOption('7.2');
    expect(await page.locator('.part.step:visible').count()).toBe(1);
    expect(await page.locator('.toc-wide li:visible').allTextContents()).toEqual(['1 Now']);
    expect(await status('[data-progress]')).toBe('0 of 1 step done.');
    expect(await copied('Markdown')).not.toMatch(/Apply|Read this|Press it/u);
    await version().selectOption('');
    expect(await page.locator('.part.step:visible').count()).toBe(2);
    expect(await page.locator('.toc-wide li:visible').count()).toBe(2);
    expect(await copied('Markdown')).toContain('Apply (since version 7.10)\n\nRead this.');
  });

  test('answers about the version go before the choice, and an outcome that begins with an update before both', async () => {
    await open();
    await version().selectOption('7.10');
    await open('/guides/asking/update=no/version=before-7.2/');
    expect(await version().locator('option').allInnerTexts()).toEqual([
      'Before 7.2 (your answer)',
      '7.1',
      '7.0',
    ]);
    expect(await shown()).toEqual(['Tick Mail.Read.', 'Press Save.']);
    expect(await status('[data-product]')).toBe(
      'Harbor before 7.2: 3 instructions for later versions left out.',
    );
    await version().selectOption('7.0');
    await open('/guides/asking/update=yes/version=before-7.2/');
    expect(await version().locator('option').allInnerTexts()).toEqual([
      'not chosen: all steps',
      '7.10',
      '7.2',
    ]);
    expect(await shown()).toHaveLength(5);
    await open('/guides/asking/version=from-7.2/');
    expect(await version().locator('option').allInnerTexts()).toEqual([
      '7.2 or later (your answer)',
      '7.10',
      '7.2',
    ]);
    expect(await shown()).toHaveLength(5);
  });

  test('without JavaScript everything is there, and nothing to press', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(at('/guides/setup/'));
    expect(await tab.locator('[data-tools]').isVisible()).toBe(false);
    expect(await tab.locator('.runbook ol > li:visible').count()).toBe(5);
    expect(await tab.getByText('<your tenant>').isVisible()).toBe(true);
    await plain.close();
  });

  test('storage that is blocked or full costs nothing but the keeping', async () => {
    for (const broken of ['setItem', 'get']) {
      const tab = await context.newPage();
      await tab.addInitScript((how) => {
        const refuse = (): never => {
          throw new DOMException('no', 'QuotaExceededError');
        };
        if (how === 'get') Object.defineProperty(window, 'localStorage', { get: refuse });
        else Storage.prototype.setItem = refuse;
      }, broken);
      const errors: string[] = [];
      tab.on('pageerror', (error) => errors.push(String(error)));
      await tab.goto(at('/guides/setup/'));
      for (const n of [1, 2]) await tab.getByLabel(`Step ${n} done`).check();
      expect(await tab.locator('[data-progress] [role=status]').innerText()).toMatch(
        /^2 of 4 steps done\. This browser keeps nothing/u,
      );
      await tab.getByLabel('Full name of the server').fill('archive.contoso.com');
      await tab.getByLabel('Full name of the server').blur();
      expect(await tab.locator('.runbook li code').innerText()).toContain('archive.contoso.com');
      await tab.getByLabel('Your version of Harbor').selectOption('7.1');
      expect(await tab.locator('.runbook ol > li:visible').count()).toBe(2);
      expect(errors).toEqual([]);
      await tab.close();
    }
  });

  test.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)('axe finds nothing, and everything fits: %s, %i px', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open();
    await version().selectOption('7.1');
    await page.getByRole('button', { name: 'Show them' }).click();
    await page.getByLabel('Full name of the server').fill('?');
    await page.getByLabel('Full name of the server').blur();
    await page.getByLabel('Name of the tenant').fill('x'.repeat(200));
    await page.getByLabel('Name of the tenant').blur();
    await page.evaluate(() =>
      localStorage.setItem(
        'vademecum:progress:setup',
        JSON.stringify({
          [document.querySelector<HTMLElement>('[data-block]')?.dataset.block ?? '']: ['x', 'y'],
        }),
      ),
    );
    await page.reload();
    expect(await page.locator('.changed-since').first().isVisible()).toBe(true);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test('scripts are small, and the policy allows none within the page', async () => {
    let script = 0;
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!/javascript/u.test(response.headers()['content-type'] ?? '')) return;
      bodies.push(
        response.body().then((body) => {
          script += gzipSync(body, { level: 9 }).length;
        }),
      );
    });
    await open();
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
    console.info(`JavaScript of a runbook with all tools: ${script} bytes, gzip`);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(10 * 1024);
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).not.toContain('unsafe');
    expect(asked.filter((said) => !said.startsWith(served.url))).toEqual([]);
  });

  test('check marks last through a reload and a rebuild; a changed step is open again and says so', async () => {
    await open();
    expect(await status('[data-progress]')).toBe('0 of 4 steps done.');
    await done(1).focus();
    await page.keyboard.press('Space');
    await version().selectOption('7.1');
    await done(2).check();
    expect(await status('[data-progress]')).toBe('2 of 4 steps done.');
    // Another tab of the site.
    const other = await context.newPage();
    await other.goto(at('/guides/setup/'));
    await other.getByLabel('Step 4 done').check();
    await other.close();
    expect(await done(4).isChecked()).toBe(true);
    await page.reload();
    expect(await Promise.all([1, 2, 3, 4].map((n) => done(n).isChecked()))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    // One instruction has other words, and the revision before is not in the content: the lockfile knows the steps.
    await build(2, article("Press ''Continue'' and wait."));
    await page.reload();
    expect(await Promise.all([1, 2, 3, 4].map((n) => done(n).isChecked()))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(await status('[data-progress]')).toBe('2 of 4 steps done. 1 has changed since you did it.');
    const first = page.locator('.part.step').first();
    expect(await first.locator('.changed-since').innerText()).toBe(
      'Changed since you did it: 1 instruction is new or different.',
    );
    expect(await first.locator('li:has(> .changed-mark)').allInnerTexts()).toEqual([
      'changed Press Continue and wait.',
    ]);
    expect(await done(1).getAttribute('aria-describedby')).toBe(
      await first.locator('.changed-since').getAttribute('id'),
    );
    await done(1).check();
    expect(await page.locator('.changed-since:visible, .changed-mark').count()).toBe(0);
    // A step that the lockfile cannot follow, because its heading is a new one again: its words are the same.
    await build(3, article("Press ''Continue'' and wait.", 'Who may do what'));
    await page.reload();
    expect(await Promise.all([1, 2, 3, 4].map((n) => done(n).isChecked()))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    // What the newer version shows besides has not been done.
    await version().selectOption('7.10');
    expect(await done(2).isChecked()).toBe(false);
    expect(await page.locator('.changed-since:visible').innerText()).toContain('3 instructions are new');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await status('[data-progress]')).toBe('0 of 4 steps done.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await status('[data-progress]')).toBe('2 of 4 steps done. 1 has changed since you did it.');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.reload();
    expect(await status('[data-progress]')).toBe('0 of 4 steps done.');
    expect(asked.filter((said) => !said.startsWith('http'))).toEqual([]);
  }, 120_000);
});
