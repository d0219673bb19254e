import { slug } from '../sources/slug.ts';

/**
 * A slug for every title, whatever the order of the titles: the alphabetically first of several titles that fall on one
 * slug keeps it, the others get a number.
 */
export function slugsOf(titles: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const title of [...titles].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const base = slug(title, 'page');
    let free = base;
    for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}`;
    taken.add(free);
    slugs.set(title, free);
  }
  return slugs;
}
