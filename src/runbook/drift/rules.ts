import { reporter } from '../../message.ts';

const CONFIRM =
  'Read the runbook beside the article, correct the operations where needed, then put today’s revision into "seen".';

/** What comparing an article with the revision that a writer confirmed may find; every text stands here once. */
export const report = reporter({
  'drift-stale': {
    severity: 'warning',
    what: (v: { of: string; seen: number; current: number; change: string }) =>
      `"${v.of}" has changed between the confirmed revision ${v.seen} and ${v.current}. ${v.change}.`,
    why: 'Nobody has decided what the runbook does with it, so its page warns readers until a writer has.',
    remedy: CONFIRM,
  },
  'drift-review': {
    severity: 'warning',
    what: (v: { of: string; seen: number; current: number; change: string }) =>
      `"${v.of}" has changed between the confirmed revision ${v.seen} and ${v.current}. ${v.change}.`,
    why: 'The runbook shows the article’s present words, but what it says around them may no longer fit.',
    remedy: CONFIRM,
  },
  'drift-note': {
    severity: 'info',
    what: (v: { of: string; seen: number; current: number; count: number; first: string }) =>
      `"${v.of}" has small changes between the confirmed revision ${v.seen} and ${v.current}: ${v.first}${v.count > 1 ? `, and ${v.count - 1} more` : ''}.`,
    why: 'They do not touch what the runbook shows, or only its spelling.',
    remedy: 'Nothing has to be done; today’s revision in "seen" makes the list shorter.',
  },
  'drift-unconfirmed': {
    severity: 'info',
    what: (v: { of: string }) => `The overlay of "${v.of}" does not say which revision a writer confirmed.`,
    why: 'Changes of the article cannot be told from what was there when the runbook was written.',
    remedy: 'Put the revision that you have read the runbook against into "seen".',
  },
  'drift-text-missing': {
    severity: 'warning',
    what: (v: { of: string; seen: number }) =>
      `The text of revision ${v.seen} of "${v.of}", named in "seen", is not in the content.`,
    why: 'Whether the article has changed since the scenario was reviewed cannot be known.',
    remedy:
      'Add a feed or an export that holds its text, or review the runbook and put the current revision into "seen".',
  },
});
