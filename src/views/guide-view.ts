/** An outcome of a scenario + articles → its page. */
import type { VFileMessage } from 'vfile-message';
import { pageNamed } from '../graph/page-name.ts';
import type { Page, Section } from '../graph/types.ts';
import { applyOverlay } from '../runbook/apply-overlay.ts';
import type { Decision, Overlay, Piece, Scenario, ScenarioPart } from '../runbook/types.ts';
import { articleHref } from './block-anchor.ts';
import { marks } from './marks.ts';
import { articlePath } from './paths.ts';
import { replyOf } from './reply.ts';
import { plainHtml, type SiteContext, siteHtml } from './site-hast.ts';
import type { GuidePart, GuidePiece, GuideView, Link } from './types.ts';

/** Counts steps across all parts of one guide: the article's sections and the guide's own steps. */
interface Counter {
  steps: number;
  checks: number;
}

/** What became of a scenario's overlays, by their ids; the same for all its outcomes. */
export type Applied = ReadonlyMap<
  string,
  { readonly overlay: Overlay; readonly page: Page | undefined; readonly decisions: readonly Decision[] }
>;

/** Applies every overlay of a scenario once; its problems are added to `messages`. */
export function applyOverlays(
  { overlays, file }: Scenario,
  { graph }: SiteContext,
  messages: VFileMessage[],
): Applied {
  return new Map(
    overlays.map((overlay) => {
      const page = pageNamed(overlay.of, graph);
      return [overlay.id, { overlay, page, decisions: applyOverlay(overlay, page, file, messages) }];
    }),
  );
}

/** What a page of an outcome shows below its title; pages that differ only in their answers share it. */
export type GuideBody = Pick<GuideView, 'parts' | 'steps' | 'warnings' | 'stamp'>;

export function guideBody(texts: readonly ScenarioPart[], applied: Applied, context: SiteContext): GuideBody {
  const counter: Counter = { steps: 0, checks: 0 };
  const articles = new Map<string, Page>();
  const used: Overlay[] = [];
  const parts: GuidePart[] = [];
  for (const part of texts) {
    if (part.kind !== 'overlay') {
      parts.push(textPart(part, counter));
      continue;
    }
    const { overlay, page, decisions } = applied.get(part.overlay) ?? {};
    if (!overlay || !page) continue; // reported when the scenario was read, or the overlay applied
    articles.set(overlay.of, page);
    used.push(overlay);
    for (const decision of decisions ?? []) parts.push(decisionPart(decision, page, counter, context));
  }
  return { parts, steps: counter.steps, warnings: warningsOf(parts), stamp: stampOf(used, articles) };
}

/** The page model of an outcome; its `flow` is left out where there is nothing to ask and a runbook to show. */
export function guideView(
  { id, summary, audience }: Scenario,
  page: Pick<GuideView, 'path' | 'title' | 'flow'>,
  body: GuideBody,
): GuideView {
  const view = { kind: 'guide' as const, slug: id, summary, audience, ...page, ...body };
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
  return { title: page.displayTitle, href: articleHref(page.slug, section.anchor) };
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

function stampOf(overlays: readonly Overlay[], articles: ReadonlyMap<string, Page>): GuideView['stamp'] {
  const used = [...new Set(articles.values())].flatMap((page) =>
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
  const reviewed = overlays.flatMap(({ of, seen }) => {
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
