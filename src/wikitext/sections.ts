import type { Root, SectionEntry } from './types.ts';

/** The headings of a page in document order, numbered as MediaWiki's table of contents numbers them. */
export function sections(_tree: Root): SectionEntry[] {
  return [];
}
