/** page → the problems that it helps with, each with its cause and solution (docs/adr/0012). */
import { type Passage, passagesOf } from '../passages.ts';
import type { Page, Section } from '../types.ts';
import { type Draft, type ProblemContext, problemOf } from './draft.ts';
import { headingProblem, itemProblems, termProblems } from './entries.ts';
import { labelledProblems, problemOfSubsections } from './labelled.ts';
import { problemWords } from './language.ts';
import { tableProblems } from './tables.ts';
import type { Problem } from './types.ts';

/** In reading order. Pure; linear in the page's text. */
export function findProblems(page: Page, language: string): Problem[] {
  const words = problemWords(language);
  if (!words || !page.lead) return [];
  const found: Problem[] = [];
  const ids = new Set<string>();
  const unique = (id: string): string => {
    let free = id;
    for (let n = 2; ids.has(free); n++) free = `${id} (${n})`;
    ids.add(free);
    return free;
  };
  const known = new Map<Section, Passage[]>();
  const passagesIn = (section: Section): Passage[] => {
    const passages = known.get(section) ?? outsideTables(section);
    known.set(section, passages);
    return passages;
  };
  visit(page.lead, {
    words,
    language,
    collection: words.collection.test(page.title),
    questions: words.questions.test(page.title),
  });
  return found;

  function visit(section: Section, above: ProblemContext): void {
    const context: ProblemContext = {
      ...above,
      collection: above.collection || (section.level > 0 && words?.collection.test(section.title) === true),
      questions: above.questions || (section.level > 0 && words?.questions.test(section.title) === true),
    };
    const passages = passagesIn(section);
    const parts = problemOfSubsections(section, passagesIn, context);
    const labelled = labelledProblems(section, passages, context).filter((draft) => draft.parts.length > 0);
    const drafts: Draft[] = [...(parts ? [parts] : []), ...tableProblems(section, context), ...labelled];
    const stated = new Set(drafts.map(({ about }) => about));
    const entries = [
      ...termProblems(section, passages, context),
      ...itemProblems(section, passages, context),
    ].filter(({ about }) => !stated.has(about));
    drafts.push(...entries);
    if (drafts.length === 0) {
      const heading = headingProblem(section, passages, context);
      if (heading) drafts.push(heading);
    }
    for (const draft of drafts) {
      const problem = problemOf(draft, page.title, unique, context);
      if (problem) found.push(problem);
    }
    // The subsections that are parts of this problem state none of their own.
    const taken = new Set(parts?.parts.flatMap(({ blocks }) => blocks));
    for (const child of section.sections) if (!taken.has(child.id)) visit(child, context);
  }
}

/** Tables are read by their rows and columns. */
function outsideTables(section: Section): Passage[] {
  const parents = new Map(section.blocks.map((block) => [block.id, block]));
  return passagesOf(section).filter(({ form, block }) => {
    if (form === 'cell') return false;
    for (let at = block; at; at = at.parent === undefined ? undefined : parents.get(at.parent)) {
      if (at.kind === 'table' || at.kind === 'row') return false;
    }
    return true;
  });
}
