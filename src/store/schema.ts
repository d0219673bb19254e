/** Raised with every change of the tables; a store of another number is rebuilt, never migrated. */
export const SCHEMA_VERSION = 1;

/** Tells a store from any other SQLite file: “Vade”. */
export const APPLICATION_ID = 0x56616465;

/** Bodies stand in a column of their own, so that listings of a history do not read them. */
export const SCHEMA = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
  CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    comment TEXT NOT NULL,
    sha1 TEXT NOT NULL,
    parent INTEGER,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'diff', 'link')),
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE items (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (kind, key)
  ) STRICT;
  CREATE TABLE views (
    path TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
`;

/** Made before the first read by page: one sort is faster than keeping order through every insert. */
export const INDEXES = `
  CREATE INDEX IF NOT EXISTS revisions_by_page ON revisions (page, id);
  CREATE INDEX IF NOT EXISTS views_by_kind ON views (kind, path);
`;
