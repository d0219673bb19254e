/**
 * Reads page models for the site build. The store is the file named by the environment variable VADEMECUM_STORE,
 * which the site build sets for the bundle it makes: one build, one store.
 */
import { DatabaseSync } from 'node:sqlite';
import type { SiteView, View } from '../views/types.ts';

type Kind = View['kind'];
type ViewOf<K extends Kind> = Extract<View, { kind: K }>;

/** Where the site lies on its host, `/` or `/docs/`. Not Astro's BASE_URL, which the environment can overrule. */
export const basePath = process.env.VADEMECUM_BASE || '/';

let open: { readonly file: string; readonly db: DatabaseSync } | undefined;

function database(): DatabaseSync {
  const file = process.env.VADEMECUM_STORE;
  if (!file) {
    throw new Error(
      'VADEMECUM_STORE is not set. The pages read their content from a store; start them with "vademecum build" or "vademecum dev".',
    );
  }
  if (open?.file !== file) {
    open?.db.close();
    open = { file, db: new DatabaseSync(file, { readOnly: true }) };
  }
  return open.db;
}

/** All page models of a kind, sorted by path. */
export function views<K extends Kind>(kind: K): ViewOf<K>[] {
  const rows = database().prepare('SELECT json FROM views WHERE kind = ? ORDER BY path').all(kind);
  return rows.map((row) => JSON.parse(String(row.json)) as ViewOf<K>);
}

/** What all pages share. */
export function siteView(): SiteView {
  const [site] = views('site');
  if (!site) throw new Error('The store holds no site view; run "vademecum build" again.');
  return site;
}
