import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { View } from '../../src/views/types.ts';

/** Writes page models into a store as the pipeline would. */
export function writeStore(file: string, views: readonly View[]): void {
  rmSync(file, { force: true });
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE views(path TEXT PRIMARY KEY, kind TEXT, digest TEXT, json TEXT)');
  const insert = db.prepare('INSERT INTO views VALUES (?, ?, ?, ?)');
  for (const view of views) {
    insert.run(view.kind === 'site' ? 'site' : view.path, view.kind, '', JSON.stringify(view));
  }
  db.close();
}
