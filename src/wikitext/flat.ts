/**
 * A text as one piece. V8 keeps one that was put together as a tree of its pieces until a character of it is asked for,
 * and that tree takes many times the text's own memory.
 */
export function flat(text: string): string {
  return text.charCodeAt(0) >= 0 ? text : '';
}
