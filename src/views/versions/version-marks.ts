/** What an article's text shows of its version facts: links on versions that it names, badges where it names none. */
import type { Element, ElementContent } from 'hast';
import { sameVersion } from '../../graph/facts/version.ts';
import type { Block, Page, Section, VersionFact } from '../../graph/types.ts';
import { marks } from '../marks.ts';
import { linkVersions, type VersionTarget } from './link-versions.ts';
import { boundsOf, type VersionIndex } from './version-index.ts';

/** Works on a page's elements, also on copies of them that were cut in two, as long as they keep their `properties`. */
export interface VersionMarks {
  /** The element with its versions as links; its children are the parser's own still. */
  link(element: Element): Element;
  /** The heading of a section, likewise. */
  linkHeading(heading: Element, section: Section): Element;
  /** Badges for what the element's own words do not say; `under` the article's headings they need not repeat these. */
  badges(element: Element, under: boolean): readonly Element[];
}

/** The marks of every page, made when first asked for. */
export function versionMarks(index: VersionIndex): (page: Page) => VersionMarks {
  const made = new WeakMap<Page, VersionMarks>();
  return (page) => {
    const known = made.get(page) ?? marksOf(page, index);
    made.set(page, known);
    return known;
  };
}

type Key = Element['properties'];

interface Badge {
  readonly element: Element;
  /** True where a heading above names the version already. */
  readonly told: boolean;
}

function marksOf(page: Page, index: VersionIndex): VersionMarks {
  const sections = new Map(page.sections.map((section) => [section.id, section]));
  const blocks = new Map(page.blocks.map((block) => [block.id, block]));
  const apart = new Set<Key>(page.blocks.map(({ element }) => element.properties));
  const { named, above } = index.sections(page);
  const targets = new Map<Key | string, VersionTarget[]>();
  const badges = new Map<Key, Badge[]>();
  const isTold = (fact: VersionFact, block: Block): boolean => {
    const section = sections.get(block.section);
    const heading = section && above(section);
    return heading !== undefined && index.isOwn(fact) && sameVersion(heading, fact.version ?? '');
  };
  const badge = (block: Block, fact: VersionFact, words: string, kind: string, told: boolean): void => {
    const list = badges.get(block.element.properties) ?? [];
    if (list.some(({ element }) => wordsOf(element) === words)) return;
    const href = index.href(fact.product, boundsOf(fact)[0] ?? '');
    list.push({ element: badgeElement(words, href, kind), told });
    badges.set(block.element.properties, list);
  };
  for (const fact of page.facts) {
    const block = blocks.get(fact.about);
    const label = index.label(fact);
    if (boundsOf(fact).some((version) => fact.quote.includes(version))) {
      add(targets, block?.element.properties ?? fact.about, targetsOf(fact, label, index));
    } else if (block) {
      const words = fact.scope === undefined ? label : marks.versionScope(label, fact.scope);
      badge(block, fact, words, 'said', isTold(fact, block));
    }
    for (const id of fact.followers) {
      const follower = blocks.get(id);
      if (follower) badge(follower, fact, marks.versionAlso(label), 'also', false);
    }
  }
  for (const [section, version] of named) {
    const href = index.href(index.own.id, version);
    if (href !== undefined && !targets.has(section)) {
      add(targets, section, [{ quote: '', version, href, leadIn: false }]);
    }
  }
  const isApart = ({ properties }: Element): boolean => apart.has(properties);
  const linked = (element: Element, key: Key | string): Element => {
    const wanted = targets.get(key);
    return wanted ? linkVersions(element, wanted, isApart) : element;
  };
  return {
    link: (element) => linked(element, element.properties),
    linkHeading: (heading, { id }) => linked(heading, id),
    badges: (element, under) =>
      (badges.get(element.properties) ?? [])
        .filter(({ told }) => !(told && under))
        .map((each) => each.element),
  };
}

/** The link of another product's version says whose it is; the words around one of the wiki's own say it all. */
function targetsOf(fact: VersionFact, label: string, index: VersionIndex): VersionTarget[] {
  const own = index.isOwn(fact);
  const leadIn = own && fact.range === undefined;
  return boundsOf(fact).flatMap((version) => {
    const href = index.href(fact.product, version);
    return href === undefined
      ? []
      : [{ quote: fact.quote, version, href, leadIn, ...(own ? {} : { title: label }) }];
  });
}

/** A link, or plain words where there is no page of the version. */
function badgeElement(words: string, href: string | undefined, kind: string): Element {
  const properties = { className: ['version', kind] };
  const children: ElementContent[] = [{ type: 'text', value: words }];
  return href === undefined
    ? { type: 'element', tagName: 'span', properties, children }
    : { type: 'element', tagName: 'a', properties: { href, ...properties }, children };
}

function wordsOf({ children: [words] }: Element): string {
  return words?.type === 'text' ? words.value : '';
}

function add<K>(lists: Map<K, VersionTarget[]>, key: K, targets: readonly VersionTarget[]): void {
  if (targets.length > 0) lists.set(key, [...(lists.get(key) ?? []), ...targets]);
}
