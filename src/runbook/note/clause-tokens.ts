/** A sentence with signs → its words, places and marks, in clauses. */
import { tablesOf } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
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
export function tokensOf(open: string, lexicon: Lexicon): readonly Token[] {
  const { contractions, spellings } = lexicon;
  const tokens: Token[] = [];
  for (const match of open.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const kind = (Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'stop') as Token['kind'];
    let word = match[0].toLowerCase();
    if (kind === 'word') for (const [pattern, apart] of contractions) word = word.replace(pattern, apart);
    for (const part of word.split(' '))
      for (const each of (spellings[part] ?? part).split(' '))
        if (each !== '') tokens.push({ kind, word: each, start, end });
  }
  return reworded(tokens, lexicon);
}

/** With what is said in a roundabout way said plainly; a new word covers all the words that it stands for. */
function reworded(tokens: readonly Token[], { rewordings }: Lexicon): readonly Token[] {
  let all = tokens;
  let text = textOf(all);
  for (const [pattern, plain] of rewordings) {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) continue;
    const indexAt = indexer(all);
    const next: Token[] = [];
    let done = 0;
    for (const match of matches) {
      const first = indexAt(match.index);
      const end = indexAt(match.index + match[0].length);
      if (first < done || end <= first) continue;
      next.push(...all.slice(done, first), ...plainly(all.slice(first, end), plain, match));
      done = end;
    }
    all = [...next, ...all.slice(done)];
    text = textOf(all);
  }
  return all;
}

function plainly(tokens: readonly Token[], plain: string, match: RegExpMatchArray): Token[] {
  const said = plain.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');
  const places = tokens.filter(({ kind }) => kind === 'place');
  const { start = 0 } = tokens[0] ?? {};
  const { end = 0 } = tokens.at(-1) ?? {};
  return said
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word === PLACE ? places.shift() : undefined) ?? { kind: 'word', word, start, end });
}

const spelt = ({ kind, word }: Token): string => (kind === 'place' ? PLACE : kind === 'sign' ? SIGN : word);
const textOf = (tokens: readonly Token[]): string => tokens.map(spelt).join(' ');

/** Of the first token that begins at or behind an offset in their text; offsets must not fall. */
function indexer(tokens: readonly Token[]): (offset: number) => number {
  let index = 0;
  let at = 0;
  return (offset) => {
    while (index < tokens.length && at < offset) {
      at += spelt(tokens[index] as Token).length + 1;
      index += 1;
    }
    return index;
  };
}

export interface TokenClause {
  readonly tokens: Token[];
  /** The mark that parts it from the clause before; `word` for a conjunction. */
  readonly after?: Token['kind'] | undefined;
}

/** Clauses, without the marks between them; a colon or dash behind a place stays, for answers. */
export function clausesIn(tokens: readonly Token[], lexicon: Lexicon): TokenClause[] {
  const { words } = lexicon;
  const { cues } = tablesOf(lexicon);
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
    return kind === 'word' && cues.has(word);
  }
}
