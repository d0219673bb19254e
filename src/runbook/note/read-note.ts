/** Note text → references, directives, branches and preconditions (DESIGN.md, rules 6 to 8). Pure; never throws. */
import { articleFinder, type NoteOptions } from './articles.ts';
import type { Clause } from './clauses.ts';
import { directivesIn, type FoundDirective, type SentenceDirectives } from './directives.ts';
import { type Language, languageOf } from './language.ts';
import { inherited, type Lead, leadOf, preconditionIn, startsWithPlace } from './leads.ts';
import type { Stretch } from './matches.ts';
import type { NoteText } from './note-text.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { PlaceList } from './places.ts';
import { type OpenReference, referenceBook } from './references.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { branchScopes, type Scope, scopesOf } from './structure.ts';
import type { Branch, Condition, Directive, NoteReading, NoteSpan, Precondition, Said } from './types.ts';

interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  readonly read: readonly SentenceDirectives[];
}

const tagOf = (note: NoteText, options: NoteOptions): string => note.language || (options.language ?? 'en');

/** The note's language where there is no table for it: then its reading is empty, whatever it says. */
export function unreadLanguage(note: NoteText, options: NoteOptions = {}): string | undefined {
  const tag = tagOf(note, options);
  return languageOf(tag) ? undefined : tag;
}

/** Reads a note. A language without a table gives an empty reading; `unreadLanguage` tells. */
export function readNoteText(note: NoteText, options: NoteOptions = {}): NoteReading {
  const language = languageOf(tagOf(note, options));
  const nothing = { articles: [], references: [], directives: [], branches: [], preconditions: [] };
  if (!language) return { audience: note.audience, ...nothing };
  const finder = articleFinder(options, language);
  const passages = passagesOf(note, language).map((passage): ReadPassage => {
    const sentences = sentencesIn(passage, finder, language);
    return { passage, sentences, read: sentences.map((sentence) => directivesIn(sentence, language)) };
  });
  return assembled(note, passages, language);
}

const isUpTo = ({ reach }: OpenReference): boolean => reach === 'upTo' || reach === 'upToIncluding';

function assembled(note: NoteText, passages: readonly ReadPassage[], language: Language): NoteReading {
  const structured = passages.map(({ passage, sentences, read }) => ({
    passage,
    sentences,
    directives: read.map(({ directives }) => directives),
  }));
  const scopes = scopesOf(structured, note.format, language);
  const branchOf = branchIds(branchScopes(structured, scopes, note.format, language));
  const book = referenceBook(language);
  const directives: Directive[] = [];
  const preconditions: Precondition[] = [];
  /** Scopes in which something has been said to do: what must hold before the first step stands before it. */
  const started = new Set<Scope>();
  const conditionOf = new Map<Scope, Condition>();
  let lead: Lead | undefined;
  let checks: { readonly passage: number; readonly rule: string } | undefined;
  let lastSection: { readonly reference: OpenReference; readonly scope: Scope } | undefined;
  let lastDone: { readonly reference: OpenReference; readonly scope: Scope } | undefined;
  /** What the sentence before begins with, for "skip it". */
  let subject: readonly OpenReference[] | undefined;
  let lastCondition: { readonly condition: Condition; readonly scope: Scope } | undefined;

  for (const [i, { passage, sentences }] of passages.entries()) {
    const scope = scopes[i] as Scope;
    const isTitle = scope.passage === i;
    if (lead && leaves(lead, i, isTitle)) lead = undefined;
    if (checks && checks.passage < i - 1 && passage.kind !== 'item') checks = undefined;
    subject = undefined;
    for (const j of sentences.keys()) sentenceAt(i, j, scope, isTitle);
  }
  const { articles, references } = book.close();
  return {
    audience: note.audience,
    articles,
    references,
    directives: directives.map((directive, i) => ({ ...directive, id: `d${i + 1}` })),
    branches: branches(),
    preconditions,
  };

  function sentenceAt(i: number, j: number, scope: Scope, isTitle: boolean): void {
    const { passage, sentences, read } = passages[i] as ReadPassage;
    const sentence = sentences[j] as Sentence;
    const { directives: own, listCondition, conditions, open } = read[j] as SentenceDirectives;
    const span = (start: number, end: number): NoteSpan => {
      const source = passage.sourceOf(sentence.start + start, sentence.start + end);
      return note.spanOf(source.start, source.end);
    };
    const said = ({ start, end }: Stretch): Said => ({
      text: sentence.words.slice(start, end),
      span: span(start, end),
    });
    const condition = (clause: (Clause & { kind: Condition['kind'] }) | undefined): Condition | undefined =>
      clause && { kind: clause.kind, ...said(clause) };

    const refer = book.open(sentence, scope, language.articles.aside.test(sentence.words), span);
    for (const list of sentence.lists) {
      if (isPlain(list)) refer.of(list, false);
    }
    const entry = own.length === 0 && !isTitle ? inherited(sentence, lead) : undefined;
    const all = entry ? [entry] : own;
    for (const each of all) add(each);
    const instead = all.length === 0 ? insteadIn(sentence, open, language) : undefined;
    if (instead && lastSection?.scope === scope) {
      const { reference } = lastSection;
      push({ kind: 'replace', rule: 'instead', references: [reference], modification: said(instead) });
    }
    const [first] = sentence.lists;
    const before = sentence.open.slice(0, first?.start ?? 0);
    const opens = /^(?:\p{L}+ ){0,2}$/u.test(before) && !language.numbers.verbBefore.test(before);
    subject =
      first?.sign === 'reference' && opens && !language.clauses.otherThing.test(open.slice(first.end))
        ? refer.of(first, false)
        : undefined;
    const section = refer.lastSection();
    if (section) lastSection = { reference: section, scope };
    const stated = condition(conditions[0]);
    if (stated) {
      lastCondition = { condition: stated, scope };
      const isFirst = j === 0 && (isTitle || (i === scope.passage + 1 && !conditionOf.has(scope)));
      if (isFirst && conditions[0]?.start === 0) conditionOf.set(scope, stated);
    }
    if (all.length > 0) return;
    lead =
      leadOf(
        sentence,
        open,
        condition(listCondition),
        { passage: i, level: isTitle ? Math.max(1, scope.level) : 0 },
        language,
      ) ?? lead;
    if (!isTitle && !started.has(scope)) check();

    function add(found: FoundDirective): void {
      const { kind, rule, at, antecedent, reach, edge, only, reason, modification } = found;
      const list = found.list === undefined ? undefined : sentence.lists[found.list];
      const article = found.article === undefined ? undefined : sentence.articles[found.article];
      const isPlace = kind === 'start' || kind === 'continue' || kind === 'stop';
      const isPronoun = antecedent === true;
      if (isPronoun && !(subject && language.clauses.pronounFirst.test(open.slice(0, at)))) return;
      const targets = [
        ...(isPronoun && subject ? subject : []),
        ...(list ? refer.of(list, isPlace) : []),
        ...(article ? [refer.toArticle(article)] : []),
      ];
      if (reach) for (const target of targets) target.reach ??= reach;
      // What is done up to a line stops there: the edge says it.
      if (kind === 'stop') for (const target of targets) if (isUpTo(target)) delete target.reach;
      const section = targets.findLast(({ number, heading }) => (number ?? heading) !== undefined);
      const around =
        refer.sectionAround(list, at) ?? (lastSection?.scope === scope ? lastSection.reference : undefined);
      const done = lastDone?.scope === scope ? lastDone.reference : undefined;
      const within =
        targets.length === 0
          ? kind === 'stop'
            ? done
            : undefined
          : isPlace && !section
            ? around
            : undefined;
      const same = language.clauses.sameCondition.test(sentence.words) && lastCondition?.scope === scope;
      const limit =
        condition(found.condition) ??
        (same && lastCondition ? { ...lastCondition.condition, kind: 'same' as const } : undefined) ??
        (lead && !isTitle ? lead.condition : undefined);
      push({
        kind,
        rule,
        references: targets,
        ...(within ? { within } : {}),
        ...(kind === 'stop' ? { edge: targets.length === 0 ? 'here' : (edge ?? 'at') } : {}),
        ...(only ? { only } : {}),
        ...(limit ? { condition: limit } : {}),
        ...(reason ? { reason: said(reason) } : {}),
        ...(modification ? { modification: said(modification) } : {}),
      });
      if (section && kind === 'perform') lastDone = { reference: section, scope };
    }

    function push(directive: Pick<Directive, 'kind' | 'rule' | 'references'> & Partial<Directive>): void {
      const branch = branchOf(scope);
      directives.push({
        id: '',
        ...directive,
        ...(branch === undefined ? {} : { branch }),
        audience: note.audience === 'internal' || scope.internal ? 'internal' : 'public',
        quote: sentence.words,
        span: span(0, sentence.words.length),
      });
      for (let around: Scope | undefined = scope; around; around = around.parent) started.add(around);
    }

    function check(): void {
      const branch = branchOf(scope);
      const within = branch === undefined ? {} : { branch };
      if (checks && checks.passage < i) {
        const whole = { start: 0, end: sentence.words.replace(/[\s.]+$/u, '').length };
        preconditions.push({ ...said(whole), rule: checks.rule, ...within });
        return;
      }
      const found = preconditionIn(open, language);
      if (found?.text) preconditions.push({ ...said(found.text), rule: found.rule, ...within });
      else if (found) checks = { passage: i, rule: found.rule };
    }
  }

  /** Whether a passage no longer belongs to the list that was opened. */
  function leaves({ level, passage: opened }: Lead, i: number, isTitle: boolean): boolean {
    const { passage, sentences } = passages[i] as ReadPassage;
    if (isTitle) return level === 0 || passage.level <= level;
    return level === 0 && opened !== i && passage.kind === 'paragraph' && !startsWithPlace(sentences[0]);
  }

  function branches(): Branch[] {
    return [...new Set(scopes)]
      .filter((scope) => branchOf(scope) !== undefined && branchOf(scope) !== branchOf(scope.parent))
      .map((scope) => {
        const { passage } = passages[scope.passage] as ReadPassage;
        const source = passage.sourceOf(0, passage.text.length);
        const parent = branchOf(scope.parent);
        const condition = conditionOf.get(scope);
        return {
          id: branchOf(scope) as string,
          ...(parent === undefined ? {} : { parent }),
          title: scope.title,
          ...(condition ? { condition } : {}),
          span: note.spanOf(source.start, source.end),
        };
      });
  }
}

/** Ids of the branches, `b1`, `b1.2`, by the scopes in and below them. */
function branchIds(alternatives: ReadonlySet<Scope>): (scope: Scope | undefined) => string | undefined {
  const ids = new Map<Scope, string>();
  const counts = new Map<string | undefined, number>();
  const of = (scope: Scope | undefined): string | undefined => {
    for (let at = scope; at; at = at.parent) if (ids.has(at)) return ids.get(at);
    return undefined;
  };
  for (const scope of [...alternatives].sort((a, b) => a.passage - b.passage)) {
    const parent = of(scope.parent);
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    ids.set(scope, parent === undefined ? `b${count}` : `${parent}.${count}`);
  }
  return of;
}

/** Whether a list says where it is without a directive; "the rest" and "the last step" alone may be anything. */
function isPlain({ sign, places }: PlaceList): boolean {
  if (sign === 'quote') return false;
  if (places.some(({ number, heading, quote }) => (number ?? heading ?? quote) !== undefined)) return true;
  return places.some(({ sectionOrdinal }) => sectionOrdinal !== undefined);
}

/** What to do instead of what was spoken of last: "Instead, go to …". */
function insteadIn({ words }: Sentence, open: string, { clauses }: Language): Stretch | undefined {
  const match = clauses.instead.exec(open);
  if (!match) return undefined;
  const end = words.replace(/[\s.!]+$/u, '').length;
  return match.index === 0 ? { start: match[0].length, end } : { start: 0, end };
}
