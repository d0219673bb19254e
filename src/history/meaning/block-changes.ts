/** StructureDiff → one change for each entry that is not as it was. */
import { contentOf, textsOf } from '../structure/content.ts';
import type { ContentNode, ContentTree, StructureDiff, StructureEntry } from '../structure/types.ts';
import { deepest, editsDepth, type Spelling, textDepth } from './depth.ts';
import { placeName } from './place-name.ts';
import type { BlockChange, BlockChangeKind, Depth, RevisionContent } from './types.ts';
import { valuesIn } from './values.ts';
import { wordsIn } from './words.ts';

/** Both trees, once for all entries. */
export interface Trees {
  readonly old: ContentTree;
  readonly new: ContentTree;
}

export function treesOf(older: RevisionContent, newer: RevisionContent): Trees {
  return { old: contentOf(older.outline), new: contentOf(newer.outline) };
}

export function blockChanges(
  older: RevisionContent,
  newer: RevisionContent,
  { entries }: StructureDiff,
  trees: Trees,
): BlockChange[] {
  const page = { old: pageWords(trees.old), new: pageWords(trees.new) };
  return entries.flatMap((entry, index): BlockChange[] => {
    if (entry.kind === 'kept' && entry.move === undefined) return [];
    const old = entry.kind === 'added' ? undefined : mainOf(entry, 'old');
    const fresh = entry.kind === 'removed' ? undefined : mainOf(entry, 'new');
    const nodes = { old: nodeAt(trees.old, old), new: nodeAt(trees.new, fresh) };
    const inCode = nodes.old?.kind === 'code' && nodes.new?.kind === 'code';
    const spelling = { inCode, isLeft: (word: string) => page.new.has(word) };
    const edits = 'edits' in entry ? entry.edits : {};
    return [
      {
        kind: kindOf(entry, nodes.new),
        depth: depthOf(entry, nodes.old ?? nodes.new, spelling),
        entry: index,
        ...('move' in entry && entry.move !== undefined && { move: entry.move }),
        ...(old !== undefined && { old: placeName(older, old) }),
        ...(fresh !== undefined && { new: placeName(newer, fresh) }),
        ...(edits.turned && { turned: edits.turned }),
        ...(edits.level && { level: edits.level }),
        words: {
          ...(nodes.old && { old: namingWords(nodes.old) }),
          ...(nodes.new && { new: namingWords(nodes.new) }),
        },
        values: valuesIn(entry, inCode, page),
      },
    ];
  });
}

/** Most changes never ask for them. */
function pageWords(tree: ContentTree): { has(word: string): boolean } {
  let words: Set<string> | undefined;
  return {
    has(word) {
      words ??= new Set(wordsIn(tree.flatMap(({ node }) => textsOf(node)).join('\n')));
      return words.has(word);
    },
  };
}

/** The node, or of several the one that goes on as the whole. */
function mainOf(entry: StructureEntry, side: 'old' | 'new'): number | undefined {
  const places = side === 'old' ? entry.kind !== 'added' && entry.old : entry.kind !== 'removed' && entry.new;
  if (!places) return undefined;
  const list = [places].flat();
  const heir = 'heir' in entry && list.length > 1 ? entry.heir : 0;
  return list[heir]?.at;
}

function nodeAt(tree: ContentTree, at: number | undefined): ContentNode | undefined {
  return at === undefined ? undefined : tree[at]?.node;
}

function kindOf(entry: StructureEntry, fresh: ContentNode | undefined): BlockChangeKind {
  switch (entry.kind) {
    case 'kept':
      return 'moved';
    case 'edited': {
      const { text, cells, turned, level } = entry.edits;
      if (text || cells) return 'edited';
      if (turned) return 'turned';
      return level && fresh?.kind === 'section' ? 'relevelled' : 'redone';
    }
    default:
      return entry.kind;
  }
}

function depthOf(entry: StructureEntry, node: ContentNode | undefined, spelling: Spelling): Depth {
  const place: Depth = 'move' in entry && entry.move !== undefined ? 'place' : 'space';
  switch (entry.kind) {
    case 'kept':
      return 'place';
    case 'added':
    case 'removed': {
      const says = node && (node.files.length > 0 || textsOf(node).some((text) => wordsIn(text).length > 0));
      return says ? 'words' : 'markup';
    }
    case 'split':
    case 'merged':
      return deepest(['markup', place, textDepth(entry.text, spelling) ?? 'space']) ?? 'markup';
    case 'rewritten':
      return 'rewritten';
    default:
      return deepest([place, editsDepth(entry.edits, spelling) ?? 'space']) ?? place;
  }
}

/** Characters. */
const LONGEST = 200;

/** A title, or the first words of a block; not cut inside of a word. */
function namingWords(node: ContentNode): string {
  const text =
    textsOf(node)
      .filter((each) => each !== '')
      .join(' · ') || node.files.join(', ');
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.search(/\s\S*$/u);
  const end = space > LONGEST / 2 ? space : LONGEST;
  // Never between the halves of a character.
  return `${/[\ud800-\udbff]$/u.test(text.slice(0, end)) ? text.slice(0, end - 1) : text.slice(0, end)}…`;
}
