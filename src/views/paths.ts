/** Site-absolute addresses, without the base path (pages add it). */
export function articlePath(slug: string): string {
  return `/articles/${slug}/`;
}

export function guidePath(id: string): string {
  return `/guides/${id}/`;
}
