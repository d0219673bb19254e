/** Words in quotation marks. */
export interface Quoted {
  /** With the marks. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const LONGEST = 400;
const CLOSER: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"“',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  "'": "'’",
  '`': '`',
};

/**
 * Outermost quotations, in order. A straight mark opens where white space or an opening bracket stands before it and
 * closes where none does and no letter follows, so that a stray one spoils nothing:
 *
 *     go to Users > Settings". Then start at the "Click on "Create…"" line
 *                                                ^~~~~~~~~~~~~~~~~~~~~
 */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < text.length; at++) {
    const closers = CLOSER[text[at] ?? ''];
    if (closers === undefined || !opens(text, at)) continue;
    const end = closing(text, at, closers);
    if (end === undefined) continue;
    const words = text.slice(at + 1, end).trim();
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ start: at, end: end + 1, words });
    at = end;
  }
  return found;
}

function closing(text: string, open: number, closers: string): number | undefined {
  const mark = text[open] ?? '';
  const last = Math.min(text.length, open + LONGEST);
  let depth = 1;
  for (let at = open + 1; at < last; at++) {
    const char = text[at] ?? '';
    if (closers.includes(char) && closes(text, at)) {
      depth -= 1;
      if (depth === 0) return at;
    } else if (char === mark && opens(text, at)) depth += 1;
  }
  return undefined;
}

function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  return /[\s([{>/|:,;–—-]/u.test(before) || CLOSER[before] !== undefined
    ? /\S/u.test(text[at + 1] ?? '')
    : false;
}

function closes(text: string, at: number): boolean {
  return /\S/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
