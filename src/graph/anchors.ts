/** Fragments of addresses: which part of a page `#Creating_a_Profile` leads to, today or formerly. */
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

/** Fragments of earlier revisions that lead to a section, none of which leads anywhere else: they stay alive on its page. */
export function formerAnchorsOf(page: Page, section: Section): readonly string[] {
  return indexOf(page).formerOf.get(section) ?? [];
}

interface AnchorIndex {
  readonly today: ReadonlyMap<string, AnchorPlace>;
  readonly former: ReadonlyMap<string, AnchorPlace | undefined>;
  readonly formerOf: ReadonlyMap<Section, readonly string[]>;
}

/** Many links lead to one page; its sections never change. */
const indexes = new WeakMap<readonly Section[], AnchorIndex>();

function indexOf({ sections, traced, ids }: Page): AnchorIndex {
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
  const byId = new Map(sections.map((section) => [section.id, section]));
  for (const { id, section: of } of ids) {
    const section = byId.get(of);
    if (section) add(id, id, section);
  }
  const fragments = new Map<string, string>();
  const addFormer = (fragment: string, section: Section): void => {
    const form = spaced(fragment);
    if (form === '' || today.has(form)) return;
    const other = former.has(form) && former.get(form)?.section !== section;
    former.set(form, other ? undefined : { anchor: section.anchor, section, former: true });
    fragments.set(form, fragment);
  };
  for (const section of sections) for (const each of section.formerAnchors ?? []) addFormer(each, section);
  for (const { kind, goneSince, formerAnchors, became } of traced.values()) {
    // A section that was taken apart is where most of its blocks are.
    const heir = kind === 'section' && goneSince !== undefined ? byId.get(became[0] ?? '') : undefined;
    if (heir) for (const each of formerAnchors) if (!former.has(spaced(each))) addFormer(each, heir);
  }
  const formerOf = new Map<Section, string[]>();
  for (const [form, place] of former) {
    if (!place) continue;
    const list = formerOf.get(place.section);
    const fragment = fragments.get(form) ?? form;
    if (list) list.push(fragment);
    else formerOf.set(place.section, [fragment]);
  }
  const index = { today, former, formerOf };
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
