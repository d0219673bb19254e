/** Words with their marks → elements: what readers see bold, italic, as code or as a link, they see here too. */
import type { Element } from 'hast';
import type { InlineMark, OutlineNode } from '../../history/types.ts';
import { type Child, element } from './element.ts';
import { historyWords as words } from './words.ts';

/** The address of a link within the wiki, as marks name it; absent where it has none. */
export type LinkHref = (to: string) => string | undefined;

/** Words as they look. */
export interface Words {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** A node's own words. */
export function wordsOf({ own, text, marks = [] }: OutlineNode): Words {
  return { text: own ?? text, marks };
}

/** The words of each cell of a row. */
export function cellsOf({ cells = [], marks = [] }: OutlineNode): Words[] {
  const byCell = Map.groupBy(marks, ({ cell }) => cell);
  return cells.map((text, cell) => ({ text, marks: byCell.get(cell) ?? [] }));
}

/** The words of several nodes, each on lines of its own. */
export function joinedWords(nodes: readonly OutlineNode[]): Words {
  const marks: InlineMark[] = [];
  let text = '';
  for (const [index, each] of nodes
    .flatMap((node) => (node.cells ? cellsOf(node) : wordsOf(node)))
    .entries()) {
    if (index > 0) text += '\n';
    for (const mark of each.marks) marks.push(shifted(mark, text.length));
    text += each.text;
  }
  return { text, marks };
}

function shifted(mark: InlineMark, by: number): InlineMark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Index of the first mark that may hold there. */
  readonly first?: number;
}

/** `text.slice(from, to)` with the marks that hold there, each cut to that stretch. */
export function styled(
  { text, marks }: Words,
  hrefOf: LinkHref,
  { from, to, first = 0 }: Stretch = { from: 0, to: text.length },
): Child[] {
  const out: Child[] = [];
  let at = from;
  for (let index = Math.max(first, firstBehind(marks, from)); index < marks.length; index++) {
    const mark = marks[index] as InlineMark;
    if (mark.start >= to) break;
    if (mark.end <= at) continue;
    const inside = { from: Math.max(mark.start, at), to: Math.min(mark.end, to), first: index + 1 };
    out.push(text.slice(at, inside.from));
    out.push(markElement(mark, styled({ text, marks }, hrefOf, inside), hrefOf));
    at = inside.to;
  }
  out.push(text.slice(at, to));
  return out.filter((child) => child !== '');
}

const TAGS = { bold: 'strong', italic: 'em', code: 'code' } as const;

function markElement(mark: InlineMark, children: readonly Child[], hrefOf: LinkHref): Element {
  if (mark.kind !== 'link') return element(TAGS[mark.kind], {}, children);
  const href = mark.url ?? hrefOf(mark.to ?? '');
  if (href === undefined) return element('span', { className: ['linked'] }, children);
  return element('a', { className: ['linked'], href }, children);
}

/** A stretch of words that look, or lead, otherwise than before. */
export interface Restyled {
  /** In the newer text. */
  readonly start: number;
  readonly end: number;
  /** What they looked like and look like now, in words. */
  readonly was: string;
  readonly is: string;
}

/** Words that stayed, `old.text.slice(was, was + length)` and `fresh.text.slice(is, is + length)`: where their look changed. */
export function restyled(
  old: Words,
  fresh: Words,
  { was, is, length }: { readonly was: number; readonly is: number; readonly length: number },
): Restyled[] {
  const end = is + length;
  const before = within(old.marks, was, was + length).map((mark) => shifted(mark, is - was));
  const after = within(fresh.marks, is, end);
  const cuts = new Set([is, end]);
  for (const mark of [...before, ...after])
    for (const cut of [mark.start, mark.end]) if (cut > is && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const [lookBefore, lookAfter] = [looks(before), looks(after)];
  const out: Restyled[] = [];
  for (const [i, from] of places.slice(0, -1).entries()) {
    const to = places[i + 1] ?? end;
    const [one, other] = [lookBefore(from, to), lookAfter(from, to)];
    const last = out.at(-1);
    if (one === other || fresh.text.slice(from, to).trim() === '') continue;
    if (last?.end === from && last.was === one && last.is === other)
      out[out.length - 1] = { ...last, end: to };
    else out.push({ start: from, end: to, was: one, is: other });
  }
  return out;
}

/** Marks that hold somewhere in that stretch. */
function within(marks: readonly InlineMark[], from: number, to: number): InlineMark[] {
  const out: InlineMark[] = [];
  for (let index = firstBehind(marks, from); index < marks.length; index++) {
    const mark = marks[index] as InlineMark;
    if (mark.start >= to) break;
    if (mark.end > from) out.push(mark);
  }
  return out;
}

/** Tells of stretches, asked from the left to the right, what they look like: `bold, link to Page`. */
function looks(marks: readonly InlineMark[]): (from: number, to: number) => string {
  let next = 0;
  let open: InlineMark[] = [];
  return (from, to) => {
    for (; (marks[next]?.start ?? Infinity) <= from; next++) open.push(marks[next] as InlineMark);
    open = open.filter(({ end }) => end >= to);
    const names = open.map(({ kind, to: page, url }) =>
      kind === 'link' ? words.linkTo(page ?? url ?? '') : words.looks[kind],
    );
    return [...new Set(names)].sort().join(', ') || words.looks.plain;
  };
}

/** By list of marks: how far the marks up to each one reach. */
const reaches = new WeakMap<readonly InlineMark[], readonly number[]>();

/** Index of the first mark that ends behind a place; none before it does. */
function firstBehind(marks: readonly InlineMark[], place: number): number {
  let reach = reaches.get(marks);
  if (!reach) {
    let far = 0;
    reach = marks.map(({ end }) => (far = Math.max(far, end)));
    reaches.set(marks, reach);
  }
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
