/** Keeps the ids of a content folder's blocks in its lockfile, so that the next build gives the same ones. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../graph/types.ts';
import { LOCKFILE, printLockfile } from '../sources/lockfile.ts';
import { reasonOf } from '../sources/walk.ts';

export type LockResult =
  | { readonly is: 'same' }
  | { readonly is: 'written'; readonly file: string; readonly isNew: boolean }
  | { readonly is: 'failed'; readonly file: string; readonly reason: string };

/** The lockfile's text for a graph. */
export function lockOf(graph: Graph): string {
  return printLockfile(
    [...graph.pages.values()].flatMap(({ title, aliases, current, locked }) => {
      if (!current || locked.length === 0) return [];
      const titles = aliases.filter(({ because }) => because === 'move').map((alias) => alias.title);
      return [{ page: title, titles, revision: current.id, blocks: locked }];
    }),
  );
}

/** Writes the lockfile where it changes, as a whole or not at all. */
export async function writeLockfile(dir: string, text: string): Promise<LockResult> {
  const file = join(dir, LOCKFILE);
  const before = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return { is: 'same' };
  const draft = join(dir, `.${LOCKFILE}.${process.pid}`);
  try {
    await fs.writeFile(draft, text);
    await fs.rename(draft, file);
    return { is: 'written', file, isNew: before === undefined };
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => {});
    return { is: 'failed', file, reason: reasonOf(error) };
  }
}
