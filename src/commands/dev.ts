import { existsSync, watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, contentsOf, readBuildArgs } from './build.ts';
import { stopSignal } from './preview.ts';
import { countMessages, printMessages, summary } from './print-messages.ts';
import { type ServedSite, serveSite } from './serve-site.ts';
import type { Command } from './types.ts';
import { readPort, UsageError } from './usage.ts';

const help = `Usage: vademecum dev [--content DIR] [--audience public|internal] [--base PATH] [--port NUMBER]

Builds the site into a temporary folder, serves it to this machine, and builds it again whenever the content changes.
Reload the page to see the change. Stop it with Ctrl+C.

  --content DIR        the content folder (default: content)
  --audience AUDIENCE  public (default) or internal
  --base PATH          the path below which the site is served (default: /)
  --port NUMBER        the port (default: 4321); where it is taken, the next free one

Exit code: 0 stopped, 1 there is no content folder, 2 wrong usage.
`;

/** Editors write a file in several steps; one build for all of them. */
const QUIET_MS = 200;

export const command: Command = {
  name: 'dev',
  summary: 'serve the site while you edit the content',
  help,
  async run(argv, io) {
    const args = readBuildArgs(argv, { port: { type: 'string' } });
    if (args.out !== 'dist') throw new UsageError('dev takes no --out: it builds into a temporary folder.');
    const port = readPort(args.port ?? '4321');
    if (!existsSync(args.content)) {
      io.stderr.write(`There is no content folder ${args.content}. Name it with --content.\n`);
      return 1;
    }
    const folder = await mkdtemp(join(tmpdir(), 'vademecum-dev-'));
    const options = { ...args, out: join(folder, 'site') };
    const log = (line: string): void => void io.stdout.write(`${line}\n`);
    let served: ServedSite | undefined;
    const rebuild = async (): Promise<void> => {
      const { counts, messages } = await build(options, io);
      printMessages(messages, io.stderr);
      if (!counts) return log(`${options.content} holds no page with text yet.`);
      log(`${contentsOf(counts)}; ${summary(countMessages(messages))}`);
      served ??= await serveSite({ dir: options.out, base: options.base, port, log });
    };
    let running = rebuild();
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(options.content, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A build that fails leaves the last good one; the next change tries again.
        running = running.then(rebuild).catch((error) => log(String(error)));
      }, QUIET_MS);
    });
    try {
      await running;
      await stopSignal();
    } finally {
      watcher.close();
      clearTimeout(timer);
      await served?.close();
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
};
