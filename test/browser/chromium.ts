/** A Chromium for tests: the one named by VADEMECUM_CHROMIUM, else the one in @sparticuz/chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface StartedBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser, or the reason why there is none. */
export async function startBrowser(): Promise<StartedBrowser | string> {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-chromium-'));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const executablePath = process.env.VADEMECUM_CHROMIUM || (await packagedChromium(folder));
    const browser = await chromium.launch({ executablePath, args: ARGS });
    const close = async (): Promise<void> => {
      await browser.close();
      clean();
    };
    return { browser, close };
  } catch (error) {
    clean();
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return `No Chromium starts here (${reason}). Name an installed one in VADEMECUM_CHROMIUM to run the browser tests.`;
  }
}

/** The package unpacks into the temporary folder: give it one of its own, so that runs do not meet. */
async function packagedChromium(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
