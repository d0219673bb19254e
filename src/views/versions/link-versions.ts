/**
 * Makes the versions that a sentence names links, in the text as it stands: a badge that repeats "New in 26.1:" beside
 * these words would only be noise.
 */
import type { Element, ElementContent, Text } from 'hast';

/** A version in a sentence. */
export interface VersionTarget {
  /** The sentence as the reader sees it; empty for all of the element. */
  readonly quote: string;
  /** As written: `26.1`. */
  readonly version: string;
  readonly href: string;
  /** What its text does not say: `requires PostgreSQL 10`. */
  readonly title?: string | undefined;
  /** Whether the words that lead in belong to the link: "New in 26.1:", "Starting with version 26.1, …". */
  readonly leadIn: boolean;
}

/** A character of the text as it is read, and where it stands. */
interface Reading {
  text: string;
  readonly at: { readonly node: Text; readonly offset: number }[];
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly target: VersionTarget;
}

/** Links and code keep their text; a version that is not found, because it stands in one of these, stays as it is. */
const CLOSED = new Set(['a', 'code', 'pre', 'kbd', 'samp', 'tt', 'style', 'script']);
const LEAD_IN = /^(?:\p{L}+\s){1,5}$/u;

/** A copy with links; `isApart` are elements that are blocks of their own. What has no link in it is not copied. */
export function linkVersions(
  element: Element,
  targets: readonly VersionTarget[],
  isApart: (element: Element) => boolean,
): Element {
  const reading: Reading = { text: '', at: [] };
  for (const child of element.children) read(child, reading, isApart);
  const cuts = new Map<Text, Cut[]>();
  for (const target of targets) {
    const found = find(target, reading, cuts);
    if (!found) continue;
    const { node, ...cut } = found;
    cuts.set(node, [...(cuts.get(node) ?? []), cut]);
  }
  return cuts.size === 0
    ? element
    : { ...element, children: element.children.flatMap((c) => withLinks(c, cuts)) };
}

function read(node: ElementContent, into: Reading, isApart: (element: Element) => boolean): void {
  if (node.type === 'element') {
    if (isApart(node)) return;
    if (node.tagName === 'br') push(into, ' ', undefined, 0);
    for (const child of node.children) {
      if (CLOSED.has(node.tagName)) readClosed(child, into);
      else read(child, into, isApart);
    }
  } else if (node.type === 'text') {
    for (let i = 0; i < node.value.length; i += 1) push(into, node.value[i] ?? '', node, i);
  }
}

/** Counts for finding the sentence, but nothing in it can become a link. */
function readClosed(node: ElementContent, into: Reading): void {
  if (node.type === 'element') for (const child of node.children) readClosed(child, into);
  else if (node.type === 'text') for (const character of node.value) push(into, character, undefined, 0);
}

const NOWHERE: Text = { type: 'text', value: '' };

/** White space collapses, as in a quote. */
function push(into: Reading, character: string, node: Text | undefined, offset: number): void {
  const isSpace = /\s/u.test(character);
  if (isSpace && (into.text === '' || into.text.endsWith(' '))) return;
  into.text += isSpace ? ' ' : character;
  for (let i = 0; i < character.length; i += 1) into.at.push({ node: node ?? NOWHERE, offset });
}

/** The first place of the version in its sentence that is no link yet. */
function find(
  { quote, version, leadIn, ...rest }: VersionTarget,
  { text, at }: Reading,
  cuts: ReadonlyMap<Text, readonly Cut[]>,
): (Cut & { readonly node: Text }) | undefined {
  const from = Math.max(0, text.indexOf(quote));
  const to = quote === '' ? text.length : from + quote.length;
  for (let i = text.indexOf(version, from); i >= 0 && i < to; i = text.indexOf(version, i + 1)) {
    const [first, last] = [at[i], at[i + version.length - 1]];
    if (/[\p{L}\p{N}.]$/u.test(text.slice(Math.max(0, i - 1), i))) continue;
    if (/^(?:[\p{L}\p{N}]|\.\p{N})/u.test(text.slice(i + version.length, i + version.length + 2))) continue;
    if (!first || !last || first.node === NOWHERE || first.node !== last.node) continue;
    const opening = at[from];
    const leads =
      leadIn && LEAD_IN.test(text.slice(from, i)) && /^[:,]/u.test(text.slice(i + version.length));
    const start = leads && opening?.node === first.node ? opening.offset : first.offset;
    const end = last.offset + 1;
    if (cuts.get(first.node)?.some((cut) => start < cut.end && cut.start < end)) continue;
    return { node: first.node, start, end, target: { quote, version, leadIn, ...rest } };
  }
  return undefined;
}

function withLinks(node: ElementContent, cuts: ReadonlyMap<Text, readonly Cut[]>): ElementContent[] {
  if (node.type === 'element')
    return [{ ...node, children: node.children.flatMap((c) => withLinks(c, cuts)) }];
  const here = node.type === 'text' ? cuts.get(node) : undefined;
  if (node.type !== 'text' || !here) return [node];
  const out: ElementContent[] = [];
  let done = 0;
  for (const { start, end, target } of here.toSorted((a, b) => a.start - b.start)) {
    if (start > done) out.push({ type: 'text', value: node.value.slice(done, start) });
    out.push(versionLink(target, node.value.slice(start, end)));
    done = end;
  }
  if (done < node.value.length) out.push({ type: 'text', value: node.value.slice(done) });
  return out;
}

function versionLink({ href, title }: VersionTarget, words: string): Element {
  const properties = { href, className: ['version'], ...(title === undefined ? {} : { title }) };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: words }] };
}
