/**
 * trees → graph: every page of the corpus as its newest revision stands, with sections, blocks and links.
 */
import type { VFileMessage } from 'vfile-message';
import type { Outline } from '../history/types.ts';
import type { Where } from '../message.ts';
import type { LockedBlock } from '../sources/types.ts';
import { fromWikitext, toHast } from '../wikitext/index.ts';
import { parseTitle } from '../wikitext/title.ts';
import type { SiteInfo, ToHastOptions, WikitextOptions } from '../wikitext/types.ts';
import { addressesOf } from './addresses.ts';
import { namePages } from './aliases.ts';
import { backlinksOf } from './backlinks.ts';
import { buildPage, outlineOfReading, type PageReading } from './build-page.ts';
import { checkFacts } from './facts/check-facts.ts';
import { findFacts } from './facts/find-facts.ts';
import type { Product } from './facts/product.ts';
import { findHelpTopics } from './help-topics.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import { firstHeldIn, gatherIdentifiers } from './identifiers/gather.ts';
import type { NameUse } from './identifiers/types.ts';
import { followMoves } from './moves.ts';
import { canonicalName } from './page-name.ts';
import { findProblems } from './problems/find-problems.ts';
import { checkLinks, resolveLinks } from './resolve-links.ts';
import { report } from './rules.ts';
import { tracePage } from './trace-page.ts';
import type { Corpus, Graph, Page, RevisionInfo } from './types.ts';
import { findUiPaths } from './ui-paths/find-ui-paths.ts';

export interface GraphOptions {
  readonly site: SiteInfo;
  /** The address of an image or other file that the content brings along. */
  readonly fileUrl: (name: string) => string | undefined;
  /** The products of site.yaml; the first is the wiki's own. */
  readonly products?: readonly Product[] | undefined;
  /** Titles of the pages that list help topics; without it they are recognised. */
  readonly helpTopics?: readonly string[] | undefined;
  /** Colours code; without it code is plain. */
  readonly highlight?: ToHastOptions['highlight'];
}

/**
 * Builds the graph of a corpus. Pure: the same corpus gives the same graph, whatever the order of its inputs.
 *
 * Templates are taken from the corpus' newest revisions first, then from `content/templates/`.
 */
export function buildGraph(read: Corpus, options: GraphOptions): Graph {
  const messages: VFileMessage[] = [];
  const { corpus, formerNames } = followMoves(read, options.site);
  const current = new Map<string, RevisionInfo>();
  for (const title of corpus.pages) {
    const revision = newestText(corpus, title);
    if (revision) current.set(title, revision);
  }
  const spelled = new Map(corpus.pages.map((title) => [canonicalName(title, options.site), title]));
  const currentOf = (name: string): RevisionInfo | undefined => current.get(spelled.get(name) ?? name);
  for (const title of corpus.templates.keys()) {
    if (currentOf(title)) messages.push(report('template-twice', { template: title }));
  }
  const getPage = (name: string): string | undefined => {
    const revision = currentOf(name);
    return revision ? corpus.wikitext(revision.id) : corpus.templates.get(name);
  };
  const pageExists = (name: string): boolean => currentOf(name) !== undefined || corpus.templates.has(name);
  const addresses = addressesOf(corpus, current, formerNames, options.site);
  const pages = new Map<string, Page>();
  const uses = new Map<string, readonly NameUse[]>();
  const language = options.site.language ?? 'en';
  const lockOf = lockLookUp(corpus);
  for (const title of corpus.pages) {
    const revisions = corpus.revisionsOf(title).toReversed();
    const revision = current.get(title);
    const slug = addresses.slugs.get(title) ?? title;
    const read = (one: RevisionInfo, highlight?: GraphOptions['highlight']): PageReading =>
      readPage(corpus.wikitext(one.id) ?? '', title, one, { ...options, highlight, getPage, pageExists });
    const reading = revision && read(revision, options.highlight);
    const older = revisions.filter((one) => one !== revision && hasText(one)).toReversed();
    const outlines = [
      ...older.map((one) => outlineOfReading(read(one))),
      ...(reading ? [outlineOfReading(reading)] : []),
    ];
    const trace = tracePage(outlines, lockOf(title, revisions), slug);
    const page = buildPage(title, slug, revisions, reading, trace);
    if (!reading)
      messages.push(
        report(
          'revision-without-text',
          { page: title, count: revisions.length },
          where(corpus, revisions[0]),
        ),
      );
    for (const { title: target, calls } of page.missingTemplates) {
      messages.push(
        parseTitle(target, options.site)?.namespace === TEMPLATE
          ? report('template-missing', { template: target, page: title, calls }, where(corpus, revision))
          : report('page-missing', { target, page: title, calls }, where(corpus, revision)),
      );
    }
    uses.set(title, findIdentifiers(page, language));
    const found = findFacts(page, {
      products: options.products ?? [],
      language,
      readerText: readerText(outlines),
    });
    const [problems, uiPaths] = [findProblems(page, language), findUiPaths(page, language)];
    pages.set(title, { ...page, ...found, problems, uiPaths });
  }
  const whereIs = ({ current: revision }: Page): Where => where(corpus, revision);
  const naming = { site: options.site, feeds: corpus.feeds, where: whereIs };
  const { names, aliases, messages: odd } = namePages(pages, formerNames, naming);
  messages.push(...odd);
  for (const [title, page] of pages) {
    const links = resolveLinks(page, pages, names);
    messages.push(...checkLinks(page, links.links, whereIs(page)));
    const known = addresses.withSlugs(title, aliases.get(title) ?? []);
    pages.set(title, { ...page, ...links, aliases: known });
  }
  messages.push(
    ...checkFacts(pages, options.products ?? [], (title) => where(corpus, pages.get(title)?.current)),
  );
  const help = findHelpTopics({ pages, names, titles: options.helpTopics, where: whereIs });
  messages.push(...help.messages);
  return {
    pages,
    names,
    backlinks: backlinksOf(pages),
    helpTopics: help.topics,
    identifiers: gatherIdentifiers(
      pages,
      uses,
      firstHeldIn(pages, (id) => corpus.wikitext(id)),
    ),
    notes: corpus.notes,
    snapshots: corpus.snapshots,
    feeds: corpus.feeds,
    templates: corpus.templates,
    messages,
  };
}

/** The place of the revision that a message is about. */
function where(corpus: Corpus, revision: RevisionInfo | undefined): Where {
  const source = revision && corpus.placeOf?.(revision.id);
  return source ? { file: source.file, place: { line: source.line, column: source.column } } : {};
}

/** MediaWiki's number of the template namespace (https://www.mediawiki.org/wiki/Manual:Namespace). */
const TEMPLATE = 10;

/** The newest revision that carries text; a revision known only as a difference or a link carries none. */
function newestText(corpus: Corpus, title: string): RevisionInfo | undefined {
  return corpus.revisionsOf(title).findLast(hasText);
}

function hasText({ body, bytes }: RevisionInfo): boolean {
  return body === 'full' && bytes > 0;
}

/** What the lockfile says of a page: by the revision that was newest then, because pages are moved, else by its title. */
function lockLookUp({
  locks = [],
}: Corpus): (title: string, revisions: readonly RevisionInfo[]) => readonly LockedBlock[] {
  const byRevision = new Map(locks.map((lock) => [lock.revision, lock]));
  const byTitle = new Map(locks.map((lock) => [lock.page, lock]));
  return (title, revisions) => {
    const known = revisions.flatMap(({ id }) => byRevision.get(id) ?? []);
    return (known[0] ?? byTitle.get(title))?.blocks ?? [];
  };
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

function readPage(
  wikitext: string,
  title: string,
  revision: RevisionInfo,
  {
    site,
    fileUrl,
    highlight,
    getPage,
    pageExists,
  }: GraphOptions & {
    getPage: (title: string) => string | undefined;
    pageExists: (title: string) => boolean;
  },
): PageReading {
  const options: WikitextOptions = {
    title,
    site,
    getPage,
    pageExists,
    now: revision.at,
    fileUrl,
  };
  const tree = fromWikitext(wikitext, options);
  return {
    revision,
    tree,
    hast: toHast(tree, { redLinks: 'plain', missingTemplates: 'mark', ...(highlight ? { highlight } : {}) }),
  };
}
