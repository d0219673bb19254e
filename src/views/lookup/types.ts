/** Page models of what readers look up: problems with their solutions, and identifiers. */
import type { Argument, IdentifierKind } from '../../graph/identifiers/types.ts';
import type { PartRole } from '../../graph/problems/types.ts';
import type { Link, SectionNumber } from '../types.ts';

/** Where something stands in an article. */
export interface ArticlePlace {
  /** To the step, row, paragraph or heading itself. */
  readonly href: string;
  /** Title of the article. */
  readonly page: string;
  /** Absent for what stands before the first heading. */
  readonly section?: { readonly number: SectionNumber; readonly title: string } | undefined;
}

export interface ProblemEntry {
  readonly anchor: string;
  readonly kind: 'problem' | 'question';
  readonly code?: string | undefined;
  /** Absent where the code says it all. */
  readonly message?: string | undefined;
  /** At least one; several where a template says the same in several articles. */
  readonly places: readonly ArticlePlace[];
  readonly parts: readonly {
    readonly role: PartRole;
    /** Its beginning. */
    readonly text: string;
    /** There is more of it in the article. */
    readonly more: boolean;
  }[];
}

/** `/errors/`, or one of the pages that it is split into. */
export interface ProblemsView {
  readonly kind: 'problems';
  readonly path: string;
  /** The article, on a page of its own problems only. */
  readonly of?: string | undefined;
  readonly count: number;
  /** Error codes, sorted, with the entries that they lead to. */
  readonly codes: readonly Link[];
  /** By article; empty where the pages of the articles hold them. */
  readonly groups: readonly { readonly article: Link; readonly problems: readonly ProblemEntry[] }[];
  readonly parts: readonly (Link & { readonly count: number })[];
}

export interface IdentifierEntry {
  readonly anchor: string;
  readonly name: string;
  readonly kind: IdentifierKind;
  readonly definedIn?: ArticlePlace | undefined;
  /** Further sections that mention it, one place for each; by article. */
  readonly mentions: readonly ArticlePlace[];
  /** Mentions beyond those. */
  readonly moreMentions: number;
  readonly arguments: readonly Argument[];
}

/** `/identifiers/`, or one of the pages that it is split into. */
export interface IdentifiersView {
  readonly kind: 'identifiers';
  readonly path: string;
  /** The letter, on a page of its own only. */
  readonly letter?: string | undefined;
  readonly count: number;
  /** By first letter; empty where the pages of the letters hold them. */
  readonly groups: readonly {
    readonly letter: string;
    readonly anchor: string;
    readonly entries: readonly IdentifierEntry[];
  }[];
  readonly parts: readonly (Link & { readonly count: number })[];
}
