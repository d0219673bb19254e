import { reporter } from '../../message.ts';

interface Two {
  readonly section: string;
  readonly of: string;
  readonly other: string;
}

const BOTH = 'Correct the one that is wrong, or say in its text for which situation it holds.';

/** What reading notes and copied pages beside scenarios may find; every text stands here once. */
export const report = reporter({
  'note-language': {
    severity: 'warning',
    what: (v: { language: string; count: number }) =>
      v.count === 1
        ? `The note is in "${v.language}", and notes are understood in English only.`
        : `This note and ${v.count - 1} more are in "${v.language}", and notes are understood in English only.`,
    why: 'What it tells readers to do is not compared with the articles, so nobody would notice when it goes stale.',
    remedy:
      'Write "language: en" into the front matter of a note that is in English. Let a scenario say what another one says.',
  },
  'note-reference-lost': {
    severity: 'warning',
    what: (v: { reference: string; of: string; as: string; evidence: string }) =>
      `${v.reference} of "${v.of}" is ${v.as} today. ${v.evidence}`,
    why: 'Who follows the note does not find what it means, or finds another place.',
    remedy: 'Open the article, look up today’s number and heading, and correct the note.',
  },
  'note-reference-changed': {
    severity: 'info',
    what: (v: { reference: string; of: string; as: string; today: string }) =>
      `${v.reference} of "${v.of}" is ${v.as}: ${v.today}.`,
    why: 'The place is still found, but readers of the note see other words in the article.',
    remedy: 'Use today’s number and words when the note is edited next.',
  },
  'note-reference-unknown': {
    severity: 'info',
    what: (v: { reference: string; of: string; evidence: string }) =>
      `What ${v.reference} of "${v.of}" means today cannot be known. ${v.evidence}`,
    why: 'Nothing is guessed, so nobody would notice if the place went.',
    remedy:
      'Add what is missing: a feed that holds the article, or the template’s text in content/templates/.',
  },
  'note-drift-stale': {
    severity: 'warning',
    what: (v: { of: string; revision: number; change: string }) =>
      `"${v.of}" has changed since the note was written against revision ${v.revision}. ${v.change}.`,
    why: 'The note says nothing of it, so who follows it may do too much or too little.',
    remedy:
      'Read the note beside the article, then put today’s revision into its front matter: reviewed: { "Article": 8123 }.',
  },
  'note-drift-review': {
    severity: 'info',
    what: (v: { of: string; revision: number; change: string }) =>
      `"${v.of}" has changed since the note was written against revision ${v.revision}. ${v.change}.`,
    why: 'The note may say something around it that no longer fits.',
    remedy:
      'Read the note beside the article, then put today’s revision into its front matter: reviewed: { "Article": 8123 }.',
  },
  'source-unknown': {
    severity: 'warning',
    what: (v: { name: string }) => `There is no note and no copied page "${v.name}" in the content.`,
    why: 'What it says cannot be compared with the scenario.',
    remedy:
      'Name it by its title, its id or its file, as in "notes/renaming.md", or remove it from "sources".',
  },
  'sources-conflict': {
    severity: 'warning',
    what: (v: Two & { says: string; otherSays: string }) =>
      `Of ${v.section} of "${v.of}" this says to ${v.says}, and ${v.other} says to ${v.otherSays}.`,
    why: 'Both tell of the same scenario, so one of them misleads.',
    remedy: BOTH,
  },
  'sources-may-conflict': {
    severity: 'info',
    what: (v: Two & { says: string; otherSays: string }) =>
      `Of ${v.section} of "${v.of}" this says to ${v.says}, and ${v.other} says to ${v.otherSays}.`,
    why: 'They say mostly the same of the article, so they seem to tell of the same scenario.',
    remedy: `${BOTH} A scenario that names both under "sources" makes this certain.`,
  },
  'sources-silence': {
    severity: 'info',
    what: (v: Two) =>
      `Of ${v.section} of "${v.of}" this says to skip it, and ${v.other}, which skips others, says nothing of it.`,
    why: 'Who follows the other one does the section.',
    remedy: 'Find out whether it has to be skipped, and say so in both.',
  },
});
