/** Labels that open a part of a text: "Cause:" in bold or plain at its beginning, a term, a heading. */
import type { Passage } from '../passages.ts';
import type { LabelRole, ProblemWords } from './language.ts';

const ROLES: readonly LabelRole[] = ['problem', 'question', 'cause', 'solution', 'answer'];

/** The role that a whole label or title names. */
export function roleOf(label: string, { labels }: ProblemWords): LabelRole | undefined {
  const bare = label
    .replace(/[\s:.]+$/u, '')
    .replace(/\s+(?:#\s?)?\d+$/u, '')
    .toLowerCase();
  return ROLES.find((role) => labels[role].test(bare));
}

/** A stretch of a passage behind a label, or before the first one. */
export interface Segment {
  readonly passage: Passage;
  readonly role?: LabelRole | undefined;
  /** Set in bold, a term, or a row's head; not only a word with a colon. */
  readonly marked: boolean;
  /** Offsets of the words behind the label. */
  readonly start: number;
  readonly end: number;
}

/** Letters and blanks before a colon. */
const PLAIN = /^(?<label>\p{L}[\p{L}' -]{0,40}?)\s?[:：]\s+(?=\S)/u;

/** Cuts a passage at the labels in it. The first segment may be one without a label. */
export function segmentsOf(passage: Passage, words: ProblemWords): Segment[] {
  const { text, marks, breaks } = passage.words;
  if (passage.form === 'term') {
    const role = roleOf(text, words);
    return [{ passage, role, marked: true, start: role ? text.length : 0, end: text.length }];
  }
  const cuts: { at: number; start: number; role: LabelRole; marked: boolean }[] = [];
  const begins = new Set([0, ...breaks.map((at) => at + (text[at] === ' ' ? 1 : 0))]);
  for (const { as, start, end } of marks) {
    if (as === 'link' || as === 'code') continue;
    const label = text.slice(start, end);
    const role = roleOf(label, words);
    if (!role) continue;
    const after = /^\s?[:：–—-]?\s*/u.exec(text.slice(end))?.[0] ?? '';
    const colon = /[:：.]\s*$/u.test(label) || /[:：–—-]/u.test(after);
    const alone = end === text.length || breaks.includes(end) || breaks.includes(end + 1);
    // "the '''solution''' is" opens nothing.
    if (!colon && !(alone && begins.has(start))) continue;
    if (!begins.has(start) && !/[.!?:;)]\s*$/u.test(text.slice(0, start))) continue;
    cuts.push({ at: start, start: end + after.length, role, marked: true });
  }
  for (const at of begins) {
    if (cuts.some((cut) => cut.at === at)) continue;
    const match = PLAIN.exec(text.slice(at, at + 60));
    const role = match?.groups?.label === undefined ? undefined : roleOf(match.groups.label, words);
    if (match && role) cuts.push({ at, start: at + match[0].length, role, marked: false });
  }
  cuts.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const first = cuts[0]?.at ?? text.length;
  if (first > 0) segments.push({ passage, marked: false, start: 0, end: first });
  for (const [i, { start, role, marked }] of cuts.entries())
    segments.push({ passage, role, marked, start, end: cuts[i + 1]?.at ?? text.length });
  return segments;
}
