/** Page models of a guide that begins with questions. */
import type { Link } from '../types.ts';

/** A question and what a reader has answered to it. */
export interface Answered {
  /** `fact=value`, as in the address. */
  readonly pair: string;
  readonly question: string;
  readonly answer: string;
  /** The page that asks again and keeps the later answers; none for an answer that no question has come to yet. */
  readonly change?: string | undefined;
}

/** What questions that lead to a runbook, or to another outcome, add to its page. */
export interface GuideFlow {
  readonly kind: 'runbook' | 'not-supported' | 'contact-support' | 'nothing-to-do';
  /** The guide that asks the questions. */
  readonly start: Link;
  readonly tree: string;
  readonly answers: readonly Answered[];
  /** The page of the last question; none where nothing was asked. */
  readonly back?: string | undefined;
  /** False where another address shows the same outcome and is the one to be found. */
  readonly indexed: boolean;
}

/** The page of a state in which something is asked. */
export interface QuestionView {
  readonly kind: 'question';
  readonly path: string;
  readonly slug: string;
  /** The guide's title and summary. */
  readonly title: string;
  readonly summary: string;
  readonly audience: 'public' | 'internal';
  /** The page on which the guide begins: the only one of its questions to be found by searching. */
  readonly start: boolean;
  /** The words before the first question; empty on the other pages. */
  readonly introductionHtml: string;
  readonly question: { readonly id: string; readonly text: string; readonly helpHtml: string };
  readonly answers: readonly {
    readonly pair: string;
    readonly label: string;
    readonly help?: string | undefined;
    readonly href: string;
  }[];
  readonly answered: readonly Answered[];
  /** Answers to later questions, which are taken up again where they still apply. */
  readonly kept: readonly Answered[];
  /** The number of this question on the reader's way, and the most that there can be on it. */
  readonly position: number;
  readonly atMost: number;
  readonly back?: string | undefined;
  readonly tree: string;
}

/** All questions and outcomes of a guide at a glance. */
export interface TreeView {
  readonly kind: 'tree';
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly start: string;
  readonly audience: 'public' | 'internal';
  /** The drawing; without links to pages that do not exist, with the base path still to be added. */
  readonly svg: string;
  /** The same in words, in the order in which a reader comes to it; the first one is the start. */
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  /** Counted from 1. */
  readonly no: number;
  readonly kind: 'question' | GuideFlow['kind'];
  readonly text: string;
  readonly href: string;
  readonly branches: readonly TreeBranch[];
}

export interface TreeBranch {
  readonly answers: string;
  /** Number of the node behind it. */
  readonly to: number;
  /** True where the list has shown what is behind it already. */
  readonly again: boolean;
}
