import type { ArticlePage } from './article-view.ts';
import { editSummary } from './edit-summary.ts';
import { articlePath } from './paths.ts';
import type { ArticleView, GuideView, HomeView, RecentChange } from './types.ts';

const RECENT = 8;

/** Groups below this size are not worth a heading of their own. */
const FEW = 2;

export function homeView(
  pages: readonly ArticlePage[],
  articles: readonly ArticleView[],
  guides: readonly GuideView[],
  language: string,
): HomeView {
  return {
    kind: 'home',
    path: '/',
    guides: guides.map(({ title, path, summary, steps }) => ({ title, href: path, summary, steps })),
    articleGroups: groups(articles, language),
    recentChanges: recentChanges(pages),
  };
}

/** Pages of the main namespace by what their titles begin with, then each other namespace by its name. */
function groups(articles: readonly ArticleView[], language: string): HomeView['articleGroups'] {
  const collator = new Intl.Collator(language, { numeric: true });
  const byGroup = new Map<string, ArticleView[]>();
  for (const article of articles) {
    const group = groupOf(article, articles);
    byGroup.set(group, [...(byGroup.get(group) ?? []), article]);
  }
  return [...byGroup]
    .sort(([a], [b]) => Number(a.endsWith(':')) - Number(b.endsWith(':')) || collator.compare(a, b))
    .map(([title, items]) => ({
      title: title.replace(/:$/u, ''),
      items: items
        .toSorted((a, b) => collator.compare(a.title, b.title))
        .map((item) => ({ title: item.title, href: item.path, summary: item.summary, at: item.revision.at })),
    }));
}

/** The first word where several titles share it (`Archiving …`), else the first letter; `Template:` for a namespace. */
function groupOf({ title }: ArticleView, articles: readonly ArticleView[]): string {
  const namespace = /^(\p{L}[\p{L} ]*):(?=\S)/u.exec(title)?.[1];
  if (namespace !== undefined) return `${namespace}:`;
  const first = title.split(/\s/u)[0] ?? title;
  const same = articles.filter(({ title: other }) => other.split(/\s/u)[0] === first);
  return same.length >= FEW ? first : (title.match(/[\p{L}\p{N}]/u)?.[0] ?? '#').toUpperCase();
}

function recentChanges(pages: readonly ArticlePage[]): RecentChange[] {
  return pages
    .flatMap((page) => page.revisions.map((revision) => ({ page, revision })))
    .sort((a, b) =>
      a.revision.at > b.revision.at ? -1 : a.revision.at < b.revision.at ? 1 : b.revision.id - a.revision.id,
    )
    .slice(0, RECENT)
    .map(({ page, revision }) => {
      const { section, text } = editSummary(revision.comment);
      return {
        title: page.displayTitle,
        href: articlePath(page.slug),
        at: revision.at,
        revision: revision.id,
        comment: text,
        section,
      };
    });
}
