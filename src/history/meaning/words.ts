/** The words of a text, as the text diff cuts them: the same in every engine. */
import { Dictionary } from '../text/dictionary.ts';
import { tokensOf, WORDS } from '../text/tokens.ts';

/** In order; `text` is what readers see, so that an asterisk or a bracket in it is no markup. */
export function wordsIn(text: string): string[] {
  const { count, kinds, starts } = tokensOf(text, new Dictionary(), false);
  const words: string[] = [];
  for (let i = 0; i < count; i++) if (kinds[i] === WORDS) words.push(text.slice(starts[i], starts[i + 1]));
  return words;
}
