import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
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
  --site FILE   JSON: articlePath ("/wiki/$1"), server, interwiki, interlanguage, siteName, namespaces
  --pages FILE  JSON: titles to wikitext, for templates and for which pages exist
  --now TIME    ISO 8601; the clock of {{CURRENTYEAR}} and its like (default: 1970-01-01T00:02:03Z, the
                clock of MediaWiki's own parser tests, so that output is the same on every day)

Exit code: 0 rendered, 1 a line was no such JSON, 2 wrong usage.
`;

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
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
  const site = (
    values.site ? await readJson(values.site) : { articlePath: '/wiki/$1', server: '' }
  ) as SiteInfo;
  const given = (values.pages ? await readJson(values.pages) : {}) as Record<string, string>;
  const pages = new Map(Object.entries(given).map(([title, text]) => [normalizeTitle(title, site), text]));
  const getPage = (title: string): string | undefined => pages.get(title);
  const titles = [...pages.keys()].sort();
  const pagesWithPrefix = (prefix: string): string[] => titles.filter((title) => title.startsWith(prefix));
  const now = values.now ?? CLOCK;
  let failed = false;
  let place = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    place++;
    if (line.trim() === '') continue;
    let input: { id: unknown; title?: string; wikitext: string };
    try {
      input = JSON.parse(line);
      if (typeof input.wikitext !== 'string') throw new TypeError('"wikitext" is not a text');
    } catch (error) {
      failed = true;
      io.stderr.write(`stdin:${place}: ${error instanceof Error ? error.message : error}\n`);
      continue;
    }
    const { id, title, wikitext } = input;
    const tree = fromWikitext(wikitext, {
      ...(title === undefined ? {} : { title }),
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

export const command: Command = {
  name: 'render',
  summary: 'wikitext to HTML, line by line',
  help,
  run: render,
};
