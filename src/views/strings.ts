/** Every word of the interface, in one place. Content (titles, bodies, comments) never comes from here. */
import { reply } from './reply-words.ts';

const integer = /* @__PURE__ */ new Intl.NumberFormat('en');
const longDate = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `1,234` */
export const count = (n: number): string => integer.format(n);

/** `1 step`, `9 steps` */
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** `2026-03-12T10:00:00Z` or `2026-03-12` → `12 March 2026`; what is no date stays as it is. */
export function date(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : longDate.format(at);
}

/** `2026-03-12T10:05:00Z` → `10:05 UTC`; nothing where no time is given. */
export const timeOfDay = (iso: string): string => {
  const time = /T(\d\d:\d\d)/u.exec(iso)?.[1];
  return time === undefined ? '' : `${time} UTC`;
};

const monthAndYear = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-10-01` → `1 October 2026`; `2026-10` → `October 2026`, because nobody said which day. */
export function dayOrMonth(iso: string): string {
  return /^\d{4}-\d\d$/.test(iso) ? monthAndYear.format(new Date(`${iso}-01`)) : date(iso);
}

/** `+120`, `−7`, `±0`: with signs that a screen reader and a column of figures both handle. */
export const difference = (bytes: number): string =>
  bytes > 0 ? `+${count(bytes)}` : bytes < 0 ? `−${count(-bytes)}` : '±0';

export const ui = {
  skipToContent: 'Skip to content',
  home: 'Home',
  mainNavigation: 'Main',
  breadcrumb: 'Breadcrumb',
  guides: 'Guides',
  articles: 'Articles',
  contents: 'Contents',
  contentsOf: (title: string) => `Contents of ${title}`,
  steps: (n: number) => plural(n, 'step', 'steps'),
  internalSite: 'Internal edition: do not publish',
  edition: 'Edition',
  footer: (articles: number, guides: number, revisions: number) =>
    `${plural(articles, 'article', 'articles')}, ${plural(guides, 'guide', 'guides')}, ${plural(revisions, 'revision', 'revisions')}`,
  madeWith: 'Built with Vademecum',
  externalSuffix: '(other site)',

  searchLabel: 'Search',
  searchPlaceholder: 'Error code, version, section …',
  searchPlaceholderShort: 'Code, version, section …',
  searchButton: 'Search',
  searchTitle: 'Search',
  searchNeedsScript: 'Search runs in your browser and needs JavaScript, which is off or did not load.',
  searchWithoutScript: 'The index of articles lists everything.',
  searchKinds: 'Show',
  searchAll: 'Everything',
  searchHint:
    'Exact names work as they are written: a permission, an error code, a version, a section number.',

  recentChanges: 'Recent changes',
  allArticles: 'All articles',
  allGuides: 'All guides',
  articlesIntro: (n: number) => `${plural(n, 'article', 'articles')} from the wiki, by subject.`,
  guidesIntro:
    'Each guide takes its steps from the current text of the articles, in order, for one situation.',
  noGuides: 'There are no guides yet.',
  noArticles: 'There are no articles yet.',
  changed: 'Changed',
  inSection: (section: string) => `in “${section}”`,
  noComment: 'No edit summary',

  revision: (id: number) => `Revision ${id}`,
  revisionBy: (author: string) => `by ${author}`,
  onTheWiki: 'On the wiki',
  wiki: (name: string) => `Wiki: ${name}`,
  revisions: 'Revisions',
  revisionCount: (n: number) => plural(n, 'revision', 'revisions'),
  author: 'Author',
  size: 'Size',
  bytes: (n: number) => `${count(n)} bytes`,
  bytesDifference: (n: number) => `${difference(n)} bytes`,
  firstKnown: 'first known revision',
  gap: 'Revisions by others may be missing here',
  usedBy: 'Guides that use this article',
  linkedFrom: 'Linked from',
  toSections: (n: number) => `to ${plural(n, 'section', 'sections')}`,
  morePages: (n: number) => `${count(n)} more ${n === 1 ? 'page' : 'pages'}`,
  otherTitles: 'Also known as',
  leadsTo: {
    renamed: 'This article has another title now:',
    redirect: 'This title leads to:',
    help: 'This help topic leads to:',
    version: 'This version is called:',
  },
  leadsToWiki: {
    renamed: 'This article is not part of this site. It is on the wiki:',
    redirect: 'This title leads to an article that is not part of this site. It is on the wiki:',
    help: 'This help topic leads to an article that is not part of this site. It is on the wiki:',
    version: 'This version is not part of this site. It is on the wiki:',
  },
  languages: 'Other languages',
  categories: 'Categories',
  aboutArticle: 'About this article',

  unknownNumber: 'number unknown',
  unknownNumberMark: '?',
  incompleteTitle: 'Parts of this article are missing',
  missingTemplate: (title: string, calls: number) =>
    `The text of Template:${title} is not in the sources${calls > 1 ? ` (used ${count(calls)} times)` : ''}.`,
  missingFiles: (n: number) => `${plural(n, 'image is', 'images are')} not in the sources.`,
  unknownNumbers: (templates: readonly string[]) =>
    `Section numbers shown as “?” cannot be known: ${templates.map((title) => `Template:${title}`).join(', ')} may hold headings.`,

  questions: (n: number) => (n === 1 ? '1 question' : `up to ${count(n)} questions`),
  /** In the browser's tab, where states of a guide are told apart by what was answered. */
  stateTitle: (title: string, answers: readonly { readonly answer: string }[]) =>
    [title, answers.map(({ answer }) => answer).join(', ')].filter(Boolean).join(': '),
  questionNo: reply.question,
  yourAnswers: 'Your answers so far',
  changeAnswer: 'Change',
  keptAnswers: 'Kept for later questions',
  back: 'Back',
  startAgain: 'Start again',
  allQuestions: 'All questions at a glance',
  treeTitle: (title: string) => `${title}: all questions`,
  treeHeading: 'All questions at a glance',
  treeIntro: 'Every question, every answer, and where it leads.',
  treeInWords: 'In words',
  seeAbove: 'as above:',
  outcomeKind: {
    runbook: 'Steps',
    'not-supported': 'Not supported',
    'contact-support': 'Contact support',
    'nothing-to-do': 'Nothing to do',
  },

  step: (n: number) => `Step ${n}`,
  stepOf: (n: number, total: number) => `Step ${n} of ${total}`,
  check: 'Check first',
  articleSection: (number: string) => `article ${number}`,
  articleSectionUnknown: 'article section, number unknown',
  skipped: 'Skipped',
  afterStop: 'After the stop',
  skippedSection: (number: string, title: string) => `${number} ${title}`,
  leftOut: (n: number) =>
    n === 0 ? 'Words of the article left out' : `${plural(n, 'instruction', 'instructions')} left out`,
  inserted: 'Added by this guide',
  replaced: 'Changed by this guide',
  replacedOriginal: 'What the article says',
  guideStep: 'Step of this guide, not in the article',
  because: 'Reason',
  stop: 'Stop here',
  stopPart: 'This part ends here',
  goOn: 'Go on with',
  endOfGuide: 'End of guide',
  stepsOfGuide: 'Steps',
  warningsTitle: 'Before you rely on this guide',
  changedTitle: 'The article has changed since this guide was checked',
  changedIntro:
    'Nobody has looked at these changes for this guide yet. Read the places in the article before you rely on the steps.',
  changedBetween: (seen: number, current: number) => `checked at revision ${seen}, now ${current}`,
  changedMore: (n: number) => `and ${plural(n, 'more change', 'more changes')}`,
  health: 'Health',
  healthIntro: 'What no longer fits between the articles, the guides and the notes.',
  healthGuides: 'Guides',
  healthNotes: 'Notes and copied pages',
  healthContradictions: 'Contradictions',
  healthBrokenLinks: 'Broken links',
  healthUnknown: 'Unknown section numbers',
  healthNone: 'None.',
  healthCounts: {
    stale: (n: number) => `${plural(n, 'change', 'changes')} that readers are warned of`,
    review: (n: number) => `${plural(n, 'change', 'changes')} to review`,
    lost: (n: number) =>
      `${plural(n, 'reference', 'references')} that ${n === 1 ? 'leads' : 'lead'} nowhere for certain`,
    conflict: (n: number) => plural(n, 'conflict', 'conflicts'),
    silence: (n: number) => plural(n, 'silence', 'silences'),
    broken: (n: number) => plural(n, 'broken link', 'broken links'),
  },
  severities: { stale: 'Readers are warned', review: 'To review', note: 'Note' },
  overlayStates: {
    confirmed: 'Nothing has changed',
    changed: 'Changed',
    unconfirmed: 'No revision is named as confirmed',
    'no-revision': 'The confirmed revision is not in the content',
    'no-text': 'The text of the confirmed revision is not in the content',
  },
  confirmedAt: (seen: number, current: number) =>
    seen === current
      ? `confirmed at today’s revision ${seen}`
      : `confirmed at revision ${seen}, now ${current}`,
  confirmedOnly: (seen: number) => `confirmed at revision ${seen}`,
  keptOut: 'Left out of the site because of errors',
  placeInFile: (file: string, line: number | undefined) =>
    line === undefined ? file : `${file}, line ${count(line)}`,
  lineOf: (line: number) => `Line ${count(line)}`,
  referenceStates: {
    same: 'Same',
    edited: 'Edited',
    renamed: 'Renamed',
    renumbered: 'Renumbered',
    moved: 'Moved',
    split: 'Split',
    merged: 'Merged',
    gone: 'Gone',
    ambiguous: 'Ambiguous',
    conflict: 'Conflict',
    unknowable: 'Unknowable',
  },
  referencesFine: (n: number) => `${plural(n, 'reference', 'references')} as it was written`,
  noReferences: 'Nothing in it refers to an article.',
  unreadNote: (language: string) =>
    `Not read: it is in “${language}”, and what a text tells its reader to do is understood in English only.`,
  writtenAgainst: (revision: number, because: 'reviewed' | 'address' | 'date') =>
    `written against revision ${revision}${{ reviewed: '', address: ' (its address says so)', date: ' (the newest on its date)' }[because]}`,
  evidence: 'Why',
  noteKinds: { note: 'Note', snapshot: 'Copied page' },
  internalOnly: 'Internal',
  contradictionKinds: { conflict: 'Conflict', silence: 'Silence' },
  notCertain: 'they only seem to tell of the same',
  saysOf: { perform: 'do it', skip: 'skip it', nothing: 'says nothing of it' },
  sectionsHidden: (n: number, template: string) =>
    `${plural(n, 'section', 'sections')} after ${template}, whose text is not in the content`,
  stampTitle: 'Where this comes from',
  stampArticle: 'Article',
  stampReviewed: 'Confirmed against',
  stampNotReviewed: 'not confirmed by a writer yet',
  stampDate: 'Sources as of',
  copyAsReply: 'Copy as reply',
  copyText: 'Plain text',
  copyMarkdown: 'Markdown',
  openReply: 'Open:',
  internalGuide: 'Internal guide',
  guideTools: 'For you alone: kept in this browser, sent nowhere',
  myVersion: (product: string) => `Your version of ${product}`,
  anyVersion: 'not chosen: all steps',
  versionAnswered: (label: string) => `${label} (your answer)`,
  valuesTitle: 'Your values',
  valuesIntro: 'They take the place of the underlined words in the steps.',
  forgetValues: 'Forget them',
  valueExample: (example: string) => `For example ${example}`,
  /** What is wrong with a value; the example follows where there is one. */
  valueWrong: {
    text: 'This does not have the right form.',
    guid: 'This is no GUID: 32 digits and letters a to f, in groups of 8, 4, 4, 4 and 12, with hyphens between them.',
    fqdn: 'This is no full name of a computer: names of letters, digits and hyphens with dots between them, without https:// and without a port.',
    email: 'This is no e-mail address: a name, the sign @ and a domain.',
  },

  versions: 'Versions',
  versionsOf: (product: string) => `Versions of ${product}`,
  versionsIntro: 'What came, changed and went with each version, as the articles say it.',
  versionTitle: (product: string, version: string) => `${product} ${version}`,
  released: 'Released',
  releasedAs: (version: string) => `as ${version}`,
  versionGroups: {
    came: 'New',
    changed: 'Changed',
    required: 'Required',
    deprecated: 'Deprecated',
    removed: 'Removed',
    fixed: 'Fixed',
    ended: 'Only before this version',
    needed: 'This version is required',
    until: 'Up to this version',
    within: 'Holds for several versions',
  },
  /** Of what a version brought. */
  versionCounts: {
    came: 'new',
    changed: 'changed',
    required: 'required',
    deprecated: 'deprecated',
    removed: 'removed',
    fixed: 'fixed',
  },
  notices: (n: number) => plural(n, 'update notice', 'update notices'),
  mentions: (n: number) => plural(n, 'mention', 'mentions'),
  nothingSaid: 'The articles say nothing of this version.',
  noticesTitle: 'Update notices',
  noticeEvery: (spelling: string) => `for every ${spelling}`,
  newerVersion: 'Newer',
  olderVersion: 'Older',
  firstSaid: (id: number) => `first said in revision ${id}`,
  saidAtTheLatest: (id: number) => `said in revision ${id} at the latest`,
  limitedTo: (scope: string) => `Limited to: ${scope}`,
  upgradeTitle: (from: string, to: string) => `From ${from} to ${to}`,
  upgradeChoose: 'From your version to another',
  upgradeIntro: 'All that changes on the way, in the order in which you meet it.',
  upgradeFrom: 'From',
  upgradeTo: 'To',
  upgradeShow: 'Show',
  upgradesTo: (version: string) => `To ${version} from`,
  upgradeOther: 'The page of each version lists the ways that lead to it.',
  upgradeLeft: (n: number, oldest: string) =>
    `${plural(n, 'version is', 'versions are')} older than ${oldest} and ${n === 1 ? 'has' : 'have'} no such page: read the notices of each, one after the other, up to ${oldest}.`,
  waypointsTitle: 'Not in one go',
  waypointFirst: (version: string) => `Install ${version} first`,
  waypointsFound: 'These are sentences of the articles. Where they say nothing, nothing is known here.',
  generalNotices: 'For every version',
  waypointHere: 'install this first',
  toldAbove: (names: readonly string[]) => `What the articles say of ${names.join(', ')} stands above.`,
  silentVersions: (names: readonly string[]) => `The articles say nothing of ${names.join(', ')}.`,
  alsoInArticles: 'Also in the articles',
  otherProducts: 'Other products',
  otherProductsIntro: 'Versions of other products that the articles name.',
  productIntro: 'What the articles say of versions of this product.',
  statements: (n: number) => plural(n, 'sentence', 'sentences'),
  deadlines: 'Deadlines',
  deadlinesIntro: 'Dates by which something ends or has to be done, as the articles say them.',
  deadlinesAsOf: (day: string) => `The newest source is of ${day}.`,
  deadlinesPast: (day: string) => `Before ${day}`,
  deadlinesNone: 'None of the dates lies after that.',
  calendarFile: 'Calendar (ICS)',
  calendarMonths:
    'A month without a day stands in the calendar on its first day, as “Some time in” that month.',
  dayNotSaid: 'day not said',
  audienceOf: (audience: string) => `For: ${audience}`,
  whatIsNew: (version: string) => `What is new in ${version}`,
  allVersions: 'All versions',
  allDeadlines: 'All deadlines',
  nextDeadlines: 'Next deadlines',

  errors: 'Errors',
  errorsTitle: 'Errors and problems',
  errorsOf: (title: string) => `Errors and problems: ${title}`,
  errorsIntro: (n: number) =>
    `${plural(n, 'problem', 'problems')} that the articles help with. Each leads to the place in the article.`,
  errorCodes: 'By code',
  errorsByArticle: 'By article',
  partRoles: { cause: 'Cause', solution: 'Solution', explanation: 'The article says' },
  readOn: 'Read on in the article',
  identifiers: 'Identifiers',
  identifiersOf: (letter: string) => `Identifiers: ${letter}`,
  identifiersIntro: (n: number) =>
    `${plural(n, 'name', 'names')} that have to be written exactly so, with the places in the articles where each is explained and used.`,
  identifierKinds: {
    permission: 'Permission',
    property: 'Property',
    command: 'Command',
    function: 'Function',
    error: 'Error',
    'registry-key': 'Registry key',
    path: 'Path',
    port: 'Port',
  },
  definedIn: 'Defined in',
  mentionedIn: 'Mentioned in',
  sectionsMore: (n: number) => `and in ${plural(n, 'more section', 'more sections')}`,
  argumentsOf: (n: number) => plural(n, 'argument', 'arguments'),
  parametersOf: (n: number) => plural(n, 'parameter', 'parameters'),
  optional: 'optional',
  inOtherArticles: 'Identifiers that other articles use, too',
  lookUp: 'Look up',
  lookUpLabel: 'Look up by name',

  notFoundTitle: 'Page not found',
  notFoundText:
    'There is no page at this address. It may have been renamed: search for its title, or look through the index.',
} as const;
