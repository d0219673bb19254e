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
    marks.push(...shifted(each.marks, text.length));
    text += each.text;
  }
  return { text, marks };
}

function shifted(marks: readonly InlineMark[], by: number): InlineMark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
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
  for (let index = first; index < marks.length; index++) {
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
  const here = (mark: InlineMark): boolean => mark.end > is && mark.start < end;
  const before = shifted(old.marks, is - was).filter(here);
  const after = fresh.marks.filter(here);
  const cuts = new Set([is, end]);
  for (const mark of [...before, ...after])
    for (const cut of [mark.start, mark.end]) if (cut > is && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const out: Restyled[] = [];
  for (const [i, from] of places.slice(0, -1).entries()) {
    const to = places[i + 1] ?? end;
    const [one, other] = [lookAt(before, from, to), lookAt(after, from, to)];
    const last = out.at(-1);
    if (one === other || fresh.text.slice(from, to).trim() === '') continue;
    if (last?.end === from && last.was === one && last.is === other)
      out[out.length - 1] = { ...last, end: to };
    else out.push({ start: from, end: to, was: one, is: other });
  }
  return out;
}

/** `bold, link to Page`; what has no mark is plain. */
function lookAt(marks: readonly InlineMark[], from: number, to: number): string {
  const looks = marks
    .filter(({ start, end }) => start <= from && end >= to)
    .map(({ kind, to: page, url }) =>
      kind === 'link' ? words.linkTo(page ?? url ?? '') : words.looks[kind],
    );
  return [...new Set(looks)].sort().join(', ') || words.looks.plain;
}
