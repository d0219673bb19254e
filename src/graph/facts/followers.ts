/**
 * Steps that only confirm a marked one (DESIGN.md, rule 9).
 *
 *     * New in 7.2: also tick Send.As
 *     * Save
 *     * Send.As appears in the list        ← follows the first: without 7.2 there is nothing to appear
 */
import type { VersionFact } from '../types.ts';
import type { Unit } from './find-facts.ts';

/** `Mail.Send`, `full_access`, `getJobs`, `--all`: a name that no sentence uses by chance. */
const IDENTIFIER =
  /(?<![\p{L}\d._-])(?:--?)?\p{L}[\p{L}\d]*(?:(?:[._-]\p{L}[\p{L}\d]*)+|\p{Ll}\p{Lu}[\p{L}\d]*)(?![\p{L}\d_])/gu;

/** The facts of one section, each with its followers. */
export function followersOf(facts: readonly VersionFact[], units: readonly Unit[]): VersionFact[] {
  const order = new Map(units.map(({ about }, i) => [about, i]));
  const marked = new Set(facts.map(({ about }) => about));
  return facts.map((fact) => {
    const at = order.get(fact.about) ?? 0;
    const unit = units[at];
    if (unit?.block?.kind !== 'step' || fact.kind !== 'since' || !fact.quote.includes(fact.version ?? '\n'))
      return fact;
    const steps = units.filter(({ block }) => block?.kind === 'step' && block.parent === unit.block?.parent);
    const place = steps.indexOf(unit);
    const before = steps.slice(0, place);
    const names = namesOf(unit).filter((name) => !before.some(({ words }) => holds(words.text, name)));
    const followers = steps
      .slice(place + 1)
      .filter(({ about, words }) => !marked.has(about) && names.some((name) => holds(words.text, name)))
      .map(({ about }) => about);
    return { ...fact, followers };
  });
}

/** What the step names: identifiers, and words in bold, italics or code of at least three letters. */
function namesOf({ words }: Unit): string[] {
  const set = words.marked.filter((name) => /\p{L}{3}/u.test(name));
  return [...new Set([...set, ...(words.text.match(IDENTIFIER) ?? [])])];
}

/** As whole words: `SMTP` is not in `SMTP.Send`. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !/[\p{L}\d_.-]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !/^(?:[\p{L}\d_-]|\.\p{L})/u.test(text.slice(at + name.length, at + name.length + 2))
    ) {
      return true;
    }
  }
  return false;
}
