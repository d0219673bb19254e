/**
 * Steps that are only for later versions, so that a reader of an older one can leave them out.
 *
 * A step is left out only where its one sentence begins or ends with the version: "New in 26.1: tick Mail.Read too". What
 * says something of the version in passing ("choose Graph (since 26.1) or IMAP") holds for older versions as well, and
 * what says nothing is unknown; both are shown.
 */
import type { Element } from 'hast';
import { compareVersions } from '../../graph/facts/version.ts';
import type { Page } from '../../graph/types.ts';
import type { VersionIndex } from './version-index.ts';

export interface LaterSteps {
  /** The version from which on a step is there, by its element's `properties`. */
  readonly steps: ReadonlyMap<Element['properties'], string>;
  /** The same for sections, by their ids. */
  readonly sections: ReadonlyMap<string, string>;
}

/** The versions of the wiki's own product before which steps and sections of a page are not there. */
export function laterSteps(page: Page, index: VersionIndex): LaterSteps {
  const blocks = new Map(page.blocks.map((block) => [block.id, block]));
  const titles = new Map(page.sections.map((section) => [section.id, section]));
  const steps = new Map<Element['properties'], string>();
  const sections = new Map<string, string>();
  const add = (id: string, version: string): void => {
    const block = blocks.get(id);
    if (block?.kind !== 'step') return;
    const { properties } = block.element;
    const other = steps.get(properties);
    // What confirms two steps is of use as soon as one of them is there.
    if (other === undefined || compareVersions(version, other) < 0) steps.set(properties, version);
  };
  for (const fact of page.facts) {
    const { about, kind, version, quote } = fact;
    const known = version === undefined ? undefined : index.own.versions.find(version);
    if (kind !== 'since' || !index.isOwn(fact) || version === undefined || !known) continue;
    if (titles.has(about)) {
      if (frames(quote, version)) sections.set(about, known.name);
      continue;
    }
    if (bare(blocks.get(about)?.text ?? '') !== bare(quote) || !frames(quote, version)) continue;
    for (const id of [about, ...fact.followers]) add(id, known.name);
  }
  return { steps, sections };
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, ' ').trim();
}

/** What may stand before a version at the start of a sentence: one that begins otherwise says more than the version. */
const LEAD_IN =
  /^(?:since|as (?:of|from)|from|starting (?:with|from|in)|beginning (?:with|from|in)|with|new (?:in|since|with)|only (?:in|since|from|with)|in|ab|seit|mit|neu (?:in|ab|seit)|(?:nur|erst) (?:in|ab|mit|seit)|beginnend mit)\b[^.:;,()[\]]{0,60}$/iu;
const NAME_ONLY = /^(?:[^\s.:;,()[\]]+ ){0,4}$/u;
const OR_LATER =
  /^[\s)\].]*(?:(?:(?:or|and|oder|und) (?:later|newer|higher|above|up|neuer|höher|später)|onwards?|\+)[\s)\].!]*)?/iu;
/** A version at the end is about the last of several things only. */
const SEVERAL = /[,;]|\b(?:and|or|und|oder)\b/iu;
/** The sentence tells readers of older versions something as well. */
const OLDER_TOO =
  /(?<!\p{L})(?:otherwise|else|instead|replaces?|replaced|place of|older|earlier|before|no longer|sonst|andernfalls|statt|anstelle|ersetzt|nicht mehr|älter\p{L}*|früher\p{L}*|vorher)(?!\p{L})/iu;

/** Whether the version stands at the start of a sentence or at its end, and the whole of it depends on it. */
function frames(quote: string, version: string): boolean {
  const at = quote.indexOf(version);
  if (at < 0) return false;
  const before = quote.slice(0, at);
  const after = quote.slice(at + version.length).replace(OR_LATER, '');
  if (OLDER_TOO.test(before) || OLDER_TOO.test(after)) return false;
  if (after === '') return !SEVERAL.test(before);
  return LEAD_IN.test(before) || (NAME_ONLY.test(before) && /^[:–—]/u.test(after));
}
