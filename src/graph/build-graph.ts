/**
 * trees → graph: every page of the corpus as its newest revision stands, with sections, blocks and links.
 */
import type { VFileMessage } from 'vfile-message';
import type { Where } from '../message.ts';
import type { LockedBlock } from '../sources/types.ts';
import { parseTitle } from '../wikitext/title.ts';
import type { SiteInfo, ToHastOptions } from '../wikitext/types.ts';
import { addressesOf } from './addresses.ts';
import { namePages } from './aliases.ts';
import { backlinksOf } from './backlinks.ts';
import { compilePage } from './compile-page.ts';
import { checkFacts } from './facts/check-facts.ts';
import type { Product } from './facts/product.ts';
import { withFields } from './frozen-page.ts';
import { findHelpTopics, type TopicRows } from './help-topics.ts';
import { firstHeldIn, gatherIdentifiers } from './identifiers/gather.ts';
import type { NameUse } from './identifiers/types.ts';
import { currentPages, lookupsOf } from './lookups.ts';
import type { Memo } from './memo.ts';
import { followMoves } from './moves.ts';
import { pageReader } from './page-at.ts';
import { pageHistories } from './page-histories.ts';
import { checkLinks, resolveLinks } from './resolve-links.ts';
import { report } from './rules.ts';
import type { Corpus, Graph, Page, RevisionInfo } from './types.ts';

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
  /** Keeps what pages were compiled to; without it every page is compiled anew. */
  readonly memo?: Memo | undefined;
}

/**
 * Builds the graph of a corpus. Pure: the same corpus gives the same graph, whatever the order of its inputs.
 *
 * Templates are taken from the corpus' newest revisions first, then from `content/templates/`.
 */
export function buildGraph(read: Corpus, options: GraphOptions): Graph {
  const messages: VFileMessage[] = [];
  const { corpus, formerNames } = followMoves(read, options.site);
  const pagesNow = currentPages(corpus, options.site);
  const { current, currentOf } = pagesNow;
  for (const title of corpus.templates.keys()) {
    if (currentOf(title)) messages.push(report('template-twice', { template: title }));
  }
  const lookups = lookupsOf(corpus, pagesNow, options.fileUrl);
  const compiling = { options, lookups, wikitext: corpus.wikitext };
  const addresses = addressesOf(corpus, current, formerNames, options.site);
  const pages = new Map<string, Page>();
  const uses = new Map<string, readonly NameUse[]>();
  const rows = new Map<string, TopicRows>();
  let compiledAnew = 0;
  const lockOf = lockLookUp(corpus);
  for (const title of corpus.pages) {
    const revisions = corpus.revisionsOf(title).toReversed();
    const revision = current.get(title);
    const slug = addresses.slugs.get(title) ?? title;
    const locked = lockOf(title, revisions);
    const compiled = compilePage({ title, slug, revisions, revision, locked }, compiling);
    const { page } = compiled;
    if (!page.current)
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
    uses.set(title, compiled.uses);
    rows.set(title, compiled.topicRows);
    if (!compiled.isRemembered) compiledAnew += 1;
    pages.set(title, page);
  }
  const whereIs = ({ current: revision }: Page): Where => where(corpus, revision);
  const naming = { site: options.site, feeds: corpus.feeds, where: whereIs };
  const { names, aliases, messages: odd } = namePages(pages, formerNames, naming);
  messages.push(...odd);
  for (const [title, page] of pages) {
    const links = resolveLinks(page, pages, names);
    messages.push(...checkLinks(page, links.links, whereIs(page)));
    const known = addresses.withSlugs(title, aliases.get(title) ?? []);
    pages.set(title, withFields(page, { ...links, aliases: known }));
  }
  messages.push(
    ...checkFacts(pages, options.products ?? [], (title) => where(corpus, pages.get(title)?.current)),
  );
  const help = findHelpTopics({ pages, names, rows, titles: options.helpTopics, where: whereIs });
  messages.push(...help.messages);
  const identifiers = gatherIdentifiers(
    pages,
    uses,
    firstHeldIn(pages, (id) => corpus.wikitext(id)),
  );
  const { snapshots } = corpus;
  return {
    pages,
    names,
    backlinks: backlinksOf(pages),
    helpTopics: help.topics,
    identifiers,
    notes: corpus.notes,
    snapshots,
    feeds: corpus.feeds,
    templates: corpus.templates,
    compiledAnew,
    pageAt: pageReader(pages, compiling),
    historyOf: pageHistories({ pages, names, identifiers, snapshots }, compiling),
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

/** What the lockfile says of a page: by the revision that was newest then, because pages are moved, else by its title. */
export function lockLookUp({
  locks = [],
}: Corpus): (title: string, revisions: readonly RevisionInfo[]) => readonly LockedBlock[] {
  const byRevision = new Map(locks.map((lock) => [lock.revision, lock]));
  const byTitle = new Map(locks.map((lock) => [lock.page, lock]));
  return (title, revisions) => {
    const known = revisions.flatMap(({ id }) => byRevision.get(id) ?? []);
    return (known[0] ?? byTitle.get(title))?.blocks ?? [];
  };
}
