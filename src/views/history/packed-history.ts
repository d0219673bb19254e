/**
 * Revisions → files for browsers, and back. Neighbouring revisions have most blocks and lines in common, so a file holds
 * each of them once; `unpackHistory` gives exactly what a comparison needs (history/meaning/types.ts).
 */
import type { RevisionContent } from '../../history/meaning/types.ts';
import type { OutlineNode } from '../../history/types.ts';

type SharedNode = Omit<OutlineNode, 'path' | 'parent' | 'span' | 'number' | 'place'>;

interface PackedRevision {
  readonly id: RevisionContent['id'];
  readonly parent?: number;
  readonly revision: number;
  /** By node: index in `nodes`, index of the node that holds it, start and end in the wikitext, number, place. */
  readonly nodes: readonly (readonly [number, number, number, number, string?, string?])[];
  /** Indexes in `ids`. */
  readonly ids?: readonly number[];
  /** Indexes in `statements`, and of the node that each is about. */
  readonly statements: readonly (readonly [number, number])[];
  /** Indexes in `lines`. */
  readonly source?: readonly number[];
}

export interface PackedHistory {
  readonly nodes: readonly SharedNode[];
  readonly ids: readonly string[];
  readonly statements: readonly Omit<RevisionContent['statements'][number], 'node'>[];
  readonly lines: readonly string[];
  readonly revisions: readonly PackedRevision[];
}

/** Plain data, each once, by what it holds. */
class Shelf<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  put(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

export function packHistory(contents: readonly RevisionContent[]): PackedHistory {
  const nodes = new Shelf<SharedNode>();
  const ids = new Shelf<string>();
  const statements = new Shelf<PackedHistory['statements'][number]>();
  const lines = new Shelf<string>();
  const revisions = contents.map((content): PackedRevision => {
    const { id, parent, outline } = content;
    return {
      id,
      ...(parent !== undefined && { parent }),
      revision: outline.revision,
      nodes: outline.nodes.map(({ path: _path, parent: holder, span, number, place, ...shared }) => {
        const row = [nodes.put(shared), holder, span.start, span.end] as const;
        if (place !== undefined) return [...row, number ?? '', place];
        return number === undefined ? row : [...row, number];
      }),
      ...(content.ids && { ids: content.ids.map((each) => ids.put(each)) }),
      statements: content.statements.map(({ node, ...statement }) => [statements.put(statement), node]),
      ...(content.source !== undefined && {
        source: content.source.split('\n').map((line) => lines.put(line)),
      }),
    };
  });
  return { nodes: nodes.all, ids: ids.all, statements: statements.all, lines: lines.all, revisions };
}

/** The revision of that name; nothing where the file does not hold it. */
export function unpackHistory(packed: PackedHistory, id: RevisionContent['id']): RevisionContent | undefined {
  const found = packed.revisions.find((each) => each.id === id);
  if (!found) return undefined;
  const { revision, parent, ids, source } = found;
  const nodes = found.nodes.map(
    ([shared, holder, start, end, number, place], at): OutlineNode => ({
      ...(packed.nodes[shared] as SharedNode),
      path: String(at),
      parent: holder,
      span: { revision, start, end },
      ...(number !== undefined && number !== '' && { number }),
      ...(place !== undefined && { place }),
    }),
  );
  return {
    id,
    ...(parent !== undefined && { parent }),
    outline: { revision, nodes },
    ...(ids && { ids: ids.map((each) => packed.ids[each] ?? '') }),
    statements: found.statements.map(
      ([at, node]) => ({ ...packed.statements[at], node }) as RevisionContent['statements'][number],
    ),
    ...(source && { source: source.map((line) => packed.lines[line] ?? '').join('\n') }),
  };
}
