/** Words that scripts put into pages while they are read. */
export const scripted = {
  copied: (what: string) => `Copied as ${what.toLowerCase()}`,
  copyFailed: 'The browser did not allow copying. Open the reply and copy it from there.',
  done: 'Done',
  stepDone: (n: string) => `Step ${n} done`,
  progress: (done: number, of: number) => `${done} of ${of} ${of === 1 ? 'step' : 'steps'} done.`,
  progressChanged: (n: number) =>
    ` ${n} ${n === 1 ? 'has' : 'have'} changed since you did ${n === 1 ? 'it' : 'them'}.`,
  changedSince: 'Changed since you did it',
  changedIn: (n: number) => `: ${n} ${n === 1 ? 'instruction is' : 'instructions are'} new or different.`,
  changedMark: 'changed',
  startOver: 'Start over',
  undo: 'Undo',
  /** `left`: instructions that are hidden; `shown`: the same ones, where the reader wants to see them. */
  forVersion: (product: string, version: string, left: number, shown: boolean) => {
    const steps = `${left} ${left === 1 ? 'instruction' : 'instructions'} for later versions`;
    return `${product} ${version}: ${left === 0 ? 'nothing here is for later versions only.' : shown ? `${steps} shown below.` : `${steps} left out.`}`;
  },
  showLater: 'Show them',
  hideLater: 'Hide them',
  notKept:
    'This browser keeps nothing of it (its storage is switched off or full): it lasts until you leave the page.',
  searching: 'Searching …',
  failed:
    'The search index could not be loaded. Check the connection and reload, or use the index of articles.',
  none: (query: string) => `Nothing found for “${query}”.`,
  noneHint: 'Try fewer or other words, or a part of the name.',
  didYouMean: 'Did you mean',
  found: (n: number, query: string) =>
    `${n} ${n === 1 ? 'page' : 'pages'} for “${query}”. Enter opens the first.`,
  similar: (n: number, query: string) =>
    `“${query}” stands nowhere exactly so. ${n} ${n === 1 ? 'page has' : 'pages have'} similar words.`,
  partly: (n: number, query: string, unknown: readonly string[]) =>
    `${n} ${n === 1 ? 'page' : 'pages'} for “${query}” without ${unknown.map((word) => `“${word}”`).join(', ')}, which ${unknown.length === 1 ? 'was' : 'were'} not found.`,
  otherNames: (names: readonly string[]) =>
    `Pages with ${names.map((name) => `“${name}”`).join(' or ')}, another name for it, are shown too.`,
  alsoIn: 'Also in',
  more: 'Show more',
  article: 'Article',
  guide: 'Guide',
  notLater: (from: string, to: string) => `${to} is not later than ${from}.`,
  allOfVersion: (version: string) => `What came, changed and went with ${version}`,
  past: 'past',
  noneComing: 'All known dates have passed.',
} as const;
