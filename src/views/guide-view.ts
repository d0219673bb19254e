/** Scenario + articles → the runbook page. */
import type { VFileMessage } from 'vfile-message';
import type { Page, Section } from '../graph/types.ts';
import { applyOverlay } from '../runbook/apply-overlay.ts';
import type { Decision, Piece, Scenario, ScenarioPart } from '../runbook/types.ts';
import { marks } from './marks.ts';
import { articlePath, guidePath } from './paths.ts';
import { replyOf } from './reply.ts';
import { encodeFragment, plainHtml, type SiteContext, siteHtml } from './site-hast.ts';
import type { GuidePart, GuidePiece, GuideView, Link } from './types.ts';

/** Counts steps across all parts of one guide: the article's sections and the guide's own steps. */
interface Counter {
  steps: number;
  checks: number;
}

/** The page model of a scenario; problems of its overlays are added to `messages`. */
export function guideView(scenario: Scenario, context: SiteContext, messages: VFileMessage[]): GuideView {
  const counter: Counter = { steps: 0, checks: 0 };
  const articles = new Map<string, Page>();
  const parts: GuidePart[] = [];
  for (const part of scenario.parts) {
    if (part.kind !== 'overlay') {
      parts.push(textPart(part, counter));
      continue;
    }
    const overlay = scenario.overlays.find(({ id }) => id === part.overlay);
    if (!overlay) continue; // reported when the scenario was read
    const page = context.graph.pages.get(overlay.of);
    if (page) articles.set(overlay.of, page);
    for (const decision of applyOverlay(overlay, page, scenario.file, messages)) {
      if (page) parts.push(decisionPart(decision, page, counter, context));
    }
  }
  const stamp = stampOf(scenario, articles);
  const view = {
    kind: 'guide' as const,
    path: guidePath(scenario.id),
    slug: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    audience: scenario.audience,
    parts,
    steps: counter.steps,
    warnings: warningsOf(parts),
    stamp,
  };
  return { ...view, reply: replyOf(view) };
}

function textPart(part: Exclude<ScenarioPart, { kind: 'overlay' }>, counter: Counter): GuidePart {
  const html = plainHtml(part.content);
  if (part.kind === 'prose') return { kind: 'text', role: 'prose', html };
  if (part.kind === 'check') {
    counter.checks += 1;
    return { kind: 'text', role: 'check', title: part.title, anchor: `check-${counter.checks}`, html };
  }
  counter.steps += 1;
  const step = counter.steps;
  return { kind: 'text', role: 'step', step, title: part.title, anchor: `step-${step}`, html };
}

function decisionPart(decision: Decision, page: Page, counter: Counter, context: SiteContext): GuidePart {
  if (decision.kind === 'stop') return { kind: 'stop', because: decision.because };
  const { section } = decision;
  const article = articleLink(page, section);
  const title = section.level === 0 ? marks.lead : section.title;
  const base = { title, number: section.number ?? LEAD_NUMBER, article };
  if (decision.kind === 'skipped') {
    return {
      kind: 'skipped',
      ...base,
      anchor: `skipped-${section.anchor}`,
      because: decision.because,
      afterStop: decision.afterStop,
      html: siteHtml(section.content, { page, own: false }, context),
    };
  }
  counter.steps += 1;
  return {
    kind: 'section',
    step: counter.steps,
    ...base,
    anchor: `step-${counter.steps}`,
    pieces: decision.pieces.map((piece) => guidePiece(piece, page, context)),
  };
}

/** The lead has no number in a table of contents; MediaWiki calls it section 0. */
const LEAD_NUMBER = { known: true, toc: '0' } as const;

function articleLink(page: Page, section: Section): Link {
  const hash = section.anchor === '' ? '' : `#${encodeFragment(section.anchor)}`;
  return { title: page.displayTitle, href: articlePath(page.slug) + hash };
}

function guidePiece(piece: Piece, page: Page, context: SiteContext): GuidePiece {
  const html = (nodes: Piece['content']): string => siteHtml(nodes, { page, own: false }, context);
  switch (piece.kind) {
    case 'article':
      return { kind: 'article', html: html(piece.content) };
    case 'left-out':
      return { kind: 'left-out', html: html(piece.content), because: piece.because, count: piece.count };
    case 'inserted':
      return { kind: 'inserted', html: plainHtml(piece.content), because: piece.because };
    case 'replaced':
      return {
        kind: 'replaced',
        html: plainHtml(piece.content),
        because: piece.because,
        replacedHtml: html(piece.replaced),
      };
  }
}

function warningsOf(parts: readonly GuidePart[]): string[] {
  const templates = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'section' && !part.number.known) templates.add(part.number.becauseOf);
  }
  return [...templates].sort().map(marks.guideNumberUnknown);
}

function stampOf(scenario: Scenario, articles: ReadonlyMap<string, Page>): GuideView['stamp'] {
  const used = [...articles.values()].flatMap((page) =>
    page.current
      ? [
          {
            title: page.displayTitle,
            href: articlePath(page.slug),
            revision: page.current.id,
            at: page.current.at,
          },
        ]
      : [],
  );
  const reviewed = scenario.overlays.flatMap(({ of, seen }) => {
    const page = articles.get(of);
    // A revision that is not in the content was seen in another one (reported when the overlay was applied).
    return page && seen !== 'unknown' && page.revisions.some(({ id }) => id === seen)
      ? [{ title: page.displayTitle, href: articlePath(page.slug), revision: seen }]
      : [];
  });
  const date =
    used
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? '';
  return { articles: used, reviewed, date: date.slice(0, 10) };
}
