/** How tables of words are written. */

/** `do|carry out` → its entries. */
export const list = (words: string): readonly string[] => words.split('|');

export const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** Every one of the first with every one of the second: `start|begin`, `at|with`. */
export const across = (first: string, second: string): readonly string[] =>
  list(first).flatMap((one) => list(second).map((other) => `${one} ${other}`));
