import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { preferred } from '../sources/merge.ts';
import type { Report, Revision, SourceItem } from '../sources/types.ts';
import { ReadStore } from './read-store.ts';
import { INDEXES, SCHEMA } from './schema.ts';
import type { ItemKind, Items, StoreWriter, View } from './types.ts';

/**
 * Makes a store in one go: `fill` writes into a new file beside it, which takes the old one's place when `fill` is
 * done. A run that fails or is killed leaves the old store as it was; readers of the old one go on reading it.
 */
export async function writeStore<T>(file: string, fill: (writer: StoreWriter) => T | Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  sweep(file);
  const draft = `${file}.${process.pid}-${drafts++}.draft`;
  rmSync(draft, { force: true });
  const db = new DatabaseSync(draft);
  try {
    // The draft is thrown away unless it is complete, so nothing in it needs protection before the end.
    db.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; ${SCHEMA} BEGIN`);
    const result = await fill(new DraftStore(db));
    db.exec(`COMMIT; ${INDEXES} PRAGMA optimize;`);
    db.close();
    sync(draft);
    renameSync(draft, file);
    return result;
  } catch (error) {
    if (db.isOpen) db.close();
    rmSync(draft, { force: true });
    throw error;
  }
}

let drafts = 0;

class DraftStore extends ReadStore implements StoreWriter {
  #indexed = false;
  readonly #updated = new Map<string, string | undefined>();

  add(item: SourceItem, tell: Report): void {
    if (item.type === 'revision') this.#addRevision(item, tell);
    else {
      if (item.type === 'feed') this.#updated.set(item.source.file, item.updated);
      this.#addItem(item.type, keyOf(item), item);
    }
  }

  #addItem<K extends ItemKind>(kind: K, key: string, item: Items[K]): void {
    const sql = 'INSERT OR REPLACE INTO items (kind, key, json) VALUES (?, ?, ?)';
    this.prepared(sql).run(kind, key, JSON.stringify(item));
  }

  addView({ path, kind, digest, model }: View): void {
    const sql = 'INSERT OR REPLACE INTO views (path, kind, digest, json) VALUES (?, ?, ?, ?)';
    this.prepared(sql).run(path, kind, digest, JSON.stringify(model));
  }

  /** Closing is for whoever opened. */
  override close(): void {}

  #addRevision(revision: Revision, tell: Report): void {
    if (this.#insert(revision, 'IGNORE')) return;
    const known = this.getRevision(revision.id) as Revision;
    for (const { id, page, source } of known.page === revision.page ? [] : [known, revision])
      this.#addItem('titleSeen', `${id} ${source.file}`, { revision: id, page, file: source.file });
    const stays = preferred(known, revision, (file) => this.#updated.get(file), tell);
    if (stays === revision) this.#insert(revision, 'REPLACE');
  }

  #insert({ body, source, ...revision }: Revision, otherwise: 'IGNORE' | 'REPLACE'): boolean {
    const sql = `INSERT OR ${otherwise} INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const { changes } = this.prepared(sql).run(
      revision.id,
      revision.page,
      revision.at,
      revision.author,
      revision.comment,
      revision.sha1,
      revision.parent === 'unknown' ? null : revision.parent,
      source.file,
      source.line,
      source.column,
      body.kind,
      body.kind === 'full' ? body.wikitext : body.kind === 'diff' ? body.html : body.href,
    );
    return Number(changes) > 0;
  }

  override revisionsOf(page: string): IterableIterator<Revision> {
    this.#index();
    return super.revisionsOf(page);
  }

  override newestOf(page: string): Revision | undefined {
    this.#index();
    return super.newestOf(page);
  }

  override revisions(): IterableIterator<Revision> {
    this.#index();
    return super.revisions();
  }

  /** Reading by page while filling is for after the revisions are in. */
  #index(): void {
    if (!this.#indexed) this.db.exec(INDEXES);
    this.#indexed = true;
  }
}

function keyOf(item: Exclude<SourceItem, Revision>): string {
  switch (item.type) {
    case 'note':
    case 'snapshot':
      return item.id;
    case 'template':
    case 'lock':
      return item.page;
    case 'scenario':
    case 'media':
      return item.path;
    case 'feed':
      return item.source.file;
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes the drafts of runs that were killed; those of runs that still go on are left. */
function sweep(file: string): void {
  const name = `${basename(file)}.`;
  for (const entry of readdirSync(dirname(file))) {
    if (!entry.startsWith(name)) continue;
    const pid = /^(\d+)-\d+\.draft(?:-journal|-wal|-shm)?$/.exec(entry.slice(name.length))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(file), entry), { force: true });
  }
}

/** Whether a process of that number goes on; another user's counts as going on. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
