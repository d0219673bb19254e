/** An article's history → its pages: the timeline, neighbours compared, any two compared, and the ages of its words. */
import { toHtml } from 'hast-util-to-html';
import type { RevisionContent, RevisionName } from '../../history/meaning/types.ts';
import type { PageHistory } from '../../history/page-history.ts';
import { affectedBy, type Dependents } from '../../runbook/affected.ts';
import type { ArticlePage } from '../article-page.ts';
import { articlePath, diffPath, historyPath } from '../paths.ts';
import { blameBody, OLDEST } from './blame-body.ts';
import { summaryWords } from './change-words.ts';
import { diffBody } from './diff-body.ts';
import { entryViews } from './entries.ts';
import type { MeaningWords } from './meaning-part.ts';
import { packHistory } from './packed-history.ts';
import type {
  BlameView,
  CompareView,
  DiffView,
  EntryView,
  HistoryFileView,
  HistoryRow,
  HistoryView,
  Relied,
} from './types.ts';
import { historyWords } from './words.ts';

export interface HistoryContext extends MeaningWords {
  readonly dependents: Dependents;
  /** Names of products by their ids. */
  readonly products: Readonly<Record<string, string>>;
  readonly wikiHref: (title: string) => string | undefined;
}

export interface HistoryViews {
  readonly history: HistoryView;
  readonly diffs: readonly DiffView[];
  readonly compare?: CompareView | undefined;
  readonly files: readonly HistoryFileView[];
  readonly blame?: BlameView | undefined;
}

/** Neighbouring revisions in one file for browsers. */
const IN_ONE_FILE = 25;

/** @param oldestPair Index of the oldest entry that is compared with the one before on a page of its own. */
export function historyViews(
  page: ArticlePage,
  history: PageHistory,
  oldestPair: number,
  context: HistoryContext,
): HistoryViews {
  const { slug, displayTitle: title } = page;
  const of = { title, slug, article: { title, href: articlePath(slug) } };
  const entries = entryViews(history.entries);
  const rows: HistoryRow[] = [];
  const diffs: DiffView[] = [];
  const texts: { readonly entry: EntryView; readonly content: RevisionContent }[] = [];
  /** By its wikitext the first revision that had it. */
  const earlier = new Map<string, EntryView>();
  let before: Text | undefined;
  for (const [index, entry] of entries.entries()) {
    const content = history.content(entry.name);
    const isCompared = content !== undefined && before !== undefined && index >= oldestPair;
    const made =
      isCompared && before ? diffView(of, before, { entry, content }, history, context) : undefined;
    if (made) diffs.push(made);
    const wasBytes = before?.entry.bytes;
    rows.push({
      ...entry,
      ...(entry.bytes !== undefined && wasBytes !== undefined && { difference: entry.bytes - wasBytes }),
      summary: made && [made.summary, again(content, before, earlier)].filter(Boolean).join(' '),
      diff: made?.path,
      before: content && before?.entry.slug,
      gapBefore: index > 0 && history.entries[index]?.followsBefore === false,
      hasText: content !== undefined,
    });
    if (content) {
      if (content.source !== undefined && !earlier.has(content.source)) earlier.set(content.source, entry);
      before = { entry, content };
      texts.push(before);
    }
  }
  const pairs = diffs.map(({ from, to }) => `${from.slug}..${to.slug}`);
  for (const [i, diff] of diffs.entries()) diffs[i] = { ...diff, ...neighbours(diffs, i) };
  const { compare, files } = browserPairs(of, texts, pairs, context);
  const blame = blameView(of, history, rows, context);
  return {
    history: {
      kind: 'history',
      path: historyPath(slug),
      ...of,
      rows: rows.toReversed(),
      uncompared: rows.filter(({ before: older, diff }) => older !== undefined && diff === undefined).length,
      blame: blame?.path,
      compare: compare?.path,
      sourceHref: context.wikiHref(page.title),
    },
    diffs,
    compare,
    files,
    blame,
  };
}

interface OfArticle {
  readonly title: string;
  readonly slug: string;
  readonly article: { readonly title: string; readonly href: string };
}

interface Text {
  readonly entry: EntryView;
  readonly content: RevisionContent;
}

function diffView(
  of: OfArticle,
  { entry: from, content: older }: Text,
  { entry: to, content: newer }: Text,
  history: PageHistory,
  context: HistoryContext,
): DiffView | undefined {
  const diff = history.diff(from.name, to.name);
  if (!diff) return undefined;
  const affected = affectedBy(diff, context.dependents);
  const children = diffBody(diff, { older, newer, affected, ...context });
  return {
    kind: 'diff',
    path: diffPath(of.slug, from.slug, to.slug),
    ...of,
    from,
    to,
    summary: summaryWords(diff.meaning, affected, context.productName),
    html: toHtml({ type: 'root', children }),
  };
}

/** That a revision brought an earlier text back, in words. */
function again(
  content: RevisionContent | undefined,
  before: Text | undefined,
  earlier: ReadonlyMap<string, EntryView>,
): string | undefined {
  const { source = '' } = content ?? {};
  const same = source === '' || source === before?.content.source ? undefined : earlier.get(source);
  return same && historyWords.sameAs(same);
}

function neighbours(diffs: readonly DiffView[], at: number): Pick<DiffView, 'older' | 'newer'> {
  const link = (diff: DiffView | undefined) => diff && { title: historyWords.name(diff.to), href: diff.path };
  return { older: link(diffs[at - 1]), newer: link(diffs[at + 1]) };
}

/** Two versions have one pair, and that has a page. */
function browserPairs(
  of: OfArticle,
  texts: readonly Text[],
  pages: readonly string[],
  context: HistoryContext,
): Pick<HistoryViews, 'compare' | 'files'> {
  const pairs = (texts.length * (texts.length - 1)) / 2;
  if (pairs <= pages.length) return { compare: undefined, files: [] };
  const base = historyPath(of.slug);
  const files: HistoryFileView[] = [];
  const fileOf = new Map<RevisionName, string>();
  for (let start = 0; start < texts.length; start += IN_ONE_FILE) {
    const some = texts.slice(start, start + IN_ONE_FILE);
    const name = `text-${files.length + 1}`;
    for (const { entry } of some) fileOf.set(entry.name, `${base}${name}.json`);
    files.push({
      kind: 'history-file',
      path: `${base}${name}.json`,
      slug: of.slug,
      name,
      json: JSON.stringify(packHistory(some.map(({ content }) => content))),
    });
  }
  const entries = texts.map(({ entry }) => ({ ...entry, file: fileOf.get(entry.name) ?? '' }));
  const ids = new Set(texts.flatMap(({ content }) => content.ids ?? []));
  return {
    compare: {
      kind: 'compare',
      path: `${base}compare/`,
      ...of,
      entries: entries.toReversed(),
      pages,
      products: context.products,
      relied: reliedOn(ids, context),
      links: linksOf(texts, context),
    },
    files,
  };
}

/** Where the links of these versions lead within the site, by what the versions call it. */
function linksOf(texts: readonly Text[], { linkHref }: HistoryContext): CompareView['links'] {
  const marks = texts.flatMap(({ content }) => content.outline.nodes.flatMap((node) => node.marks ?? []));
  const all = new Set(marks.flatMap(({ to }) => to ?? []));
  return Object.fromEntries(
    [...all].sort().flatMap((to) => {
      const href = linkHref(to);
      return href === undefined ? [] : [[to, href]];
    }),
  );
}

function reliedOn(ids: ReadonlySet<string>, { dependents, hrefOf }: HistoryContext): Relied {
  const on: Record<string, Relied['on'][string]> = {};
  const scenarios = new Set<string>();
  for (const id of ids) {
    const found = dependents.of(id);
    if (found.length > 0) on[id] = found.map((each) => ({ ...each, href: hrefOf(each) }));
    for (const each of found) if (each.kind === 'scenario') scenarios.add(each.id);
  }
  const leftOut = [...scenarios].map((scenario) => [
    scenario,
    [...ids].filter((id) => dependents.isLeftOut(id, scenario)),
  ]);
  return { on, leftOut: Object.fromEntries(leftOut) as Relied['leftOut'] };
}

function blameView(
  of: OfArticle,
  history: PageHistory,
  rows: readonly HistoryRow[],
  { linkHref }: HistoryContext,
): BlameView | undefined {
  const blame = history.blame();
  const content = blame && history.content(blame.of);
  const withText = rows.filter(({ kind, hasText }) => kind === 'revision' && hasText);
  const newest = withText.at(-1);
  if (!blame || !content || !newest || withText.length < 2) return undefined;
  const sentences = new Map<RevisionName, number>();
  for (const each of blame.nodes.flatMap((node) => node.sentences))
    sentences.set(each.changed, (sentences.get(each.changed) ?? 0) + 1);
  const seen = withText.filter(({ name }) => sentences.has(name)).toReversed();
  // By rank among the revisions that left words: dates would make most of an old page one shade.
  const rank = new Map(seen.map(({ name }, i) => [name, i]));
  const step = Math.max(1, (seen.length - 1) / OLDEST);
  const ageOf = (name: RevisionName): number => Math.round((rank.get(name) ?? 0) / step);
  const byName = new Map(rows.map((row) => [row.name, row]));
  const children = blameBody(blame, {
    content,
    linkHref,
    ageOf,
    entryOf: (name) => {
      const row = byName.get(name);
      return { entry: row ?? { name, kind: 'revision', slug: String(name), comment: '' }, href: row?.diff };
    },
  });
  return {
    kind: 'blame',
    path: `${historyPath(of.slug)}blame/`,
    ...of,
    of: newest,
    html: toHtml({ type: 'root', children }),
    gaps: blame.gaps.length,
    scale: seen.map((row) => ({
      entry: row,
      href: row.diff,
      age: ageOf(row.name),
      sentences: sentences.get(row.name) ?? 0,
    })),
  };
}
