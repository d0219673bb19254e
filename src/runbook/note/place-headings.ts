/** The heading that stands behind a section's number: "2.2 Creating Credentials", `2.2 "Creating Credentials"`. */
import type { Language } from './language.ts';
import type { Quoted } from './quoted.ts';
import { endAt, matchAt } from './sticky.ts';

const HEADING_START =
  /\s*(?<mark>[.):]?\s*(?:[-–—:](?=\s)\s*)?|\s*\|\s*)(?<word>\p{Lu}[\p{L}\p{N}'’&./+-]*)/uy;
const HEADING_END =
  /[;:|→⟦❬❲⟐!?]|\.(?=\s|$|\))|\s[-–—]+>?\s|,(?!\s+\p{Lu})|\((?!\p{Lu})|\)(?=\s*[\p{Ll}),.;:]|$)|\s(?:and|or|&)\s+(?=(?:§ ?|#)?\d+\.\d)|,\s+(?=\d)/u;
const LONGEST_HEADING = 160;

/** `end` is the end of the number; `governed`: words before it want a place, so that a verb may begin the heading. */
export function headingAt(
  text: string,
  end: number,
  governed: boolean,
  quoteAt: ReadonlyMap<number, Quoted>,
  { words, headings }: Language,
): { readonly words: string; readonly end: number } | undefined {
  const opening = endAt('[,:]? ?[(]?', text, end) ?? end;
  const quote = quoteAt.get(opening);
  if (quote) {
    const closed = text[opening - 1] === '(' && text[quote.end] === ')' ? quote.end + 1 : quote.end;
    const isLine = endAt(` (?:${words.nounAfter})(?![\\p{L}\\d])`, text, closed) !== undefined;
    return isLine ? undefined : { words: quote.words, end: closed };
  }
  const first = matchAt(HEADING_START, text, end);
  const { mark = '', word = '' } = first?.groups ?? {};
  if (!first || (mark === '' && !/\s/u.test(first[0])) || /\|/u.test(first[0])) return undefined;
  const inBrackets = /\([^)]*$/u.test(text.slice(Math.max(0, end - 80), end));
  if (mark.startsWith(')') && inBrackets) return undefined;
  // In a sentence of capital letters only, "AND" begins no heading.
  if (
    word.length > 1 &&
    word === word.toUpperCase() &&
    headings.notFirstInCapitals.test(word.replace(/[^\p{L}]+$/u, ''))
  )
    return undefined;
  const start = end + first[0].length - word.length;
  const rest = text.slice(start, start + LONGEST_HEADING);
  if (headings.notFirst.test(rest)) return undefined;
  const verb = headings.verbFirst.exec(rest);
  if (verb && (!governed || mark !== '' || verb.groups?.end !== undefined)) return undefined;
  if (/[-–—:|]/u.test(mark) && headings.notAfterColon.test(rest)) return undefined;
  const stops = [HEADING_END.exec(rest)?.index, headings.end.exec(rest)?.index, rest.length];
  const said = rest
    .slice(0, Math.min(...stops.map((stop) => stop ?? rest.length)))
    .trimEnd()
    .replace(/[,–-]+$/u, '')
    .trimEnd();
  // "2.1 – Y" is an answer.
  return said.length < 2 ? undefined : { words: said, end: start + said.length };
}
