/** Lines of YAML: strings in quotation marks as JSON writes them, which YAML reads alike. */

export const quoted = (text: string): string => JSON.stringify(text);

/** `{ section: "2.1", heading: "Registering" }`, without what is undefined. */
export function flowMap(fields: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${quoted(value)}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Each line of a comment that is written above what it is about. */
export function comment(text: string, indent: number): string {
  return `${' '.repeat(indent)}# ${text.replace(/[\r\n]+/gu, ' ')}`;
}
