/** A word without accents and capital letters, for comparing: `Café` is `cafe`. Letters of other scripts keep their marks. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
