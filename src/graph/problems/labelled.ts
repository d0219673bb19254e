/** Problems whose parts are labelled: run-in words, terms, or subsections with such titles. */
import type { Passage } from '../passages.ts';
import type { Block, Section } from '../types.ts';
import { codeIn, type Draft, type ProblemContext, partOf, shortened } from './draft.ts';
import { roleOf, type Segment, segmentsOf } from './labels.ts';
import type { PartRole } from './types.ts';

/**
 * Reads the passages of one section in order. A label of a problem opens one; a cause or solution belongs to it, or
 * else to what stands above: the item that holds the list, the term, the heading.
 */
export function labelledProblems(
  section: Section,
  passages: readonly Passage[],
  context: ProblemContext,
): Draft[] {
  const { words } = context;
  const segments = passages
    .filter(({ form }) => form !== 'heading' && form !== 'cell')
    .flatMap((passage) => segmentsOf(passage, words));
  const roles = new Set(segments.flatMap(({ role }) => (role ? [partRole(role)] : [])));
  const marked = segments.some((segment) => segment.role && segment.marked);
  const blocks = new Map(section.blocks.map((block) => [block.id, block]));
  const stated = segments.filter(({ role }) => role === 'problem' || role === 'question').length;
  const drafts: Draft[] = [];
  let open: { draft: Draft; under?: Block | undefined } | undefined;
  let part: Draft['parts'][number] | undefined;
  let pending: Segment | undefined;
  let term: Passage | undefined;
  for (const segment of segments) {
    const { passage, role, start, end } = segment;
    const text = passage.words.text.slice(start, end).trim();
    if (role === 'problem' || role === 'question') {
      open = undefined;
      part = undefined;
      // The words may stand in the block that follows the label.
      if (text === '') pending = segment;
      else {
        open = { draft: stating(segment, role === 'question') };
        drafts.push(open.draft);
        pending = undefined;
      }
      continue;
    }
    if (pending && !role) {
      open = { draft: stating(segment, pending.role === 'question') };
      drafts.push(open.draft);
      pending = undefined;
      continue;
    }
    if (role) {
      const under = holderOf(passage.block, blocks);
      if (!open || (open.under !== undefined && !isWithin(passage.block, open.under, blocks))) {
        const draft = above(passage, under);
        if (!draft) {
          open = undefined;
          part = undefined;
          continue;
        }
        open = { draft, under };
        drafts.push(draft);
      }
      part = partOf(partRole(role) as PartRole, passage, start, end);
      open.draft.parts.push(part);
      continue;
    }
    if (passage.form === 'term') {
      term = passage;
      open = undefined;
      part = undefined;
    } else if (open?.under && !isWithin(passage.block, open.under, blocks)) {
      open = undefined;
      part = undefined;
    } else if (part) {
      if (part.quote === '')
        Object.assign(part, partOf(part.role, passage, start, end), { blocks: part.blocks });
      if (!part.blocks.includes(passage.about)) part.blocks.push(passage.about);
    }
  }
  return drafts;

  function stating({ passage, start, end }: Segment, question: boolean): Draft {
    const said = passage.words.text.slice(start, end).trim();
    const { title, level, id } = section;
    const code = codeIn(title, context.language);
    // A heading of its own says it in fewer words.
    const headed = stated === 1 && level > 0 && isOwnTitle(title, code !== undefined);
    return {
      about: headed ? id : passage.about,
      message: headed ? title : shortened(said),
      quote: headed ? title : said,
      span: headed ? section.span : passage.words.spanOf(start, end, passage.span),
      question,
      parts: [],
    };
  }

  /** What a cause or solution without a stated problem speaks of. */
  function above(passage: Passage, under: Block | undefined): Draft | undefined {
    const holder = under ?? (passage.block?.element.tagName === 'dd' ? term?.block : undefined);
    if (holder) {
      const { id: about, text, span } = holder;
      return { about, message: shortened(text), quote: text, span, parts: [] };
    }
    const { title, id: about, level, span } = section;
    if (level === 0 || !isOwnTitle(title, false)) return undefined;
    // "Reason: …" alone may explain anything.
    const wrong =
      words.wrong.test(title) || codeIn(title, context.language) !== undefined || context.collection;
    const sure = marked ? roles.has('solution') || wrong : roles.size > 1 || wrong;
    return sure ? { about, message: title, quote: title, span, parts: [] } : undefined;
  }

  function isOwnTitle(title: string, coded: boolean): boolean {
    if (roleOf(title, words)) return false;
    return coded || !(words.collection.test(title) || words.questions.test(title));
  }
}

/** Subsections called "Cause", "Solution" and the like make their section a problem. */
export function problemOfSubsections(
  section: Section,
  passagesIn: (section: Section) => readonly Passage[],
  { words, language, collection }: ProblemContext,
): Draft | undefined {
  if (section.level === 0) return undefined;
  const parts: Draft['parts'] = [];
  const roles = section.sections.map((child) => ({ child, role: roleOf(child.title, words) }));
  for (const { child, role } of roles) {
    if (role !== 'cause' && role !== 'solution' && role !== 'answer') continue;
    const [first] = passagesIn(child).filter(({ form }) => form !== 'heading');
    if (!first) continue;
    parts.push({ ...partOf(partRole(role) as PartRole, first), blocks: [child.id] });
  }
  const known = new Set(parts.map(({ role }) => role));
  const { title, id: about, span } = section;
  const wrong = collection || words.wrong.test(title) || codeIn(title, language) !== undefined;
  if (!known.has('solution') && !(known.has('cause') && wrong)) return undefined;
  // A heading such as "Troubleshooting" states nothing: the subsection "Problem" does.
  const statement = roles.find(({ role }) => role === 'problem')?.child;
  const said = statement && passagesIn(statement).find(({ form }) => form !== 'heading');
  if (words.collection.test(title) && codeIn(title, language) === undefined) {
    if (!said) return undefined;
    const quote = said.words.text;
    return { about: said.about, message: shortened(quote), quote, span: said.span, parts };
  }
  return { about, message: title, quote: title, span, code: codeIn(title, language), parts };
}

function partRole(role: NonNullable<Segment['role']>): PartRole | 'problem' {
  if (role === 'answer') return 'solution';
  return role === 'question' ? 'problem' : role;
}

/** The nearest step above a block: what a nested list is about. */
function holderOf(block: Block | undefined, blocks: ReadonlyMap<string, Block>): Block | undefined {
  let own = block;
  // A paragraph in an item belongs to the item.
  while (own && own.kind !== 'step') own = own.parent === undefined ? undefined : blocks.get(own.parent);
  const above = own?.parent === undefined ? undefined : blocks.get(own.parent);
  return above?.kind === 'step' && above.text !== '' ? above : undefined;
}

function isWithin(block: Block | undefined, holder: Block, blocks: ReadonlyMap<string, Block>): boolean {
  for (let at = block; at; at = at.parent === undefined ? undefined : blocks.get(at.parent)) {
    if (at.id === holder.id) return true;
  }
  return false;
}
