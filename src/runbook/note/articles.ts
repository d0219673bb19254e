/** Finds the articles that a passage names: addresses, titles that are known, names such as "our Hybrid article". */
import { type ArticleAddress, articleAt } from './address.ts';
import type { Language } from './language.ts';
import type { Quoted } from './quoted.ts';
import type { ArticleMention } from './types.ts';

export interface NoteOptions extends Partial<ArticleAddress> {
  /** Language tag of notes that do not say their own. */
  readonly language?: string | undefined;
  /** Names of pages that are known, former ones too; the note may name one without an address. */
  readonly titles?: readonly string[] | undefined;
  /** The page that a name means today: `graph.names.find`. */
  readonly find?:
    | ((name: string) => { readonly title: string; readonly known: boolean } | undefined)
    | undefined;
}

/** An article mention with offsets in its passage. `points` where it only says "the article above". */
export interface FoundArticle extends Omit<ArticleMention, 'span'> {
  readonly start: number;
  readonly end: number;
  readonly points?: 'before' | 'after' | undefined;
  /** "The Hybrid article" without quotation marks: only a name where another mention bears it. */
  readonly weak?: boolean | undefined;
}

export interface LinkedText {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[];
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Titles of fewer words are too common to be found in running text. */
const FEWEST_WORDS = 3;

export interface ArticleFinder {
  /** Also says what is an address but no article: `rest`. */
  find(
    text: LinkedText,
    quotes: readonly Quoted[],
  ): { found: FoundArticle[]; rest: { start: number; end: number }[] };
}

/** Finds by what is known of the wiki. */
export function articleFinder(
  { articlePath, server, titles = [], find }: NoteOptions,
  language: Language | undefined,
): ArticleFinder {
  const titleOf = (name: string): string => find?.(name)?.title ?? name;
  const known = new Map(titles.map((title) => [keyOf(title), titleOf(title)]));
  const byFirstWord = new Map<string, string[][]>();
  for (const key of known.keys()) {
    const words = key.split(' ');
    if (words.length < FEWEST_WORDS) continue;
    const list = byFirstWord.get(words[0] ?? '') ?? [];
    list.push(words);
    byFirstWord.set(words[0] ?? '', list);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length);
  return {
    find({ text, links }, quotes) {
      const found: FoundArticle[] = [];
      const rest: { start: number; end: number }[] = [];
      const taken = new Uint8Array(text.length);
      const free = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);
      const add = (article: FoundArticle): void => {
        found.push(article);
        taken.fill(1, article.start, article.end);
      };
      for (const { start, end, url } of links) addressed(start, end, url);
      for (const { index, 0: whole } of text.matchAll(ADDRESS)) {
        const url = whole.replace(/[.,;:!?'’”)\]]+$/u, (tail) =>
          whole.includes('(') && tail.startsWith(')') ? ')' : '',
        );
        if (free(index, index + url.length)) addressed(index, index + url.length, url);
      }
      if (language) {
        quoted(language.articles.noun);
        titled();
        announced(language.articles);
        described(language.articles);
      }
      return { found: found.sort((a, b) => a.start - b.start), rest };

      function addressed(start: number, end: number, url: string): void {
        const article = articlePath === undefined ? undefined : articleAt(url, { articlePath, server });
        const title = article?.title ?? knownPath(url);
        if (title === undefined && looksLikeWiki(url)) {
          add({ by: 'address', url, name: text.slice(start, end), start, end });
          return;
        }
        if (title === undefined) {
          if (!text.slice(start, end).includes(url)) return;
          rest.push({ start, end });
          taken.fill(1, start, end);
          return;
        }
        add({
          by: 'address',
          ...article,
          title: known.get(keyOf(title)) ?? titleOf(title),
          url,
          name: text.slice(start, end),
          start,
          end,
        });
      }

      /** `the "Hybrid" article`, `article "Hybrid"`. */
      function quoted(noun: string): void {
        const after = new RegExp(`^ (?:${noun})(?![\\p{L}\\d])`, 'iu');
        const before = new RegExp(`(?:^|[\\s(])(?:${noun})(?: (?:on|about|called|titled|named))?:? $`, 'iu');
        for (const { start, end, words } of quotes) {
          const tail = after.exec(text.slice(end, end + 20));
          const isNamed = tail !== null || before.test(text.slice(Math.max(0, start - 30), start));
          const title = known.get(keyOf(words)) ?? beginningWith(words);
          if (
            (!isNamed && (title === undefined || keyOf(words).split(' ').length < FEWEST_WORDS)) ||
            !free(start, end)
          )
            continue;
          add({
            by: title === undefined ? 'name' : 'title',
            title,
            name: words,
            start,
            end: end + (tail?.[0].length ?? 0),
          });
        }
      }

      function titled(): void {
        const words = [...text.matchAll(WORD)];
        for (let i = 0; i < words.length; i++) {
          const match = (byFirstWord.get(words[i]?.[0].toLowerCase() ?? '') ?? []).find((title) =>
            title.every((word, j) => words[i + j]?.[0].toLowerCase() === word),
          );
          if (!match) continue;
          const start = words[i]?.index ?? 0;
          const last = words[i + match.length - 1];
          const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
          const closed = text[end] === ')' && text.slice(start, end).includes('(') ? end + 1 : end;
          if (free(start, closed)) {
            add({
              by: 'title',
              title: known.get(match.join(' ')),
              name: text.slice(start, closed),
              start,
              end: closed,
            });
          }
          i += match.length - 1;
        }
      }

      /** `the following article: Active Directory Integration`, up to the end of the text. */
      function announced({ noun, title: written }: Language['articles']): void {
        const colon = text.lastIndexOf(': ');
        const title = text.slice(colon + 2).replace(/[.\s]+$/u, '');
        const before = new RegExp(`(?:^|[\\s(])(?:${noun})(?![\\p{L}\\d])[^.!?:]{0,80}$`, 'iu');
        if (colon < 0 || !written.test(title) || !before.test(text.slice(Math.max(0, colon - 120), colon)))
          return;
        const start = colon + 2;
        if (free(start, start + title.length))
          add({ by: 'name', title: known.get(keyOf(title)), name: title, start, end: start + title.length });
      }

      function described({ pointing, named, described: descriptions }: Language['articles']): void {
        for (const { index, 0: name, 1: words = '' } of text.matchAll(named)) {
          if (!free(index, index + name.length) || /^(?:full|following|next)\b/iu.test(words)) continue;
          const title = known.get(keyOf(words));
          add({
            by: 'name',
            title,
            name: words.trim(),
            start: index,
            end: index + name.length,
            weak: title === undefined,
          });
        }
        const ahead = [...found].sort((a, b) => a.start - b.start);
        let nextIndex = 0;
        /** "This article: …" and "the article on journals (…)": the article itself follows. */
        const isAhead = (end: number): boolean => {
          while ((ahead[nextIndex]?.start ?? end) < end) nextIndex++;
          const next = ahead[nextIndex];
          return next !== undefined && /^[^.!?]{0,160}[:(–-]\s*$/u.test(text.slice(end, next.start));
        };
        for (const { index, 0: name, groups } of text.matchAll(pointing)) {
          if (!free(index, index + name.length)) continue;
          const end = index + name.length;
          const points =
            isAhead(end) || groups?.afterIt !== undefined || groups?.belowIt !== undefined
              ? 'after'
              : 'before';
          add({ by: 'description', name, start: index, end, points });
        }
        nextIndex = 0;
        for (const { index, 0: name } of text.matchAll(descriptions)) {
          if (free(index, index + name.length) && !isAhead(index + name.length))
            add({ by: 'description', name, start: index, end: index + name.length });
        }
      }
    },
  };

  /** Another host, a known page: the wiki has moved. */
  function knownPath(url: string): string | undefined {
    const path = URL.parse(url)?.pathname ?? '';
    const last = path.slice(path.lastIndexOf('/') + 1);
    try {
      const name = decodeURIComponent(last);
      const named = name === '' ? undefined : find?.(name);
      return known.get(keyOf(name)) ?? (named?.known ? named.title : undefined);
    } catch {
      return undefined;
    }
  }

  /** The one known title that begins with these words. */
  function beginningWith(words: string): string | undefined {
    const key = `${keyOf(words)} `;
    if (key.trim().split(' ').length < FEWEST_WORDS) return undefined;
    const matches = new Set([...known].filter(([name]) => name.startsWith(key)).map(([, title]) => title));
    return matches.size === 1 ? [...matches][0] : undefined;
  }
}

/** A page of some other wiki: it is not known here, but what is said about it is not about another page. */
function looksLikeWiki(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:index\.php\?(?:[^#]*&)?title=)?[\p{Lu}\d%][^/?#]*_[^/?#]*(?:[?#]|$)/u.test(
    url,
  );
}

/** Letters and digits only: `A - B (C)` and `A B C` are the same. */
export function keyOf(title: string): string {
  return [...title.normalize('NFKC').toLowerCase().matchAll(WORD)].map(([word]) => word).join(' ');
}
