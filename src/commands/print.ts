import { once } from 'node:events';
import type { Io } from './types.ts';

/** Writes and waits until the reader keeps up, so that a slow pipe does not fill the memory. */
export async function print(stream: Io['stdout'], text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
