import type { Corpus, RevisionInfo } from '../graph/types.ts';
import type { Revision } from '../sources/types.ts';
import type { Store } from '../store/types.ts';

/** A store as the look-ups that the graph is built from. Texts stay on disk until they are asked for. */
export function corpusOf(store: Store): Corpus {
  const infos = new Map<string, RevisionInfo[]>();
  const ofPage = (page: string): RevisionInfo[] => {
    const known = infos.get(page);
    if (known) return known;
    const read = [...store.revisionsOf(page)].map(infoOf);
    read.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
    infos.set(page, read);
    return read;
  };
  return {
    pages: [...store.pages()].map(({ page }) => page).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    feeds: [...store.items('feed')],
    notes: [...store.items('note')],
    snapshots: [...store.items('snapshot')],
    locks: [...store.items('lock')],
    templates: new Map([...store.items('template')].map(({ page, wikitext }) => [page, wikitext])),
    revisionsOf: ofPage,
    titlesSeen: [...store.items('titleSeen')],
    placeOf: (id) => store.getRevision(id)?.source,
    wikitext: (id) => {
      const body = store.getRevision(id)?.body;
      return body?.kind === 'full' ? body.wikitext : undefined;
    },
  };
}

const encoder = new TextEncoder();

function infoOf({ id, page, at, author, comment, sha1, body, parent }: Revision): RevisionInfo {
  const bytes = body.kind === 'full' ? encoder.encode(body.wikitext).length : 0;
  return { id, page, at, author, comment, sha1, body: body.kind, bytes, parent };
}
