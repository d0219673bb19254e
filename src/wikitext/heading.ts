/**
 * Headings: a line that begins and ends with one to six equal signs.
 *
 * ```
 * == Title ==
 * ^
 * ```
 * Follows MediaWiki's handleHeadings: the level is the largest that both sides have, signs beyond it belong to the
 * title, and white space around the title and behind the line is not part of it.
 */

export interface HeadingLine {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Offsets of the title in the line. */
  readonly from: number;
  readonly to: number;
}

/** Reads a line as a heading, `undefined` where it is none. */
export function headingLine(line: string): HeadingLine | undefined {
  let length = line.length;
  while (length > 0 && isSpace(line.charCodeAt(length - 1))) length--;
  let before = 0;
  while (before < length && line[before] === '=') before++;
  let after = 0;
  while (after < length && line[length - 1 - after] === '=') after++;
  const depth = Math.min(6, before, after, Math.floor((length - 1) / 2));
  if (depth < 1) return undefined;
  let from = depth;
  let to = length - depth;
  while (from < to && isBlank(line.charCodeAt(from))) from++;
  while (to > from && isBlank(line.charCodeAt(to - 1))) to--;
  // Only white space between the marks: MediaWiki keeps the last of it as the title.
  if (from === to) from = to - 1;
  return { depth: depth as HeadingLine['depth'], from, to };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isSpace(code: number): boolean {
  return isBlank(code) || (code >= 0x0a && code <= 0x0d);
}
