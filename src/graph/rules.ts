import { reporter } from '../message.ts';

/** What building the graph may find; every text stands here once. */
export const report = reporter({
  'template-missing': {
    severity: 'warning',
    what: (v: { template: string; page: string; calls: number }) =>
      `${v.template} is called ${v.calls === 1 ? 'once' : `${v.calls} times`} on "${v.page}", and its text is not in the content.`,
    why: 'A template may hold headings, so the section numbers after the call cannot be known.',
    remedy:
      'Put its wikitext into content/templates/, in a file named after the template and ending in .wiki.',
  },
  'page-missing': {
    severity: 'warning',
    what: (v: { target: string; page: string; calls: number }) =>
      `The page "${v.target}" is included ${v.calls === 1 ? 'once' : `${v.calls} times`} on "${v.page}", and its text is not in the content.`,
    why: 'An included page may hold headings, so the section numbers after it cannot be known.',
    remedy: 'Add a feed that holds the page.',
  },
  'link-anchor-missing': {
    severity: 'warning',
    what: (v: { page: string; target: string; anchor: string; via: string | undefined }) =>
      `"${v.page}" links to "${v.via ?? v.target}#${v.anchor}", and ${v.via === undefined ? 'that page' : `that page, now "${v.target}",`} has no such section.`,
    why: 'Readers who follow the link land at the top of the page.',
    remedy: 'Correct the link in the wiki, or restore the section’s anchor there.',
  },
  'link-anchor-former': {
    severity: 'info',
    what: (v: { page: string; target: string; anchor: string; now: string }) =>
      `"${v.page}" links to "${v.target}#${v.anchor}", a section that is now "${v.now}".`,
    why: 'Here the link leads to the section under its new heading; in the wiki it leads to the top of the page.',
    remedy: 'Put the new heading into the link.',
  },
  'redirect-loop': {
    severity: 'warning',
    what: (v: { page: string; through: readonly string[] }) =>
      `"${v.page}" redirects in a circle, through ${chain(v.through)}.`,
    why: 'Nobody who follows it reaches a text.',
    remedy: 'Let one of these pages redirect to the page that is meant.',
  },
  'redirect-double': {
    severity: 'info',
    what: (v: { page: string; through: readonly string[]; target: string }) =>
      `"${v.page}" reaches "${v.target}" through ${chain(v.through)}, which ${v.through.length === 1 ? 'is a redirect' : 'are redirects'} too.`,
    why: 'Here links through it lead to the last page; MediaWiki follows one redirect only and shows the second.',
    remedy: 'Let the first page redirect to the last.',
  },
  'redirect-unknown': {
    severity: 'info',
    what: (v: { page: string; target: string }) =>
      `"${v.page}" redirects to "${v.target}", which is not in the content.`,
    why: 'Its address can only point to the wiki.',
    remedy: 'Add a feed that holds the target, if readers need it.',
  },
  'redirect-anchor-missing': {
    severity: 'warning',
    what: (v: { page: string; target: string; anchor: string }) =>
      `"${v.page}" redirects to "${v.target}#${v.anchor}", and that page has no such section.`,
    why: 'Whoever follows it lands at the top of the page.',
    remedy: 'Correct the redirect in the wiki.',
  },
  'alias-is-page': {
    severity: 'info',
    what: (v: { alias: string; page: string; because: 'move' | 'language-link' }) =>
      v.because === 'move'
        ? `"${v.page}" was once called "${v.alias}", which is a page of its own now.`
        : `"${v.page}" calls itself "${v.alias}" in its link to its own language, and that is another page.`,
    why: 'The title means the page that has it, so links to it do not lead to the other one.',
    remedy: 'Correct the link to the own language if it is wrong, and links that mean the other page.',
  },
  'alias-claimed-twice': {
    severity: 'warning',
    what: (v: { alias: string; pages: readonly string[] }) =>
      `"${v.alias}" may mean ${v.pages.map((title) => `"${title}"`).join(' or ')}: each was called so or calls itself so.`,
    why: 'Nobody can tell which one a link to that title means, so it leads to none of them.',
    remedy:
      'Correct the wrong link to the own language, or make a page of that title that redirects to the right one.',
  },
  'help-topic-twice': {
    severity: 'warning',
    what: (v: { id: string; page: string; other: string }) =>
      `The help topic "${v.id}" stands ${v.page === v.other ? `twice on "${v.page}"` : `on "${v.page}" and on "${v.other}"`}.`,
    why: 'An identifier leads to one place; the first one counts. Capital and small letters are not told apart.',
    remedy: 'Take the wrong row out in the wiki.',
  },
  'help-topic-broken': {
    severity: 'warning',
    what: (v: { id: string; target: string; anchor: string }) =>
      `The help topic "${v.id}" leads to "${v.target}#${v.anchor}", and that page has no such section.`,
    why: 'Whoever asks the product for help lands at the top of the page.',
    remedy: 'Correct the row in the wiki.',
  },
  'help-topics-unknown': {
    severity: 'info',
    what: (v: { page: string; unknown: number; all: number }) =>
      `${v.unknown} of the ${v.all} help topics on "${v.page}" lead to pages that are not in the content.`,
    why: 'Their addresses can only point to the wiki.',
    remedy: 'Add feeds that hold these pages, if readers need them.',
  },
  'help-topics-row': {
    severity: 'info',
    what: (v: { page: string; rows: number; first: string }) =>
      `${v.rows === 1 ? 'A row' : `${v.rows} rows`} of the help topics on "${v.page}" ${v.rows === 1 ? 'is' : 'are'} not one identifier with a link; the first: "${v.first}"`,
    why: 'Such a row gives no address.',
    remedy: 'Write an identifier without spaces and one link into each row.',
  },
  'help-topics-page': {
    severity: 'warning',
    what: (v: { page: string }) =>
      `site.yaml names "${v.page}" under helpTopics, and the content has no text of such a page.`,
    why: 'So its identifiers have no addresses.',
    remedy: 'Correct the title, or add a feed that holds the page.',
  },
  'revision-without-text': {
    severity: 'info',
    what: (v: { page: string; count: number }) =>
      `"${v.page}" has ${v.count === 1 ? 'one revision' : `${v.count} revisions`} but no text.`,
    why: 'File pages and feeds that list only differences carry none, so there is no article page.',
    remedy: 'Export the page’s text if readers need it.',
  },
  'fact-contradiction': {
    severity: 'warning',
    what: (v: { quote: string; page: string; version: string; other: string; otherPage: string }) =>
      `"${v.page}" says ${v.version} and ${v.otherPage === v.page ? 'also' : `"${v.otherPage}" says`} ${v.other} of the same thing: "${v.quote}"`,
    why: 'One of the two versions is wrong, and readers cannot tell which.',
    remedy: 'Correct the wrong one in the wiki, or say in both sentences what tells them apart.',
  },
  'fact-without-product': {
    severity: 'info',
    what: (v: { product: string; count: number; quote: string; page: string }) =>
      v.product === 'unknown'
        ? `${v.count === 1 ? 'A sentence names a version' : `${v.count} sentences name versions`} of no known product; the first, on "${v.page}": "${v.quote}"`
        : `${v.count === 1 ? 'A sentence names a version' : `${v.count} sentences name versions`} of "${v.product}", which site.yaml does not list; the first, on "${v.page}": "${v.quote}"`,
    why: 'A version without a listed product stands on no page of versions.',
    remedy: 'List the product, or this name as an alias of one, under `products` in site.yaml.',
  },
  'fact-language': {
    severity: 'info',
    what: (v: { language: string; known: string }) =>
      `What articles say of versions and dates is understood in ${v.known} only, and site.yaml says "${v.language}".`,
    why: 'The pages of versions hold nothing of the articles, there are no deadlines, and <LiveVersion> and <LiveDeadline> find nothing.',
    remedy:
      'Write versions and dates into scenarios yourself. If the articles are in one of these languages, say so, as in: language: en.',
  },
  'fact-range-reversed': {
    severity: 'warning',
    what: (v: { page: string; from: string; to: string; quote: string }) =>
      `"${v.page}" speaks of versions from ${v.from} to ${v.to}, and ${v.from} is the later one: "${v.quote}"`,
    why: 'No version lies in such a range.',
    remedy: 'Correct the sentence in the wiki.',
  },
  'template-twice': {
    severity: 'info',
    what: (v: { template: string }) => `${v.template} stands both in the feed and in content/templates/.`,
    why: 'The wiki’s own text is used; the file is not.',
    remedy: 'Delete the file, unless it is meant for another corpus.',
  },
});

const SHOWN = 3;

/** `"A", "B", "C" and 4 more` */
function chain(titles: readonly string[]): string {
  const shown = titles.slice(0, SHOWN).map((title) => `"${title}"`);
  const more = titles.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
