/** The revision that says a sentence first, as far as the corpus knows. */
import type { Page } from '../types.ts';

/** What readers read of a revision, by its id. */
export type ReaderText = (revision: number) => string | undefined;

/**
 * Gives for a quote the oldest revision at hand whose text holds it. A feed has gaps, so this means "at the latest in
 * revision N". Each revision is read at most once, and only when a quote was not found in an older one.
 */
export function firstSeen(page: Page, readerText: ReaderText): (quote: string) => number {
  const oldestFirst = page.revisions.filter(({ body }) => body === 'full').toReversed();
  const texts = new Map<number, string>();
  const known = new Map<string, number>();
  return (quote) => {
    const before = known.get(quote);
    if (before !== undefined) return before;
    let first = page.current?.id ?? 0;
    for (const { id } of oldestFirst) {
      if (id === page.current?.id) break;
      let text = texts.get(id);
      if (text === undefined) {
        text = readerText(id) ?? '';
        texts.set(id, text);
      }
      if (text.includes(quote)) {
        first = id;
        break;
      }
    }
    known.set(quote, first);
    return first;
  };
}
