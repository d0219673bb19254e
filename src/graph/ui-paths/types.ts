import type { Span } from '../types.ts';

/** A way through menus, pages and dialogs: `Administrative Tools > Users and Archives > Directory Services`. */
export interface UiPath {
  readonly id: string;
  readonly page: string;
  /** Id of the block. */
  readonly about: string;
  /** From the outermost in; at least two. */
  readonly parts: readonly string[];
  /** The path as it is written; part of the block's text. */
  readonly quote: string;
  readonly span: Span;
}
