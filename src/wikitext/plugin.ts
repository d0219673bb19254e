import type { Processor } from 'unified';
import { fromWikitext } from './from-wikitext.ts';
import type { Root, WikitextOptions } from './types.ts';

/**
 * A unified plugin: makes `processor.parse` read wikitext.
 *
 * @example
 * unified().use(wikitext, { title: 'Help:A' }).parse("''Hello''");
 */
export function wikitext(this: Processor, options: WikitextOptions = {}): void {
  this.parser = ((text: string): Root => fromWikitext(text, options)) as never;
}
