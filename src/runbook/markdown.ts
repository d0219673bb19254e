/** Markdown of a scenario → hast that is safe to print: untrusted HTML in it is text. */
import type { RootContent as HastContent, Root as HastRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm);
const toHast = unified().use(remarkRehype);

/** Ids of footnotes and headings are the page's business. */
const schema = { ...defaultSchema, clobber: [], clobberPrefix: '' };

export function markdownToHast(source: string): HastContent[] {
  return blocksToHast(markdown.parse(source).children);
}

export function blocksToHast(children: readonly RootContent[]): HastContent[] {
  const safe = sanitize(toHast.runSync({ type: 'root', children: [...children] }), schema) as HastRoot;
  return safe.children;
}
