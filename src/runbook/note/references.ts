/** Places and articles of a sentence → references, and which article each belongs to. */
import { type FoundArticle, keyOf } from './articles.ts';
import type { Language } from './language.ts';
import { lastAtMost } from './note-text.ts';
import type { Place, PlaceList } from './places.ts';
import type { Sentence } from './sentences.ts';
import type { Scope } from './structure.ts';
import type { ArticleMention, NoteSpan, Reference } from './types.ts';

/** A reference that is still to be numbered, and whose article is known once the whole note has been read. */
export type OpenReference = { -readonly [K in keyof Reference]: Reference[K] };

interface Mention {
  /** Replaced once a name turns out to be a title. */
  article: ArticleMention;
  readonly scope: Scope;
  readonly found: FoundArticle;
  /** Named only to read on, so that what follows is not about it. */
  readonly aside: boolean;
}

/** Collects what the sentences name, in reading order. */
export interface ReferenceBook {
  /** Once for each sentence, before its references. */
  open(
    sentence: Sentence,
    scope: Scope,
    aside: boolean,
    span: (start: number, end: number) => NoteSpan,
  ): SentenceReferences;
  /** Numbers the references and gives each its article. */
  close(): { readonly articles: ArticleMention[]; readonly references: OpenReference[] };
}

export interface SentenceReferences {
  /** The references of a list of places, made when first asked for. `asLine`: bare quotations are lines, not headings. */
  of(list: PlaceList, asLine: boolean): readonly OpenReference[];
  /** A reference to a whole article. */
  toArticle(found: FoundArticle): OpenReference;
  /** The last section that it names, ranges left out. */
  lastSection(): OpenReference | undefined;
  /** The section beside a line: "Perform 2.2, but start at …", "start at … in 2.2". */
  sectionAround(list: PlaceList | undefined, at: number): OpenReference | undefined;
}

export function referenceBook({ beside: joints }: Language): ReferenceBook {
  const mentions: Mention[] = [];
  const references: { reference: OpenReference; scope: Scope; beside?: Mention | undefined }[] = [];
  return { open, close };

  function open(
    sentence: Sentence,
    scope: Scope,
    aside: boolean,
    span: (start: number, end: number) => NoteSpan,
  ): SentenceReferences {
    const own = new Map<FoundArticle, Mention>();
    for (const found of sentence.articles) {
      const { start, end, points: _points, weak: _weak, ...rest } = found;
      const mention = { article: { ...rest, span: span(start, end) }, scope, found, aside };
      own.set(found, mention);
      mentions.push(mention);
    }
    const made = new Map<PlaceList, OpenReference[]>();
    return {
      of(list, asLine) {
        const known = made.get(list);
        if (known) return known;
        const found = articleBeside(sentence, list, joints.article);
        const beside = found && own.get(found);
        const all = list.places.map((place): OpenReference => {
          const text = sentence.words.slice(place.start, place.end);
          return { id: '', ...witnesses(place, asLine), text, span: span(place.start, place.end) };
        });
        references.push(...all.map((reference) => ({ reference, scope, beside })));
        made.set(list, all);
        return all;
      },
      toArticle(found) {
        const beside = own.get(found);
        const reference = { id: '', text: found.name, span: span(found.start, found.end) };
        references.push({ reference, scope, beside });
        return reference;
      },
      lastSection: () =>
        [...made.values()]
          .flat()
          .findLast(({ number, heading, to }) => (number ?? heading) !== undefined && to === undefined),
      sectionAround(list, at) {
        const others = [...made].filter(([each, [first]]) => each !== list && first?.number !== undefined);
        const after = others.find(
          ([each]) =>
            list && each.start > list.end && joints.line.test(sentence.open.slice(list.end, each.start)),
        );
        return (after ?? others.findLast(([each]) => each.start < at))?.[1].at(-1);
      },
    };
  }

  function close(): { articles: ArticleMention[]; references: OpenReference[] } {
    nameByTitle(mentions);
    const real = mentions.filter(
      ({ found, article }) =>
        found.points === undefined && (found.weak !== true || article.title !== undefined),
    );
    const setting = real.some(({ aside }) => !aside) ? real.filter(({ aside }) => !aside) : real;
    const starts = real.map(({ article }) => article.span.start);
    const ordered = [...references].sort(
      (a, b) =>
        a.reference.span.start - b.reference.span.start || a.reference.span.end - b.reference.span.end,
    );
    const latest = new Map<Scope, Mention>();
    let next = 0;
    for (const [i, { reference, scope, beside }] of ordered.entries()) {
      reference.id = `r${i + 1}`;
      const at = reference.span.start;
      for (; (setting[next]?.article.span.start ?? at) < at; next++) {
        const mention = setting[next] as Mention;
        latest.set(mention.scope, mention);
      }
      const points = beside?.found.points;
      const isNamed =
        beside !== undefined &&
        points === undefined &&
        (beside.found.weak !== true || beside.article.title !== undefined);
      if (isNamed) {
        reference.article = beside.article;
        reference.articleFrom = 'sentence';
        continue;
      }
      const index = starts.length === 0 || (starts[0] ?? 0) >= at ? -1 : lastAtMost(starts, at - 1);
      // "The article above" may stand below another heading.
      const before = points === undefined ? nearestAround(scope) : real[index];
      const after = setting[next] ?? real[index + 1];
      const mention = points === 'after' ? (after ?? before) : (before ?? after);
      if (!mention) continue;
      reference.article = mention.article;
      reference.articleFrom = mention === before ? 'before' : 'after';
    }
    return {
      articles: real.map(({ article }) => article),
      references: ordered.map(({ reference }) => reference),
    };

    function nearestAround(inner: Scope): Mention | undefined {
      let nearest: Mention | undefined;
      for (let scope: Scope | undefined = inner; scope; scope = scope.parent) {
        const mention = latest.get(scope);
        if (mention && (!nearest || mention.article.span.start > nearest.article.span.start))
          nearest = mention;
      }
      return nearest;
    }
  }
}

function witnesses(
  { number, to, heading, quote, words, ordinal, sectionOrdinal, reach, called }: Place,
  asLine: boolean,
): Partial<Reference> {
  const all = {
    called,
    number,
    to,
    heading: heading ?? (asLine ? undefined : words),
    quote: quote ?? (asLine ? words : undefined),
    ordinal,
    sectionOrdinal,
    reach,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The article that a sentence puts beside a list: "2.4 of …", "in …, skip 2.4". */
function articleBeside(
  { articles, open }: Sentence,
  list: PlaceList,
  joint: RegExp,
): FoundArticle | undefined {
  const inside = articles.find(({ start, end }) => start >= list.start && end <= list.end);
  const after = articles.find(({ start }) => start >= list.end && joint.test(open.slice(list.end, start)));
  return inside ?? after ?? articles.findLast(({ end }) => end <= list.start);
}

/** "The Hybrid article" is the one article of this note whose title holds these words. */
function nameByTitle(mentions: readonly Mention[]): void {
  const titled = new Map<string, { readonly words: ReadonlySet<string>; readonly article: ArticleMention }>();
  for (const { article } of mentions) {
    if (article.title !== undefined && !titled.has(article.title)) {
      titled.set(article.title, { words: new Set(keyOf(article.title).split(' ')), article });
    }
  }
  const known = new Map<string, ArticleMention | undefined>();
  for (const mention of mentions) {
    const { article } = mention;
    if (article.by !== 'name' || article.title !== undefined) continue;
    const key = keyOf(article.name);
    if (!known.has(key)) {
      const matches = [...titled.values()].filter(({ words }) =>
        key.split(' ').every((word) => words.has(word)),
      );
      known.set(key, matches.length === 1 ? matches[0]?.article : undefined);
    }
    const match = known.get(key);
    if (match) mention.article = { ...article, title: match.title, url: match.url };
  }
}
