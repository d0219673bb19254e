/** A note's references, and what happened to their places since the revision that it was written against. */

import { pageNamed } from '../../graph/page-name.ts';
import type { Graph, Page } from '../../graph/types.ts';
import { changesBetween } from '../drift/compare.ts';
import { bySeverity, severityOf } from '../drift/severity.ts';
import type { Change, Role } from '../drift/types.ts';
import type { Reference } from '../note/types.ts';
import type { SinceArticle, SourceReading, Voice } from './types.ts';

/** What the front matter says of when the note was written, or against which revisions it was checked. */
export interface Written {
  /** `2026-03-12`, or longer; compared by the day. */
  readonly date?: string | undefined;
  /** Revisions by the articles' names. */
  readonly reviewed: ReadonlyMap<string, number>;
}

/** Reads `reviewed` (a map from articles to revisions) and `date` of a note's front matter; what is neither is left out. */
export function writtenOf(data: Readonly<Record<string, unknown>>): Written {
  const { reviewed, date, updated } = data;
  const entries =
    typeof reviewed === 'object' && reviewed !== null && !Array.isArray(reviewed)
      ? Object.entries(reviewed)
      : [];
  return {
    date: [updated, date].flatMap((value) => dayOf(value) ?? [])[0],
    reviewed: new Map(
      entries.filter(
        (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && Number(entry[1]) > 0,
      ),
    ),
  };
}

function dayOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
  return /^\d{4}-\d\d-\d\d/u.exec(text)?.[0];
}

/**
 * For each article that the note refers to and whose revision is known: `reviewed` first, then the revision in an
 * address of the note, then the newest one on the note's date.
 */
export function sinceWritten(
  source: SourceReading,
  written: Written,
  voices: readonly Voice[],
  graph: Graph,
): SinceArticle[] {
  const byPage = new Map<Page, Reference[]>();
  for (const reference of source.reading.references) {
    const title = reference.article?.title;
    const page = title === undefined ? undefined : pageNamed(title, graph);
    if (page?.lead) byPage.set(page, [...(byPage.get(page) ?? []), reference]);
  }
  return [...byPage].flatMap(([page, references]): SinceArticle[] => {
    const base = baseOf(page, references, written, graph);
    const was = base && graph.pageAt(page.title, base.revision);
    if (!base || !was?.lead) return [];
    const roles = rolesBy(
      voices.filter((voice) => voice.page === page),
      references,
      source,
      page,
    );
    const changes =
      was === page
        ? []
        : changesBetween({ page: was, roles: spread(roles, was) }, { page, roles: spread(roles, page) });
    const told = changes.flatMap((change) => {
      const reference = ownerOf(change, references, source);
      return reference ? [{ reference, change }] : [];
    });
    const all = [...targets(references, was, page, source), ...told];
    return [{ page, ...base, changes: all.toSorted((a, b) => bySeverity(a.change, b.change)) }];
  });
}

function baseOf(
  page: Page,
  references: readonly Reference[],
  { date, reviewed }: Written,
  graph: Graph,
): Pick<SinceArticle, 'revision' | 'because'> | undefined {
  const [named] = [...reviewed].filter(([name]) => pageNamed(name, graph) === page);
  if (named) return { revision: named[1], because: 'reviewed' };
  const revision = references.find(({ article }) => article?.revision !== undefined)?.article?.revision;
  if (revision !== undefined) return { revision, because: 'address' };
  // The newest first.
  const then =
    date === undefined
      ? undefined
      : page.revisions.find(({ at, body, bytes }) => body === 'full' && bytes > 0 && at.slice(0, 10) <= date);
  return then && { revision: then.id, because: 'date' };
}

/** By section: what the note does with it; of sections that are only mentioned, as if they were to be done. */
function rolesBy(
  voices: readonly Voice[],
  references: readonly Reference[],
  { resolved }: SourceReading,
  page: Page,
): Map<string, Role> {
  const roles = new Map<string, Role>();
  const sections = new Map(page.blocks.map(({ id, section }) => [id, section]));
  for (const reference of references) {
    for (const { id } of resolved.get(reference)?.to ?? []) {
      if (id !== page.lead?.id) roles.set(sections.get(id) ?? id, 'included');
    }
  }
  for (const { claims } of voices) {
    for (const [id, { stance, explicit }] of claims) {
      if (explicit) roles.set(id, stance === 'skip' ? 'skipped' : 'included');
      else if (!roles.has(id)) roles.set(id, stance === 'skip' ? 'after-stop' : 'included');
    }
  }
  return roles;
}

/** A section's role is that of the blocks in it. */
function spread(roles: ReadonlyMap<string, Role>, { sections }: Page): Map<string, Role> {
  const all = new Map(roles);
  for (const { id, parent, blocks } of sections) {
    const role = roles.get(id) ?? all.get(parent ?? '');
    if (!role) continue;
    all.set(id, role);
    for (const block of blocks) all.set(block.id, role);
  }
  return all;
}

/** The first reference to the section that a change is in, or to one around it. */
function ownerOf(
  { was, now }: Change,
  references: readonly Reference[],
  { resolved }: SourceReading,
): Reference | undefined {
  const section = (now ?? was)?.section;
  const ids = new Set([section?.id, section?.parent, was?.section.id]);
  const blocks = new Set(section?.blocks.map(({ id }) => id));
  return references.find((reference) =>
    resolved.get(reference)?.to.some(({ id }) => ids.has(id) || blocks.has(id)),
  );
}

/** Numbers that meant another section when the note was written; a heading or a quote beside them would have said so. */
function targets(
  references: readonly Reference[],
  was: Page,
  now: Page,
  { resolved }: SourceReading,
): SinceArticle['changes'] {
  const numbered = (page: Page, number: string) =>
    page.sections.find((section) => section.number?.known && section.number.toc === number);
  return references.flatMap((reference) => {
    const { number } = reference;
    if (number === undefined) return [];
    const [then, today] = [numbered(was, number), numbered(now, number)];
    const [meant] = resolved.get(reference)?.to ?? [];
    if (!then || !today || then.id === today.id || meant?.id === then.id) return [];
    const change: Change = {
      kind: 'target',
      severity: severityOf('target', { isSection: true }),
      was: { kind: 'section', role: undefined, section: then, text: then.title },
      now: { kind: 'section', role: undefined, section: today, text: today.title },
      target: `section ${number}`,
    };
    return [{ reference, change }];
  });
}
