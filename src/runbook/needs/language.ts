/** What a language brings along for finding what included steps need of others. One file per language. */
import { english } from './english.ts';

/** Patterns read a block's text with its terms marked (marked-text.ts). */
export interface NeedsLanguage {
  /** Sentences that make or note a value which is emphasised; the group `term` holds its name. */
  readonly makesTerm: readonly string[];
  /** The same for a thing without emphasis, in small letters. */
  readonly makesThing: readonly string[];
  /** Things of which there are many; what is said of one is not said of another. */
  readonly tooCommon: RegExp;
  /** Sentences that use a value which has been made: the term is a pattern already. */
  readonly uses: (term: string, isEmphasised: boolean) => readonly RegExp[];
  /** Sentences that point at a section by its emphasised title, the group `term`. */
  readonly points: string;
  /** "All remaining steps must be done there." */
  readonly remaining: RegExp;
}

const LANGUAGES: Readonly<Record<string, NeedsLanguage>> = { en: english };

/** By the first part of a language tag; without a table only links are looked at. */
export function needsLanguage(tag: string): NeedsLanguage | undefined {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''];
}
