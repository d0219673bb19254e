import type { VFileMessage } from 'vfile-message';
import { report } from './rules.ts';
import { validPrefix } from './utf8.ts';

/**
 * A small file's bytes as text. UTF-8 keeps its byte order mark; bytes that are no UTF-8 are read as Windows-1252,
 * in which every byte means something, and that is a message: nothing is lost, but it may be wrong.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; message?: VFileMessage } {
  const good = validPrefix(bytes);
  if (good === bytes.length) return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good)).split(/\r\n|\n|\r/);
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    message: report('text-windows-1252', { byte }, { file, place }),
  };
}
