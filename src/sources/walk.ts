import { type Dirent, promises as fs } from 'node:fs';
import { join } from 'node:path';
import { report } from './rules.ts';
import type { Report } from './types.ts';

/** A file below a folder. */
export interface FoundFile {
  /** As messages name it: the folder as it was given, and the path below it, with `/`. */
  readonly file: string;
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * All files below a folder, sorted by path; links are followed, once. Names that begin with a dot are left out.
 * A folder that is not there has no files; what cannot be read is told.
 */
export async function walk(root: string, folder: string, tell: Report): Promise<FoundFile[]> {
  const out: FoundFile[] = [];
  await visit(root, folder, new Set(), out, tell);
  return out;
}

async function visit(
  root: string,
  path: string,
  above: ReadonlySet<string>,
  out: FoundFile[],
  tell: Report,
): Promise<void> {
  const folder = join(root, path);
  const file = folder.replaceAll('\\', '/');
  let entries: Dirent[];
  let real: string;
  try {
    real = await fs.realpath(folder);
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') tell(report('file-not-file', { is: 'file', should: 'a folder' }, { file }));
    else if (code !== 'ENOENT') tell(report('file-unreadable', { reason: reasonOf(error) }, { file }));
    return;
  }
  if (above.has(real)) {
    tell(report('file-loop', {}, { file }));
    return;
  }
  const inside = new Set([...above, real]);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name } of entries) {
    if (name.startsWith('.')) continue;
    const below = `${path}/${name}`;
    try {
      const status = await fs.stat(join(root, below));
      if (status.isDirectory()) await visit(root, below, inside, out, tell);
      else if (status.isFile()) out.push({ file: `${file}/${name}`, path: below, bytes: status.size });
      else tell(report('file-not-file', { is: 'device', should: 'a file' }, { file: `${file}/${name}` }));
    } catch (error) {
      tell(report('file-unreadable', { reason: reasonOf(error) }, { file: `${file}/${name}` }));
    }
  }
}

/** An operating system's error in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ELOOP: 'its links lead in a circle',
    ENOENT: 'it links to something that does not exist',
    EMFILE: 'too many files are open',
    EIO: 'the disk reports an error',
  };
  return words[code ?? ''] ?? message;
}
