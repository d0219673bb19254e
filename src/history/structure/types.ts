/**
 * What the structure diff gives. Plain data, the same after a round trip through JSON: fields without a value are
 * absent, never undefined.
 */

import type { TextDiff } from '../text/types.ts';
import type { OutlineNode, TemplateCall } from '../types.ts';

/**
 * A section or block as the content tree has it: what readers see of it, without its place in the wikitext, its number
 * and its origin's state, which follow from the rest.
 */
export interface ContentNode {
  readonly kind: OutlineNode['kind'];
  /** Heading level of a section, 0 for the lead and for blocks. */
  readonly level: number;
  /** A section's title; a block's words outside of the blocks that it holds, white space collapsed but for code. */
  readonly text: string;
  /** Only of rows: the words of each cell; then `text` is empty. */
  readonly cells?: readonly string[];
  /** Names of the files that it shows itself. */
  readonly files: readonly string[];
  /** A section's fragments. */
  readonly anchors: readonly string[];
  /** Title of the template that its words come from. */
  readonly template?: string;
  /** Calls of templates that stand where it begins, or in it where their text is missing. */
  readonly calls?: readonly TemplateCall[];
}

/** A node and the index of the one that holds it; -1 for the lead. */
export interface PlacedNode {
  readonly parent: number;
  readonly node: ContentNode;
}

/** The content of one revision: its nodes in document order, the lead first, each after the one that holds it. */
export type ContentTree = readonly PlacedNode[];

/** Where a node stands in a content tree: its index and that of the node that holds it. */
export interface Place {
  readonly at: number;
  readonly parent: number;
}

export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** One cell of a row, in order; `kept` and `edited` stand for a cell of each side. */
export type CellEdit =
  | { readonly kind: 'kept' }
  | { readonly kind: 'edited'; readonly text: TextDiff }
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string };

/** What is different between two nodes that belong together; only what changed is present. */
export interface NodeEdits {
  readonly text?: TextDiff;
  readonly cells?: readonly CellEdit[];
  /** It was another kind of block: a list that became prose. */
  readonly turned?: Change<ContentNode['kind']>;
  readonly level?: Change<number>;
  readonly files?: Change<readonly string[]>;
  readonly anchors?: Change<readonly string[]>;
  /** An empty title is the page itself. */
  readonly template?: Change<string>;
  readonly calls?: Change<readonly TemplateCall[]>;
}

/**
 * What became of a node. Every node of both trees stands in exactly one entry.
 *
 * `kept`: its content is the same · `edited` · `renamed`: a section with another title · `rewritten`: another block in
 * the same place, with words of the old one but too few to be it · `split` and `merged`: one block became several
 * neighbours, or several one.
 */
export type StructureEntry =
  | { readonly kind: 'kept'; readonly old: Place; readonly new: Place; readonly move?: number }
  | {
      readonly kind: 'edited' | 'renamed' | 'rewritten';
      readonly old: Place;
      readonly new: Place;
      /** Index into `moves`, where it stands elsewhere. */
      readonly move?: number;
      readonly edits: NodeEdits;
    }
  | {
      readonly kind: 'split' | 'merged';
      /** In document order; of a split one, of merged nodes the one that goes on is `heir`. */
      readonly old: readonly Place[];
      readonly new: readonly Place[];
      /** Index in `old` (merged) or `new` (split) of the part that goes on as the whole: the largest. */
      readonly heir: number;
      readonly move?: number;
      readonly from: readonly ContentNode[];
      readonly to: readonly ContentNode[];
      /** From the old texts to the new ones, each joined by line breaks. */
      readonly text: TextDiff;
    }
  | { readonly kind: 'removed'; readonly old: Place; readonly node: ContentNode }
  | { readonly kind: 'added'; readonly new: Place; readonly node: ContentNode };

/** Neighbours that went to another place together. */
export interface Move {
  /** Indexes of the first node, in either tree. */
  readonly old: number;
  readonly new: number;
  /** The nodes that moved, those inside the others among them. */
  readonly nodes: number;
  readonly direction: 'up' | 'down';
}

/** From one revision's content to another's. */
export interface StructureDiff {
  /** Revision ids. */
  readonly from: number;
  readonly to: number;
  /** How many nodes each side has. */
  readonly sizes: { readonly old: number; readonly new: number };
  /** In reading order of the new side; what was removed stands after what it followed. */
  readonly entries: readonly StructureEntry[];
  /** In the order of their new places. */
  readonly moves: readonly Move[];
}
