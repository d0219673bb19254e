/** On every page: "/" goes to search, and the table of contents follows the reader. */

document.documentElement.dataset.js = '';

document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const box = boxes.find((input) => input.checkVisibility());
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// A link into a folded part opens it.
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest('details');
  if (folded && !folded.open) {
    folded.open = true;
    target?.scrollIntoView();
  }
}
addEventListener('hashchange', openTarget);
openTarget();

// The narrow table of contents closes once it has been used.
document.querySelector('.toc-narrow')?.addEventListener('click', (event) => {
  if ((event.target as HTMLElement).closest('a')) (event.currentTarget as HTMLDetailsElement).open = false;
});

const toc = document.querySelector<HTMLElement>('.toc-wide [data-spy]');
if (toc) {
  const links = [...toc.querySelectorAll<HTMLAnchorElement>('a')];
  const places = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const follow = (): void => {
    // The section being read is the last whose heading has passed the upper part of the window.
    const line = innerHeight * 0.25;
    const next = places.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    current = next;
    if (next && toc.scrollHeight > toc.clientHeight) {
      const top = next.offsetTop - toc.offsetTop;
      if (top < toc.scrollTop || top > toc.scrollTop + toc.clientHeight - 60)
        toc.scrollTop = top - toc.clientHeight / 2;
    }
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
}
