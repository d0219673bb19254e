/** The runbook as a ticket reply: Markdown and plain text, made from the same parts as the page, with its stamp. */
import type { Answered } from './flow/types.ts';
import { SIGN } from './guide/reply-slots.ts';
import { fromVersion, withSlots } from './guide/reply-template.ts';
import { changedBlocks } from './health/changed-reply.ts';
import { type Format, html, joinBlocks, markdown, plain } from './reply-format.ts';
import { reply as words } from './reply-words.ts';
import type { GuidePart, GuideView, SectionNumber } from './types.ts';

type Guide = Omit<GuideView, 'reply'>;

export function replyOf(guide: Guide): GuideView['reply'] {
  const reply = { markdown: lines(guide, markdown), text: lines(guide, plain) };
  if (guide.values.length === 0 && !guide.versions) return reply;
  return { ...reply, slots: { markdown: lines(guide, markdownSlots), text: lines(guide, plainSlots) } };
}

const markdownSlots = withSlots(markdown);
const plainSlots = withSlots(plain);

/** The same as HTML, without the page around it. */
export function replyHtml(guide: Guide): string {
  return lines(guide, html);
}

/** What was asked and answered, as items of a list. */
export function situation(answers: readonly Answered[]): string[] {
  return answers.map(({ question, answer }) => words.answer(question, answer));
}

/** Of the same parts on several pages, each with other answers, the text is made once. */
const made = new WeakMap<readonly GuidePart[], Map<Format, readonly string[]>>();

function blocksOf(parts: readonly GuidePart[], format: Format): readonly string[] {
  const formats = made.get(parts) ?? new Map<Format, readonly string[]>();
  made.set(parts, formats);
  const blocks = formats.get(format) ?? parts.flatMap((part) => partBlocks(part, format));
  formats.set(format, blocks);
  return blocks;
}

function lines(guide: Guide, format: Format): string {
  const blocks = [format.heading(1, guide.title), ...(format.slots ? [SIGN.note] : [])];
  const { kind, answers } = guide.flow ?? { kind: 'runbook' as const, answers: [] };
  if (kind !== 'runbook') blocks.push(format.paragraph(words.kind[kind]));
  blocks.push(...changedBlocks(guide.changed, format));
  if (answers.length > 0) {
    blocks.push(format.heading(2, words.situation), format.list(situation(answers)));
  }
  blocks.push(...blocksOf(guide.parts, format));
  if (guide.stamp.articles.length === 0) return joinBlocks(blocks);
  blocks.push(format.heading(2, words.source));
  const { articles, reviewed } = guide.stamp;
  blocks.push(
    format.list([
      ...articles.map(({ title, revision, at }) => words.revision(title, revision, at.slice(0, 10))),
      ...reviewed.map(({ title, revision }) => words.reviewed(title, revision)),
    ]),
  );
  return joinBlocks(blocks);
}

function partBlocks(part: GuidePart, format: Format): string[] {
  switch (part.kind) {
    case 'text': {
      const title =
        part.role === 'prose'
          ? []
          : [
              format.heading(
                2,
                part.role === 'check'
                  ? words.check(part.title ?? '')
                  : words.step(part.step ?? 0, part.title ?? ''),
              ),
            ];
      return [...title, format.html(part.html)];
    }
    case 'section':
      return fromVersion(format.slots ? part.since : undefined, [
        format.heading(2, words.articleStep(part.step, numberText(part.number), part.title)),
        ...part.pieces.flatMap((piece) => {
          if (piece.kind === 'article') return [format.html(piece.html)];
          if (piece.kind === 'left-out') return [format.paragraph(words.leftOut(piece.count, piece.because))];
          return [format.aside(words.guideSays, piece.html)];
        }),
      ]);
    case 'skipped':
      return part.afterStop
        ? []
        : [format.paragraph(words.skipped(numberText(part.number), part.title, part.because))];
    case 'stop':
      return [format.paragraph(stopText(part))];
  }
}

function stopText({ because, next }: Extract<GuidePart, { kind: 'stop' }>): string {
  if (!next) return words.stop(because);
  const { step, title } = next;
  return words.stopPart(because, step === undefined ? words.check(title) : words.step(step, title));
}

function numberText(number: SectionNumber): string {
  return number.known ? number.toc : '?';
}
