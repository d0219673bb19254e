/**
 * Inline styles of wiki text as classes: the Content-Security-Policy allows no `style` attribute.
 *
 * A class is named after its declarations, so the same style has the same name on every page and in every build.
 */
export interface StyleSheet {
  /** The class for a sanitised `style` value; `undefined` for an empty one. */
  classFor(style: string): string | undefined;
  /** All classes so far, sorted by name. */
  rules(): { readonly className: string; readonly declarations: string }[];
}

export function styleSheet(): StyleSheet {
  const rules = new Map<string, string>();
  return {
    classFor(style) {
      const declarations = style
        .split(';')
        .map((declaration) => declaration.trim().replace(/\s*:\s*/u, ':'))
        .filter((declaration) => /^[a-z-]+:[^{}<>]+$/iu.test(declaration))
        .join(';');
      if (declarations === '') return undefined;
      const className = `w-${hash(declarations)}`;
      rules.set(className, declarations);
      return className;
    },
    rules() {
      return [...rules]
        .map(([className, declarations]) => ({ className, declarations }))
        .sort((a, b) => (a.className < b.className ? -1 : 1));
    },
  };
}

/** FNV-1a, 32 bits, in base 36: short, stable, no secrets involved. */
function hash(value: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < value.length; i += 1) {
    h = Math.imul(h ^ value.charCodeAt(i), 0x01000193);
  }
  return (h >>> 0).toString(36);
}
