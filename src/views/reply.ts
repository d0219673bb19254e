/** The runbook as a ticket reply: Markdown and plain text, made from the same parts as the page, with its stamp. */
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { reply as words } from './reply-words.ts';
import type { GuidePart, GuideView, SectionNumber } from './types.ts';
import { versionsInWords } from './versions/version-words.ts';

type Guide = Omit<GuideView, 'reply'>;

export function replyOf(guide: Guide): GuideView['reply'] {
  return { markdown: lines(guide, markdown), text: lines(guide, plain) };
}

interface Format {
  heading(level: 1 | 2, text: string): string;
  html(html: string): string;
  aside(label: string, html: string): string;
  link(title: string, detail: string): string;
}

const markdown: Format = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  html: (html) => markdownOf(html),
  aside: (label, html) => `**${label}**\n\n${markdownOf(html)}`,
  link: (title, detail) => `- ${title}, ${detail}`,
};

const plain: Format = {
  heading: (level, text) => (level === 1 ? `${text}\n${'='.repeat(text.length)}` : text),
  html: (html) => textOf(html),
  aside: (label, html) => `${label}\n${textOf(html)}`,
  link: (title, detail) => `- ${title}, ${detail}`,
};

/** Of the same parts on several pages, each with other answers, the text is made once. */
const made = new WeakMap<readonly GuidePart[], Map<Format, readonly string[]>>();

function blocksOf(parts: readonly GuidePart[], format: Format): readonly string[] {
  const formats = made.get(parts) ?? new Map<Format, readonly string[]>();
  made.set(parts, formats);
  const blocks = formats.get(format) ?? parts.flatMap((part) => partBlocks(part, format));
  formats.set(format, blocks);
  return blocks;
}

function lines(guide: Guide, format: Format): string {
  const blocks = [format.heading(1, guide.title)];
  const { kind, answers } = guide.flow ?? { kind: 'runbook' as const, answers: [] };
  if (kind !== 'runbook') blocks.push(words.kind[kind]);
  if (answers.length > 0) {
    const situation = answers.map(({ question, answer }) => words.answer(question, answer));
    blocks.push(format.heading(2, words.situation), situation.join('\n'));
  }
  blocks.push(...blocksOf(guide.parts, format));
  if (guide.stamp.articles.length === 0) return finish(blocks);
  blocks.push(format.heading(2, words.source));
  const stamp = guide.stamp.articles.map(({ title, revision, at }) =>
    format.link(title, words.revision(revision, at.slice(0, 10))),
  );
  for (const { title, revision } of guide.stamp.reviewed)
    stamp.push(format.link(title, words.reviewed(revision)));
  blocks.push(stamp.join('\n'));
  return finish(blocks);
}

function finish(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partBlocks(part: GuidePart, format: Format): string[] {
  switch (part.kind) {
    case 'text': {
      const title =
        part.role === 'prose'
          ? []
          : [
              format.heading(
                2,
                part.role === 'check'
                  ? words.check(part.title ?? '')
                  : words.step(part.step ?? 0, part.title ?? ''),
              ),
            ];
      return [...title, format.html(part.html)];
    }
    case 'section':
      return [
        format.heading(2, words.articleStep(part.step, numberText(part.number), part.title)),
        ...part.pieces.flatMap((piece) => {
          if (piece.kind === 'article') return [format.html(piece.html)];
          if (piece.kind === 'left-out') return [words.leftOut(piece.count, piece.because)];
          return [format.aside(words.guideSays, piece.html)];
        }),
      ];
    case 'skipped':
      return part.afterStop ? [] : [words.skipped(numberText(part.number), part.title, part.because)];
    case 'stop':
      return [words.stop(part.because)];
  }
}

export function numberText(number: SectionNumber): string {
  return number.known ? number.toc : '?';
}

function treeOf(html: string): Root {
  const tree = toMdast(versionsInWords(fromHtml(html, { fragment: true })));
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
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
        return /^https?:/u.test(node.url) && node.url !== text ? `${text} (${node.url})` : text;
      }
      if ('value' in node) return node.value.replace(/\s*\n\s*/gu, ' ');
      return 'children' in node ? inline(node.children as RootContent[]) : '';
    })
    .join('');
}
