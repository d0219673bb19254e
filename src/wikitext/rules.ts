import { reporter } from '../message.ts';

/** Everything the parser has to say about a page. */
export const report = reporter({
  'wikitext-template-missing': {
    severity: 'info',
    what: ({ title }: { title: string }) => `The text of ${title} is not known.`,
    why: 'It may hold headings or steps, so the numbers after it are uncertain.',
    remedy: 'Supply its wikitext through getPage.',
  },
  'wikitext-invoke-missing': {
    severity: 'info',
    what: ({ title }: { title: string }) => `The Lua module ${title} is not run.`,
    why: 'Only the wiki can run modules, and what they write may hold headings.',
    remedy: 'Replace the call in a copy of the page, or supply a template that holds its result.',
  },
  'wikitext-template-loop': {
    severity: 'warning',
    what: ({ title }: { title: string }) => `${title} calls itself.`,
    why: 'MediaWiki stops here and shows an error in the page.',
    remedy: 'Break the circle in one of the templates.',
  },
  'wikitext-template-depth': {
    severity: 'warning',
    what: ({ limit }: { limit: number }) => `Templates or braces are nested more than ${limit} deep.`,
    why: 'What lies deeper is shown as its source.',
    remedy: 'Nest less, or raise limits.templateDepth.',
  },
  'wikitext-expansion-size': {
    severity: 'warning',
    what: ({ limit }: { limit: number }) =>
      `The templates of the page expand to more than ${limit} characters.`,
    why: 'Later calls are shown as their source.',
    remedy: 'Expand less, or raise limits.expansionSize.',
  },
  'wikitext-tag-depth': {
    severity: 'warning',
    what: ({ name, limit }: { name: string; limit: number }) =>
      `<${name}> is nested more than ${limit} tags deep.`,
    why: 'What lies deeper is shown as its source.',
    remedy: 'Nest less, or raise limits.tagDepth.',
  },
  'wikitext-comment-unclosed': {
    severity: 'warning',
    what: () => 'A comment is not closed.',
    why: 'Everything after it is hidden from readers.',
    remedy: 'Close it with -->.',
  },
  'wikitext-nesting': {
    severity: 'warning',
    what: ({ limit }: { limit: number }) => `Elements are nested more than ${limit} deep.`,
    why: 'What lies deeper is shown at that depth.',
    remedy: 'Nest less, or raise limits.nesting.',
  },
});
