/**
 * `content/pages/*.mdx`, looked at before Astro compiles them: a page that cannot be read, or whose address the site
 * itself uses, is a message, and the others are built.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { isMap, parseDocument } from 'yaml';
import { reporter } from '../message.ts';

const report = reporter({
  'page-mdx': {
    severity: 'error',
    what: (v: { problem: string }) => `The page cannot be read: ${v.problem}`,
    why: 'MDX is stricter than Markdown: every element must be closed, and "{" begins code.',
    remedy: 'Correct the place; write "<br />" for "<br>" and "\\{" for "{".',
  },
  'page-title': {
    severity: 'error',
    what: (_: object) => 'The page has no title.',
    why: 'The title is the page’s heading and its name in the browser.',
    remedy: 'Begin the file with a line "---", a line "title: …" and a line "---".',
  },
  'page-address': {
    severity: 'error',
    what: (v: { address: string }) => `The address ${v.address} is the site’s own.`,
    why: 'Two pages cannot have one address.',
    remedy: 'Give the file another name.',
  },
  'page-folder': {
    severity: 'warning',
    what: (v: { folder: string }) => `The folder ${v.folder} is not looked into.`,
    why: 'Hand-written pages lie directly in pages/ and are called NAME.mdx.',
    remedy: 'Move its pages up.',
  },
});

/** First parts of addresses that the site uses itself. */
const OWN = new Set([
  '404',
  'articles',
  'assets',
  'deadlines',
  'files',
  'guides',
  'index',
  'pagefind',
  'search',
  'versions',
]);

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

export interface HandWrittenPages {
  /** File names of the pages that can be built, sorted. */
  readonly sound: readonly string[];
  readonly messages: readonly VFileMessage[];
}

/** Looks at a content folder's pages; a folder that is not there has none. */
export async function handWrittenPages(contentDir: string): Promise<HandWrittenPages> {
  const folder = join(contentDir, 'pages');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sound: string[] = [];
  const messages: VFileMessage[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) messages.push(report('page-folder', { folder: entry.name }, { file }));
    if (!entry.isFile() || !entry.name.endsWith('.mdx')) continue;
    const found = problemsOf(await readFile(file, 'utf8'), entry.name, file);
    messages.push(...found);
    if (found.length === 0) sound.push(entry.name);
  }
  return { sound, messages };
}

function problemsOf(text: string, name: string, file: string): VFileMessage[] {
  const address = name.replace(/\.mdx$/u, '');
  if (OWN.has(address.toLowerCase())) return [report('page-address', { address: `/${address}/` }, { file })];
  try {
    const [first] = mdx.parse(text).children;
    const title = first?.type === 'yaml' ? titleOf(first.value) : undefined;
    return title === undefined ? [report('page-title', {}, { file, place: { line: 1, column: 1 } })] : [];
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return [report('page-mdx', { problem: error.reason }, { file, place: error.place })];
  }
}

function titleOf(yaml: string): string | undefined {
  const { contents } = parseDocument(yaml);
  const title = isMap(contents) ? contents.get('title') : undefined;
  return typeof title === 'string' ? title : undefined;
}
