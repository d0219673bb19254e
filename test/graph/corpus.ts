/** A corpus in memory, for tests: pages with their texts, oldest first. */
import type { GraphOptions } from '../../src/graph/build-graph.ts';
import type { Corpus, RevisionInfo } from '../../src/graph/types.ts';
import { sha1 } from '../../src/sources/hash.ts';

export interface Texts {
  readonly [page: string]: readonly string[];
}

export const options: GraphOptions = {
  site: { articlePath: '/wiki/$1', server: 'https://wiki.example', language: 'en' },
  fileUrl: () => undefined,
  products: [{ id: 'harbor', name: 'Harbor Archive', aliases: ['Harbor'], releases: [{ version: '7.2' }] }],
};

/** Revision ids count through all pages, a thousand apart, so that adding a text changes no other page. */
export function corpusOf(texts: Texts): Corpus {
  const wikitexts = new Map<number, string>();
  const infos = new Map<string, RevisionInfo[]>();
  const titles = Object.keys(texts).sort();
  for (const [p, page] of titles.entries()) {
    const list = (texts[page] ?? []).map((text, n): RevisionInfo => {
      const id = (p + 1) * 1000 + n;
      wikitexts.set(id, text);
      const day = String(n + 1).padStart(2, '0');
      return {
        id,
        page,
        at: `2026-01-${day}T00:00:00Z`,
        author: 'A',
        comment: '',
        sha1: sha1(text),
        body: 'full',
        bytes: Buffer.byteLength(text),
        parent: n === 0 ? 'unknown' : id - 1,
      };
    });
    infos.set(page, list);
  }
  return {
    pages: titles,
    feeds: [],
    notes: [],
    snapshots: [],
    templates: new Map(),
    revisionsOf: (page) => infos.get(page) ?? [],
    wikitext: (id) => wikitexts.get(id),
  };
}
