/** Headings and labels → scopes, and which of them are branches: alternatives of which one holds. */
import { clausesOf } from './clauses.ts';
import type { FoundDirective } from './directives.ts';
import type { Language } from './language.ts';
import type { NoteText } from './note-text.ts';
import type { Passage } from './passages.ts';
import type { Sentence } from './sentences.ts';

/** A heading, or a line that stands for one, and all below it down to the next of its level. */
export interface Scope {
  /** 0 for the whole note, 1 to 6 for headings, 7 for labels. */
  readonly level: number;
  readonly parent?: Scope | undefined;
  readonly title: string;
  /** Index of its passage; -1 for the whole note. */
  readonly passage: number;
  readonly internal: boolean;
}

export interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  readonly directives: readonly (readonly FoundDirective[])[];
}

const LABEL = 7;
const LONGEST_TITLE = { paragraph: 70, item: 110 };

/** The scope of every passage; a heading is in its own. */
export function scopesOf(
  passages: readonly ReadPassage[],
  format: NoteText['format'],
  language: Language,
): Scope[] {
  let scope: Scope = { level: 0, title: '', passage: -1, internal: false };
  return passages.map((read, i) => {
    const level = levelOf(read, passages[i + 1]?.passage, format, language);
    if (level === undefined) return scope;
    let parent = scope;
    while (parent.level >= level && parent.parent) parent = parent.parent;
    const title = read.passage.text.replace(/[\s:]+$/u, '');
    scope = {
      level,
      parent,
      title,
      passage: i,
      internal: parent.internal || language.branches.internal.test(title),
    };
    return scope;
  });
}

function levelOf(
  { passage, sentences, directives }: ReadPassage,
  next: Passage | undefined,
  format: NoteText['format'],
  { branches, clauses }: Language,
): number | undefined {
  const { kind, text, level, apart, strong } = passage;
  if (kind === 'heading') return level;
  const isTitle =
    text.length <= (kind === 'item' ? LONGEST_TITLE.item : LONGEST_TITLE.paragraph) &&
    apart &&
    sentences.length === 1 &&
    directives.every((list) => list.length === 0) &&
    sentences.every(
      ({ lists, articles }) => lists.every(({ sign }) => sign === 'quote') && articles.length === 0,
    ) &&
    !branches.noTitle.test(text) &&
    !branches.announced.test(text) &&
    /^[\p{Lu}\d*]/u.test(text);
  if (!isTitle || next === undefined) return undefined;
  const colon = /:\s*$/u.test(text);
  if (kind === 'item') return format === 'snapshot' && colon && next.kind === 'paragraph' ? LABEL : undefined;
  // "If you use LDAP:" right above a list only opens it.
  if (kind !== 'paragraph' || (colon && next.kind === 'item' && !next.apart)) return undefined;
  if (strong && !clauses.request.test(text)) return LABEL;
  if (branches.heading.test(text) && (colon || next.apart) && /[\p{L}\p{N}):]$/u.test(text)) return LABEL;
  return format !== 'markdown' && next.apart && /[\p{L}\p{N})]$/u.test(text) ? 1 : undefined;
}

/** The scopes that are branches, by their passage. */
export function branchScopes(
  passages: readonly ReadPassage[],
  scopes: readonly Scope[],
  format: NoteText['format'],
  language: Language,
): Set<Scope> {
  const groups = new Map<Scope, Map<number, Scope[]>>();
  for (const [i, scope] of scopes.entries()) {
    // The sections of a page are no branches, whatever it says of ways.
    if (scope.passage !== i || !scope.parent || (format === 'snapshot' && scope.level < LABEL)) continue;
    const levels = groups.get(scope.parent) ?? new Map<number, Scope[]>();
    const siblings = levels.get(scope.level);
    if (siblings) siblings.push(scope);
    else levels.set(scope.level, [scope]);
    groups.set(scope.parent, levels);
  }
  const found = new Set<Scope>();
  for (const [parent, levels] of groups) {
    for (const siblings of levels.values()) {
      const first = siblings[0]?.passage ?? 0;
      const announced = passages
        .slice(Math.max(0, parent.passage), first)
        .some(
          ({ passage }, i) =>
            scopes[Math.max(0, parent.passage) + i] === parent &&
            language.branches.announced.test(passage.text),
        );
      const speaking = new Set(siblings.filter(({ title }) => language.branches.heading.test(title)));
      const alternatives = siblings.length > 1 && (announced || speaking.size > 1);
      for (const scope of siblings) {
        const isCondition = clausesOf(scope.title, language).conditions[0]?.start === 0;
        if ((alternatives && (announced || speaking.has(scope))) || isCondition) found.add(scope);
      }
    }
  }
  return found;
}
