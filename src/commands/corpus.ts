import type { Corpus, RevisionInfo } from '../graph/types.ts';
import type { Content } from '../sources/content.ts';
import type { Revision } from '../sources/types.ts';

/** A content folder that was read into memory, as the look-ups that the graph is built from. */
export function corpusOf(content: Content): Corpus {
  const byPage = new Map<string, RevisionInfo[]>();
  const byId = new Map<number, Revision>();
  for (const revision of content.revisions) {
    byId.set(revision.id, revision);
    const infos = byPage.get(revision.page) ?? [];
    infos.push(infoOf(revision));
    byPage.set(revision.page, infos);
  }
  for (const infos of byPage.values()) {
    infos.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
  }
  return {
    pages: [...byPage.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    feeds: content.feeds,
    notes: content.notes,
    snapshots: content.snapshots,
    templates: new Map(content.templates.map(({ page, wikitext }) => [page, wikitext])),
    revisionsOf: (page) => byPage.get(page) ?? [],
    wikitext: (id) => {
      const body = byId.get(id)?.body;
      return body?.kind === 'full' ? body.wikitext : undefined;
    },
  };
}

const encoder = new TextEncoder();

function infoOf({ id, page, at, author, comment, sha1, body, parent }: Revision): RevisionInfo {
  const bytes = body.kind === 'full' ? encoder.encode(body.wikitext).length : 0;
  return { id, page, at, author, comment, sha1, body: body.kind, bytes, parent };
}
