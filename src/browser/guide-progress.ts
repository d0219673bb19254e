/**
 * Check marks of a runbook's steps, kept in this browser under the step's id and the hash of its words: through
 * rebuilds of the site, and a step whose words have changed since is open again and says so.
 *
 * Kept are, by the guide, `{ BLOCK: [hash of the step, hashes of the instructions that were shown] }`.
 */
import { scripted } from '../views/scripted-strings.ts';
import { linksTo } from './guide-version.ts';
import { keep, onKept, readEntries } from './kept.ts';

interface Step {
  readonly part: HTMLElement;
  readonly heading: HTMLElement;
  readonly block: string;
  readonly box: HTMLInputElement;
  readonly notice: HTMLElement;
}

type Done = Map<string, readonly [hash: string, shown: string]>;

/** Starts the check marks; the function that comes back shows them anew, after other instructions are shown. */
export function startProgress(guide: HTMLElement): () => void {
  const line = guide.querySelector<HTMLElement>('[data-progress]');
  const status = line?.querySelector('[role=status]');
  const button = line?.querySelector('button');
  const name = `progress:${guide.dataset.guide}`;
  const steps = [...guide.querySelectorAll<HTMLElement>('.part[data-block]')].flatMap(stepOf);
  if (!line || !status || !button || steps.length === 0) return () => {};
  let done = adopted(readDone(name), steps);
  let removed: Done | undefined;

  const save = (): boolean => keep(name, done.size > 0 ? Object.fromEntries(done) : undefined);
  const show = (): void => {
    let finished = 0;
    let changed = 0;
    for (const step of steps) {
      const { part, heading, block, box, notice } = step;
      const before = done.get(block);
      const news = before ? changesIn(part, before) : [];
      const again = before !== undefined && (news.length > 0 || before[0] !== part.dataset.hash);
      box.checked = before !== undefined && !again;
      part.classList.toggle('done', box.checked);
      notice.hidden = !again;
      notice.textContent = again
        ? scripted.changedSince + (news.length > 0 ? scripted.changedIn(news.length) : '.')
        : '';
      mark(part, again ? news : []);
      for (const link of linksTo(heading.id)) link.classList.toggle('done', box.checked);
      if (part.hidden) continue;
      if (box.checked) finished += 1;
      if (again) changed += 1;
    }
    const all = steps.filter(({ part }) => !part.hidden).length;
    const text = scripted.progress(finished, all) + (changed > 0 ? scripted.progressChanged(changed) : '');
    if (status.textContent !== text) status.textContent = text;
    button.hidden = done.size === 0 && !removed;
    button.textContent = removed ? scripted.undo : scripted.startOver;
  };
  const change = (how: () => void): void => {
    // Another tab may have kept something meanwhile.
    if (keepsAnything) done = adopted(readDone(name), steps);
    how();
    keepsAnything = save();
    show();
    if (!keepsAnything) status.textContent += ` ${scripted.notKept}`;
  };
  // Forgetting what is not there tells whether there is any storage.
  let keepsAnything = keep(`${name}?`, undefined);

  for (const { part, block, box } of steps) {
    box.addEventListener('change', () => {
      const { checked } = box;
      removed = undefined;
      change(() => {
        if (checked) done.set(block, [part.dataset.hash ?? '', shownIn(part).map(hashOf).join(' ')]);
        else done.delete(block);
      });
    });
  }
  button.addEventListener('click', () => {
    const again = removed;
    change(() => {
      removed = again ? undefined : done;
      done = again ?? new Map();
    });
  });
  onKept(name, () => {
    done = adopted(readDone(name), steps);
    show();
  });
  show();
  return show;
}

/** A box for the step, behind its heading. */
function stepOf(part: HTMLElement): Step[] {
  const heading = part.querySelector('h2');
  if (!heading) return [];
  const label = document.createElement('label');
  const box = document.createElement('input');
  const notice = document.createElement('p');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  box.setAttribute('aria-label', scripted.stepDone(part.dataset.step ?? ''));
  label.className = 'tick';
  label.append(box, scripted.done);
  notice.className = 'changed-since';
  notice.id = `${heading.id}-changed`;
  notice.hidden = true;
  box.setAttribute('aria-describedby', notice.id);
  heading.after(label, notice);
  return [{ part, heading, block: part.dataset.block ?? '', box, notice }];
}

function readDone(name: string): Done {
  return new Map(
    readEntries(name).flatMap(([block, kept]) => {
      const [hash, shown] = Array.isArray(kept) ? kept : [];
      return typeof hash === 'string' && typeof shown === 'string' ? [[block, [hash, shown] as const]] : [];
    }),
  );
}

/** A step that got a new id, though its words are the same, is still the one that was done. */
function adopted(done: Done, steps: readonly Step[]): Done {
  const here = new Set(steps.map(({ block }) => block));
  for (const { part, block } of steps) {
    const { hash } = part.dataset;
    if (!hash || done.has(block)) continue;
    const [before, kept] = [...done].find(([id, [old]]) => old === hash && !here.has(id)) ?? [];
    if (before === undefined || kept === undefined) continue;
    done.delete(before);
    done.set(block, kept);
  }
  return done;
}

/** The step's instructions as they are shown for the chosen version. */
function shownIn(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('[data-t]')].filter(
    (step) => !step.closest('[hidden]') && !step.closest('details'),
  );
}

function hashOf({ dataset }: HTMLElement): string {
  return dataset.t ?? '';
}

/** Instructions that were not there, in these words, when the step was done. */
function changesIn(part: HTMLElement, [, shown]: readonly [string, string]): HTMLElement[] {
  const before = new Set(shown.split(' '));
  return shownIn(part).filter((step) => !before.has(hashOf(step)));
}

function mark(part: HTMLElement, changed: readonly HTMLElement[]): void {
  for (const old of part.querySelectorAll('.changed-mark')) old.remove();
  for (const step of changed) {
    const word = document.createElement('b');
    word.className = 'changed-mark';
    word.textContent = scripted.changedMark;
    step.prepend(word, ' ');
  }
}
