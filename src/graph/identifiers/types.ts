import type { Span } from '../types.ts';

/** `property` includes settings and environment variables, `function` the methods and endpoints of an API. */
export type IdentifierKind =
  | 'permission'
  | 'property'
  | 'command'
  | 'function'
  | 'error'
  | 'registry-key'
  | 'path'
  | 'port';

/** In the order in which they are shown, and in which the first wins where pages do not agree. */
export const IDENTIFIER_KINDS: readonly IdentifierKind[] = [
  'function',
  'command',
  'permission',
  'property',
  'error',
  'registry-key',
  'path',
  'port',
];

/** What a function or command takes. */
export interface Argument {
  readonly name: string;
  /** As written: `string`, `number`. */
  readonly type?: string | undefined;
  /** Absent where the page does not say. */
  readonly optional?: boolean | undefined;
  readonly description?: string | undefined;
}

/**
 * How a place uses a name, from a mere mention to its definition: a heading or the signature of a function is the
 * strongest, then an entry of its own (a term, the first cell of a row), then the syntax of a command.
 */
export type UseWeight = 0 | 1 | 2 | 3;

/** One place where a name stands: what a page says of it, before pages are put together. */
export interface NameUse {
  readonly name: string;
  /** Absent where nothing at this place tells: it counts where another place, or another page, says what it is. */
  readonly kind?: IdentifierKind | undefined;
  readonly weight: UseWeight;
  /** Id of the block, or of the section for its heading. */
  readonly about: string;
  readonly span: Span;
  readonly arguments?: readonly Argument[] | undefined;
  /** Name of the rule that told the kind. */
  readonly rule?: string | undefined;
}

export interface Mention {
  readonly page: string;
  readonly about: string;
  readonly span: Span;
}

/** A name that readers look up letter by letter. */
export interface Identifier {
  /** `identifier permission Mail.ReadWrite` */
  readonly id: string;
  readonly kind: IdentifierKind;
  /** As its definition spells it, or else as the first mention does. */
  readonly name: string;
  /** The page that defines it; absent where it is only mentioned. */
  readonly definedOn?: string | undefined;
  /** One for each block or heading; the definition first where there is one, then by page and in reading order. */
  readonly mentions: readonly Mention[];
  /** Of functions and commands; empty where the pages list none. */
  readonly arguments: readonly Argument[];
  /** The oldest revision at hand of any page whose wikitext holds the name; with gaps, "at the latest". */
  readonly firstSeenRevision: number;
}
