/** Site-absolute addresses, without the base path (pages add it). */
export function articlePath(slug: string): string {
  return `/articles/${slug}/`;
}

/** What is known of an article's past; everything below it is about it too. */
export function historyPath(slug: string): string {
  return `${articlePath(slug)}history/`;
}

/** Two revisions or snapshots compared. */
export function diffPath(slug: string, from: string, to: string): string {
  return `${historyPath(slug)}${from}..${to}/`;
}

const PAIR = /^((?:\/[^/]+)*\/articles\/[^/]+\/history\/)([\w-]+)\.\.([\w-]+)\/?$/u;

/**
 * Where browsers compare a pair whose comparison has no page, because they are no neighbours or no longer, or too old.
 *
 * @param path What the browser was asked for, with the base path; an address of another host cannot hide in it
 * (`//other.example/articles/…`).
 */
export function pathInBrowser(path: string): string | undefined {
  const [, folder, from, to] = PAIR.exec(path) ?? [];
  if (folder === undefined || from === undefined || to === undefined) return undefined;
  return `${folder}compare/?${new URLSearchParams({ from, to })}`;
}

/** The short address of a help topic. */
export function helpPath(id: string): string {
  return `/help/${id}/`;
}

export function guidePath(id: string): string {
  return `/guides/${id}/`;
}

/** The page of a state: a folder for each `fact=value` pair, in their order. */
export function statePath(id: string, pairs: readonly string[]): string {
  return guidePath(id) + pairs.map((pair) => `${pair}/`).join('');
}

/** The overview of a guide's questions; no pair is without "=", so it is nobody's state. */
export function treePath(id: string): string {
  return `${guidePath(id)}tree/`;
}

/** `/guides/a/b=c/` → `a/b=c`, as a route names it. */
export function belowGuides(path: string): string {
  return path.slice('/guides/'.length, -1);
}
