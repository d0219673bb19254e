/** A scenario's live elements → what they name, as it stands in the articles today. */
import type { Element, RootContent } from 'hast';
import type { VFileMessage } from 'vfile-message';
import { pageNamed } from '../../graph/page-name.ts';
import type { Block, Page, Section } from '../../graph/types.ts';
import { type Live, replaceLives } from '../../runbook/live/live.ts';
import { type Article, nameOf, resolveBlock, resolveSection } from '../../runbook/resolve-target.ts';
import { report } from '../../runbook/rules.ts';
import type { Scenario, ScenarioPart } from '../../runbook/types.ts';
import { articleHref } from '../block-anchor.ts';
import { marks } from '../marks.ts';
import { type SiteContext, siteNodes } from '../site-hast.ts';
import { dayOrMonth } from '../strings.ts';

/** The scenario with its live elements replaced; what they name wrongly is added to `messages`. */
export function withLives(scenario: Scenario, context: SiteContext, messages: VFileMessage[]): Scenario {
  const { file, introduction, flow } = scenario;
  const filled = (part: ScenarioPart): ScenarioPart => {
    if (part.kind === 'overlay') return part;
    const articles = new Set<string>();
    const content = replaceLives(part.content, (live) => {
      const page = pageNamed(live.of, context.graph);
      if (!page?.lead) {
        messages.push(report('overlay-article-missing', { of: live.of }, { file, place: live.at.place }));
        return [];
      }
      articles.add(page.title);
      return nodesOf(live, { page, lead: page.lead, file }, context, messages);
    });
    return content === part.content ? part : { ...part, content, articles: [...articles] };
  };
  const parts = new Map<ScenarioPart, ScenarioPart>();
  const once = (part: ScenarioPart): ScenarioPart => {
    const known = parts.get(part) ?? filled(part);
    parts.set(part, known);
    return known;
  };
  return {
    ...scenario,
    introduction: introduction.map(once),
    flow: {
      ...flow,
      outcomes: flow.outcomes.map((outcome) => ({
        ...outcome,
        parts: outcome.parts.map((each) => ({ ...each, part: once(each.part) })),
      })),
    },
  };
}

function nodesOf(
  live: Live,
  article: Article,
  context: SiteContext,
  messages: VFileMessage[],
): readonly RootContent[] {
  const { at } = live;
  const { page } = article;
  const block = at.quote === undefined ? undefined : resolveBlock(at, undefined, article, messages);
  const section =
    at.quote === undefined
      ? resolveSection(at, article, messages)
      : page.sections.find(({ id }) => id === block?.section);
  if (!section) return [];
  const none = (what: string): RootContent[] => {
    const where = { file: article.file, place: at.place };
    messages.push(
      report('scenario-live-none', { name: live.name, target: nameOf(at), of: page.title, what }, where),
    );
    return [];
  };
  const isHere = aboutTest(section, block);
  switch (live.kind) {
    case 'section':
      return [...sectionNodes(section, page, context), source(page, section)];
    case 'step':
      return block ? [...stepNodes(block, page, context), source(page, section)] : [];
    case 'version': {
      const { versionIndex } = context;
      const facts = versionIndex ? page.facts.filter(({ about }) => isHere(about)) : [];
      const labels = [...new Set(facts.map((fact) => versionIndex?.label(fact) ?? ''))];
      if (labels.length === 0) return none('names no version');
      return labels.flatMap((label, i): RootContent[] => [
        ...(i === 0 ? [] : [text(' ')]),
        element('span', { className: ['version', 'said'] }, [text(label)]),
      ]);
    }
    case 'deadline': {
      const dates = [...new Set(page.deadlines.filter(({ about }) => isHere(about)).map(({ date }) => date))];
      const [date, ...more] = dates;
      if (date === undefined) return none('names no date');
      if (more.length > 0) return none(`names ${dates.length} dates: ${dates.join(', ')}`);
      return [
        element('a', { href: '/deadlines/' }, [
          element('time', { dateTime: date }, [text(dayOrMonth(date))]),
        ]),
      ];
    }
  }
}

/** Whether a fact is about the block, or without one about the section or anything in it. */
function aboutTest(section: Section, block: Block | undefined): (about: string) => boolean {
  if (block) return (about) => about === block.id;
  const ids = new Set([section.id, ...section.blocks.map(({ id }) => id)]);
  return (about) => ids.has(about);
}

/** With its subsections, whose titles are paragraphs in bold: the headings of a guide are its steps. */
function sectionNodes(section: Section, page: Page, context: SiteContext): RootContent[] {
  return [
    ...siteNodes(section.content, { page, own: false }, context),
    ...section.sections.flatMap((child) => [
      element('p', {}, [element('strong', {}, [text(child.title)])]),
      ...sectionNodes(child, page, context),
    ]),
  ];
}

function stepNodes({ element: own }: Block, page: Page, context: SiteContext): RootContent[] {
  const around =
    own.tagName === 'li'
      ? element('ul', {}, [own])
      : /^d[td]$/u.test(own.tagName)
        ? element('dl', {}, [own])
        : own;
  return siteNodes([around], { page, own: false }, context);
}

/** Where the words come from. */
function source(page: Page, section: Section): Element {
  const number = section.number?.known ? `${section.number.toc} ` : '';
  const title = section.level === 0 ? marks.lead : section.title;
  return element('p', { className: ['live-source'] }, [
    element('a', { href: articleHref(page.slug, section.anchor) }, [
      text(marks.from(page.displayTitle, `${number}${title}`)),
    ]),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });
