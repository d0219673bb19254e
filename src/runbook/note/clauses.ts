/** Conditions and reasons of a sentence: found, and hidden from the rules, because verbs in them command nothing. */
import type { Language } from './language.ts';
import { FILL, PLAIN } from './signs.ts';
import type { Condition } from './types.ts';

/** Offsets in the sentence. `from` and `to`: directives that begin there are meant. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Clauses {
  /** The sentence with conditions and reasons hidden. */
  readonly open: string;
  readonly conditions: readonly (Clause & { readonly kind: Condition['kind'] })[];
  readonly reasons: readonly Clause[];
  /** Nothing but a condition with a colon: it holds for the list that follows. */
  readonly opensList: boolean;
}

/** Words such as "and" may stand before the first case of a sentence. */
const CASE_BEGINS = 20;

export function clausesOf(sentence: string, { clauses }: Language): Clauses {
  const conditions: { kind: Condition['kind']; start: number; end: number; from: number; to: number }[] = [];
  const reasons: Clause[] = [];
  let open = sentence;
  let opensList = false;

  // "Although the article says so, skip 2.4": what is conceded commands nothing.
  const conceded = clauses.concession.exec(open);
  if (conceded) hide(0, conceded[0].length);
  const lead = clauses.condition.exec(open)?.groups;
  if (lead?.clause !== undefined)
    leadingCondition(open.length - open.slice(open.indexOf(lead.clause)).length, lead.word ?? '');
  const because = clauses.leadingReason.exec(open);
  if (because && conditions.length === 0) {
    const main = mainFrom(because[0].length);
    if (main !== undefined) {
      reasons.push({ start: because[0].length, end: main.end, from: main.start, to: open.length });
      hide(0, main.end);
    }
  }
  const subject = conditions.length === 0 ? clauses.limitedSubject.exec(open)?.groups?.clause : undefined;
  if (subject !== undefined) {
    const start = open.indexOf(subject);
    conditions.push({ kind: 'for', start, end: start + subject.length, from: start, to: open.length });
    hide(start, start + subject.length);
  }
  otherwise();
  parallel();
  const phrase =
    conditions.length === 0 ? clauses.limitedPredicate.exec(open)?.indices?.groups?.clause : undefined;
  if (phrase) {
    const [start, end] = phrase;
    conditions.push({ kind: 'for', start, end, from: Math.max(0, open.lastIndexOf(';', start)), to: start });
    hide(start, end);
  }
  trailing();
  return { open, conditions, reasons, opensList };

  /** `If you use LDAP, skip 2.4; otherwise do it.` */
  function otherwise(): void {
    const found = clauses.otherwise.exec(open);
    if (!found) return;
    const start = found.index + found[0].length - (found.groups?.word ?? '').length;
    const end = found.index + found[0].length;
    for (const condition of conditions) condition.to = Math.min(condition.to, start);
    conditions.push({ kind: 'otherwise', start, end, from: start, to: open.length });
  }

  /** `With LDAP choose 2.1, with SAML choose 2.2`: a case stands before each of the places, or behind each of them. */
  function parallel(): void {
    const [first] = conditions;
    const isCase = conditions.length === 1 && first?.kind === 'for' && first.start <= CASE_BEGINS;
    const pattern = isCase ? clauses.nextCase : clauses.caseBehind;
    const cases = [...open.matchAll(pattern)].flatMap(({ indices }) => indices?.groups?.clause ?? []);
    if (!isCase && cases.length < 4) return;
    for (let i = 0; i < cases.length; i += 2) {
      const [start = 0, end = 0] = cases.slice(i, i + 2);
      const last = conditions.at(-1);
      if (last && isCase) last.to = start;
      conditions.push({
        kind: 'for',
        start,
        end,
        from: isCase ? end : (last?.end ?? 0),
        to: isCase ? open.length : start,
      });
      hide(start, end);
    }
  }

  function kindOf(word: string): Condition['kind'] {
    return clauses.kinds[word.toLowerCase()] ?? 'if';
  }

  function leadingCondition(start: number, word: string): void {
    const kind = kindOf(word);
    const main = mainFrom(start + word.length, kind === 'for');
    // "For 2.2, use …" and "With these changes do …" limit nothing.
    if (
      kind === 'for' &&
      (!main || main.end - start > 80 || !new RegExp(`^${PLAIN}*$`, 'u').test(open.slice(start, main.end)))
    )
      return;
    if (clauses.moment.test(open.slice(start))) {
      if (clauses.momentOfEnd.test(open.slice(start))) return;
      hide(start, main?.end ?? open.length);
      return;
    }
    if (!main) {
      opensList = /:$/u.test(open);
      const end = open.replace(/[\s.:]+$/u, '').length;
      conditions.push({ kind, start, end, from: start, to: open.length });
      hide(start, end);
      return;
    }
    conditions.push({ kind, start, end: main.end, from: main.start, to: open.length });
    hide(start, main.end);
  }

  /** Where the main clause begins, and where the clause before it ends. */
  function mainFrom(
    at: number,
    isPhrase = false,
  ): { readonly start: number; readonly end: number } | undefined {
    const rest = open.slice(at);
    const found = clauses.mainStart.exec(rest);
    const verb = [clauses.mainVerb.exec(rest), isPhrase ? clauses.mainBehindPhrase.exec(rest) : undefined]
      .filter((each) => each != null)
      .sort((a, b) => a.index - b.index)[0];
    const [first, end] =
      verb && (!found || verb.index < found.index)
        ? [verb.index, verb.index]
        : found
          ? [found.index + found[0].length, found.index]
          : [undefined, undefined];
    return first === undefined || end === undefined
      ? undefined
      : { start: at + first, end: at + open.slice(at, at + end).trimEnd().length };
  }

  /** `Skip 2.4 if you use LDAP, and 2.5 because …` */
  function trailing(): void {
    for (let at = 0; at < open.length; ) {
      const condition = clauses.trailingCondition.exec(open.slice(at));
      const reason = clauses.reason.exec(open.slice(at));
      const isReason = reason && (!condition || reason.index <= condition.index);
      const found = isReason ? reason : condition;
      if (!found) return;
      const words = isReason ? (reason.groups?.text ?? '') : (condition?.groups?.clause ?? '');
      const begin = at + found.index;
      const start = begin + found[0].length - words.length;
      const word = condition?.groups?.word?.toLowerCase() ?? '';
      const before = open.slice(0, begin);
      const isLimit =
        kindOf(word) !== 'for' ||
        word.includes(' ') ||
        (/[⟧⟐❭]$/u.test(before) && !clauses.limitsNothing.test(words)) ||
        clauses.limitsReader.test(words);
      if (!isReason && (!isLimit || clauses.wantsClause.test(before))) {
        at = start + word.length;
        continue;
      }
      const lead = open.slice(Math.max(0, start - 8), start);
      if (!isReason && clauses.leadsOn.test(lead) && kindOf(word) !== 'for') {
        // "…; if not in use, skip 2.4" holds for what follows.
        const main = mainFrom(start + word.length);
        if (main) {
          for (const earlier of conditions) earlier.to = Math.min(earlier.to, start);
          conditions.push({ kind: kindOf(word), start, end: main.end, from: main.start, to: open.length });
          hide(start, main.end);
          at = main.start;
          continue;
        }
      }
      const another = clauses.anotherDirective.exec(open.slice(start, start + words.length))?.index;
      const end =
        start + open.slice(start, start + (another ?? words.length)).replace(/[\s,.;:!)]+$/u, '').length;
      // "Do not skip 2.4 merely because time is short" gives no reason for doing it.
      if (isReason && reason.groups?.adverb) hide(start - reason.groups.adverb.length, start);
      else if (isReason) {
        const conjunction = clauses.reasonWord.exec(words)?.[0].length ?? 0;
        reasons.push({ start: start + conjunction, end, from: 0, to: begin });
      } else if (!clauses.concessive.test(lead)) {
        // "Do 2.1; leave out 2.2 if you use LDAP": only what stands behind the semicolon is meant.
        const from = Math.max(conditions.at(-1)?.end ?? 0, open.lastIndexOf('; ', begin) + 1);
        conditions.push({ kind: kindOf(word), start, end, from, to: begin });
      }
      hide(start, end);
      at = Math.max(end, start + 1);
    }
  }

  function hide(start: number, end: number): void {
    open = open.slice(0, start) + FILL.repeat(Math.max(0, end - start)) + open.slice(end);
  }
}
