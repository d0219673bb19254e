/**
 * Whether a page really holds what was asked for. Pagefind never finds nothing: it shortens a word that it does not
 * know until something begins like it, so its results are looked at once more. Pure.
 */
import { fold } from '../views/fold.ts';

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
/** Endings of English words, longest first; what is left may be one letter off, which does no harm here. */
const ENDING =
  /(?:izations?|ations?|ating|ators?|ated|ates?|ingly|edly|ments?|ness|ities|ity|ions?|ings?|ives?|ables?|ally|ers?|ors?|ies|ied|ed|es|ly|al|e|s|y)$/u;

/** The words of a text, folded, each once; `AccessAsApp` is also `access`, `as`, `app`. */
export function tokensOf(text: string): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const [token] of text.matchAll(TOKEN)) {
    tokens.add(fold(token));
    for (const part of token.split(/(?<=\p{Ll})(?=\p{Lu})/u)) tokens.add(fold(part));
  }
  return tokens;
}

function stem(word: string, language: string): string {
  if (!language.startsWith('en')) return word.slice(0, Math.max(4, word.length - 3));
  let left = word;
  for (let shorter = left.replace(ENDING, ''); shorter !== left && shorter.length >= 3; ) {
    left = shorter;
    shorter = left.replace(ENDING, '');
  }
  return left.replace(/([^aeiou])\1$/u, '$1');
}

/**
 * Whether the word, the beginning of a longer one, or another form of it stands among the tokens. `whole` asks for the
 * word itself; numbers always do.
 */
function holdsPart(tokens: ReadonlySet<string>, part: string, language: string, whole: boolean): boolean {
  if (tokens.has(part)) return true;
  if (whole || /^\p{N}+$/u.test(part)) return false;
  // Scripts without spaces between words: a token is a sentence.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part))
    return [...tokens].some((token) => token.includes(part));
  const root = part.length > 3 ? stem(part, language) : part;
  const forms = language.startsWith('en')
    ? (token: string): boolean => stem(token, language) === root
    : (token: string): boolean => token.startsWith(root) && Math.abs(token.length - part.length) <= 4;
  for (const token of tokens) if (token.startsWith(part) || (part.length > 3 && forms(token))) return true;
  return false;
}

/** The parts that a typed word is made of: `re-archive` → `re`, `archive`. */
export function partsOf(word: string): string[] {
  return [...word.matchAll(TOKEN)].map(([part]) => fold(part));
}

/** Whether a text holds a typed word. Short words beside others must stand as they are: `ad` is not `add`. */
export function holdsWord(
  tokens: ReadonlySet<string>,
  word: string,
  { language, alone }: { readonly language: string; readonly alone: boolean },
): boolean {
  return partsOf(word).every((part) => holdsPart(tokens, part, language, part.length < 3 && !alone));
}

/** Whether a text holds a name written apart, `Office 365` for `office365`, or without its marks. */
export function holdsApart(text: string, name: string): boolean {
  const letters = [...name].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  if (!letters.some((letter) => /\p{L}/u.test(letter)) || name.startsWith('.')) return false;
  const pattern = letters.join('[^\\p{L}\\p{N}]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
