import type { ArticlePage } from './article-page.ts';
import { editSummary } from './edit-summary.ts';
import { articlePath } from './paths.ts';
import type { ArticleView, GuideCard, HomeView, RecentChange } from './types.ts';
import type { DeadlinesView, NewestVersion } from './versions/types.ts';

const RECENT = 8;
/** The page shows three; the script, which knows the day, takes others where some have passed. */
const NEXT = 12;

/** Groups below this size are not worth a heading of their own. */
const FEW = 2;

export function homeView(
  pages: readonly ArticlePage[],
  articles: readonly ArticleView[],
  guides: readonly GuideCard[],
  language: string,
  {
    newest,
    deadlines,
  }: { readonly newest?: NewestVersion | undefined; readonly deadlines?: DeadlinesView | undefined },
): HomeView {
  return {
    kind: 'home',
    path: '/',
    guides,
    articleGroups: groups(articles, language),
    recentChanges: recentChanges(pages),
    newest,
    nextDeadlines: deadlines?.deadlines.filter(({ past }) => !past).slice(0, NEXT) ?? [],
  };
}

/** Pages of the main namespace by what their titles begin with, then each other namespace by its name. */
function groups(articles: readonly ArticleView[], language: string): HomeView['articleGroups'] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sameStart = new Map<string, number>();
  for (const { title } of articles)
    sameStart.set(firstWord(title), (sameStart.get(firstWord(title)) ?? 0) + 1);
  const byGroup = new Map<string, ArticleView[]>();
  for (const article of articles) {
    const group = groupOf(article.title, sameStart);
    const items = byGroup.get(group) ?? [];
    items.push(article);
    byGroup.set(group, items);
  }
  return [...byGroup]
    .sort(([a], [b]) => Number(a.endsWith(':')) - Number(b.endsWith(':')) || collator.compare(a, b))
    .map(([title, items]) => ({
      title: title.replace(/:$/u, ''),
      items: items
        .sort((a, b) => collator.compare(a.title, b.title))
        .map((item) => ({ title: item.title, href: item.path, summary: item.summary, at: item.revision.at })),
    }));
}

function firstWord(title: string): string {
  return title.split(/\s/u)[0] ?? title;
}

/** The first word where several titles share it (`Archiving …`), else the first letter; `Template:` for a namespace. */
function groupOf(title: string, sameStart: ReadonlyMap<string, number>): string {
  const namespace = /^(\p{L}[\p{L} ]*):(?=\S)/u.exec(title)?.[1];
  if (namespace !== undefined) return `${namespace}:`;
  const first = firstWord(title);
  if ((sameStart.get(first) ?? 0) >= FEW) return first;
  return (title.match(/[\p{L}\p{N}]/u)?.[0] ?? '#').toUpperCase();
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
