import { slug } from '../sources/slug.ts';

/**
 * A slug for every title. Of several titles that fall on one slug the page with the oldest revision keeps it and the
 * others get a number, so a new page never takes an address away, whatever the order of the inputs.
 *
 * @param titles Each with the id of its oldest revision.
 */
export function slugsOf(titles: ReadonlyMap<string, number>): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  const byAge = [...titles].sort(([a, first], [b, other]) => first - other || (a < b ? -1 : 1));
  for (const [title] of byAge) {
    const base = slug(title, 'page');
    let free = base;
    for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}`;
    taken.add(free);
    slugs.set(title, free);
  }
  return slugs;
}
