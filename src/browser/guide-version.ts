/** "My version" on a runbook: steps that are only for later versions are hidden; those that say nothing are shown. */
import { scripted } from '../views/scripted-strings.ts';
import { keep, onKept, readKept } from './kept.ts';

export interface ShownVersion {
  /** Steps that are there only from a later version on than the one of this rank are left out. */
  readonly upTo: number;
  /** What the page says about it; empty while nothing is chosen. */
  readonly note: string;
}

/** Starts the choice and calls `changed` after each; tells at any time what is shown. */
export function startVersion(guide: HTMLElement, changed: () => void): () => ShownVersion {
  const form = guide.querySelector<HTMLFormElement>('[data-product]');
  const select = form?.querySelector('select');
  const status = form?.querySelector('[role=status]');
  const button = form?.querySelector('button');
  if (!form || !select || !status || !button) return () => ({ upTo: Number.POSITIVE_INFINITY, note: '' });
  const name = `version:${form.dataset.product}`;
  const marked = [...guide.querySelectorAll<HTMLElement>('.runbook [data-since]')];
  let shown = false;
  let now: ShownVersion = { upTo: Number.POSITIVE_INFINITY, note: '' };

  const show = (): void => {
    const { rank, label } = select.selectedOptions[0]?.dataset ?? {};
    const upTo = rank === undefined ? Number.POSITIVE_INFINITY : Number(rank);
    const later = marked.filter(({ dataset }) => Number(dataset.since) > upTo);
    // A step inside of a hidden one goes with it and is not counted again.
    const counted = later.filter((step) => !later.some((other) => other !== step && other.contains(step)));
    for (const step of marked) {
      const isLater = later.includes(step);
      step.hidden = isLater && !shown;
      step.classList.toggle('later', isLater);
      const entry = step.querySelector('h2')?.id;
      for (const link of entry ? linksTo(entry) : []) {
        const item = link.closest('li');
        if (item) item.hidden = step.hidden;
      }
    }
    const note =
      rank === undefined
        ? ''
        : scripted.forVersion(form.dataset.name ?? '', label ?? '', counted.length, shown);
    if (status.textContent !== note) status.textContent = note;
    button.hidden = counted.length === 0;
    button.textContent = shown ? scripted.hideLater : scripted.showLater;
    now = { upTo: shown ? Number.POSITIVE_INFINITY : upTo, note };
    changed();
  };
  const restore = (): void => {
    const kept = readKept(name);
    const option = [...select.options].find(({ value }) => value !== '' && value === kept);
    select.value = option?.value ?? '';
    show();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  select.addEventListener('change', () => {
    shown = false;
    const kept = keep(name, select.value || undefined);
    show();
    if (!kept) status.textContent += ` ${scripted.notKept}`;
  });
  button.addEventListener('click', () => {
    shown = !shown;
    show();
  });
  onKept(name, restore);
  restore();
  return () => now;
}

/** Entries of the tables of contents. */
export function linksTo(id: string): NodeListOf<HTMLAnchorElement> {
  return document.querySelectorAll(`.toc a[href="#${CSS.escape(encodeURI(id))}"]`);
}
