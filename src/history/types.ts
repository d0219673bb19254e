import type { BlockKind, Origin, Span } from '../blocks/types.ts';
import type { TemplateArgument } from '../wikitext/template-calls.ts';

/** A section or block of one revision, before anybody knows which block of another revision it is. */
export interface OutlineNode {
  /** Its place in this revision, unique there: see `BlockContext.idOf`. */
  readonly path: string;
  readonly kind: 'section' | BlockKind;
  /** Index of the node that holds it; -1 for the lead, which also holds the page's top sections. */
  readonly parent: number;
  /** Heading level of a section, 0 for the lead; 0 for blocks. */
  readonly level: number;
  /** A section's title; a block's own words, white space collapsed. */
  readonly text: string;
  /** Its words outside of the blocks in it, where that is not `text`; of code its lines as they stand. */
  readonly own?: string | undefined;
  /** Only of rows: the words of each cell outside of the blocks in it. */
  readonly cells?: readonly string[] | undefined;
  /** How its words look: of `own`, else of `text`; of rows of their cells. Absent where they look plain. */
  readonly marks?: readonly InlineMark[] | undefined;
  /** Calls of templates that begin in it, where the outline was made with the page's source. */
  readonly calls?: readonly TemplateCall[] | undefined;
  /** Names of the files that it shows itself. */
  readonly files: readonly string[];
  /** A section's fragments. */
  readonly anchors: readonly string[];
  /** A section's number, where it is known. */
  readonly number?: string | undefined;
  readonly place?: string | undefined;
  readonly span: Span;
  readonly origin: Origin;
}

/** Words that look like something, `text.slice(start, end)`. They are compared as words; only pages show their look. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'bold' | 'italic' | 'code' | 'link';
  /** Of a link within the wiki: `Page`, `Page#Section` or `#Section`. */
  readonly to?: string;
  /** Of any other link: its address. */
  readonly url?: string;
  /** Index of the cell of a row. */
  readonly cell?: number;
}

/** A call of a template as the page's source has it. */
export interface TemplateCall {
  readonly title: string;
  readonly args: readonly TemplateArgument[];
}

/** A revision as readers see it: its sections and blocks in document order, the lead first, parents before children. */
export interface Outline {
  readonly revision: number;
  readonly nodes: readonly OutlineNode[];
}

/** An old node that could not be told from others, and the new nodes that it may be. */
export interface Doubt {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Which node of a newer outline is which node of an older one; by index. */
export interface Matching {
  /** For each old node the new one that it has become, or -1. */
  readonly toNew: Int32Array;
  /** For each new node the old one that it was, or -1. */
  readonly toOld: Int32Array;
  /** What looked alike but could not be decided: these got no pair. */
  readonly doubts: readonly Doubt[];
}
