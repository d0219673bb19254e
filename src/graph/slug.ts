import { slug } from '../sources/slug.ts';

/** A title that is or was a page's address. */
export interface AddressedTitle {
  readonly title: string;
  /** The page that it leads to; its titles share an address where their slugs are alike. */
  readonly page: string;
  /** Id of the oldest revision under this title. */
  readonly since: number;
}

/**
 * A slug for every title. Of several pages that fall on one slug the one that had it first keeps it, and the others get
 * a number. So neither a new page nor a new title of an old one ever takes an address away, whatever the order of the
 * inputs.
 */
export function slugsOf(titles: Iterable<AddressedTitle>): Map<string, string> {
  const holders = new Map<string, string>();
  const slugs = new Map<string, string>();
  const byAge = [...titles].sort(
    (a, b) => a.since - b.since || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  );
  for (const { title, page } of byAge) {
    if (slugs.has(title)) continue;
    const base = slug(title, 'page');
    let free = base;
    for (let n = 2; holders.has(free) && holders.get(free) !== page; n += 1) free = `${base}-${n}`;
    holders.set(free, page);
    slugs.set(title, free);
  }
  return slugs;
}
