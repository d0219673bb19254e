/** (outline, outline) → Matching: which section and which block of a revision is which of another one. */
import { matchBlocks } from './match-blocks.ts';
import { matchSections } from './match-sections.ts';
import { matchingOf, pairingOf } from './pairing.ts';
import type { Matching, Outline } from './types.ts';

/**
 * Compares two revisions of one page. Deterministic, and about linear in their size: where very much changed at once
 * only candidates that share rare words are looked at. A node without a pair came or went, or is in doubt.
 */
export function matchOutlines(older: Outline, newer: Outline): Matching {
  const pairing = pairingOf(older, newer);
  matchSections(pairing);
  matchBlocks(pairing);
  return matchingOf(pairing);
}
