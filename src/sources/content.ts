import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { sortMessages } from '../message.ts';
import { readFeed } from './atom.ts';
import { decodeText } from './decode-text.ts';
import { detect, type Format, HEAD } from './detect.ts';
import { sha1 } from './hash.ts';
import { LOCKFILE, readLockfile } from './lockfile.ts';
import { checkOneWiki, preferred } from './merge.ts';
import { readNote, settleNotes } from './note.ts';
import { report } from './rules.ts';
import { defaultSite, readSite, type Site } from './site.ts';
import { readSnapshot, settleSnapshots } from './snapshot.ts';
import type {
  FeedInfo,
  LockedPage,
  Media,
  Note,
  ReadResult,
  Report,
  Revision,
  ScenarioFile,
  Snapshot,
  SourceItem,
  Template,
} from './types.ts';
import { type FoundFile, reasonOf, walk } from './walk.ts';

/** A content folder, read. Nothing in it depends on how files are called or in which order entries stand, except `source`. */
export interface Content extends ReadResult {
  readonly site: Site;
  /** From `templates/`, sorted by page. */
  readonly templates: readonly Template[];
  /** From `scenarios/`, sorted by path. */
  readonly scenarios: readonly ScenarioFile[];
  /** From `files/`, sorted by page. */
  readonly media: readonly Media[];
  /** Sorted by file, place and rule. */
  readonly messages: readonly VFileMessage[];
}

/**
 * Reads a content folder into memory; for histories that do not fit, see `openContent` and the store’s `writeContent`.
 * Never throws for what the folder holds or lacks.
 *
 * @param dir The folder as the user named it; messages and `source.file` begin with it.
 */
export async function readContent(dir: string): Promise<Content> {
  const messages: VFileMessage[] = [];
  const tell = (message: VFileMessage): void => void messages.push(message);
  const { site, items } = await openContent(dir, tell);
  const revisions = new Map<number, Revision>();
  const updated = new Map<string, string | undefined>();
  const rest: Exclude<SourceItem, Revision>[] = [];
  for await (const item of items) {
    if (item.type === 'revision') {
      const known = revisions.get(item.id);
      const stays = known ? preferred(known, item, (file) => updated.get(file), tell) : item;
      revisions.set(item.id, stays);
    } else {
      if (item.type === 'feed') updated.set(item.source.file, item.updated);
      rest.push(item);
    }
  }
  const of = <T extends SourceItem['type']>(type: T) =>
    rest.filter((item): item is Extract<typeof item, { type: T }> => item.type === type);
  return {
    site,
    revisions: [...revisions.values()].sort((a, b) => compare(a.page, b.page) || a.id - b.id),
    feeds: of('feed').sort((a, b) => compare(feedKey(a), feedKey(b))),
    notes: of('note'),
    snapshots: of('snapshot'),
    templates: of('template'),
    scenarios: of('scenario'),
    media: of('media'),
    messages: sortMessages(messages),
  };
}

/** A content folder whose items come one by one. */
export interface OpenContent {
  readonly site: Site;
  /**
   * Feeds and their revisions first, in the files' order: a revision comes as often as feeds hold it, `preferred`
   * decides. Then, each kind settled and sorted: notes, snapshots, templates, scenarios, media; last what the lockfile locks.
   */
  readonly items: AsyncGenerator<SourceItem>;
}

/** Opens a content folder. What is wrong is told as it is found. */
export async function openContent(dir: string, tell: Report): Promise<OpenContent> {
  const status = await fs.stat(dir).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (status instanceof Error) {
    const gone = status.code === 'ENOENT' || status.code === 'ENOTDIR';
    const message = gone
      ? report('content-missing', { dir })
      : report('file-unreadable', { reason: reasonOf(status) });
    message.file = dir;
    tell(message);
    return { site: defaultSite(), items: nothing() };
  }
  if (!status.isDirectory()) {
    tell(report('content-not-folder', { dir }, { file: dir }));
    return { site: defaultSite(), items: nothing() };
  }
  return { site: await openSite(dir, tell), items: readItems(dir, tell) };
}

async function* nothing(): AsyncGenerator<SourceItem> {}

async function openSite(dir: string, tell: Report): Promise<Site> {
  const file = join(dir, 'site.yaml').replaceAll('\\', '/');
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') tell(report('site-missing', {}, { file }));
    else tell(report('file-unreadable', { reason: reasonOf(error) }, { file }));
    return defaultSite();
  }
  const { text, message } = decodeText(bytes, file);
  const { site, messages } = readSite(text, file);
  for (const one of message ? [message, ...messages] : messages) tell(one);
  return site;
}

/** All items of a folder that exists, in the order that `OpenContent.items` promises. */
async function* readItems(dir: string, tell: Report): AsyncGenerator<SourceItem> {
  const found: { at: FoundFile; format: Format; folder: string }[] = [];
  for (const folder of ['wiki', 'notes', 'snapshots']) {
    for (const at of await walk(dir, folder, tell)) {
      const format = await formatOf(at, tell);
      if (format) found.push({ at, format, folder });
    }
  }
  const feeds: FeedInfo[] = [];
  const pages = new Set<string>();
  for (const { at } of found.filter(({ format }) => format.is === 'feed')) {
    for await (const item of feedOf(at, tell)) {
      if (item.type === 'feed') feeds.push(item);
      else pages.add(item.page);
      yield item;
    }
  }
  checkOneWiki(feeds, tell);

  const notes: Note[] = [];
  const snapshots: Snapshot[] = [];
  for (const { at, format, folder } of found) {
    const kind = textKind(format, folder);
    if (kind === undefined) tellUnread(at, format, tell);
    if (kind !== 'note' && kind !== 'snapshot') continue;
    const text = await textOf(at, tell);
    if (text === undefined) continue;
    if (kind === 'note') {
      const { note, messages } = readNote(text, at.file);
      messages.forEach(tell);
      notes.push(note);
    } else {
      const { snapshot, messages } = readSnapshot(text, at.file);
      messages.forEach(tell);
      snapshots.push(snapshot);
    }
  }
  yield* settleNotes(notes, tell);
  yield* settleSnapshots(snapshots, pages, tell);
  const [templates, scenarios, media] = [
    await templatesOf(dir, tell),
    await scenariosOf(dir, tell),
    await mediaOf(dir, tell),
  ];
  yield* templates;
  yield* scenarios;
  yield* media;
  yield* await lockedPagesOf(dir, tell);
  const empty = feeds.length + found.length + templates.length + scenarios.length === 0;
  if (empty) tell(report('content-empty', { dir }, { file: dir }));
}

/**
 * What a file is read as. Only for text that says nothing of itself the folder decides: in `snapshots/` a page copied
 * without its revision line, in `notes/` a note without front matter, in `wiki/` nothing.
 */
function textKind({ is }: Format, folder: string): 'feed' | 'note' | 'snapshot' | undefined {
  if (is === 'feed' || is === 'note' || is === 'snapshot') return is;
  if (is === 'text') return folder === 'snapshots' ? 'snapshot' : folder === 'notes' ? 'note' : undefined;
  return undefined;
}

function tellUnread({ file }: FoundFile, format: Format, tell: Report): void {
  if (format.is === 'empty') tell(report('file-empty', {}, { file }));
  else if (format.is === 'utf-16') tell(report('file-utf-16', {}, { file, place: { line: 1, column: 1 } }));
  else if (format.is === 'export') tell(report('file-export', {}, { file, place: { line: 1, column: 1 } }));
  else tell(report('file-unknown', { is: format.is === 'unknown' ? format.what : 'plain text' }, { file }));
}

async function formatOf({ file }: FoundFile, tell: Report): Promise<Format | undefined> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(file);
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return detect(buffer.subarray(0, bytesRead));
  } catch (error) {
    tell(report('file-unreadable', { reason: reasonOf(error) }, { file }));
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** A feed's items, up to the place where the disk fails. */
async function* feedOf({ file }: FoundFile, tell: Report): AsyncGenerator<FeedInfo | Revision> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(file);
    yield* readFeed(handle.createReadStream({ highWaterMark: 256 * 1024 }), file, tell);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    tell(report('file-unreadable', { reason: reasonOf(error) }, { file }));
  } finally {
    await handle?.close().catch(() => {});
  }
}

async function textOf({ file }: Pick<FoundFile, 'file'>, tell: Report): Promise<string | undefined> {
  try {
    const { text, message } = decodeText(await fs.readFile(file), file);
    if (message) tell(message);
    return text;
  } catch (error) {
    tell(report('file-unreadable', { reason: reasonOf(error) }, { file }));
    return undefined;
  }
}

async function templatesOf(dir: string, tell: Report): Promise<Template[]> {
  const out = new Map<string, Template>();
  for (const at of await walk(dir, 'templates', tell)) {
    const name = /([^/]+)\.wiki$/.exec(at.path)?.[1];
    if (name === undefined) {
      tell(report('template-name', {}, { file: at.file }));
      continue;
    }
    const wikitext = (await textOf(at, tell))?.replace(/^\ufeff/, '');
    if (wikitext === undefined) continue;
    const title = name.replaceAll('_', ' ').trim();
    const page = `Template:${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
    const source = { file: at.file, line: 1, column: 1 };
    const template: Template = { type: 'template', page, wikitext, sha1: sha1(wikitext), source };
    const known = out.get(page);
    if (known && known.sha1 !== template.sha1) {
      tell(report('template-twice', { page, other: known.source.file }, { file: at.file }));
    }
    if (!known || template.sha1 < known.sha1) out.set(page, template);
  }
  return [...out.values()].sort((a, b) => compare(a.page, b.page));
}

async function scenariosOf(dir: string, tell: Report): Promise<ScenarioFile[]> {
  const out: ScenarioFile[] = [];
  for (const at of await walk(dir, 'scenarios', tell)) {
    if (!at.path.endsWith('.mdx')) continue;
    const text = await textOf(at, tell);
    if (text === undefined) continue;
    out.push({ type: 'scenario', path: at.path, text, source: { file: at.file, line: 1, column: 1 } });
  }
  return out;
}

/** A folder that was never built has no lockfile. */
async function lockedPagesOf(dir: string, tell: Report): Promise<readonly LockedPage[]> {
  const file = join(dir, LOCKFILE).replaceAll('\\', '/');
  const isThere = await fs.stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (!isThere) return [];
  const text = await textOf({ file }, tell);
  if (text === undefined) return [];
  const { pages, messages } = readLockfile(text, file);
  messages.forEach(tell);
  return pages;
}

async function mediaOf(dir: string, tell: Report): Promise<Media[]> {
  const files = await walk(dir, 'files', tell);
  const media = files.map(({ file, path, bytes }): Media => {
    const name = (path.split('/').at(-1) ?? '').replaceAll('_', ' ');
    const page = `File:${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    return { type: 'media', page, path, bytes, source: { file, line: 1, column: 1 } };
  });
  return media.sort((a, b) => compare(a.page, b.page) || compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const feedKey = ({ base, title, updated, source }: FeedInfo): string =>
  [base, title, updated, source.file].join('\n');
