/** The choice "from my version to that one": the lists stand newest first, and each pair has a page. */
import { scripted } from '../views/scripted-strings.ts';

const form = document.querySelector<HTMLFormElement>('[data-upgrade]');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const from = form.querySelector<HTMLSelectElement>('[name=from]');
  const to = form.querySelector<HTMLSelectElement>('[name=to]');
  const status = form.querySelector('[role=status]');
  if (!from || !to || !status) return;
  // `from` has all but the newest version, `to` all but the oldest.
  const later = to.selectedIndex < from.selectedIndex + 1;
  status.textContent = later
    ? ''
    : scripted.notLater(from.selectedOptions[0]?.text ?? '', to.selectedOptions[0]?.text ?? '');
  if (later) location.href = `${form.dataset.upgrade}${from.value}..${to.value}/`;
});
