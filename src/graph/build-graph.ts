/**
 * trees → graph: every page of the corpus as its newest revision stands, with sections, blocks and links.
 */
import type { VFileMessage } from 'vfile-message';
import type { Where } from '../message.ts';
import { fromWikitext, toHast } from '../wikitext/index.ts';
import { parseTitle } from '../wikitext/title.ts';
import { toText } from '../wikitext/to-text.ts';
import type { SiteInfo, ToHastOptions, WikitextOptions } from '../wikitext/types.ts';
import { buildPage, type PageReading } from './build-page.ts';
import { checkFacts } from './facts/check-facts.ts';
import { findFacts } from './facts/find-facts.ts';
import type { Product } from './facts/product.ts';
import { resolveLinks } from './resolve-links.ts';
import { report } from './rules.ts';
import { slugsOf } from './slug.ts';
import type { Corpus, Graph, Page, RevisionInfo } from './types.ts';

export interface GraphOptions {
  readonly site: SiteInfo;
  /** The address of an image or other file that the content brings along. */
  readonly fileUrl: (name: string) => string | undefined;
  /** The products of site.yaml; the first is the wiki's own. */
  readonly products?: readonly Product[] | undefined;
  /** Colours code; without it code is plain. */
  readonly highlight?: ToHastOptions['highlight'];
}

/**
 * Builds the graph of a corpus. Pure: the same corpus gives the same graph, whatever the order of its inputs.
 *
 * Templates are taken from the corpus' newest revisions first, then from `content/templates/`.
 */
export function buildGraph(corpus: Corpus, options: GraphOptions): Graph {
  const messages: VFileMessage[] = [];
  const current = new Map<string, RevisionInfo>();
  for (const title of corpus.pages) {
    const revision = newestText(corpus, title);
    if (revision) current.set(title, revision);
  }
  for (const title of corpus.templates.keys()) {
    if (current.has(title)) messages.push(report('template-twice', { template: title }));
  }
  const getPage = (title: string): string | undefined => {
    const revision = current.get(title);
    return revision ? corpus.wikitext(revision.id) : corpus.templates.get(title);
  };
  const pageExists = (title: string): boolean => current.has(title) || corpus.templates.has(title);
  const slugs = slugsOf(new Map(corpus.pages.map((title) => [title, oldest(corpus, title)])));
  const pages = new Map<string, Page>();
  for (const title of corpus.pages) {
    const revisions = corpus.revisionsOf(title).toReversed();
    const revision = current.get(title);
    const slug = slugs.get(title) ?? title;
    const reading =
      revision &&
      readPage(corpus.wikitext(revision.id) ?? '', title, revision, {
        ...options,
        getPage,
        pageExists,
      });
    const page = buildPage(title, slug, revisions, reading);
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
    pages.set(title, page);
  }
  for (const [title, page] of pages) {
    const links = resolveLinks(page, pages);
    for (const link of links) {
      if (link.state !== 'broken') continue;
      messages.push(
        report(
          'link-anchor-missing',
          { page: title, target: link.to.page, anchor: link.to.anchor ?? '' },
          where(corpus, page.current),
        ),
      );
    }
    const readerText = (id: number): string | undefined => {
      const revision = page.revisions.find((each) => each.id === id);
      const wikitext = revision && corpus.wikitext(id);
      if (!revision || wikitext === undefined) return undefined;
      const { hast } = readPage(wikitext, title, revision, {
        ...options,
        highlight: undefined,
        getPage,
        pageExists,
      });
      return toText(hast).replace(/\s+/gu, ' ');
    };
    const language = options.site.language ?? 'en';
    const found = findFacts(page, { products: options.products ?? [], language, readerText });
    pages.set(title, { ...page, links, ...found });
  }
  messages.push(
    ...checkFacts(pages, options.products ?? [], (title) => where(corpus, pages.get(title)?.current)),
  );
  return {
    pages,
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

function oldest(corpus: Corpus, title: string): number {
  return Math.min(...corpus.revisionsOf(title).map(({ id }) => id));
}

/** MediaWiki's number of the template namespace (https://www.mediawiki.org/wiki/Manual:Namespace). */
const TEMPLATE = 10;

/** The newest revision that carries text; a revision known only as a difference or a link carries none. */
function newestText(corpus: Corpus, title: string): RevisionInfo | undefined {
  return corpus.revisionsOf(title).findLast(({ body, bytes }) => body === 'full' && bytes > 0);
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
