/**
 * A title as a part of an address: lower case, accents taken off, everything but letters and digits a hyphen.
 * Letters of other scripts stay. Never empty: a title without any letter or digit gives `fallback`.
 *
 * @example slug('Über 3.4: “Café”') // 'uber-3-4-cafe'
 */
export function slug(title: string, fallback = 'untitled'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? fallback : plain;
}
