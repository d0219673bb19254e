import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes: data to `stdout`, messages and progress to `stderr`. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean | undefined };
  readonly stderr: Writable & { readonly isTTY?: boolean | undefined };
}

/** Exit codes: 0 fine, 1 the content has errors, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole text of `vademecum NAME --help`. */
  readonly help: string;
  run(argv: readonly string[], io: Io): Promise<number>;
}
