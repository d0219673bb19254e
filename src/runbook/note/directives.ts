/** Sentence → directives, by the language's table of rules. */
import { type Clause, clausesOf } from './clauses.ts';
import type { DirectiveRule, Language } from './language.ts';
import { type Match, type Stretch, weighed } from './matches.ts';
import type { PlaceList } from './places.ts';
import type { Sentence } from './sentences.ts';
import { FILL, PLAIN, SIGN } from './signs.ts';
import type { Condition, Directive, DirectiveKind } from './types.ts';

/** A directive with offsets in its sentence. */
export interface FoundDirective {
  readonly kind: DirectiveKind;
  readonly rule: string;
  readonly at: number;
  /** Index of its list of places; of its article; or neither: "stop here". */
  readonly list?: number | undefined;
  readonly article?: number | undefined;
  /** It is about what the sentence before begins with: "2.4 is optional. Skip it." */
  readonly antecedent?: true | undefined;
  readonly reach?: DirectiveRule['reach'];
  readonly edge?: Directive['edge'];
  readonly only?: true | undefined;
  readonly condition?: (Clause & { readonly kind: Condition['kind'] }) | undefined;
  readonly reason?: Stretch | undefined;
  readonly modification?: Stretch | undefined;
}

export interface SentenceDirectives {
  readonly directives: readonly FoundDirective[];
  /** A condition that holds for the list that the sentence opens. */
  readonly listCondition?: (Clause & { readonly kind: Condition['kind'] }) | undefined;
  /** All conditions that it states. */
  readonly conditions: readonly (Clause & { readonly kind: Condition['kind'] })[];
  /** With conditions and reasons hidden. */
  readonly open: string;
}

const HIDDEN_END = new RegExp(`[\\s,${FILL}]+$`, 'u');

const OPPOSITE: Readonly<Partial<Record<DirectiveKind, DirectiveKind>>> = {
  perform: 'skip',
  skip: 'perform',
  start: 'skip',
  continue: 'skip',
};

export function directivesIn(
  { open: signed, words, lists, articles }: Sentence,
  language: Language,
): SentenceDirectives {
  const { open, conditions, reasons, opensList } = clausesOf(signed, language);
  const listCondition = opensList ? conditions[0] : undefined;
  const nothing = { directives: [], listCondition, conditions, open };
  if (/\?\W*$/u.test(open) && !language.clauses.request.test(open)) return nothing;
  const table = matchesIn(open, lists, language);
  const matches = weighed(table.matches, table.open, lists, language.lexicon);
  if (matches.length === 0) return nothing;
  const pronouns = new Set(matches.filter(({ rule }) => rule.antecedent).map(({ rule }) => rule));
  const directives = matches
    .map((match, i) => found(match, matches[i - 1], matches[i + 1]))
    .filter((each) => each !== undefined);
  const isRepeated = ({ rule, kind, list }: FoundDirective, i: number): boolean =>
    [...pronouns].some(({ name }) => name === rule) &&
    directives.some(
      (other, k) => (other.rule !== rule || k < i) && other.kind === kind && other.list === list,
    );
  return {
    directives: directives.filter((each, i) => !isRepeated(each, i)),
    listCondition,
    conditions,
    open,
  };

  function found(
    match: Match,
    before: Match | undefined,
    after: Match | undefined,
  ): FoundDirective | undefined {
    const { rule, target } = match;
    const at = match.start;
    const list = rule.antecedent ? antecedentOf(at) : target && indexAt(lists, target.start);
    const own = list === undefined ? undefined : lists[list];
    const said = rule.kind === 'inverse' ? OPPOSITE[kindOf(before) ?? kindOf(after) ?? 'stop'] : rule.kind;
    // "Continue up to 3.4" does what stands before 3.4.
    const kind = isReached(own) && (said === 'continue' || said === 'start') ? 'perform' : said;
    if (kind === undefined || kind === 'none') return undefined;
    const article = target && list === undefined ? indexAt(articles, target.start) : undefined;
    const condition = conditions.findLast(
      ({ from, to }) => from <= (target ?? match).start && (target ?? match).start <= to,
    );
    if (rule.conditional && !condition) return undefined;
    const limit = Math.max(
      match.end,
      after === undefined ? open.length : Math.min(after.start, after.target?.start ?? after.start),
    );
    const tail = open.slice(match.end, limit);
    const text = match.text ?? (kind === 'perform' ? modification(tail, match.end) : undefined);
    const inside = text && reasons.find(({ start }) => text.start < start && start < text.end);
    const changed = text && inside ? { start: text.start, end: endBefore(text.start, inside.start) } : text;
    const reason =
      reasons.find(({ from, to, start }) =>
        from > 0 ? from <= at : start >= (target ?? match).end && to <= limit,
      ) ?? markedReason(kind, tail, match.end, isOnly(match, kind));
    return {
      kind,
      rule: rule.name,
      at,
      list,
      article,
      antecedent: rule.antecedent === true && list === undefined ? true : undefined,
      reach: rule.reach,
      edge: rule.upTo && own?.places[0]?.reach === 'upToIncluding' ? 'after' : rule.edge,
      only: isOnly(match, kind) ? true : undefined,
      condition,
      reason: reason && trimmed(signed, reason),
      modification: changed && trimmed(signed, changed),
    };
  }

  /** Without what is hidden there. */
  function endBefore(start: number, end: number): number {
    return start + open.slice(start, end).replace(HIDDEN_END, '').length;
  }

  /** What "it" stands for: the places named last, unless something else has been named since. */
  function antecedentOf(at: number): number | undefined {
    const index = lists.findLastIndex(({ sign, end }) => sign === 'reference' && end <= at);
    const between = open.slice(lists[index]?.end ?? at, at);
    return index < 0 || language.clauses.otherThing.test(between) ? undefined : index;
  }

  function modification(tail: string, offset: number): Stretch | undefined {
    const groups = language.clauses.modification.exec(tail)?.groups;
    const words = groups?.text ?? groups?.with;
    if (words === undefined) return undefined;
    const start = offset + tail.lastIndexOf(words);
    return { start, end: start + words.length };
  }

  function markedReason(
    kind: DirectiveKind,
    tail: string,
    offset: number,
    isAlone: boolean,
  ): Stretch | undefined {
    const { reasonAfterMark, reasonAfterOrder } = language.clauses;
    const isRow = /^\s*\|/u.test(tail);
    const pattern = kind === 'skip' || kind === 'stop' || isAlone ? reasonAfterMark : reasonAfterOrder;
    const words = (isRow && pattern === reasonAfterMark ? /^\s*\|\s*(?<text>[^|]{3,300})/u : pattern).exec(
      tail,
    )?.groups?.text;
    if (words === undefined) return undefined;
    const start = offset + tail.indexOf(words);
    return { start, end: start + words.length };
  }

  function isOnly({ rule, start, end, target }: Match, kind: DirectiveKind): boolean {
    if (rule.only === true) return true;
    if (kind !== 'perform' || !target) return false;
    return (
      language.only.inside.test(open.slice(start, target.start)) ||
      language.only.first.test(words.slice(target.start, target.end)) ||
      language.only.before.test(open.slice(Math.max(0, start - 6), start)) ||
      language.only.after.test(open.slice(end, end + 12))
    );
  }
}

const kindOf = (match: Match | undefined): DirectiveKind | undefined =>
  match && match.rule.kind !== 'none' && match.rule.kind !== 'inverse' ? match.rule.kind : undefined;

function indexAt(all: readonly Stretch[], start: number): number | undefined {
  const index = all.findIndex((each) => each.start === start);
  return index < 0 ? undefined : index;
}

/** White space and closing marks at both ends do not belong to it. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = words.length - words.replace(/^[\s,:–-]+/u, '').length;
  const open = (words.match(/\(/gu) ?? []).length;
  const closing = (words.match(/\)/gu) ?? []).length > open ? /[\s,.;:!?|()–-]+$/u : /[\s,.;:!?|(–-]+$/u;
  return { start: start + lead, end: Math.max(start + lead, start + words.replace(closing, '').length) };
}

/** Whether its first place is reached: `up to "Press OK"`, `up to and including 3.4`. */
function isReached(list: PlaceList | undefined): boolean {
  const reach = list?.places[0]?.reach;
  return reach === 'upTo' || reach === 'upToIncluding';
}

function isUpTo(what: 'line' | 'section', list: PlaceList | undefined): boolean {
  const place = list?.places[0];
  const isLine = (place?.quote ?? place?.words ?? place?.ordinal) !== undefined;
  return isReached(list) && isLine === (what === 'line');
}

/** What the rules find, each place claimed once, in the order of the sentence; and the sentence without exceptions. */
function matchesIn(
  sentence: string,
  lists: readonly PlaceList[],
  language: Language,
): { readonly matches: Match[]; readonly open: string } {
  let open = sentence;
  const claimed = new Set<number>();
  const matches: Match[] = [];
  const hasSign = /[⟦⟐❬❲]/u.test(open);
  for (const { rule, pattern, targeted } of compiledRules(language)) {
    if (targeted && !hasSign) continue;
    for (const match of allMatches(pattern, open)) {
      const indices = match.indices?.groups ?? {};
      const target = stretch(indices.R ?? indices.A);
      const key = target?.start ?? -1 - match.index;
      if (
        claimed.has(key) ||
        (rule.upTo && !isUpTo(rule.upTo, lists[indexAt(lists, target?.start ?? -1) ?? -1]))
      )
        continue;
      if (
        target === undefined &&
        matches.some(({ start, end }) => start < match.index + match[0].length && match.index < end)
      )
        continue;
      claimed.add(key);
      const end = rule.kind === 'replace' && target ? target.end : match.index + match[0].length;
      if (rule.aside) open = hidden(open, match.index, match.index + match[0].length);
      matches.push({ rule, start: match.index, end, target, text: stretch(indices.text) });
    }
  }
  matches.sort((a, b) => (a.target ?? a).start - (b.target ?? b).start);
  return { matches, open };
}

/** Like `matchAll`, which compiles a copy of the expression at each call: here that is most of the time. */
function* allMatches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    at = match[0] === '' ? match.index + 1 : match.index + match[0].length;
    yield match;
  }
}

const hidden = (text: string, start: number, end: number): string =>
  text.slice(0, start) + FILL.repeat(end - start) + text.slice(end);

const stretch = (pair: [number, number] | undefined): Stretch | undefined =>
  pair && { start: pair[0], end: pair[1] };

interface CompiledRule {
  readonly rule: DirectiveRule;
  readonly pattern: RegExp;
  /** It is about a place, so a sentence without a sign need not be searched. */
  readonly targeted: boolean;
}

const compiled = new WeakMap<Language, readonly CompiledRule[]>();

function compiledRules(language: Language): readonly CompiledRule[] {
  let known = compiled.get(language);
  if (!known) {
    known = language.rules.map((rule) => ({
      rule,
      pattern: new RegExp(expanded(rule.pattern, language.macros), 'dgiu'),
      targeted: /\{(?:R|RQ|A)\}/u.test(rule.pattern),
    }));
    compiled.set(language, known);
  }
  return known;
}

const SIGNS: Readonly<Record<string, string>> = {
  // What is hidden behind a place does not part it from its verb: "2.4, if you use LDAP, can be skipped".
  R: `(?<R>${SIGN.reference})(?:,? ?${FILL}+,?)?`,
  RQ: `(?<R>${SIGN.reference}|${SIGN.quote})(?:,? ?${FILL}+,?)?`,
  A: `(?<A>${SIGN.article})`,
  r: SIGN.reference,
  q: SIGN.quote,
  a: SIGN.article,
  '-': `${PLAIN}{0,60}?`,
};

/** A rule's pattern with its macros put in; see `DirectiveRule`. */
export function expanded(pattern: string, macros: Readonly<Record<string, string>>): string {
  return pattern.replace(
    /\{([A-Za-z]\w*|-)\}/gu,
    (whole, name: string) => SIGNS[name] ?? macros[name] ?? whole,
  );
}
