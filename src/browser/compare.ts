/** Any two versions of an article: those of neighbours have a page, others are compared here, by the same code. */
import type { CompareView } from '../views/history/types.ts';
import { historyWords as words } from '../views/history/words.ts';

/** What the page says of its article. */
export type ComparedArticle = Pick<CompareView, 'pages' | 'products' | 'relied' | 'links'> & {
  /** The base path. */
  readonly base: string;
  /** Address of the history. */
  readonly history: string;
  /** Newest first. */
  readonly entries: readonly Pick<CompareView['entries'][number], 'slug' | 'name' | 'file'>[];
};

const form = document.querySelector<HTMLFormElement>('[data-compare]');
const place = document.querySelector<HTMLElement>('.compared');
const status = form?.querySelector('[role=status]');
const [from, to] = ['from', 'to'].map((name) => form?.querySelector<HTMLSelectElement>(`[name=${name}]`));

/** Only the last choice is shown, whatever arrives last. */
let turn = 0;

async function compare(article: ComparedArticle): Promise<void> {
  if (!from || !to || !place || !status) return;
  turn += 1;
  const mine = turn;
  const { entries, pages, history } = article;
  const chosen = [from, to].map(({ value }) => entries.findIndex(({ slug }) => slug === value));
  // The higher index is the older one.
  const [older, newer] = [entries[Math.max(...chosen)], entries[Math.min(...chosen)]];
  place.hidden = true;
  if (!older || !newer || older === newer) {
    status.textContent = words.compareSame;
    return;
  }
  const pair = `${older.slug}..${newer.slug}`;
  if (pages.includes(pair)) {
    location.assign(`${history}${pair}/`);
    return;
  }
  status.textContent = words.comparing;
  try {
    const { compared } = await import('./compared.ts');
    const nodes = await compared(article, older, newer);
    if (mine !== turn) return;
    place.querySelector('.diff')?.replaceChildren(...nodes);
    place.hidden = false;
    const [was, is] = [older, newer].map(({ slug }) => optionText(slug));
    status.textContent = words.compareDone(was ?? '', is ?? '');
  } catch {
    if (mine === turn) status.textContent = words.compareFailed;
  }
}

function optionText(slug: string): string {
  return [...(from?.options ?? [])].find(({ value }) => value === slug)?.text ?? slug;
}

/** The address says what is compared, so that it can be sent to somebody. */
function choose(address: URLSearchParams): boolean {
  if (!from || !to) return false;
  for (const select of [from, to]) {
    const value = address.get(select.name);
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
    else if (value !== null) {
      if (status) status.textContent = words.compareUnknown(value);
      return false;
    }
  }
  return address.has('from') && address.has('to');
}

if (form && from && to) {
  const article = JSON.parse(form.dataset.compare ?? '{}') as ComparedArticle;
  document.querySelector('.without-script')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.history.pushState(null, '', `?${new URLSearchParams({ from: from.value, to: to.value })}`);
    void compare(article);
  });
  const follow = (): void => {
    if (choose(new URLSearchParams(location.search))) void compare(article);
  };
  addEventListener('popstate', follow);
  follow();
}
