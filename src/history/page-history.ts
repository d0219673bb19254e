/** A page's revisions and snapshots in order of time, and everything that is asked of them. */
import { diffRevisions } from './diff-revisions.ts';
import type { Blame, RevisionContent, RevisionDiff, RevisionName } from './meaning/types.ts';

/** A revision or a snapshot, as a timeline lists it. */
export interface HistoryEntry {
  readonly name: RevisionName;
  readonly kind: 'revision' | 'snapshot';
  /** UTC, ISO 8601; of snapshots to the minute, and absent where the text does not say. */
  readonly at?: string | undefined;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
  /** Size of the wikitext in bytes of UTF-8; absent where it is not at hand, and for snapshots. */
  readonly bytes?: number | undefined;
  /** The entry before is the revision that this one replaced; otherwise others may be missing in between. */
  readonly followsBefore: boolean;
}

export interface PageHistory {
  readonly page: string;
  /** Oldest first; those whose text is not at hand among them. */
  readonly entries: readonly HistoryEntry[];
  /** Absent where the text is not at hand. */
  content(name: RevisionName): RevisionContent | undefined;
  /** Absent where the text of one of them is not at hand. `from` may be the newer one. */
  diff(from: RevisionName, to: RevisionName): RevisionDiff | undefined;
  /** The entry whose text was at hand last before this one: what a timeline compares it with. */
  before(name: RevisionName): RevisionName | undefined;
  /** Of the newest revision with text; absent where there is none. */
  blame(): Blame | undefined;
}

/** @param contentOf Reads one revision or snapshot; called whenever its content is asked for. */
export function pageHistory(
  page: string,
  entries: readonly HistoryEntry[],
  contentOf: (name: RevisionName) => RevisionContent | undefined,
  blame: Blame | undefined,
): PageHistory {
  return {
    page,
    entries,
    content: contentOf,
    diff(from, to) {
      const [older, newer] = [contentOf(from), contentOf(to)];
      return older && newer && diffRevisions(older, newer);
    },
    before(name) {
      const at = entries.findIndex((entry) => entry.name === name);
      return entries.slice(0, Math.max(at, 0)).findLast(hasContent)?.name;
    },
    blame: () => blame,
  };
}

function hasContent({ kind, bytes }: HistoryEntry): boolean {
  return kind === 'snapshot' || bytes !== undefined;
}
