/** The search page: asks Pagefind in this browser, and shows sections rather than pages. Nothing leaves the machine. */
import {
  expandTerms,
  holdsTerm,
  namesOf,
  otherNames,
  rewriteQuery,
  typedWords,
  withoutTerms,
} from '../views/search-terms.ts';
import { scripted } from '../views/strings.ts';
import { holdsApart, holdsWord, tokensOf } from './occurrence.ts';

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: { readonly location: number };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
interface PageResult {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly element: string; readonly location: number }[];
  readonly sub_results: readonly SubResult[];
}
interface Hit {
  readonly id: string;
  data(): Promise<PageResult>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string, options: object): Promise<{ readonly results: readonly Hit[] }>;
}

const page = document.querySelector<HTMLElement>('.search-page')!;
const form = page.querySelector('form')!;
const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
const status = page.querySelector<HTMLElement>('[role=status]')!;
const versionLink = page.querySelector<HTMLAnchorElement>('.search-version a')!;
const list = page.querySelector<HTMLOListElement>('.results')!;
const more = page.querySelector<HTMLButtonElement>('.more')!;
const PAGE = 10;
/** Pages looked at for an exact name, whose presence has to be checked in the page itself. */
const CHECKED = 30;

document.documentElement.dataset.search = '';

/** Only guides have a filter: Pagefind writes the values of one in an order that changes from build to build. */
const KINDS: Readonly<Record<string, object>> = {
  guide: { kind: 'guide' },
  article: { none: { kind: 'guide' } },
};

let loading: Promise<Pagefind> | undefined;
function pagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const loaded = (await import(/* @vite-ignore */ `${page.dataset.pagefindPath}pagefind.js`)) as Pagefind;
    await loaded.options({
      baseUrl: page.dataset.base ?? '/',
      excerptLength: 26,
      // Articles are long on purpose; a short page is not better for being short.
      ranking: { pageLength: 0.3, termSaturation: 1.2, termFrequency: 0.6 },
    });
    return loaded;
  })();
  return loading;
}

interface Found {
  readonly hits: readonly Hit[];
  /** What was asked for stands in the pages as it was typed. */
  readonly exact: boolean;
  /** Words that stand nowhere; the hits hold the others. */
  readonly unknown: readonly string[];
}

/** Pages for a query, best first: a section so numbered, then exact names, else the words as typed. */
async function find(query: string, kind: string): Promise<Found> {
  const engine = await pagefind();
  const options = kind ? { filters: KINDS[kind] } : {};
  const ask = async (words: string): Promise<readonly Hit[]> => (await engine.search(words, options)).results;
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
      (data) => must.every((term) => holdsTerm(data.content, term)) && holdsAll(data, spaced),
    );
    add(of === 'name' ? await byMention(holding, words) : holding);
  }
  if (hits.size > 0 && !guess) return { hits: [...hits.values()], exact: true, unknown: [] };
  const typed = queries.find(({ of }) => of === 'words');
  if (!typed) return { hits: [...hits.values()], exact: true, unknown: [] };
  const presence = await Promise.all(words.map(async (word) => isKnown(word, await ask(word))));
  const known = words.filter((_, i) => presence[i]);
  const unknown = words.filter((_, i) => !presence[i]);
  // `.NET 8` is one name although it has two words.
  const isName = /^\.NET \S+$/iu.test(words.join(' '));
  if (known.length > 0 && !isName)
    add(await only(await ask(known.join(' ')), (data) => holdsAll(data, known)));
  if (guess) add(await only(guessed, ({ content }) => guess.must.every((term) => holdsTerm(content, term))));
  if (hits.size === 0) return { hits: [], exact: true, unknown };
  const exact = known.every((word) => namesOf(word).length === 0);
  return { hits: [...hits.values()], exact, unknown: guess ? [] : unknown };
}

const renamed = JSON.parse(page.dataset.renamed ?? '[]') as { readonly was: string; readonly is: string }[];

/** Pages with the words as typed, then those that call the same by another name; those names, where they found more. */
async function findAll(query: string, kind: string): Promise<Found & { readonly others: readonly string[] }> {
  const found = await find(query, kind);
  const hits = new Map(found.hits.map((hit) => [hit.id, hit]));
  const others: string[] = [];
  let { exact, unknown } = found;
  for (const other of otherNames(query, renamed)) {
    const more = await find(other, kind);
    if (more.unknown.length > 0 || more.hits.every(({ id }) => hits.has(id))) continue;
    // What holds the other name in full is better than what lacks words of the one that was typed.
    if (unknown.length > 0) hits.clear();
    if (hits.size === 0) ({ exact, unknown } = more);
    for (const hit of more.hits) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    others.push(other);
  }
  return { hits: [...hits.values()], exact, unknown, others };
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

async function isKnown(word: string, hits: readonly Hit[]): Promise<boolean> {
  const names = namesOf(word);
  for (const group of [hits.slice(0, 2), hits.slice(2, CHECKED)]) {
    const found = await only(group, (data) => holds(data, word, names));
    if (found.length > 0) return true;
  }
  return false;
}

const tokens = new Map<string, ReadonlySet<string>>();

function holds(data: PageResult, word: string, names: readonly string[], alone = true): boolean {
  if (names.length > 0 && names.every((term) => holdsTerm(data.content, term))) return true;
  if (names.length > 0) return holdsApart(data.content, word);
  const known = tokens.get(data.url) ?? tokensOf(withoutTerms(data.content));
  tokens.set(data.url, known);
  return holdsWord(known, word, { language: document.documentElement.lang, alone });
}

function holdsAll(data: PageResult, words: readonly string[]): boolean {
  return words.every((word) => holds(data, word, namesOf(word), words.length === 1));
}

/** Articles before the guides that are made of them; a page with a section about the name before one that mentions it. */
async function byMention(hits: readonly Hit[], words: readonly string[]): Promise<readonly Hit[]> {
  const ranked = await Promise.all(
    hits.map(async (hit) => {
      const data = await hit.data();
      const rank = Math.max(0, ...data.sub_results.map((section) => mention(data, section, words)));
      return { hit, rank, guide: Number(isGuide(data)) };
    }),
  );
  return ranked.sort((a, b) => a.guide - b.guide || b.rank - a.rank).map(({ hit }) => hit);
}

const isGuide = ({ filters }: PageResult): boolean => filters.kind?.includes('guide') ?? false;

/**
 * Of a version: 3 for a heading that names it, 2 for one that names a later part of it (25.3 → 25.3.1), 1 for “New in
 * 26.2” below it, else 0. Of another name: how often the section says it.
 */
function mention(data: PageResult, section: SubResult, words: readonly string[]): number {
  const { title } = section;
  const version = words.at(-1) ?? '';
  if (!/^v?\d+(?:\.\d+)+$/i.test(version)) {
    const [term] = words.length === 1 ? namesOf(version) : [];
    return term === undefined
      ? 0
      : textOf(data, section)
          .split(' ')
          .filter((word) => holdsTerm(word, term)).length;
  }
  if (!/^(?:new in|version)?$/i.test(words.slice(0, -1).join(' '))) return 0;
  const named = expandTerms(title);
  const [term = ''] = namesOf(version);
  if (named.includes(term) || named.includes(namesOf(`${version}.0`)[0] ?? '')) return 3;
  if (named.some((name) => holdsTerm(name, term))) return 2;
  const number = version.replace(/^v/i, '').replaceAll('.', '\\.');
  const isNew = new RegExp(`\\bnew (?:in|with|since) (?:version )?${number}(?![\\d])(?!\\.\\d)`, 'i');
  return isNew.test(textOf(data, section)) ? 1 : 0;
}

/** The words of a section, as indexed, down to the next one. */
function textOf({ content, anchors }: PageResult, { anchor }: SubResult): string {
  const start = anchor?.location ?? 0;
  // Steps and table rows have anchors too.
  const next = anchors.filter(({ element, location }) => /^h[1-6]$/i.test(element) && location > start);
  return content
    .split(/\s+/)
    .slice(start, next.length > 0 ? Math.min(...next.map(({ location }) => location)) : undefined)
    .join(' ');
}

const versions = new Map(Object.entries(JSON.parse(page.dataset.versions ?? '{}') as Record<string, string>));

/** What the site says of a version that the query names stands above the results, which are the articles' own. */
function offerVersion(query: string): void {
  const spelling = typedWords(query)
    .map((word) => word.toLowerCase().replace(/^v(?=\d)/, ''))
    .find((word, _, all) => versions.has(word) && (word.includes('.') || all.length === 1));
  versionLink.parentElement!.hidden = spelling === undefined;
  if (spelling === undefined) return;
  versionLink.href = versions.get(spelling) ?? '';
  versionLink.textContent = scripted.allOfVersion(spelling);
}

let latest = 0;
let shownQuery = '';

async function run(): Promise<void> {
  const mine = ++latest;
  const query = input.value.trim();
  const kind = form.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
  const address = new URL(location.href);
  address.search = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }) }).toString();
  history.replaceState(null, '', address);
  shownQuery = '';
  more.hidden = true;
  offerVersion(query);
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const patience = setTimeout(() => {
    if (mine === latest) status.textContent = scripted.searching;
  }, 300);
  try {
    const { hits, exact, unknown, others } = await findAll(query, kind);
    const first = await Promise.all(hits.slice(0, PAGE).map((hit) => hit.data()));
    if (mine !== latest) return;
    list.replaceChildren(...first.map((data) => resultItem(data, query)));
    status.textContent =
      hits.length === 0
        ? `${scripted.none(query)} ${scripted.noneHint}`
        : unknown.length > 0
          ? scripted.partly(hits.length, query, unknown)
          : (exact ? scripted.found : scripted.similar)(hits.length, query);
    if (others.length > 0) status.textContent += ` ${scripted.otherNames(others)}`;
    shownQuery = query;
    offerMore(hits, PAGE, query);
  } catch {
    loading = undefined;
    if (mine === latest) status.textContent = scripted.failed;
  } finally {
    clearTimeout(patience);
  }
}

function offerMore(hits: readonly Hit[], shown: number, query: string): void {
  more.hidden = hits.length <= shown;
  more.textContent = scripted.more;
  more.onclick = async () => {
    const next = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.data()));
    const items = next.map((data) => resultItem(data, query));
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(hits, shown + PAGE, query);
  };
}

const score = (result: SubResult): number =>
  result.weighted_locations
    .map((location) => location.balanced_score)
    .sort((a, b) => b - a)
    .slice(0, 4)
    .reduce((sum, value) => sum + value, 0);

/** The best section is the result; its page and the other sections stand below. */
function resultItem(data: PageResult, query: string): HTMLLIElement {
  const typed = typedWords(query);
  const sections = data.sub_results
    .map((section) => ({ section, rank: mention(data, section, typed) }))
    .sort((a, b) => b.rank - a.rank || score(b.section) - score(a.section))
    .map(({ section }) => section);
  const best = sections[0];
  const title = data.meta.title ?? data.url;
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.dir = 'auto';
  heading.append(link(best?.url ?? data.url, best?.title ?? title));
  const kind = document.createElement('p');
  kind.className = 'kind';
  kind.append(isGuide(data) ? scripted.guide : scripted.article);
  if (best && best.url !== data.url) kind.append(' · ', link(data.url, title));
  const excerpt = document.createElement('p');
  excerpt.className = 'excerpt';
  excerpt.dir = 'auto';
  excerpt.append(...marked(excerptOf(data, best, query), query));
  item.append(heading, kind, excerpt);
  const others = sections.slice(1, 4).filter((section) => section.url !== data.url);
  if (others.length > 0) {
    const ul = document.createElement('ul');
    ul.setAttribute('aria-label', scripted.alsoIn);
    for (const section of others) {
      const li = document.createElement('li');
      li.dir = 'auto';
      li.append(link(section.url, section.title));
      ul.append(li);
    }
    item.append(ul);
  }
  return item;
}

/** Pagefind's excerpt begins where an exact name is indexed, before its block; a long block holds it further down. */
function excerptOf(data: PageResult, best: SubResult | undefined, query: string): string {
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

function link(href: string, title: string): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = title;
  return a;
}

/** An excerpt as text nodes and marks: what Pagefind marked and what was typed; never as HTML. */
function marked(excerpt: string, query: string): (Text | HTMLElement)[] {
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

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(run, 120);
});
form.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name === 'kind') void run();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  // Enter once more, with the results there, opens the first.
  if (shownQuery !== '' && shownQuery === input.value.trim())
    list.querySelector<HTMLAnchorElement>('h2 a')?.click();
  else void run();
});
page.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.activeElement !== input) {
    input.focus();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('h2 a, ul a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (at < 0 && (document.activeElement !== input || event.key === 'ArrowUp')) return;
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  event.preventDefault();
  (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
});

const asked = new URLSearchParams(location.search);
const askedKind = form.querySelector<HTMLInputElement>(
  `[name=kind][value="${CSS.escape(asked.get('kind') ?? '')}"]`,
);
if (askedKind) askedKind.checked = true;
input.value = asked.get('q') ?? '';
input.focus();
void run();
