/**
 * The text below a scenario's front matter → its parts, in order, and whose they are.
 *
 * The text is MDX without code: Markdown, and the elements of `CHILDREN`. It is read with remark-mdx into a tree and
 * never run, so the same file gives the page, the reply and the command line's output.
 */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Condition } from './flow/read-flow.ts';
import { report as reportFlow } from './flow/rules.ts';
import { whenGuard } from './flow/when.ts';
import { isLiveName, isWord, LIVE } from './live/live.ts';
import { contentWithLives } from './live/read-live.ts';
import { report } from './rules.ts';
import type { ScenarioPart, ScenarioSource } from './types.ts';

/** Which elements may stand directly in which; `root` is the text itself. Check and Step hold Markdown. */
const CHILDREN = {
  root: ['Check', 'Step', 'Runbook', 'Outcome', 'When'],
  Outcome: ['Check', 'Step', 'Runbook', 'When'],
  When: ['Check', 'Step', 'Runbook'],
  Check: [],
  Step: [],
  Runbook: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type ElementName = Exclude<keyof typeof CHILDREN, 'root'>;
const ELEMENTS: readonly string[] = CHILDREN.root;

/** The attribute that an element cannot do without; the attributes of `When` are facts. */
const NEEDS: Readonly<Record<Exclude<ElementName, 'When'>, string>> = {
  Check: 'title',
  Step: 'title',
  Runbook: 'overlay',
  Outcome: 'id',
};

export interface BodyPart {
  readonly part: ScenarioPart;
  /** The outcomes that it belongs to; nothing where it stands outside of every `<Outcome>`. */
  readonly outcomes: { readonly ids: readonly string[]; readonly place: Position | undefined } | undefined;
  readonly when: Condition | undefined;
  readonly place: Position | undefined;
}

type Context = Pick<BodyPart, 'outcomes' | 'when'>;

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

export function readBody(
  { file, text }: ScenarioSource,
  bodyStart: number,
  messages: VFileMessage[],
): BodyPart[] {
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
  return partsOf(root.children, { outcomes: undefined, when: undefined }, file, messages);
}

function partsOf(
  nodes: readonly RootContent[],
  context: Context,
  file: string,
  messages: VFileMessage[],
): BodyPart[] {
  const parts: BodyPart[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    const place = prose[0]?.position;
    if (prose.length > 0)
      parts.push({
        part: { kind: 'prose', content: contentWithLives(prose, file, messages) },
        place,
        ...context,
      });
    prose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement' || isLiveName(node.name)) {
      prose.push(node);
      continue;
    }
    flush();
    parts.push(...readElement(node, context, file, messages));
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
  context: Context,
  file: string,
  messages: VFileMessage[],
): BodyPart[] {
  const name = ELEMENTS.find((known) => known === node.name) as ElementName | undefined;
  if (!name) return []; // already reported by refuseCode
  const place = node.position;
  const attributes = attributesOf(node);
  const children = node.children as RootContent[];
  if (name === 'When') {
    const raw = whenGuard(attributes);
    if (typeof raw === 'string') {
      messages.push(reportFlow('flow-when-guard', { problem: raw }, { file, place }));
      return [];
    }
    return partsOf(children, { ...context, when: { raw, place } }, file, messages);
  }
  const attribute = NEEDS[name];
  const value = attributes.get(attribute);
  if (value === undefined) {
    messages.push(report('scenario-attribute', { element: name, attribute }, { file, place }));
    return [];
  }
  switch (name) {
    case 'Outcome': {
      const ids = value.split(/[\s,]+/u).filter((id) => id !== '');
      return partsOf(children, { ...context, outcomes: { ids, place } }, file, messages);
    }
    case 'Runbook':
      return [{ part: { kind: 'overlay', overlay: value, place }, place, ...context }];
    default: {
      const kind = name === 'Check' ? 'check' : 'step';
      return [
        {
          part: { kind, title: value, content: contentWithLives(children, file, messages) },
          place,
          ...context,
        },
      ];
    }
  }
}

/** Attributes with plain values; the others are reported by `refuseCode`. */
function attributesOf(node: MdxJsxFlowElement): Map<string, string> {
  return new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
}

/** Reports every expression, import and export, every element that is not ours, and ours where they do not belong. */
function refuseCode(root: Root, file: string, messages: VFileMessage[]): void {
  visit(root, (node: Node, _index, parent) => {
    const at = { file, place: node.position };
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
      const code = (node as Node & { value: string }).value.split('\n')[0] ?? '';
      messages.push(report('scenario-code', { code: code.slice(0, 60) }, at));
    }
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
      if (isLiveName(name)) {
        const isInline = node.type === 'mdxJsxTextElement';
        if (isInline && !isWord(name)) messages.push(report('scenario-element-inline', { name }, at));
      } else if (!ELEMENTS.some((known) => known === name)) {
        const all = [...ELEMENTS, ...Object.keys(LIVE)].join(', ');
        messages.push(report('scenario-element', { name: name ?? '', known: all }, at));
      } else if (node.type === 'mdxJsxTextElement' || !mayStandIn(name ?? '', parent as Node | undefined)) {
        messages.push(report('scenario-element-inline', { name: name ?? '' }, at));
      }
      for (const attribute of attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
          messages.push(report('scenario-code', { code: `<${name ?? ''} …={…}>` }, at));
        }
      }
    }
  });
}

function mayStandIn(name: string, parent: Node | undefined): boolean {
  const around =
    parent?.type === 'root'
      ? 'root'
      : parent?.type === 'mdxJsxFlowElement'
        ? (parent as MdxJsxFlowElement).name
        : null;
  const allowed: readonly string[] = CHILDREN[around as keyof typeof CHILDREN] ?? [];
  return allowed.includes(name);
}
