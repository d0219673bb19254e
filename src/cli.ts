import { createRequire } from 'node:module';
import { command as build } from './commands/build.ts';
import { command as check } from './commands/check.ts';
import { command as dev } from './commands/dev.ts';
import { command as diff } from './commands/diff.ts';
import { command as graph } from './commands/graph.ts';
import { command as note } from './commands/note.ts';
import { command as preview } from './commands/preview.ts';
import { command as render } from './commands/render.ts';
import { command as revision } from './commands/revision.ts';
import { command as runbook } from './commands/runbook.ts';
import type { Command, Io } from './commands/types.ts';
import { runCommand } from './commands/usage.ts';

const COMMANDS: readonly Command[] = [
  build,
  dev,
  preview,
  check,
  graph,
  revision,
  render,
  diff,
  note,
  runbook,
];

const HELP = `vademecum - a knowledge base from a wiki's history and a support team's notes

Usage: vademecum COMMAND [OPTIONS]

Commands:
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  vademecum COMMAND --help   says what a command takes
  vademecum --version        prints the version

Data goes to stdout, messages to stderr.
Exit code: 0 fine, 1 the content has errors, 2 wrong usage.
`;

/** The command line. Returns the exit code; throws only for defects of the program itself. */
export async function main(argv: readonly string[], io: Io = process): Promise<number> {
  // A reader that closes the pipe early (`vademecum graph | head`) is no error.
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
    io.stdout.write(`${version}\n`);
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return runCommand(command, rest, io);
  io.stderr.write(`There is no command "${name}". See "vademecum --help".\n`);
  return 2;
}
