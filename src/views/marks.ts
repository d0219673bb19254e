/** Words that the views themselves put into article text; the interface's own words are in strings.ts. */
export const marks = {
  numberUnknown: (template: string) =>
    `Number unknown: ${template}, whose text is not in the content, may hold headings.`,
  guideNumberUnknown: (template: string) =>
    `Article numbers shown as “?” cannot be known: ${template}, whose text is not in the content, may hold headings.`,
  /** The part of an article before its first heading. */
  lead: 'Introduction',
  pageMissing: (title: string) => `“${title}” is not in this knowledge base.`,
  pageOnWiki: (title: string) => `“${title}” on the wiki`,
  templateMissing: (title: string) => `The text of ${title} is not in this knowledge base.`,
  fileMissing: (name: string) => `Image not available: ${name}`,
  tableRegion: 'Table, scrolls sideways',
} as const;
