/** Notes and copied pages of the content, read and resolved against the articles as they stand today. */
import type { Graph } from '../../graph/types.ts';
import { knownPages } from '../note/known-pages.ts';
import { noteText, snapshotText } from '../note/note-text.ts';
import { readNoteText, unreadLanguage } from '../note/read-note.ts';
import { resolverOf } from '../resolve/resolve-reference.ts';
import type { Term } from '../resolve/types.ts';
import { noteVoices } from './note-claims.ts';
import { sinceWritten, writtenOf } from './note-since.ts';
import type { SourceReading } from './types.ts';

export interface ReadSourcesOptions {
  readonly articlePath: string;
  readonly server?: string | undefined;
  readonly language: string;
  readonly terms: readonly Term[];
}

/** Sorted by file; copied pages after notes. */
export function readSources(graph: Graph, { terms, ...options }: ReadSourcesOptions): SourceReading[] {
  const known = knownPages(graph);
  const notes = graph.notes.map((note) => ({
    kind: 'note' as const,
    item: note,
    text: noteText(note),
    data: note.data,
  }));
  const snapshots = graph.snapshots.map((snapshot) => ({
    kind: 'snapshot' as const,
    item: { id: snapshot.id, title: snapshot.page, source: snapshot.source },
    text: snapshotText(snapshot),
    data: { date: snapshot.at },
  }));
  return [...notes, ...snapshots].map(({ kind, item, text, data }) => {
    const reading = readNoteText(text, { ...options, ...known });
    const resolve = resolverOf(reading, { graph, terms });
    const within = reading.directives.flatMap((directive) => directive.within ?? []);
    const { id, title, source } = item;
    const read: SourceReading = {
      kind,
      id,
      title,
      file: source.file,
      audience: text.audience,
      reading,
      unread: unreadLanguage(text, options),
      resolved: new Map(
        [...reading.references, ...within].map((reference) => [reference, resolve(reference)]),
      ),
      since: [],
    };
    return { ...read, since: sinceWritten(read, writtenOf(data), noteVoices(read, graph), graph) };
  });
}
