/**
 * What the included part of an article needs of the part that is left out: sections that it points at, values that only
 * a skipped step sets, and "all remaining steps must be done there" before a stop. Warnings, because only a writer
 * knows; an overlay's `accept` says that one has looked.
 */
import type { VFileMessage } from 'vfile-message';
import { allSections } from '../../blocks/cut-blocks.ts';
import { sentencesOf } from '../../graph/facts/sentence.ts';
import type { Block, Page, Section } from '../../graph/types.ts';
import { rolesOf } from '../drift/roles.ts';
import { type Language, languageOf } from '../note/language.ts';
import { placesIn } from '../note/places.ts';
import { quotedIn } from '../note/quoted.ts';
import { covered, withoutSigns } from '../note/signs.ts';
import { comparable } from '../quote.ts';
import { nameOf, resolveBlock, resolveSection, sectionName } from '../resolve-target.ts';
import type { Decision, Overlay, Position } from '../types.ts';
import { type NeedsLanguage, needsLanguage } from './language.ts';
import { markedText, withoutMarks } from './marked-text.ts';
import { type Acceptable, report } from './rules.ts';
import { useOf, type Value, valuesMade } from './values.ts';

/** A block in reading order, with what became of it. */
interface Placed {
  readonly block: Block;
  readonly section: Section;
  /** Id of the section of the topmost level that it is in. */
  readonly chapter: string;
  readonly isIn: boolean;
  readonly text: string;
}

interface Need {
  readonly rule: Acceptable;
  readonly at: Placed;
  readonly message: (file: string, place: Position | undefined) => VFileMessage;
}

const LONGEST = 100;

/**
 * The warnings of an overlay, without those that it accepts.
 *
 * @param language Tag of the article's language; of one without tables only links are looked at.
 */
export function checkNeeds(
  overlay: Overlay,
  page: Page,
  decisions: readonly Decision[],
  file: string,
  language: string,
): VFileMessage[] {
  const placed = placedBlocks(page, decisions);
  const words = needsLanguage(language);
  const notes = languageOf(language);
  const out = leftOutSections(page, decisions);
  const needs = [
    ...linksOut(overlay, page, placed, out),
    ...(words && notes ? wordsOut(overlay, page, placed, out, words, notes) : []),
    ...(words ? valuesOut(overlay, placed, words) : []),
    ...(words && notes ? remainingOut(overlay, placed, out, words, notes) : []),
  ];
  return accepted(overlay, page, decisions, needs, file);
}

function placedBlocks(page: Page, decisions: readonly Decision[]): Placed[] {
  const roles = rolesOf(decisions, page);
  const chapters = new Map(
    (page.lead?.sections ?? []).flatMap((chapter) =>
      [...allSections(chapter)].map(({ id }) => [id, chapter.id]),
    ),
  );
  return page.sections.flatMap((section) => {
    const elements = new Set(section.blocks.map(({ element }) => element));
    return section.blocks.map((block) => ({
      block,
      section,
      chapter: chapters.get(section.id) ?? section.id,
      isIn: roles.get(block.id) === 'included',
      text: markedText(block, elements),
    }));
  });
}

/** Sections of which nothing is in the runbook, their subsections neither. */
function leftOutSections(page: Page, decisions: readonly Decision[]): ReadonlyMap<string, Section> {
  const included = new Set(
    decisions.flatMap((decision) => (decision.kind === 'included' ? [decision.section.id] : [])),
  );
  const hasIncluded = (section: Section): boolean =>
    included.has(section.id) || section.sections.some(hasIncluded);
  return new Map(
    page.sections.flatMap((section) =>
      section.level > 0 && !hasIncluded(section) ? [[section.id, section] as const] : [],
    ),
  );
}

function pointer(overlay: Overlay, at: Placed, target: Section, words: string): Need {
  const values = {
    words: shortened(words),
    in: sectionName(at.section),
    of: overlay.of,
    target: sectionName(target),
  };
  return {
    rule: 'points-at-skipped',
    at,
    message: (file, place) => report('overlay-points-at-skipped', values, { file, place }),
  };
}

function linksOut(
  overlay: Overlay,
  page: Page,
  placed: readonly Placed[],
  out: ReadonlyMap<string, Section>,
): Need[] {
  const byBlock = new Map(placed.map((each) => [each.block.id, each]));
  return page.links.flatMap(({ from, to, section }) => {
    const at = byBlock.get(from);
    const target = out.get(section ?? '');
    return at?.isIn && target && to.page === page.title
      ? [pointer(overlay, at, target, withoutMarks(at.text))]
      : [];
  });
}

/** "See section 2.4", "(step 2.4)", "in the *Updating* section". */
function wordsOut(
  overlay: Overlay,
  page: Page,
  placed: readonly Placed[],
  out: ReadonlyMap<string, Section>,
  { points }: NeedsLanguage,
  language: Language,
): Need[] {
  const byNumber = new Map(
    [...out.values()].flatMap((section) =>
      section.number?.known ? [[section.number.toc, section] as const] : [],
    ),
  );
  const byTitle = new Map([...out.values()].map((section) => [comparable(section.title), section]));
  const pattern = new RegExp(points, 'giu');
  // What stands beside a link is said of the page that it leads to.
  const linked = new Set(page.links.map(({ from }) => from));
  return placed.flatMap((at) => {
    if (!at.isIn || linked.has(at.block.id)) return [];
    const text = withoutMarks(at.text);
    const found = new Map<Section, string>();
    for (const { index, 0: match, groups } of at.text.matchAll(pattern)) {
      const target = byTitle.get(comparable(groups?.term ?? ''));
      if (target) found.set(target, sentenceAt(at.text, index + match.length, language));
    }
    const quotes = quotedIn(text);
    const signed = covered(
      withoutSigns(text),
      quotes.map(({ start, end }) => ({ start, end, sign: 'quote' })),
    );
    for (const { places } of placesIn(signed, quotes, language)) {
      for (const { number, heading, quote, words, called, start } of places) {
        const isNamed = called === 'section' || (called === 'step' && number?.includes('.') === true);
        const title = byTitle.get(comparable(heading ?? quote ?? words ?? ''));
        const target = (isNamed && number !== undefined ? byNumber.get(number) : undefined) ?? title;
        if (target) found.set(target, sentenceAt(text, start, language));
      }
    }
    return [...found].map(([target, sentence]) => pointer(overlay, at, target, withoutMarks(sentence)));
  });
}

/** A value that stands in a step which is left out, and in none that is not, before a step that uses it. */
function valuesOut(overlay: Overlay, placed: readonly Placed[], language: NeedsLanguage): Need[] {
  const made = placed.map(({ text }) => valuesMade(text, language));
  const lost = new Map<string, { readonly value: Value; readonly by: Placed }>();
  const kept = new Set<string>();
  const needs: Need[] = [];
  for (const [i, at] of placed.entries()) {
    if (!at.isIn) {
      for (const value of made[i] ?? []) if (!kept.has(value.name)) lost.set(value.name, { value, by: at });
      continue;
    }
    for (const { name } of made[i] ?? []) {
      kept.add(name);
      lost.delete(name);
    }
    const comparableText = comparable(at.text);
    for (const { value, by } of lost.values()) {
      if (!comparableText.includes(value.name)) continue;
      const use = useOf(value, at.text, language);
      if (use === undefined) continue;
      const values = {
        words: shortened(withoutMarks(use)),
        in: sectionName(at.section),
        of: overlay.of,
        value: value.name,
        target: sectionName(by.section),
      };
      needs.push({
        rule: 'value-skipped',
        at,
        message: (file, place) => report('overlay-value-skipped', values, { file, place }),
      });
    }
  }
  return needs;
}

function remainingOut(
  overlay: Overlay,
  placed: readonly Placed[],
  out: ReadonlyMap<string, Section>,
  { remaining }: NeedsLanguage,
  language: Language,
): Need[] {
  return placed.flatMap((at, i) => {
    const text = withoutMarks(at.text);
    const match = at.isIn ? remaining.exec(text) : null;
    const next = match && firstLeftOut(placed, i);
    if (!match || !next) return [];
    const isSection = out.has(next.section.id);
    const values = {
      words: shortened(sentenceAt(text, match.index, language)),
      in: sectionName(at.section),
      of: overlay.of,
      target: isSection ? sectionName(next.section) : `the rest of ${sectionName(next.section)}`,
    };
    return [
      {
        rule: 'remaining-steps' as const,
        at,
        message: (file: string, place: Position | undefined) =>
          report('overlay-remaining-steps', values, { file, place }),
      },
    ];
  });
}

/** The next step, or a later one of the same chapter, if it is left out. */
function firstLeftOut(placed: readonly Placed[], at: number): Placed | undefined {
  const later = placed.slice(at + 1).filter(({ block }) => block.kind === 'step');
  const chapter = placed[at]?.chapter;
  return later.find((step, i) => !step.isIn && (i === 0 || step.chapter === chapter));
}

/** Leaves out what the overlay accepts, and reports what it accepts for nothing. */
function accepted(
  overlay: Overlay,
  page: Page,
  decisions: readonly Decision[],
  needs: readonly Need[],
  file: string,
): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const silenced = new Set<Need>();
  if (!page.lead) return messages;
  const article = { page, lead: page.lead, file };
  for (const { rule, at } of overlay.accept ?? []) {
    const section = at.quote === undefined ? resolveSection(at, article, messages) : undefined;
    const block = at.quote === undefined ? undefined : resolveBlock(at, undefined, article, messages);
    if (!section && !block) continue;
    const own = needs.filter(
      (need) =>
        need.rule === rule && (block ? need.at.block.id === block.id : need.at.section.id === section?.id),
    );
    for (const need of own) silenced.add(need);
    if (own.length === 0) {
      messages.push(report('overlay-accept-unused', { target: nameOf(at), rule }, { file, place: at.place }));
    }
  }
  const places = new Map(
    decisions.flatMap((decision) =>
      decision.kind === 'included' ? [[decision.section.id, decision.place] as const] : [],
    ),
  );
  const told = new Set<string>();
  for (const need of needs) {
    if (silenced.has(need)) continue;
    const message = need.message(file, places.get(need.at.section.id) ?? overlay.place);
    if (told.has(message.reason)) continue;
    told.add(message.reason);
    messages.push(message);
  }
  return messages;
}

function sentenceAt(text: string, offset: number, { facts }: Language): string {
  const sentence = sentencesOf(text, facts).find(({ start, end }) => start <= offset && offset <= end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}

function shortened(text: string): string {
  const words = text.trim().replace(/[.:]+$/u, '');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).replace(/\s+\S*$/u, '')}…`;
}
