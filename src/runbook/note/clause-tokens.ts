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
/** No more words than this stand aside between two commas. */
const LONGEST_ASIDE = 4;

/** `open` is a sentence with signs, its conditions and reasons hidden. */
export function tokensOf(open: string, { contractions, spellings }: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (const match of open.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const kind = (Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'stop') as Token['kind'];
    let word = match[0].toLowerCase();
    if (kind === 'word') for (const [pattern, apart] of contractions) word = word.replace(pattern, apart);
    for (const each of word.split(' ').filter((part) => part !== ''))
      tokens.push({ kind, word: spellings[each] ?? each, start, end });
  }
  return tokens;
}

/** Clauses, without the marks between them; a colon or dash behind a place stays, for answers. */
export function clausesIn(tokens: readonly Token[], lexicon: Lexicon): Token[][] {
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
