/**
 * How much a change of an article matters to what was written about it: the one place with the rule and its thresholds
 * (docs/adr/0014-severity-of-drift.md).
 *
 * A runbook is rendered from the article's current text, so other words in a step that it shows are seen by readers at
 * once; a writer should look, but nobody is misled. What may mislead is a decision that nobody has taken: a step that
 * came, went or changed its place among those that are shown, something new where a writer said "skip this", and a
 * number or a quote that now means another place. Then readers are warned.
 */
import type { Change, ChangeKind, Role, Severity } from './types.ts';

/**
 * Words that come or go in one place of a block, more than stood there instead, from which on they are a statement of
 * their own ("Restart the service on every server.") and no longer another wording.
 */
export const STATEMENT_WORDS = 6;

/** What readers of the runbook have before them. */
function isShown(role: Role | undefined): boolean {
  return role === 'included' || role === 'replaced';
}

/** @param was What the part was used for; absent where it is new. `now` is absent where it is gone. */
export function severityOf(
  kind: ChangeKind,
  { was, now, isSection }: { was?: Role | undefined; now?: Role | undefined; isSection: boolean },
): Severity {
  const shown = isShown(was) || isShown(now);
  const beyond = (was ?? now) === 'after-stop' && (now ?? was) === 'after-stop';
  switch (kind) {
    case 'target':
      return 'stale';
    case 'spelling':
      return 'note';
    case 'added':
    case 'rewritten':
      // What comes after the end was left out unseen from the beginning; a whole section may belong before the end.
      return beyond ? (isSection ? 'review' : 'note') : 'stale';
    case 'removed':
    case 'moved':
    case 'role':
      return shown ? 'stale' : 'note';
    case 'statement':
    case 'heading':
      return beyond ? 'note' : 'review';
    case 'words':
    case 'images':
    case 'form':
    case 'split':
    case 'merged':
      return shown ? 'review' : 'note';
  }
}

const RANK: Readonly<Record<Severity, number>> = { stale: 0, review: 1, note: 2 };

/** For sorting: the severest first. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return RANK[a.severity] - RANK[b.severity];
}

/** The severest of all; `undefined` where there is none. */
export function worst(changes: readonly Pick<Change, 'severity'>[]): Severity | undefined {
  return changes.toSorted(bySeverity)[0]?.severity;
}
