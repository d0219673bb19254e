/** The forms in which a runbook or a question is pasted or printed: Markdown, plain text and HTML. */
import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { CONTINUE, visit } from 'unist-util-visit';
import { withoutSlots } from './guide/reply-slots.ts';
import { versionsInWords } from './versions/version-words.ts';

export interface Format {
  heading(level: 1 | 2, text: string): string;
  paragraph(text: string): string;
  list(items: readonly string[]): string;
  /** What a view holds as HTML. */
  html(html: string): string;
  aside(label: string, html: string): string;
  /** True where the output has slots for what readers fill in (`guide/reply-slots.ts`). */
  readonly slots?: boolean;
}

export const markdown: Format = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  paragraph: (text) => text,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  html: (html) => markdownOf(html),
  aside: (label, html) => `**${label}**\n\n${markdownOf(html)}`,
};

export const plain: Format = {
  heading: (level, text) => (level === 1 ? `${text}\n${'='.repeat(text.length)}` : text),
  paragraph: (text) => text,
  list: markdown.list,
  html: (html) => textOf(html),
  aside: (label, html) => `${label}\n${textOf(html)}`,
};

export const html: Format = {
  heading: (level, text) => `<h${level}>${escaped(text)}</h${level}>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  list: (items) => `<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`,
  html: (fragment) => withoutTerms(fragment),
  aside: (label, fragment) => `<p><strong>${escaped(label)}</strong></p>\n${withoutTerms(fragment)}`,
};

/** Blocks with an empty line between them; empty ones are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function escaped(text: string): string {
  return toHtml({ type: 'text', value: text });
}

/** Attributes for scripts and the search index mean nothing outside of the site. */
function withoutTerms(fragment: string): string {
  const tree: HastRoot = fromHtml(fragment, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    for (const name of Object.keys(properties)) if (/^data/u.test(name)) delete properties[name];
  });
  return toHtml(tree);
}

function treeOf(html: string): Root {
  const tree = toMdast(captionsBefore(versionsInWords(fromHtml(html, { fragment: true }))));
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
}

/** Markdown's tables have no caption: it becomes a paragraph before the table. */
function captionsBefore(tree: HastRoot): HastRoot {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || index === undefined) return CONTINUE;
    const at = table.children.findIndex((child) => child.type === 'element' && child.tagName === 'caption');
    const [caption] = at < 0 ? [] : table.children.splice(at, 1);
    if (caption?.type !== 'element') return CONTINUE;
    parent?.children.splice(index, 0, { ...caption, tagName: 'p' });
    return index + 2;
  });
  return tree;
}

function markdownOf(html: string): string {
  return toMarkdown(treeOf(html), { bullet: '-', extensions: [gfmToMarkdown()] }).trim();
}

/** Plain text: lists as lists, everything else as its words; addresses of links in brackets behind them. */
function textOf(html: string): string {
  return plainBlocks(treeOf(html).children, '').join('\n').trim();
}

function plainBlocks(nodes: readonly RootContent[], indent: string): string[] {
  const out: string[] = [];
  for (const node of nodes) {
    if (node.type === 'list') {
      node.children.forEach((item, index) => {
        const bullet = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
        const inner = plainBlocks(item.children, indent + ' '.repeat(bullet.length));
        out.push(indent + bullet + (inner[0] ?? '').trimStart(), ...inner.slice(1));
      });
    } else if (node.type === 'table') {
      for (const row of node.children) {
        out.push(indent + row.children.map((cell) => inline(cell.children).trim()).join(' | '));
      }
    } else if (node.type === 'code') {
      out.push(...node.value.split('\n').map((line) => indent + line));
    } else if ('children' in node && hasBlocks(node.children as RootContent[])) {
      out.push(...plainBlocks(node.children as RootContent[], indent));
    } else {
      const text = 'children' in node ? inline(node.children as RootContent[]) : inline([node]);
      out.push(...text.split('\n').map((line) => indent + line.trim()));
    }
  }
  return out;
}

const BLOCKS = new Set(['paragraph', 'list', 'table', 'code', 'blockquote', 'heading', 'listItem']);

function hasBlocks(nodes: readonly RootContent[]): boolean {
  return nodes.some(({ type }) => BLOCKS.has(type));
}

function inline(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if (node.type === 'link') {
        const text = inline(node.children);
        return /^https?:/u.test(node.url) && withoutSlots(node.url) !== withoutSlots(text)
          ? `${text} (${node.url})`
          : text;
      }
      if ('value' in node) return node.value.replace(/\s*\n\s*/gu, ' ');
      return 'children' in node ? inline(node.children as RootContent[]) : '';
    })
    .join('');
}
