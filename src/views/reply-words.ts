/** The words of a ticket reply. */
export const reply = {
  situation: 'Your answers',
  question: (no: number, most: number) => (most === 1 ? 'One question' : `Question ${no} of at most ${most}`),
  possible: 'Possible answers',
  /** `Yes (names-fit=yes). What it means.` */
  choice: (label: string, pair: string, help: string | undefined) =>
    `${label} (${pair})${help === undefined ? '' : `. ${help}`}`,
  kept: 'Kept for later questions',
  answer: (question: string, answer: string) => `${question} ${answer}`,
  kind: {
    'not-supported': 'Not supported.',
    'contact-support': 'Please contact support.',
    'nothing-to-do': 'Nothing to do.',
  },
  check: (title: string) => `Check first: ${title}`,
  step: (step: number, title: string) => `Step ${step}: ${title}`,
  articleStep: (step: number, number: string, title: string) => `Step ${step} (article ${number}): ${title}`,
  guideSays: 'For this situation, instead:',
  leftOut: (count: number, because: string) => {
    const what = count === 0 ? 'Words' : count === 1 ? 'One instruction' : `${count} instructions`;
    return `(${what} of the article left out: ${because})`;
  },
  skipped: (number: string, title: string, because: string) => `Left out: ${number} ${title}. ${because}`,
  stop: (because: string) => `Stop here. ${because}`,
  stopPart: (because: string, next: string) => `This part ends here. ${because} Go on with “${next}”.`,
  changed: (title: string, seen: number, current: number) =>
    `Please note: “${title}” has changed since these steps were checked (revision ${seen}, now ${current}).`,
  changedMore: (n: number) => `and ${n} more`,
  source: 'Source',
  revision: (title: string, id: number, date: string) => `${title}, revision ${id} of ${date}`,
  reviewed: (title: string, id: number) => `${title}, reviewed against revision ${id}`,
} as const;
