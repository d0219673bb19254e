/** Markdown with live elements → hast: the elements are kept beside the sanitiser, which knows none of them. */
import type { RootContent as HastContent } from 'hast';
import type { Parents, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFileMessage } from 'vfile-message';
import { blocksToHast } from '../markdown.ts';
import { report } from '../rules.ts';
import { isLiveName, isWord, LIVE, type Live, liveElement } from './live.ts';

/** Stands for the element with its index while the text becomes hast. */
const SIGN = /\uE010(\d+)\uE011/u;

export function contentWithLives(
  nodes: readonly RootContent[],
  file: string,
  messages: VFileMessage[],
): HastContent[] {
  const lives: (Live | undefined)[] = [];
  const hast = blocksToHast(nodes.map((node) => signed(node, lives, file, messages)));
  return lives.length === 0 ? hast : hast.flatMap((node) => unsigned(node, lives));
}

function signed(
  node: RootContent,
  lives: (Live | undefined)[],
  file: string,
  messages: VFileMessage[],
): RootContent {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[\uE010\uE011]/gu, ' ') };
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && isLiveName(node.name)) {
    lives.push(readLive(node, file, messages));
    const text = { type: 'text' as const, value: `\uE010${lives.length - 1}\uE011` };
    return node.type === 'mdxJsxTextElement' ? text : { type: 'paragraph', children: [text] };
  }
  if (!('children' in node)) return node;
  const children = (node as Parents).children.map((child) => signed(child, lives, file, messages));
  return { ...node, children } as RootContent;
}

function unsigned(node: HastContent, lives: readonly (Live | undefined)[]): HastContent[] {
  if (node.type === 'text') return piecesOf(node.value, lives);
  if (node.type !== 'element') return [node];
  const [only, ...others] = node.children;
  if (node.tagName === 'p' && only?.type === 'text' && others.length === 0) {
    const index = new RegExp(`^${SIGN.source}$`, 'u').exec(only.value)?.[1];
    const live = index === undefined ? undefined : lives[Number(index)];
    // A section or step is no part of a paragraph.
    if (index !== undefined && (!live || !isWord(live.name))) return live ? [liveElement(live)] : [];
  }
  const children = node.children.flatMap((child) => unsigned(child, lives));
  return [{ ...node, children: children as typeof node.children }];
}

function piecesOf(value: string, lives: readonly (Live | undefined)[]): HastContent[] {
  const parts = value.split(SIGN);
  return parts.flatMap((part, i): HastContent[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
    const live = lives[Number(part)];
    return live ? [liveElement(live)] : [];
  });
}

function readLive(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  file: string,
  messages: VFileMessage[],
): Live | undefined {
  const name = node.name as keyof typeof LIVE;
  const place = node.position;
  const values = new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
  const [of, section, heading, quote] = ['of', 'section', 'heading', 'quote'].map((key) => values.get(key));
  const unknown = [...values.keys()].find((key) => !['of', 'section', 'heading', 'quote'].includes(key));
  const problem =
    node.children.length > 0
      ? 'holds text; it is replaced by what it names, so write <… /> without any'
      : unknown !== undefined
        ? `has no attribute ${unknown}; there are of, section, heading and quote`
        : of === undefined
          ? 'needs the article’s title, of="…"'
          : name === 'LiveStep' && quote === undefined
            ? 'needs words of the step, quote="…"'
            : name === 'LiveSection' && quote !== undefined
              ? 'is a whole section; LiveStep takes a quote'
              : (section ?? heading ?? quote) === undefined
                ? 'needs section="…", heading="…" or quote="…"'
                : undefined;
  if (problem !== undefined || of === undefined) {
    messages.push(report('scenario-live', { name, problem: problem ?? '' }, { file, place }));
    return undefined;
  }
  return { kind: LIVE[name], name, of, at: { section, heading, quote, place } };
}
