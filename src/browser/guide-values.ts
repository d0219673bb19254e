/**
 * Values that a reader fills in: put into the steps as text, and into addresses encoded. They are kept in this browser,
 * and nothing is sent. What storage holds is checked like what is typed.
 */
import { scripted } from '../views/scripted-strings.ts';
import { keep, onKept, readEntries } from './kept.ts';

const NAME = 'values';

/** Starts the form; the values that are filled in, by their ids, are in the map at any time. */
export function startValues(guide: HTMLElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const form = guide.querySelector<HTMLFormElement>('[data-values]');
  if (!form) return values;
  const inputs = [...form.querySelectorAll('input')];
  const status = form.querySelector('[role=status]');
  const originals = new Map(
    [...guide.querySelectorAll<HTMLElement>('.runbook [data-value]')].map((at) => [at, at.textContent ?? '']),
  );
  const links = [...guide.querySelectorAll<HTMLAnchorElement>('.runbook a[data-href]')];
  const addresses = new Map(links.map((link) => [link, link.href]));

  const put = (): void => {
    for (const [at, words] of originals) {
      const value = values.get(at.dataset.value ?? '');
      at.textContent = value ?? words;
      at.classList.toggle('filled', value !== undefined);
    }
    for (const [link, href] of addresses) link.href = addressWith(link.dataset.href ?? '[]', href, values);
  };
  /** Takes what stands in a field, if it is right; says what is wrong with it only when told to. */
  const take = (input: HTMLInputElement, say: boolean): void => {
    const value = input.value.trim();
    const right = value !== '' && fits(input, value);
    if (right) values.set(input.name, value);
    else values.delete(input.name);
    const wrong = value !== '' && !right;
    const problem = document.getElementById(`${input.id}-problem`);
    if (!problem || (wrong && !say)) return;
    problem.hidden = !wrong;
    if (wrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  const save = (): void => {
    // Values of other guides stay.
    const kept = new Map(readEntries(NAME));
    for (const { name } of inputs) {
      const value = values.get(name);
      if (value === undefined) kept.delete(name);
      else kept.set(name, value);
    }
    const done = keep(NAME, kept.size > 0 ? Object.fromEntries(kept) : undefined);
    if (status) status.textContent = done ? '' : scripted.notKept;
  };
  const restore = (): void => {
    const kept = new Map(readEntries(NAME));
    for (const input of inputs) {
      const value = kept.get(input.name);
      input.value = typeof value === 'string' && fits(input, value) ? value : '';
      take(input, true);
    }
    put();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  for (const input of inputs) {
    input.addEventListener('input', () => {
      take(input, false);
      put();
    });
    input.addEventListener('change', () => {
      take(input, true);
      put();
      save();
    });
  }
  form.querySelector('button')?.addEventListener('click', () => {
    for (const input of inputs) {
      input.value = '';
      take(input, true);
    }
    put();
    save();
    inputs[0]?.focus();
  });
  onKept(NAME, restore);
  restore();
  return values;
}

/** Whether a value is what the field asks for; a probe is asked, so that the reader's own typing stays as it is. */
function fits(input: HTMLInputElement, value: string): boolean {
  const probe = document.createElement('input');
  probe.pattern = input.pattern;
  probe.value = value;
  // An input drops line breaks; a value that had some is none.
  return (
    probe.value === value &&
    value.length <= input.maxLength &&
    !/[\p{C}\p{Zl}\p{Zp}`]/u.test(value) &&
    probe.checkValidity()
  );
}

/** The address with values in the places that the build marked; the address as it was where that gives none. */
function addressWith(marked: string, href: string, values: ReadonlyMap<string, string>): string {
  const parts = JSON.parse(marked) as string[];
  const filled = parts.map((part, i) => {
    if (i % 3 === 0) return part;
    const value = values.get(parts[i - (i % 3) + 1] ?? '');
    return i % 3 === 1
      ? value === undefined
        ? ''
        : encodeURIComponent(value)
      : value === undefined
        ? part
        : '';
  });
  const url = URL.parse(filled.join(''));
  return url && url.protocol === new URL(href).protocol ? url.href : href;
}
