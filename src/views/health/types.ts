/** Page models of what has drifted apart: the warning on a guide's page, and the internal page `/health/`. */
import type { Severity } from '../../runbook/drift/types.ts';
import type { Stance } from '../../runbook/health/types.ts';
import type { Resolved } from '../../runbook/note/types.ts';
import type { Link } from '../types.ts';

/** A sentence with a link in it; it ends without a full stop. */
export interface ChangeLine {
  readonly severity: Severity;
  readonly before: string;
  readonly place: Link;
  readonly after: string;
}

/** An article that changed since a writer confirmed the guide, in a way that nobody has decided about. */
export interface ChangedArticle extends Link {
  /** The confirmed revision, and today's. */
  readonly seen: number;
  readonly current: number;
  readonly changes: readonly ChangeLine[];
  /** How many more there are. */
  readonly more: number;
}

/** `/health/`: only in an internal site. */
export interface HealthView {
  readonly kind: 'health';
  readonly path: '/health/';
  readonly guides: readonly GuideHealth[];
  readonly notes: readonly NoteHealth[];
  readonly contradictions: readonly ContradictionLine[];
  readonly brokenLinks: readonly BrokenLink[];
  readonly unknownNumbers: readonly UnknownNumbers[];
}

export interface GuideHealth {
  readonly title: string;
  /** Absent where errors keep it out of the site. */
  readonly href?: string | undefined;
  readonly file: string;
  readonly audience: 'public' | 'internal';
  /** What keeps it out of the site. */
  readonly errors: readonly string[];
  readonly overlays: readonly OverlayHealth[];
}

export interface OverlayHealth {
  readonly id: string;
  readonly article: Link;
  readonly line?: number | undefined;
  readonly state: 'confirmed' | 'changed' | 'unconfirmed' | 'no-revision' | 'no-text';
  readonly seen?: number | undefined;
  readonly current?: number | undefined;
  readonly changes: readonly ChangeLine[];
}

export interface NoteHealth {
  readonly kind: 'note' | 'snapshot';
  readonly title: string;
  readonly file: string;
  readonly audience: 'public' | 'internal';
  /** The revisions that it was written against, where known. */
  readonly since: readonly (Link & {
    readonly revision: number;
    readonly because: 'reviewed' | 'address' | 'date';
  })[];
  /** Its language, where it cannot be read because of that; then it has no references. */
  readonly unread?: string | undefined;
  readonly references: readonly ReferenceHealth[];
}

export interface ReferenceHealth {
  readonly line: number;
  readonly text: string;
  /** The article that it belongs to; absent where the note names none. */
  readonly article?: string | undefined;
  readonly as: Resolved['as'];
  readonly to: readonly Link[];
  readonly evidence: readonly string[];
  readonly changes: readonly ChangeLine[];
}

export interface ContradictionLine {
  readonly kind: 'conflict' | 'silence';
  /** A scenario names both as its sources. */
  readonly named: boolean;
  readonly section: Link;
  readonly article: string;
  readonly sides: readonly {
    readonly title: string;
    readonly way?: string | undefined;
    readonly file: string;
    readonly line?: number | undefined;
    /** Absent of the one that is silent. */
    readonly says?: Stance | undefined;
    readonly words: string;
  }[];
}

export interface BrokenLink {
  readonly from: Link;
  readonly to: string;
}

export interface UnknownNumbers {
  readonly article: Link;
  readonly template: string;
  readonly sections: number;
}
