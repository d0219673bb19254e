/** What a language brings along for finding identifiers: the words beside a name that tell what it is. */
import { english } from './english.ts';
import { german } from './german.ts';
import type { IdentifierKind } from './types.ts';

/** Beside a name that is set apart, or that no ordinary word is spelled like. */
export interface NameCue {
  readonly name: string;
  readonly kind: IdentifierKind;
  /** Against the words right before the name, or right after it. */
  readonly before?: RegExp | undefined;
  readonly after?: RegExp | undefined;
  /** What the name may look like, where not every name may. */
  readonly like?: RegExp | undefined;
  /** The name must be set in code. */
  readonly code?: boolean | undefined;
  readonly examples: readonly (readonly [wikitext: string, names: readonly string[]])[];
}

/** A number with the word that tells what it counts. */
export interface NumberCue {
  readonly name: string;
  readonly kind: IdentifierKind;
  /** Its group `name` is the number, its group `more` a list of further ones. */
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [wikitext: string, names: readonly string[]])[];
}

export interface IdentifierWords {
  readonly cues: readonly NameCue[];
  readonly numbers: readonly NumberCue[];
  /** Heads of a table's columns whose cells are names of that kind; all in small letters, of the whole head. */
  readonly columns: readonly { readonly kind: IdentifierKind; readonly head: RegExp }[];
  /** Between names of one list: what is said of the first or the last holds for all. */
  readonly and: RegExp;
  /** Words that look like names in tables and are values. */
  readonly values: ReadonlySet<string>;
  /** Of tables and headings that list what a function takes. */
  readonly arguments: {
    readonly title: RegExp;
    readonly name: RegExp;
    readonly type: RegExp;
    readonly description: RegExp;
    readonly required: RegExp;
    readonly optionalColumn: RegExp;
    /** In a type, a description or a cell of its own. */
    readonly optional: RegExp;
    readonly mandatory: RegExp;
    readonly yes: RegExp;
    readonly no: RegExp;
  };
}

const LANGUAGES: Readonly<Record<string, IdentifierWords>> = { en: english, de: german };

/** By the first part of a language tag; without a table only what shapes tell is found. */
export function identifierWords(tag: string): IdentifierWords | undefined {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''];
}
