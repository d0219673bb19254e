/** Questions to the site's own Pagefind index: which pages answer, best first. Nothing leaves the machine. */
import {
  holdsTerm,
  namesOf,
  otherNames,
  rewriteQuery,
  typedWords,
  withoutTerms,
} from '../views/search-terms.ts';
import type { WordList } from '../views/spelling.ts';
import { holdsApart, holdsWord, tokensOf } from './occurrence.ts';
import { byMention, type Hit, type PageResult } from './search-ranking.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string, options: object): Promise<{ readonly results: readonly Hit[] }>;
}

/** Pages looked at for an exact name, whose presence has to be checked in the page itself. */
const CHECKED = 30;

/** Only guides have a filter: Pagefind writes the values of one in an order that changes from build to build. */
const KINDS: Readonly<Record<string, object>> = {
  guide: { kind: 'guide' },
  article: { none: { kind: 'guide' } },
};

interface Found {
  readonly hits: readonly Hit[];
  /** What was asked for stands in the pages as it was typed. */
  readonly exact: boolean;
  /** Words that stand nowhere; the hits hold the others. */
  readonly unknown: readonly string[];
}

interface FoundAll extends Found {
  /** Other names of what was asked for that found more. */
  readonly others: readonly string[];
}

interface Settings {
  /** Folder of the index, with a slash at its end. */
  readonly path: string;
  readonly base: string;
  /** Address of the list of the site's words. */
  readonly words: string;
  /** Language of the pages, for their words' endings. */
  readonly language: string;
  /** What site.yaml says was renamed. */
  readonly renamed: readonly { readonly was: string; readonly is: string }[];
}

export class SearchIndex {
  private readonly settings: Settings;
  private loading: Promise<Pagefind> | undefined;
  private words: Promise<WordList> | undefined;
  private readonly tokens = new Map<string, ReadonlySet<string>>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Pages with the words as typed, then those that call the same by another name; those names, where they found more. */
  async findAll(query: string, kind: string): Promise<FoundAll> {
    const found = await this.find(query, kind);
    const hits = new Map(found.hits.map((hit) => [hit.id, hit]));
    const others: string[] = [];
    let { exact, unknown } = found;
    for (const other of otherNames(query, this.settings.renamed)) {
      const more = await this.find(other, kind);
      if (more.unknown.length > 0 || more.hits.every(({ id }) => hits.has(id))) continue;
      // What holds the other name in full is better than what lacks words of the one that was typed.
      if (unknown.length > 0) hits.clear();
      if (hits.size === 0) ({ exact, unknown } = more);
      for (const hit of more.hits) if (!hits.has(hit.id)) hits.set(hit.id, hit);
      others.push(other);
    }
    return { hits: [...hits.values()], exact, unknown, others };
  }

  /** Pages for a query, best first: a section so numbered, then exact names, else the words as typed. */
  private async find(query: string, kind: string): Promise<Found> {
    const engine = await this.engine();
    const options = kind ? { filters: KINDS[kind] } : {};
    const ask = async (words: string): Promise<readonly Hit[]> =>
      (await engine.search(words, options)).results;
    const words = typedWords(query);
    const queries = rewriteQuery(query);
    const hits = new Map<string, Hit>();
    const add = (found: readonly Hit[]): void => {
      for (const hit of found) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    };
    // `accessasapp`, typed in small letters, is perhaps a part of a name: first if one is exactly so, else last.
    const guess = queries.find(({ of }) => of === 'guess');
    const guessed = guess ? await ask(guess.words) : [];
    if (guess)
      add(await only(guessed, ({ content }) => guess.must.every((term) => holdsTerm(content, term, true))));
    const plain = words.filter((word) => namesOf(word).length === 0);
    for (const { of, words: asked, must } of queries) {
      if (of !== 'section' && of !== 'name') continue;
      const spaced = asked.includes(' ') ? plain.filter((word) => asked.includes(word)) : [];
      const holding = await only(
        await ask(asked),
        (data) => must.every((term) => holdsTerm(data.content, term)) && this.holdsAll(data, spaced),
      );
      add(of === 'name' ? await byMention(holding, words) : holding);
    }
    if (hits.size > 0 && !guess) return { hits: [...hits.values()], exact: true, unknown: [] };
    const typed = queries.find(({ of }) => of === 'words');
    if (!typed) return { hits: [...hits.values()], exact: true, unknown: [] };
    const presence = await Promise.all(words.map(async (word) => this.isKnown(word, await ask(word))));
    const known = words.filter((_, i) => presence[i]);
    const unknown = words.filter((_, i) => !presence[i]);
    // `.NET 8` is one name although it has two words.
    const isName = /^\.NET \S+$/iu.test(words.join(' '));
    if (known.length > 0 && !isName)
      add(await only(await ask(known.join(' ')), (data) => this.holdsAll(data, known)));
    if (guess)
      add(await only(guessed, ({ content }) => guess.must.every((term) => holdsTerm(content, term))));
    if (hits.size === 0) return { hits: [], exact: true, unknown };
    const exact = known.every((word) => namesOf(word).length === 0);
    return { hits: [...hits.values()], exact, unknown: guess ? [] : unknown };
  }

  private engine(): Promise<Pagefind> {
    this.loading ??= this.load();
    return this.loading;
  }

  /**
   * The query with the site's nearest words for those that stand nowhere, if that finds something: what was probably
   * meant.
   */
  async suggestion(query: string, unknown: readonly string[], kind: string): Promise<string | undefined> {
    if (unknown.length === 0) return undefined;
    const [{ nearestWord }, list] = await Promise.all([import('../views/spelling.ts'), this.wordList()]);
    const words = typedWords(query);
    const meant = words.map((word) => (unknown.includes(word) ? nearestWord(word, list) : word));
    if (meant.includes(undefined)) return undefined;
    const suggested = meant.join(' ');
    const { hits, unknown: still } = await this.findAll(suggested, kind);
    return hits.length > 0 && still.length === 0 ? suggested : undefined;
  }

  /** Loaded with the first word that stands nowhere, and anew after that failed. */
  private wordList(): Promise<WordList> {
    this.words ??= fetch(this.settings.words)
      .then((response) => response.json() as Promise<WordList>)
      .catch((error: unknown) => {
        this.words = undefined;
        throw error;
      });
    return this.words;
  }

  /** The next question loads Pagefind anew: this one failed. */
  restart(): void {
    this.loading = undefined;
  }

  private async load(): Promise<Pagefind> {
    const { path, base } = this.settings;
    const loaded = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as Pagefind;
    await loaded.options({
      baseUrl: base,
      excerptLength: 26,
      // Articles are long on purpose; a short page is not better for being short.
      ranking: { pageLength: 0.3, termSaturation: 1.2, termFrequency: 0.6 },
    });
    return loaded;
  }

  private async isKnown(word: string, hits: readonly Hit[]): Promise<boolean> {
    const names = namesOf(word);
    for (const group of [hits.slice(0, 2), hits.slice(2, CHECKED)]) {
      const found = await only(group, (data) => this.holds(data, word, names));
      if (found.length > 0) return true;
    }
    return false;
  }

  private holds(data: PageResult, word: string, names: readonly string[], alone = true): boolean {
    if (names.length > 0 && names.every((term) => holdsTerm(data.content, term))) return true;
    if (names.length > 0) return holdsApart(data.content, word);
    const known = this.tokens.get(data.url) ?? tokensOf(withoutTerms(data.content));
    this.tokens.set(data.url, known);
    return holdsWord(known, word, { language: this.settings.language, alone });
  }

  private holdsAll(data: PageResult, words: readonly string[]): boolean {
    return words.every((word) => this.holds(data, word, namesOf(word), words.length === 1));
  }
}

/** The hits of which that is true; those far down, which few readers reach, are not looked at. */
async function only(hits: readonly Hit[], isTrue: (data: PageResult) => boolean): Promise<readonly Hit[]> {
  const looked = await Promise.all(
    hits.slice(0, CHECKED).map(async ({ id, data }) => {
      const result = await data();
      return isTrue(result) ? { id, data: async () => result } : undefined;
    }),
  );
  return looked.filter((hit) => hit !== undefined);
}
