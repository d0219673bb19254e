/** RevisionDiff → a report that a person reads: headings, sentences, and the words that changed. Plain data. */
import type {
  BlockChange,
  MeaningDiff,
  RevisionContent,
  RevisionDiff,
  SourceChange,
} from '../../history/meaning/types.ts';
import { contentOf } from '../../history/structure/content.ts';
import type { ContentTree, StructureEntry } from '../../history/structure/types.ts';
import type { TextDiff } from '../../history/text/types.ts';
import type { Affected } from '../../runbook/affected.ts';
import {
  changeWords,
  type ProductName,
  renumberingWords,
  sectionWords,
  statementChangeWords,
  summaryWords,
} from './change-words.ts';

/** A stretch of words; `fold` stands for words that did not change and are left out. */
export interface Run {
  readonly kind: 'same' | 'deleted' | 'inserted' | 'fold';
  readonly text: string;
}

/** What a line of the report begins with: `+` came, `-` went, `~` is another one, `>` stands elsewhere, `#` renumbered, `!` concerns somebody. */
export type Sign = '+' | '-' | '~' | '>' | '#' | '!';

export interface ReportItem {
  readonly sign: Sign;
  readonly words: string;
  /** One for each text that changed: a block's own words, a cell, a line of wikitext. */
  readonly texts: readonly (readonly Run[])[];
}

export interface ReportPart {
  readonly heading: string;
  readonly items: readonly ReportItem[];
}

export interface DiffReport {
  readonly summary: string;
  readonly parts: readonly ReportPart[];
}

export function diffReport(
  diff: RevisionDiff,
  older: RevisionContent,
  affected: readonly Affected[],
  name: ProductName,
): DiffReport {
  const { meaning, structure } = diff;
  const old = contentOf(older.outline);
  const parts: { heading: string; items: ReportItem[] }[] = [];
  const sections = new Map(meaning.blocks.map((each) => [each.new?.section?.id, each.new?.section]));
  for (const [index, change] of meaning.blocks.entries()) {
    const { section } = change.new ?? change.old ?? {};
    // What was removed stands under its section's present heading, where that is still there.
    const heading = sectionWords(section?.id === undefined ? section : (sections.get(section.id) ?? section));
    if (parts.at(-1)?.heading !== heading) parts.push({ heading, items: [] });
    const items = parts.at(-1)?.items;
    const entry = structure.entries[change.entry];
    items?.push({ sign: signOf(change), words: wordsOf(change), texts: entry ? textsOf(entry, old) : [] });
    for (const { changes, dependents } of affected) {
      if (changes.at(-1) !== index) continue;
      items?.push(
        ...dependents.map(
          ({ kind, title }): ReportItem => ({ sign: '!', words: `${CONCERNS[kind]} “${title}”`, texts: [] }),
        ),
      );
    }
  }
  return {
    summary: summaryWords(meaning, affected, name),
    parts: [...parts, ...otherParts(meaning, name)].filter(({ items }) => items.length > 0),
  };
}

const CONCERNS = { scenario: 'Concerns the guide', note: 'Concerns the note', link: 'Linked from' } as const;

/** The sentence without the block's words, where these are shown below. */
function wordsOf(change: BlockChange): string {
  const isNamed = change.kind === 'renamed' || change.kind === 'moved' || change.kind === 'relevelled';
  return isNamed ? changeWords(change) : changeWords({ ...change, words: {} });
}

function signOf({ kind, move }: BlockChange): Sign {
  if (kind === 'added') return '+';
  if (kind === 'removed') return '-';
  return move === undefined ? '~' : '>';
}

function otherParts({ renumbered, statements, links, source }: MeaningDiff, name: ProductName): ReportPart[] {
  const item = (sign: Sign, words: string, quote?: string): ReportItem => ({
    sign,
    words,
    texts: quote === undefined ? [] : [[{ kind: 'same', text: quote }]],
  });
  const SIGNS = { came: '+', went: '-', changed: '~' } as const;
  return [
    { heading: 'Numbers', items: renumbered.map((each) => item('#', renumberingWords(each))) },
    {
      heading: 'Facts and links',
      items: [
        ...statements.map((each) =>
          item(SIGNS[each.kind], statementChangeWords(each, name), (each.new ?? each.old)?.quote),
        ),
        ...links.map(({ kind, link }) => item(kind === 'broken' ? '!' : '+', `Link ${kind}: ${link.to}`)),
      ],
    },
    { heading: 'In the wikitext only', items: source.flatMap(rowItems) },
  ];
}

function rowItems({ rows }: SourceChange): ReportItem[] {
  return rows.map((row): ReportItem => {
    if (row.kind === 'changed')
      return { sign: '~', words: `Line ${row.newLine} changed`, texts: [runsOf(row.diff, row.oldText)] };
    const isNew = row.kind === 'added';
    return {
      sign: isNew ? '+' : '-',
      words: isNew ? `Line ${row.newLine} added` : `Line ${row.oldLine} removed`,
      texts: row.text === '' ? [] : [[{ kind: isNew ? 'inserted' : 'deleted', text: row.text }]],
    };
  });
}

/** The texts of an entry that changed, or that came or went as a whole. */
function textsOf(entry: StructureEntry, old: ContentTree): (readonly Run[])[] {
  switch (entry.kind) {
    case 'kept':
      return [];
    case 'added':
    case 'removed': {
      const kind = entry.kind === 'added' ? 'inserted' : 'deleted';
      const { text, cells = [], files } = entry.node;
      // Who reads a picture's name need not read it twice.
      const words = files.some((file) => file.endsWith(text)) ? [] : [text];
      return [...words, ...cells, ...files].flatMap((each) => (each === '' ? [] : [[{ kind, text: each }]]));
    }
    case 'split':
    case 'merged':
      return [runsOf(entry.text, entry.from.flatMap(({ text, cells }) => cells ?? [text]).join('\n'))];
    default: {
      const node = old[entry.old.at]?.node;
      const { text, cells = [], files, calls, template } = entry.edits;
      const listed = (kind: Run['kind'], values: readonly string[]): Run[] =>
        values.every((value) => value === '') ? [] : [{ kind, text: values.join(', ') }];
      const callWords = (list: NonNullable<typeof calls>['from']): string[] =>
        list.map(
          ({ title, args }) => `{{${[title, ...args.map((arg) => `${arg.name}=${arg.value}`)].join('|')}}}`,
        );
      return [
        ...(text ? [runsOf(text, node?.text ?? '')] : []),
        ...cellTexts(cells, node?.cells ?? []),
        ...(files ? [[...listed('deleted', files.from), ...listed('inserted', files.to)]] : []),
        ...(calls
          ? [[...listed('deleted', callWords(calls.from)), ...listed('inserted', callWords(calls.to))]]
          : []),
        ...(template ? [[...listed('deleted', [template.from]), ...listed('inserted', [template.to])]] : []),
      ];
    }
  }
}

type Cells = NonNullable<Extract<StructureEntry, { edits: unknown }>['edits']['cells']>;

function cellTexts(edits: Cells, old: readonly string[]): (readonly Run[])[] {
  let at = 0;
  return edits.flatMap((edit): (readonly Run[])[] => {
    const before = edit.kind === 'added' ? '' : (old[at++] ?? '');
    if (edit.kind === 'kept') return [];
    if (edit.kind === 'edited') return [runsOf(edit.text, before)];
    return [[{ kind: edit.kind === 'added' ? 'inserted' : 'deleted', text: edit.text }]];
  });
}

/** Characters of unchanged words that are kept beside a change. */
const CONTEXT = 60;

/** The runs of a text diff; long stretches that did not change are folded between words. */
export function runsOf({ edits }: TextDiff, old: string): Run[] {
  return edits.flatMap((edit, index): Run[] => {
    if (edit.kind !== 'equal') {
      return [
        ...(edit.kind === 'insert' ? [] : [{ kind: 'deleted' as const, text: edit.deleted }]),
        ...(edit.kind === 'delete' ? [] : [{ kind: 'inserted' as const, text: edit.inserted }]),
      ];
    }
    return folded(old.slice(edit.old.start, edit.old.end), index > 0, index < edits.length - 1);
  });
}

function folded(text: string, afterChange: boolean, beforeChange: boolean): Run[] {
  const [head, tail] = [afterChange ? CONTEXT : 0, beforeChange ? CONTEXT : 0];
  if (text.length <= head + tail + CONTEXT) return [{ kind: 'same', text }];
  const from = head === 0 ? 0 : head + Math.max(0, text.slice(head).search(/\s/u));
  const space = text.slice(0, text.length - tail).search(/\s\S*$/u);
  const to = tail === 0 ? text.length : Math.max(from, space < 0 ? text.length - tail : space + 1);
  if (to - from < CONTEXT) return [{ kind: 'same', text }];
  return [
    ...(from > 0 ? [{ kind: 'same' as const, text: text.slice(0, from) }] : []),
    { kind: 'fold', text: text.slice(from, to) },
    ...(to < text.length ? [{ kind: 'same' as const, text: text.slice(to) }] : []),
  ];
}
