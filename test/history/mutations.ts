/**
 * Edits of wikitext whose true mapping is known: a page is taken as lines, an edit moves, changes, adds or removes
 * lines, and every line remembers which line it was. A block's identity is that of the line on which it begins.
 */

/** A line of the edited page and the lines of the original that it holds; an added line holds none. */
export interface Line {
  readonly text: string;
  readonly was: readonly number[];
}

export interface Mutation {
  readonly kind: string;
  readonly lines: readonly Line[];
  /** Lines of the original that the edit touched. */
  readonly touched: ReadonlySet<number>;
}

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** From `start` up to, not including, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const HEADING = /^(=+)\s*(.*?)\s*\1\s*$/u;
const ITEM = /^([*#]+)\s*(.*)$/u;

interface Draft {
  lines: Line[];
  touched: Set<number>;
  readonly random: () => number;
  /** Lines of other pages, for what is added. */
  readonly foreign: readonly string[];
}

type Edit = (draft: Draft) => boolean;

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A line is plain when it stands outside of tables, code and templates that span lines. */
function plainLines(lines: readonly Line[]): boolean[] {
  let depth = 0;
  let table = 0;
  let code = false;
  return lines.map(({ text }) => {
    const inside = depth > 0 || table > 0 || code;
    if (/^\s*\{\|/u.test(text)) table += 1;
    const plain = !inside && table === 0;
    if (/^\s*\|\}/u.test(text)) table = Math.max(0, table - 1);
    depth += (text.match(/\{\{/gu)?.length ?? 0) - (text.match(/\}\}/gu)?.length ?? 0);
    depth = Math.max(0, depth);
    for (const tag of text.matchAll(
      /<(\/?)(pre|source|syntaxhighlight|nowiki|div|blockquote|onlyinclude|includeonly|noinclude)\b[^>]*>/gu,
    )) {
      if (!tag[0].endsWith('/>')) code = tag[1] === '';
    }
    return (
      plain && depth === 0 && !code && !/<\/?(?:pre|source|syntaxhighlight|div|table|ul|ol|li)\b/u.test(text)
    );
  });
}

/** Sections with all that is in them; only those that begin on a plain line. */
function sectionsOf({ lines }: Draft): (Stretch & { readonly level: number })[] {
  const plain = plainLines(lines);
  const heads = lines.flatMap(({ text }, at) => {
    const level = plain[at] ? HEADING.exec(text)?.[1]?.length : undefined;
    return level === undefined ? [] : [{ at, level }];
  });
  return heads.map(({ at, level }, i) => {
    const next = heads.slice(i + 1).find((other) => other.level <= level);
    return { start: at, end: next?.at ?? lines.length, level };
  });
}

/** List items with the deeper items and continuation lines below them. */
function itemsOf({ lines }: Draft): Stretch[] {
  const plain = plainLines(lines);
  return lines.flatMap(({ text }, start) => {
    const marks = plain[start] ? ITEM.exec(text)?.[1] : undefined;
    if (marks === undefined || text.length < 12) return [];
    let end = start + 1;
    while (end < lines.length && plain[end]) {
      const next = lines[end]?.text ?? '';
      if (!next.startsWith(marks) || !/^[*#:;]/u.test(next.slice(marks.length))) break;
      end += 1;
    }
    return [{ start, end }];
  });
}

/** Lines of prose of some length, items among them. */
function proseOf({ lines }: Draft): number[] {
  const plain = plainLines(lines);
  return lines.flatMap(({ text }, at) => {
    const isProse =
      plain[at] &&
      !HEADING.test(text) &&
      wordsIn(text).length >= 6 &&
      !/^[\s{|!<]|^\[\[(?:File|Image|Category)/iu.test(text);
    // A paragraph of several lines begins on its first.
    const first =
      ITEM.test(text) || (lines[at - 1]?.text ?? '').trim() === '' || HEADING.test(lines[at - 1]?.text ?? '');
    const alone =
      ITEM.test(text) || (lines[at + 1]?.text ?? '').trim() === '' || HEADING.test(lines[at + 1]?.text ?? '');
    return isProse && first && alone ? [at] : [];
  });
}

/** Words outside of markup. */
function wordsIn(text: string): { readonly at: number; readonly word: string }[] {
  const bare = text.replace(/\[\[[^\]]*\]\]|\{\{[^}]*\}\}|<[^>]*>|\[?https?:\S+|&\w+;|__\w+__/gu, (markup) =>
    ' '.repeat(markup.length),
  );
  return [...bare.matchAll(/[\p{L}\p{N}]{2,}/gu)].map((match) => ({ at: match.index, word: match[0] }));
}

function touch(draft: Draft, { start, end }: Stretch): void {
  for (const { was } of draft.lines.slice(start, end)) for (const each of was) draft.touched.add(each);
}

function added(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text, was: [] }));
}

/** Replaces some of a line's words by words from elsewhere. */
function reworded(text: string, share: number, { random, foreign }: Draft): string {
  let out = text;
  for (const { at, word } of wordsIn(text).reverse()) {
    if (random() >= share) continue;
    const other = pick(wordsIn(pick(foreign, random) ?? ''), random)?.word ?? 'another';
    const way = random();
    const by = way < 0.6 ? other : way < 0.8 ? `${word} ${other}` : '';
    out = out.slice(0, at) + by + out.slice(at + word.length);
  }
  return out.replace(/ {2,}/gu, ' ');
}

function replaceLine(draft: Draft, at: number, text: string): void {
  const line = draft.lines[at];
  if (!line) return;
  for (const each of line.was) draft.touched.add(each);
  draft.lines[at] = { ...line, text };
}

function take(draft: Draft, { start, end }: Stretch): Line[] {
  return draft.lines.splice(start, end - start);
}

/** A stretch of foreign lines that reads like a section. */
function foreignSection(draft: Draft, level: number): Line[] {
  const title = (pick(draft.foreign, draft.random) ?? 'More')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, 5)
    .join(' ');
  const marks = '='.repeat(level);
  const body = Array.from(
    { length: 2 + Math.floor(draft.random() * 4) },
    () => `* ${bare(pick(draft.foreign, draft.random) ?? 'Go on.')}`,
  );
  return added([`${marks} ${title || 'More'} ${marks}`, ...body]);
}

function bare(text: string): string {
  return text.replace(/^[*#:;\s]+/u, '');
}

const EDITS: Readonly<Record<string, Edit>> = {
  rename(draft) {
    const section = pick(sectionsOf(draft), draft.random);
    const line = section && draft.lines[section.start];
    const [, marks, title] = HEADING.exec(line?.text ?? '') ?? [];
    if (!section || !marks || !title) return false;
    const words = title.split(' ');
    // Between one word and all of them; an old title never comes back as another's.
    const count = 1 + Math.floor(draft.random() * words.length);
    for (let i = 0; i < count; i++) {
      const fresh = pick(wordsIn(pick(draft.foreign, draft.random) ?? ''), draft.random)?.word ?? 'Anew';
      words[Math.floor(draft.random() * words.length)] = fresh;
    }
    replaceLine(draft, section.start, `${marks} ${words.join(' ')} ${marks}`);
    return true;
  },
  reword(draft) {
    const at = pick(proseOf(draft), draft.random);
    if (at === undefined) return false;
    replaceLine(draft, at, reworded(draft.lines[at]?.text ?? '', 0.1 + 0.3 * draft.random(), draft));
    return true;
  },
  'reword several in a row'(draft) {
    const prose = proseOf(draft);
    const from = Math.floor(draft.random() * prose.length);
    const run = prose.slice(from, from + 4);
    for (const at of run) replaceLine(draft, at, reworded(draft.lines[at]?.text ?? '', 0.25, draft));
    return run.length > 1;
  },
  'insert a section'(draft) {
    const section = pick(sectionsOf(draft), draft.random);
    if (!section) return false;
    touch(draft, { start: section.start, end: section.start + 1 });
    draft.lines.splice(section.start, 0, ...foreignSection(draft, section.level));
    return true;
  },
  'insert a step'(draft) {
    const item = pick(itemsOf(draft), draft.random);
    if (!item) return false;
    touch(draft, item);
    const marks = ITEM.exec(draft.lines[item.start]?.text ?? '')?.[1] ?? '*';
    draft.lines.splice(
      item.start,
      0,
      ...added([`${marks} ${bare(pick(draft.foreign, draft.random) ?? '')}`]),
    );
    return true;
  },
  'move a section'(draft) {
    const sections = sectionsOf(draft);
    const section = pick(sections, draft.random);
    const targets = sections.filter(
      ({ start, level }) =>
        section && level === section.level && (start < section.start || start >= section.end),
    );
    const target = pick(targets, draft.random);
    if (!section || !target) return false;
    touch(draft, section);
    const lines = take(draft, section);
    const at = target.start > section.start ? target.start - lines.length : target.start;
    draft.lines.splice(at, 0, ...lines);
    return true;
  },
  'move a step'(draft) {
    const items = itemsOf(draft);
    const item = pick(items, draft.random);
    const target = pick(
      items.filter(({ start }) => item && (start < item.start || start >= item.end)),
      draft.random,
    );
    if (!item || !target) return false;
    const marks = (at: number): string => ITEM.exec(draft.lines[at]?.text ?? '')?.[1] ?? '';
    if (marks(item.start) !== marks(target.start)) return false;
    touch(draft, item);
    const lines = take(draft, item);
    draft.lines.splice(target.start > item.start ? target.start - lines.length : target.start, 0, ...lines);
    return true;
  },
  split(draft) {
    const at = pick(
      proseOf(draft).filter((each) => wordsIn(draft.lines[each]?.text ?? '').length >= 12),
      draft.random,
    );
    const line = at === undefined ? undefined : draft.lines[at];
    if (at === undefined || !line) return false;
    const words = wordsIn(line.text);
    const cut = words[Math.floor(words.length * (0.3 + 0.4 * draft.random()))]?.at ?? 0;
    const marks = ITEM.exec(line.text)?.[1];
    const second = `${marks === undefined ? '' : `${marks} `}${line.text.slice(cut)}`;
    touch(draft, { start: at, end: at + 1 });
    const parts = [
      { ...line, text: line.text.slice(0, cut) },
      { ...line, text: second },
    ];
    draft.lines.splice(
      at,
      1,
      ...(marks === undefined ? [parts[0] as Line, ...added(['']), parts[1] as Line] : parts),
    );
    return true;
  },
  merge(draft) {
    const items = itemsOf(draft).filter(({ start, end }) => end === start + 1);
    const pairs = items.filter(({ end }) => {
      const next = items.find(({ start }) => start === end);
      const marks = (line: number): string | undefined => ITEM.exec(draft.lines[line]?.text ?? '')?.[1];
      return next && marks(end - 1) === marks(end);
    });
    const at = pick(pairs, draft.random)?.start;
    const [first, second] = at === undefined ? [] : [draft.lines[at], draft.lines[at + 1]];
    if (at === undefined || !first || !second) return false;
    touch(draft, { start: at, end: at + 2 });
    draft.lines.splice(at, 2, {
      text: `${first.text} ${bare(second.text)}`,
      was: [...first.was, ...second.was],
    });
    return true;
  },
  'delete a section'(draft) {
    const section = pick(sectionsOf(draft), draft.random);
    if (!section) return false;
    touch(draft, section);
    take(draft, section);
    return true;
  },
  'delete a step'(draft) {
    const item = pick(itemsOf(draft), draft.random);
    if (!item) return false;
    touch(draft, item);
    take(draft, item);
    return true;
  },
  'swap two similar sections'(draft) {
    const sections = sectionsOf(draft);
    const vocabulary = (stretch: Stretch): Set<string> =>
      new Set(
        draft.lines
          .slice(stretch.start, stretch.end)
          .flatMap(({ text }) => wordsIn(text).map(({ word }) => word)),
      );
    const pairs = sections.flatMap((a) =>
      sections.flatMap((b) => {
        if (b.start < a.end || a.level !== b.level) return [];
        const [left, right] = [vocabulary(a), vocabulary(b)];
        const common = [...left].filter((word) => right.has(word)).length;
        return [{ a, b, like: common / Math.max(1, Math.min(left.size, right.size)) }];
      }),
    );
    pairs.sort((x, y) => y.like - x.like || x.a.start - y.a.start || x.b.start - y.b.start);
    const chosen = pick(pairs.slice(0, 5), draft.random);
    if (!chosen) return false;
    const { a, b } = chosen;
    const words = ({ start, end }: Stretch): string =>
      draft.lines
        .slice(start, end)
        .map(({ text }) => text.trim())
        .filter(Boolean)
        .join('\n');
    // Swapping what is alike to the letter is no edit.
    if (words(a) === words(b)) return false;
    touch(draft, a);
    touch(draft, b);
    const [first, second] = [draft.lines.slice(a.start, a.end), draft.lines.slice(b.start, b.end)];
    draft.lines.splice(b.start, b.end - b.start, ...first);
    draft.lines.splice(a.start, a.end - a.start, ...second);
    return true;
  },
  'copy a section and change it'(draft) {
    const section = pick(
      sectionsOf(draft).filter(({ start, end }) => end - start < 40),
      draft.random,
    );
    if (!section) return false;
    touch(draft, section);
    const copy = draft.lines.slice(section.start, section.end).map(({ text }, i) => {
      const [, marks, title] = HEADING.exec(text) ?? [];
      const other = pick(wordsIn(pick(draft.foreign, draft.random) ?? ''), draft.random)?.word ?? 'Other';
      if (i === 0 && marks) return `${marks} ${title} ${other} ${marks}`;
      return ITEM.test(text) ? reworded(text, 0.15, draft) : text;
    });
    draft.lines.splice(draft.random() < 0.5 ? section.start : section.end, 0, ...added(copy));
    return true;
  },
  'replace a step by another'(draft) {
    const item = pick(itemsOf(draft), draft.random);
    if (!item) return false;
    touch(draft, item);
    const marks = ITEM.exec(draft.lines[item.start]?.text ?? '')?.[1] ?? '*';
    take(draft, item);
    draft.lines.splice(
      item.start,
      0,
      ...added([`${marks} ${bare(pick(draft.foreign, draft.random) ?? '')}`]),
    );
    return true;
  },
  'rename and move a section'(draft) {
    return EDITS['move a section']?.(draft) === true && EDITS.rename?.(draft) === true;
  },
  'several edits'(draft) {
    const kinds = [
      'rename',
      'reword',
      'insert a step',
      'delete a step',
      'move a section',
      'insert a section',
      'split',
      'merge',
    ];
    let done = 0;
    for (let i = 0; i < 5; i++) if (EDITS[pick(kinds, draft.random) ?? '']?.(draft)) done += 1;
    return done > 1;
  },
};

export const MUTATION_KINDS: readonly string[] = Object.keys(EDITS);

/** An edit of that kind, or nothing where the page has no place for it. */
export function mutate(
  text: string,
  kind: string,
  seed: number,
  foreign: readonly string[],
): Mutation | undefined {
  const draft: Draft = {
    lines: text.split('\n').map((line, index) => ({ text: line, was: [index] })),
    touched: new Set(),
    random: randomFrom(seed),
    foreign,
  };
  if (!EDITS[kind]?.(draft)) return undefined;
  return { kind, lines: draft.lines, touched: draft.touched };
}
