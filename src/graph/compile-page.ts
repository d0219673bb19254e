/** One page's revisions → Page, without what other pages have to say of it: links and names are resolved later. */
import { type BlamedRevision, blameOf } from '../history/blame.ts';
import type { Outline } from '../history/types.ts';
import type { LockedBlock } from '../sources/types.ts';
import { fromWikitext, toHast } from '../wikitext/index.ts';
import type { GraphOptions } from './build-graph.ts';
import { buildPage, outlineOfReading, type PageReading } from './build-page.ts';
import { findFacts } from './facts/find-facts.ts';
import { type FrozenPage, freezePage, thawPage } from './frozen-page.ts';
import { type TopicRows, topicRowsOf } from './help-topics.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import type { NameUse } from './identifiers/types.ts';
import { hasText } from './lookups.ts';
import { type Lookups, memoKey, type NamedLookups, recall, recorded, remember } from './memo.ts';
import { findProblems } from './problems/find-problems.ts';
import { type PageTrace, tracePage } from './trace-page.ts';
import type { Page, RevisionInfo } from './types.ts';
import { findUiPaths } from './ui-paths/find-ui-paths.ts';

/** What is known of a page before its text is read. */
export interface PageInput {
  readonly title: string;
  readonly slug: string;
  /** Newest first. */
  readonly revisions: readonly RevisionInfo[];
  /** The newest one with text. */
  readonly revision: RevisionInfo | undefined;
  readonly locked: readonly LockedBlock[];
}

/** What is needed to parse a page's revisions. */
export interface Reading {
  readonly options: GraphOptions;
  readonly lookups: Lookups;
  readonly wikitext: (revision: number) => string | undefined;
}

export interface Compiling extends Reading {
  readonly lookups: NamedLookups;
}

/** What is found on a page and put together with that of other pages. */
interface Finds {
  readonly uses: readonly NameUse[];
  readonly topicRows: TopicRows;
}

export interface CompiledPage extends Finds {
  readonly page: Page;
  /** Taken from the memo: nothing that the page depends on has changed. */
  readonly isRemembered: boolean;
}

interface Remembered extends Finds {
  readonly page: FrozenPage;
}

export function compilePage(input: PageInput, { options, lookups, wikitext }: Compiling): CompiledPage {
  const { title, slug, revisions, revision, locked } = input;
  const { memo, site, products = [] } = options;
  const read = (one: RevisionInfo, found: Lookups, colour = false): PageReading =>
    readRevision(title, one, { options, lookups: found, wikitext }, colour);
  const texts = revisions.map(({ id, at, sha1, body, bytes }) => [id, at, sha1, body, bytes]);
  const key = memoKey(title, slug, texts, locked, site, products);
  const known = recall(memo, key, lookups) as Remembered | undefined;
  if (known) {
    const { page: frozen, ...finds } = known;
    const page = thawPage(frozen, revisions, revision, () => read(revision as RevisionInfo, lookups, true));
    return { page, ...finds, isRemembered: true };
  }
  const record = recorded(lookups);
  const reading = revision && read(revision, record.lookups, true);
  const older = revisions.filter((one) => one !== revision && hasText(one)).toReversed();
  const outlines = [
    ...older.map((one) => outlineOfReading(read(one, record.lookups))),
    ...(reading ? [outlineOfReading(reading)] : []),
  ];
  const trace = tracePage(outlines, locked, slug);
  const built = buildPage(title, slug, revisions, reading, trace);
  const language = site.language ?? 'en';
  const page = {
    ...built,
    ...findFacts(built, { products, language, readerText: readerText(outlines) }),
    problems: findProblems(built, language),
    uiPaths: findUiPaths(built, language),
    blame: blameOf(blamed(outlines, trace, revisions)),
  };
  const finds = { uses: findIdentifiers(built, language), topicRows: topicRowsOf(built) };
  if (memo) remember(memo, key, record.asked(), { page: freezePage(page), ...finds });
  return { page, ...finds, isRemembered: false };
}

/** The outlines with what blame asks of them. */
function blamed(
  outlines: readonly Outline[],
  { ids }: PageTrace,
  revisions: readonly RevisionInfo[],
): BlamedRevision[] {
  const parents = new Map(revisions.map(({ id, parent }) => [id, parent]));
  return outlines.map((outline) => {
    const parent = parents.get(outline.revision);
    return {
      id: outline.revision,
      outline,
      ids: ids.get(outline.revision) ?? [],
      ...(typeof parent === 'number' && { parent }),
    };
  });
}

/** Parses one revision of a page. Templates stand as they are today. */
export function readRevision(
  title: string,
  revision: RevisionInfo,
  { options: { site, highlight }, lookups, wikitext }: Reading,
  colour = false,
): PageReading {
  const { getPage, pageExists, fileUrl } = lookups;
  const about = { title, site, getPage, pageExists, now: revision.at, fileUrl };
  const tree = fromWikitext(wikitext(revision.id) ?? '', about);
  const marks = { redLinks: 'plain', missingTemplates: 'mark' } as const;
  const hast = toHast(tree, { ...marks, ...(colour && highlight ? { highlight } : {}) });
  return { revision, tree, hast };
}

/** What readers read of a revision: the words of its headings and blocks. */
function readerText(outlines: readonly Outline[]): (revision: number) => string | undefined {
  const texts = new Map<number, string>();
  return (revision) => {
    let text = texts.get(revision);
    if (text === undefined) {
      const outline = outlines.find((each) => each.revision === revision);
      if (!outline) return undefined;
      text = outline.nodes.map((node) => node.text).join('\n');
      texts.set(revision, text);
    }
    return text;
  };
}
