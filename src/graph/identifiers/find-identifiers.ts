/** page → the names that it uses, with what each place tells of them (docs/adr/0012). */
import type { Mark } from '../facts/words.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Page } from '../types.ts';
import { bareNames, cmdletsIn, commandsIn, isCmdlet } from './commands.ts';
import { functionsOf } from './functions.ts';
import { type IdentifierWords, identifierWords } from './language.ts';
import { SHAPES } from './shapes.ts';
import type { IdentifierKind, NameUse, UseWeight } from './types.ts';

/** Stands for characters in which no name is looked for. */
const BLANK = '\u0001';
/** Nobody reads a longer name. */
const LONGEST = 200;
const TOO_LONG = /[^\s]{201,}/gu;

/** Spelled like no ordinary word, so that it is a name wherever it stands: `getUser`, `max_size`, `app.read`. */
const SPECIAL =
  /(?<![\p{L}\p{N}_.$\\/@-])[\p{L}_][\p{L}\p{N}_]*(?:[._:-][\p{L}_][\p{L}\p{N}_]*)*(?![\p{L}\p{N}_])/gu;
const IS_SPECIAL = /\p{Ll}\p{Lu}|[\p{L}\p{N}]_[\p{L}\p{N}]|\p{L}[.:]\p{L}|\p{L}-\p{Lu}\p{Ll}/u;
/** A name that is set apart as a whole. */
const TOKEN = /^[$%]?[\p{L}_][\p{L}\p{N}_.:%-]*$/u;
/** What readers type into code that is neither a name nor part of one. */
const VALUE = /^(?:\d|['"]|[-/])/u;

/** A name found in one passage; offsets in its text. */
interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind?: IdentifierKind | undefined;
  readonly rule?: string | undefined;
  readonly arguments?: NameUse['arguments'];
  readonly weight?: UseWeight | undefined;
}

/** In reading order. Pure; linear in the page's text. */
export function findIdentifiers(page: Page, language: string): NameUse[] {
  if (!page.current || !page.lead) return [];
  const words = identifierWords(language);
  const functions = new Map(
    (words ? functionsOf(page.lead, words) : []).map((each) => [each.section.id, each] as const),
  );
  const uses: NameUse[] = [];
  for (const section of page.sections) {
    const passages = passagesOf(section);
    for (const passage of passages) {
      const definition = passage.form === 'heading' ? functions.get(section.id) : undefined;
      if (definition) {
        const { name } = definition;
        const { about, span } = passage;
        uses.push({
          name,
          kind: 'function',
          weight: 3,
          about,
          span,
          arguments: definition.arguments,
          rule: 'heading of a reference',
        });
        continue;
      }
      for (const { name, start, end, kind, rule, arguments: args, weight } of namesIn(passage, words)) {
        uses.push({
          name,
          kind,
          weight: weight ?? weightOf(passage, name, start),
          about: passage.about,
          span: passage.form === 'code' ? passage.span : passage.words.spanOf(start, end, passage.span),
          ...(args && args.length > 0 ? { arguments: args } : {}),
          rule,
        });
      }
    }
    uses.push(...listedCommands(passages, uses));
  }
  return uses;
}

/** The names of one passage by all rules; where rules overlap the first one's stands. */
export function namesIn(passage: Passage, words: IdentifierWords | undefined): Found[] {
  const { text } = passage.words;
  const clean = text.replace(TOO_LONG, (run) => BLANK.repeat(run.length));
  const found: Found[] = [];
  // A sign for each character that a name has claimed, so that long texts cost no more than their length.
  const claimed = new Uint8Array(clean.length);
  const free = (start: number, end: number): boolean =>
    !clean.slice(start, end).includes(BLANK) && !claimed.subarray(start, end).includes(1);
  const take = (each: Found): void => {
    claimed.fill(1, each.start, each.end);
    found.push(each);
  };
  const inCode = passage.form === 'code';
  if (passage.lines) {
    for (const { name, arguments: args, syntax } of commandsIn(passage.lines)) {
      found.push({
        name,
        start: 0,
        end: 0,
        kind: 'command',
        arguments: args,
        weight: syntax ? 1 : 0,
        rule: 'code',
      });
    }
  }
  const marks = passage.words.marks.filter(({ as, end, start }) => as !== 'link' && end - start <= LONGEST);
  for (const rule of SHAPES) {
    if (inCode && !rule.inBlocks) continue;
    const places =
      rule.within === 'text'
        ? [{ start: 0, end: clean.length }]
        : marks.filter(({ as }) => as === 'code' || rule.within === 'mark');
    for (const place of places) {
      for (const match of clean.slice(place.start, place.end).matchAll(rule.pattern)) {
        const name = trimmed(match.groups?.name ?? match[0]);
        const start = place.start + match.index + match[0].indexOf(name);
        const end = start + name.length;
        if (name === '' || !free(start, end)) continue;
        if (rule.kind === 'none') claimed.fill(1, start, end);
        else take({ name, start, end, kind: rule.kind, rule: rule.name });
      }
    }
  }
  if (inCode) return [...found, ...specials(clean, free)];
  for (const { name, start } of cmdletsIn(clean)) {
    const end = start + name.length;
    if (free(start, end)) take({ name, start, end, kind: 'command', rule: 'cmdlet' });
  }
  for (const mark of marks) {
    if (mark.as !== 'code') continue;
    const line = text.slice(mark.start, mark.end);
    for (const { name, arguments: args, syntax } of commandsIn([line])) {
      const start = mark.start + Math.max(0, line.indexOf(name));
      const end = start + name.length;
      if (!free(start, end)) continue;
      const weight = syntax ? 1 : undefined;
      take({ name, start, end, kind: 'command', arguments: args, rule: 'code', weight });
    }
  }
  if (words) {
    for (const each of numbersIn(clean, words)) if (free(each.start, each.end)) take(each);
    const column = columnName(passage, words);
    if (column && free(column.start, column.end)) take(column);
  }
  const set = marksByPlace(clean, marks);
  for (const each of candidates(clean, marks)) {
    if (!free(each.start, each.end)) continue;
    take({ ...each, ...(words && !each.kind ? cueOf(each, clean, set, words) : {}) });
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  return words ? shared(found, clean, set, words) : found;
}

/** A path or a name may end a sentence. */
function trimmed(name: string): string {
  return name.replace(/[.,;:!?'")\]]+$/u, (end) => (/^\)/u.test(end) && name.includes('(') ? ')' : ''));
}

/** Names that are set apart, and others that no word is spelled like. */
function candidates(text: string, marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  for (const { start, end } of marks) {
    const name = text.slice(start, end).replace(/[:,.;]+$/u, '');
    if (!TOKEN.test(name) || VALUE.test(name)) continue;
    const cmdlet = isCmdlet(name) ? { kind: 'command' as const, rule: 'cmdlet' } : {};
    found.push({ name, start, end: start + name.length, ...cmdlet });
  }
  return [...found, ...specials(text, () => true)];
}

function specials(text: string, free: (start: number, end: number) => boolean): Found[] {
  const found: Found[] = [];
  for (const { 0: name, index: start } of text.matchAll(SPECIAL)) {
    const end = start + name.length;
    if (IS_SPECIAL.test(name) && free(start, end)) found.push({ name, start, end });
  }
  return found;
}

/** What characters are set in, for looking up many of them. */
interface SetApart {
  isSet(at: number): boolean;
  isCode(at: number): boolean;
  /** How a name is set by itself, with at most a sign beside it. */
  alone(start: number, end: number): Mark['as'] | undefined;
}

function marksByPlace(text: string, marks: readonly Mark[]): SetApart {
  const signs = new Uint8Array(text.length);
  const byStart = new Map<number, Mark>();
  for (const mark of marks) {
    // Inner marks come first: those hug the name.
    if (!byStart.has(mark.start)) byStart.set(mark.start, mark);
    for (let at = mark.start; at < mark.end; at++)
      signs[at] = Math.max(signs[at] ?? 0, mark.as === 'code' ? 2 : 1);
  }
  return {
    isSet: (at) => (signs[at] ?? 0) > 0,
    isCode: (at) => signs[at] === 2,
    alone(start, end) {
      const mark = byStart.get(start) ?? byStart.get(start - 1);
      return mark && mark.end >= end && mark.end - mark.start <= end - start + 2 ? mark.as : undefined;
    },
  };
}

/** How far a word beside a name reaches. */
const BESIDE = 60;

function cueOf(
  { name, start, end }: Found,
  text: string,
  set: SetApart,
  words: IdentifierWords,
): Pick<Found, 'kind' | 'rule'> {
  if (words.values.has(name.toLowerCase())) return {};
  const before = text.slice(Math.max(0, start - BESIDE), start).replace(/["“”„'‘’(]$/u, '');
  const after = text.slice(end, end + BESIDE).replace(/^["“”'’)]/u, '');
  for (const cue of words.cues) {
    if (cue.code && !set.isCode(start)) continue;
    if (cue.like && !cue.like.test(name)) continue;
    if (cue.before?.test(before) || cue.after?.test(after)) {
      // "commands print and delete": an ordinary word has to be set apart.
      if (!set.isSet(start) && !IS_SPECIAL.test(name)) continue;
      return { kind: cue.kind, rule: cue.name };
    }
  }
  return {};
}

/** "the attributes ''a'' and ''b''": the names of a list are of one kind where they are set in one way. */
function shared(found: readonly Found[], text: string, set: SetApart, { and }: IdentifierWords): Found[] {
  const out = [...found];
  const markOf = ({ start, end }: Found): Mark['as'] | undefined => set.alone(start, end);
  const spread = (at: number, from: number): void => {
    const [one, other] = [out[at], out[from]];
    if (!one || !other || one.kind || !other.kind || markOf(one) === undefined) return;
    const [left, right] = one.start < other.start ? [one, other] : [other, one];
    if (markOf(one) !== markOf(other) || !and.test(text.slice(left.end, right.start))) return;
    out[at] = { ...one, kind: other.kind, rule: other.rule };
  };
  for (let at = 1; at < out.length; at++) spread(at, at - 1);
  for (let at = out.length - 2; at >= 0; at--) spread(at, at + 1);
  return out;
}

function numbersIn(text: string, words: IdentifierWords): Found[] {
  const found: Found[] = [];
  for (const { name: rule, kind, pattern } of words.numbers) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.name ?? '';
      const start = match.index + match[0].indexOf(name);
      const list = [{ name, start }];
      const more = match.groups?.more ?? '';
      const from = match.index + match[0].length - more.length;
      for (const { 0: next, index } of more.matchAll(/\d+/gu)) list.push({ name: next, start: from + index });
      for (const each of list) {
        if (kind === 'port' && Number(each.name) > 65_535) continue;
        found.push({ ...each, end: each.start + each.name.length, kind, rule });
      }
    }
  }
  return found;
}

/** A cell that is one name, below a head that says what the column lists. */
function columnName({ cell, words: { text, marks } }: Passage, words: IdentifierWords): Found | undefined {
  if (!cell || cell.isHeader || cell.header === '') return undefined;
  const kind = words.columns.find(({ head }) => head.test(cell.header))?.kind;
  if (kind === undefined || words.values.has(text.toLowerCase())) return undefined;
  const code = marks.some(({ as, start, end }) => as === 'code' && start === 0 && end === text.length);
  const number = /^\d{1,6}$/u.test(text);
  const fits =
    kind === 'error'
      ? /^(?:0x[0-9a-f]+|[\p{L}_-]*[1-9]\d{1,6}[\p{L}\d.-]*)$/iu.test(text) || IS_SPECIAL.test(text)
      : kind === 'port'
        ? number && Number(text) <= 65_535
        : (code || IS_SPECIAL.test(text)) && !number;
  if (!fits || /\s/u.test(text) || text.length > LONGEST) return undefined;
  return { name: text, start: 0, end: text.length, kind, rule: 'column of a table' };
}

/** An entry of its own defines a name; so does a heading that is the name. */
function weightOf({ form, words: { text }, cell }: Passage, name: string, start: number): UseWeight {
  const alone = start === 0 && /^[:.]?$/u.test(text.slice(name.length, name.length + 2));
  if (form === 'heading') return alone ? 3 : 1;
  if (form === 'term')
    return alone || (start === 0 && /^\s*[([:–—-]/u.test(text.slice(name.length, name.length + 3))) ? 2 : 0;
  if (form === 'cell') return alone && cell?.column === 0 ? 2 : 0;
  return 0;
}

/** A section that shows commands one by one, each in a block of code of its own, lists those without options too. */
function listedCommands(passages: readonly Passage[], uses: readonly NameUse[]): NameUse[] {
  const blocks = passages.filter(({ form }) => form === 'code');
  const commands = new Set(uses.filter(({ kind }) => kind === 'command').map(({ about }) => about));
  const bare = blocks.map((passage) => ({ passage, names: bareNames(passage.lines ?? []) }));
  const kebab = bare.filter(({ names }) => names.some((name) => name.includes('-')));
  const evidence = blocks.filter(({ about }) => commands.has(about)).length + kebab.length;
  if (evidence < 2) return [];
  return bare.flatMap(({ passage: { about, span }, names }) =>
    names.map(
      (name): NameUse => ({ name, kind: 'command', weight: 1, about, span, rule: 'list of commands' }),
    ),
  );
}
