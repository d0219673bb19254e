/** English: the rules for dates that somebody must know. */
import type { DeadlineRule } from './language.ts';

export const deadlines: readonly DeadlineRule[] = [
  {
    name: 'starting',
    future: true,
    pattern:
      '\\b(?:starting|beginning|effective)(?: (?:from|on|in|with|at|as of))?(?: the)?(?: (?:early|late|mid))? {D}',
    examples: [['The provider will switch it off starting March 1, 2027.', '2027-03-01']],
  },
  {
    name: 'as early as',
    future: false,
    pattern: '\\bas (?:early|soon) as {D}',
    examples: [['They will block sign-ins as early as May 2026.', '2026-05']],
  },
  {
    name: 'by',
    future: false,
    pattern:
      '\\b(?:by|no later than|not later than|at the latest (?:by|in|on)|latest by)(?: the)?(?: (?:end of|beginning of|start of|middle of|early|late|mid))? {D}|{D} at the latest',
    examples: [['Renew the licence by 2026-12-15.', '2026-12-15']],
  },
  {
    name: 'end of life',
    future: false,
    pattern:
      '\\b(?:end[- ]of[- ](?:life|support|service|sale|maintenance)|deadline|due date|expiry date|EOL)\\b[^⟪⟫.;]{0,40} {D}|\\b(?:deadline|EOL|end[- ]of[- ](?:life|support|service)|(?:retirement|shutdown|expiry|end) date):? {D}',
    examples: [['The service reaches its end of life in February 2027.', '2027-02']],
  },
  {
    name: 'can be used until',
    future: false,
    pattern:
      '\\b(?:can|may|possible|supported|available|valid|allowed|accepted|works?|usable|offered)\\b[^⟪⟫;.]*\\b(?:until|till|up to) {D}|^(?:until|till|up to) {D}[^⟪⟫;.]*\\b(?:can|may|possible|supported|available|valid|allowed|accepted|works?|usable|offered)\\b',
    examples: [['Until December 31, 2026, both interfaces can be used.', '2026-12-31']],
  },
  {
    name: 'date first or last',
    future: true,
    pattern: '^{D}(?::| [–-])|\\bwill (?:\\w+ ){1,5}{D}',
    examples: [
      ['March 1, 2027: Access will be blocked.', '2027-03-01'],
      ['The interface will be removed October 1, 2026.', '2026-10-01'],
    ],
  },
  {
    name: 'on or in',
    future: true,
    pattern:
      '\\b(?:on|in|as of|as from|from|until|till|before|after|at|during|for)(?: the)?(?: (?:end of|beginning of|start of|course of|early|late|mid))? {D}',
    examples: [['Support will end on 30 November 2026.', '2026-11-30']],
  },
];
