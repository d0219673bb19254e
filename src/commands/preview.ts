import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from './serve-site.ts';
import type { Command } from './types.ts';
import { readArgs, readPort } from './usage.ts';

const help = `Usage: vademecum preview [--out DIR] [--base PATH] [--port NUMBER]

Serves what "vademecum build" has built, to this machine only, and prints the address. Stop it with Ctrl+C.

  --out DIR      the built site (default: dist)
  --base PATH    the path that it was built for (default: /)
  --port NUMBER  the port (default: 4321); where it is taken, the next free one

Exit code: 0 stopped, 1 there is no built site, 2 wrong usage.
`;

export const command: Command = {
  name: 'preview',
  summary: 'serve what was built',
  help,
  async run(argv, io) {
    const { values } = readArgs(argv, {
      out: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '4321' },
    });
    const port = readPort(values.port);
    if (!existsSync(join(values.out, 'index.html'))) {
      io.stderr.write(`There is no built site in ${values.out}. Run "vademecum build" first.\n`);
      return 1;
    }
    const log = (line: string): void => void io.stdout.write(`${line}\n`);
    const site = await serveSite({ dir: values.out, base: values.base, port, log });
    await stopSignal();
    await site.close();
    return 0;
  },
};

/** Resolves when the user ends the program. */
export function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
