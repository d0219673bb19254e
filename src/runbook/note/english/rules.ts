/** English: how notes tell people to do, leave out, begin, go on, stop and do otherwise. Tables; order decides. */

import type { DirectiveRule, LeadRule, PreconditionRule } from '../language.ts';
import { ends, goingOn, moves, resumptions } from './ends.ts';
import { nothing, pronouns } from './mentions.ts';
import { articles, distant, listed, performs, wholes } from './performing.ts';
import { exceptions, negations, replacements, skips, withouts } from './skipping.ts';
import { DO, SKIP } from './verbs.ts';

/** In this order: the first one that matches a reference claims it. */
export const RULES: readonly DirectiveRule[] = [
  ...pronouns,
  ...goingOn,
  ...ends,
  ...resumptions,
  ...wholes,
  ...withouts,
  ...replacements,
  ...nothing,
  ...negations,
  ...moves,
  ...listed,
  ...skips,
  ...exceptions,
  ...performs,
  ...distant,
  ...articles,
];

export const LEADS: readonly LeadRule[] = [
  {
    name: 'list of what to skip',
    kind: 'skip',
    pattern: `(?:^|\\b)(?:${SKIP}|skipped|to skip|not (?:needed|required|necessary|relevant|applicable|to (?:do|be done|follow|perform))|unnecessary|irrelevant|do not (?:do|perform|follow)|don['’]t (?:do|perform|follow)|no need for|can be (?:skipped|omitted|ignored|left out)|leave out)\\b[^.;⟦⟧⟐]{0,60}$`,
    examples: ['Please skip the following:', 'Not needed:'],
  },
  {
    name: 'list of what to do',
    kind: 'perform',
    pattern: `(?:^|\\b)(?:${DO}|to do|todo|needed|required|necessary|relevant|you need)\\b[^.;⟦⟧⟐]{0,60}$`,
    examples: ['Please complete these sections:', 'To do:'],
  },
];

export const PRECONDITIONS: readonly PreconditionRule[] = [
  {
    name: 'to confirm, check these',
    pattern:
      '\\b(?:confirm|make sure|ensure|verify|check|prerequisites?|requirements?|preconditions?|conditions?|situation|must be (?:true|met)|has to be (?:true|met)|applies (?:only )?if|before you (?:start|begin))\\b[^⟦⟧⟐]{0,160}:$',
    examples: [['To confirm your configuration matches, check two things:', '']],
  },
  {
    name: 'make sure that',
    pattern:
      '^(?:first |please |also |before you (?:start|begin),? |beforehand,? )*(?:make sure|ensure|verify|check|confirm|double-check)(?: first)?(?: that| whether| if)? (?<text>[^⟦⟧⟐]{8,300})$',
    examples: [['Make sure that no journal profile exists.', 'no journal profile exists']],
  },
  {
    name: 'assuming that',
    pattern:
      '^(?:assuming|provided|supposing|presuming)(?: that)? (?<text>[^⟦⟧⟐]{8,200}?),? (?:then |please |you can |just )*(?:proceed|continue|go on|go ahead|follow|do)\\b',
    examples: [['Assuming that LDAP stays, then proceed.', 'LDAP stays']],
  },
  {
    name: 'meant for',
    pattern:
      '^(?:(?:this|the) (?:article|note|guide|page|document|reply|way|option|runbook)?|these (?:steps|instructions)|{a})? ?(?:is|are)?(?: only)? ?(?:intended|meant|written|applies|apply|works?|valid|for)(?: only)?(?: to cover| for| to| with| where| in)?(?: (?:situations|cases|customers|installations|users))? ?(?<text>(?:where|who|that|with|whose|for|if|when)\\b[^⟦⟧⟐]{8,300})$',
    examples: [['This note is for customers who use LDAP.', 'who use LDAP']],
  },
];
