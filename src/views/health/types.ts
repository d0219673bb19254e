/** Page models of what has drifted apart: the warning on a guide's page, and the internal page `/health/`. */
import type { Severity } from '../../runbook/drift/types.ts';
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
