/** On a runbook: copy it as a reply, and tick off steps; ticks stay in this browser. */
import { scripted } from '../views/strings.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const status = button.parentElement?.querySelector('[role=status]');
  if (!status) continue;
  button.addEventListener('click', async () => {
    try {
      // The promise goes into the clipboard item itself: Safari allows writing only while the press is being handled.
      const reply = fetch(button.dataset.copy ?? '').then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.text();
      });
      const type = 'text/plain';
      await navigator.clipboard.write([
        new ClipboardItem({ [type]: reply.then((text) => new Blob([text], { type })) }),
      ]);
      status.textContent = scripted.copied(button.textContent ?? '');
    } catch {
      status.textContent = scripted.copyFailed;
    }
  });
}

const guide = document.querySelector<HTMLElement>('.page[data-guide]');
if (guide) {
  const key = `vademecum:${guide.dataset.guide}`;
  const read = (): string[] => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '[]') as string[];
    } catch {
      return [];
    }
  };
  const done = new Set(read());
  for (const step of guide.querySelectorAll<HTMLElement>('.part[data-step]')) {
    const heading = step.querySelector('h2');
    if (!heading?.id) continue;
    const { id } = heading;
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.setAttribute('aria-label', scripted.stepDone(step.dataset.step ?? ''));
    label.className = 'tick';
    label.append(box, scripted.done);
    heading.after(label);
    const links = document.querySelectorAll(`.toc a[href="#${CSS.escape(encodeURI(id))}"]`);
    const show = (): void => {
      box.checked = done.has(id);
      step.classList.toggle('done', box.checked);
      for (const link of links) link.classList.toggle('done', box.checked);
    };
    box.addEventListener('change', () => {
      if (box.checked) done.add(id);
      else done.delete(id);
      try {
        localStorage.setItem(key, JSON.stringify([...done]));
      } catch {
        // Storage may be switched off; the tick then lasts as long as the page.
      }
      show();
    });
    show();
  }
}
