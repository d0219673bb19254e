/** Keeps of a `style` attribute what can only change the look of its own element. */

const HARMLESS = new Set(
  (
    'background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width ' +
    'border-collapse border-color border-left border-left-color border-left-style border-left-width border-radius ' +
    'border-right border-right-color border-right-style border-right-width border-spacing border-style border-top ' +
    'border-top-color border-top-style border-top-width border-width caption-side clear color column-count column-gap ' +
    'column-width columns direction display empty-cells float font font-family font-size font-style font-variant ' +
    'font-weight height letter-spacing line-height list-style list-style-position list-style-type margin margin-bottom ' +
    'margin-left margin-right margin-top max-height max-width min-height min-width overflow overflow-x overflow-y ' +
    'padding padding-bottom padding-left padding-right padding-top table-layout text-align text-decoration text-indent ' +
    'text-transform vertical-align white-space width word-break word-spacing word-wrap overflow-wrap'
  ).split(' '),
);

/** Letters, digits and the punctuation of sizes, colours and font names; no addresses, escapes or functions but colours. */
const VALUE = /^(?:[\w\s#%.,"'+\-/!]|(?:rgb|rgba|hsl|hsla|calc)\([\w\s#%.,+\-*/]*\))*$/i;

/**
 * ```
 * width: 50%; position: fixed; background: url(//a.example)
 *             ^ left out       ^ left out
 * ```
 */
export function filterStyle(style: string): string {
  const kept: string[] = [];
  for (const declaration of style.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' ').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (HARMLESS.has(name) && value !== '' && value.length <= 200 && VALUE.test(value))
      kept.push(`${name}: ${value}`);
  }
  return kept.join('; ');
}
