import type { Element, RootContent } from 'hast';

/** A section's number: MediaWiki's, or unknown because a template that may hold headings is missing (rule 3). */
export type SectionNumber =
  | { readonly known: true; readonly toc: string }
  | {
      readonly known: false;
      /** The first missing template before the heading. */
      readonly becauseOf: string;
      /** The number if no missing template held a heading. */
      readonly otherwise: string;
    };

/** Offsets in a revision's wikitext, in UTF-16 units; content of a template has the span of its call. */
export interface Span {
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

/** Where a block's words stand: in the page itself or in a template that the page calls. */
export type Origin =
  | { readonly from: 'page' }
  | { readonly from: 'template'; readonly template: string; readonly state: 'expanded' | 'missing' };

/** What earlier revisions tell of a section or block; absent where only one revision is looked at. */
export interface Past {
  /** The oldest revision at hand in which it stands: because feeds have gaps, it came there at the latest. */
  readonly firstSeen: number;
  /** The revision in which its own words, or its heading, became what they are; at the latest. */
  readonly lastChanged: number;
  /** Of a section, newest first, without today's. */
  readonly formerTitles: readonly string[];
  readonly formerAnchors: readonly string[];
  readonly formerNumbers: readonly string[];
}

/** A heading and what follows it down to the next heading; the part before the first heading has level 0. */
export interface Section extends Partial<Past> {
  readonly kind: 'section';
  readonly id: string;
  readonly page: string;
  readonly parent?: string | undefined;
  /** 0 for the lead, else 1 to 6. */
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
  /** All fragments that lead here in this revision: today's first, then MediaWiki's legacy form. */
  readonly anchors: readonly string[];
  readonly number?: SectionNumber | undefined;
  readonly span: Span;
  readonly origin: Origin;
  /** The section's own content, without its subsections, in reading order. */
  readonly content: readonly RootContent[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type BlockKind = 'step' | 'paragraph' | 'notice' | 'code' | 'table' | 'row' | 'image' | 'definition';

/** A piece of a section that a person would point at. Steps nest; a table holds its rows. */
export interface Block extends Partial<Pick<Past, 'firstSeen' | 'lastChanged'>> {
  readonly kind: BlockKind;
  readonly id: string;
  readonly page: string;
  readonly section: string;
  readonly parent?: string | undefined;
  /** 1-based place among the steps of the same list level, e.g. `3.1`; only for steps. */
  readonly place?: string | undefined;
  /** What a reader reads, white space collapsed; a step's text leaves out its nested steps. */
  readonly text: string;
  readonly span: Span;
  readonly origin: Origin;
  readonly element: Element;
}
