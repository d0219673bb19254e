/**
 * StructureDiff → the article as readers see it, block by block in the order of the newer version: what changed beside
 * what it was, what stayed folded away.
 */
import type { Element } from 'hast';
import { placeName } from '../../history/meaning/place-name.ts';
import type { BlockChange, PlaceName, RevisionContent, RevisionDiff } from '../../history/meaning/types.ts';
import type { Move, Place, StructureEntry } from '../../history/structure/types.ts';
import type { OutlineNode, TemplateCall } from '../../history/types.ts';
import { block, isEmpty, plainText } from './block.ts';
import { blockWords, sectionWords } from './change-words.ts';
import { editedText, marked, type Side, sameText } from './edits.ts';
import { type Child, element } from './element.ts';
import { type LinkHref, styled, wordsOf } from './inline.ts';
import { sentence } from './sentence.ts';
import { cellPairs, joinedSides, lookLines, looksOf, type Sides, type TextPair } from './text-pairs.ts';
import { capitalised, EXCERPT, shorten, historyWords as words } from './words.ts';

/** Unchanged blocks shown before and after a change. */
const AROUND = 1;
/** Characters of unchanged text on one page; what goes beyond is only counted. */
const MOST_UNCHANGED = 60_000;

interface Row {
  /** Index of the node on the old side; what moved has none here. */
  readonly old?: number | undefined;
  readonly kept?: OutlineNode | undefined;
  readonly shown: () => Element;
}

/** Id of the place where a change is shown. */
export const changeId = (entry: number): string => `c${entry}`;
const oldPlaceId = (move: number): string => `m${move}`;

/** Empty where readers see the same in both. */
export function readingPart(
  diff: RevisionDiff,
  older: RevisionContent,
  newer: RevisionContent,
  hrefOf: LinkHref,
): Element[] {
  const { entries, moves } = diff.structure;
  const changes = new Map(diff.meaning.blocks.map((change) => [change.entry, change]));
  // A copied page does not say what looked like what.
  const isPlain = older.source === undefined || newer.source === undefined;
  const [old = [], fresh = []] = [older, newer].map(({ outline: { nodes } }) =>
    isPlain ? nodes.map(({ marks: _, ...node }) => node) : nodes,
  );
  const sides = { old, new: fresh, hrefOf };
  const rows = entries.flatMap((entry, index): Row[] => {
    const change = changes.get(index);
    if (entry.kind === 'kept' && change === undefined) {
      const node = fresh[entry.new.at];
      // The page itself, and blocks that only hold others, show nothing.
      if (!node || entry.new.at === 0 || isEmpty(node)) return [];
      if (looksOf(entry, sides).length === 0)
        return [{ old: entry.old.at, kept: node, shown: () => block(node, fresh, { hrefOf }) }];
    }
    const isMoved = 'move' in entry && entry.move !== undefined;
    const at = isMoved ? undefined : oldPlace(entry);
    const place = change?.new ?? change?.old ?? ('new' in entry ? placeIn(newer, entry) : undefined);
    return [{ old: at, shown: () => changeRow(entry, index, { change, place }, sides, moves) }];
  });
  if (rows.every(({ kept }) => kept !== undefined)) return [];
  return folded(withOldPlaces(rows, diff, sides));
}

function placeIn(
  newer: RevisionContent,
  { new: place }: { readonly new: Place | readonly Place[] },
): PlaceName {
  return placeName(newer, [place].flat()[0]?.at ?? 0);
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
    const excerpt = shorten(plainText(old[first]), EXCERPT);
    const shown = (): Element =>
      element('p', { className: ['gone'], id: oldPlaceId(index) }, [
        element('a', { href: `#${changeId(entry)}` }, sentence(words.movedTo(excerpt))),
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
  { change, place }: { readonly change?: BlockChange | undefined; readonly place?: PlaceName | undefined },
  sides: Sides,
  moves: readonly Move[],
): Element {
  const kind = change?.kind ?? 'restyled';
  const tag = kind === 'restyled' ? words.restyledTag : words.tags[kind];
  const id = changeId(index);
  const move = 'move' in entry ? entry.move : undefined;
  const isBoth = kind !== 'moved' && move !== undefined;
  const depth = words.depths[change?.depth ?? ''];
  const what = element('p', { className: ['what'] }, [
    element('a', { href: `#${id}`, className: ['tag'] }, [
      isBoth ? words.alsoMoved(tag) : tag,
      depth === undefined ? undefined : ` (${depth})`,
    ]),
    place && ' ',
    place && element('span', {}, sentence(capitalised(placeWords(place)))),
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
    ...lookLines(looksOf(entry, sides)),
  ]);
}

function placeWords(place: NonNullable<BlockChange['new']>): string {
  if (place.kind === 'section') return sectionWords(place.section);
  return `${sectionWords(place.section)}, ${blockWords(place)}`;
}

/** The older side shows both texts in one, so that it is all there is to read where there is one column only. */
function sidesOf(
  entry: StructureEntry,
  { old, new: fresh, hrefOf }: Sides,
): { readonly one: Element[]; readonly two: Element[] } {
  switch (entry.kind) {
    case 'added': {
      const node = fresh[entry.new.at];
      return { one: [], two: node ? [block(node, fresh, { hrefOf, mark: 'ins' })] : [] };
    }
    case 'removed': {
      const node = old[entry.old.at];
      return { one: node ? [block(node, old, { hrefOf, mark: 'del' })] : [], two: [] };
    }
    case 'split':
    case 'merged': {
      const edited = { ...joinedSides(entry, { old, new: fresh, hrefOf }), hrefOf };
      const paragraph = (side: Side): Element =>
        element(
          'div',
          { className: ['block', 'several'], dir: 'auto' },
          editedText(edited, entry.text, side),
        );
      return { one: [paragraph('both')], two: [paragraph('new')] };
    }
    default: {
      const [was, is] = [old[entry.old.at], fresh[entry.new.at]];
      if (!was || !is) return { one: [], two: [] };
      const { text, cells } = entry.kind === 'kept' ? {} : entry.edits;
      if (is.cells && was.cells) {
        const pairs = cellPairs(was, is, cells);
        return { one: [cellRow(pairs, 'both', hrefOf)], two: [cellRow(pairs, 'new', hrefOf)] };
      }
      const edited = { old: wordsOf(was), new: wordsOf(is), hrefOf };
      const isKept = edited.old.text === edited.new.text;
      if (!text && !isKept)
        return { one: [block(was, old, { hrefOf })], two: [block(is, fresh, { hrefOf })] };
      const diff = text ?? sameText(edited.new.text);
      const shown = (side: Side): Child[] => editedText(edited, diff, side);
      return {
        one: [block(text ? is : was, text ? fresh : old, { hrefOf, children: shown('both') })],
        two: [block(is, fresh, { hrefOf, children: shown('new') })],
      };
    }
  }
}

function cellRow(pairs: readonly TextPair[], side: Side, hrefOf: LinkHref): Element {
  const cells = pairs.flatMap(({ only, diff, ...pair }): Element[] => {
    const { old, new: fresh } = pair;
    if (only === 'del' && side === 'new') return [];
    const children =
      only === 'del'
        ? [marked('del', styled(old, hrefOf))]
        : only === 'ins'
          ? [marked('ins', styled(fresh, hrefOf))]
          : editedText({ ...pair, hrefOf }, diff ?? sameText(fresh.text), side);
    return [element('span', { className: ['cell'], dir: 'auto' }, children)];
  });
  return element('div', { className: ['block', 'row'] }, cells);
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
