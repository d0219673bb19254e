/**
 * Help topics: a page that says which page and section a product's identifiers lead to, one row each.
 *
 * ```
 * * export_profiles - [[Exporting Email#Profiles]]
 * | export_profiles || [[Exporting Email#Profiles]]
 * ; export_profiles : [[Exporting Email#Profiles]]
 * ```
 */
import type { Element, ElementContent } from 'hast';
import type { VFileMessage } from 'vfile-message';
import type { Block } from '../blocks/types.ts';
import type { LinkTarget as WikiLink } from '../wikitext/types.ts';
import type { PageNames } from './page-name.ts';
import { targetOf } from './resolve-links.ts';
import { report } from './rules.ts';
import type { HelpTopic, Page } from './types.ts';

type RowBlock = Pick<Block, 'id' | 'text' | 'span'>;

/** One row as it is written. */
interface Row {
  readonly block: RowBlock;
  readonly id: string;
  readonly link: WikiLink;
}

/** The rows of a page, and what stands there beside them. */
export interface TopicRows {
  readonly rows: readonly Row[];
  /** Rows that are no identifier with one link. */
  readonly others: readonly RowBlock[];
  /** Letters of the paragraphs around. */
  readonly prose: number;
}

interface Options {
  readonly pages: ReadonlyMap<string, Page>;
  readonly names: PageNames;
  /** By page. */
  readonly rows: ReadonlyMap<string, TopicRows>;
  /** Titles from `site.yaml`; without it pages are recognised by their rows. */
  readonly titles?: readonly string[] | undefined;
  readonly where: (page: Page) => Parameters<typeof report>[2];
}

/** All help topics, sorted by identifier; of two rows with one identifier the first holds. */
export function findHelpTopics({ pages, names, rows, titles, where }: Options): {
  readonly topics: readonly HelpTopic[];
  readonly messages: readonly VFileMessage[];
} {
  const messages: VFileMessage[] = [];
  const topics = new Map<string, HelpTopic>();
  for (const page of titles ? named(titles, { pages, names }, messages) : pages.values()) {
    const reading = rows.get(page.title);
    if (!reading || (!titles && !isTopicPage(reading))) continue;
    const { rows: own, others } = reading;
    let unknown = 0;
    for (const { block, id, link } of own) {
      const key = id.toLowerCase();
      const known = topics.get(key);
      if (known) {
        messages.push(report('help-topic-twice', { id, page: page.title, other: known.page }, where(page)));
        continue;
      }
      const name = names.find(link.title === '' ? page.title : link.title) ?? {
        title: link.title,
        known: false,
      };
      const { to, state } = targetOf(name, link.fragment, pages);
      if (state === 'unknown') unknown += 1;
      if (state === 'broken') {
        const values = { id, target: to.page, anchor: to.anchor ?? '' };
        messages.push(report('help-topic-broken', values, where(page)));
      }
      topics.set(key, { id, page: page.title, from: block.id, to, state, span: block.span });
    }
    if (unknown > 0) {
      const values = { page: page.title, unknown, all: own.length };
      messages.push(report('help-topics-unknown', values, where(page)));
    }
    if (others[0]) {
      const values = { page: page.title, rows: others.length, first: others[0].text.slice(0, 60) };
      messages.push(report('help-topics-row', values, where(page)));
    }
  }
  return { topics: [...topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), messages };
}

function named(
  titles: readonly string[],
  { pages, names }: Pick<Options, 'pages' | 'names'>,
  messages: VFileMessage[],
): Page[] {
  return titles.flatMap((title) => {
    const page = pages.get(names.find(title)?.title ?? '');
    if (page?.current) return [page];
    messages.push(report('help-topics-page', { page: title }));
    return [];
  });
}

/** Fewer rows may be anything. */
const FEWEST = 3;
/** Share of the rows that must be an identifier with a link, and of those whose identifier is no mere word. */
const ROWS = 0.9;
const MARKED = 0.5;

/** Whether a page is made of such rows and hardly anything else, so that it can be nothing else. */
function isTopicPage({ rows, others, prose }: TopicRows): boolean {
  if (rows.length < FEWEST || rows.length < ROWS * (rows.length + others.length)) return false;
  const letters = rows.reduce((sum, { block }) => sum + block.text.length, 0);
  const marked = rows.filter(({ id }) => isMarked(id)).length;
  return prose < letters && marked >= MARKED * rows.length;
}

/** `arch_gateway`, `Setup.Mail`, `ERR1042`, `openDialog`: nobody writes words like that. */
function isMarked(id: string): boolean {
  return /\p{L}/u.test(id) && /[._-]|\p{N}|\p{Ll}\p{Lu}/u.test(id);
}

const IDENTIFIER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u;

/** What a page holds of such rows. */
export function topicRowsOf(page: Page): TopicRows {
  const rows: Row[] = [];
  const others: RowBlock[] = [];
  let prose = 0;
  let term = '';
  for (const { id: from, kind, parent, text, span, element } of page.blocks) {
    const block = { id: from, text, span };
    if (kind === 'step' || kind === 'row' || element.tagName === 'dd') {
      if (isHeadingRow(element)) continue;
      const { texts, links } = kind === 'row' ? cellsOf(element) : wordsOf(element);
      const written = element.tagName === 'dd' ? [term, ...texts] : texts;
      const id = written.map(bare).find((each) => IDENTIFIER.test(each));
      const [link] = links;
      if (id !== undefined && link && links.length === 1) rows.push({ block, id, link });
      else others.push(block);
    } else if (element.tagName === 'dt') term = text;
    else if (kind === 'paragraph' && parent === undefined) prose += text.length;
  }
  return { rows, others, prose };
}

function isHeadingRow({ tagName, children }: Element): boolean {
  const cells = children.filter((child) => child.type === 'element');
  return tagName === 'tr' && cells.every((cell) => cell.tagName === 'th');
}

/** What stands outside the links, in one piece for each cell, and the links. */
interface Words {
  readonly texts: readonly string[];
  readonly links: readonly WikiLink[];
}

function cellsOf(row: Element): Words {
  const cells = row.children.filter((child) => child.type === 'element').map(wordsOf);
  return { texts: cells.flatMap(({ texts }) => texts), links: cells.flatMap(({ links }) => links) };
}

const NESTED = new Set(['ul', 'ol', 'dl', 'table']);

function wordsOf(element: Element): Words {
  const links: WikiLink[] = [];
  let text = '';
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || NESTED.has(node.tagName)) return;
    const link = (node.data as { link?: WikiLink } | undefined)?.link;
    if (node.tagName === 'a' && link) {
      links.push(link);
      // What stands on both sides of a link are two things.
      text += '\n';
    } else node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return { texts: text.split('\n'), links };
}

/** `accs_export - ` → `accs_export` */
function bare(text: string): string {
  return text.replace(/^[\s\-–—:=→>•|]+|[\s\-–—:=→>•|]+$/gu, '');
}
