/**
 * A reply with slots: text in which signs of Unicode's private use area mark what a reader may fill in or leave out.
 * The build puts them in (`reply-template.ts`), the browser fills them; this file has no other imports, so that
 * pages carry nothing else.
 *
 *     VALUE form id BETWEEN placeholder END     a value; `form` says what is around it: t text, c code, u an address
 *     FROM rank BETWEEN … END_FROM              lines that are there from that version on
 *     NOTE                                      a line of its own: which version the reply is for
 */
export const SIGN = {
  value: '\uE000',
  between: '\uE001',
  end: '\uE002',
  from: '\uE003',
  endFrom: '\uE004',
  note: '\uE005',
} as const;

/** All signs, and some to spare: content must not bring any along. */
export const SIGNS = /[\uE000-\uE00F]/gu;

export interface Filling {
  readonly values: ReadonlyMap<string, string>;
  /** Steps that are there only from a later version on than the one of this rank are left out. */
  readonly upTo: number;
  /** What to say about the version; empty for nothing. */
  readonly note: string;
  readonly markdown: boolean;
}

/** The reply for one reader; every line that held nothing but signs is gone. */
export function fillReply(template: string, { values, upTo, note, markdown }: Filling): string {
  const text = withoutLater(template, upTo)
    .replace(
      /\uE000(.)([^\uE001]*)\uE001([^\uE002]*)\uE002/gu,
      (_, form: string, id: string, words: string) => {
        const value = values.get(id);
        if (value === undefined) return words;
        return form === 'u' ? encodeURIComponent(value) : form === 't' && markdown ? escaped(value) : value;
      },
    )
    .replace(/\uE005\n\n/gu, () => (note === '' ? '' : `${markdown ? escaped(note) : note}\n\n`));
  return text.replace(SIGNS, '');
}

/** The text as it is where nothing is filled in. */
export function withoutSlots(text: string): string {
  return text.replace(/\uE000[^\uE001]*\uE001/gu, '').replace(SIGNS, '');
}

/** So that Markdown shows the characters, and takes them for nothing else. */
function escaped(value: string): string {
  return value.replace(/[\\`*_{}[\]<>()#|~&!]/gu, '\\$&');
}

function withoutLater(template: string, upTo: number): string {
  const open: boolean[] = [];
  /** By indentation: by how much the numbers of the list's items there have become too high. */
  const missing = new Map<number, number>();
  const out: string[] = [];
  for (const line of template.split('\n')) {
    const before = open.includes(true);
    for (const [, rank] of line.matchAll(/\uE003(\d+)\uE001/gu)) open.push(Number(rank) > upTo);
    const dropped = before || open.includes(true);
    for (const _ of line.matchAll(/\uE004/gu)) open.pop();
    const bare = line.replace(/\uE003\d+\uE001|\uE004/gu, '');
    const [, indent = '', number] = /^( *)(\d+)[.] /u.exec(bare) ?? [];
    const depth = indent.length;
    if (dropped) {
      if (number !== undefined && !before) missing.set(depth, (missing.get(depth) ?? 0) + 1);
      continue;
    }
    // What begins further to the left, and is no item, ends a list.
    const start = bare.search(/\S/u);
    for (const key of missing.keys())
      if (start >= 0 && (start < key || (start === key && number === undefined))) missing.delete(key);
    if (bare.trim() === '' && line.trim() !== '') continue;
    const less = number === undefined ? 0 : (missing.get(depth) ?? 0);
    out.push(
      less === 0
        ? bare
        : `${indent}${Number(number) - less}${bare.slice(indent.length + (number ?? '').length)}`,
    );
  }
  return out.join('\n');
}
