import type { VFileMessage } from 'vfile-message';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { report } from './rules.ts';

const address = z
  .string()
  .regex(/^(?:https?:)?\/\/[^\s/]+(?:\/\S*)?$/, 'Expected an address such as https://help.example.com.');
const pattern = z
  .string()
  .includes('$1', { message: 'Expected an address with $1 in the place of the page’s name.' });
const date = z
  .preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.string())
  .pipe(
    z
      .string()
      .regex(/^\d{4}-\d\d(?:-\d\d)?$/, 'Expected a date such as 2026-04-09 or a month such as 2026-04.'),
  );
/** YAML reads `26.10` as the number 26.1. */
const version = z.string({
  error:
    'Expected a version in quotation marks, "26.10": without them YAML reads a number and 26.10 becomes 26.1.',
});

const wiki = z.strictObject({
  /** The wiki's address without a path, for links to pages that are not in the content: `https://help.example.com`. */
  server: address.optional().describe('The wiki’s address without a path.'),
  /** Path of a page, `$1` for its name: `/wiki/$1`. Links of that form in wikitext and notes are links to articles. */
  articlePath: pattern.default('/wiki/$1').describe('Path of a page on the wiki, $1 for its name.'),
  /** Prefixes of links to other wikis: `wikipedia: https://en.wikipedia.org/wiki/$1`. */
  interwiki: z.record(z.string(), pattern).default({}).describe('Prefixes of links to other wikis.'),
  /** Prefixes of links to the same page in other languages; they are listed beside the article, not in its text. */
  interlanguage: z.record(z.string(), pattern).default({}).describe('Prefixes of links to other languages.'),
  /** Further names of namespaces by number: `Howto: 100`. Those of the wiki's language are known. */
  namespaces: z
    .record(z.string().min(1), z.int())
    .default({})
    .describe('Further names of namespaces, each with its number.'),
  /** What `{{SITENAME}}` stands for. */
  siteName: z.string().min(1).optional().describe('What {{SITENAME}} stands for.'),
});

const product = z.strictObject({
  /** Short name for addresses and facts: `server`. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'Expected small letters, digits and hyphens.')
    .describe('Short name.'),
  /** As readers know it. */
  name: z.string().min(1).describe('Name as readers know it.'),
  /** Other names that texts use for it. */
  aliases: z.array(z.string().min(1)).default([]).describe('Other names that texts use for it.'),
  /** Its releases, in any order; versions in quotation marks, dates where known. */
  releases: z
    .array(z.strictObject({ version, date: date.optional() }))
    .default([])
    .describe('Its releases; versions in quotation marks.'),
});

const amount = (least: number) => {
  const expected = `Expected a whole number, ${least} or more.`;
  return z.int({ error: expected }).min(least, expected);
};

/** How much the pages about changes show; what goes beyond is compared in the browser, or stands in the histories. */
const history = z.strictObject({
  /** Pages of one article that compare a revision with the one before: those of its newest revisions. */
  pagesOfArticle: amount(0).default(100).describe('Comparisons of one article that have a page.'),
  /** The same of the whole site. */
  pagesOfSite: amount(0).default(4000).describe('Comparisons of the whole site that have a page.'),
  /** Changes on `/changes/`. */
  recentChanges: amount(1).default(200).describe('Changes on the page of recent changes.'),
  /** Entries of `changes.atom`. */
  feedEntries: amount(1).default(50).describe('Entries of the feed of changes.'),
});

/** Every option of `site.yaml`. */
export const siteSchema = z.strictObject({
  /** Name of the knowledge base, on every page. */
  title: z.string().min(1).default('Knowledge base').describe('Name of the knowledge base.'),
  /** One line under the title on the home page. */
  tagline: z.string().optional().describe('One line under the title on the home page.'),
  /** A sentence for search engines and feed readers. */
  description: z.string().optional().describe('A sentence for search engines and feed readers.'),
  /** Language of the content, as in HTML's `lang`. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'Expected a language tag such as en or de-AT.')
    .default('en')
    .describe('Language of the content.'),
  /** Who the build is for where the command line does not say. */
  audience: z.enum(['public', 'internal']).default('public').describe('Who the build is for by default.'),
  /** The wiki that the feeds come from. */
  wiki: wiki.default(() => wiki.parse({})).describe('The wiki that the feeds come from.'),
  /** The products whose versions the texts name. */
  products: z.array(product).default([]).describe('The products whose versions the texts name.'),
  /** How much the pages about changes show. */
  history: history.default(() => history.parse({})).describe('How much the pages about changes show.'),
  /** Titles of the pages that list help topics: an identifier and a link in each row. */
  helpTopics: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Titles of the pages that list help topics; without it they are recognised, with [] there are none.',
    ),
  /** Names that a vendor changed: texts may use either. `since` is a date or month. */
  terms: z
    .array(z.strictObject({ was: z.string().min(1), is: z.string().min(1), since: date.optional() }))
    .default([])
    .describe('Names that a vendor changed.'),
  /** Links at the foot of every page. */
  links: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        href: z
          .string()
          .regex(
            /^(?:https?:|mailto:|\/|[^:/?#]+(?:[/?#]|$))/iu,
            'must be a page of the site, or begin with https:, http: or mailto:',
          ),
      }),
    )
    .default([])
    .describe('Links at the foot of every page.'),
});

export type Site = z.infer<typeof siteSchema>;

/** What holds where nothing is said. */
export const defaultSite = (): Site => siteSchema.parse({});

/** Reads `site.yaml`. Each wrong option is a message with its place and falls back to its default; the others hold. */
export function readSite(text: string, file: string): { site: Site; messages: VFileMessage[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false });
  const where = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, place: { line: Math.max(line, 1), column: Math.max(col, 1), offset } };
  };
  if (document.errors.length > 0) {
    const messages = document.errors.map((error) =>
      report(
        'site-yaml',
        { reason: (error.message.split('\n')[0] ?? '').replace(/\.?$/, '.') },
        where(error.pos[0]),
      ),
    );
    return { site: defaultSite(), messages };
  }
  const messages: VFileMessage[] = [];
  let data: unknown = document.toJS() ?? {};
  for (;;) {
    const result = siteSchema.safeParse(data);
    if (result.success) return { site: result.data, messages };
    const tops = new Set<string>();
    for (const { path, message, ...issue } of result.error.issues) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      for (const key of unknown) {
        const full = key === undefined ? path : [...path, key];
        const node = keyOrValue(document, full, key !== undefined);
        const reason =
          key === undefined
            ? message.replace(/^Invalid input: e/, 'E').replace(/\.?$/, '.')
            : 'There is no such option.';
        messages.push(
          report('site-option', { option: full.join('.') || 'the whole file', reason }, where(node)),
        );
        if (full[0] !== undefined) tops.add(String(full[0]));
      }
    }
    // Each pass takes at least one option out, so this ends.
    data = tops.size === 0 ? {} : without(data, tops);
  }
}

/** Offset of the value at a path, or of its key, or of the nearest thing around it. */
function keyOrValue(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  key: boolean,
): number {
  for (let length = path.length; length > 0; length--) {
    const around: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const items =
      (around as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items ?? [];
    const pair = items.find((item) => item.key?.value === last);
    if (key && pair?.key?.range) return pair.key.range[0] ?? 0;
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function without(data: unknown, names: ReadonlySet<string>): unknown {
  return Object.fromEntries(Object.entries(data as object).filter(([name]) => !names.has(name)));
}
