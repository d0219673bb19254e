/**
 * Addresses of pages. A slug keeps letters and digits of every script, lower-cased; everything else becomes one hyphen.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'page' : slug;
}

/**
 * A slug for every title, whatever the order of the titles: the alphabetically first of several titles that fall on one
 * slug keeps it, the others get a number.
 */
export function slugsOf(titles: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const title of [...titles].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const base = slugOf(title);
    let slug = base;
    for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
    taken.add(slug);
    slugs.set(title, slug);
  }
  return slugs;
}
