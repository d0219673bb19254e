import type { Root, WikitextOptions } from './types.ts';

/** Parses a page of wikitext. Never throws; what went wrong stands in `data.messages`. */
export function fromWikitext(text: string, _options: WikitextOptions = {}): Root {
  return {
    type: 'root',
    children: [{ type: 'text', value: text }],
    data: { messages: [], categories: [], interlanguage: [], switches: [], missing: [], templates: [], source: text },
  };
}
