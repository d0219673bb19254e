import type { RootContent } from 'hast';
import type { Point, Position } from 'unist';
import type { Section } from '../graph/types.ts';
import type { Flow } from './flow/types.ts';
import type { Acceptable } from './needs/rules.ts';
import type { Value } from './values.ts';

/**
 * What an operation points at. Number, heading and quote are independent witnesses (DESIGN.md, rule 6): every one that
 * is given must agree with the others; at least one must be given.
 */
export interface Target {
  /** MediaWiki's section number, e.g. `2.2`. */
  readonly section?: string | undefined;
  /** The section's heading. */
  readonly heading?: string | undefined;
  /** Words of a step or paragraph, with `[…]` where words are left out. */
  readonly quote?: string | undefined;
  readonly place: Position | undefined;
}

/** One decision of an overlay. `at` names a section; its subsections follow it unless they are decided themselves. */
export type Op =
  | {
      readonly kind: 'include';
      readonly at: Target;
      /** The step at which to begin; what stands before it in the section is left out. */
      readonly startAt?: Target | undefined;
      /** The last step to do; what follows it in the section is left out. */
      readonly stopAfter?: Target | undefined;
      readonly because?: string | undefined;
    }
  | { readonly kind: 'skip'; readonly at: Target; readonly because: string }
  | { readonly kind: 'replace'; readonly at: Target; readonly with: string; readonly because: string }
  | { readonly kind: 'suppress'; readonly at: Target; readonly because: string }
  | {
      readonly kind: 'insert';
      readonly where: 'before' | 'after';
      readonly at: Target;
      readonly text: string;
      readonly because?: string | undefined;
    }
  | { readonly kind: 'stop'; readonly at: Target; readonly because: string };

/** A warning that a writer accepts, at a section or a step of it. */
export interface Accepted {
  readonly rule: Acceptable;
  readonly at: Target;
  readonly because: string;
}

/** Which parts of one article a scenario uses. Data, evaluated once, whatever the order of its operations. */
export interface Overlay {
  readonly id: string;
  /** The article's title. */
  readonly of: string;
  /** The revision against which a writer last confirmed the overlay. */
  readonly seen: number | 'unknown';
  /** Where `seen` stands in the file, or the overlay where it does not say. */
  readonly seenPlace?: Position | undefined;
  readonly ops: readonly Op[];
  /** Warnings about what the included part needs that a writer has looked at. */
  readonly accept?: readonly Accepted[] | undefined;
  readonly place: Position | undefined;
}

/** How a scenario names a note or a copied page. */
export interface SourceName {
  readonly name: string;
  readonly place: Position | undefined;
}

export interface ScenarioText {
  readonly content: readonly RootContent[];
  /** Titles of the articles that live elements in it were taken from, once they are. */
  readonly articles?: readonly string[] | undefined;
}

/** A piece of a scenario's body. */
export type ScenarioPart =
  | ({ readonly kind: 'prose' } & ScenarioText)
  | ({ readonly kind: 'check' | 'step'; readonly title: string } & ScenarioText)
  | { readonly kind: 'overlay'; readonly overlay: string; readonly place: Position | undefined };

/** `content/scenarios/*.mdx`, read and valid. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: 'public' | 'internal';
  readonly overlays: readonly Overlay[];
  /** Notes and copied pages that tell of the same scenario, by title, id or file; what they say is compared. */
  readonly sources: readonly SourceName[];
  /** What stands before the first question; empty where there is none. */
  readonly introduction: readonly ScenarioPart[];
  /** Its questions, and its outcomes with their text; a scenario without questions has one outcome. */
  readonly flow: Flow;
  /** What readers fill in; the same for all outcomes. */
  readonly values: readonly Value[];
  readonly file: string;
}

/** What became of one section of an overlay's article. */
export type Decision =
  | {
      readonly kind: 'included';
      readonly section: Section;
      /** Of the operation that includes it. */
      readonly place?: Position | undefined;
      readonly pieces: readonly Piece[];
    }
  | {
      readonly kind: 'skipped';
      readonly section: Section;
      readonly because: string;
      readonly afterStop: boolean;
    }
  | { readonly kind: 'stop'; readonly because: string };

/** A stretch of an included section. */
export type Piece =
  | { readonly kind: 'article'; readonly content: readonly RootContent[] }
  | {
      readonly kind: 'left-out';
      readonly content: readonly RootContent[];
      readonly because: string;
      /** Steps left out, nested ones not counted; the reader is told how many. */
      readonly count: number;
    }
  | {
      readonly kind: 'inserted';
      readonly content: readonly RootContent[];
      readonly because?: string | undefined;
    }
  | {
      readonly kind: 'replaced';
      readonly content: readonly RootContent[];
      readonly replaced: readonly RootContent[];
      readonly because: string;
    };

export interface ScenarioSource {
  readonly file: string;
  readonly text: string;
}

export type { Point, Position };
