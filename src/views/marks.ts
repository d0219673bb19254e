import type { VersionFactKind } from '../graph/types.ts';

const VERSION_WORDS: Readonly<Record<VersionFactKind, string>> = {
  since: 'since',
  until: 'until',
  before: 'before',
  changed: 'changed in',
  deprecated: 'deprecated in',
  removed: 'removed in',
  fixed: 'fixed in',
  requires: 'requires',
};

/** Words that the views themselves put into article text; the interface's own words are in strings.ts. */
export const marks = {
  numberUnknown: (template: string) =>
    `Number unknown: ${template}, whose text is not in the content, may hold headings.`,
  guideNumberUnknown: (template: string) =>
    `Article numbers shown as “?” cannot be known: ${template}, whose text is not in the content, may hold headings.`,
  /** Below a section or step that a guide shows as the article has it. */
  from: (article: string, section: string) => `From “${article}”, ${section}`,
  /** The part of an article before its first heading. */
  lead: 'Introduction',
  pageMissing: (title: string) => `“${title}” is not in this knowledge base.`,
  pageOnWiki: (title: string) => `“${title}” on the wiki`,
  templateMissing: (title: string) => `The text of ${title} is not in this knowledge base.`,
  /** With what the page says of the image. */
  fileMissing: (name: string, words?: string) =>
    `Image not available: ${words === undefined || words === '' ? name : `${words} (${name})`}`,
  tableRegion: 'Table, scrolls sideways',
  drawing: 'Questions and outcomes, drawn',
  anyAnswer: 'Any answer',
  drawingBox: (kind: string, text: string) => `${kind === 'question' ? 'Question' : 'Outcome'}: ${text}`,
  /** `since 26.1`; of another product `requires PostgreSQL 10`. */
  version: (kind: VersionFactKind, version: string) => `${VERSION_WORDS[kind]} ${version}`,
  versionRange: (kind: VersionFactKind, from: string, to: string) =>
    kind === 'since' ? `from ${from} to ${to}` : `${VERSION_WORDS[kind]} ${from} to ${to}`,
  /** On a step that only confirms one that says so itself. */
  versionAlso: (label: string) => `also ${label}`,
  versionScope: (label: string, scope: string) => `${label}, ${scope}`,
} as const;
