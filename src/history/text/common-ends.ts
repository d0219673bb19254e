/** What two texts begin and end with, found faster than by looking at characters one by one. */

/** How many characters are compared at once. */
const CHUNK = 2048;

/** How many UTF-16 units both texts begin with. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= most && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  for (let step = CHUNK >> 1; step >= 1; step >>= 1) {
    const end = at + step;
    if (end <= most && a.slice(at, end) === b.slice(at, end)) at = end;
  }
  return at;
}

/** How many UTF-16 units both texts end with, not counting the first `start` of either. */
export function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const [aEnd, bEnd] = [a.length, b.length];
  let count = 0;
  const alike = (from: number, to: number): boolean =>
    a.slice(aEnd - to, aEnd - from) === b.slice(bEnd - to, bEnd - from);
  while (count + CHUNK <= most && alike(count, count + CHUNK)) count += CHUNK;
  for (let step = CHUNK >> 1; step >= 1; step >>= 1) {
    if (count + step <= most && alike(count, count + step)) count += step;
  }
  return count;
}

/** How much of both texts, up to the end of a sentence or line, is the same at their beginnings and at their ends. */
export function commonSentences(a: string, b: string): { readonly start: number; readonly end: number } {
  const alike = commonStart(a, b);
  let start = alike;
  while (start > 0 && !(endsLine(a, start) || (start < alike && beginsSentence(a, start)))) start--;
  const first = a.length - commonEnd(a, b, start);
  let from = first;
  while (
    from < a.length &&
    !((from > first && endsLine(a, from)) || (from - first >= 6 && beginsSentence(a, from)))
  ) {
    from++;
  }
  return { start, end: a.length - from };
}

/**
 * Whether a sentence surely begins at `at`, by the characters from `at - 6` to `at`.
 *
 *     It is done. Then
 *                 ^
 */
function beginsSentence(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 0x20 || !isBetween(text.charCodeAt(at), 0x41, 0x5a)) return false;
  const stop = text.charCodeAt(at - 2);
  if (stop !== 0x2e && stop !== 0x21 && stop !== 0x3f) return false;
  for (let i = 3; i <= 6; i++) if (!isBetween(text.charCodeAt(at - i), 0x61, 0x7a)) return false;
  return true;
}

function endsLine(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x0a;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
