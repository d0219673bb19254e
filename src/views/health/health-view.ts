/** What no longer fits, of all scenarios, notes and articles → the page model of `/health/`. */

import { pageNamed } from '../../graph/page-name.ts';
import type { Graph, Page } from '../../graph/types.ts';
import type { AppliedScenario, Health } from '../../runbook/health/health.ts';
import type { Claim, Contradiction, SourceReading, Voice } from '../../runbook/health/types.ts';
import { printReference } from '../../runbook/note/print.ts';
import type { Reference, Resolved } from '../../runbook/note/types.ts';
import { hasArticle } from '../article-page.ts';
import { articleHref } from '../block-anchor.ts';
import { articlePath } from '../paths.ts';
import type { Link } from '../types.ts';
import { changeLine } from './changed-articles.ts';
import type {
  BrokenLink,
  ContradictionLine,
  GuideHealth,
  HealthView,
  NoteHealth,
  OverlayHealth,
  ReferenceHealth,
  UnknownNumbers,
} from './types.ts';

/** A scenario with what became of it in the site. */
export interface GuideState extends AppliedScenario {
  /** Absent where errors keep it out. */
  readonly href?: string | undefined;
  readonly errors: readonly string[];
}

/** @param fileName A file's path below the content folder. */
export function healthView(
  guides: readonly GuideState[],
  health: Health,
  { graph, fileName }: { readonly graph: Graph; readonly fileName: (file: string) => string },
): HealthView {
  const pages = [...graph.pages.values()].filter((page) => hasArticle(page, graph));
  return {
    kind: 'health',
    path: '/health/',
    guides: guides.map((guide) => ({ ...guideHealth(guide), file: fileName(guide.scenario.file) })),
    notes: health.sources.map((source) => ({ ...noteHealth(source, graph), file: fileName(source.file) })),
    contradictions: health.contradictions.map((each) => {
      const line = contradictionLine(each);
      return { ...line, sides: line.sides.map((side) => ({ ...side, file: fileName(side.file) })) };
    }),
    brokenLinks: pages.flatMap(brokenLinks),
    unknownNumbers: pages.flatMap(unknownNumbers),
  };
}

function guideHealth({ scenario, overlays, href, errors }: GuideState): GuideHealth {
  const { title, file, audience } = scenario;
  return {
    title,
    ...(href === undefined ? {} : { href }),
    file,
    audience,
    errors,
    overlays: overlays.map(({ overlay, page, drift }): OverlayHealth => {
      const article = page ? pageLink(page) : { title: overlay.of, href: '' };
      const common = { id: overlay.id, article, line: overlay.place?.start.line };
      if (drift.is === 'unconfirmed') return { ...common, state: 'unconfirmed', changes: [] };
      if (drift.is === 'unknown') return { ...common, state: drift.because, seen: drift.seen, changes: [] };
      const { seen, current, changes } = drift;
      const lines = page ? changes.map((change) => changeLine(change, page)) : [];
      return {
        ...common,
        state: changes.length > 0 ? 'changed' : 'confirmed',
        seen,
        current,
        changes: lines,
      };
    }),
  };
}

function noteHealth(source: SourceReading, graph: Graph): NoteHealth {
  const { kind, title, file, audience, reading, unread, since } = source;
  return {
    kind,
    title,
    file,
    audience,
    since: since.map(({ page, revision, because }) => ({ ...pageLink(page), revision, because })),
    unread,
    references: reading.references.map((reference) => referenceHealth(reference, source, graph)),
  };
}

function referenceHealth(
  reference: Reference,
  { resolved, since }: SourceReading,
  graph: Graph,
): ReferenceHealth {
  const name = reference.article?.title;
  const page = name === undefined ? undefined : pageNamed(name, graph);
  const verdict = resolved.get(reference);
  return {
    line: reference.span.line,
    text: printReference(reference),
    ...(name === undefined ? {} : { article: page?.displayTitle ?? name }),
    as: verdict?.as ?? 'unknowable',
    to: page && verdict ? verdict.to.map((target) => targetLink(target, page)) : [],
    evidence: verdict?.evidence ?? [],
    changes: since.flatMap((article) =>
      article.changes
        .filter((each) => each.reference === reference)
        .map(({ change }) => changeLine(change, article.page)),
    ),
  };
}

function targetLink({ id, number, title }: Resolved['to'][number], page: Page): Link {
  const home = page.blocks.find((block) => block.id === id)?.section ?? id;
  const section = page.sections.find((each) => each.id === home);
  return {
    title: number === undefined ? title : `${number} ${title}`,
    href: section ? articleHref(page.slug, section.anchor) : articlePath(page.slug),
  };
}

function contradictionLine({
  kind,
  named,
  section,
  page,
  one,
  claim,
  other,
  against,
}: Contradiction): ContradictionLine {
  const number = section.number?.known ? `${section.number.toc} ` : '';
  return {
    kind,
    named,
    section: { title: number + section.title, href: articleHref(page.slug, section.anchor) },
    article: page.displayTitle,
    sides: [sideOf(one, claim), sideOf(other, against)],
  };
}

function sideOf({ title, way, file }: Voice, claim: Claim | undefined): ContradictionLine['sides'][number] {
  return {
    title,
    ...(way === undefined ? {} : { way }),
    file,
    ...(claim ? { line: claim.line, says: claim.stance } : {}),
    words: claim?.words ?? '',
  };
}

function pageLink({ displayTitle, slug }: Page): Link {
  return { title: displayTitle, href: articlePath(slug) };
}

function brokenLinks(page: Page): BrokenLink[] {
  const homes = new Map(page.blocks.map(({ id, section }) => [id, section]));
  return page.links.flatMap(({ state, from, to }) => {
    if (state !== 'broken') return [];
    const section = page.sections.find(({ id }) => id === (homes.get(from) ?? from));
    const href = section ? articleHref(page.slug, section.anchor) : articlePath(page.slug);
    return [{ from: { title: page.displayTitle, href }, to: to.page + (to.anchor ? `#${to.anchor}` : '') }];
  });
}

/** By the template that hides the numbers. */
function unknownNumbers(page: Page): UnknownNumbers[] {
  const counts = new Map<string, number>();
  for (const { number } of page.sections) {
    if (number?.known === false) counts.set(number.becauseOf, (counts.get(number.becauseOf) ?? 0) + 1);
  }
  return [...counts].map(([template, sections]) => ({ article: pageLink(page), template, sections }));
}
