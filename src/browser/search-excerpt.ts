/** The words around what was asked for, with marks. */
import { typedWords, withoutTerms } from '../views/search-terms.ts';
import type { PageResult, SubResult } from './search-ranking.ts';

/** Pagefind's excerpt begins where an exact name is indexed, before its block; a long block holds it further down. */
export function excerptOf(data: PageResult, best: SubResult | undefined, query: string): string {
  const given = best?.excerpt ?? data.excerpt;
  const typed = typedWords(query).join(' ');
  const pattern = new RegExp(wholeWord(typed), 'iu');
  if (typed === '' || /\s/.test(typed) || pattern.test(withoutTerms(given).replace(/<\/?mark>/g, '')))
    return given;
  const text = withoutTerms(data.content);
  const start = Math.max(0, best ? text.indexOf(best.title) : 0);
  const offset = text.slice(start).search(pattern);
  if (offset < 0) return given;
  const at = start + offset;
  const from = text.lastIndexOf(' ', Math.max(0, at - 80)) + 1;
  const to = text.indexOf(' ', at + typed.length + 80);
  return `… ${text.slice(from, to < 0 ? undefined : to)} …`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** An excerpt as text nodes and marks: what Pagefind marked and what was typed; never as HTML. */
export function marked(excerpt: string, query: string): (Text | HTMLElement)[] {
  const shown = withoutTerms(excerpt);
  const words = [...shown.matchAll(/<mark>(.*?)<\/mark>/gu)].map(([, word = '']) =>
    decode(word).replace(/[.,;:!?)]+$/, ''),
  );
  const typed = typedWords(query).filter((word) => word.length > 1);
  const text = decode(shown.replace(/<\/?mark>/g, ''));
  // What Pagefind marked is a word of the text; what was typed may be the beginning of one.
  const wanted = [
    ...words.filter(Boolean).map((word) => `${wholeWord(word)}(?![\\p{L}\\p{N}])`),
    ...typed.map(wholeWord),
  ];
  if (wanted.length === 0) return [new Text(text)];
  const pattern = new RegExp(
    `(${[...new Set(wanted)].sort((a, b) => b.length - a.length).join('|')})`,
    'giu',
  );
  return text.split(pattern).map((piece, i) => {
    if (i % 2 === 0) return new Text(piece);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

/** A word's start must be one in the text, so that `uri` does not light up in “configuring”. */
function wholeWord(word: string): string {
  const start = /^[\p{L}\p{N}]/u.test(word) ? '(?<![\\p{L}\\p{N}])' : '';
  return start + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function decode(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
