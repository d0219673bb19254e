/** The graph as plain nodes, one a line when printed: what `vademecum graph` gives and schema/graph.schema.json describes. */
import type { NodeAge } from '../history/meaning/types.ts';
import type { TracedBlock } from '../history/trace.ts';
import type {
  Backlink,
  Block,
  Deadline,
  ExternalLink,
  Graph,
  HelpTopic,
  Link,
  Page,
  RevisionInfo,
  Section,
  Span,
  VersionFact,
} from './types.ts';

/** A node of the printed graph; `type` and `id` come first, the rest in the order of the schema. */
export type GraphNode = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>;

/** All nodes, sorted by type and id. Nothing in them depends on how input files are called or ordered. */
export function graphNodes(graph: Graph): GraphNode[] {
  const nodes: GraphNode[] = [];
  for (const page of graph.pages.values()) {
    const linking = graph.backlinks.get(page.title) ?? [];
    nodes.push(pageNode(page, linking), ...page.revisions.map(revisionNode));
    const ages = new Map(page.blame?.nodes.map((age) => [age.id, age]));
    for (const section of page.sections) {
      if (section.level > 0) nodes.push(sectionNode(section, page.slug, linking));
      nodes.push(...section.blocks.map((block) => blockNode(block, ages.get(block.id))));
    }
    for (const block of page.traced.values()) {
      if (block.kind === 'section' && block.goneSince !== undefined)
        nodes.push(goneSectionNode(block, page.title));
    }
    nodes.push(...page.links.map(linkNode), ...page.externalLinks.map(externalLinkNode));
    nodes.push(...page.facts.map(factNode), ...page.deadlines.map(deadlineNode));
    nodes.push(...page.problems.map((problem) => ({ type: 'problem', ...problem })));
    nodes.push(...page.uiPaths.map((path) => ({ type: 'uiPath', ...path })));
  }
  nodes.push(...graph.helpTopics.map(helpTopicNode));
  nodes.push(...graph.identifiers.map((identifier) => ({ type: 'identifier', ...identifier })));
  for (const [title, wikitext] of graph.templates) {
    nodes.push({ type: 'template', id: title, characters: wikitext.length });
  }
  for (const { id, title, audience, published, categories, tags } of graph.notes) {
    nodes.push({ type: 'note', id, title, audience, published, categories, tags });
  }
  for (const { id, page, at, author, comment, latest } of graph.snapshots) {
    nodes.push(compact({ type: 'snapshot', id, page, at, author, comment, latest }));
  }
  return nodes.sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
}

function pageNode(page: Page, linking: readonly Backlink[]): GraphNode {
  return compact({
    type: 'page',
    id: page.title,
    slug: page.slug,
    displayTitle: page.displayTitle === page.title ? undefined : page.displayTitle,
    current: page.current?.id,
    redirect: page.redirect && page.redirect.page + fragmentOf(page.redirect.anchor),
    aliases: page.aliases.map(({ title, because, anchor, slug }) =>
      compact({ title, because, anchor, slug }),
    ),
    linkedFrom: [...new Set(linking.map(({ page: title }) => title))],
    revisions: page.revisions.length,
    sections: page.sections.filter(({ level }) => level > 0).map(({ id }) => id),
    missingTemplates: page.missingTemplates,
    templates: page.templates,
    files: page.files,
    categories: page.categories,
    languages: page.languages.map(({ language, title }) => ({ language, title })),
  });
}

function revisionNode({ id, page, at, author, comment, sha1, body, bytes, parent }: RevisionInfo): GraphNode {
  return { type: 'revision', id: String(id), page, at, author, comment, sha1, body, bytes, parent };
}

function sectionNode(section: Section, lead: string, linking: readonly Backlink[]): GraphNode {
  const { id, page, parent, level, title, number, anchors, span, origin, firstSeen, lastChanged } = section;
  const { formerTitles = [], formerAnchors = [], formerNumbers = [] } = section;
  return compact({
    type: 'section',
    id,
    page,
    parent: parent === lead ? undefined : parent,
    level,
    title,
    number: number?.known ? { toc: number.toc } : number && { unknown: true, becauseOf: number.becauseOf },
    anchors,
    firstSeen,
    lastChanged,
    formerTitles,
    formerAnchors,
    formerNumbers,
    linkedFrom: [...new Set(linking.filter((link) => link.section === id).map(({ from }) => from))],
    span: spanOf(span),
    origin: origin.from === 'page' ? 'page' : { template: origin.template, state: origin.state },
  });
}

function goneSectionNode(section: TracedBlock, page: string): GraphNode {
  const { id, text, firstSeen, lastChanged, goneSince, formerTitles, formerAnchors, formerNumbers, became } =
    section;
  return compact({
    type: 'goneSection',
    id,
    page,
    title: text,
    firstSeen,
    lastChanged,
    goneSince,
    formerTitles,
    formerAnchors,
    formerNumbers,
    became,
  });
}

function blockNode(block: Block, age: NodeAge | undefined): GraphNode {
  const { kind, id, page, section, parent, place, text, span, origin, firstSeen, lastChanged } = block;
  return compact({
    type: kind,
    id,
    page,
    section,
    parent,
    place,
    text,
    firstSeen,
    lastChanged,
    sentences: age && sentencesOf(age),
    span: spanOf(span),
    origin: origin.from === 'page' ? 'page' : { template: origin.template, state: origin.state },
  });
}

/** Absent where all sentences are as old as their block. */
function sentencesOf({ text, sentences, ...block }: NodeAge): readonly object[] | undefined {
  const isSame = sentences.every(
    ({ brought, changed, restored }) =>
      brought === block.brought && changed === block.changed && restored === block.restored,
  );
  if (isSame) return undefined;
  return sentences.map(({ start, end, brought, changed, restored }) =>
    compact({ text: text.slice(start, end), firstSeen: brought, lastChanged: changed, restored }),
  );
}

function linkNode({ page, from, to, via, section, state, becameOf, span }: Link, index: number): GraphNode {
  return compact({
    type: 'link',
    id: `${from} -> ${to.page}${fragmentOf(to.anchor)} (${index + 1})`,
    page,
    from,
    to: compact({ page: to.page, anchor: to.anchor }),
    via,
    section,
    state,
    becameOf,
    span: spanOf(span),
  });
}

function externalLinkNode({ url, from, page, span }: ExternalLink, index: number): GraphNode {
  return {
    type: 'externalLink',
    id: `${from} -> ${url} (${index + 1})`,
    page,
    from,
    url,
    span: spanOf(span),
  };
}

function helpTopicNode({ id, page, from, to, state, span }: HelpTopic): GraphNode {
  return {
    type: 'helpTopic',
    id,
    page,
    from,
    to: compact({ page: to.page, anchor: to.anchor }),
    state,
    span: spanOf(span),
  };
}

function fragmentOf(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${anchor}`;
}

function factNode(fact: VersionFact): GraphNode {
  const { id, about, page, product, kind, version, range, scope, quote, span, firstSeenRevision, followers } =
    fact;
  return compact({
    type: 'versionFact',
    id,
    about,
    page,
    product,
    kind,
    version,
    range,
    scope,
    quote,
    span: spanOf(span),
    firstSeenRevision,
    followers,
  });
}

function deadlineNode(deadline: Deadline): GraphNode {
  const { id, about, page, date, precision, audience, quote, span, firstSeenRevision } = deadline;
  return compact({
    type: 'deadline',
    id,
    about,
    page,
    date,
    precision,
    audience,
    quote,
    span: spanOf(span),
    firstSeenRevision,
  });
}

function spanOf({ revision, start, end }: Span): Span {
  return { revision, start, end };
}

/** Leaves out fields without a value. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
