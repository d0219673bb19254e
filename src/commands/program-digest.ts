import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '../sources/hash.ts';

/** What a page is compiled with: the folders whose code decides what the memo holds. */
const FOLDERS = ['blocks', 'graph', 'history', 'sources', 'wikitext'];

/** Equal for equal code: results of another version of this program are not taken from the memo. */
export function programDigest(): string {
  const src = join(import.meta.dirname, '..');
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/u.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => `${file.slice(src.length)}\n${readFileSync(file, 'utf8')}`),
  );
  return shortHash(texts.join('\u0000'), 24);
}
