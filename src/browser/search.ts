/** The search page: asks Pagefind in this browser, and shows sections rather than pages. Nothing leaves the machine. */

import { scripted } from '../views/scripted-strings.ts';
import { typedWords } from '../views/search-terms.ts';
import { excerptOf, marked } from './search-excerpt.ts';
import { SearchIndex } from './search-index.ts';
import { type Hit, isGuide, mention, type PageResult, score } from './search-ranking.ts';

const page = document.querySelector<HTMLElement>('.search-page')!;
const form = page.querySelector('form')!;
const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
const status = page.querySelector<HTMLElement>('[role=status]')!;
const versionLink = page.querySelector<HTMLAnchorElement>('.search-version a')!;
const list = page.querySelector<HTMLOListElement>('.results')!;
const more = page.querySelector<HTMLButtonElement>('.more')!;
const PAGE = 10;
const index = new SearchIndex({
  path: page.dataset.pagefindPath ?? '',
  base: page.dataset.base ?? '/',
  words: page.dataset.words ?? '',
  language: document.documentElement.lang,
  renamed: JSON.parse(page.dataset.renamed ?? '[]'),
});

document.documentElement.dataset.search = '';

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
    const { hits, exact, unknown, others } = await index.findAll(query, kind);
    const first = await Promise.all(hits.slice(0, PAGE).map((hit) => hit.data()));
    clearTimeout(patience);
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
    // Where none can be had, the results stand.
    const meant = await index.suggestion(query, unknown, kind).catch(() => undefined);
    if (mine === latest && meant !== undefined)
      status.append(` ${scripted.didYouMean} `, suggestionLink(meant, kind), '?');
  } catch {
    index.restart();
    if (mine === latest) status.textContent = scripted.failed;
  } finally {
    clearTimeout(patience);
  }
}

function suggestionLink(query: string, kind: string): HTMLAnchorElement {
  const address = new URLSearchParams({ q: query, ...(kind && { kind }) });
  const a = link(`?${address}`, query);
  a.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    input.value = query;
    input.focus();
    void run();
  });
  return a;
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

function link(href: string, title: string): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = title;
  return a;
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
