/** Patterns that match at an offset, compiled once. */
const compiled = new Map<string, RegExp>();

/** The expression, whose `lastIndex` is to be set. */
export function sticky(pattern: string): RegExp {
  let known = compiled.get(pattern);
  if (!known) {
    known = new RegExp(pattern, 'iuy');
    compiled.set(pattern, known);
  }
  return known;
}

/** What an expression with the flag `y` finds at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** The end of a pattern that matches at an offset. */
export function endAt(pattern: string, text: string, offset: number): number | undefined {
  const found = matchAt(sticky(pattern), text, offset);
  return found ? offset + found[0].length : undefined;
}
