import type { Graph } from '../../graph/types.ts';
import type { NoteOptions } from './articles.ts';

/** What reading a note has to know of the pages: each by any of its names. */
export function knownPages({
  pages,
  names,
}: Pick<Graph, 'pages' | 'names'>): Required<Pick<NoteOptions, 'titles' | 'find'>> {
  return {
    titles: [...pages.values()].flatMap(({ title, aliases }) => [
      title,
      ...aliases.map((alias) => alias.title),
    ]),
    find: (name) => names.find(name),
  };
}
