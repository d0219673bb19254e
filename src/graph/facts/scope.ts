/** What a fact or a deadline is limited to, in the text's own words. */
import type { Language } from './language.ts';
import type { NormalSentence } from './mention.ts';
import { MASK } from './words.ts';

/**
 * The scope of the fact whose words stand at `start` to `end` of the sentence; `limit` is what a later sentence sets.
 *
 *     Since ⟦w0⟧, only new profiles use the broker.
 *                 ^^^^^^^^^^^^^^^^^
 */
export function scopeOf(
  sentence: NormalSentence,
  { start, end }: { readonly start: number; readonly end: number },
  limit: string | undefined,
  { scope }: Language,
): string | undefined {
  const after = sentence.text.slice(end).replace(/^[\s,:–-]+/u, '');
  const before = sentence.text.slice(0, start).replace(/[\s,(–-]+$/u, '');
  const lead = before.split(/[.;:,]\s/u).at(-1) ?? '';
  const subject =
    scope.subject.exec(after)?.[1] ?? (lead === before ? scope.lead.exec(lead)?.[1] : undefined);
  const only = scope.only.exec(after);
  const found = limit ?? subject ?? (only ? `${scope.word} ${only[1] ?? ''}` : undefined);
  const words = found === undefined ? undefined : sentence.restore(found).trim();
  return words === undefined || words === '' || words.includes(MASK) ? undefined : words;
}

/** The scope that a sentence sets for those before it: `This only applies to new profiles!` */
export function limitOf(sentence: string, { scope: { next, word } }: Language): string | undefined {
  const match = next.exec(sentence);
  if (!match) return undefined;
  const [, verb = '', what = ''] = match;
  return verb.includes(word) && !what.toLowerCase().startsWith(`${word} `) ? `${word} ${what}` : what;
}

/** Whom a deadline concerns. */
export function audienceOf(sentence: NormalSentence, { audience }: Language): string | undefined {
  for (const pattern of audience) {
    const words = pattern.exec(sentence.text)?.[1];
    if (words !== undefined && !words.includes(MASK)) return sentence.restore(words).trim();
  }
  return undefined;
}
