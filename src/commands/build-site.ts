/**
 * Store → static site: Astro makes the pages, Pagefind indexes them, and only a finished site takes the place of the
 * previous one.
 *
 * Astro runs on a copy of this package's `src/` in a working folder beside the output. That way nothing is written
 * into the package (Astro keeps a `.astro/` in its root), builds of several processes do not meet, sources inside
 * `node_modules` are compiled like any others, and no path of the machine can reach a file name or a hash.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { createIndex } from 'pagefind';

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
  /** Images and downloads, which the site holds as `/files/NAME`. */
  readonly files?: readonly string[] | undefined;
  /** Progress, for people; a line at a time. */
  readonly log: (line: string) => void;
}

export interface BuiltSite {
  readonly pages: number;
  /** Pages in the search index. */
  readonly searchable: number;
  readonly bytes: number;
}

/** The folder that holds `src/`: two up from here, both in `src/commands` and in the compiled `lib/commands`. */
const packageDir = fileURLToPath(new URL('../../', import.meta.url));

/** Astro keeps state between pages in module variables: builds of one process wait for each other. */
let turn: Promise<unknown> = Promise.resolve();

export function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const built = turn.then(() => build(options));
  turn = built.catch(() => {});
  return built;
}

async function build(options: BuildSiteOptions): Promise<BuiltSite> {
  const outDir = resolve(options.outDir);
  await mkdir(dirname(outDir), { recursive: true });
  const work = await mkdtemp(join(dirname(outDir), `.${basename(outDir)}-building-`));
  try {
    options.log('Making the pages');
    await renderPages(options, work);
    const site = join(work, 'site');
    for (const file of options.files ?? []) await cp(file, join(site, 'files', basename(file)));
    options.log('Making the search index');
    const searchable = await indexPages(site);
    const files = await filesBelow(site);
    const pages = files.filter((file) => file.endsWith('.html')).length;
    const bytes = await swapIn(site, outDir, work);
    return { pages, searchable, bytes };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function renderPages(options: BuildSiteOptions, work: string): Promise<void> {
  await cp(join(packageDir, 'src'), join(work, 'src'), {
    recursive: true,
    filter: (file) => !file.endsWith('.test.ts'),
  });
  const pagesDir = options.pagesDir ? resolve(options.pagesDir) : join(work, 'no-pages');
  if (!options.pagesDir) await mkdir(pagesDir, { recursive: true });
  // Astro is loaded here and not above: its start takes a second that other commands should not wait for.
  const astro = await import('astro');
  await astro.build(siteConfig({ ...options, pagesDir, root: work }));
}

export interface SiteConfigOptions {
  readonly root: string;
  readonly storeFile: string;
  readonly base: string;
  readonly pagesDir: string;
}

/** Astro's configuration for a build in the working folder `root`. */
export function siteConfig({ root, storeFile, base, pagesDir }: SiteConfigOptions): AstroInlineConfig {
  return {
    configFile: false,
    root,
    publicDir: join(packageDir, 'public'),
    outDir: join(root, 'site'),
    cacheDir: join(root, 'cache'),
    base,
    trailingSlash: 'always',
    output: 'static',
    logLevel: 'error',
    devToolbar: { enabled: false },
    integrations: [mdx({ syntaxHighlight: false })],
    build: { assets: 'assets' },
    vite: {
      cacheDir: join(root, 'vite'),
      // The policy allows no inline script, however small.
      build: { assetsInlineLimit: 0 },
      // One build, one store: written into the bundle, because builds of one process share an environment.
      define: {
        'process.env.VADEMECUM_BASE': JSON.stringify(base),
        'process.env.VADEMECUM_STORE': JSON.stringify(resolve(storeFile)),
        'process.env.VADEMECUM_PAGES': JSON.stringify(pagesDir),
      },
      // The bundle runs from the working folder, where no package can be found.
      ssr: { noExternal: true },
      plugins: [resolveFromPackage()],
    },
  };
}

/** Packages are found from this package, wherever the importing file (working folder, content folder) lies. */
function resolveFromPackage(): NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number] {
  return {
    name: 'vademecum:resolve-from-package',
    enforce: 'pre',
    async resolveId(id, importer, context) {
      const bare = /^@?[a-z][\w.-]*(?:\/|$)/i.test(id);
      if (!bare || importer?.includes(`${sep}node_modules${sep}`)) return null;
      return this.resolve(id, join(packageDir, 'package.json'), { ...context, skipSelf: true });
    },
  };
}

/** What readers' browsers load of Pagefind's output; the rest is user interfaces that the site does not use. */
const PAGEFIND_FILES =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|(?:index|fragment|filter)\/.*)$/;
const INDEXED = 'data-pagefind-body';
/** Attributes that only the indexer reads. */
const FOR_INDEX = /\s(?:data-terms|data-pagefind-[a-z-]+)(?:="[^"]*")?/g;
const TAG = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;

/** Writes the search index and takes what was only for the indexer out of the pages. */
async function indexPages(site: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let searchable = 0;
  // One after the other, in the order of their paths: the same pages give the same index.
  for (const file of (await filesBelow(site)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(site, file), 'utf8');
    if (!html.includes(INDEXED)) continue;
    const url = `/${file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${file}: ${added.errors.join('; ')}`);
    await writeFile(
      join(site, file),
      html.replace(TAG, (tag) => (tag.includes('data-pagefind-path') ? tag : tag.replace(FOR_INDEX, ''))),
    );
    searchable += 1;
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
  return searchable;
}

/** Puts the finished site where the previous one was; until the last moment that one stays whole. */
async function swapIn(site: string, outDir: string, work: string): Promise<number> {
  let bytes = 0;
  for (const file of await filesBelow(site)) bytes += (await readFile(join(site, file))).length;
  try {
    await rename(outDir, join(work, 'previous'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await rename(site, outDir);
  return bytes;
}

/** Files below a folder as paths relative to it, sorted by code unit. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
