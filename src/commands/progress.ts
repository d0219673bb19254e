import type { Io } from './types.ts';

/** Shows what long work is doing, on one line of a terminal; quiet in a pipe. An empty text clears the line. */
export function progress(stream: Io['stderr']): (text: string) => void {
  if (stream.isTTY !== true) return () => {};
  return (text) => {
    stream.write(`\r\u001b[2K${text === '' ? '' : `${text} …`}`);
  };
}
