/**
 * `content/scenarios/*.mdx` → Scenario.
 *
 * A scenario's body is MDX without code: Markdown, and the elements `<Check>`, `<Step>` and `<Runbook>`. It is read
 * with remark-mdx into a tree and never run, so the same file gives the page, the reply and the command line's output.
 */
import type { RootContent as HastContent, Root as HastRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Node, Point } from 'unist';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { report } from './rules.ts';
import type { Scenario, ScenarioPart, ScenarioSource } from './types.ts';

const ELEMENTS = ['Check', 'Step', 'Runbook'] as const;
type ElementName = (typeof ELEMENTS)[number];

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const markdown = unified().use(remarkParse).use(remarkGfm);
const toHast = unified().use(remarkRehype);

/** Ids of footnotes and headings are the page's business. */
const schema = { ...defaultSchema, clobber: [], clobberPrefix: '' };

export interface ReadScenario {
  readonly scenario?: Scenario | undefined;
  readonly messages: readonly VFileMessage[];
}

/** Reads one scenario file; with an error among the messages there is no scenario. */
export function readScenario(source: ScenarioSource): ReadScenario {
  const messages: VFileMessage[] = [];
  const { file, text } = source;
  const split = splitFrontMatter(text);
  if (!split) {
    return {
      messages: [report('scenario-front-matter-missing', {}, { file, place: { line: 1, column: 1 } })],
    };
  }
  const fields = readFrontMatter(source, split.yaml, messages);
  const parts = readBody(source, split.bodyStart, messages);
  if (!fields || messages.some(({ fatal }) => fatal)) return { messages };
  const known = new Set(fields.overlays.map(({ id }) => id));
  const placed = new Set<string>();
  for (const part of parts) {
    if (part.kind !== 'overlay') continue;
    placed.add(part.overlay);
    if (!known.has(part.overlay)) {
      messages.push(
        report(
          'scenario-overlay-unknown',
          { overlay: part.overlay, known: [...known].join(', ') },
          { file, place: part.place },
        ),
      );
    }
  }
  for (const overlay of fields.overlays) {
    if (!placed.has(overlay.id)) {
      messages.push(
        report('scenario-overlay-unused', { overlay: overlay.id }, { file, place: overlay.place }),
      );
    }
  }
  if (messages.some(({ fatal }) => fatal)) return { messages };
  return { scenario: { ...fields, parts, file }, messages };
}

/** Markdown of an operation (`text`, `with`) → hast; untrusted HTML in it is text. */
export function markdownToHast(source: string): HastContent[] {
  return blocksToHast(markdown.parse(source).children);
}

function readBody(
  { file, text }: ScenarioSource,
  bodyStart: number,
  messages: VFileMessage[],
): ScenarioPart[] {
  let root: Root;
  try {
    // Blank out the front matter instead of cutting it off: places stay those of the file.
    root = mdx.parse(text.slice(0, bodyStart).replace(/[^\n]/gu, ' ') + text.slice(bodyStart));
  } catch (error) {
    const { problem, place } = problemOf(error);
    messages.push(report('scenario-body', { problem }, { file, place }));
    return [];
  }
  refuseCode(root, file, messages);
  const parts: ScenarioPart[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    if (prose.length > 0) parts.push({ kind: 'prose', content: blocksToHast(prose) });
    prose = [];
  };
  for (const node of root.children) {
    if (node.type !== 'mdxJsxFlowElement') {
      prose.push(node);
      continue;
    }
    flush();
    const part = readElement(node, file, messages);
    if (part) parts.push(part);
  }
  flush();
  return parts;
}

/** What remark-mdx says of text that it cannot read; of an unclosed element the place stands only in its words. */
function problemOf(error: unknown): { problem: string; place: Point | undefined } {
  if (!(error instanceof VFileMessage)) return { problem: String(error), place: undefined };
  const [all, line, column] = /\s*\((\d+):(\d+)-\d+:\d+\)/u.exec(error.reason) ?? [];
  const place = error.place ? ('start' in error.place ? error.place.start : error.place) : undefined;
  return {
    problem: `${error.reason.replace(all ?? '', '').replace(/\.$/u, '')}.`,
    place: place ?? (line === undefined ? undefined : { line: Number(line), column: Number(column) }),
  };
}

function readElement(
  node: MdxJsxFlowElement,
  file: string,
  messages: VFileMessage[],
): ScenarioPart | undefined {
  const name = ELEMENTS.find((known) => known === node.name);
  if (!name) return undefined; // already reported by refuseCode
  const attribute = name === 'Runbook' ? 'overlay' : 'title';
  const value = attributeOf(node, attribute);
  if (value === undefined) {
    messages.push(report('scenario-attribute', { element: name, attribute }, { file, place: node.position }));
    return undefined;
  }
  if (name === 'Runbook') return { kind: 'overlay', overlay: value, place: node.position };
  const kinds: Record<Exclude<ElementName, 'Runbook'>, 'check' | 'step'> = { Check: 'check', Step: 'step' };
  return { kind: kinds[name], title: value, content: blocksToHast(node.children as RootContent[]) };
}

function attributeOf(node: MdxJsxFlowElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === name &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value;
    }
  }
  return undefined;
}

/** Reports every expression, import and export, and every element that is not ours. */
function refuseCode(root: Root, file: string, messages: VFileMessage[]): void {
  visit(root, (node: Node, _index, parent) => {
    const at = { file, place: node.position };
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
      const code = (node as Node & { value: string }).value.split('\n')[0] ?? '';
      messages.push(report('scenario-code', { code: code.slice(0, 60) }, at));
    }
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
      const topLevel = node.type === 'mdxJsxFlowElement' && (parent as Node | undefined)?.type === 'root';
      if (!ELEMENTS.some((known) => known === name)) {
        messages.push(report('scenario-element', { name: name ?? '', known: ELEMENTS.join(', ') }, at));
      } else if (!topLevel) messages.push(report('scenario-element-inline', { name: name ?? '' }, at));
      for (const attribute of attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
          messages.push(report('scenario-code', { code: `<${name ?? ''} …={…}>` }, at));
        }
      }
    }
  });
}

function blocksToHast(children: readonly RootContent[]): HastContent[] {
  const safe = sanitize(toHast.runSync({ type: 'root', children: [...children] }), schema) as HastRoot;
  return safe.children;
}
