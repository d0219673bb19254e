/**
 * StructureDiff → the article as readers see it, block by block in the order of the newer version: what changed beside
 * what it was, what stayed folded away.
 */
import type { Element } from 'hast';
import type { BlockChange, RevisionContent, RevisionDiff } from '../../history/meaning/types.ts';
import type { CellEdit, Move, StructureEntry } from '../../history/structure/types.ts';
import type { OutlineNode, TemplateCall } from '../../history/types.ts';
import { block, isEmpty, plainText } from './block.ts';
import { blockWords, sectionWords } from './change-words.ts';
import { editedText, marked, type Side } from './edits.ts';
import { type Child, element } from './element.ts';
import { capitalised, historyWords as words } from './words.ts';

/** Unchanged blocks shown before and after a change. */
const AROUND = 1;
/** Characters of unchanged text on one page; what goes beyond is only counted. */
const MOST_UNCHANGED = 60_000;
const EXCERPT = 60;

interface Row {
  /** Index of the node on the old side; what moved has none here. */
  readonly old?: number | undefined;
  readonly kept?: OutlineNode | undefined;
  readonly shown: () => Element;
}

/** Id of the place where a change is shown. */
export const changeId = (entry: number): string => `c${entry}`;
const oldPlaceId = (move: number): string => `m${move}`;

/** Empty where readers see the same text in both. */
export function readingPart(diff: RevisionDiff, older: RevisionContent, newer: RevisionContent): Element[] {
  const { entries, moves } = diff.structure;
  const changes = new Map(diff.meaning.blocks.map((change) => [change.entry, change]));
  const [old, fresh] = [older.outline.nodes, newer.outline.nodes];
  const sides = { old, new: fresh };
  const rows = entries.flatMap((entry, index): Row[] => {
    const change = changes.get(index);
    if (entry.kind === 'kept' && change === undefined) {
      const node = fresh[entry.new.at];
      // The page itself, and blocks that only hold others, show nothing.
      if (!node || entry.new.at === 0 || isEmpty(node)) return [];
      return [{ old: entry.old.at, kept: node, shown: () => block(node, fresh) }];
    }
    const isMoved = 'move' in entry && entry.move !== undefined;
    const at = isMoved ? undefined : oldPlace(entry);
    return [{ old: at, shown: () => changeRow(entry, index, change, sides, moves) }];
  });
  if (rows.every(({ kept }) => kept !== undefined)) return [];
  return folded(withOldPlaces(rows, diff, sides));
}

interface Sides {
  readonly old: readonly OutlineNode[];
  readonly new: readonly OutlineNode[];
}

function oldPlace(entry: StructureEntry): number | undefined {
  switch (entry.kind) {
    case 'added':
      return undefined;
    case 'split':
    case 'merged':
      return entry.old[0]?.at;
    default:
      return entry.old.at;
  }
}

/** Puts a line where something stood that has moved away. */
function withOldPlaces(rows: readonly Row[], { structure }: RevisionDiff, { old }: Sides): Row[] {
  const out = [...rows];
  for (const [index, { old: first }] of structure.moves.entries()) {
    const entry = structure.entries.findIndex((each) => 'move' in each && each.move === index);
    let at = -1;
    let nearest = -1;
    for (const [i, row] of out.entries()) {
      if (row.old === undefined || row.old >= first || row.old < nearest) continue;
      at = i;
      nearest = row.old;
    }
    const excerpt = shorten(plainText(old[first]));
    const shown = (): Element =>
      element('p', { className: ['gone'], id: oldPlaceId(index) }, [
        element('a', { href: `#${changeId(entry)}` }, [words.movedTo(excerpt)]),
      ]);
    out.splice(at + 1, 0, { old: first, shown });
  }
  return out;
}

/** Long stretches of unchanged blocks are folded. */
function folded(rows: readonly Row[]): Element[] {
  const out: Element[] = [];
  let stretch: Row[] = [];
  let room = MOST_UNCHANGED;
  const flush = (isLast: boolean): void => {
    const before = out.length === 0 ? 0 : AROUND;
    const after = isLast ? 0 : AROUND;
    const middle = stretch.slice(before, Math.max(before, stretch.length - after));
    const isWorth = middle.length > 1;
    out.push(...stretch.slice(0, isWorth ? before : undefined).map(({ shown }) => shown()));
    if (isWorth) {
      const size = middle.reduce((sum, { kept }) => sum + plainText(kept).length, 0);
      const label = words.unchanged(middle.length);
      const isShown = size <= room;
      if (isShown) room -= size;
      out.push(
        isShown
          ? element('details', { className: ['unchanged'] }, [
              element('summary', {}, [label]),
              ...middle.map(({ shown }) => shown()),
            ])
          : element('p', { className: ['unchanged'] }, [label]),
      );
      out.push(...stretch.slice(stretch.length - after).map(({ shown }) => shown()));
    }
    stretch = [];
  };
  for (const row of rows) {
    if (row.kept) stretch.push(row);
    else {
      if (stretch.length > 0) flush(false);
      out.push(row.shown());
    }
  }
  if (stretch.length > 0) flush(true);
  return out;
}

function changeRow(
  entry: StructureEntry,
  index: number,
  change: BlockChange | undefined,
  sides: Sides,
  moves: readonly Move[],
): Element {
  const kind = change?.kind ?? 'edited';
  const id = changeId(index);
  const place = change?.new ?? change?.old;
  const move = 'move' in entry ? entry.move : undefined;
  const isBoth = kind !== 'moved' && move !== undefined;
  const depth = words.depths[change?.depth ?? ''];
  const what = element('p', { className: ['what'] }, [
    element('a', { href: `#${id}`, className: ['tag'] }, [
      isBoth ? words.alsoMoved(words.tags[kind]) : words.tags[kind],
      depth === undefined ? undefined : ` (${depth})`,
    ]),
    place && ' ',
    place && element('span', { dir: 'auto' }, [capitalised(placeWords(place))]),
    move !== undefined && moves[move] ? ' ' : undefined,
    move !== undefined && moves[move]
      ? element('a', { href: `#${oldPlaceId(move)}` }, [words.oldPlace])
      : undefined,
  ]);
  const { one, two } = sidesOf(entry, sides);
  return element('div', { className: ['change', kind], id }, [
    what,
    element('div', { className: ['sides'] }, [
      element('div', { className: ['one'] }, one),
      element('div', { className: ['two'] }, two),
    ]),
    ...details(entry),
  ]);
}

function placeWords(place: NonNullable<BlockChange['new']>): string {
  if (place.kind === 'section') return sectionWords(place.section);
  return `${sectionWords(place.section)}, ${blockWords(place)}`;
}

/** The older side shows both texts in one, so that it is all there is to read where there is one column only. */
function sidesOf(
  entry: StructureEntry,
  { old, new: fresh }: Sides,
): { readonly one: Element[]; readonly two: Element[] } {
  switch (entry.kind) {
    case 'added': {
      const node = fresh[entry.new.at];
      return { one: [], two: node ? [block(node, fresh, undefined, 'ins')] : [] };
    }
    case 'removed': {
      const node = old[entry.old.at];
      return { one: node ? [block(node, old, undefined, 'del')] : [], two: [] };
    }
    case 'kept': {
      const [was, is] = [old[entry.old.at], fresh[entry.new.at]];
      return {
        one: was ? [block(was, old)] : [],
        two: is ? [block(is, fresh)] : [],
      };
    }
    case 'split':
    case 'merged': {
      const text = entry.from.map((node) => (node.cells ?? [node.text]).join('\n')).join('\n');
      const node = fresh[entry.new[entry.kind === 'split' ? entry.heir : 0]?.at ?? -1];
      const paragraph = (side: Side): Element =>
        element('div', { className: ['block', 'several'], dir: 'auto' }, editedText(text, entry.text, side));
      return { one: [paragraph('both')], two: node ? [paragraph('new')] : [] };
    }
    default: {
      const [was, is] = [old[entry.old.at], fresh[entry.new.at]];
      if (!was || !is) return { one: [], two: [] };
      const { text, cells } = entry.edits;
      if (cells) return { one: [cellRow(was, is, cells, 'both')], two: [cellRow(was, is, cells, 'new')] };
      if (!text) return { one: [block(was, old)], two: [block(is, fresh)] };
      const shown = (side: Side): Child[] => editedText(was.own ?? was.text, text, side);
      return { one: [block(is, fresh, shown('both'))], two: [block(is, fresh, shown('new'))] };
    }
  }
}

function cellRow(was: OutlineNode, is: OutlineNode, edits: readonly CellEdit[], side: Side): Element {
  let [o, n] = [0, 0];
  const cells = edits.flatMap((edit): Element[] => {
    const cell = (children: readonly Child[]): Element =>
      element('span', { className: ['cell'], dir: 'auto' }, children);
    if (edit.kind === 'added') {
      n += 1;
      return [cell([marked('ins', edit.text)])];
    }
    if (edit.kind === 'removed') {
      o += 1;
      return side === 'both' ? [cell([marked('del', edit.text)])] : [];
    }
    const [oldText, newText] = [was.cells?.[o] ?? '', is.cells?.[n] ?? ''];
    o += 1;
    n += 1;
    return [cell(edit.kind === 'edited' ? editedText(oldText, edit.text, side) : [newText])];
  });
  return element('div', { className: ['block', 'row'] }, cells);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s\S*$/u, '')} …`;
}

/** Files, templates and their arguments, which no text shows. */
function details(entry: StructureEntry): Element[] {
  if (!('edits' in entry)) return [];
  const { files, template, calls } = entry.edits;
  const line = (label: string, from: string, to: string): Element =>
    element('p', { className: ['detail'], dir: 'auto' }, [
      `${label}: `,
      marked('del', from),
      from !== '' && to !== '' ? ' ' : undefined,
      marked('ins', to),
    ]);
  const origin = (title: string): string => (title === '' ? words.ownText : title);
  return [
    ...(files ? [line(words.images, files.from.join(', '), files.to.join(', '))] : []),
    ...(template ? [line(words.template, origin(template.from), origin(template.to))] : []),
    ...(calls ? [line(words.templates, callWords(calls.from), callWords(calls.to))] : []),
  ];
}

function callWords(calls: readonly TemplateCall[]): string {
  return calls.map(({ title, args }) => `{{${[title, ...args.map(argumentWords)].join('|')}}}`).join(' ');
}

function argumentWords({ name, value }: TemplateCall['args'][number]): string {
  return /^\d+$/u.test(name) ? value : `${name}=${value}`;
}
