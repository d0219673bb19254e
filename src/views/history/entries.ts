/** HistoryEntry → what pages call it. */
import type { HistoryEntry } from '../../history/page-history.ts';
import { editSummary } from '../edit-summary.ts';
import type { EntryView } from './types.ts';

/** In the same order. Snapshots are named by their time, because their ids are as long as titles. */
export function entryViews(entries: readonly HistoryEntry[]): EntryView[] {
  const taken = new Map<string, number>();
  return entries.map(({ name, kind, at, author, comment = '', bytes }) => {
    let slug = String(name);
    if (kind === 'snapshot') {
      slug = `copy${at === undefined ? '' : `-${at.slice(0, 16).replace(/[^0-9T]/gu, '')}`}`;
      const n = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, n);
      if (n > 1) slug += `-${n}`;
    }
    const { section, text } = editSummary(comment);
    return { name, kind, slug, at, author, comment: text, section, bytes };
  });
}
