import type { Section } from '../../blocks/types.ts';
import type { Page } from '../../graph/types.ts';

/** A vendor's new name for something: `site.yaml`, `terms`. */
export interface Term {
  readonly was: string;
  readonly is: string;
}

/** How a heading that a note names led to a section. */
export type HeadingBy =
  /** The section has that title today. */
  | 'title'
  /** It had it in an earlier revision. */
  | 'former'
  /** It has it but for a term that the vendor renamed. */
  | 'term'
  /** Nothing of that, but its words are more alike than any other section's. */
  | 'alike';

export interface HeadingMatch {
  readonly section: Section;
  readonly by: HeadingBy;
  /** For `alike`: the share of words in common, 0 to 1. */
  readonly likeness?: number | undefined;
  /** For `term`: the terms that differ. */
  readonly terms?: readonly Term[] | undefined;
}

/** What an article is looked up in. */
export interface Article {
  readonly page: Page;
  /** In document order, without the lead. */
  readonly sections: readonly Section[];
  /**
   * Sections behind a template without a body whose number the note itself confirms: it names number and heading, and
   * both fit if the template holds no heading.
   */
  readonly confirmed: ReadonlySet<Section>;
}
