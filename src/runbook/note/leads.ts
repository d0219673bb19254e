/** What a sentence or heading hands down to the list below it: a directive, a condition, or "check these". */
import { labelOf } from './clause-answers.ts';
import { clausesIn, tokensOf } from './clause-tokens.ts';
import { viewOf } from './clause-view.ts';
import { expanded, type FoundDirective } from './directives.ts';
import type { Language, LeadRule, PreconditionRule } from './language.ts';
import type { Sentence } from './sentences.ts';
import type { Condition } from './types.ts';

export interface Lead {
  readonly kind?: 'perform' | 'skip' | undefined;
  readonly rule: string;
  readonly condition?: Condition | undefined;
  /** Index of its passage. */
  readonly passage: number;
  /** Of the heading that leads; 0 for a sentence. */
  readonly level: number;
}

const LONGEST_HEADING = 40;

/** `open` has conditions and reasons hidden; `level` is that of the heading, 0 for any other sentence. */
export function leadOf(
  { lists }: Sentence,
  open: string,
  condition: Condition | undefined,
  { passage, level }: { readonly passage: number; readonly level: number },
  language: Language,
): Lead | undefined {
  const words = open.trim();
  const leads = words.endsWith(':') || (level > 0 && words.length <= LONGEST_HEADING);
  if (!leads || lists.some(({ sign }) => sign === 'reference')) return undefined;
  const rule =
    compiledLeads(language).find(({ pattern }) => pattern.test(words.replace(/:$/u, '')))?.rule ??
    labelLead(words, language);
  if (!rule && (condition === undefined || level > 0)) return undefined;
  return { kind: rule?.kind, rule: rule?.name ?? '', condition, passage, level };
}

/** `Off your list:`, by the words of its only clause. */
function labelLead(
  words: string,
  { lexicon }: Language,
): { readonly kind: 'perform' | 'skip'; readonly name: string } | undefined {
  const clauses = clausesIn(tokensOf(words.replace(/:$/u, ''), lexicon), lexicon);
  const [only] = clauses;
  const sense =
    only && clauses.length === 1 ? labelOf(viewOf(only.tokens, lexicon), lexicon)?.sense : undefined;
  return sense === 'perform' || sense === 'skip'
    ? { kind: sense, name: `clause: list to ${sense}` }
    : undefined;
}

/** The directive that an entry below a lead inherits. */
export function inherited(sentence: Sentence, lead: Lead | undefined): FoundDirective | undefined {
  if (lead?.kind === undefined || !startsWithPlace(sentence)) return undefined;
  return { kind: lead.kind, rule: lead.rule, at: 0, list: 0 };
}

export function startsWithPlace(sentence: Sentence | undefined): boolean {
  const first = sentence?.lists[0];
  return first !== undefined && first.start <= 1;
}

/** What must hold, by a sentence; without `text` the list below it says so. Offsets in the sentence. */
export function preconditionIn(
  open: string,
  language: Language,
):
  | { readonly rule: string; readonly text?: { readonly start: number; readonly end: number } | undefined }
  | undefined {
  for (const { rule, pattern } of compiledPreconditions(language)) {
    const match = pattern.exec(open);
    if (!match) continue;
    const [start, end] = match.indices?.groups?.text ?? [];
    if (start === undefined || end === undefined) return { rule: rule.name };
    return {
      rule: rule.name,
      text: { start, end: start + open.slice(start, end).replace(/[\s.!:]+$/u, '').length },
    };
  }
  return undefined;
}

interface Compiled<T> {
  readonly rule: T;
  readonly pattern: RegExp;
}

const leads = new WeakMap<Language, readonly Compiled<LeadRule>[]>();
const preconditions = new WeakMap<Language, readonly Compiled<PreconditionRule>[]>();

function compiledLeads(language: Language): readonly Compiled<LeadRule>[] {
  const known = leads.get(language) ?? compile(language.leads, language, 'iu');
  leads.set(language, known);
  return known;
}

function compiledPreconditions(language: Language): readonly Compiled<PreconditionRule>[] {
  const known = preconditions.get(language) ?? compile(language.preconditions, language, 'diu');
  preconditions.set(language, known);
  return known;
}

function compile<T extends { readonly pattern: string }>(
  rules: readonly T[],
  { macros }: Language,
  flags: string,
): readonly Compiled<T>[] {
  return rules.map((rule) => ({ rule, pattern: new RegExp(expanded(rule.pattern, macros), flags) }));
}
