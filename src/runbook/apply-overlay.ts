/**
 * Overlay + article → what becomes of every section, in reading order.
 *
 * Evaluated once on the resolved article; the order of the operations does not matter. Every section is decided, and
 * everything that matches nothing, matches twice, or is decided twice is an error (DESIGN.md, rules 7 and 8).
 */
import type { Element, RootContent } from 'hast';
import type { VFileMessage } from 'vfile-message';
import { allSections } from '../blocks/cut-blocks.ts';
import type { Page, Section } from '../graph/types.ts';
import { countSteps, cut, isEmpty } from './cut.ts';
import { markdownToHast } from './markdown.ts';
import { type Article, nameOf, resolveBlock, resolveSection, sectionName } from './resolve-target.ts';
import { report } from './rules.ts';
import type { Decision, Op, Overlay, Piece, Target } from './types.ts';

type SectionOp = Extract<Op, { kind: 'include' | 'skip' }>;
type ChangeOp = Extract<Op, { kind: 'replace' | 'suppress' | 'insert' }>;

/** A change inside a section: at one block, or (without one) at the section's whole own content. */
interface Change {
  readonly op: ChangeOp;
  readonly element: Element | undefined;
}

interface Plan {
  readonly decided: Map<string, SectionOp>;
  readonly changes: Map<string, Change[]>;
  stop?: { readonly after: Section; readonly because: string };
}

/** The decisions, in reading order, with a `stop` mark where the runbook ends; empty where the article is missing. */
export function applyOverlay(
  overlay: Overlay,
  page: Page | undefined,
  file: string,
  messages: VFileMessage[],
): readonly Decision[] {
  if (!page?.lead) {
    messages.push(report('overlay-article-missing', { of: overlay.of }, { file, place: overlay.place }));
    return [];
  }
  const { seen } = overlay;
  if (seen !== 'unknown' && !page.revisions.some(({ id }) => id === seen)) {
    messages.push(
      report('overlay-revision-unknown', { of: overlay.of, seen }, { file, place: overlay.place }),
    );
  }
  const article: Article = { page, lead: page.lead, file };
  const plan = planOf(overlay, article, messages);
  return decide(overlay, plan, article, messages);
}

/** Resolves every operation against the article. */
function planOf(overlay: Overlay, article: Article, messages: VFileMessage[]): Plan {
  const plan: Plan = { decided: new Map(), changes: new Map() };
  const taken = new Map<string, Target>();
  const claim = (key: string, target: Target): boolean => {
    const first = taken.get(key);
    taken.set(key, first ?? target);
    if (!first) return true;
    const at = first.place ? `in line ${first.place.start.line}` : 'by another operation';
    messages.push(
      report(
        'overlay-twice',
        { target: nameOf(target), of: overlay.of, first: at },
        { file: article.file, place: target.place },
      ),
    );
    return false;
  };
  for (const op of overlay.ops) {
    if (op.kind === 'include' || op.kind === 'skip') {
      const section = resolveSection(op.at, article, messages);
      if (section && claim(section.id, op.at)) plan.decided.set(section.id, op);
    } else if (op.kind === 'stop') {
      const section = resolveSection(op.at, article, messages);
      if (section && claim('stop', op.at)) plan.stop = { after: section, because: op.because };
    } else {
      const found = findPlace(op.at, article, messages);
      if (!found) continue;
      const side = op.kind === 'insert' ? op.where : 'itself';
      if (!claim(`${found.key} ${side}`, op.at)) continue;
      const { section, element } = found;
      plan.changes.set(section, [...(plan.changes.get(section) ?? []), { op, element }]);
    }
  }
  return plan;
}

function findPlace(
  target: Target,
  article: Article,
  messages: VFileMessage[],
): { key: string; section: string; element: Element | undefined } | undefined {
  if (target.quote === undefined) {
    const section = resolveSection(target, article, messages);
    return section && { key: section.id, section: section.id, element: undefined };
  }
  const block = resolveBlock(target, undefined, article, messages);
  return block && { key: block.id, section: block.section, element: block.element };
}

function decide(overlay: Overlay, plan: Plan, article: Article, messages: VFileMessage[]): Decision[] {
  const decisions: Decision[] = [];
  const past = plan.stop && new Set([...allSections(plan.stop.after)].map(({ id }) => id));
  let state: 'before' | 'in' | 'after' = 'before';
  const stopHere = (): void => {
    if (state !== 'in' || !plan.stop) return;
    state = 'after';
    decisions.push({ kind: 'stop', because: plan.stop.because });
  };
  const visit = (section: Section, inherited: SectionOp | undefined): void => {
    if (past?.has(section.id)) state = 'in';
    else stopHere();
    const own = plan.decided.get(section.id);
    if (state === 'after') {
      if (own) {
        messages.push(
          report(
            'overlay-twice',
            { target: sectionName(section), of: overlay.of, first: 'after the stop' },
            { file: article.file, place: own.at.place },
          ),
        );
      }
      reportLost(section, plan, article, messages);
      if (!isEmpty(section.content) || section.level > 0) {
        const because = plan.stop?.because ?? '';
        decisions.push({ kind: 'skipped', section, because, afterStop: true });
      }
    } else if (own ?? inherited) {
      const op = own ?? (inherited as SectionOp);
      if (op.kind === 'include') {
        decisions.push({
          kind: 'included',
          section,
          place: op.at.place,
          pieces: piecesOf(section, own, plan, article, messages),
        });
      } else {
        reportLost(section, plan, article, messages);
        decisions.push({ kind: 'skipped', section, because: op.because, afterStop: false });
      }
    } else if (section.level > 0 || !isEmpty(section.content)) {
      messages.push(
        report(
          'overlay-undecided',
          { section: sectionName(section), of: overlay.of },
          { file: article.file, place: overlay.place },
        ),
      );
    }
    const below = section.level === 0 ? undefined : handedDown(section, own ?? inherited, plan);
    for (const child of section.sections) visit(child, below);
  };
  visit(article.lead, undefined);
  stopHere();
  return decisions;
}

/** A section's operation holds for its subsections unless at least one of them is decided by itself. */
function handedDown(section: Section, op: SectionOp | undefined, plan: Plan): SectionOp | undefined {
  const below = [...allSections(section)].slice(1);
  return below.some(({ id }) => plan.decided.has(id) || plan.stop?.after.id === id) ? undefined : op;
}

function reportLost(section: Section, plan: Plan, { file }: Article, messages: VFileMessage[]): void {
  for (const { op } of plan.changes.get(section.id) ?? []) {
    messages.push(
      report(
        'overlay-lost',
        { target: nameOf(op.at), section: sectionName(section) },
        { file, place: op.at.place },
      ),
    );
  }
}

/** An included section's own content, cut at `startAt` and `stopAfter`, with the changes made. */
function piecesOf(
  section: Section,
  op: SectionOp | undefined,
  plan: Plan,
  article: Article,
  messages: VFileMessage[],
): Piece[] {
  let content: readonly RootContent[] = section.content;
  let before: Piece | undefined;
  let after: Piece | undefined;
  if (op?.kind === 'include') {
    const because = op.because ?? '';
    const start = op.startAt && resolveBlock(op.startAt, section, article, messages);
    const end = op.stopAfter && resolveBlock(op.stopAfter, section, article, messages);
    if (start) {
      const [left, rest] = cut(content, start.element, 'before') ?? [[], [...content]];
      before = leftOut(left, because);
      content = rest;
    }
    if (end) {
      const halves = cut(content, end.element, 'after');
      if (halves) {
        after = leftOut(halves[1], because);
        content = halves[0];
      } else {
        messages.push(
          report(
            'overlay-range',
            { section: sectionName(section) },
            { file: article.file, place: op.at.place },
          ),
        );
      }
    }
  }
  const lost = ({ op: change }: Change): void => {
    const part = `the part of ${sectionName(section)} that is left out`;
    const where = { file: article.file, place: change.at.place };
    messages.push(report('overlay-lost', { target: nameOf(change.at), section: part }, where));
  };
  const changes = inReadingOrder(plan.changes.get(section.id) ?? [], section);
  const whole = changes.filter(({ element }) => element === undefined).map(({ op: change }) => change);
  const replaced = whole.find((change) => change.kind === 'replace');
  let pieces: Piece[] = [
    replaced
      ? {
          kind: 'replaced',
          content: markdownToHast(replaced.with),
          replaced: content,
          because: replaced.because,
        }
      : { kind: 'article', content },
  ];
  for (const change of changes) {
    if (!change.element) continue;
    const changed = atElement(pieces, change);
    if (changed) pieces = changed;
    else lost(change);
  }
  for (const change of whole) {
    if (change.kind !== 'insert') continue;
    pieces = change.where === 'before' ? [inserted(change), ...pieces] : [...pieces, inserted(change)];
  }
  // What the guide says itself comes first, then what it left out of the article, then the article.
  const own = pieces.findIndex(({ kind }) => kind === 'article');
  const at = own < 0 ? pieces.length : own;
  return [
    ...pieces.slice(0, at),
    ...(before ? [before] : []),
    ...pieces.slice(at),
    ...(after ? [after] : []),
  ].filter((piece) => !((piece.kind === 'article' || piece.kind === 'left-out') && isEmpty(piece.content)));
}

/** By the place of their block, so that the order of the operations does not matter. */
function inReadingOrder(changes: readonly Change[], section: Section): Change[] {
  const place = ({ element }: Change): number =>
    section.blocks.findIndex((block) => block.element === element);
  return changes.toSorted((a, b) => place(a) - place(b));
}

function atElement(pieces: readonly Piece[], { op, element }: Change): Piece[] | undefined {
  if (!element) return undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'article') continue;
    const made = changed(piece.content, op, element);
    if (!made) continue;
    return [...pieces.slice(0, index), ...made, ...pieces.slice(index + 1)];
  }
  return undefined;
}

/** The content with one change made at an element; `undefined` where the element is not in the content. */
function changed(content: readonly RootContent[], op: ChangeOp, element: Element): Piece[] | undefined {
  const article = (part: readonly RootContent[]): Piece => ({ kind: 'article', content: part });
  if (op.kind === 'insert') {
    const halves = cut(content, element, op.where);
    return halves && [article(halves[0]), inserted(op), article(halves[1])];
  }
  const [before, rest] = cut(content, element, 'before') ?? [];
  if (!before || !rest) return undefined;
  const [itself, after] = cut(rest, element, 'after') ?? [rest, []];
  const made: Piece =
    op.kind === 'replace'
      ? { kind: 'replaced', content: markdownToHast(op.with), replaced: itself, because: op.because }
      : leftOut(itself, op.because);
  return [article(before), made, article(after)];
}

function inserted(op: Extract<Op, { kind: 'insert' }>): Piece {
  return { kind: 'inserted', content: markdownToHast(op.text), because: op.because };
}

function leftOut(content: readonly RootContent[], because: string): Piece {
  return { kind: 'left-out', content, because, count: countSteps(content) };
}
