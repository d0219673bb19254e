/** Words of the pages about changes; sentences about single changes are in change-words.ts. */
import type { BlockChange } from '../../history/meaning/types.ts';
import { count, date } from '../strings.ts';
import type { EntryView } from './types.ts';

const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** With a capital letter, as a line begins. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Characters of words that only remind of a block. */
export const EXCERPT = 60;

/** In one line, cut between words where it is longer than so many characters. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/\s\S*$/u, '')} …`;
}

/** `revision 8007`, `copied page` */
const nameOf = ({ kind, name }: Pick<EntryView, 'kind' | 'name'>): string =>
  kind === 'revision' ? `revision ${name}` : 'copied page';

/** `since revision 7960 at the latest (14 January 2026)` */
const aged = (what: string, entry: EntryView, exactly: boolean): string =>
  `${what} ${nameOf(entry)}${exactly ? '' : ' at the latest'}${entry.at === undefined ? '' : ` (${date(entry.at)})`}`;

export const historyWords = {
  history: 'History',
  historyOf: (title: string) => `History of ${title}`,
  historyIntro: (n: number) => `${plural(n, 'revision', 'revisions')} of this article, newest first.`,
  wholeHistory: (n: number) => (n === 1 ? 'History: 1 revision' : `History: all ${count(n)} revisions`),
  allGaps:
    'Revisions by others may be missing between any two of these: the sources do not say which revision each one replaced.',
  snapshot: 'Copied page',
  snapshotMeans:
    'A copy of the page’s text from a browser: it shows what the page said then, but not its wikitext.',
  name: nameOf,
  undated: 'date unknown',
  noText: 'Its text is not in the sources, so nothing can be compared with it.',
  first: 'The first one at hand: nothing is there to compare it with.',
  compareWithBefore: (entry: EntryView) => `Compare ${nameOf(entry)} with the one before, in the browser`,
  whatChangedIn: (entry: EntryView) => `What changed in ${nameOf(entry)}`,
  tooFarBack: 'Compare in the browser',
  uncompared: (n: number) =>
    `${plural(n, 'older revision has', 'older revisions have')} no page of comparison here; choose ${n === 1 ? 'it' : 'them'} above to compare.`,
  uncomparedOnly: (n: number) =>
    `${plural(n, 'older revision has', 'older revisions have')} no page of comparison here.`,
  olderYears: (year: string, n: number) => `${year}: ${plural(n, 'revision', 'revisions')}`,
  blame: 'Age of each sentence',
  compareTwo: 'Compare any two',
  compareFrom: 'Older',
  compareTo: 'Newer',
  compareShow: 'Compare',
  compareNeedsScript:
    'Comparing any two revisions needs JavaScript, which is off or did not load. The history has a page for each revision and the one before it.',

  comparing: 'Comparing …',
  compareSame: 'Both are the same revision: choose another one.',
  compareUnknown: (name: string) =>
    `This history has no text of ${/^\d+$/u.test(name) ? `revision ${name}` : `“${name}”`}: choose another one.`,
  compareFailed: 'The texts could not be loaded. Check the connection and try again.',
  compareDone: (from: string, to: string) => `Compared: ${from} with ${to}.`,

  compareTitle: (title: string) => `Compare revisions of ${title}`,
  diffTitle: (title: string, from: EntryView, to: EntryView) => `${title}: ${nameOf(from)} to ${nameOf(to)}`,
  change: 'What changed',
  olderSide: 'Before',
  newerSide: 'After',
  olderPair: 'Older change',
  newerPair: 'Newer change',
  meaning: 'What it means',
  reading: 'As readers see it',
  source: 'In the wikitext',
  noSource: 'A copied page has no wikitext, so its lines cannot be compared.',
  sameText: 'Readers see the same text in both.',
  sameSource: 'The wikitext is the same.',
  layout: 'Layout',
  sideBySide: 'Side by side',
  oneColumn: 'In one column',
  pageParts: 'Parts of this page',
  insertedMark: 'added: ',
  deletedMark: 'removed: ',
  restyledMark: 'formatting changed: ',
  restyledTag: 'Formatting or links',
  looks: { plain: 'plain text', bold: 'bold', italic: 'italic', code: 'code' },
  linkTo: (to: string) => `link to ${to}`,
  restyled: (text: string, was: string, is: string) => `“${text}”: ${was}, now ${is}`,
  unchanged: (n: number) => `${plural(n, 'part', 'parts')} unchanged`,
  lines: (start: number, end: number) => (end > start ? `Lines ${start}–${end}` : `Line ${start}`),
  movedTo: (words: string) => (words === '' ? 'Moved from here' : `Moved from here: “${words}”`),
  oldPlace: 'where it stood',
  renumbered: 'Renumbered',
  facts: 'Facts, links and names',
  brokenLink: (to: string) => `Link broken: ${to}`,
  mendedLink: (to: string) => `Link mended: ${to}`,
  anchorsGone: (anchors: readonly string[]) =>
    `${anchors.length === 1 ? 'Anchor' : 'Anchors'} gone from the page: ${anchors.map((each) => `#${each}`).join(', ')}`,
  sourceOnly: (n: number) => `${plural(n, 'place', 'places')} changed in the wikitext only: see below.`,
  moreChanges: (n: number) => `and ${plural(n, 'more change', 'more changes')}`,
  concerns: 'Who relies on it',
  dependentKinds: { scenario: 'Guide', note: 'Note', link: 'Linked from' },
  images: 'Images',
  template: 'The words come from',
  templates: 'Calls of templates',
  ownText: 'the page itself',
  image: (names: string) => `Image: ${names}`,

  tags: {
    added: 'Added',
    removed: 'Removed',
    split: 'Split',
    merged: 'Merged',
    rewritten: 'Rewritten',
    renamed: 'Renamed',
    edited: 'Edited',
    turned: 'Turned',
    relevelled: 'Level changed',
    redone: 'Edited',
    moved: 'Moved',
  } satisfies Record<BlockChange['kind'], string>,
  alsoMoved: (tag: string) => `Moved, ${tag.toLowerCase()}`,
  depths: {
    space: 'white space only',
    markup: 'formatting only',
    punctuation: 'punctuation only',
    spelling: 'spelling only',
  } as Readonly<Record<string, string>>,

  blameTitle: (title: string) => `Age of each sentence: ${title}`,
  blameIntro:
    'The words of the newest revision, each block with the revision that brought it and the last one that changed it. The stripe is stronger the younger the words are.',
  blameGaps: (n: number) =>
    `Revisions by others may be missing before ${plural(n, 'revision', 'revisions')} of this article. “At the latest” means that one of those may have done it.`,
  scale: 'Whose words are still here',
  sentences: (n: number) => plural(n, 'sentence', 'sentences'),
  since: (entry: EntryView, exactly: boolean) => aged('since', entry, exactly),
  changedIn: (entry: EntryView, exactly: boolean) => aged('changed in', entry, exactly),
  restoredIn: (entry: EntryView) => aged('back since', entry, true),

  changes: 'Changes',
  changesTitle: 'Recent changes',
  changesIntro:
    'What changed in all articles, day by day (UTC), and what it means for readers, guides and links.',
  changesGaps:
    'Revisions by others may be missing in between: then a change came in the revision named here at the latest.',
  sameAs: (entry: EntryView) => `The text is again that of ${nameOf(entry)}.`,
  changesLeft: (n: number) =>
    `${plural(n, 'older change stands', 'older changes stand')} in the histories of the articles.`,
  allChanges: 'All changes',
  feed: 'Feed (Atom)',
  byVersion: 'What changed from version to version',
  article: 'Article',
  articleNamed: (title: string) => `Article ${title}`,
  newPage: 'First revision at hand',
  unknownAuthor: 'unknown',
  editSummary: (text: string) => `Edit summary: ${text}`,
  noSummary: 'No text to compare.',
} as const;
