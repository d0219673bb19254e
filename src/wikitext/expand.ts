/**
 * Expansion: what MediaWiki's preprocessor frames do. Calls become the text of their templates, parameters their
 * arguments, functions their results; extension tags become tokens that no later pass looks into.
 */
import type { VFileMessage } from 'vfile-message';
import { FUNCTIONS } from './functions.ts';
import { MESSAGES } from './interface-messages.ts';
import { type PPCall, type PPExtension, type PPNode, type PPPart, preprocess } from './preprocess.ts';
import { redirectTarget } from './redirect.ts';
import { MARK, type Rope, RopeBuilder } from './rope.ts';
import { report } from './rules.ts';
import { specialPage } from './special-pages.ts';
import { parseTitle, type Title } from './title.ts';
import type { Call, Token } from './token.ts';
import type { Limits, MissingCall, SiteInfo, WikitextOptions } from './types.ts';
import { VARIABLES } from './variables.ts';

/** Where an extension tag stands: in the page's source, or in what a call gave. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
  /** Source offset of the text between the tags, where that text stands in the page itself. */
  readonly innerAt?: number | undefined;
  readonly call?: Call | undefined;
}

export interface TagCall {
  readonly name: string;
  readonly attributes: string;
  readonly inner: string | undefined;
  readonly source: string;
  readonly place: TagPlace;
  readonly frame: Frame;
}

/** Arguments and source of the text that is being expanded. */
export interface Frame {
  readonly text: string;
  readonly title: Title;
  readonly parent: Frame | undefined;
  /** Arguments by name; the page itself has none. */
  readonly args: Map<string, Argument> | undefined;
  readonly depth: number;
}

interface Argument {
  readonly nodes: readonly PPNode[];
  readonly named: boolean;
  value?: string;
}

/** One call of a function or variable, as its implementation sees it. */
export interface FunctionCall {
  readonly name: string;
  readonly expander: Expander;
  readonly frame: Frame;
  /** Count of arguments, the one after the colon included. */
  readonly count: number;
  /** An argument, expanded and trimmed; empty where there is none. */
  arg(index: number): string;
  /** Name and value of an argument as `#switch` splits it. */
  pair(index: number): { readonly name: string | undefined; readonly value: () => string };
}

const MARKER = /\x7f([#!])(\d+)\x7f|\x7f\.\x7f/g;

/** Text without the invisible marks around what missing templates leave. */
export function withoutMarks(text: string): string {
  return text.includes(MARK) ? text.replace(/\x7f!\d+\x7f|\x7f\.\x7f/g, '') : text;
}

export class Expander {
  readonly site: SiteInfo;
  readonly options: WikitextOptions;
  readonly limits: Limits;
  readonly title: Title;
  readonly tags: ReadonlySet<string>;
  readonly messages: VFileMessage[];
  readonly missing: MissingCall[] = [];
  readonly used = new Set<string>();
  /** What functions such as `{{DISPLAYTITLE:}}` and `{{DEFAULTSORT:}}` set. */
  readonly settings = new Map<string, string>();
  private readonly onTag: (call: TagCall) => Token;
  private readonly tagCalls: TagCall[] = [];
  private readonly missingMarks: MissingCall[] = [];
  private readonly bodies = new Map<string, readonly [string, readonly PPNode[]] | undefined>();
  /** Text of the page itself. */
  source = '';
  private size = 0;
  private tooLarge = false;
  private tooDeep = false;
  private call: { start: number; end: number; template: string | undefined } | undefined;

  constructor(
    options: WikitextOptions,
    site: SiteInfo,
    limits: Limits,
    title: Title,
    tags: ReadonlySet<string>,
    messages: VFileMessage[],
    onTag: (call: TagCall) => Token,
  ) {
    this.options = options;
    this.site = site;
    this.limits = limits;
    this.title = title;
    this.tags = tags;
    this.messages = messages;
    this.onTag = onTag;
  }

  /** Expands the page itself, or text inside one of its tags: `at` is its offset in the page's source. */
  expandSource(text: string, at: number, frame?: Frame): Rope {
    const nodes = preprocess(text, { inclusion: false, tags: this.tags });
    const top: Frame = {
      text,
      title: this.title,
      parent: undefined,
      args: frame?.args,
      depth: frame?.depth ?? 0,
    };
    const builder = new RopeBuilder();
    for (const node of nodes) {
      const start = at + node.start;
      const end = at + node.end;
      if (node.type === 'text') builder.literal(text.slice(node.start, node.end), start);
      else if (node.type === 'extension') {
        const innerAt = node.innerStart === undefined ? undefined : at + node.innerStart;
        builder.token(this.onTag(this.tagCall(node, text, { start, end, innerAt }, top)));
      } else if (node.type === 'comment') {
        if (!text.startsWith('-->', node.end - 3) && !/-->[ \t]*\n?$/.test(text.slice(node.start, node.end)))
          this.messages.push(report('wikitext-comment-unclosed', undefined));
      } else if (node.type !== 'ignore') {
        const outer = this.call;
        this.call = outer ?? { start, end, template: undefined };
        const result = this.expandNode(node, top);
        const template = this.call.template;
        this.call = outer;
        this.pushCalled(builder, result, {
          start,
          end,
          origin: template === undefined ? undefined : { template, state: 'expanded' },
        });
      }
    }
    return builder.done();
  }

  /** Expands text that stands nowhere in the page, such as the inside of a tag that a template wrote. */
  expandCalled(text: string, call: Call, frame: Frame): Rope {
    const nodes = preprocess(text, { inclusion: false, tags: this.tags });
    const builder = new RopeBuilder();
    this.pushCalled(builder, this.expand(nodes, { ...frame, text }), call);
    return builder.done();
  }

  /** Puts expanded text into a rope: its markers become tokens, missing calls segments of their own. */
  pushCalled(builder: RopeBuilder, text: string, call: Call): void {
    let first = true;
    let current = call;
    const push = (part: string): void => {
      if (part === '') return;
      builder.called(part, current, first);
      first = false;
    };
    if (!text.includes(MARK)) {
      push(text);
      return;
    }
    let from = 0;
    for (const match of text.matchAll(MARKER)) {
      push(text.slice(from, match.index).replaceAll(MARK, ''));
      from = match.index + match[0].length;
      const id = Number(match[2]);
      if (match[1] === '!') {
        const missing = this.missingMarks[id];
        if (missing) current = { ...call, origin: { template: missing.title, state: 'missing' }, missing };
      } else if (match[1] === '#') {
        const tag = this.tagCalls[id];
        if (tag) {
          const at = first ? call.start : call.end;
          const place = { start: at, end: call.end, call };
          builder.token(this.onTag({ ...tag, place }).at(at, call.end, call));
          first = false;
        }
      } else current = call;
    }
    push(text.slice(from).replaceAll(MARK, ''));
  }

  /** Text in which the markers of tags are what was written: the content of `<nowiki>`, the source of others. */
  unmarked(text: string): string {
    if (!text.includes(MARK)) return text;
    return withoutMarks(text).replace(/\x7f#(\d+)\x7f/g, (_, id: string) => {
      const tag = this.tagCalls[Number(id)];
      return tag?.name === 'nowiki' ? (tag.inner ?? '') : (tag?.source ?? '');
    });
  }

  expand(nodes: readonly PPNode[], frame: Frame): string {
    if (nodes.length === 1) return this.expandNode(nodes[0] as PPNode, frame);
    let out = '';
    for (const node of nodes) out += this.expandNode(node, frame);
    return out;
  }

  private expandNode(node: PPNode, frame: Frame): string {
    if (node.type === 'text') return frame.text.slice(node.start, node.end);
    if (node.type === 'comment' || node.type === 'ignore') return '';
    if (node.type === 'extension') {
      const place = { start: 0, end: 0 };
      this.tagCalls.push(this.tagCall(node, frame.text, place, frame));
      return `${MARK}#${this.tagCalls.length - 1}${MARK}`;
    }
    if (frame.depth >= this.limits.templateDepth) {
      if (!this.tooDeep)
        this.messages.push(report('wikitext-template-depth', { limit: this.limits.templateDepth }));
      this.tooDeep = true;
      return frame.text.slice(node.start, node.end);
    }
    const deeper = { ...frame, depth: frame.depth + 1 };
    const call = node as PPCall;
    const text = call.type === 'argument' ? this.argument(call, deeper) : this.braces(call, deeper);
    this.size += text.length;
    return text;
  }

  /** A tag that a function writes: `{{#tag:ref|…}}`. */
  tagMarker(name: string, attributes: string, inner: string, frame: Frame): string {
    const source = `<${name}${attributes}>${inner}</${name}>`;
    this.tagCalls.push({ name, attributes, inner, source, place: { start: 0, end: 0 }, frame });
    return `${MARK}#${this.tagCalls.length - 1}${MARK}`;
  }

  private tagCall(node: PPExtension, text: string, place: TagPlace, frame: Frame): TagCall {
    return {
      name: node.name,
      attributes: text.slice(node.attributesStart, node.attributesEnd),
      inner: node.innerStart === undefined ? undefined : text.slice(node.innerStart, node.innerEnd),
      source: text.slice(node.start, node.end),
      place,
      frame,
    };
  }

  /**
   * ```
   * {{{name|default}}}
   * ^
   * ```
   */
  private argument(node: PPCall, frame: Frame): string {
    const name = withoutMarks(this.expand(node.title, frame)).trim();
    const value = this.argumentValue(name, frame);
    if (value !== undefined) return value;
    const fallback = node.parts[0];
    if (fallback) return this.expand(partNodes(fallback, frame), frame);
    return `{{{${this.expand(node.title, frame)}}}}`;
  }

  argumentValue(name: string, frame: Frame): string | undefined {
    const argument = frame.args?.get(name);
    if (!argument || !frame.parent) return undefined;
    if (argument.value === undefined) {
      const value = this.expand(argument.nodes, { ...frame.parent, depth: frame.depth });
      argument.value = argument.named ? trim(value) : value;
    }
    return argument.value;
  }

  /**
   * ```
   * {{Name|first|key=value}}
   * ^
   * ```
   * A variable, a function or a template, in this order.
   */
  private braces(node: PPCall, frame: Frame): string {
    const source = frame.text.slice(node.start, node.end);
    if (this.size > this.limits.expansionSize) {
      if (!this.tooLarge)
        this.messages.push(report('wikitext-expansion-size', { limit: this.limits.expansionSize }));
      this.tooLarge = true;
      return source;
    }
    const titleText = this.expand(node.title, frame);
    let name = trim(withoutMarks(titleText));
    const literal = (): string => this.bracketed(titleText, node.parts, frame);
    if (/^subst:/i.test(name)) return literal();
    name = name.replace(/^safesubst:\s*/i, '');
    let result: string | undefined;
    if (node.parts.length === 0) {
      const variable = lookup(VARIABLES, name);
      if (variable) result = variable(this.functionCall(name, '', [], frame));
    }
    if (result === undefined) {
      if (/^msgnw:/i.test(name)) return this.sourceOf(name.slice(6).trim(), frame);
      name = name.replace(/^(?:msg|raw):\s*/i, '');
      const colon = name.indexOf(':');
      if (colon > 0) {
        const implementation = lookup(FUNCTIONS, name.slice(0, colon));
        if (implementation) {
          const shift = titleText.indexOf(':') + 1;
          const call = this.functionCall(
            name.slice(0, colon),
            trim(titleText.slice(shift)),
            node.parts,
            frame,
          );
          result = implementation(call);
        }
      }
    }
    if (result === undefined) result = this.transclude(name, node.parts, frame);
    if (result === undefined) return literal();
    // What begins with a block begins a line (MediaWiki's T2529).
    if (!node.lineStart && /^(?:\{\||[:;#*])/.test(withoutMarks(result))) result = `\n${result}`;
    return result;
  }

  private bracketed(title: string, parts: readonly PPPart[], frame: Frame): string {
    let out = `{{${title}`;
    for (const part of parts) {
      out += part.name ? `|${this.expand(part.name, frame)}=` : '|';
      out += this.expand(part.value, frame);
    }
    return `${out}}}`;
  }

  private functionCall(name: string, first: string, parts: readonly PPPart[], frame: Frame): FunctionCall {
    const values: (string | undefined)[] = [first];
    return {
      name: name.toLowerCase(),
      expander: this,
      frame,
      count: parts.length + 1,
      arg: (index) => {
        const known = values[index];
        if (known !== undefined) return known;
        const part = parts[index - 1];
        if (!part) return '';
        const value = trim(this.expand(partNodes(part, frame), frame));
        values[index] = value;
        return value;
      },
      pair: (index) => {
        const part = parts[index - 1];
        if (!part) return { name: undefined, value: () => '' };
        return {
          name: part.name ? trim(this.expand(part.name, frame)) : undefined,
          value: () => trim(this.expand(part.value, frame)),
        };
      },
    };
  }

  /** The text of a template or page, `undefined` where the name can be none. */
  private transclude(name: string, parts: readonly PPPart[], frame: Frame): string | undefined {
    let text = name;
    if (/^\/|^(?:\.\.\/)+/.test(text) && hasSubpages(this.title.namespace, this.site)) {
      text = subpage(text, this.title);
    }
    const title = parseTitle(text, this.site, text === name ? 10 : 0);
    if (!title || title.interwiki !== undefined || title.name === '') return undefined;
    const message = title.namespace === 8 ? MESSAGES[title.name.toLowerCase()] : undefined;
    if (message !== undefined && this.options.getPage?.(title.full) === undefined) return message;
    if (title.namespace === -1) return this.special(title, parts, frame);
    if (title.namespace < 0) return undefined;
    const args = this.argumentsOf(parts, frame);
    const body = this.body(title);
    if (!body) return this.miss(title.full, 'template', args, frame, `[[:${title.full}]]`);
    this.used.add(body[2].full);
    if (this.call) this.call.template ??= body[2].full;
    for (let f: Frame | undefined = frame; f; f = f.parent) {
      if (f.title.full === title.full && (f.args !== undefined || title.full === this.title.full)) {
        this.messages.push(report('wikitext-template-loop', { title: title.full }));
        return `<span class="error">Template loop detected: [[:${title.full}]]</span>`;
      }
    }
    const inner: Frame = { text: body[0], title, parent: frame, args, depth: frame.depth };
    return this.expand(body[1], inner);
  }

  private special(title: Title, parts: readonly PPPart[], frame: Frame): string {
    const args = new Map<string, string>();
    for (const part of parts) {
      if (part.name) args.set(trim(this.expand(part.name, frame)), trim(this.expand(part.value, frame)));
    }
    return specialPage(title.name, args, this.options) ?? `[[:${title.full}]]`;
  }

  /** The expanded text of a page that exists, without arguments. */
  include(fullTitle: string, frame: Frame): string | undefined {
    const title = parseTitle(fullTitle, this.site);
    return title && this.body(title) ? this.transclude(title.full, [], frame) : undefined;
  }

  /** ```{{msgnw:Name}}``` shows the source of a page. */
  private sourceOf(name: string, frame: Frame): string {
    const title = parseTitle(name, this.site, 10);
    const text = title ? this.options.getPage?.(title.full) : undefined;
    const shown = text ?? (title ? `[[:${title.full}]]` : name);
    return this.tagMarker('nowiki', '', shown.replaceAll('&', '&amp;'), frame);
  }

  /** Counts a call that cannot be expanded and gives its text, marked. */
  miss(
    title: string,
    kind: MissingCall['kind'],
    args: Map<string, Argument> | undefined,
    frame: Frame,
    shown: string,
  ): string {
    const values: Record<string, string> = {};
    for (const [key, argument] of args ?? []) {
      const value = this.expand(argument.nodes, frame);
      values[key] = withoutMarks(argument.named ? trim(value) : value);
    }
    const { start, end } = this.call ?? { start: 0, end: 0 };
    const missing: MissingCall = { title, args: values, start, end, kind };
    this.missing.push(missing);
    this.missingMarks.push(missing);
    return `${MARK}!${this.missingMarks.length - 1}${MARK}${shown}${MARK}.${MARK}`;
  }

  private argumentsOf(parts: readonly PPPart[], frame: Frame): Map<string, Argument> {
    const args = new Map<string, Argument>();
    let number = 0;
    for (const part of parts) {
      if (part.name)
        args.set(trim(withoutMarks(this.expand(part.name, frame))), { nodes: part.value, named: true });
      else {
        number++;
        args.set(String(number), { nodes: part.value, named: false });
      }
    }
    return args;
  }

  private body(title: Title): readonly [string, readonly PPNode[], Title] | undefined {
    let at = title;
    for (let hops = 0; hops < 2; hops++) {
      let body = this.bodies.get(at.full);
      if (!this.bodies.has(at.full)) {
        const text = this.options.getPage?.(at.full);
        if (text !== undefined) {
          const clean = cleanSource(text);
          body = [clean, preprocess(clean, { inclusion: true, tags: this.tags })];
        }
        this.bodies.set(at.full, body);
      }
      if (!body) return undefined;
      const target = hops === 0 ? redirectTarget(body[0], this.site) : undefined;
      const next = target === undefined ? undefined : parseTitle(target, this.site);
      if (!next || next.interwiki !== undefined) return [body[0], body[1], at];
      at = next;
    }
    return undefined;
  }
}

/** Whether pages of a namespace have subpages on this site. */
export function hasSubpages(namespace: number, site: SiteInfo): boolean {
  return site.subpages ? site.subpages.includes(namespace) : namespace >= 0;
}

/** `/a` or `../a` seen from a page, as a full title; the text itself where it leads above the top. */
export function subpage(text: string, from: Title): string {
  if (text.startsWith('/')) return from.full + text.replace(/(?<=[^/])\/+$/, '');
  let target = text;
  const base = from.full.split('/');
  while (target.startsWith('../')) {
    base.pop();
    target = target.slice(3);
  }
  if (base.length === 0) return text;
  const rest = target.replace(/^\/+|\/+$/g, '');
  return rest === '' ? base.join('/') : `${base.join('/')}/${rest}`;
}

/** The source as the passes work on it: same length, without the two characters that they need for themselves. */
export function cleanSource(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed();
  return /[\0\x7f]/.test(formed) ? formed.replaceAll('\0', '\ufffd').replaceAll(MARK, '?') : formed;
}

/** Without the white space that PHP's `trim` takes. */
export function trim(text: string): string {
  return text.replace(/^[ \t\n\r\0\v]+/, '').replace(TRAILING, '');
}

const TRAILING = /(?<![ \t\n\r\0\v])[ \t\n\r\0\v]+$/;

function lookup<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  const lower = name.toLowerCase();
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  return exact ?? (Object.hasOwn(table, lower) ? table[lower] : undefined);
}

function partNodes(part: PPPart, _frame: Frame): readonly PPNode[] {
  if (!part.name) return part.value;
  const last = part.name[part.name.length - 1];
  const first = part.value[0];
  const at = last ? last.end : first ? first.start - 1 : undefined;
  if (at === undefined) return [];
  return [...part.name, { type: 'text', start: at, end: at + 1 }, ...part.value];
}
