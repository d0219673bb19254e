/** Builds articles for tests from a few lines of HTML: `<h2 n="1">` is section 1, `<h2 n="?">` one of unknown number. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { VFileMessage } from 'vfile-message';
import { allSections, sectionTree } from '../../src/blocks/cut-blocks.ts';
import type { Page } from '../../src/graph/types.ts';
import { applyOverlay } from '../../src/runbook/apply-overlay.ts';
import type { Decision, Op, Overlay } from '../../src/runbook/types.ts';
import { toText } from '../../src/wikitext/to-text.ts';
import type { SectionEntry } from '../../src/wikitext/types.ts';

export function article(html: string, title = 'Setup'): Page {
  const root: Root = fromHtml(html, { fragment: true });
  const entries: SectionEntry[] = [];
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (/^h[1-6]$/u.test(node.tagName)) number(node);
      visit(node.children);
    }
  };
  const number = (heading: Element): void => {
    const text = toText(heading);
    Object.assign(heading, { data: { section: entries.length } });
    const n = String(heading.properties.n);
    entries.push({
      number: n === '?' ? '9' : n,
      level: Number(heading.tagName.slice(1)),
      title: text,
      anchor: text.replaceAll(' ', '_'),
      ...(n === '?' ? { uncertainBecause: 'Template:Hidden' } : {}),
    });
  };
  visit(root.children);
  const content = root.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const lead = sectionTree(content, { page: title, revision: 7, entries, idOf: (path) => `setup${path}` });
  const sections = [...allSections(lead)];
  return {
    title,
    displayTitle: title,
    slug: 'setup',
    revisions: [
      {
        id: 7,
        page: title,
        at: '2026-01-02T03:04:05Z',
        author: 'A',
        comment: '',
        sha1: '',
        body: 'full',
        bytes: 1,
        parent: 'unknown',
      },
    ],
    lead,
    sections,
    blocks: sections.flatMap(({ blocks }) => blocks),
    links: [],
    externalLinks: [],
    aliases: [],
    facts: [],
    deadlines: [],
    problems: [],
    uiPaths: [],
    missingTemplates: [],
    templates: [],
    files: [],
    missingFiles: [],
    categories: [],
    languages: [],
    showToc: true,
    traced: new Map(),
    locked: [],
    ids: [],
    content,
  };
}

export interface Applied {
  readonly decisions: readonly Decision[];
  readonly rules: readonly string[];
  readonly messages: readonly VFileMessage[];
}

export function apply(page: Page, ops: readonly Op[], seen: Overlay['seen'] = 'unknown'): Applied {
  const messages: VFileMessage[] = [];
  const overlay: Overlay = { id: 'o', of: page.title, seen, ops, place: undefined };
  const decisions = applyOverlay(overlay, page, 's.mdx', messages);
  return { decisions, messages, rules: messages.map(({ ruleId }) => ruleId ?? '') };
}

/** One line for each decision: `+ 2.2 b|c` included with its pieces' texts, `- 2.4` skipped, `. 3` after the stop, `stop`. */
export function outline(decisions: readonly Decision[]): string[] {
  const words = (nodes: readonly RootContent[]): string =>
    nodes
      .map((node) => toText(node as Element))
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
  return decisions.map((decision) => {
    if (decision.kind === 'stop') return 'stop';
    const { number } = decision.section;
    const name = number === undefined ? '0' : number.known ? number.toc : '?';
    if (decision.kind === 'skipped') return `${decision.afterStop ? '.' : '-'} ${name}`;
    const pieces = decision.pieces.map((piece) => {
      const mark = { article: '', 'left-out': '~', inserted: '+', replaced: '=' }[piece.kind];
      return mark + words(piece.content);
    });
    return `+ ${name} ${pieces.join(' | ')}`;
  });
}
