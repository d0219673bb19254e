import type { VFileMessage } from 'vfile-message';
import type { Expander } from './expand.ts';
import type { Rope } from './rope.ts';
import type { Title } from './title.ts';
import type { NodeInit } from './token.ts';
import type { Limits, SiteInfo, WikitextOptions } from './types.ts';

/** What the passes over one page share. */
export interface Context {
  readonly options: WikitextOptions;
  readonly site: SiteInfo;
  readonly limits: Limits;
  readonly title: Title;
  readonly messages: VFileMessage[];
  readonly expander: Expander;
  readonly switches: Set<string>;
  readonly categories: { title: string; sortKey?: string }[];
  readonly interlanguage: { language: string; title: string; url: string }[];
  /** Nodes that show nothing in the text, such as categories, at their places in the source. */
  readonly asides: { start: number; end: number; node: NodeInit }[];
  /** How deep tags such as `<ref>` are nested here. */
  tagDepth: number;
  /** Number of the last `[https://a.example]` without text. */
  autonumber: number;
  /** All passes but paragraphs, on text inside the page: MediaWiki's recursiveTagParse. */
  readonly half: (rope: Rope) => Rope;
}
