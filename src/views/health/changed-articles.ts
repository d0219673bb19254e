/** Drift of a guide's overlays → what its page tells readers until a writer has confirmed it. */
import type { Page } from '../../graph/types.ts';
import type { Change, Drift } from '../../runbook/drift/types.ts';
import { changeWords } from '../../runbook/drift/words.ts';
import { articleHref } from '../block-anchor.ts';
import { articlePath } from '../paths.ts';
import type { ChangedArticle, ChangeLine } from './types.ts';

/** More than these tell a reader no more than that much has changed. */
const MOST = 6;

/** One entry for each article with changes that nobody has decided; several overlays of one article are told together. */
export function changedArticles(
  overlays: readonly { readonly page: Page; readonly drift: Drift }[],
): ChangedArticle[] {
  const found = new Map<Page, { seen: number; current: number; lines: Map<string, ChangeLine> }>();
  for (const { page, drift } of overlays) {
    if (drift.is !== 'known') continue;
    const stale = drift.changes.filter(({ severity }) => severity === 'stale');
    if (stale.length === 0) continue;
    const { seen, current } = drift;
    const entry = found.get(page) ?? { seen, current, lines: new Map() };
    entry.seen = Math.min(entry.seen, seen);
    for (const change of stale) {
      const line = changeLine(change, page);
      entry.lines.set(JSON.stringify(line), line);
    }
    found.set(page, entry);
  }
  return [...found].map(([{ displayTitle, slug }, { seen, current, lines }]) => ({
    title: displayTitle,
    href: articlePath(slug),
    seen,
    current,
    changes: [...lines.values()].slice(0, MOST),
    more: Math.max(0, lines.size - MOST),
  }));
}

/** A change with the address of the section that it is in today, or of the article where that section is gone. */
export function changeLine(change: Change, { slug, sections }: Page): ChangeLine {
  const { before, place, after } = changeWords(change);
  const id = (change.now ?? change.was)?.section.id;
  const section = sections.find((each) => each.id === id);
  const href = section ? articleHref(slug, section.anchor) : articlePath(slug);
  return { severity: change.severity, before, place: { title: place, href }, after };
}
