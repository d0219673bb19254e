/** What the table of rules found, weighed against what the words of the clauses say. */
import { type Claims, reportsIn, type Sensed, sensesIn } from './clause-sense.ts';
import { clausesIn, tokensOf } from './clause-tokens.ts';
import type { DirectiveRule } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlaceList } from './places.ts';

/** Offsets in the sentence. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Match {
  /** What it says; a rule of the table, or the sense of a clause. */
  readonly rule: Omit<DirectiveRule, 'pattern' | 'examples'>;
  readonly start: number;
  readonly end: number;
  readonly target?: Stretch | undefined;
  readonly text?: Stretch | undefined;
}

/**
 * The matches that hold, and what the clauses say of places that no rule claimed. A match in a report does not hold;
 * where the clause says the opposite of a rule, it has counted denials that the rule did not see.
 */
export function weighed(
  matches: readonly Match[],
  open: string,
  lists: readonly PlaceList[],
  lexicon: Lexicon,
): readonly Match[] {
  if (lists.length === 0 && matches.length > 0) return matches;
  const clauses = clausesIn(tokensOf(open, lexicon), lexicon);
  const isReported = reportsIn(clauses, lexicon);
  const own = new Map(sensesIn(open, clauses, NOTHING, lexicon).map((each) => [each.list, each]));
  const held = matches.map((match, i): Match => {
    const { rule, target } = match;
    const moment = rule.kind === 'stop' && !target ? matches[i - 1] : undefined;
    if (moment?.rule.moment && moment.target) return stopAfter(match, moment.target);
    if (!target || rule.kind === 'none' || rule.antecedent) return match;
    if (isReported(target.start, match.start)) return { ...match, rule: { name: rule.name, kind: 'none' } };
    const sensed = isPlain(match) ? own.get(target.start) : undefined;
    return sensed && sensed.sense !== rule.kind ? matchOf(sensed, lists) : match;
  });
  const sensed = sensesIn(open, clauses, claimsOf(held), lexicon)
    .filter(
      ({ list, start, end }) =>
        list !== undefined ||
        !held.some((each) => each.target === undefined && each.start < end && start < each.end),
    )
    .map((each) => matchOf(each, lists));
  return [...held, ...sensed].sort((a, b) => (a.target ?? a).start - (b.target ?? b).start);
}

const NOTHING: Claims = new Map();

/** It is about a place by itself: no exception to another one, no place in which something is done otherwise. */
const isPlain = ({ rule, text }: Match): boolean =>
  (rule.kind === 'perform' || rule.kind === 'skip') && text === undefined && !rule.aside && !rule.conditional;

/** `Once 2.8 is behind you, stop.` */
const stopAfter = ({ rule, start, end }: Match, target: Stretch): Match => ({
  rule: { ...rule, edge: 'after' },
  start,
  end,
  target,
});

function claimsOf(matches: readonly Match[]): Claims {
  const claims = new Map<number, 'none' | 'other' | 'perform' | 'skip'>();
  for (const { rule, target } of matches)
    if (target)
      claims.set(
        target.start,
        rule.kind === 'none' || rule.kind === 'perform' || rule.kind === 'skip' ? rule.kind : 'other',
      );
  return claims;
}

function matchOf({ sense, edge, only, list, start, end }: Sensed, lists: readonly PlaceList[]): Match {
  const target = lists.find((each) => each.start === list);
  const isPronoun = target === undefined;
  return {
    rule: {
      name: isPronoun ? `clause: ${sense} it` : `clause: ${sense}`,
      kind: sense,
      edge,
      ...(only ? { only } : {}),
      ...(isPronoun ? { antecedent: true } : {}),
    },
    start,
    end,
    target,
  };
}
