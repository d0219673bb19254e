import { PassThrough } from 'node:stream';
import { main } from '../../src/cli.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as a program in a pipe would see it. */
export async function vademecum(...argv: string[]): Promise<Ran> {
  const collect = () => {
    const chunks: Buffer[] = [];
    const stream = new PassThrough();
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
  };
  const out = collect();
  const err = collect();
  const stdin = new PassThrough();
  stdin.end();
  const code = await main(argv, { stdin, stdout: out.stream, stderr: err.stream });
  await new Promise((done) => setImmediate(done));
  return { code, stdout: out.text(), stderr: err.text() };
}
