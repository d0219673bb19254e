/**
 * Store → static site: Astro makes the pages, Pagefind indexes them, and only a finished site takes the place of the
 * previous one.
 *
 * Astro runs on a copy of this package's `src/` in a working folder beside the output. That way nothing is written
 * into the package (Astro keeps a `.astro/` in its root), builds of several processes do not meet, sources inside
 * `node_modules` are compiled like any others, and no path of the machine can reach a file name or a hash.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import { isRunning } from '../store/write-store.ts';
import { WordCounter } from '../views/spelling.ts';
import type { RenderPagesOptions } from './render-pages.ts';

export interface BuildSiteOptions {
  /** The store with the page models. */
  readonly storeFile: string;
  /** Replaced as a whole; made where missing. */
  readonly outDir: string;
  /** `/` or `/docs/`. */
  readonly base: string;
  readonly audience: 'public' | 'internal';
  /** Folder of hand-written pages, `NAME.mdx` → `/NAME/`; it need not exist. */
  readonly pagesDir?: string | undefined;
  /** Those of its files to build; all of them where nothing is said. */
  readonly pageNames?: readonly string[] | undefined;
  /** Images and downloads: where each lies, and its path in the site (`files/NAME`). */
  readonly files?: readonly { readonly from: string; readonly to: string }[] | undefined;
  /** Progress, for people; a line at a time. */
  readonly log: (line: string) => void;
}

export interface BuiltSite {
  readonly pages: number;
  /** Pages in the search index. */
  readonly searchable: number;
}

/** The folder that holds `src/`: two up from here, both in `src/commands` and in the compiled `lib/commands`. */
const packageDir = fileURLToPath(new URL('../../', import.meta.url));

export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const outDir = resolve(options.outDir);
  await mkdir(dirname(outDir), { recursive: true });
  await sweep(outDir);
  const work = await mkdtemp(`${workPrefix(outDir)}${process.pid}-`);
  try {
    options.log('Making the pages');
    await renderPages(options, work);
    const site = join(work, 'site');
    for (const { from, to } of options.files ?? []) await cp(from, join(site, to));
    options.log('Making the search index');
    const searchable = await indexPages(site);
    const files = await filesBelow(site);
    const pages = files.filter((file) => file.endsWith('.html')).length;
    await swapIn(site, outDir, work);
    return { pages, searchable };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Astro gave up; what it said is the message. Mostly a hand-written page that names something that is not there. */
export class RenderError extends Error {
  override name = 'RenderError';
}

/** A file name as a pattern that matches nothing else. */
function globOf(name: string): string {
  return name.replace(/[\\*?{}()[\]!+@|]/gu, '\\$&');
}

/** Runs Astro in a process of its own: it keeps state in module variables, and files below the folder it runs in. */
async function renderPages(options: BuildSiteOptions, work: string): Promise<void> {
  await cp(join(packageDir, 'src'), join(work, 'src'), { recursive: true });
  const pagesDir = options.pagesDir ? resolve(options.pagesDir) : join(work, 'no-pages');
  if (!options.pagesDir) await mkdir(pagesDir, { recursive: true });
  const renderOptions: RenderPagesOptions = {
    root: work,
    storeFile: resolve(options.storeFile),
    base: options.base,
    pagesDir,
    pageNames: options.pageNames?.map(globOf) ?? ['*.mdx'],
  };
  // Beside this file, which is TypeScript in a clone and JavaScript in an installed package.
  const program = fileURLToPath(new URL(`./render-pages${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(renderOptions)], {
    cwd: work,
    // The channel tells the child when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0)
    throw new Error(`Astro could not make the pages:\n${Buffer.concat(said).toString('utf8')}`);
}

/** What readers' browsers load of Pagefind's output; the rest is user interfaces that the site does not use. */
const PAGEFIND_FILES =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|(?:index|fragment|filter)\/.*)$/;
const INDEXED = 'data-pagefind-body';
/** Attributes that only the indexer reads. */
const FOR_INDEX = /\s(?:data-terms|data-pagefind-[a-z-]+)(?:="[^"]*")?/g;
const TAG = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;

const MAIN = /<main\b.*<\/main>/su;

/** Writes the search index and the words for suggestions; takes what was only for the indexer out of the pages. */
async function indexPages(site: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let searchable = 0;
  const words = new WordCounter();
  // One after the other, in the order of their paths: the same pages give the same index.
  for (const file of (await filesBelow(site)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(site, file), 'utf8');
    if (html.includes(INDEXED)) {
      const url = `/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${file}: ${added.errors.join('; ')}`);
      words.add((MAIN.exec(html)?.[0] ?? '').replace(TAG, ' '));
      searchable += 1;
    }
    const clean = html.replace(TAG, (tag) =>
      tag.includes('data-pagefind-path') ? tag : tag.replace(FOR_INDEX, ''),
    );
    if (clean !== html) await writeFile(join(site, file), clean);
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`Pagefind made no index: ${output.errors.join('; ')}`);
  for (const { path, content } of output.files) {
    if (!PAGEFIND_FILES.test(path)) continue;
    const target = join(site, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await index.deleteIndex();
  await mkdir(join(site, 'search'), { recursive: true });
  await writeFile(join(site, 'search', 'words.json'), JSON.stringify(words.list()));
  return searchable;
}

/** Working folders lie beside the output, on the same disk, and carry the number of their process. */
function workPrefix(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-building-`);
}

/** Removes the working folders of builds that were killed; those of builds that still go on are left. */
async function sweep(outDir: string): Promise<void> {
  const prefix = basename(workPrefix(outDir));
  for (const name of await readdir(dirname(outDir))) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(dirname(outDir), name), { recursive: true, force: true });
    }
  }
}

/** Puts the finished site where the previous one was; until the last moment that one stays whole. */
async function swapIn(site: string, outDir: string, work: string): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      await rename(outDir, join(work, `previous-${turn}`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    try {
      await rename(site, outDir);
      return;
    } catch (error) {
      // Another build has put its site there in between; it is the previous one now.
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== 'ENOTEMPTY' && code !== 'EEXIST') || turn >= TURNS) throw error;
    }
  }
}

/** How often a build makes room for its site before it gives up. */
const TURNS = 5;

/** Files below a folder as paths relative to it, sorted by code unit. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
