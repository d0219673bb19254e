/** Which values a step makes, and whether another one uses them. */
import { comparable } from '../quote.ts';
import type { NeedsLanguage } from './language.ts';

/** A value by the form in which names are compared. */
export interface Value {
  readonly name: string;
  readonly isEmphasised: boolean;
}

/** The values that a block's marked text makes, notes or has its reader choose. */
export function valuesMade(text: string, language: NeedsLanguage): Value[] {
  const { terms, things } = compiled(language);
  const found = new Map<string, Value>();
  const add = (patterns: readonly RegExp[], words: string, isEmphasised: boolean): void => {
    for (const pattern of patterns) {
      for (const { groups } of words.matchAll(pattern)) {
        const name = comparable(groups?.term ?? '').replace(/[.:…]+$/u, '');
        // An emphasised "Pool Name" is one name; "the new name" is any.
        const isCommon = language.tooCommon.test(isEmphasised ? name.replaceAll(' ', '') : name);
        if (!/\p{L}{3}/u.test(name) || isCommon || found.has(name)) continue;
        found.set(name, { name, isEmphasised });
      }
    }
  };
  add(terms, text, true);
  add(things, lowerFirst(text), false);
  return [...found.values()];
}

/** The sentence's piece in which a marked text uses a value; `undefined` where it does not. */
export function useOf(
  { name, isEmphasised }: Value,
  text: string,
  language: NeedsLanguage,
): string | undefined {
  const words = name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/ /gu, '\\s+');
  for (const pattern of language.uses(words, isEmphasised)) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

/** Sentences without their capital letter. */
function lowerFirst(text: string): string {
  return text.replace(/(?<=^|[.!?:] )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}

const known = new WeakMap<NeedsLanguage, { terms: readonly RegExp[]; things: readonly RegExp[] }>();

function compiled(language: NeedsLanguage): { terms: readonly RegExp[]; things: readonly RegExp[] } {
  const made = known.get(language) ?? {
    terms: language.makesTerm.map((pattern) => new RegExp(pattern, 'giu')),
    // A name in small letters is told by them.
    things: language.makesThing.map((pattern) => new RegExp(pattern, 'gu')),
  };
  known.set(language, made);
  return made;
}
