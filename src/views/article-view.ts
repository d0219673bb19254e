import { allSections } from '../blocks/cut-blocks.ts';
import type { Page, RevisionInfo, Section } from '../graph/types.ts';
import type { ArticlePage } from './article-page.ts';
import { editSummary } from './edit-summary.ts';
import { linkedFrom } from './linked-from.ts';
import { articlePath } from './paths.ts';
import { type SiteContext, siteHtml } from './site-hast.ts';
import type { ArticleView, RevisionRow, TocEntry } from './types.ts';

/** The page model of a page that has text. */
export function articleView(
  page: ArticlePage,
  { guides, identifiers }: Pick<ArticleView, 'guides' | 'identifiers'>,
  context: SiteContext,
): ArticleView {
  const { title, displayTitle, slug, current, lead } = page;
  const toc = tocOf(lead.sections);
  return {
    kind: 'article',
    path: articlePath(slug),
    slug,
    title: displayTitle,
    summary: summaryOf(page),
    html: siteHtml(page.content, { page, own: true }, context),
    // One section needs no table of contents; __NOTOC__ asks for none, but numbers must be findable.
    toc: [...allSections(lead)].length > 2 ? toc : [],
    revision: { id: current.id, at: current.at, author: current.author },
    revisions: revisionRows(page.revisions),
    sourceHref: context.wikiHref(title),
    missingTemplates: page.missingTemplates.map(({ title: template, calls }) => ({
      title: template.replace(/^Template:/u, ''),
      calls,
    })),
    missingFiles: page.missingFiles,
    guides,
    linkedFrom: linkedFrom(page, context.graph),
    otherTitles: page.aliases.map((alias) => alias.title),
    languages: page.languages.filter(
      ({ language, title: there }) => context.graph.names.find(`${language}:${there}`)?.title !== title,
    ),
    categories: page.categories,
    identifiers,
  };
}

function tocOf(sections: readonly Section[]): TocEntry[] {
  return sections.flatMap((section) =>
    section.number
      ? [
          {
            number: section.number,
            title: section.title,
            anchor: section.anchor,
            children: tocOf(section.sections),
          },
        ]
      : tocOf(section.sections),
  );
}

const SUMMARY_LENGTH = 200;

/** The first paragraph of the page's own words, cut at a sentence or a word. */
export function summaryOf(page: Page): string {
  const paragraph = page.blocks.find(
    ({ kind, text, origin }) => kind === 'paragraph' && origin.from === 'page' && text.length > 20,
  );
  const text = (paragraph ?? page.blocks.find((block) => block.text.length > 20))?.text ?? '';
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (sentence > 60) return cut.slice(0, sentence + 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 0 ? word : SUMMARY_LENGTH)} …`;
}

/**
 * Newest first. A contributions feed holds one user's edits: unless a revision names the next older one as its parent,
 * revisions by others may stand between them (DESIGN.md, rule 2).
 */
function revisionRows(revisions: readonly RevisionInfo[]): RevisionRow[] {
  return revisions.map((revision, index) => {
    const older = revisions[index + 1];
    const { section, text } = editSummary(revision.comment);
    const comparable = older?.body === 'full' && revision.body === 'full';
    return {
      id: revision.id,
      at: revision.at,
      author: revision.author,
      comment: text,
      section,
      bytes: revision.bytes,
      difference: comparable ? revision.bytes - older.bytes : undefined,
      gapBefore: older !== undefined && revision.parent !== older.id,
    };
  });
}
