/** A sentence with signs → its words, places and marks, in clauses. */
import { cuesOf, type Lexicon } from './lexicon.ts';
import { FILL } from './signs.ts';

export interface Token {
  readonly kind: 'word' | 'place' | 'sign' | 'stop' | 'comma' | 'colon';
  /** In small letters, contractions taken apart. */
  readonly word: string;
  /** Offsets in the sentence; the words of a contraction share theirs. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = new RegExp(
  `(?<place>⟦${FILL}*⟧|⟐)|(?<sign>❬${FILL}*❭|❲${FILL}*❳)|(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’/]|-(?=\\p{L}))*|[✓✔✅☑✗✘❌✖☒🚫])|(?<comma>,)|(?<colon>:|→|->|=>?|\\|| [-–—]+(?= ))|(?<stop>[.;!?()]| /(?= ))`,
  'gu',
);
/** How places and signs stand in the text on which rewordings work. */
const PLACE = '⟐';
const SIGN = '❬';
/** No more words than this stand aside between two commas. */
const LONGEST_ASIDE = 4;

/** `open` is a sentence with signs, its conditions and reasons hidden. */
export function tokensOf(open: string, lexicon: Lexicon): Token[] {
  const { contractions, spellings } = lexicon;
  const tokens: Token[] = [];
  for (const match of open.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const kind = (Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'stop') as Token['kind'];
    let word = match[0].toLowerCase();
    if (kind === 'word') for (const [pattern, apart] of contractions) word = word.replace(pattern, apart);
    const spelt = word.split(' ').map((each) => spellings[each] ?? each);
    for (const each of spelt.join(' ').split(' '))
      if (each !== '') tokens.push({ kind, word: each, start, end });
  }
  return reworded(tokens, lexicon);
}

/** With what is said in a roundabout way said plainly; a new word covers all the words that it stands for. */
function reworded(tokens: Token[], { rewordings }: Lexicon): Token[] {
  let all = tokens;
  for (const [pattern, plain] of rewordings) {
    const parts = all.map(({ kind, word }) => (kind === 'place' ? PLACE : kind === 'sign' ? SIGN : word));
    const text = parts.join(' ');
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) continue;
    const starts = [];
    for (let i = 0, at = 0; i < parts.length; at += (parts[i]?.length ?? 0) + 1, i++) starts.push(at);
    const next: Token[] = [];
    let done = 0;
    for (const match of matches) {
      const { index, 0: found } = match;
      const first = starts.findIndex((at) => at >= index);
      const after = starts.findIndex((at) => at >= index + found.length);
      const end = after < 0 ? parts.length : after;
      if (first < done || first < 0 || end <= first) continue;
      const said = plain.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');
      const kept = all.slice(first, end).filter(({ kind }) => kind === 'place');
      const covering = { start: all[first]?.start ?? 0, end: all[end - 1]?.end ?? 0 };
      next.push(...all.slice(done, first));
      for (const word of said.split(' ').filter((part) => part !== '')) {
        const place = word === PLACE ? kept.shift() : undefined;
        next.push(place ?? { kind: 'word', word, ...covering });
      }
      done = end;
    }
    next.push(...all.slice(done));
    all = next;
  }
  return all;
}

export interface TokenClause {
  readonly tokens: Token[];
  /** The mark that parts it from the clause before; `word` for a conjunction. */
  readonly after?: Token['kind'] | undefined;
}

/** Clauses, without the marks between them; a colon or dash behind a place stays, for answers. */
export function clausesIn(tokens: readonly Token[], lexicon: Lexicon): TokenClause[] {
  const { words } = lexicon;
  const clauses: TokenClause[] = [{ tokens: [] }];
  const next = (after: Token['kind']): void => {
    if (clauses.at(-1)?.tokens.length === 0) clauses.pop();
    clauses.push({ tokens: [], after });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const clause = (clauses.at(-1) as TokenClause).tokens;
    if (token.kind === 'stop') next('stop');
    else if (token.kind === 'comma') {
      const aside = asideAt(i);
      if (aside > 0) i += aside;
      else next('comma');
    } else if (token.kind === 'colon') {
      if (clause.at(-1)?.kind === 'place' && clause.length === 1) clause.push(token);
      else next('colon');
    } else if (token.kind === 'word' && words.conjunctions.has(token.word)) {
      if (clause.some((each) => each.kind === 'place' || isCue(each))) next('word');
      (clauses.at(-1) as TokenClause).tokens.push(token);
    } else clause.push(token);
  }
  return clauses.filter((clause) => clause.tokens.length > 0);

  /** `2.4, however, is needed`: how many tokens stand aside. */
  function asideAt(comma: number): number {
    if (tokens[comma - 1]?.kind !== 'place') return 0;
    for (let k = 1; k <= LONGEST_ASIDE; k++) {
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
