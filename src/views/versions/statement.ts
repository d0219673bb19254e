/** Version facts → statements: the sentence, what it says of the version, and every place where it stands. */
import type { Block, Deadline, Page, RevisionInfo, VersionFact } from '../../graph/types.ts';
import { articleHref, blockAnchor } from '../block-anchor.ts';
import type { FirstSaid, Place } from './types.ts';

/** Looks up what stands where on one page; made once for all its sentences. */
export interface Places {
  of(said: Said): Place;
  /** What a short sentence speaks of. */
  context(said: Said): string | undefined;
  /** The section that the sentence stands in. */
  section(about: string): Page['sections'][number] | undefined;
}

export type Said = Pick<VersionFact | Deadline, 'about' | 'quote' | 'firstSeenRevision'>;

/** Below that many characters a sentence such as "This was fixed in 25.3.1." says nothing without those before it. */
const SHORT = 60;
const LONGEST_CONTEXT = 160;

export function placesOf(page: Page): Places {
  const blocks = new Map(page.blocks.map((block) => [block.id, block]));
  const sections = new Map(page.sections.map((section) => [section.id, section]));
  const sectionAt = (about: string) => sections.get(blocks.get(about)?.section ?? about);
  return {
    section: sectionAt,
    of({ about, firstSeenRevision }) {
      const block = blocks.get(about);
      const section = sectionAt(about);
      return {
        href: articleHref(page.slug, block ? blockAnchor(block) : (section?.anchor ?? '')),
        page: page.displayTitle,
        ...(section?.number ? { section: { number: section.number, title: section.title } } : {}),
        firstSaid: firstSaid(page.revisions, firstSeenRevision),
      };
    },
    context({ about, quote }) {
      const block = blocks.get(about);
      if (!block) return undefined;
      const start = block.text.indexOf(quote);
      const before = start > 0 ? block.text.slice(0, start).trim() : '';
      if (before !== '') return quote.length < SHORT ? shortened(before) : undefined;
      const words = parentText(block, blocks);
      return words !== undefined && words.length <= SHORT ? words : undefined;
    },
  };
}

/** The heading-like words of the step that a definition or paragraph belongs to. */
function parentText(block: Block, blocks: ReadonlyMap<string, Block>): string | undefined {
  const parent = block.parent === undefined ? undefined : blocks.get(block.parent);
  if (parent?.kind !== 'step') return undefined;
  const at = parent.text.indexOf(block.text);
  return (at < 0 ? parent.text : parent.text.slice(0, at)).trim() || undefined;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_CONTEXT) return text;
  const cut = text.lastIndexOf(' ', LONGEST_CONTEXT);
  return `${text.slice(0, cut > 0 ? cut : LONGEST_CONTEXT)} …`;
}

/** `revisions` are newest first. */
function firstSaid(revisions: readonly RevisionInfo[], id: number): FirstSaid {
  const index = revisions.findIndex((revision) => revision.id === id);
  const [revision, older] = [revisions[index], revisions[index + 1]];
  const exact = revision !== undefined && older?.body === 'full' && revision.parent === older.id;
  return { revision: id, at: revision?.at ?? '', exact };
}
