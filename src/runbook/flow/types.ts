import type { Position } from 'unist';
import type { ScenarioPart } from '../types.ts';
import type { Region } from './regions.ts';

/** One answer of a question: a value that a fact may have. */
export interface FactValue {
  /** As in an address: `yes`, `active-directory`, `from-26.1-before-26.2`. */
  readonly id: string;
  /** The writer's words for it; a version and a yes or no need none. */
  readonly label?: string | undefined;
  /** What tells a reader that this is the one; plain text. */
  readonly help?: string | undefined;
  /** The versions that this value stands for. */
  readonly region?: Region | undefined;
}

/** Something about a reader's situation that the flow asks for. Its values are finitely many, versions included. */
export interface Fact {
  readonly id: string;
  readonly type: 'choice' | 'boolean' | 'version';
  /** The product of a version, by its id in site.yaml. */
  readonly product?: string | undefined;
  readonly values: readonly FactValue[];
  readonly place: Position | undefined;
}

/**
 * A condition on facts, with every comparison already turned into the values that satisfy it. Nothing else exists, so
 * that all states can be enumerated (DESIGN.md, rule 8).
 */
export type Guard =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Guard[] }
  | { readonly kind: 'not'; readonly of: Guard }
  | { readonly kind: 'is'; readonly fact: string; readonly values: ReadonlySet<string> };

export interface Question {
  readonly id: string;
  readonly fact: Fact;
  readonly text: string;
  /** Markdown. */
  readonly help?: string | undefined;
  /** Asked in every state where nothing is said. */
  readonly when?: Guard | undefined;
  readonly place: Position | undefined;
}

export type OutcomeKind = 'runbook' | 'not-supported' | 'contact-support' | 'nothing-to-do';

/** A part of an outcome's text, and the answers with which it is shown. */
export interface OutcomePart {
  readonly part: ScenarioPart;
  readonly when?: { readonly guard: Guard; readonly place: Position | undefined } | undefined;
}

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly kind: OutcomeKind;
  readonly when?: Guard | undefined;
  /** Which versions of the wiki's own product the steps are done with, where not with the one that was answered. */
  readonly version?: Region | undefined;
  readonly parts: readonly OutcomePart[];
  readonly place: Position | undefined;
}

/** The decision tree of a scenario; one without questions has one outcome. */
export interface Flow {
  readonly facts: readonly Fact[];
  /** In the order in which they are asked, as far as their guards hold. */
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
}

/** Fact to value, in the order in which they were asked. */
export type Answers = ReadonlyMap<string, string>;
