/**
 * A page copied as text from a browser → Outline, as far as plain text tells: bullets are steps, indented by nesting; a
 * line that is the title of a section which the page has or had is that section's heading, and so is a short line that
 * stands alone and does not end like a sentence; what is left are paragraphs. Its words are those of a revision's
 * outline, so that the two can be compared.
 */
import type { Outline, OutlineNode } from './types.ts';

/** By a section's title: its level. */
export type KnownTitles = ReadonlyMap<string, number>;

/** `•` and what else browsers and people put before list items; numbers with a dot or bracket. */
const ITEM = /^(\s*)(?:[•◦▪▸‣·○●■*-]|\d{1,3}[.)])\s+(.*)$/u;
const FILE = /^[^/\\:]+\.(?:png|jpe?g|gif|svg|webp|pdf)$/iu;
const ENDS = /[.!?:;,…。！？]["')\]”’»]*$/u;
/** Characters of a heading that nobody knows as one. */
const LONGEST_HEADING = 80;
/** Level of a heading that nobody knows: a section of the page. */
const LEVEL = 2;

interface Draft {
  readonly kind: 'section' | 'step' | 'paragraph' | 'image';
  readonly parent: number;
  readonly level: number;
  readonly text: string;
  /** Lines after its first one. */
  readonly more: string[];
  readonly files: string[];
  readonly indent: number;
  readonly start: number;
  end: number;
  place?: string;
}

/** @param revision The outline's number; snapshots have none, so 0. */
export function snapshotOutline(text: string, titles: KnownTitles, revision = 0): Outline {
  const nodes: Draft[] = [
    { kind: 'section', parent: -1, level: 0, text: '', more: [], files: [], indent: -1, start: 0, end: 0 },
  ];
  const sections = [0];
  let steps: number[] = [];
  let open = -1;
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/gu)].filter(({ 0: line }) => line !== '');
  const isBlank = (at: number): boolean => (lines[at]?.[0] ?? '').trim() === '';
  const add = (draft: Omit<Draft, 'start' | 'end' | 'files' | 'more'>, at: number): number => {
    const { index, 0: line } = lines[at] as RegExpExecArray;
    return (
      nodes.push({ ...draft, more: [], files: [], start: index, end: index + line.trimEnd().length }) - 1
    );
  };
  for (const [at, { index, 0: line }] of lines.entries()) {
    const words = line.replace(/\s+/gu, ' ').trim();
    const item = ITEM.exec(line.trimEnd());
    const section = sections.at(-1) ?? 0;
    if (words === '') open = steps.length > 0 ? open : -1;
    else if (item) {
      const indent = item[1]?.length ?? 0;
      while (steps.length > 0 && (nodes[steps.at(-1) ?? 0]?.indent ?? 0) >= indent) steps.pop();
      const parent = steps.at(-1) ?? section;
      open = add({ kind: 'step', parent, level: 0, text: (item[2] ?? '').trim(), indent }, at);
      steps.push(open);
    } else if (isHeading(words, line, titles, isBlank(at - 1) && isBlank(at + 1))) {
      const level = titles.get(words) ?? LEVEL;
      while (sections.length > 1 && (nodes[sections.at(-1) ?? 0]?.level ?? 0) >= level) sections.pop();
      sections.push(
        add({ kind: 'section', parent: sections.at(-1) ?? 0, level, text: words, indent: -1 }, at),
      );
      steps = [];
      open = -1;
    } else {
      const indent = line.length - line.trimStart().length;
      while (steps.length > 0 && (nodes[steps.at(-1) ?? 0]?.indent ?? 0) >= indent) steps.pop();
      if (steps.length === 0 && nodes[open]?.kind === 'step') open = -1;
      else if (steps.length > 0) open = steps.at(-1) ?? -1;
      const holder = nodes[open];
      if (FILE.test(words)) {
        const image = add(
          { kind: 'image', parent: holder ? open : section, level: 0, text: words, indent },
          at,
        );
        nodes[image]?.files.push(`File:${words}`);
      } else if (holder) {
        holder.more.push(words);
        holder.end = index + line.trimEnd().length;
      } else open = add({ kind: 'paragraph', parent: section, level: 0, text: words, indent }, at);
    }
  }
  number(nodes);
  return { revision, nodes: nodes.map((draft, at) => nodeOf(draft, at, revision)) };
}

function isHeading(words: string, line: string, titles: KnownTitles, alone: boolean): boolean {
  if (titles.has(words)) return true;
  return (
    alone && !/^\s/u.test(line) && words.length <= LONGEST_HEADING && !ENDS.test(words) && !FILE.test(words)
  );
}

/** Steps count from 1 in each list; a list ends with its section. */
function number(nodes: readonly Draft[]): void {
  const counts = new Map<number, number>();
  for (const draft of nodes) {
    if (draft.kind !== 'step') continue;
    const count = (counts.get(draft.parent) ?? 0) + 1;
    counts.set(draft.parent, count);
    const above = nodes[draft.parent]?.place;
    draft.place = above === undefined ? String(count) : `${above}.${count}`;
  }
}

function nodeOf(
  { kind, parent, level, text: first, more, files, start, end, place }: Draft,
  at: number,
  revision: number,
): OutlineNode {
  const text = [first, ...more].filter((line) => line !== '').join(' ');
  return {
    path: at === 0 ? '' : `${kind}-${at}`,
    kind,
    parent,
    level,
    text,
    files,
    anchors: kind === 'section' && level > 0 ? [text.replaceAll(' ', '_')] : [],
    place,
    span: { revision, start, end },
    origin: { from: 'page' },
  };
}

/** A revision's outline as a snapshot could show it: without templates and fragments. */
export function visibleOutline({ revision, nodes }: Outline): Outline {
  return {
    revision,
    nodes: nodes.map(({ calls: _, ...node }) => ({ ...node, anchors: [], origin: { from: 'page' } })),
  };
}
