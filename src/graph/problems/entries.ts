/** Problems that stand as entries without labels: terms with descriptions, items of a list, headings. */
import type { Passage } from '../passages.ts';
import type { Block, Section } from '../types.ts';
import { codeIn, type Draft, type ProblemContext, partOf, shortened, wholeCode } from './draft.ts';
import { roleOf } from './labels.ts';

/** Terms that are codes; where problems are collected, every term. */
export function termProblems(
  section: Section,
  passages: readonly Passage[],
  context: ProblemContext,
): Draft[] {
  const { words, collection, questions, language } = context;
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (const passage of passages) {
    const { form, about, words: said, span, block } = passage;
    if (form === 'term') {
      const { text } = said;
      const code = codeIn(text, language) ?? (collection ? wholeCode(text) : undefined);
      const question = questions && text.endsWith('?');
      const fits = code !== undefined || collection || question;
      open = undefined;
      if (!fits || roleOf(text, words)) continue;
      open = { about, message: shortened(text), quote: text, span, code, question, parts: [] };
      drafts.push(open);
    } else if (open && isInDefinition(block, section)) {
      const [part] = open.parts;
      if (part) part.blocks.push(about);
      else open.parts.push(partOf('explanation', passage));
    } else open = undefined;
  }
  return drafts;
}

function isInDefinition(block: Block | undefined, { blocks }: Section): boolean {
  for (let at = block; at; ) {
    if (at.element.tagName === 'dd') return true;
    const { parent } = at;
    at = parent === undefined ? undefined : blocks.find(({ id }) => id === parent);
  }
  return false;
}

/**
 * Items of a list where problems are collected: "'''Message''': what it means", "If you receive '''message''' …".
 *     * If you see '''Access denied''', sign in again.
 *                     ^
 */
export function itemProblems(
  section: Section,
  passages: readonly Passage[],
  { words, language, collection }: ProblemContext,
): Draft[] {
  if (!collection) return [];
  const children = new Map<string, string[]>();
  for (const { id, parent } of section.blocks)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  const below = (id: string): string[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return passages.flatMap((passage): Draft[] => {
    const { block, about, span, words: said } = passage;
    if (block?.kind !== 'step' || block.parent !== undefined) return [];
    const { text } = said;
    const marks = said.marks.filter(({ as }) => as !== 'link');
    const head = marks.find(({ start, as }) => start === 0 && (as === 'bold' || as === 'code'));
    const rest = head ? /^\s?[:–—.-]?\s*/u.exec(text.slice(head.end))?.[0].length : undefined;
    const more = below(about);
    if (
      head &&
      rest !== undefined &&
      (/[:.]$/u.test(text.slice(0, head.end)) || rest > 0 || head.end === text.length)
    ) {
      const message = text.slice(0, head.end).replace(/:$/u, '');
      const named = words.wrong.test(message) || codeIn(message, language) !== undefined;
      const colon = /[:–—-]/u.test(text.slice(head.end - 1, head.end + rest));
      if (roleOf(message, words) || !(named || colon)) return [];
      const behind = partOf('explanation', passage, head.end + rest);
      return entry(message, { start: 0, end: head.end }, { ...behind, blocks: [about, ...more] });
    }
    if (!words.condition.test(text)) return [];
    const shown = marks.find(({ start, end }) => start > 0 && end - start > 5 && start < 160);
    const clause = /^.{10,160}?(?=,\s|\bthen\b)/u.exec(text)?.[0];
    if (!shown && clause === undefined) return [];
    const place = shown ?? { start: 0, end: clause?.length ?? 0 };
    const part = { ...partOf('explanation', passage), blocks: [about, ...more] };
    return entry(text.slice(place.start, place.end), place, part);

    function entry(
      message: string,
      { start, end }: { start: number; end: number },
      part: Draft['parts'][number],
    ): Draft[] {
      if (part.quote === '') {
        const next = passages.find((each) => each.about === more[0]);
        if (!next) return [];
        Object.assign(part, { quote: next.words.text, span: next.span });
      }
      return [
        {
          about,
          message: shortened(message),
          quote: text.slice(start, end),
          span: said.spanOf(start, end, span),
          parts: [part],
        },
      ];
    }
  });
}

/** A section whose heading is an error code, or where problems are collected says what went wrong, or asks. */
export function headingProblem(
  section: Section,
  passages: readonly Passage[],
  { words, language, collection, questions }: ProblemContext,
): Draft | undefined {
  const { title, id: about, span, level } = section;
  if (level === 0 || roleOf(title, words)) return undefined;
  const code =
    codeIn(title, language) ?? (collection ? wholeCode(title.split(/[:–—]\s|\s[-(]/u)[0] ?? '') : undefined);
  const question = (questions || collection) && title.trimEnd().endsWith('?');
  const generic = words.collection.test(title) || words.questions.test(title);
  const said = collection && !generic && words.wrong.test(title);
  if (code === undefined && !question && !said) return undefined;
  const own = passages.filter(({ form }) => form !== 'heading');
  const [first] = own;
  if (!first) return undefined;
  const part = { ...partOf('explanation', first), blocks: [...new Set(own.map((each) => each.about))] };
  return {
    about,
    message: title,
    quote: title,
    span,
    code,
    question: question && code === undefined,
    parts: [part],
  };
}
