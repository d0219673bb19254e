/** An overlay and its article's history → what changed since a writer confirmed it. */
import type { VFileMessage } from 'vfile-message';
import type { Graph, Page, Section } from '../../graph/types.ts';
import { applyOverlay } from '../apply-overlay.ts';
import { type Article, nameOf, resolveBlock, resolveSection } from '../resolve-target.ts';
import type { Decision, Op, Overlay, Target } from '../types.ts';
import { changesBetween } from './compare.ts';
import { rolesOf } from './roles.ts';
import { report } from './rules.ts';
import { bySeverity, severityOf } from './severity.ts';
import type { Change, Drift } from './types.ts';
import { changeText } from './words.ts';

/**
 * Applies the overlay to the revision that was confirmed and compares. Errors of that are no news: they were there when
 * it was confirmed, and today's are told when it is applied today.
 *
 * @param decisions What became of the sections of `page`, the article as it stands today.
 */
export function overlayDrift(
  overlay: Overlay,
  page: Page,
  decisions: readonly Decision[],
  { pageAt }: Pick<Graph, 'pageAt'>,
): Drift {
  const { seen } = overlay;
  if (seen === 'unknown') return { is: 'unconfirmed' };
  const then = pageAt(page.title, seen);
  if (!then?.lead || !page.lead || !page.current) {
    const listed = page.revisions.some(({ id }) => id === seen);
    return { is: 'unknown', seen, because: listed ? 'no-text' : 'no-revision' };
  }
  const current = page.current.id;
  if (then === page) return { is: 'known', seen, current, changes: [] };
  const before = applyOverlay(overlay, then, '', []);
  const changes = [
    ...targetChanges(overlay, { page: then, lead: then.lead, file: '' }, { page, lead: page.lead, file: '' }),
    ...changesBetween(
      { page: then, roles: rolesOf(before, then) },
      { page, roles: rolesOf(decisions, page) },
    ),
  ];
  return { is: 'known', seen, current, changes: changes.toSorted(bySeverity) };
}

/** Operations whose number, heading or quote led elsewhere when the overlay was confirmed. */
function targetChanges({ ops }: Overlay, then: Article, now: Article): Change[] {
  const changes: Change[] = [];
  const compare = (target: Target, was: Place | undefined, is: Place | undefined): void => {
    if (!was || !is || was.id === is.id) return;
    changes.push({
      kind: 'target',
      severity: severityOf('target', { isSection: true }),
      was: { kind: 'section', role: undefined, section: was.section, text: was.text },
      now: { kind: 'section', role: undefined, section: is.section, text: is.text },
      target: nameOf(target),
    });
  };
  for (const op of ops) {
    const [was, is] = [placeOf(op.at, undefined, then), placeOf(op.at, undefined, now)];
    compare(op.at, was, is);
    for (const target of edges(op)) {
      compare(target, placeOf(target, was?.section, then), placeOf(target, is?.section, now));
    }
  }
  return changes;
}

function edges(op: Op): Target[] {
  if (op.kind !== 'include') return [];
  return [op.startAt, op.stopAfter].filter((target) => target !== undefined);
}

interface Place {
  readonly id: string;
  readonly section: Section;
  readonly text: string;
}

function placeOf(target: Target, within: Section | undefined, article: Article): Place | undefined {
  if (target.quote === undefined) {
    const section = resolveSection(target, article, []);
    return section && { id: section.id, section, text: section.title };
  }
  const block = resolveBlock(target, within, article, []);
  const section = article.page.sections.find(({ id }) => id === block?.section);
  return block && section && { id: block.id, section, text: block.text };
}

/** What a writer should know of it, at the place where they confirm. */
export function driftMessages(overlay: Overlay, drift: Drift, file: string): VFileMessage[] {
  const { of } = overlay;
  const where = { file, place: overlay.seenPlace ?? overlay.place };
  if (drift.is === 'unconfirmed') return [report('drift-unconfirmed', { of }, where)];
  if (drift.is === 'unknown') {
    // A revision that is not there is told where the overlay is applied.
    return drift.because === 'no-text' ? [report('drift-text-missing', { of, seen: drift.seen }, where)] : [];
  }
  const { seen, current, changes } = drift;
  const [notes, others] = [
    changes.filter(({ severity }) => severity === 'note'),
    changes.filter(({ severity }) => severity !== 'note'),
  ];
  const messages = others.map((change) => {
    const values = { of, seen, current, change: changeText(change) };
    return report(change.severity === 'stale' ? 'drift-stale' : 'drift-review', values, where);
  });
  if (notes.length > 0) {
    const [first] = notes;
    const values = { of, seen, current, count: notes.length, first: first ? changeText(first) : '' };
    messages.push(report('drift-note', values, where));
  }
  return messages;
}
