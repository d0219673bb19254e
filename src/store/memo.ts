/** What pages were compiled to, kept between runs: a SQLite file, derived and disposable. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface StoredMemo {
  get(key: string): string | undefined;
  set(key: string, entry: string): void;
  /** Writes what is new and drops what no page of this content has asked for. */
  close(): void;
}

/** Raised with every change of the table. */
const VERSION = 1;

/**
 * Opens the memo of one content folder, or nothing where the disk does not allow one: then everything is compiled
 * anew, which only takes longer. Results of other programs (`program` is a hash of the code) are never taken.
 */
export function openMemo(file: string, content: string, program: string): StoredMemo | undefined {
  let db: DatabaseSync;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new DatabaseSync(file);
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    if (db.prepare('PRAGMA user_version').get()?.user_version !== VERSION) {
      db.exec(`DROP TABLE IF EXISTS memo; PRAGMA user_version = ${VERSION}`);
    }
    db.exec(`CREATE TABLE IF NOT EXISTS memo (
      content TEXT NOT NULL, key TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (content, key)
    ) STRICT, WITHOUT ROWID`);
  } catch {
    return undefined;
  }
  const read = db.prepare('SELECT entry FROM memo WHERE content = ? AND key = ?');
  const wanted = new Set<string>();
  const fresh = new Map<string, string>();
  const full = (key: string): string => `${program} ${key}`;
  return {
    get(key) {
      wanted.add(full(key));
      try {
        const entry = read.get(content, full(key))?.entry;
        return typeof entry === 'string' ? entry : undefined;
      } catch {
        return undefined;
      }
    },
    set(key, entry) {
      fresh.set(full(key), entry);
    },
    close() {
      try {
        db.exec('BEGIN IMMEDIATE');
        const write = db.prepare('INSERT OR REPLACE INTO memo VALUES (?, ?, ?)');
        for (const [key, entry] of fresh) write.run(content, key, entry);
        const drop = db.prepare('DELETE FROM memo WHERE content = ? AND key = ?');
        for (const { key } of db.prepare('SELECT key FROM memo WHERE content = ?').all(content)) {
          if (!wanted.has(String(key))) drop.run(content, String(key));
        }
        db.exec('COMMIT');
      } catch {
        // Another run holds it, or the disk is full: the next run compiles again.
      }
      db.close();
    },
  };
}
