/** Sections whose heading names a version, as the pages of that version show them. */
import type { Element, RootContent } from 'hast';
import { parseVersion } from '../../graph/facts/version.ts';
import type { Graph, Section } from '../../graph/types.ts';
import { articleHref } from '../block-anchor.ts';
import { type SiteContext, siteHtml } from '../site-hast.ts';
import type { Link } from '../types.ts';
import type { Notice } from './types.ts';
import type { VersionIndex } from './version-index.ts';

export interface Notices {
  /** By the version's slug; in the order of pages and in reading order. */
  readonly of: ReadonlyMap<string, readonly Notice[]>;
  /** Top sections of the same pages that speak of no single version: what holds for each. */
  readonly general: readonly Link[];
}

/** A page with that many sections about versions is one of notices; its other sections are about all of them. */
const MANY = 3;

export function noticesOf(graph: Graph, index: VersionIndex, context: SiteContext): Notices {
  const of = new Map<string, Notice[]>();
  const general: Link[] = [];
  for (const page of graph.pages.values()) {
    const { named, above } = index.sections(page);
    if (named.size === 0) continue;
    for (const section of page.sections) {
      const spelling = named.get(section.id);
      const version = spelling === undefined ? undefined : index.own.versions.find(spelling);
      if (spelling === undefined || !version || !section.number) continue;
      const list = of.get(version.slug) ?? [];
      of.set(version.slug, list);
      list.push({
        title: section.title,
        page: page.displayTitle,
        number: section.number,
        href: articleHref(page.slug, section.anchor),
        html: siteHtml(contentOf(section, named, 4), { page, own: false, quoted: true }, context),
        ...(parseVersion(spelling)?.open ? { every: spelling } : {}),
      });
    }
    if (named.size < MANY || !page.lead) continue;
    for (const section of page.lead.sections) {
      if (above(section) !== undefined || holdsNamed(section, named)) continue;
      general.push({ title: section.title, href: articleHref(page.slug, section.anchor) });
    }
  }
  return { of, general };
}

/** With its subsections, their headings from `level` on; one that names another version has its own place. */
function contentOf(section: Section, named: ReadonlyMap<string, string>, level: number): RootContent[] {
  return [
    ...section.content,
    ...section.sections
      .filter(({ id }) => !named.has(id))
      .flatMap((inner) => [heading(inner.title, level), ...contentOf(inner, named, Math.min(level + 1, 6))]),
  ];
}

function heading(title: string, level: number): Element {
  return {
    type: 'element',
    tagName: `h${level}`,
    properties: {},
    children: [{ type: 'text', value: title }],
  };
}

function holdsNamed(section: Section, named: ReadonlyMap<string, string>): boolean {
  return named.has(section.id) || section.sections.some((inner) => holdsNamed(inner, named));
}
