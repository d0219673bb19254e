import type {
  FeedInfo,
  LockedPage,
  Media,
  Note,
  Report,
  Revision,
  ScenarioFile,
  Snapshot,
  SourceItem,
  Template,
} from '../sources/types.ts';

/** A title under which a feed file lists a revision that another one calls differently. */
export interface TitleSeen {
  readonly revision: number;
  readonly page: string;
  readonly file: string;
}

/** Everything of the sources but revisions, by kind. */
export interface Items {
  readonly feed: FeedInfo;
  readonly note: Note;
  readonly snapshot: Snapshot;
  readonly template: Template;
  readonly scenario: ScenarioFile;
  readonly media: Media;
  readonly lock: LockedPage;
  readonly titleSeen: TitleSeen;
}
export type ItemKind = keyof Items;

/** A page of the wiki as its revisions tell of it. */
export interface PageRow {
  readonly page: string;
  readonly revisions: number;
  /** Highest revision id. */
  readonly newest: number;
}

/** The model of one page of the site, ready for a template. */
export interface View {
  /** Address below the site's base, the key: `articles/some-page/`. */
  readonly path: string;
  /** Which template shows it: `article`, `guide`, … */
  readonly kind: string;
  /** Hash of everything that the page depends on. */
  readonly digest: string;
  readonly model: unknown;
}

/** The read side. Iterators read row by row; a new one may begin before another has ended. */
export interface Store {
  getRevision(id: number): Revision | undefined;
  /** Oldest (lowest id) first. */
  revisionsOf(page: string): IterableIterator<Revision>;
  newestOf(page: string): Revision | undefined;
  /** All of them, by page and then by id. */
  revisions(): IterableIterator<Revision>;
  /** By name. */
  pages(): IterableIterator<PageRow>;
  count(): { readonly revisions: number; readonly pages: number; readonly views: number };
  /** By key: a note’s or snapshot’s id, a template’s page, a scenario’s or media file’s path, a feed’s file; of a title seen, revision and file. */
  item<K extends ItemKind>(kind: K, key: string): Items[K] | undefined;
  /** In the order in which they were written. */
  items<K extends ItemKind>(kind: K): IterableIterator<Items[K]>;
  view(path: string): View | undefined;
  /** By path. */
  views(kind?: string): IterableIterator<View>;
  close(): void;
}

/** The write side; reads see what has been written. */
export interface StoreWriter extends Store {
  /** A revision that is there already is decided by `preferred`. */
  add(item: SourceItem, tell: Report): void;
  /** The last view of a path stays. */
  addView(view: View): void;
}
