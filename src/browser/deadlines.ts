/** Marks the dates that have passed on the reader's day; the pages themselves have no clock. */
import { scripted } from '../views/scripted-strings.ts';

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
const hasPassed = (item: HTMLElement): boolean => {
  const date = item.dataset.deadline ?? '';
  // A month has passed when the next has begun.
  return date !== '' && today.slice(0, date.length) > date;
};

for (const list of document.querySelectorAll<HTMLElement>('[data-next]')) {
  const items = [...list.querySelectorAll<HTMLElement>('[data-deadline]')];
  const coming = items.filter((item) => !hasPassed(item)).slice(0, Number(list.dataset.next));
  for (const item of items) item.hidden = !coming.includes(item);
  if (coming.length > 0) continue;
  const none = document.createElement('li');
  none.textContent = scripted.noneComing;
  list.replaceChildren(none);
}
for (const item of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
  if (!hasPassed(item)) continue;
  const mark = document.createElement('span');
  mark.className = 'past';
  mark.textContent = scripted.past;
  item.querySelector('time')?.after(' ', mark);
}
