/**
 * Functions of an API with what they take, by the structure of a reference: a heading that is a name, below it a table
 * of arguments (or a list, or none where its neighbours have some).
 */
import type { Element } from 'hast';
import { toText } from '../../wikitext/to-text.ts';
import type { Mark } from '../facts/words.ts';
import { wordsOf } from '../facts/words.ts';
import { gridOf, wordsIn } from '../table-grid.ts';
import type { Section } from '../types.ts';
import type { IdentifierWords } from './language.ts';
import type { Argument } from './types.ts';

export interface FunctionDefinition {
  readonly name: string;
  readonly section: Section;
  readonly arguments: readonly Argument[];
}

/** A name, perhaps with its arguments behind it: `GetUsers`, `client.open()`, `getUser(id)`. */
const TITLE = /^(?<name>[A-Za-z_]\w*(?:(?:\.|::|->)\w+)*)(?<call>\s?\([^()]*\))?$/u;
/** Spelled like no ordinary word. */
const SPECIAL = /\p{Ll}\p{Lu}|_|\.|::/u;
/** That many neighbours with arguments make a reference of a page's sections. */
const NEIGHBOURS = 2;

/** The functions that a page defines, in reading order. */
export function functionsOf(lead: Section, words: IdentifierWords): FunctionDefinition[] {
  const found: FunctionDefinition[] = [];
  visit(lead);
  return found;

  function visit(parent: Section): void {
    const candidates = parent.sections.flatMap((section) => {
      const match = TITLE.exec(section.title);
      const name = match?.groups?.name;
      if (name === undefined) return [];
      const special = SPECIAL.test(name) || match?.groups?.call !== undefined;
      return [{ section, name, special, listed: argumentsOf(section, words) }];
    });
    /** `store.close` stands beside `store.open`. */
    const prefixes = new Set(
      candidates.flatMap(({ name, listed }) => (listed ? (prefixOf(name) ?? []) : [])),
    );
    const reference = candidates.filter(({ special, listed }) => special && listed).length >= NEIGHBOURS;
    for (const { section, name, special, listed } of candidates) {
      const called = section.title.includes('(') && special;
      const isFunction = listed
        ? special || reference
        : (special && (reference || prefixes.has(prefixOf(name) ?? ''))) || called;
      if (isFunction) found.push({ name, section, arguments: listed ?? argumentsInTitle(section.title) });
    }
    const taken = new Set(found.map(({ section }) => section));
    for (const section of parent.sections) if (!taken.has(section)) visit(section);
  }
}

/** `store` of `store.open`. */
function prefixOf(name: string): string | undefined {
  return /^(?<prefix>.+)(?:\.|::|->)\w+$/u.exec(name)?.groups?.prefix;
}

/** What stands in the heading's parentheses, where nothing else lists it: `getUser(id, name)`. */
function argumentsInTitle(title: string): Argument[] {
  const inside = /\(([^()]*)\)$/u.exec(title)?.[1] ?? '';
  return inside
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => /^[$@]?[A-Za-z_]\w*$/u.test(piece))
    .map((name) => ({ name }));
}

/** The arguments that a section lists itself or in a subsection called so; `undefined` where it lists none. */
function argumentsOf(section: Section, words: IdentifierWords): readonly Argument[] | undefined {
  const places = [section, ...section.sections.filter(({ title }) => words.arguments.title.test(title))];
  for (const place of places) {
    const titled = place !== section;
    for (const { kind, element } of place.blocks) {
      if (kind !== 'table') continue;
      const table = fromTable(element, titled, words);
      if (table) return table;
    }
    if (titled) {
      const list = fromList(place, words);
      if (list.length > 0) return list;
    }
  }
  return undefined;
}

/** A table with columns for the name and the type, or the description where the heading says what it lists. */
function fromTable(table: Element, titled: boolean, words: IdentifierWords): Argument[] | undefined {
  const { rows, headers, headerRows } = gridOf(table);
  const columnOf = (pattern: RegExp): number => headers.findIndex((header) => pattern.test(header));
  const at = {
    name: columnOf(words.arguments.name),
    type: columnOf(words.arguments.type),
    description: columnOf(words.arguments.description),
    required: columnOf(words.arguments.required),
    optional: columnOf(words.arguments.optionalColumn),
  };
  if (at.name < 0 || (at.type < 0 && !(titled && at.description >= 0))) return undefined;
  const found: Argument[] = [];
  for (const { cells } of rows.slice(headerRows)) {
    const cell = (column: number): Element | undefined =>
      cells.find((each) => each.column === column)?.element;
    const textAt = (column: number): string => {
      const element = cell(column);
      return element ? toText(element).replace(/\s+/gu, ' ').trim() : '';
    };
    const name = /^[$@]?(?:-{1,2})?[A-Za-z_][\w.[\]-]*/u.exec(textAt(at.name))?.[0];
    if (name === undefined) continue;
    const required = at.required < 0 ? undefined : answer(cell(at.required), words);
    const optional = at.optional < 0 ? undefined : answer(cell(at.optional), words);
    found.push(
      argument(
        name,
        textAt(at.type),
        textAt(at.description),
        optional ?? (required === undefined ? undefined : !required),
        `${textAt(at.name)} ${textAt(at.type)}`,
        words,
      ),
    );
  }
  return found.length > 0 ? found : undefined;
}

function answer(cell: Element | undefined, words: IdentifierWords): boolean | undefined {
  const text = cell ? wordsIn(cell) : '';
  return words.arguments.yes.test(text) ? true : words.arguments.no.test(text) ? false : undefined;
}

/** `* ''name'' (string, optional): what it is`, and terms with their definitions. */
function fromList(section: Section, words: IdentifierWords): Argument[] {
  const found: Argument[] = [];
  const { blocks } = section;
  for (const [i, { kind, element, text, parent }] of blocks.entries()) {
    if (kind === 'step' && parent === undefined) {
      const mark = firstMark(element);
      const name =
        mark?.start === 0 ? text.slice(0, mark.end) : /^[A-Za-z_]\w*(?= ?[(:–—-])/u.exec(text)?.[0];
      if (name === undefined || !/^[$@]?(?:-{1,2})?[A-Za-z_][\w.-]*$/u.test(name)) continue;
      const rest = /^\s*(?:\((?<type>[^()]*)\))?\s*[:–—-]?\s*(?<said>.*)$/su.exec(
        text.slice(name.length),
      )?.groups;
      found.push(argument(name, rest?.type ?? '', rest?.said ?? '', undefined, rest?.type ?? '', words));
    } else if (element.tagName === 'dt') {
      const match = /^(?<name>[$@]?[A-Za-z_][\w.-]*)(?:\s*\((?<type>[^()]*)\))?$/u.exec(text)?.groups;
      if (match?.name === undefined) continue;
      const next = blocks[i + 1];
      const said = next?.element.tagName === 'dd' ? next.text : '';
      found.push(argument(match.name, match.type ?? '', said, undefined, match.type ?? '', words));
    }
  }
  return found;
}

function firstMark(element: Element): Mark | undefined {
  const { marks } = wordsOf([element], () => false);
  return marks.find(({ as }) => as !== 'link');
}

/** `where` is what may say "optional" or "required" beside the name. */
function argument(
  name: string,
  type: string,
  description: string,
  optional: boolean | undefined,
  where: string,
  words: IdentifierWords,
): Argument {
  const { optional: maybe, mandatory } = words.arguments;
  const said = optional ?? (maybe.test(where) ? true : mandatory.test(where) ? false : undefined);
  // "string (optional)" is the type "string".
  const bare = type
    .replace(/\s*[([][^)\]]*[)\]]\s*$/u, (group) => (maybe.test(group) || mandatory.test(group) ? '' : group))
    .split(/\s*,\s*/u)
    .filter((part) => !maybe.test(part) && !mandatory.test(part))
    .join(', ')
    .trim();
  return {
    name,
    ...(bare === '' ? {} : { type: bare }),
    ...(said === undefined ? {} : { optional: said }),
    ...(description === '' ? {} : { description }),
  };
}
