/** An article in two revisions, an overlay that was written against the first → what a writer is told. */
import type { VFileMessage } from 'vfile-message';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Page } from '../../../src/graph/types.ts';
import { applyOverlay } from '../../../src/runbook/apply-overlay.ts';
import { overlayDrift } from '../../../src/runbook/drift/overlay-drift.ts';
import type { Change, Drift } from '../../../src/runbook/drift/types.ts';
import { changeText } from '../../../src/runbook/drift/words.ts';
import type { Op } from '../../../src/runbook/types.ts';
import { corpusOf, options } from '../../graph/corpus.ts';

/** Revision of the first text. */
export const SEEN = 1000;

export interface Drifted {
  readonly drift: Drift;
  readonly changes: readonly Change[];
  /** `stale added: New step in …`, one for each change. */
  readonly lines: readonly string[];
  /** Of applying the overlay today. */
  readonly rules: readonly string[];
  readonly now: Page;
}

export function driftOf(
  texts: readonly string[],
  ops: readonly Op[],
  templates: ReadonlyMap<string, string> = new Map(),
): Drifted {
  const graph = buildGraph({ ...corpusOf({ Article: texts }), templates }, options);
  const now = graph.pages.get('Article') as Page;
  const overlay = { id: 'o', of: 'Article', seen: SEEN, ops, place: undefined };
  const messages: VFileMessage[] = [];
  const decisions = applyOverlay(overlay, now, 's.mdx', messages);
  const drift = overlayDrift(overlay, now, decisions, graph);
  const changes = drift.is === 'known' ? drift.changes : [];
  return {
    drift,
    changes,
    lines: changes.map((change) => `${change.severity} ${change.kind}: ${changeText(change)}`),
    rules: messages.map(({ ruleId }) => ruleId ?? ''),
    now,
  };
}
