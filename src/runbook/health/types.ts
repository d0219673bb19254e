/** Notes, copied pages and scenarios as sources of what to do, and where they disagree with each other. */
import type { Page, Section } from '../../graph/types.ts';
import type { Change } from '../drift/types.ts';
import type { NoteReading, Reference, Resolved } from '../note/types.ts';

/** A note or a copied page, read and resolved against today's articles. */
export interface SourceReading {
  readonly kind: 'note' | 'snapshot';
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly audience: 'public' | 'internal';
  readonly reading: NoteReading;
  /** Its language, where it cannot be read because of that; its reading is empty. */
  readonly unread?: string | undefined;
  /** By reference of the reading. */
  readonly resolved: ReadonlyMap<Reference, Resolved>;
  /** What happened to its references since it was written, where that is known. */
  readonly since: readonly SinceArticle[];
}

/** An article since a note was written against it. */
export interface SinceArticle {
  readonly page: Page;
  /** The revision that the note was written against; `because` says how that is known. */
  readonly revision: number;
  readonly because: 'reviewed' | 'address' | 'date';
  /** Of the parts that the note refers to; by the reference that each belongs to. */
  readonly changes: readonly { readonly reference: Reference; readonly change: Change }[];
}

export type Stance = 'perform' | 'skip';

/** What one source says to do with one section. */
export interface Claim {
  readonly section: Section;
  readonly stance: Stance;
  /** False where it follows from something said of other sections: "stop here", "2.7 following". */
  readonly explicit: boolean;
  /** The source's own words; of a scenario the operation. */
  readonly words: string;
  readonly line: number;
  readonly column: number;
}

/** One way through a source: a note's branch, or an overlay. Branches exclude each other, so each speaks alone. */
export interface Voice {
  readonly kind: 'note' | 'snapshot' | 'scenario';
  readonly title: string;
  readonly file: string;
  readonly audience: 'public' | 'internal';
  readonly page: Page;
  /** Heading of the branch, or the overlay's id; absent where there is one way only. */
  readonly way?: string | undefined;
  /** By section id. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/**
 * Two sources that do not say the same of a section. `conflict`: one says to do it, the other to leave it out ·
 * `silence`: one says to leave it out, the other leaves out other sections and says nothing of this one, so that who
 * follows it does it.
 */
export interface Contradiction {
  readonly kind: 'conflict' | 'silence';
  /** A scenario names both as its sources; otherwise they only seem to tell of the same. */
  readonly named: boolean;
  readonly section: Section;
  readonly page: Page;
  readonly one: Voice;
  readonly claim: Claim;
  readonly other: Voice;
  /** Absent of silence. */
  readonly against?: Claim | undefined;
}
