/** What a note says to do with one article → operations of an overlay, as lines of YAML, and what is left to decide. */

import { pageNamed } from '../../graph/page-name.ts';
import type { Block, Graph, Page, Section } from '../../graph/types.ts';
import { claimsOn, homeOf, SURE, type Way } from '../health/note-claims.ts';
import type { Claim, SourceReading } from '../health/types.ts';
import type { Directive, Reference } from '../note/types.ts';
import { blockTarget, sectionTarget } from './targets.ts';
import { comment, flowMap, quoted } from './yaml-lines.ts';

export interface DraftOverlay {
  readonly page: Page;
  /** Lines of the list of operations; empty where the note decides no section. */
  readonly lines: readonly string[];
}

/** What is said of one section besides whether it is done. */
interface Detail {
  startAt?: Block | undefined;
  stopAfter?: Block | undefined;
  readonly lines: Set<number>;
  /** Lines of the note that say how it is done otherwise. */
  readonly otherwise: Set<number>;
  readonly replaced: Set<number>;
}

const INDENT = 6;
const PUBLIC = 'in words for readers';

/** The overlay that a way through a note makes of an article. */
export function draftOverlay(
  page: Page,
  { branch, directives }: Way,
  resolved: SourceReading['resolved'],
  graph: Graph,
): DraftOverlay {
  const here = (reference: Reference): boolean => {
    const title = reference.article?.title;
    return title !== undefined && pageNamed(title, graph) === page;
  };
  const claims = new Map(claimsOn(page, directives, resolved, graph));
  const lines: string[] = [];
  const details = new Map<string, Detail>();
  const detailOf = (section: Section): Detail => {
    const known = details.get(section.id) ?? { lines: new Set(), otherwise: new Set(), replaced: new Set() };
    details.set(section.id, known);
    return known;
  };
  const suppressed: { readonly block: Block; readonly line: number }[] = [];
  const replacedBlocks: { readonly block: Block; readonly line: number }[] = [];
  let stop: { readonly section: Section; readonly line: number; readonly isVague: boolean } | undefined;
  let last: Section | undefined;

  for (const directive of directives) readDirective(directive);
  dropInherited(page, claims);
  if (claims.size === 0 && stop === undefined && wholeLine() !== undefined)
    return wholeArticle(wholeLine() ?? 0);
  const end = endOf();
  for (const section of page.sections) {
    if (end !== undefined && page.sections.indexOf(section) > end) break;
    operationsOf(section);
  }
  if (stop && end !== undefined) stopLines(stop.section, stop.line, stop.isVague);
  const undecided = page.sections.filter(
    (section, i) => isUndecided(section) && (end === undefined || i <= end),
  );
  if (lines.some((line) => line.trim().startsWith('- ')) && undecided.length > 0) {
    lines.push(comment('TODO: the note says nothing of these. Include or skip each:', INDENT));
    for (const section of undecided) {
      lines.push(comment(`  ${sectionTarget(section, page) ?? quoted(section.title)}`, INDENT));
    }
  }
  return { page, lines: lines.some((line) => line.trim().startsWith('- ')) ? lines : [] };

  function readDirective(directive: Directive): void {
    const { kind, span, modification, edge } = directive;
    const places = directive.references.filter(here).flatMap((reference) => {
      const verdict = resolved.get(reference);
      if (!verdict || !SURE.has(verdict.as)) {
        lines.push(
          comment(
            `TODO: line ${span.line} of the note names a place that is ${verdict?.as ?? 'unknown'} in the article.`,
            INDENT,
          ),
        );
        return [];
      }
      const section = homeOf(verdict, page);
      const block = page.blocks.find(({ id }) => id === verdict.to[0]?.id);
      return section ? [{ section, block }] : [];
    });
    for (const { section, block } of places) {
      if (kind === 'perform' || kind === 'start' || kind === 'continue' || kind === 'replace') {
        detailOf(section).lines.add(span.line);
      }
      if ((kind === 'start' || kind === 'continue') && block) detailOf(section).startAt = block;
      if (kind === 'perform' && modification) detailOf(section).otherwise.add(span.line);
      if (kind === 'replace' && block) replacedBlocks.push({ block, line: span.line });
      else if (kind === 'replace') detailOf(section).replaced.add(span.line);
      if (kind === 'skip' && block) suppressed.push({ block, line: span.line });
      if (kind === 'perform') last = section;
    }
    if (kind !== 'stop') return;
    const within = directive.within && here(directive.within) ? resolved.get(directive.within) : undefined;
    const home =
      places[0]?.section ??
      (within && homeOf(within, page)) ??
      (directive.references.length === 0 ? last : undefined);
    if (!home) return;
    const block = places[0]?.block;
    if (block) detailOf(home).stopAfter = block;
    const at = page.sections.indexOf(home);
    const section = edge === 'before' && !block ? page.sections[at - 1] : home;
    if (section) stop = { section, line: span.line, isVague: edge === 'at' };
  }

  /** The line of a directive to follow the whole article, where it says nothing of its parts. */
  function wholeLine(): number | undefined {
    return directives.find(
      ({ kind, references }) =>
        kind === 'perform' &&
        references.some(
          (reference) =>
            here(reference) &&
            (reference.number ?? reference.heading ?? reference.quote ?? reference.ordinal) === undefined,
        ),
    )?.span.line;
  }

  function wholeArticle(line: number): DraftOverlay {
    const all = [page.lead, ...(page.lead?.sections ?? [])].filter((section) => section !== undefined);
    return {
      page,
      lines: [
        comment(`Line ${line} of the note: the whole article.`, INDENT),
        ...conditionLines([line]),
        ...all.flatMap((section) => {
          const target = sectionTarget(section, page);
          return target === undefined ? [unclear(section)] : [`      - include: ${target}`];
        }),
      ],
    };
  }

  /** Index of the last section before the end; none where the note does something after it. */
  function endOf(): number | undefined {
    if (!stop) return undefined;
    const { section, line } = stop;
    const at = page.sections.indexOf(section);
    const next = page.sections.findIndex((each, i) => i > at && each.level <= section.level);
    const index = (next < 0 ? page.sections.length : next) - 1;
    const later = page.sections.slice(index + 1).some(({ id }) => {
      const claim = claims.get(id);
      return claim?.explicit === true && claim.stance === 'perform';
    });
    if (!later) return index;
    lines.push(
      comment(
        `TODO: line ${line} of the note stops, but something after it is to be done. Decide what holds.`,
        INDENT,
      ),
    );
    return undefined;
  }

  function operationsOf(section: Section): void {
    const claim = claims.get(section.id);
    const detail = details.get(section.id);
    const isDone =
      claim?.stance === 'perform' || (claim === undefined && detail !== undefined && detail.lines.size > 0);
    if (!claim && !isDone) return;
    const target = sectionTarget(section, page);
    if (target === undefined) {
      lines.push(unclear(section));
      return;
    }
    const noteLines = [...new Set([...(claim ? [claim.line] : []), ...(detail?.lines ?? [])])];
    lines.push(comment(`${linesOf(noteLines)} of the note.`, INDENT));
    lines.push(...conditionLines(noteLines));
    if (!isDone) {
      lines.push(`      - skip: ${target}`, because(`why readers leave this out, ${PUBLIC}`));
      return;
    }
    lines.push(`      - include: ${target}`);
    const edges: [string, Block | undefined][] = [
      ['startAt', detail?.startAt],
      ['stopAfter', detail?.stopAfter],
    ];
    for (const [name, block] of edges) {
      if (!block) continue;
      const edge = blockTarget(block, page, true);
      lines.push(
        edge === undefined
          ? comment(`TODO: ${name}: the words of the step stand there twice.`, 8)
          : `        ${name}: ${edge}`,
      );
    }
    if (detail?.startAt || detail?.stopAfter)
      lines.push(because(`why the rest of it is left out, ${PUBLIC}`));
    const otherwise = [
      ...new Set([...(detail?.otherwise ?? []), ...(detail?.startAt ? (detail.replaced ?? []) : [])]),
    ];
    if (otherwise.length > 0) {
      lines.push(
        comment(`${linesOf(otherwise)} of the note: it is done otherwise.`, INDENT),
        `      - insertBefore: ${target}`,
        `        text: ${quoted(`TODO: what readers do otherwise, ${PUBLIC}`)}`,
      );
    }
    const [replaced] = detail?.startAt ? [] : [...(detail?.replaced ?? [])];
    if (replaced !== undefined) {
      lines.push(
        comment(`Line ${replaced} of the note says what to do instead.`, INDENT),
        `      - replace: ${target}`,
        `        with: ${quoted(`TODO: what readers do instead, ${PUBLIC}`)}`,
        because(`why it is replaced, ${PUBLIC}`),
      );
    }
    blockLines(section);
  }

  function blockLines(section: Section): void {
    for (const { block, line } of suppressed.filter((each) => each.block.section === section.id)) {
      const target = blockTarget(block, page, false);
      if (target === undefined) continue;
      lines.push(
        comment(`Line ${line} of the note.`, INDENT),
        `      - suppress: ${target}`,
        because(`why readers leave this step out, ${PUBLIC}`),
      );
    }
    for (const { block, line } of replacedBlocks.filter((each) => each.block.section === section.id)) {
      const target = blockTarget(block, page, false);
      if (target === undefined) continue;
      lines.push(
        comment(`Line ${line} of the note says what to do instead.`, INDENT),
        `      - replace: ${target}`,
        `        with: ${quoted(`TODO: what readers do instead, ${PUBLIC}`)}`,
        because(`why it is replaced, ${PUBLIC}`),
      );
    }
  }

  function stopLines(section: Section, line: number, isVague: boolean): void {
    const target = sectionTarget(section, page);
    lines.push(comment(`Line ${line} of the note.`, INDENT));
    if (isVague)
      lines.push(comment('TODO: whether the place where it stops is still done is not said.', INDENT));
    if (target === undefined) lines.push(unclear(section));
    else lines.push(`      - stopAfter: ${target}`, because(`why the guide ends here, ${PUBLIC}`));
  }

  /** A directive may hold in some cases only; a writer decides whether that is a question. */
  function conditionLines(noteLines: readonly number[]): string[] {
    return directives
      .filter(({ condition, span }) => {
        const isBranch = condition?.text === branch?.condition?.text;
        return condition !== undefined && !isBranch && noteLines.includes(span.line);
      })
      .map(({ span }) =>
        comment(`TODO: line ${span.line} of the note says when; make it a question, or decide.`, INDENT),
      );
  }

  function isUndecided(section: Section): boolean {
    if (claims.has(section.id) || (details.get(section.id)?.lines.size ?? 0) > 0) return false;
    return section.level > 0 || section.blocks.length > 0;
  }
}

const linesOf = (lines: readonly number[]): string =>
  `Line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;

const because = (what: string): string => `        because: ${quoted(`TODO: ${what}`)}`;

function unclear({ title }: Section): string {
  return comment(
    `TODO: ${flowMap({ heading: title })} stands in the article more than once and has no known number.`,
    INDENT,
  );
}

/**
 * "Skip: 2" is section 2's own text where the note decides its subsections one by one (DESIGN.md, rule 7): those that it
 * does not name are left for a writer.
 */
function dropInherited(page: Page, claims: Map<string, Claim>): void {
  for (const section of page.sections) {
    const claim = claims.get(section.id);
    if (!claim?.explicit || claim.stance !== 'skip') continue;
    const below = page.sections.filter((each) => isBelow(each, section, page));
    if (!below.some(({ id }) => claims.get(id)?.explicit)) continue;
    for (const { id } of below) {
      const inherited = claims.get(id);
      if (inherited && !inherited.explicit && inherited.line === claim.line) claims.delete(id);
    }
  }
}

function isBelow(section: Section, above: Section, page: Page): boolean {
  for (let at: Section | undefined = section; at?.parent !== undefined; ) {
    const parent: string = at.parent;
    if (parent === above.id) return true;
    at = page.sections.find(({ id }) => id === parent);
  }
  return false;
}
