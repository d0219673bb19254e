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
    what: (v: { page: string; target: string; anchor: string }) =>
      `"${v.page}" links to "${v.target}#${v.anchor}", and that page has no such section.`,
    why: 'Readers who follow the link land at the top of the page.',
    remedy: 'Correct the link in the wiki, or restore the section’s anchor there.',
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
