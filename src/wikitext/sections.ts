import { anchorEncode, legacyAnchorEncode } from './title.ts';
import { toText } from './to-text.ts';
import type { Heading, HtmlElement, MissingCall, Root, SectionEntry, WikiNode } from './types.ts';

/** Says which headings a tree has, so that nobody has to look for them. */
export function rememberHeadings(tree: Root, found: readonly (Heading | HtmlElement)[]): void {
  headings.set(tree, found);
}

const headings = new WeakMap<Root, readonly (Heading | HtmlElement)[]>();

/** Headings in document order, those written in HTML included. */
export function headingsOf(tree: Root): readonly (Heading | HtmlElement)[] {
  const known = headings.get(tree);
  if (known) return known;
  const found: (Heading | HtmlElement)[] = [];
  const walk = (nodes: readonly WikiNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading' || (node.type === 'htmlElement' && /^h[1-6]$/.test(node.name)))
        found.push(node as Heading);
      else if ('children' in node) walk(node.children);
    }
  };
  walk(tree.children);
  headings.set(tree, found);
  return found;
}

/** Counts as MediaWiki's table of contents does: levels that are left out count as one step. */
class Numbering {
  private readonly levels: number[] = [];
  private readonly counts: number[] = [];
  private depth = 0;
  private previous = 0;

  next(level: number): string {
    const { levels, counts } = this;
    if (level > this.previous) {
      this.depth++;
      counts[this.depth] = 0;
    } else if (level < this.previous && this.depth > 1) {
      let i = this.depth;
      for (; i > 0; i--) {
        const at = levels[i] as number;
        if (at === level) {
          this.depth = i;
          break;
        }
        if (at < level) {
          this.depth = i + 1;
          break;
        }
      }
      if (i === 0) this.depth = 1;
    }
    levels[this.depth] = level;
    counts[this.depth] = (counts[this.depth] ?? 0) + 1;
    this.previous = level;
    return counts
      .slice(1, this.depth + 1)
      .filter(Boolean)
      .join('.');
  }
}

/** Gives the second heading of a name `_2`, the third `_3`. Names that differ in case only are the same. */
class Unique {
  private readonly taken = new Map<string, number>();

  name(anchor: string): string {
    const key = anchor.toLowerCase();
    const count = this.taken.get(key);
    if (count === undefined) {
      this.taken.set(key, 2);
      return anchor;
    }
    let n = count;
    let numbered = `${key}_${n}`;
    while (this.taken.has(numbered)) numbered = `${key}_${++n}`;
    this.taken.set(key, n + 1);
    this.taken.set(numbered, 2);
    return anchor === key ? numbered : `${anchor}_${n}`;
  }
}

const cache = new WeakMap<Root, SectionEntry[]>();

/** A title whose newer and older anchors are the same. */
const SIMPLE = /^[\w .:-]*$/;

/** The headings of a page in document order, numbered as MediaWiki's table of contents numbers them. */
export function sections(tree: Root): SectionEntry[] {
  const known = cache.get(tree);
  if (known) return known;
  const nodes = headingsOf(tree);
  const titles = nodes.map(titleOf);
  const numbering = new Numbering();
  const anchors = new Unique();
  const legacy = titles.every((title) => SIMPLE.test(title)) ? undefined : new Unique();
  const missing = firstOf(tree.data.missing);
  const entries: SectionEntry[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Heading | HtmlElement;
    const title = titles[i] as string;
    const level = node.type === 'heading' ? node.depth : Number(node.name.slice(1));
    const plain = /_| {2}/.test(title) ? title.replace(/[ _]+/g, ' ').trim() : title;
    const anchor = anchors.name(anchorEncode(plain));
    const entry: Writable<SectionEntry> = { number: numbering.next(level), level, title, anchor };
    const older = legacy ? legacy.name(legacyAnchorEncode(plain)) : anchor;
    if (older !== anchor) entry.legacyAnchor = older;
    const origin = node.data?.origin;
    const start = node.position?.start.offset ?? 0;
    if (origin) entry.fromTemplate = origin.template;
    else entry.span = { start, end: node.position?.end.offset ?? start };
    // A call that gave this heading may have given others before it.
    if (missing && (missing.start < start || (origin !== undefined && missing.start === start)))
      entry.uncertainBecause = missing.title;
    entries.push(entry);
  }
  cache.set(tree, entries);
  return entries;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function titleOf(node: Heading | HtmlElement): string {
  const text = toText(node);
  return /[^\S ]|\s\s|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** The call that stands first in the page. */
function firstOf(calls: readonly MissingCall[]): MissingCall | undefined {
  let first = calls[0];
  for (const call of calls) if (call.start < (first as MissingCall).start) first = call;
  return first;
}
