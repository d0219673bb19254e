/**
 * What a clause says about a place that no rule has claimed, by its words alone: which verb governs the place or what
 * is said of it, whether the reader is meant, and how often it is denied.
 *
 *     Under no circumstances should 2.6 be left out.
 *           ^^                          ^^^^^^^^      skip, denied once: perform
 */
import { type Cue, cuesOf, type Lexicon, LONGEST_CUE, type Sense } from './lexicon.ts';
import { FILL } from './signs.ts';

export interface Sensed {
  readonly sense: Sense;
  readonly edge?: 'after' | 'before' | 'at' | undefined;
  readonly only?: true | undefined;
  /** Offset of the list of places; missing where a pronoun stands for it: "it can be left out". */
  readonly list?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** What has been made of a place so far; `none` says that a rule keeps it from meaning anything. */
export type Claims = ReadonlyMap<number, Sense | 'none' | 'other'>;

interface Token {
  readonly kind: 'word' | 'place' | 'sign' | 'stop' | 'comma' | 'colon';
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const VERBAL: ReadonlySet<Cue['form']> = new Set(['base', 'gerund', 'present']);

const TOKEN = new RegExp(
  `(?<place>⟦${FILL}*⟧|⟐)|(?<sign>❬${FILL}*❭|❲${FILL}*❳)|(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’/]|-(?=\\p{L}))*|[✓✔✅☑✗✘❌✖☒🚫])|(?<comma>,)|(?<colon>:|→|->|=>?|\\|| [-–—]+(?= ))|(?<stop>[.;!?()]| /(?= ))`,
  'gu',
);

/** `open` is a sentence with signs, its conditions and reasons hidden. Gives the places in its order; never throws. */
export function sensesIn(open: string, claims: Claims, lexicon: Lexicon): Sensed[] {
  const tokens = tokensOf(open, lexicon);
  const clauses = clausesIn(tokens, lexicon);
  const found: Sensed[] = [];
  let last: Sense | undefined;
  for (const clause of clauses) {
    const places = clause.filter(({ kind }) => kind === 'place');
    for (const place of places) {
      const claim = claims.get(place.start);
      const sensed =
        claim === undefined || claim === 'none'
          ? senseOf(clause, clause.indexOf(place), last, lexicon)
          : undefined;
      // "That's it after 2.6" is no mere moment.
      const isNew = sensed && (claim === undefined || (sensed.sense === 'stop' && sensed.edge === 'after'));
      if (isNew) found.push({ ...sensed, list: place.start });
      if (isNew) last = sensed.sense;
      else if (claim !== undefined && claim !== 'none' && claim !== 'other') last = claim;
    }
    // "Complete these sections:" means those that follow.
    if (places.length === 0 && !open.trimEnd().endsWith(':')) pronounIn(clause);
  }
  return found;

  /** `2.4 is for LDAP, so steer clear of it.` */
  function pronounIn(clause: readonly Token[]): void {
    for (const [i, { kind, word }] of clause.entries()) {
      if (kind !== 'word' || !lexicon.words.pronouns.has(word)) continue;
      const sensed = senseOf(clause, i, undefined, lexicon);
      if (sensed?.sense === 'perform' || sensed?.sense === 'skip') found.push(sensed);
      if (sensed) return;
    }
  }
}

function tokensOf(open: string, { contractions }: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (const match of open.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const kind = (Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'stop') as Token['kind'];
    let word = match[0].toLowerCase();
    if (kind === 'word') for (const [pattern, apart] of contractions) word = word.replace(pattern, apart);
    for (const each of word.split(' ').filter((part) => part !== ''))
      tokens.push({ kind, word: each === 'are' || each === 'am' ? 'is' : each, start, end });
  }
  return tokens;
}

/** Clauses, without the marks between them; a colon or dash behind a place stays, for answers. */
function clausesIn(tokens: readonly Token[], lexicon: Lexicon): Token[][] {
  const { words } = lexicon;
  const clauses: Token[][] = [[]];
  const next = (): void => {
    if (clauses.at(-1)?.length !== 0) clauses.push([]);
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const clause = clauses.at(-1) as Token[];
    if (token.kind === 'stop') next();
    else if (token.kind === 'comma') {
      const aside = asideAt(i);
      if (aside > 0) i += aside;
      else next();
    } else if (token.kind === 'colon') {
      if (clause.at(-1)?.kind === 'place' && clause.length === 1) clause.push(token);
      else next();
    } else if (token.kind === 'word' && words.conjunctions.has(token.word)) {
      if (clause.some((each) => each.kind === 'place' || isCue(each))) next();
      (clauses.at(-1) as Token[]).push(token);
    } else clause.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);

  /** `2.4, however, is needed`: how many tokens stand aside. */
  function asideAt(comma: number): number {
    if (tokens[comma - 1]?.kind !== 'place') return 0;
    for (let k = 1; k <= 4; k++) {
      const token = tokens[comma + k];
      if (token?.kind === 'comma') return k > 1 ? k : 0;
      if (token?.kind !== 'word' || !words.adverbs.has(token.word)) return 0;
    }
    return 0;
  }

  function isCue({ kind, word }: Token): boolean {
    return kind === 'word' && cuesOf(lexicon).has(word);
  }
}

interface Found {
  readonly cues: readonly Cue[];
  readonly from: number;
  readonly to: number;
}

function senseOf(
  clause: readonly Token[],
  r: number,
  last: Sense | undefined,
  lexicon: Lexicon,
): Sensed | undefined {
  const { words } = lexicon;
  const table = cuesOf(lexicon);
  const at = (i: number): string => (clause[i]?.kind === 'word' ? (clause[i]?.word ?? '') : '');
  const has = (set: ReadonlySet<string>, from: number, to: number): boolean =>
    clause.slice(Math.max(0, from), to).some(({ kind, word }) => kind === 'word' && set.has(word));
  const result = (sense: Sense, i: number, edge?: Sensed['edge']): Sensed => ({
    sense,
    edge,
    ...(sense === 'perform' && isOnly() ? { only: true } : {}),
    start: clause[Math.min(i, r)]?.start ?? 0,
    end: clause[Math.max(i, r)]?.end ?? 0,
  });
  if (has(words.past, 0, clause.length)) return undefined;
  return marked() ?? alone() ?? governed() ?? predicated() ?? fronted();

  function isOnly(): boolean {
    return has(words.only, r - 3, r) || (words.only.has(at(r + 1)) && ends(r + 2));
  }

  /** `2.4: no`, `✓ 2.3`. */
  function marked(): Sensed | undefined {
    if (clause[r]?.kind !== 'place') return undefined;
    const from = clause[r + 1]?.kind === 'colon' ? r + 2 : r + 1;
    if (clause.slice(0, r).every(({ word }) => words.conjunctions.has(word))) {
      for (let to = clause.length; to > from; to--) {
        const isTail = to < clause.length && (from === r + 1 || !words.answerTails.has(at(to)));
        if (isTail) continue;
        for (const sense of ['perform', 'skip'] as const)
          if (lexicon.marks[sense].includes(phrase(from, to))) return result(sense, to - 1);
      }
    }
    const before = phrase(0, r);
    if (r + 1 === clause.length && /^[^\p{L}]$/u.test(before))
      for (const sense of ['perform', 'skip'] as const)
        if (lexicon.marks[sense].includes(before)) return result(sense, 0);
    return undefined;
  }

  /** `neither is 2.5`, `not 2.3`: the clause before says what. */
  function alone(): Sensed | undefined {
    if (clause[r]?.kind === 'place' && ends(r + 1))
      for (const sense of ['perform', 'skip'] as const)
        if (lexicon.equations[sense].includes(phrase(0, r).replace(/^(?:and|so|then|but) /u, '')))
          return result(sense, 0);
    if (last === 'skip' && words.auxiliaries.has(at(r + 1)) && r + 2 === clause.length && isSubject())
      return result('perform', r + 1);
    if ((last !== 'perform' && last !== 'skip') || clause[r]?.kind !== 'place' || !ends(r + 1))
      return undefined;
    let from = 0;
    while (from < r && words.conjunctions.has(at(from)) && at(from) !== 'so') from++;
    const said = phrase(from, r);
    if (lexicon.same.includes(said)) return result(last, from);
    return said === 'not' ? result(last === 'perform' ? 'skip' : 'perform', from) : undefined;
  }

  /** A verb before its place. */
  function governed(): Sensed | undefined {
    let edge: Sensed['edge'];
    let strange = 0;
    let isInside = false;
    if (words.speaking.has(at(r + 1))) return undefined;
    for (let j = r - 1; j >= Math.max(0, r - 12); j--) {
      const found = cueTo(j);
      if (found) {
        const cue = found.cues.find(
          (each) => (each.sense === 'stop') === (edge !== undefined) && follows(each),
        );
        return cue && verbSense(cue, found, edge);
      }
      const word = at(j);
      if (clause[j]?.kind === 'place') {
        if (isInside) return undefined;
        continue;
      }
      if (word === '') return undefined;
      if (lexicon.edges[word] !== undefined) {
        if (edge !== undefined) return undefined;
        edge = lexicon.edges[word];
      } else if (words.inside.has(word)) isInside = true;
      else if (!words.light.has(word) && !words.adverbs.has(word)) {
        strange += 1;
        if (!isInside || strange > 3 || words.conjunctions.has(word) || words.modals.has(word))
          return undefined;
      }
    }
    return undefined;

    function follows({ after }: Cue): boolean {
      if (!after) return true;
      if (ends(r + 1)) return after.some((each) => each.length === 0);
      let k = r + 1;
      while (words.adverbs.has(at(k)) && !after.some((each) => each[0] === at(k))) k++;
      return after.some((each) => each.every((word, i) => at(k + i) === word));
    }
  }

  function verbSense(cue: Cue, { from }: Found, edge: Sensed['edge']): Sensed | undefined {
    if (has(words.told, 0, from) && !isOpinion(from)) return undefined;
    if (has(words.doubts, 0, from)) return undefined;
    const mood = moodOf(cue, from);
    if (mood === undefined) return undefined;
    const denied = (negators(0, from) + mood) % 2 === 1;
    if (cue.deniedOnly && !denied) return undefined;
    if (!denied) {
      if (cue.sense === 'perform' && has(words.weakModals, from - 4, from)) return undefined;
      return result(cue.sense, from, edge);
    }
    if (cue.sense === 'perform')
      return has(words.qualifiers, r + 1, r + 3) ? undefined : result('skip', from);
    return cue.sense === 'skip' && !has(words.duties, 0, from) ? result('perform', from) : undefined;
  }

  /** Whether the reader is meant: how often the words before the verb deny it, nothing where he is not. */
  function moodOf({ form, sense }: Cue, from: number): number | undefined {
    let p = from - 1;
    while (p >= 0 && (words.adverbs.has(at(p)) || words.negators.has(at(p)))) p--;
    const word = at(p);
    const subject = has(words.others, 0, from);
    if (form === 'gerund') {
      if (word === 'be' || word === 'is')
        return !subject && (sense === 'skip' || negators(0, from) > 0) ? 0 : undefined;
      if (words.causedGerund.has(word)) return subject && !isOpinion(from) ? undefined : 0;
      // "Do 2.1 and 2.3, ignoring 2.2."
      if (p < 0) return last === 'perform' && sense === 'skip' ? 0 : undefined;
      return words.denyingGovernors.has(word) ? 1 : undefined;
    }
    if (form === 'present' && sense === 'start') return at(0) === 'your' ? 0 : undefined;
    if (form === 'present')
      return (sense === 'stop' && at(from) === 'is') || (words.needs.has(at(from)) && words.persons.has(word))
        ? 0
        : undefined;
    if (form !== 'base') return undefined;
    // "Must be done after 2.4" ends nothing, "you will be done after 2.4" does.
    if (at(from) === 'be' && !has(words.addressees, 0, from)) return undefined;
    if (p < 0) return 0;
    if (has(words.urging, p + 1, from) && !subject && !words.persons.has(word)) return 0;
    if (clause[p]?.kind !== 'word') return clause[p]?.kind === 'colon' ? 0 : undefined;
    if (word === 'to') {
      let g = p - 1;
      while (g >= 0 && words.adverbs.has(at(g)) && !words.governors.has(at(g))) g--;
      if (has(words.denyingGovernors, g - 2, g + 1)) return 1;
      if (has(words.first, 0, from)) return undefined;
      return words.governors.has(at(g)) ? 0 : undefined;
    }
    if (words.modals.has(word)) {
      if (has(words.first, 0, p)) return sense !== 'perform' && word === 'would' ? 0 : undefined;
      if (word === 'will' || word === 'would') return at(p - 1) === 'you' || p === 0 ? 0 : undefined;
      if (word === 'does' || word === 'have' || word === 'has')
        return words.needs.has(at(from)) ? 0 : undefined;
      return 0;
    }
    if (word === 'we') return sense === 'perform' && !words.needs.has(at(from)) ? undefined : 0;
    if (words.addressees.has(word)) return 0;
    if (words.persons.has(word)) {
      const caused = clause.slice(0, p).findIndex((_, i) => words.causatives.has(at(i)));
      return caused >= 0 && clause.slice(0, caused).every((_, i) => words.adverbs.has(at(i))) ? 0 : undefined;
    }
    const before = cueTo(p);
    return before?.cues.some((each) => each.form === 'base')
      ? moodOf({ form, sense }, before.from)
      : undefined;
  }

  /** `I do not think`, `I would suggest`: the writer's own advice. */
  function isOpinion(to: number): boolean {
    const told = clause.slice(0, to).filter(({ kind, word }) => kind === 'word' && words.told.has(word));
    return (
      told.every(({ word }) => words.opinions.has(word)) &&
      words.first.has(at(0)) &&
      !has(words.others, 1, to)
    );
  }

  /** What is said of the place. */
  function predicated(): Sensed | undefined {
    if (!isSubject()) return undefined;
    let isBe = false;
    let isObliged = has(words.modals, 0, r);
    let isPerfect = false;
    let isAlready = false;
    for (let k = r + 1; k < clause.length; k++) {
      const found = cueFrom(k);
      const sensed = found && said(found);
      if (sensed) return sensed;
      const word = at(k);
      if (word === '') return undefined;
      if (word === 'been') isPerfect = true;
      if (words.already.has(word)) isAlready = true;
      if (words.be.has(word)) isBe = true;
      else if (words.modals.has(word)) isObliged = true;
      else if (!words.adverbs.has(word) && !words.negators.has(word) && !words.light.has(word))
        return undefined;
    }
    return undefined;

    function said({ cues, from, to }: Found): Sensed | undefined {
      const denied = negators(0, from) % 2 === 1;
      if (has(words.doubts, 0, clause.length)) return undefined;
      for (const { sense, form, deniedOnly } of cues) {
        if (deniedOnly && !denied) continue;
        if (sense !== 'perform' && sense !== 'skip') continue;
        const other = sense === 'perform' ? 'skip' : 'perform';
        if (form === 'participle') {
          if (!isBe) continue;
          if (isAlready && sense === 'perform' && !denied) return result('skip', to);
          if (isPerfect) continue;
          if (sense === 'perform') {
            if (!(isObliged || /^gets?$/u.test(at(from - 1)))) continue;
            if (has(words.weakModals, 0, from) || (!denied && has(words.futures, 0, from))) continue;
            if (denied && has(words.circumstances, to + 1, to + 2)) continue;
          }
          return result(denied ? other : sense, to);
        }
        if (form === 'adjective') {
          if (!isBe || isPerfect || has(words.weakModals, 0, from)) continue;
          const isPassing = words.endsOnly.has(phrase(from, to + 1));
          if (denied && isPassing) continue;
          if (denied) return result(other, to);
          if (sense === 'perform' ? concernsYou(to + 1) : ends(to + 1) || !isPassing)
            return result(sense, to);
          continue;
        }
        if (form === 'denied') {
          if (isBe && denied) return result(other, to);
          continue;
        }
        if (form === 'predicate') {
          if (isBe) continue;
          if (denied) return result(other, to);
          if (sense === 'skip' || concernsYou(to + 1)) return result(sense, to);
          continue;
        }
        if (form === 'deniedPredicate' && denied && !isBe) return result(other, to);
      }
      return undefined;
    }
  }

  /** `2.4 you can leave out`. */
  function fronted(): Sensed | undefined {
    if (!isSubject()) return undefined;
    let k = r + 1;
    while (words.relatives.has(at(k))) k++;
    if (!words.addressees.has(at(k)) && !words.persons.has(at(k))) return undefined;
    const subject = k;
    for (k += 1; k < clause.length; k++) {
      const found = cueFrom(k);
      const cue = found?.cues.find(
        ({ form, sense, deniedOnly }) =>
          form === 'base' && !deniedOnly && (sense === 'perform' || sense === 'skip'),
      );
      if (found && cue) {
        if (!ends(found.to + 1) || (has(words.weakModals, subject, k) && cue.sense === 'perform'))
          return undefined;
        if (at(subject) === 'we' && cue.sense === 'perform') return undefined;
        const denied = negators(0, k) % 2 === 1;
        if (denied && cue.sense === 'skip' && has(words.duties, 0, k)) return undefined;
        const other = cue.sense === 'perform' ? 'skip' : 'perform';
        return result(denied ? other : cue.sense, found.to);
      }
      if (!words.modals.has(at(k)) && !words.adverbs.has(at(k)) && !words.negators.has(at(k)))
        return undefined;
    }
    return undefined;
  }

  /** Nothing but small words stands before it, or a phrase that says for whom. */
  function isSubject(): boolean {
    const before = phrase(0, r);
    if (words.frames.test(before)) return true;
    return clause
      .slice(0, r)
      .every(
        ({ kind, word }) =>
          kind === 'word' &&
          (words.light.has(word) ||
            words.adverbs.has(word) ||
            words.negators.has(word) ||
            words.modals.has(word)),
      );
  }

  /** Nothing stands behind, or only who is meant. */
  function concernsYou(from: number): boolean {
    if (ends(from) || words.you.has(at(from))) return true;
    return /^(?:for|in|to)$/u.test(at(from)) && words.yours.has(at(from + 1));
  }

  function ends(from: number): boolean {
    return clause.slice(from).every(({ kind, word }) => kind === 'word' && words.adverbs.has(word));
  }

  function negators(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++)
      if (words.negators.has(at(i)) && !lexicon.words.falseNegators.includes(`${at(i)} ${at(i + 1)}`))
        count++;
    return count;
  }

  function phrase(from: number, to: number): string {
    return clause
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ');
  }

  /** The longest verb that ends here. */
  function cueTo(end: number): Found | undefined {
    for (let from = Math.max(0, end - LONGEST_CUE + 1); from <= end; from++) {
      const cues = cuesAt(from, end).filter(({ form }) => VERBAL.has(form));
      if (cues.length > 0) return { cues, from, to: end };
    }
    return undefined;
  }

  function cueFrom(from: number): Found | undefined {
    for (let to = Math.min(clause.length - 1, from + LONGEST_CUE - 1); to >= from; to--) {
      const cues = cuesAt(from, to);
      if (cues.length > 0) return { cues, from, to };
    }
    return undefined;
  }

  function cuesAt(from: number, to: number): readonly Cue[] {
    if (!clause.slice(from, to + 1).every(({ kind }) => kind === 'word')) return [];
    return table.get(phrase(from, to + 1)) ?? [];
  }
}
