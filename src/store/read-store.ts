import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Revision, RevisionBody } from '../sources/types.ts';
import type { ItemKind, Items, PageRow, Store, View } from './types.ts';

type Row = Record<string, SQLOutputValue>;

const ALL = 'SELECT * FROM revisions';

/** Reads an open database. Statements are prepared when they are first needed, so that opening costs nothing. */
export class ReadStore implements Store {
  protected readonly db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  getRevision(id: number): Revision | undefined {
    const row = this.prepared(`${ALL} WHERE id = ?`).get(id);
    return row && revisionOf(row);
  }

  revisionsOf(page: string): IterableIterator<Revision> {
    return this.#each(`${ALL} WHERE page = ? ORDER BY id`, revisionOf, page);
  }

  newestOf(page: string): Revision | undefined {
    const row = this.prepared(`${ALL} WHERE page = ? ORDER BY id DESC LIMIT 1`).get(page);
    return row && revisionOf(row);
  }

  revisions(): IterableIterator<Revision> {
    return this.#each(`${ALL} ORDER BY page, id`, revisionOf);
  }

  pages(): IterableIterator<PageRow> {
    const sql =
      'SELECT page, count(*) AS revisions, max(id) AS newest FROM revisions GROUP BY page ORDER BY page';
    return this.#each(sql, ({ page, revisions, newest }) => {
      return { page: String(page), revisions: Number(revisions), newest: Number(newest) };
    });
  }

  count(): { revisions: number; pages: number; views: number } {
    const of = (what: string): number => Number(this.prepared(`SELECT ${what} AS n`).get()?.n ?? 0);
    return {
      revisions: of('(SELECT count(*) FROM revisions)'),
      pages: of('(SELECT count(DISTINCT page) FROM revisions)'),
      views: of('(SELECT count(*) FROM views)'),
    };
  }

  item<K extends ItemKind>(kind: K, key: string): Items[K] | undefined {
    const row = this.prepared('SELECT json FROM items WHERE kind = ? AND key = ?').get(kind, key);
    return row && (JSON.parse(String(row.json)) as Items[K]);
  }

  items<K extends ItemKind>(kind: K): IterableIterator<Items[K]> {
    const sql = 'SELECT json FROM items WHERE kind = ? ORDER BY position';
    return this.#each(sql, ({ json }) => JSON.parse(String(json)) as Items[K], kind);
  }

  view(path: string): View | undefined {
    const row = this.prepared('SELECT * FROM views WHERE path = ?').get(path);
    return row && viewOf(row);
  }

  views(kind?: string): IterableIterator<View> {
    if (kind === undefined) return this.#each('SELECT * FROM views ORDER BY path', viewOf);
    return this.#each('SELECT * FROM views WHERE kind = ? ORDER BY path', viewOf, kind);
  }

  close(): void {
    this.#prepared.clear();
    this.db.close();
  }

  protected prepared(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const made = this.db.prepare(sql);
    this.#prepared.set(sql, made);
    return made;
  }

  *#each<T>(sql: string, make: (row: Row) => T, ...values: string[]): Generator<T> {
    // A statement of its own: a shared one would begin again under an iterator that is still in use.
    for (const row of this.db.prepare(sql).iterate(...values)) yield make(row);
  }
}

function revisionOf(row: Row): Revision {
  return {
    type: 'revision',
    id: Number(row.id),
    page: String(row.page),
    at: String(row.at),
    author: String(row.author),
    comment: String(row.comment),
    sha1: String(row.sha1),
    body: bodyOf(String(row.kind), String(row.body)),
    parent: row.parent === null ? 'unknown' : Number(row.parent),
    source: { file: String(row.file), line: Number(row.line), column: Number(row.column) },
  };
}

function bodyOf(kind: string, text: string): RevisionBody {
  if (kind === 'full') return { kind, wikitext: text };
  return kind === 'diff' ? { kind, html: text } : { kind: 'link', href: text };
}

function viewOf({ path, kind, digest, json }: Row): View {
  return { path: String(path), kind: String(kind), digest: String(digest), model: JSON.parse(String(json)) };
}
