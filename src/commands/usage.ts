import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Command, Io } from './types.ts';

/** A wrong call: what is wrong and which help to read. Caught by the command line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments strictly; unknown options and missing values are usage errors. */
export function readArgs<T extends Options>(argv: readonly string[], options: T, positionals = 0) {
  let parsed: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw new UsageError(`${reason.replace(/\.$/u, '')}.`);
  }
  const extra = parsed.positionals[positionals];
  if (extra !== undefined) throw new UsageError(`Unexpected argument "${extra}".`);
  return parsed;
}

/** Runs a command; `--help` anywhere shows its help, a wrong call says what is wrong and how to see the help. */
export async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  const end = argv.indexOf('--');
  if ((end < 0 ? argv : argv.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    io.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${error.message}\nSee "vademecum ${command.name} --help".\n`);
    return 2;
  }
}

/** A port number from 0 (any free one) to 65535. */
export function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/u.test(value) || port > 65535) {
    throw new UsageError(`--port is a number from 0 to 65535, not "${value}".`);
  }
  return port;
}
