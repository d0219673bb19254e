import { reporter } from '../../message.ts';

const more = (n: number): string =>
  n === 0 ? '' : ` So it is in ${n} more ${n === 1 ? 'state' : 'states'}.`;
const UNREACHED = 'Its words would never be read, and nobody would notice that they are missing.';

/** What reading and proving a flow may find; every text stands here once. `state` is the counter-example. */
export const report = reporter({
  // --- reading ---
  'flow-id-twice': {
    severity: 'error',
    what: (v: { what: string; id: string }) => `There are two ${v.what} with the id "${v.id}".`,
    why: 'Guards, addresses and the text name it by its id.',
    remedy: 'Give one of them another id.',
  },
  'flow-fact-unknown': {
    severity: 'error',
    what: (v: { fact: string; known: string }) =>
      `There is no fact "${v.fact}"${v.known === '' ? '.' : `; there are ${v.known}.`}`,
    why: 'A condition on it could never hold.',
    remedy: 'Correct the name, or add the fact to "facts".',
  },
  'flow-value-unknown': {
    severity: 'error',
    what: (v: { fact: string; value: string; known: string }) =>
      `"${v.value}" is no value of the fact "${v.fact}"; its values are ${v.known}.`,
    why: 'A condition on it could never hold.',
    remedy: 'Correct the value, or add it to the fact.',
  },
  'flow-comparison': {
    severity: 'error',
    what: (v: { fact: string; problem: string }) => `The fact "${v.fact}" ${v.problem}.`,
    why: 'Versions compare as versions and everything else by its values.',
    remedy: 'Use eq and in for choices, for yes and no and for single versions, and range for versions.',
  },
  'flow-product-unknown': {
    severity: 'error',
    what: (v: { product: string; known: string }) =>
      `site.yaml lists no product "${v.product}"${v.known === '' ? '' : `; it lists ${v.known}`}.`,
    why: 'A version means nothing without its product.',
    remedy: 'Name the product by its id, or add it to site.yaml.',
  },
  'flow-fact-unasked': {
    severity: 'error',
    what: (v: { fact: string }) => `No question asks for the fact "${v.fact}".`,
    why: 'It can never be known, so nothing can depend on it.',
    remedy: 'Add a question for it, or remove the fact.',
  },
  'flow-overlay-unknown': {
    severity: 'error',
    what: (v: { outcome: string; overlay: string; known: string }) =>
      `The outcome "${v.outcome}" lists the overlay "${v.overlay}", which is not there${v.known === '' ? '' : `; there are ${v.known}`}.`,
    why: 'Its steps would be missing.',
    remedy: 'Name one of the overlays of the front matter by its id.',
  },
  'flow-outcome-unknown': {
    severity: 'error',
    what: (v: { outcome: string; known: string }) =>
      `<Outcome id="${v.outcome}">: there is no such outcome${v.known === '' ? '' : `; there are ${v.known}`}.`,
    why: 'The text would never be shown.',
    remedy: 'Name one or several outcomes of the front matter, with spaces between their ids.',
  },
  'flow-part-outside': {
    severity: 'error',
    what: (v: { element: string }) => `<${v.element}> stands outside of every <Outcome>.`,
    why: 'In a scenario with questions nobody could tell whose step it is.',
    remedy: 'Put it into <Outcome id="…">; several ids make it part of several outcomes.',
  },
  'flow-when-guard': {
    severity: 'error',
    what: (v: { problem: string }) => `<When> ${v.problem}.`,
    why: 'Without a condition that can be understood the text would be shown to the wrong readers.',
    remedy:
      'Write <When FACT="VALUE">, with commas between several values, or <When FACT="from 26.1 before 26.2">.',
  },
  // --- proving ---
  'flow-too-large': {
    severity: 'error',
    what: (v: { max: number; fact: string; values: number }) =>
      `The questions have more than ${v.max} states; the fact "${v.fact}" (${v.values} values) multiplies them most.`,
    why: 'Each state is a page, and nobody can review so many.',
    remedy:
      'Ask for the fact only where it matters ("when"), merge values that are treated alike, or split the scenario.',
  },
  'flow-overlap': {
    severity: 'error',
    what: (v: { state: string; one: string; other: string; line: number | undefined; more: number }) =>
      `With ${v.state}, the outcome "${v.one}" holds and "${v.other}"${v.line === undefined ? '' : ` (line ${v.line})`} as well.${more(v.more)}`,
    why: 'A reader must come to one result, and nothing is picked silently.',
    remedy: 'Narrow the "when" of one of them so that it excludes the other.',
  },
  'flow-gap': {
    severity: 'error',
    what: (v: { state: string; question: string | undefined; more: number }) =>
      `With ${v.state}, no question is left and no outcome holds${v.question === undefined ? '' : `; the last question is "${v.question}"`}.${more(v.more)}`,
    why: 'The reader would come to an empty page.',
    remedy: 'Add an outcome for this case, or widen the "when" of one or of a further question.',
  },
  'flow-dead-end': {
    severity: 'error',
    what: (v: { state: string; question: string; more: number }) =>
      `With ${v.state}, no answer to the question "${v.question}" or to those after it leads to an outcome.${more(v.more)}`,
    why: 'The reader would answer in vain.',
    remedy: 'Add an outcome for these answers, or narrow the "when" of the question.',
  },
  'flow-outcome-unreachable': {
    severity: 'error',
    what: (v: { outcome: string }) => `No answers lead to the outcome "${v.outcome}".`,
    why: UNREACHED,
    remedy: 'Correct its "when", or remove the outcome.',
  },
  'flow-question-unreachable': {
    severity: 'error',
    what: (v: { question: string }) => `No answers lead to the question "${v.question}".`,
    why: UNREACHED,
    remedy: 'Correct its "when", or remove the question.',
  },
  'flow-question-pointless': {
    severity: 'error',
    what: (v: { question: string; state: string }) =>
      `All answers to the question "${v.question}" lead to the same, for instance with ${v.state}.`,
    why: 'Readers would be asked something that does not matter.',
    remedy: 'Use its fact in a "when" or a <When>, or remove the question.',
  },
  'flow-outcome-empty': {
    severity: 'error',
    what: (v: { outcome: string; state: string; lacks: string }) =>
      `With ${v.state}, the outcome "${v.outcome}" has no ${v.lacks}.`,
    why: 'The reader would come to an empty page.',
    remedy:
      'Write its text in <Outcome id="…">, with <Step> or <Runbook> for a runbook, or give it another kind.',
  },
  'flow-outcome-kind': {
    severity: 'error',
    what: (v: { outcome: string; kind: string }) =>
      `The outcome "${v.outcome}" is of the kind ${v.kind}, but it has steps.`,
    why: 'A page cannot say that there is nothing to do, and then what to do.',
    remedy: 'Give it the kind runbook, or take the steps out.',
  },
  'flow-when-never': {
    severity: 'error',
    what: (v: { outcome: string }) =>
      `No answers that lead to the outcome "${v.outcome}" satisfy this condition.`,
    why: UNREACHED,
    remedy: 'Correct the condition, or remove the text.',
  },
});
