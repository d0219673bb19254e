import { reporter } from '../message.ts';

/** A name at the start of a sentence. */
const first = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const LOOK_AGAIN = 'Open the article, look up today’s number and heading, and correct the operation.';

/** What reading scenarios and applying overlays may find; every text stands here once. */
export const report = reporter({
  'scenario-front-matter-missing': {
    severity: 'error',
    what: (_: object) => 'The scenario has no front matter.',
    why: 'The front matter names the scenario and says which parts of which article it uses.',
    remedy: 'Begin the file with a line "---", then id, title, summary, audience and overlays, then "---".',
  },
  'scenario-yaml': {
    severity: 'error',
    what: (v: { problem: string }) => `The front matter is not valid YAML: ${v.problem}.`,
    why: 'Nothing of the scenario can be used before it can be read.',
    remedy: 'Correct the line; indentation and quotes are the usual reasons.',
  },
  'scenario-field': {
    severity: 'error',
    what: (v: { path: string; problem: string }) =>
      `${v.path === '' ? 'The front matter' : `"${v.path}"`}: ${v.problem}.`,
    why: 'A scenario with a wrong field could show the wrong steps.',
    remedy: 'Correct the field; docs/content.md lists every field.',
  },
  'scenario-body': {
    severity: 'error',
    what: (v: { problem: string }) => `The text below the front matter cannot be read: ${v.problem}`,
    why: 'A scenario is Markdown with a few elements; nothing else is run or guessed.',
    remedy: 'Close every element, and write "\\{" and "\\<" for the characters themselves.',
  },
  'scenario-element': {
    severity: 'error',
    what: (v: { name: string; known: string }) => `<${v.name}> is no element of a scenario.`,
    why: 'Only known elements can be shown the same way on the page, in a reply and on the command line.',
    remedy:
      'Use one of Check, Step, Runbook, Outcome, When, LiveSection, LiveStep, LiveVersion and LiveDeadline, or plain Markdown.',
  },
  'scenario-element-inline': {
    severity: 'error',
    what: (v: { name: string }) =>
      `<${v.name}> stands inside a line or inside an element that cannot hold it.`,
    why: 'Its content could not be told from the text around it.',
    remedy:
      'Put the opening and the closing tag on lines of their own; only Outcome and When hold other elements.',
  },
  'scenario-code': {
    severity: 'error',
    what: (v: { code: string }) => `Code is not run in scenarios: ${v.code}`,
    why: 'A scenario is text; running code while building would make every writer a programmer of the site.',
    remedy: 'Remove it, or write "\\{" for a brace.',
  },
  'scenario-live': {
    severity: 'error',
    what: (v: { name: string; problem: string }) => `<${v.name}> ${v.problem}.`,
    why: 'Nobody could tell which part of which article is meant.',
    remedy: 'docs/content.md shows each of these elements.',
  },
  'scenario-live-none': {
    severity: 'error',
    what: (v: { name: string; target: string; of: string; what: string }) =>
      `<${v.name}>: ${v.target} of "${v.of}" ${v.what}.`,
    why: 'The page would have a gap, or something that was picked silently.',
    remedy: 'Quote the step that names it, or write it out.',
  },
  'scenario-attribute': {
    severity: 'error',
    what: (v: { element: string; attribute: string }) =>
      `<${v.element}> needs the attribute ${v.attribute}="…".`,
    why: 'Without it nobody can tell what the element stands for.',
    remedy: 'Add the attribute with a plain quoted value.',
  },
  'scenario-overlay-unknown': {
    severity: 'error',
    what: (v: { overlay: string; known: string }) =>
      `<Runbook overlay="${v.overlay}" />: there is no such overlay.`,
    why: 'The steps would be missing from the page.',
    remedy: 'Name one of the overlays of the front matter by its id.',
  },
  'scenario-overlay-unused': {
    severity: 'warning',
    what: (v: { overlay: string }) => `The overlay "${v.overlay}" is not placed in the text.`,
    why: 'Its steps do not appear on the page.',
    remedy: 'Write <Runbook overlay="…" /> where the steps belong, or remove the overlay.',
  },
  'scenario-todo': {
    severity: 'warning',
    what: (v: { count: number }) =>
      `${v.count === 1 ? 'One place of the scenario waits' : `${v.count} places of the scenario wait`} for a writer; this is the first.`,
    why: 'A draft says "TODO:" where only a writer can decide.',
    remedy: 'Write what readers need in its place.',
  },
  'scenario-todo-public': {
    severity: 'error',
    what: (v: { count: number }) =>
      `The scenario is public, but ${v.count === 1 ? 'one place of it waits' : `${v.count} places of it wait`} for a writer; this is the first.`,
    why: 'Readers would see "TODO:" instead of what they need.',
    remedy: 'Write what readers need in its place, or set "audience: internal" until it is written.',
  },
  'scenario-id-twice': {
    severity: 'error',
    what: (v: { id: string; other: string }) => `The id "${v.id}" is also that of ${v.other}.`,
    why: 'Two guides cannot have one address.',
    remedy: 'Give one of them another id.',
  },
  'value-unused': {
    severity: 'error',
    what: (v: { words: string; id: string }) =>
      `"${v.words}", which stands for the value "${v.id}", occurs in no step of the runbook.`,
    why: 'A reader would be asked for something that changes nothing, or a command would keep its placeholder.',
    remedy:
      'Copy the words from the article as they are shown, letter by letter, or take them out of "replaces".',
  },
  'overlay-article-missing': {
    severity: 'error',
    what: (v: { of: string }) => `The article "${v.of}" is not in the content.`,
    why: 'A runbook is rendered from the article’s current text.',
    remedy: 'Add a feed that holds the article, or correct the title in "of".',
  },
  'overlay-revision-unknown': {
    severity: 'warning',
    what: (v: { of: string; seen: number }) =>
      `Revision ${v.seen} of "${v.of}", named in "seen", is not in the content.`,
    why: 'Whether the article has changed since the scenario was reviewed cannot be known.',
    remedy: 'Review the runbook and put the current revision into "seen".',
  },
  'overlay-target-missing': {
    severity: 'error',
    what: (v: { target: string; of: string; near?: string | undefined }) =>
      `${first(v.target)} matches nothing in "${v.of}"${v.near === undefined ? '' : `; the nearest is ${v.near}`}.`,
    why: 'An operation that matches nothing would silently leave a step in or out.',
    remedy: LOOK_AGAIN,
  },
  'overlay-target-twice': {
    severity: 'error',
    what: (v: { target: string; of: string; matches: string }) =>
      `${first(v.target)} matches more than one place in "${v.of}": ${v.matches}.`,
    why: 'Nothing is picked silently.',
    remedy: 'Add the section number, the heading or more words of the quote.',
  },
  'overlay-target-conflict': {
    severity: 'error',
    what: (v: { of: string; section: string; heading: string; numbered: string; titled: string }) =>
      `Number and heading disagree in "${v.of}": ${v.section} is now "${v.numbered}", and "${v.heading}" is ${v.titled}.`,
    why: 'The article has changed since the scenario was written, and only a writer knows which one was meant.',
    remedy: LOOK_AGAIN,
  },
  'overlay-number-unknown': {
    severity: 'warning',
    what: (v: { target: string; of: string; template: string }) =>
      `${first(v.target)} was found in "${v.of}" by its heading alone.`,
    why: 'A missing template stands before it, so its number cannot be known.',
    remedy: 'Put the template’s wikitext into content/templates/.',
  },
  'overlay-undecided': {
    severity: 'error',
    what: (v: { section: string; of: string }) =>
      `${first(v.section)} of "${v.of}" is neither included nor skipped nor after a stop.`,
    why: 'A section that is new in the article must not slip into a runbook, or out of it, unseen.',
    remedy: 'Add an include or a skip for it.',
  },
  'overlay-twice': {
    severity: 'error',
    what: (v: { target: string; of: string; first: string }) =>
      `${first(v.target)} of "${v.of}" is decided twice: also ${v.first}.`,
    why: 'Operations have no order, so two of them on one place cannot both hold.',
    remedy: 'Remove one of them.',
  },
  'overlay-range': {
    severity: 'error',
    what: (v: { section: string }) => `In ${v.section} "stopAfter" stands before "startAt".`,
    why: 'No step would be left.',
    remedy: 'Swap them, or correct the quotes.',
  },
  'overlay-lost': {
    severity: 'error',
    what: (v: { target: string; section: string }) =>
      `${first(v.target)} points into ${v.section}, which is not included.`,
    why: 'The change would never be seen.',
    remedy: 'Include the section, or remove the operation.',
  },
});
