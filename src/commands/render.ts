import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { fromWikitext, normalizeTitle, type SiteInfo, sections, toHast } from '../wikitext/index.ts';
import { toHtml } from '../wikitext/to-html.ts';
import type { Command, Io } from './types.ts';
import { readArgs, UsageError } from './usage.ts';

/** Always the same, and the one that MediaWiki's parser tests run with. */
const CLOCK = '1970-01-01T00:02:03Z';

const help = `Usage: vademecum render --jsonl [--site FILE] [--pages FILE] [--now TIME]

Renders wikitext. Reads JSON lines {"id", "title", "wikitext"} on stdin and writes for each a line
{"id", "html", "sections": [{"number", "level", "title", "anchor"}]} on stdout, in the same order.

  --jsonl       lines of JSON in and out (the only form there is)
  --site FILE   JSON: articlePath ("/wiki/$1"), server, script, interwiki, localInterwiki, interlanguage, siteName,
                language, namespaces (names to numbers), subpages (numbers of namespaces), capitalLinks
  --pages FILE  JSON: titles to wikitext, for templates and for which pages exist
  --now TIME    ISO 8601; the clock of {{CURRENTYEAR}} and its like (default: 1970-01-01T00:02:03Z, the
                clock of MediaWiki's own parser tests, so that output is the same on every day)

Exit code: 0 rendered, 1 a line was no such JSON, 2 wrong usage.
`;

const texts = z.record(z.string(), z.string());

/** `SiteInfo` as JSON; other keys do no harm. */
const siteInfo = z.object({
  articlePath: z.string().default('/wiki/$1'),
  server: z.string().default(''),
  script: z.string().optional(),
  interwiki: texts.optional(),
  localInterwiki: z.array(z.string()).optional(),
  interlanguage: texts.optional(),
  siteName: z.string().optional(),
  language: z.string().optional(),
  namespaces: z.record(z.string(), z.int()).optional(),
  subpages: z.array(z.int()).optional(),
  capitalLinks: z.boolean().optional(),
});

/** A line of the input; a title of `null` is none. */
const inputLine = z.object(
  {
    id: z.unknown(),
    title: z.string({ error: '"title" is not a text' }).nullish(),
    wikitext: z.string({ error: '"wikitext" is not a text' }),
  },
  { error: 'The line is no object with "wikitext"' },
);

async function readJson<T>(file: string | undefined, schema: z.ZodType<T>): Promise<T> {
  let data: unknown = {};
  try {
    if (file !== undefined) data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    throw new UsageError(`${file} cannot be read as JSON: ${message}`);
  }
  const { data: valid, error } = schema.safeParse(data);
  if (valid !== undefined) return valid;
  const [issue] = error?.issues ?? [];
  const path = issue?.path.length ? `, ${issue.path.join('.')}` : '';
  throw new UsageError(`${file}${path}: ${issue?.message}.`);
}

/** Renders the lines of stdin; gives the exit code. */
export async function render(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArgs(argv, {
    jsonl: { type: 'boolean', default: false },
    site: { type: 'string' },
    pages: { type: 'string' },
    now: { type: 'string' },
  });
  if (!values.jsonl) throw new UsageError('Say --jsonl: render reads and writes lines of JSON.');
  const site = (await readJson(values.site, siteInfo)) as SiteInfo;
  const given = await readJson(values.pages, texts);
  const pages = new Map(Object.entries(given).map(([title, text]) => [normalizeTitle(title, site), text]));
  const getPage = (title: string): string | undefined => pages.get(title);
  const titles = [...pages.keys()].sort();
  const pagesWithPrefix = (prefix: string): string[] => titles.filter((title) => title.startsWith(prefix));
  const now = values.now ?? CLOCK;
  if (!/^\d{4}-\d\d-\d\d/.test(now) || Number.isNaN(Date.parse(now)))
    throw new UsageError(`--now is a time such as ${CLOCK}, not "${now}".`);
  let failed = false;
  let place = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    place++;
    if (line.trim() === '') continue;
    const input = readLine(line);
    if ('problem' in input) {
      failed = true;
      io.stderr.write(`stdin:${place}: ${input.problem}\n`);
      continue;
    }
    const { id, title, wikitext } = input;
    const tree = fromWikitext(wikitext, {
      ...(title == null ? {} : { title }),
      site,
      getPage,
      pagesWithPrefix,
      now,
    });
    const html = toHtml(toHast(tree, { site, redLinks: 'mediawiki', missingTemplates: 'link' }));
    const list = sections(tree).map(({ number, level, title: text, anchor }) => ({
      number,
      level,
      title: text,
      anchor,
    }));
    if (!io.stdout.write(`${JSON.stringify({ id, html, sections: list })}\n`)) {
      await new Promise((resolve) => io.stdout.once('drain', resolve));
    }
  }
  return failed ? 1 : 0;
}

function readLine(line: string): z.infer<typeof inputLine> | { readonly problem: string } {
  try {
    const { data, error } = inputLine.safeParse(JSON.parse(line));
    return data ?? { problem: error?.issues[0]?.message ?? '' };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

export const command: Command = {
  name: 'render',
  summary: 'wikitext to HTML, line by line',
  help,
  run: render,
};
