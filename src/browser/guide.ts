/** On a runbook: choose one's version, fill in values, tick off steps, and copy what is shown as a reply. */
import { fillReply } from '../views/guide/reply-slots.ts';
import { scripted } from '../views/scripted-strings.ts';
import { startProgress } from './guide-progress.ts';
import { startValues } from './guide-values.ts';
import { startVersion } from './guide-version.ts';

const guide = document.querySelector<HTMLElement>('.page[data-guide]');
if (guide) {
  let showProgress = (): void => {};
  const version = startVersion(guide, () => showProgress());
  const values = startValues(guide);
  showProgress = startProgress(guide);

  for (const button of guide.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const status = button.parentElement?.querySelector('[role=status]');
    if (!status) continue;
    const { copy = '', markdown } = button.dataset;
    button.addEventListener('click', async () => {
      const filling = { values, ...version(), markdown: markdown !== undefined };
      try {
        // The promise goes into the clipboard item itself: Safari allows writing only while the press is being handled.
        const reply = fetch(copy).then((response) => {
          if (!response.ok) throw new Error(response.statusText);
          return response.text();
        });
        const type = 'text/plain';
        await navigator.clipboard.write([
          new ClipboardItem({
            [type]: reply.then((text) => new Blob([fillReply(text, filling)], { type })),
          }),
        ]);
        status.textContent = scripted.copied(button.textContent ?? '');
      } catch {
        status.textContent = scripted.copyFailed;
      }
    });
  }
}
