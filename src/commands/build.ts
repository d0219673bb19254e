import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Media } from '../sources/types.ts';
import type { StoreWriter } from '../store/types.ts';
import type { View } from '../views/types.ts';
import { type Compiled, compile, MEMO_FILE } from './compile.ts';
import { handWrittenPages } from './hand-written-pages.ts';
import { countMessages, plural, printMessages, summary } from './print-messages.ts';
import { progress } from './progress.ts';
import type { Command, Io } from './types.ts';
import { readArgs, UsageError } from './usage.ts';
import { viewsOf } from './views-of.ts';
import { lockOf, writeLockfile } from './write-lockfile.ts';

const help = `Usage: vademecum build [--content DIR] [--out DIR] [--audience public|internal] [--base PATH]

Builds the whole site: articles, guides and search, as static files.

  --content DIR        the content folder (default: content)
  --out DIR            where the site goes (default: dist); replaced as a whole, and only when the build is complete
  --audience AUDIENCE  public (default) leaves out everything internal; internal holds it
  --base PATH          the path below which the site will be served (default: /)

Problems of the content are printed on stderr. With errors the site is still built from everything that is sound,
guides with errors are left out, and the exit code is 1.

The ids of sections and steps are kept in DIR/blocks.lock.json, which is written where they change. Keep it with the
content.

Exit code: 0 built, 1 the content has errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'build',
  summary: 'build the whole site',
  help,
  async run(argv, io) {
    const options = readBuildArgs(argv);
    refuseForeign(options.out);
    let built: Built;
    try {
      built = await build(options, io);
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderError') {
        io.stderr.write(
          `The pages could not be made; ${options.out} is unchanged. Astro says:\n${error.message}\n`,
        );
        return 1;
      }
      if (!isSystemError(error)) throw error;
      io.stderr.write(
        `${options.out} cannot be written: ${error.message}. Choose another folder with --out.\n`,
      );
      return 1;
    }
    const { counts, messages } = built;
    const { errors } = countMessages(messages);
    printMessages(messages, io.stderr);
    if (built.lock !== undefined) await keepIds(options.content, built.lock, io);
    if (!counts) {
      io.stderr.write(
        `Nothing was built: the content holds no page with text. ${options.out} is unchanged.\n`,
      );
      return 1;
    }
    io.stderr.write(`${options.out}: ${contentsOf(counts)}; ${summary(countMessages(messages))}\n`);
    return errors > 0 ? 1 : 0;
  },
};

/** What the operating system refused (a full disk, a missing right), as opposed to a defect of the program. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** `13 articles, 1 guide, 45 revisions` */
export function contentsOf({ articles, guides, revisions }: NonNullable<Built['counts']>): string {
  return [plural(articles, 'article'), plural(guides, 'guide'), plural(revisions, 'revision')].join(', ');
}

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly audience: 'public' | 'internal' | undefined;
  readonly base: string;
}

/** The arguments of `build`; `dev` takes them too, and a port. */
export function readBuildArgs(argv: readonly string[], more: { port?: { type: 'string' } } = {}) {
  const { values } = readArgs(argv, {
    ...more,
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    audience: { type: 'string' },
    base: { type: 'string', default: '/' },
  });
  const { audience, base, content, out } = values;
  if (audience !== undefined && audience !== 'public' && audience !== 'internal') {
    throw new UsageError(`--audience is public or internal, not "${audience}".`);
  }
  if (!/^\/(?:[\w.~-]+\/?)*$/u.test(base)) {
    throw new UsageError(`--base is a path that begins with "/", such as /help, not "${base}".`);
  }
  if (isInside(content, out) || isInside(out, content)) {
    throw new UsageError(
      `--out ${out} and the content folder ${content} lie inside each other. Choose another folder.`,
    );
  }
  const port = typeof values.port === 'string' ? values.port : undefined;
  return { content, out, audience, base, port } as const;
}

function isInside(inner: string, outer: string): boolean {
  return `${resolve(inner)}/`.startsWith(`${resolve(outer)}/`);
}

/** The output folder is replaced as a whole, so it must be new, empty, or the output of an earlier build. */
function refuseForeign(out: string): void {
  let names: string[];
  try {
    names = readdirSync(out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR') throw new UsageError(`--out ${out} is not a folder. Choose another name.`);
    throw error;
  }
  if (names.length === 0 || isSite(out)) return;
  throw new UsageError(`--out ${out} holds files that no build has made. Empty it or choose another folder.`);
}

/** Whether a folder holds a built site: its home page names its maker. */
function isSite(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8').includes(
      '<meta name="generator" content="Vademecum',
    );
  } catch {
    return false;
  }
}

export interface Built {
  /** Absent where there was nothing to build. */
  readonly counts?: { readonly articles: number; readonly guides: number; readonly revisions: number };
  readonly messages: readonly VFileMessage[];
  /** The lockfile as it should be; absent where it could not be read, which is no reason to replace it. */
  readonly lock?: string | undefined;
}

async function keepIds(dir: string, lock: string, { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  const result = await writeLockfile(dir, lock);
  if (result.is === 'written') {
    const made = result.isNew ? 'made' : 'updated';
    stderr.write(
      `${result.file} was ${made}: it keeps the ids of sections and steps. Keep it in version control.\n`,
    );
  } else if (result.is === 'failed') {
    stderr.write(
      `${result.file} could not be written (${result.reason}). The site is built, but ids may change when older revisions come or go.\n`,
    );
  }
}

/** Compiles the content and builds the site from it; the output folder changes only when everything is done. */
export async function build(options: BuildOptions, io: Pick<Io, 'stderr'>): Promise<Built> {
  const log = progress(io.stderr);
  const work = await mkdtemp(join(tmpdir(), 'vademecum-build-'));
  const storeFile = join(work, 'store.db');
  try {
    log('Reading the content');
    const compiled = await compile(options.content, (each, store) => fill(each, store, options.audience), {
      storeFile,
      memoFile: MEMO_FILE,
      colourCode: true,
    });
    const { counts, messages, audience, media, lock } = compiled;
    if (counts.articles === 0) return { messages };
    const pages = await handWrittenPages(options.content);
    messages.push(...pages.messages);
    // Pagefind is loaded only here: other commands should not wait for its start.
    const { buildSite } = await import('./build-site.ts');
    await buildSite({
      storeFile,
      outDir: options.out,
      base: options.base,
      audience,
      ...(pages.sound.length > 0
        ? { pagesDir: join(resolve(options.content), 'pages'), pageNames: pages.sound }
        : {}),
      files: media.map(({ path }) => ({ from: join(resolve(options.content), path), to: path })),
      log,
    });
    return { counts, messages, lock };
  } finally {
    log('');
    await rm(work, { recursive: true, force: true });
  }
}

interface Filled {
  readonly counts: NonNullable<Built['counts']>;
  readonly messages: VFileMessage[];
  readonly audience: 'public' | 'internal';
  readonly media: readonly Media[];
  readonly lock: string | undefined;
}

function fill(compiled: Compiled, store: StoreWriter, wanted: BuildOptions['audience']): Filled {
  const audience = wanted ?? compiled.site.audience;
  const { views, messages } = viewsOf(compiled, audience);
  for (const view of views) addView(store, view);
  const site = views.find((view) => view.kind === 'site');
  const counts = site?.kind === 'site' ? site.counts : { articles: 0, guides: 0, revisions: 0 };
  const isLockRead = !compiled.messages.some(({ ruleId }) => ruleId === 'lock-unreadable');
  const lock = isLockRead ? lockOf(compiled.graph) : undefined;
  return { counts, messages: [...compiled.messages, ...messages], audience, media: compiled.media, lock };
}

function addView(store: StoreWriter, view: View): void {
  const path = view.kind === 'site' ? 'site' : view.path;
  const digest = createHash('sha256').update(JSON.stringify(view)).digest('hex');
  store.addView({ path, kind: view.kind, digest, model: view });
}
