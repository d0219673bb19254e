/** One sentence → the version facts that it states, by the language's tables of rules. */
import type { VersionFactKind } from '../types.ts';
import { datesOf } from './date.ts';
import type { CueRule, Language } from './language.ts';
import {
  type MentionContext,
  type NormalSentence,
  normalise,
  patternOf,
  signsIn,
  versionsOf,
} from './mention.ts';
import { UNKNOWN_PRODUCT } from './product.ts';
import { scopeOf } from './scope.ts';

/** A fact without its place. */
export interface StatedFact {
  readonly product: string;
  readonly kind: VersionFactKind;
  readonly version?: string | undefined;
  readonly range?: { readonly from: string; readonly to: string } | undefined;
  readonly scope?: string | undefined;
  /** Name of the rule that found it. */
  readonly rule: string;
}

interface Hit {
  readonly rule: CueRule;
  readonly start: number;
  readonly end: number;
  readonly signs: ReturnType<typeof signsIn>;
}

/** `shown` is the sentence as the reader sees it, `open` the same with code masked; `limit` is a scope that a later sentence sets. */
export function versionFactsOf(
  shown: string,
  open: string,
  limit: string | undefined,
  context: MentionContext,
): StatedFact[] {
  if (!/\d/u.test(open) && context.here === undefined) return [];
  const { language, lexicon, here } = context;
  const dates = datesOf(open, language);
  const versions = versionsOf(open, dates, context);
  const sentence = normalise(shown, open, versions, dates, language);
  const hits = hitsOf(sentence, language, lexicon.own);
  const facts: StatedFact[] = [];
  for (const [i, hit] of hits.entries()) {
    const { rule } = hit;
    if (rule.kind === 'none') continue;
    const clause = sentence.text.slice(hits[i - 1]?.end ?? 0, hits[i + 1]?.start ?? sentence.text.length);
    const scope = scopeOf(sentence, hit, limit, language);
    for (const { from, to } of hit.signs) {
      const [first, last] = [versions[from], to === undefined ? undefined : versions[to]];
      if (!first) continue;
      const kind =
        rule.refine && first.product === lexicon.own ? refine(clause, hit, sentence, language) : rule.kind;
      const bound = last ? { range: { from: first.version, to: last.version } } : { version: first.version };
      facts.push({
        product: first.product,
        kind,
        ...bound,
        ...(scope === undefined ? {} : { scope }),
        rule: rule.name,
      });
    }
  }
  if (here !== undefined && !facts.some(({ product }) => product === lexicon.own)) {
    const implied = impliedBy(sentence, language);
    if (implied) {
      const scope = scopeOf(sentence, { start: 0, end: 0 }, limit, language);
      const { kind, name } = implied;
      const own = lexicon.own || UNKNOWN_PRODUCT;
      facts.push({
        product: own,
        kind,
        version: here,
        ...(scope === undefined ? {} : { scope }),
        rule: name,
      });
    }
  }
  return facts;
}

const compiled = new WeakMap<object, RegExp>();

/** The expression of a language's rule, compiled once. */
export function expressionOf(rule: { readonly pattern: string }, language: Language): RegExp {
  let expression = compiled.get(rule);
  if (!expression) {
    expression = patternOf(rule.pattern, language);
    compiled.set(rule, expression);
  }
  return expression;
}

/** Every version is claimed by the first rule that matches it; in reading order. */
function hitsOf({ text, versions }: NormalSentence, language: Language, own: string): Hit[] {
  if (!text.includes('⟦')) return [];
  const claimed = new Set<number>();
  const hits: Hit[] = [];
  for (const rule of language.cues) {
    for (const match of text.matchAll(expressionOf(rule, language))) {
      // The last sign of a match is the one that the rule names.
      const signs = signsIn(match[0].slice(match[0].lastIndexOf('⟦'))).filter(
        ({ from }) => !claimed.has(from) && (!rule.own || versions[from]?.product === own),
      );
      if (signs.length === 0) continue;
      for (const { from } of signs) claimed.add(from);
      hits.push({ rule, start: match.index, end: match.index + match[0].length, signs });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

function refine(clause: string, hit: Hit, { text }: NormalSentence, language: Language): VersionFactKind {
  const own = clause.split(';').find((part) => part.includes(text.slice(hit.start, hit.end))) ?? clause;
  const without = own.replace(text.slice(hit.start, hit.end), '');
  for (const { kind, pattern } of language.verbs) {
    const match = pattern.exec(without);
    if (match && !language.subordinate.test(without.slice(0, match.index))) return kind;
  }
  return 'since';
}

/** What a sentence below a version's heading says to have happened in it. */
function impliedBy(
  { text }: NormalSentence,
  language: Language,
): { kind: VersionFactKind; name: string } | undefined {
  for (const rule of language.headingCues) {
    for (const match of text.matchAll(expressionOf(rule, language))) {
      if (rule.kind === 'none' || language.subordinate.test(text.slice(0, match.index))) continue;
      return { kind: rule.kind, name: rule.name };
    }
  }
  return undefined;
}
