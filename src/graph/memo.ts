/**
 * Remembers what a page was compiled to, with every question that compiling asked of the rest of the corpus ("what is
 * the text of Template:X", "is there a page Y") and the answers. As long as the answers are the same, so is the page:
 * a build system's verifying trace (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018).
 */
import { shortHash } from '../sources/hash.ts';

/** Where results are kept between runs; each entry is only ever replaced as a whole. */
export interface Memo {
  get(key: string): string | undefined;
  set(key: string, entry: string): void;
}

/** What a page's text may ask. */
export interface Lookups {
  readonly getPage: (title: string) => string | undefined;
  readonly pageExists: (title: string) => boolean;
  readonly fileUrl: (name: string) => string | undefined;
}

/** Lookups with a short name for each page's text, so that answers can be compared without reading it. */
export interface NamedLookups extends Lookups {
  /** Equal for equal texts; absent where there is no such page. */
  readonly textId: (title: string) => string | undefined;
}

type Kind = 'text' | 'exists' | 'file';
type Answer = readonly [kind: Kind, name: string, answer: string];

/** The same lookups, and a list of what was asked of them. */
export function recorded(lookups: NamedLookups): {
  readonly lookups: Lookups;
  readonly asked: () => Answer[];
} {
  const answers = new Map<string, Answer>();
  const ask = (kind: Kind, name: string): void => {
    const key = `${kind} ${name}`;
    if (!answers.has(key)) answers.set(key, [kind, name, answerTo(lookups, kind, name)]);
  };
  return {
    lookups: {
      getPage: (title) => {
        ask('text', title);
        return lookups.getPage(title);
      },
      pageExists: (title) => {
        ask('exists', title);
        return lookups.pageExists(title);
      },
      fileUrl: (name) => {
        ask('file', name);
        return lookups.fileUrl(name);
      },
    },
    asked: () => [...answers.values()],
  };
}

function answerTo({ textId, pageExists, fileUrl }: NamedLookups, kind: Kind, name: string): string {
  if (kind === 'text') return textId(name) ?? '';
  if (kind === 'exists') return pageExists(name) ? 'yes' : '';
  return fileUrl(name) ?? '';
}

/** The remembered value, if everything that it was made from would be answered the same today. */
export function recall(memo: Memo | undefined, key: string, lookups: NamedLookups): unknown {
  const entry = memo?.get(key);
  if (entry === undefined) return undefined;
  const { asked, value } = JSON.parse(entry) as {
    readonly asked: readonly Answer[];
    readonly value: unknown;
  };
  return asked.every(([kind, name, answer]) => answerTo(lookups, kind, name) === answer) ? value : undefined;
}

export function remember(
  memo: Memo | undefined,
  key: string,
  asked: readonly Answer[],
  value: unknown,
): void {
  memo?.set(key, JSON.stringify({ asked, value }));
}

/** A key made of everything else that a result depends on. */
export function memoKey(...parts: readonly unknown[]): string {
  return shortHash(JSON.stringify(parts), 32);
}
