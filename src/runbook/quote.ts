/**
 * Finding a quote in a block's text the way a person would: white space, quotation marks, dashes, the ellipsis sign and
 * the case of letters do not matter, and `[…]` stands for words left out.
 */

/** The form in which texts are compared. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\u2026/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const ELISION = /\[\s*(?:…|\.\.\.)\s*\]/u;

/** Whether the text holds the quote's parts in order. An empty quote is in no text. */
export function holdsQuote(text: string, quote: string): boolean {
  const parts = quote
    .split(ELISION)
    .map(comparable)
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  const haystack = comparable(text);
  let from = 0;
  for (const part of parts) {
    const at = haystack.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
