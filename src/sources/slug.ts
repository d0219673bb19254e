/**
 * A title as a part of an address: lower case, accents taken off Latin and Greek letters, everything but letters
 * and digits a hyphen. Letters of other scripts stay, with their marks (`ページ`, `अनुक्रम`). Never empty: a title without any letter or digit gives `fallback`.
 *
 * @example slug('Über 3.4: “Café”') // 'uber-3-4-cafe'
 */
export function slug(title: string, fallback = 'untitled'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? fallback : plain;
}
