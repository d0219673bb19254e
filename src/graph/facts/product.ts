/** Names of products in text: those of site.yaml with their aliases, and capitalised names that it does not list. */
import { composed } from './composed.ts';

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly releases: readonly { readonly version: string; readonly date?: string | undefined }[];
}

/** The product of versions that stand alone where site.yaml names no product. */
export const UNKNOWN_PRODUCT = 'unknown';

export interface Lexicon {
  /** Id of the wiki's own product: the first of site.yaml. */
  readonly own: string;
  /** Product id, or the name itself where site.yaml does not list it. */
  resolve(name: string): string;
  isListed(product: string): boolean;
  /** Listed names in the text, by place. */
  namesIn(text: string): { readonly start: number; readonly end: number; readonly product: string }[];
}

export function lexiconOf(products: readonly Product[]): Lexicon {
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of products) {
    for (const each of [name, ...aliases]) if (!ids.has(fold(each))) ids.set(fold(each), id);
  }
  const listed = new Set(products.map(({ id }) => id));
  const longest = products
    .flatMap(({ name, aliases }) => [name, ...aliases].map(composed))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any =
    longest.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\d])(?:${longest.map(literally).join('|')})(?![\\p{L}\\d])`, 'gu');
  return {
    own: products[0]?.id ?? UNKNOWN_PRODUCT,
    isListed: (product) => listed.has(product),
    resolve(name) {
      const words = name.split(' ');
      // "Hosted Exchange" is Exchange; "Harbor Client" is not Harbor.
      for (let i = 0; i < words.length; i++) {
        const id = ids.get(fold(words.slice(i).join(' ')));
        if (id !== undefined && (i === 0 || id !== products[0]?.id)) return id;
      }
      return name;
    },
    namesIn(text) {
      if (!any) return [];
      return [...text.matchAll(any)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        product: ids.get(fold(match[0])) ?? match[0],
      }));
    },
  };
}

function fold(name: string): string {
  return composed(name)
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s');
}
