/** An outcome of a scenario + articles → its page. */
import type { VFileMessage } from 'vfile-message';
import { pageNamed } from '../graph/page-name.ts';
import type { Page, Section } from '../graph/types.ts';
import { applyOverlay } from '../runbook/apply-overlay.ts';
import { driftMessages, overlayDrift } from '../runbook/drift/overlay-drift.ts';
import type { Drift } from '../runbook/drift/types.ts';
import { checkNeeds } from '../runbook/needs/check-needs.ts';
import type { Decision, Overlay, Piece, Scenario, ScenarioPart } from '../runbook/types.ts';
import type { Value } from '../runbook/values.ts';
import { shortHash } from '../sources/hash.ts';
import { articleHref } from './block-anchor.ts';
import { type FillIn, fillInOf } from './guide/fill-in.ts';
import { hashOf, type PageMarks, pageMarks } from './guide/step-marks.ts';
import { hasLaterSteps } from './guide/version-choice.ts';
import { withWayOn } from './guide/way-on.ts';
import { changedArticles } from './health/changed-articles.ts';
import { marks } from './marks.ts';
import { articlePath } from './paths.ts';
import { replyOf } from './reply.ts';
import { plainHtml, type SiteContext, siteHtml } from './site-hast.ts';
import type { GuidePart, GuidePiece, GuideView, Link, Tick } from './types.ts';

/** Counts steps across all parts of one guide: the article's sections and the guide's own steps. */
interface Counter {
  steps: number;
  checks: number;
  stops: number;
  /** How often a section came that is left out: its anchor alone would name several. */
  readonly skipped: Map<string, number>;
  /** How often a block came that check marks are kept for. */
  readonly blocks: Map<string, number>;
}

/** Where a part comes from. */
interface Place {
  readonly overlay: Overlay;
  readonly page: Page;
  readonly marks: PageMarks;
  readonly fillIn: FillIn;
}

/** What became of a scenario's overlays, by their ids; the same for all its outcomes. */
export type Applied = ReadonlyMap<
  string,
  {
    readonly overlay: Overlay;
    readonly page: Page | undefined;
    readonly decisions: readonly Decision[];
    readonly drift: Drift;
    readonly marks: PageMarks | undefined;
  }
>;

/** Applies every overlay of a scenario once; its problems are added to `messages`. */
export function applyOverlays(
  { overlays, file }: Scenario,
  { graph, versionIndex, language }: SiteContext,
  messages: VFileMessage[],
): Applied {
  return new Map(
    overlays.map((overlay) => {
      const page = pageNamed(overlay.of, graph);
      const decisions = applyOverlay(overlay, page, file, messages);
      if (page) messages.push(...checkNeeds(overlay, page, decisions, file, language ?? 'en'));
      const drift: Drift = page ? overlayDrift(overlay, page, decisions, graph) : { is: 'unconfirmed' };
      if (page?.current) messages.push(...driftMessages(overlay, drift, file));
      return [overlay.id, { overlay, page, decisions, drift, marks: page && pageMarks(page, versionIndex) }];
    }),
  );
}

/** What a page of an outcome shows below its title; pages that differ only in their answers share it. */
export type GuideBody = Pick<GuideView, 'parts' | 'steps' | 'warnings' | 'changed' | 'stamp' | 'values'> & {
  /** Placeholders of values that occur in it. */
  readonly placeholders: ReadonlySet<string>;
  /** Whether some steps are for later versions only. */
  readonly later: boolean;
};

export function guideBody(
  texts: readonly ScenarioPart[],
  values: readonly Value[],
  applied: Applied,
  context: SiteContext,
): GuideBody {
  const fillIn = fillInOf(values);
  const counter: Counter = { steps: 0, checks: 0, stops: 0, skipped: new Map(), blocks: new Map() };
  let later = false;
  const articles = new Map<string, Page>();
  const used: Overlay[] = [];
  const parts: GuidePart[] = [];
  for (const part of texts) {
    if (part.kind !== 'overlay') {
      parts.push(textPart(part, counter, fillIn));
      for (const title of part.articles ?? []) {
        const page = context.graph.pages.get(title);
        if (page) articles.set(title, page);
      }
      continue;
    }
    const { overlay, page, decisions, marks: steps } = applied.get(part.overlay) ?? {};
    if (!overlay || !page || !steps) continue; // reported when the scenario was read, or the overlay applied
    articles.set(overlay.of, page);
    used.push(overlay);
    for (const decision of decisions ?? []) {
      const at: Place = { overlay, page, marks: steps, fillIn };
      parts.push(decisionPart(decision, at, counter, context));
      later ||= hasLater(decision, steps);
    }
  }
  return {
    parts: withWayOn(parts),
    steps: counter.steps,
    warnings: warningsOf(parts),
    changed: changedArticles(
      used.flatMap(({ id }) => {
        const { page, drift } = applied.get(id) ?? {};
        return page && drift ? [{ page, drift }] : [];
      }),
    ),
    stamp: stampOf(used, articles),
    values: values
      .filter(({ replaces }) => replaces.some(({ text }) => fillIn.found.has(text)))
      .map(({ id, label, help, type, pattern, example }) => ({ id, label, help, type, pattern, example })),
    placeholders: fillIn.found,
    later,
  };
}

function hasLater(decision: Decision, { steps, sections }: PageMarks): boolean {
  if (decision.kind !== 'included') return false;
  const { section, pieces } = decision;
  return (
    sections.has(section.id) ||
    pieces.some(({ kind, content }) => kind === 'article' && hasLaterSteps(content, steps))
  );
}

/** The page model of an outcome; its `flow` is left out where there is nothing to ask and a runbook to show. */
export function guideView(
  { id, summary, audience }: Scenario,
  page: Pick<GuideView, 'path' | 'title' | 'flow' | 'versions'>,
  { placeholders: _, later: __, ...body }: GuideBody,
): GuideView {
  const view = { kind: 'guide' as const, slug: id, summary, audience, ...page, ...body };
  return { ...view, reply: replyOf(view) };
}

/** The same block may stand in a guide twice, and each time it is another thing to do. */
function tickOf(block: string, hash: string, { blocks }: Counter): Tick {
  const times = (blocks.get(block) ?? 0) + 1;
  blocks.set(block, times);
  return { block: times === 1 ? block : `${block}~${times}`, hash };
}

function textPart(
  part: Exclude<ScenarioPart, { kind: 'overlay' }>,
  counter: Counter,
  fillIn: FillIn,
): GuidePart {
  const html = plainHtml(part.content, fillIn);
  if (part.kind === 'prose') return { kind: 'text', role: 'prose', html };
  if (part.kind === 'check') {
    counter.checks += 1;
    return { kind: 'text', role: 'check', title: part.title, anchor: `check-${counter.checks}`, html };
  }
  counter.steps += 1;
  const step = counter.steps;
  // A guide's own step has no id but its title.
  const tick = tickOf(`own.${shortHash(part.title, 10)}`, hashOf(part.content), counter);
  return { kind: 'text', role: 'step', step, title: part.title, anchor: `step-${step}`, html, tick };
}

function decisionPart(decision: Decision, at: Place, counter: Counter, context: SiteContext): GuidePart {
  const { page, marks: known, overlay } = at;
  if (decision.kind === 'stop') {
    counter.stops += 1;
    const anchor = counter.stops === 1 ? 'vm:stop' : `vm:stop-${counter.stops}`;
    return { kind: 'stop', because: decision.because, anchor };
  }
  const { section } = decision;
  const article = articleLink(page, section);
  const title = section.level === 0 ? marks.lead : section.title;
  const base = { title, number: section.number ?? LEAD_NUMBER, article };
  if (decision.kind === 'skipped') {
    return {
      kind: 'skipped',
      ...base,
      anchor: skippedAnchor(section, counter),
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
    pieces: decision.pieces.map((piece) => guidePiece(piece, at, context)),
    tick: tickOf(`${overlay.id}.${section.id}`, hashOf(...shownIn(decision.pieces)), counter),
    since: known.sections.get(section.id),
  };
}

/** The lead has no number in a table of contents; MediaWiki calls it section 0. */
const LEAD_NUMBER = { known: true, toc: '0' } as const;

function articleLink(page: Page, section: Section): Link {
  return { title: page.displayTitle, href: articleHref(page.slug, section.anchor) };
}

/** `skipped-Setup`; with a number from the second on, where two articles have a section of that name. */
function skippedAnchor({ anchor, level }: Section, { skipped }: Counter): string {
  const name = level === 0 ? 'skipped-0' : `skipped-${anchor}`;
  const times = (skipped.get(name) ?? 0) + 1;
  skipped.set(name, times);
  return times === 1 ? name : `${name}~${times}`;
}

/** What a reader of the step is told to do. */
function shownIn(pieces: readonly Piece[]): Piece['content'][] {
  return pieces.filter(({ kind }) => kind !== 'left-out').map(({ content }) => content);
}

function guidePiece(
  piece: Piece,
  { page, marks: { steps }, fillIn }: Place,
  context: SiteContext,
): GuidePiece {
  const html = (nodes: Piece['content']): string => siteHtml(nodes, { page, own: false }, context);
  switch (piece.kind) {
    case 'article': {
      const where = { page, own: false, guide: { steps, fillIn } };
      return { kind: 'article', html: siteHtml(piece.content, where, context) };
    }
    case 'left-out':
      return { kind: 'left-out', html: html(piece.content), because: piece.because, count: piece.count };
    case 'inserted':
      return { kind: 'inserted', html: plainHtml(piece.content, fillIn), because: piece.because };
    case 'replaced':
      return {
        kind: 'replaced',
        html: plainHtml(piece.content, fillIn),
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
