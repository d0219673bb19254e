/** English: roundabout ways of denying, put plainly before clauses are read. */
import type { Lexicon } from '../lexicon.ts';

/** Part of the rewordings in idioms.ts, in this order. */
export const DENIALS: Lexicon['rewordings'] = [
  // "Do not be tempted to gloss over 2.4", "no chance of dodging it", "I cannot spare you 2.4".
  [
    /\bdo not(?: you)?(?: ever| even)? (?:be|feel|let yourself be|get|become) (?:tempted|inclined|lured|fooled|talked|seduced|persuaded|misled|led|drawn|coaxed|lulled|goaded|tricked)(?: into)?(?: to)?(?= \p{L})/gu,
    'do not',
  ],
  [
    /\bdo not let (?:anybody|anyone|him|her|them|the \p{L}+|your \p{L}+|yourself|yourselves) (?:be )?\p{L}+ (?:you |him |her |them )?into(?= \p{L}+ing\b)/gu,
    'no',
  ],
  [
    /\bdo not let (?:anybody|anyone|somebody|someone|him|her|them|me|us|the \p{L}+|your \p{L}+|yourself|yourselves|nobody|any \p{L}+) (?:(?:be )?(?:talk(?:ed)?|tempt(?:ed)?|persuade(?:d)?|trick(?:ed)?|lure(?:d)?|coax(?:ed)?|fool(?:ed)?|push(?:ed)?|pressure(?:d)?) (?:you |him |her |them )?to )?(?=\p{L})/gu,
    'do not ',
  ],
  [
    /\bnot \p{L}+ing(?: \p{L}+)? (⟐) (?:is|would be|will be) (?:simply |just |absolutely |really )?(?:out of the question|no option|not an option|not allowed|not permitted|not acceptable|unacceptable|forbidden|no choice|no alternative|not possible)\b/gu,
    'please do $1',
  ],
  [
    /\bgive (?:him|her|them|the \p{L}+|your \p{L}+) (⟐) to (?:do|complete|follow|work through)\b/gu,
    'please do $1',
  ],
  [
    /\b(?:no|not any|hardly any|not the slightest|not a) (?:chance|way|question|possibility|option|prospect|hope|thought|talk|excuse) (?:of|for)(?= \p{L}+ing\b)/gu,
    'no',
  ],
  [/\b(?:refrain|abstain|desist|keep|hold back|shy away|shrink) from(?= \p{L}+ing\b)/gu, 'not'],
  [
    /\b(?:i|we) (?:\p{L}+ )?(?:can|could|may|will|would) not (?:\p{L}+ )?(?:spare|excuse|exempt|release|relieve|absolve|let|save) (?:you|him|her|them|the customer)(?: off| from| of)?(?= ⟐)/gu,
    'please do',
  ],
  [
    /\b(?:i|we) would (?:rather|sooner|prefer|prefer it|much rather|like it|appreciate it|be happier|be glad)(?: if| that)? (?:you|they|he|she|the customer|nobody) (?:did|do|would|does) not(?: to)?\b/gu,
    'please do not',
  ],
  [/\b(?:it will|it would|that will|this will) (?:not|never) do(?: for you)? to\b/gu, 'do not'],
  [
    /\bnobody (?:gets|is allowed|is permitted|is entitled|is free|has permission|has leave|ought|dares?|is) to\b/gu,
    'do not',
  ],
  [
    /\byou (?:still )?(?:have|will have)(?: still| got)*(?: all of| the whole of)? (⟐) (?:ahead of you|before you|in front of you|to do|to go through|to get through|to work through|to complete|left to do|on your plate|still to come)\b/gu,
    'please do $1',
  ],
];
