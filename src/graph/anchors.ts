/** Fragments of addresses: which part of a page `#Creating_a_Profile` leads to, today or formerly. */
import type { RootContent } from 'hast';
import type { Section } from '../blocks/types.ts';
import { percentDecoded } from './page-name.ts';
import type { Page } from './types.ts';

/** A part of a page that a fragment leads to. */
export interface AnchorPlace {
  /** The fragment of today; empty for the top of the page. */
  readonly anchor: string;
  readonly section: Section;
  /** True where only an earlier revision had the fragment. */
  readonly former: boolean;
}

/** What a section's history adds: fragments that led to it in earlier revisions. */
type WithHistory = Section & { readonly formerAnchors?: readonly string[] };

/** Where a fragment leads on a page that has text; nothing where it leads nowhere or, formerly, to several places. */
export function findAnchor(page: Page, fragment: string): AnchorPlace | undefined {
  const { today, former } = indexOf(page);
  for (const index of [today, former]) {
    for (const form of formsOf(fragment)) {
      const place = index.get(form);
      if (place) return place;
    }
  }
  // Browsers take `#top` for the page's beginning, and MediaWiki's table of contents has an id of its own.
  const [lead] = page.sections;
  const isTop = /^top$/iu.test(fragment) || (fragment === 'toc' && page.showToc);
  return lead && isTop ? { anchor: '', section: lead, former: false } : undefined;
}

interface AnchorIndex {
  readonly today: ReadonlyMap<string, AnchorPlace>;
  readonly former: ReadonlyMap<string, AnchorPlace | undefined>;
}

/** Many links lead to one page; its sections never change. */
const indexes = new WeakMap<readonly Section[], AnchorIndex>();

function indexOf({ sections }: Page): AnchorIndex {
  const known = indexes.get(sections);
  if (known) return known;
  const today = new Map<string, AnchorPlace>();
  const former = new Map<string, AnchorPlace | undefined>();
  const add = (fragment: string, anchor: string, section: Section): void => {
    const form = spaced(fragment);
    if (form !== '' && !today.has(form)) today.set(form, { anchor, section, former: false });
  };
  for (const section of sections) add(section.anchor, section.anchor, section);
  for (const section of sections) for (const other of section.anchors) add(other, section.anchor, section);
  for (const section of sections) {
    const visit = (node: RootContent): void => {
      if (node.type !== 'element') return;
      const { id } = node.properties;
      if (typeof id === 'string') add(id, id, section);
      node.children.forEach(visit);
    };
    section.content.forEach(visit);
    for (const fragment of (section as WithHistory).formerAnchors ?? []) {
      const form = spaced(fragment);
      const other = former.has(form) && former.get(form)?.section !== section;
      former.set(form, other ? undefined : { anchor: section.anchor, section, former: true });
    }
  }
  const index = { today, former };
  indexes.set(sections, index);
  return index;
}

/**
 * The ways in which one fragment is written: with spaces or underscores, percent-encoded, or in MediaWiki's older
 * encoding with dots (`.26` for `&`, `.C2.A0` for a non-breaking space;
 * https://www.mediawiki.org/wiki/Manual:$wgFragmentMode). Non-breaking spaces are spaces.
 */
function formsOf(fragment: string): string[] {
  const plain = spaced(fragment);
  return [
    plain,
    spaced(percentDecoded(plain)),
    spaced(percentDecoded(plain.replace(/%/gu, '%25').replace(DOT_ENCODED, '%$1'))),
  ];
}

const DOT_ENCODED = /\.([0-9A-F]{2})/gu;

function spaced(fragment: string): string {
  return fragment.replace(/[\s\u00A0_]+/gu, '_');
}
