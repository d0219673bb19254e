/** Marks the dates that have passed on the reader's day; the pages themselves have no clock. */
import { scripted } from '../views/strings.ts';

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
for (const item of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
  const date = item.dataset.deadline ?? '';
  // A month has passed when the next has begun.
  if (date === '' || today.slice(0, date.length) <= date) continue;
  const mark = document.createElement('span');
  mark.className = 'past';
  mark.textContent = scripted.past;
  item.querySelector('time')?.after(' ', mark);
}
