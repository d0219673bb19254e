import type { Span } from '../types.ts';

/** What a part of a page says of a problem; `explanation` where the page does not tell cause and solution apart. */
export type PartRole = 'cause' | 'solution' | 'explanation';

export interface ProblemPart {
  readonly role: PartRole;
  /** Its first words as the reader sees them: up to the end of the first block. */
  readonly quote: string;
  readonly span: Span;
  /** Ids of the blocks that belong to it, or of the section where that is a subsection; in reading order. */
  readonly blocks: readonly string[];
}

/** A problem that a page helps with, and what the page says about it. */
export interface Problem {
  readonly id: string;
  readonly page: string;
  /** Id of the block that states it, or of the section whose heading does. */
  readonly about: string;
  /** `question`: of a list of questions with their answers. */
  readonly kind: 'problem' | 'question';
  /** `0x80070005`, `AADSTS50011`, `1603`. */
  readonly code?: string | undefined;
  /** In a few words: the heading, the term, the cell, or the first sentence that states it. */
  readonly message: string;
  /** The words that state it; part of the text of what it is about. */
  readonly quote: string;
  readonly span: Span;
  /** At least one. */
  readonly parts: readonly ProblemPart[];
}
