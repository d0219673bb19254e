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

/** An item of a numbered list as it is written: `   2. Press Save` */
const NUMBERED = /^( *)(\d+)(?=[.)] )/u;

function withoutLater(template: string, upTo: number): string {
  const open: boolean[] = [];
  /** Numbered lists that go on, by their indentation: the number written last, and how many items before are left out. */
  const lists = new Map<number, { last: number; less: number }>();
  const out: string[] = [];
  let cut = false;
  for (const line of template.split('\n')) {
    const inside = open.includes(true);
    for (const [, rank] of line.matchAll(/\uE003(\d+)\uE001/gu)) open.push(Number(rank) > upTo);
    const dropped = open.includes(true);
    for (const _ of line.matchAll(/\uE004/gu)) open.pop();
    const bare = line.replace(/\uE003\d+\uE001|\uE004/gu, '');
    const start = bare.search(/\S/u);
    const [, , digits] = NUMBERED.exec(bare) ?? [];
    const number = Number(digits);
    // What begins further to the left ends a list, and so does what is no item, or not the next one.
    for (const [indent, { last }] of lists) {
      const ends = start < indent || (start === indent && number !== last + 1);
      if (start >= 0 && ends && !inside) lists.delete(indent);
    }
    const list = lists.get(start) ?? { last: 0, less: 0 };
    if (digits !== undefined && !inside) {
      lists.set(start, list);
      list.last = number;
    }
    if (dropped) {
      if (!inside) list.less += 1;
      cut = true;
      continue;
    }
    const held = bare.trim() !== '';
    // Lines that held nothing but signs, and a second empty line where something was cut out.
    if (!held && (line.trim() !== '' || (cut && out.at(-1)?.trim() === ''))) continue;
    cut &&= !held;
    out.push(
      list.less === 0 ? bare : bare.replace(NUMBERED, (_, indent) => `${indent}${number - list.less}`),
    );
  }
  return out.join('\n');
}
