/** Passage → sentences in which articles and places are signs. */
import { sentencesOf } from '../../graph/facts/sentence.ts';
import type { ArticleFinder, FoundArticle } from './articles.ts';
import type { Language } from './language.ts';
import type { Passage } from './passages.ts';
import { type PlaceList, placesIn } from './places.ts';
import { type Quoted, quotedIn } from './quoted.ts';
import { type Covered, covered, withoutSigns } from './signs.ts';

/** Offsets of everything in it count from its start. */
export interface Sentence {
  /** Offset in the passage. */
  readonly start: number;
  readonly end: number;
  /** The words as they are. */
  readonly words: string;
  /** The same, as long, with signs. */
  readonly open: string;
  readonly lists: readonly PlaceList[];
  readonly articles: readonly FoundArticle[];
}

/** Longer ones are no sentences, and are read in pieces. */
const LONGEST = 2000;
/** The full stop of "2.2. Creating Credentials", where the line ends without one. */
const NUMBERED = /(?<=(?:^|[^\d.])\d{1,2}(?:\.\d{1,2}){1,5})\.(?=\s\p{Lu}[^.!?]*$)/gu;

export function sentencesIn(passage: Passage, finder: ArticleFinder, language: Language): Sentence[] {
  const { text, breaks } = passage;
  const quotes = quotesOf(passage, language);
  const { found, rest } = finder.find(passage, quotes);
  const inArticle = coverage(found, text.length);
  const inQuote = coverage(quotes, text.length);
  const quotations = quotes.filter(({ start }) => inArticle[start] === 0);
  const stretches: Covered[] = [
    ...found
      .filter(({ start, end }) => inQuote[start] === 0 || inQuote[end] === 0 || isWholeQuote(quotes, start))
      .map(({ start, end, anchor, points }) => ({
        start,
        end,
        sign: anchor === undefined || points !== undefined ? ('article' as const) : ('reference' as const),
      })),
    ...quotations.map(({ start, end }) => ({ start, end, sign: 'quote' as const })),
    ...rest.filter(({ start }) => inQuote[start] === 0).map(({ start, end }) => ({ start, end })),
  ];
  const signed = covered(withoutSigns(text), tidy(stretches));
  // "2.2. Creating Credentials" up to the line's end is one statement.
  const lines = [0, ...breaks, signed.length];
  const open = lines
    .slice(1)
    .map((end, i) => signed.slice(lines[i], end).replace(NUMBERED, ')').replace(language.bareQuestion, ':'))
    .join('');
  return pieces(sentencesOf(unshortened(open, language), language.facts, breaks), open).map(
    ({ start, end }) => {
      const inside = <T extends { start: number; end: number }>(all: readonly T[]): T[] =>
        within(all, start, end).map((each) => ({
          ...each,
          start: each.start - start,
          end: each.end - start,
        }));
      const articles = inside(found);
      const sentence = open.slice(start, end);
      const linked: PlaceList[] = articles
        .filter(({ start: at }) => sentence[at] === '⟦')
        .map(({ start: from, end: to, anchor }) => ({
          start: from,
          end: to,
          sign: 'reference',
          places: [{ start: from, end: to, heading: anchor, called: 'section' }],
        }));
      const lists = placesIn(sentence, inside(quotations), language);
      return {
        start,
        end,
        words: text.slice(start, end),
        open: covered(sentence, lists),
        lists: [...lists, ...linked].sort((a, b) => a.start - b.start),
        articles,
      };
    },
  );
}

/** As long as before, without the full stops that end no sentence. */
const unshortened = (text: string, { shortening }: Language): string =>
  text.replace(shortening, (word) => `${word.slice(0, -1)} `);

/** Quotation marks, and emphasis where it is used like them. */
function quotesOf({ text, emphasised }: Passage, { emphasis }: Language): Quoted[] {
  const quotes = quotedIn(text);
  const taken = coverage(quotes, text.length);
  const used = emphasised.filter(({ start, end }) => {
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    const [before, words, after] = [
      text.slice(Math.max(0, start - 16), start),
      text.slice(start, end),
      text.slice(end, end + 12),
    ];
    if (!/^\p{L}/u.test(words)) return false;
    return emphasis.after.test(after) || emphasis.before.test(before);
  });
  return [...quotes, ...used.map(({ start, end }) => ({ start, end, words: text.slice(start, end) }))]
    .filter(({ start, end }) => end - start > 1)
    .sort((a, b) => a.start - b.start);
}

const isWholeQuote = (quotes: readonly Quoted[], start: number): boolean =>
  within(quotes, start, start + 2).some((quote) => quote.start === start || quote.start === start - 1);

/** 1 for every covered character. */
function coverage(stretches: readonly { start: number; end: number }[], length: number): Uint8Array {
  const mask = new Uint8Array(length + 1);
  for (const { start, end } of stretches) mask.fill(1, start, end);
  return mask;
}

/** In order, the first of those that overlap. */
function tidy(stretches: Covered[]): Covered[] {
  const out: Covered[] = [];
  for (const stretch of stretches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (out.at(-1)?.end ?? 0)) out.push(stretch);
  }
  return out;
}

/** Those of a sorted list that begin inside. */
function within<T extends { start: number }>(sorted: readonly T[], start: number, end: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let at = low; at < sorted.length && (sorted[at]?.start ?? end) < end; at++) out.push(sorted[at] as T);
  return out;
}

function pieces(
  sentences: readonly { start: number; end: number }[],
  text: string,
): { start: number; end: number }[] {
  return sentences.flatMap(({ start, end }) => {
    const out: { start: number; end: number }[] = [];
    let from = start;
    while (end - from > LONGEST) {
      const space = text.lastIndexOf(' ', from + LONGEST);
      const cut = space > from ? space : from + LONGEST;
      out.push({ start: from, end: cut });
      from = text[cut] === ' ' ? cut + 1 : cut;
    }
    return [...out, { start: from, end }];
  });
}
