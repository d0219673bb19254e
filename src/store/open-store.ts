import { DatabaseSync } from 'node:sqlite';
import { ReadStore } from './read-store.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts';
import type { Store } from './types.ts';

/**
 * Opens a store for reading. Gives nothing where there is none of this version: no file, a file of another program
 * or another version, a damaged one. A store is derived from the content folder, so the answer is to build it again.
 */
export function openStore(file: string): Store | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const id = db.prepare('PRAGMA application_id').get()?.application_id;
    const version = db.prepare('PRAGMA user_version').get()?.user_version;
    if (id === APPLICATION_ID && version === SCHEMA_VERSION) return new ReadStore(db);
  } catch {
    // Not there, not readable, not SQLite: all the same to the caller.
  }
  db?.close();
  return undefined;
}
