import { reporter } from '../../message.ts';

const first = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const ACCEPT = 'or, if readers can do without, list it under "accept" of the overlay with the reason';

/** What an included part may need of what is left out; every text stands here once. */
export const report = reporter({
  'overlay-points-at-skipped': {
    severity: 'warning',
    what: (v: { words: string; in: string; of: string; target: string }) =>
      `${first(v.in)} of "${v.of}" is in the runbook and points at ${v.target}, which is not: "${v.words}".`,
    why: 'Readers are sent to something that the runbook tells them to leave out.',
    remedy: `Include it, say in an insert or a replacement what readers need to know, ${ACCEPT}.`,
  },
  'overlay-value-skipped': {
    severity: 'warning',
    what: (v: { words: string; in: string; of: string; value: string; target: string }) =>
      `${first(v.in)} of "${v.of}" uses "${v.value}" ("${v.words}"), which only ${v.target} sets, and that is left out.`,
    why: 'Readers would be asked for a value that nobody told them to make.',
    remedy: `Leave both in or both out, say in an insert where the value comes from, ${ACCEPT}.`,
  },
  'overlay-remaining-steps': {
    severity: 'warning',
    what: (v: { words: string; in: string; of: string; target: string }) =>
      `${first(v.in)} of "${v.of}" says "${v.words}", but the runbook leaves out what follows: ${v.target}.`,
    why: 'The article tells readers to go on where the runbook tells them to stop.',
    remedy: `End the section before that sentence (stopAfter), suppress or replace it, ${ACCEPT}.`,
  },
  'overlay-accept-unused': {
    severity: 'warning',
    what: (v: { target: string; rule: string }) =>
      `${first(v.target)} gives no warning "${v.rule}" (any more), but it is accepted.`,
    why: 'An acceptance without its warning would hide the next one that comes.',
    remedy: 'Remove it from "accept".',
  },
});

export const ACCEPTABLE = ['points-at-skipped', 'value-skipped', 'remaining-steps'] as const;
export type Acceptable = (typeof ACCEPTABLE)[number];
