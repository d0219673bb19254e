/**
 * Signs that stand for what has been recognised, so that rules read a sentence by its shape. A sign is as long as the
 * words that it covers: offsets stay what they are.
 *
 *     Perform 2.1 and 2.2, but start at the "Click on Create…" line.
 *     Perform ⟦·········⟧, but start at ⟦··························⟧.
 */
export const FILL = '\u0001';
/** Covers a single character. */
const ONE = { reference: '⟐', quote: '⟐', article: '⟐' } as const;
const PAIR = { reference: '⟦⟧', quote: '❬❭', article: '❲❳' } as const;

export type SignKind = keyof typeof PAIR;

/** For rules: what they write for a sign, and the expression that finds it. */
export const SIGN: Readonly<Record<SignKind, string>> = {
  reference: `(?:⟦${FILL}*⟧|⟐)`,
  quote: `❬${FILL}*❭`,
  article: `❲${FILL}*❳`,
};
/** Any character that belongs to no sign. */
export const PLAIN = `[^⟦⟧⟐❬❭❲❳]`;

const OWN = new RegExp(`[⟦⟧⟐❬❭❲❳${FILL}]`, 'gu');

/** The text without characters that would be taken for signs; as long as before. */
export function withoutSigns(text: string): string {
  return text.replace(OWN, ' ');
}

export interface Covered {
  readonly start: number;
  readonly end: number;
  /** Without a sign the words are only hidden from the rules. */
  readonly sign?: SignKind | undefined;
}

/** The text with signs in the place of some stretches, which must be in order and must not overlap. */
export function covered(text: string, stretches: readonly Covered[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, sign } of stretches) {
    parts.push(text.slice(at, start), signOf(end - start, sign));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function signOf(length: number, sign: SignKind | undefined): string {
  if (sign === undefined) return FILL.repeat(length);
  if (length === 1) return ONE[sign];
  const [open = '', close = ''] = PAIR[sign];
  return open + FILL.repeat(length - 2) + close;
}
